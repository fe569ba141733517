/** What is no statement, or is accepted already: rejected, flagged, accepted with others. */
import {expect, test} from 'vitest';
import {articleMap, built, opened} from '../helpers/reviewed.ts';

const notes = `title: Talks
sources:
  herald: {published: 2025-03-04}
parties:
  norvania: Norvania
people:
  berg: {name: Anna Berg, party: norvania}
issues:
  quota: Quota
statements:
  - id: first
    who: berg
    on: quota
    quotes: {herald: [Our boat one goes first, Never boat one]}
    draft: {confidence: 0.9, because: x}
  - quotes: {herald: Never boat two}
    draft: {confidence: 0.97, because: x}
  - who: {role: questioner}
    quotes: {herald: Never boat three}
    draft: {confidence: 0.97, because: x}
  - who: berg
    quotes: {herald: Never boat four}
positions:
  - {party: norvania, on: quota, rejects: A cut., evidence: first}
`;

function review(text = notes, said: readonly unknown[] = []) {
	const made = opened(text);
	expect(built(made).said).toEqual(said);
	const [first = -1, second = -1, third = -1, fourth = -1] = made.handles;
	return {made, first, second, third, fourth};
}

test('rejected words are remembered as not speech, and what they alone bore out is told', () => {
	const {made, first, second} = review();
	expect(made.decide({do: 'reject', statement: first}, articleMap)).toMatchObject({
		said: 'Rejected: it is out of the notes, its words stand under not-speech; no statement bears out Norvania on Quota any more.',
	});
	expect(made.text).toContain(`not-speech:
  - {in: herald, words: Our boat one goes first, because: Rejected in review.}
  - {in: herald, words: Never boat one, because: Rejected in review.}
`);
	expect(made.decide({do: 'reject', statement: second}, articleMap)).toMatchObject({
		said: 'Rejected: it is out of the notes, its words stand under not-speech.',
	});
	const {built: after} = built(made);
	expect(after.dossier?.unspoken).toMatchObject([{source: 'herald'}, {source: 'herald'}, {source: 'herald'}]);
	made.undo();
	made.undo();
	expect(made.text).toBe(notes);
});

test('rejected words that another statement has as well are not called nobody’s', () => {
	const twice = [expect.stringContaining('is also quoted')];
	const {made, second} = review(notes.replace('Never boat two', 'Never boat one'), twice);
	expect(made.decide({do: 'reject', statement: second}, articleMap)).toMatchObject({
		said: 'Rejected: it is out of the notes.',
	});
	const other = review(notes.replace('[Our boat one goes first, Never boat one]', 'Never boat two'), twice);
	expect(other.made.decide({do: 'reject', statement: other.first}, articleMap)).toMatchObject({
		said: 'Rejected: it is out of the notes; no statement bears out Norvania on Quota any more.',
	});
	expect(other.made.text).not.toContain('not-speech');
	expect(made.text).not.toContain('not-speech');
});

test('a position that others bear out goes on without a word', () => {
	const other = notes.replace('  - who: berg\n    quotes', '  - who: berg\n    on: quota\n    quotes');
	const {made, first} = review(other);
	expect(made.decide({do: 'reject', statement: first}, articleMap)).toMatchObject({
		said: 'Rejected: it is out of the notes, its words stand under not-speech.',
	});
	const derived = review(notes.replace(', evidence: first', ''));
	expect(derived.made.decide({do: 'reject', statement: derived.first}, articleMap)).toMatchObject({
		said: expect.stringContaining('no statement bears out Norvania on Quota any more'),
	});
});

test('what was accepted is not taken out without a word of that', () => {
	const {made, fourth} = review();
	expect(made.decide({do: 'reject', statement: fourth}, articleMap)).toMatchObject({
		said: 'What was accepted is out of the notes (Backspace brings it back), its words stand under not-speech.',
	});
});

test('what nobody of the talks speaks is not accepted with all that is sure', () => {
	const {made, second, third} = review();
	expect(made.progress().confidences).toEqual([0.9]);
	expect(made.decide({do: 'accept-all', least: 0.9})).toMatchObject({
		said: 'Accepted 1 statement at 0.9 and more; still 1 without a day (/ Ctrl-u is:undated). 2 others so sure are left: no speaker is named there, or only a questioner.',
	});
	expect([second, third].map(each => made.isLeft(each))).toEqual([true, true]);
	expect(made.decide({do: 'accept-all', least: 0.9})).toEqual({
		ok: false,
		why: 'No draft that is not flagged is as sure as 0.9. 2 others so sure are left: no speaker is named there, or only a questioner.',
	});
});

test('what is accepted, flagged, and flagged no more is accepted as before', () => {
	const {made, first, fourth} = review();
	for (const _ of [1, 2]) made.decide({do: 'flag', statement: fourth});
	expect(made.text).toBe(notes);
	expect(made.isLeft(fourth)).toBe(false);
	for (const _ of [1, 2]) made.decide({do: 'flag', statement: first});
	expect(made.text).toBe(notes);
	expect(made.decide({do: 'accept', statement: fourth})).toEqual({ok: false, why: 'It is accepted already.'});
	// What was proposed without a word is not accepted by that.
	const bare = review(notes.replace('{confidence: 0.9, because: x}', '{}'));
	for (const _ of [1, 2]) bare.made.decide({do: 'flag', statement: bare.first});
	expect(bare.made.isLeft(bare.first)).toBe(true);
});
