/**
 * Whether an article is a copy of the right one that a program has rewritten: with other line ends, a byte-order mark,
 * letters in another normal form, other blanks, another end. The digest of the original says so for certain; where
 * something else has changed too, the places that fit tell.
 */
import type {Digest} from './articles.ts';
import type {Rewriting} from './problems.ts';
import type {Dossier, Source} from './types.ts';

export type Restored = {
	/** The text with that undone. */
	readonly text: string;
	/** What was undone, at least one. */
	readonly rewritten: readonly Rewriting[];
	/** Whether that is all: the text is the one that the dossier was drawn from. */
	readonly isWhole: boolean;
};

type Copy = {readonly text: string; readonly rewritten: readonly Rewriting[]};

/** Longer texts are not tried in other normal forms and blanks, which would be two hundred copies of them. */
const longText = 1_000_000;

/** So many places of a source tell whether a copy fits. */
const placesTried = 200;

/** The original of a text that does not have the source's digest; undefined where nothing that could be undone helps. */
export function restore(
	dossier: Dossier,
	source: Source,
	text: string,
	digest: Digest,
): Restored | undefined {
	const copies = copiesOf(text)
		.filter(copy => copy.rewritten.length > 0)
		.toSorted((a, b) => a.rewritten.length - b.rewritten.length);
	const original = copies.find(
		copy => copy.text.length === source.length && digest(copy.text) === source.sha256,
	);
	if (original !== undefined) return {...original, isWhole: true};
	const places = placesIn(dossier, source.id, digest).slice(0, placesTried);
	let best: Copy | undefined;
	let most = countFitting(places, text);
	for (const copy of copies) {
		const fitting = countFitting(places, copy.text);
		if (fitting > most) [best, most] = [copy, fitting];
	}
	return best === undefined ? undefined : {...best, isWhole: false};
}

type TextTest = (text: string) => boolean;

function countFitting(places: readonly TextTest[], text: string): number {
	return places.reduce((count, fits) => count + Number(fits(text)), 0);
}

/** The words and clauses that statements have from a source, each asking whether a text has them there. */
function placesIn({statements}: Dossier, source: string, digest: Digest): readonly TextTest[] {
	return statements.flatMap(({passages}) =>
		passages.flatMap(passage => {
			if (passage.source !== source) return [];
			return passage.segments.map(
				(segment): TextTest =>
					text => {
						const found = text.slice(segment.start, segment.end);
						return 'exact' in segment ? found === segment.exact : digest(found) === segment.sha256;
					},
			);
		}),
	);
}

type Step = (copy: Copy) => readonly Copy[];

function copiesOf(text: string): readonly Copy[] {
	const steps: readonly Step[] =
		text.length > longText
			? [byteOrderMarks, finalLineBreaks, lineEnds]
			: [byteOrderMarks, normalForms, blanks, finalLineBreaks, lineEnds];
	return steps.reduce<readonly Copy[]>(
		(copies, step) => copies.flatMap(copy => [copy, ...step(copy)]),
		[{text, rewritten: []}],
	);
}

/** The copy with something undone, unless that changes nothing. */
function undone(copy: Copy, text: string, rewriting: Rewriting): readonly Copy[] {
	return text === copy.text ? [] : [{text, rewritten: [...copy.rewritten, rewriting]}];
}

const mark = '\ufeff';

function byteOrderMarks(copy: Copy): readonly Copy[] {
	const hasMark = copy.text.startsWith(mark);
	const [found, expected] = hasMark ? (['a', 'no'] as const) : (['no', 'a'] as const);
	return undone(copy, hasMark ? copy.text.slice(1) : mark + copy.text, {
		what: 'byte-order mark',
		found,
		expected,
	});
}

function normalForms(copy: Copy): readonly Copy[] {
	const forms = ['NFC', 'NFD'] as const;
	return forms.flatMap(expected => {
		const found = expected === 'NFC' ? 'NFD' : 'NFC';
		return undone(copy, copy.text.normalize(expected), {what: 'normal form', found, expected});
	});
}

function blanks(copy: Copy): readonly Copy[] {
	const text = copy.text.replace(/[\u00a0\u202f]/g, ' ');
	return undone(copy, text, {what: 'spaces', found: 'no-break', expected: 'plain'});
}

function finalLineBreaks(copy: Copy): readonly Copy[] {
	const [end = ''] = /[\r\n]*$/.exec(copy.text) ?? [];
	const [lineBreak = '\n'] = /\r\n|\r|\n/.exec(copy.text) ?? [];
	const found = `${end.length / (end.startsWith('\r\n') ? 2 : 1)}`;
	const body = copy.text.slice(0, copy.text.length - end.length);
	return [0, 1, 2].flatMap(count =>
		undone(copy, body + lineBreak.repeat(count), {what: 'final line breaks', found, expected: `${count}`}),
	);
}

const lineBreaks = {LF: '\n', CRLF: '\r\n', CR: '\r'} as const;

function lineEnds(copy: Copy): readonly Copy[] {
	const names = Object.entries(lineBreaks);
	const kinds = new Set(copy.text.match(/\r\n|\r|\n/g) ?? []);
	const found = kinds.size > 1 ? 'mixed' : (names.find(([, lineBreak]) => kinds.has(lineBreak))?.[0] ?? 'no');
	return names.flatMap(([expected, lineBreak]) =>
		undone(copy, copy.text.replace(/\r\n|\r|\n/g, lineBreak), {what: 'line ends', found, expected}),
	);
}
