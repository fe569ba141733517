/** Words that one tells of another, over articles: they are no words of who tells them. */
import {expect, test} from 'vitest';
import {joinUtterances} from '../../source/prepare/utterances.ts';

const day = '2025-03-05';
const own = 'We did not come to Lisk to sell the weir by the bucket';

function joined(words: string, speaker = 'pell') {
	return joinUtterances([
		{text: own, article: 'one', speaker: 'farr', day},
		{text: words, article: 'two', speaker, day},
	]);
}

test('who quotes another within a quotation does not contradict whose words they are', () => {
	const told = joined(`She said, “${own}.” No.`);
	expect(told.groups).toEqual([]);
	expect(told.contradictions).toEqual([]);
	expect(told.proposed).toHaveLength(1);
});

test('the same words given to two are a contradiction all the same, and who quotes herself is one', () => {
	expect(joined(own).contradictions).toHaveLength(1);
	expect(joined(`As I said, ‘${own}.’ Yes.`, 'farr').groups).toEqual([[0, 1]]);
});
