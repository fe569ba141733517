/** Builds of sentences that mislead: nobody is given as sure where they stand, and nobody whose verb it is not. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {lead, toldIn} from '../helpers/told-in.ts';

/** As sure as this, a speaker counts as found. */
const sure = 0.8;

function lastOf(text: string) {
	const {utterances} = prepareArticle(lead + text, 'eng');
	return utterances.filter(({isReported}) => !isReported).at(-1);
}

describe('as sure as before is who stands beside the verb', () => {
	test.each([
		'“We shall not accept a deep cut,” Berg said.',
		'“We shall not accept a deep cut,” said Anna Berg.',
		'Berg said: “We shall not accept a deep cut.”',
		'Berg, who has two deputies, told reporters: “We shall not accept a deep cut.”',
		'“We shall go,” Berg told Tamm. “We shall not accept a deep cut.”',
		'Berg called the offer “a paper herring with no bones”.',
	])('%s', text => {
		expect(toldIn(lead + text).at(-1)?.[1]).toBe('Anna Berg');
		expect(lastOf(text)?.confidence).toBeGreaterThanOrEqual(sure);
	});
});

describe('who is spoken to, or of, does not say it', () => {
	test.each([
		['Tamm was asked on Monday by Anna Berg: “Who has counted the fish of the strait?”', 'Anna Berg'],
		['Tamm was then asked, “Who has counted the fish of the strait?”', undefined],
		['“The fish are counted,” Berg, a former diver, told Tamm on the quay.', 'Anna Berg'],
	])('%s', (text, speaker) => {
		const told = toldIn(lead + text).at(-1)?.[1];
		if (speaker !== undefined) expect(told).toBe(speaker);
		else expect(lastOf(text)?.confidence ?? 0).toBeLessThan(sure);
	});
});

describe('what misleads is told with less than that', () => {
	test.each([
		['Tamm held up a board that said “Count the fish before you eat them”.', 'a thing that speaks'],
		['Berg held up a board saying “Count the fish before you eat them”.', 'another before the participle'],
		['Berg would have said “count the fish before you eat them”.', 'never said'],
		['Tamm refused to say “we have counted the fish twice”.', 'refused'],
		['Did Berg say “we have counted the fish twice”? ', 'a question'],
		['Berg told “Harbour and Friends” that the fish were few.', 'a broadcast'],
		['Tamm said the so-called “big three” had met.', 'in common use'],
		['To a question on the “open door of the strait,” Berg said it was shut.', 'what follows the verb'],
		[
			'Tamm was hurt by the remark, and said Berg’s claim that he was “sleeping on the quay” was a lie.',
			'a claim',
		],
		['“We wait,” Berg said, and Tamm cut in. “You have waited for a year and a day.”', 'another cuts in'],
		['Berg met the crews in the harbour. The “old” nets were gone.', 'a word within a phrase'],
		['Berg met Tamm, and the boats carried “a heavy load of herring and of hope”.', 'no verb of saying'],
	])('%s (%s)', text => {
		const found = lastOf(text);
		expect(found?.who === undefined ? 0 : found.confidence).toBeLessThan(sure);
	});
});

test('why it is not sure is said', () => {
	const found = lastOf('“We wait,” Berg said, and Tamm cut in. “You have waited for a year and a day.”');
	expect(found?.reasons.join('; ')).toContain('not surely, for another is told of between');
});
