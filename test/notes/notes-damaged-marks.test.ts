/** Articles of which the marks were read in a wrong charset once: they are read as what they were. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {markedArticle} from '../../source/notes/beside-words.ts';
import {checkPassages} from '../../source/notes/check-passages.ts';
import {withMarksMended} from '../../source/notes/damaged-marks.ts';
import {quotedSpans} from '../../source/notes/quoted-spans.ts';
import {fishing, noted, remarksOf, sha256} from '../helpers/noted.ts';

/** What Windows-1252 makes of the bytes of UTF-8. */
function damaged(text: string): string {
	const misread: Readonly<Record<string, string>> = {
		'“': 'â€œ',
		'”': 'â€\u009d',
		'’': 'â€™',
		'‘': 'â€˜',
		'–': 'â€“',
		'—': 'â€”',
		'…': 'â€¦',
	};
	return text.replace(/[“”’‘–—…]/g, mark => misread[mark] ?? mark);
}

const herald = damaged(
	'“We’ve got a net – and a boat,” Anna Berg said on Monday. “Nobody counts,” she added. “We shall not leave the table”.\n',
);
const head = fishing.slice(0, fishing.indexOf('statements:'));
const saying = (words: string) =>
	noted(`${head}statements:\n  - {who: berg, on: quota, quotes: {herald: "${words}"}}\n`, {
		herald,
		courier: 'Pavel Tamm\n',
	});

test('a quotation within a quotation is read beside its marks as it is elsewhere', () => {
	for (const sound of [
		'“‘No’ is what he said,” she said.',
		'“We stay,” she said.\n\n“It is late.\n\n“We go.”',
	])
		expect(markedArticle(damaged(sound)).spans).toEqual(quotedSpans(damaged(sound)));
});

test('words are found across the marks, as the page prints them', () => {
	const {said, built} = saying("We've got a net - and a boat");
	expect(said).toEqual([]);
	const [segment] = built.dossier?.statements[0]?.passages[0]?.segments ?? [];
	expect(herald.slice(segment?.start, segment?.end)).toBe('Weâ€™ve got a net â€“ and a boat');
});

test.each([
	["We've got a fish - and a boat", '"fish" is printed "net"'],
	['We shall not leave a table', '"a" is printed "the"'],
	['Nobody count', '"count" is printed "counts"'],
])('of %s only the word that differs is told', (words, differs) => {
	const {said} = saying(words);
	expect(said).toEqual([expect.stringContaining(`Different: ${differs}.`)]);
});

test('told once, with what to do; and what no statement quotes is told', () => {
	const {built} = saying('Nobody counts');
	const remarks = built.remarks().filter(({code}) => code === 'damaged-article');
	expect(remarks).toEqual([expect.objectContaining({file: 'herald.txt', first: 'â€œ', count: 8})]);
	expect(remarksOf(built)).toHaveLength(1);
	if (built.dossier === undefined) throw new Error('There is no dossier.');
	const {unaccounted} = checkPassages(built.dossier, new Map([['herald', herald]]), sha256);
	expect(unaccounted.filter(({source}) => source === 'herald')).toHaveLength(2);
});

describe('of any text', () => {
	const text = fc
		.array(fc.constantFrom('“', '”', '’', '‘', '–', 'a', 'word', ' ', '. ', '\n\n', ','), {maxLength: 30})
		.map(parts => parts.join(''));

	test('what is mended is as long, and its quotations are those of the sound one', () => {
		fc.assert(
			fc.property(text, sound => {
				const broken = damaged(sound);
				const mended = withMarksMended(broken);
				expect(mended).toHaveLength(broken.length);
				expect(mended.replaceAll('\u2060', '')).toBe(sound);
				expect(withMarksMended(sound)).toBe(sound);
				const quoted = (of: string) =>
					quotedSpans(of).map(({start, end}) =>
						withMarksMended(of).slice(start, end).replaceAll('\u2060', ''),
					);
				expect(quoted(broken)).toEqual(quoted(sound));
			}),
		);
	});
});
