/** Where a quotation begins and ends, set by a person: a mark is missing, or is none, or the words were cut wrongly. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {withMarksMended} from '../../source/notes/damaged-marks.ts';
import {searchedArticle} from '../../source/notes/find-words.ts';
import type {Decision} from '../../source/review/decision.ts';
import {lineOf, readWording, wordingsOf} from '../../source/review/wordings.ts';
import {noted} from '../helpers/noted.ts';
import {opened} from '../helpers/reviewed.ts';

const article = `PORT VELL, March 4 - The talks went on. “We shall not accept a cut of more than a fifth, Berg said.
She was tired. “Never,” she added â€œnever before the count, and we shall not accept it.â€

“We shall not accept a count either,” said Dr. Tamm. Nobody else spoke.
`;

const notes = (words: string) => `title: Talks
sources:
  herald: {outlet: The Herald, published: 2025-03-05} # a page
people:
  berg: {name: Anna Berg, party: norvania}
parties: {norvania: Norvania}
statements:
  - who: berg # the minister
    quotes: {herald: {words: ${JSON.stringify(words)}, cue: said}} # as found
    draft: {confidence: 0.4, because: Between marks.}
# the end
`;

function reviewOf(words: string, more = '') {
	const review = opened(notes(words) + more);
	const made = () => {
		const {said, built} = noted(review.text, {herald: article});
		review.learn(built.dossier?.statements ?? [], built.statementStarts);
		const [passage] = built.dossier?.statements[0]?.passages ?? [];
		return {said, words: passage === undefined ? '' : lineOf(article, passage.segments)};
	};
	made();
	const decide = (line: string) => {
		const decision: Decision = {do: 'words', statement: review.handles[0] ?? -1, passage: 0, line};
		const decided = review.decide(decision, new Map([['herald', article]]));
		return decided.ok ? decided.said : decided.why;
	};
	const add = (line: string) => {
		const decision: Decision = {do: 'add', statement: review.handles[0] ?? -1, passage: 0, line};
		const decided = review.decide(decision, new Map([['herald', article]]));
		return decided.ok ? decided.said : decided.why;
	};
	return {review, made, decide, add};
}

const cutWrongly = 'We shall not accept a cut of more than a fifth, Berg said.';

test('words that are typed are those of the article, and nothing else of the file changes', () => {
	const {review, made, decide} = reviewOf(cutWrongly);
	expect(decide('“We shall not accept a cut of more than a fifth”')).toBe(
		'Where it begins and ends is as you have set it.',
	);
	expect(review.text).toBe(
		notes('').replace('words: ""', 'words: We shall not accept a cut of more than a fifth'),
	);
	expect(made()).toEqual({said: [], words: 'We shall not accept a cut of more than a fifth'});
	expect(decide('We shall not accept a cut of more than a fifth')).toBe('It is so already.');
	expect(decide('Never … never before the count')).toContain('as you have set it');
	expect(made()).toEqual({said: [], words: 'Never … never before the count'});
	// Of what is printed twice that is meant which stands nearest.
	expect(decide('we shall not accept')).toContain('as you have set it');
	expect(made().words).toBe('we shall not accept');
	for (const _ of [1, 2, 3]) expect(review.undo().ok).toBe(true);
	expect(review.text).toBe(notes(cutWrongly));
});

test('words that are not printed are refused, with those that are nearly', () => {
	const {review, decide} = reviewOf(cutWrongly);
	expect(decide('We shall never accept a cut of more than a fifth')).toBe(
		'The article does not print “We shall never accept a cut of more than a fifth”. Nearest is: We shall [not] accept a cut of more than a fifth',
	);
	expect(decide('')).toBe('A quotation has words: type them.');
	expect(decide('whales and dolphins')).toBe('The article does not print “whales and dolphins”.');
	expect(review.text).toBe(notes(cutWrongly));
});

test('a mark and the end of a sentence are found beyond the end of a line', () => {
	const text = [
		'TARN, March 4 - At noon the envoy said “that nobody in Ostland would',
		'accept a count, whoever had made it”, and that the talks, in which',
		'Norvania had no part, were over. Nobody else spoke.',
	].join('\n');
	const now = [{start: text.indexOf('would'), end: text.indexOf(' count')}];
	const found = wordingsOf(text, now, 'would accept a').map(({why, line}) => [why, line]);
	expect(found).toContainEqual(['to the next mark', 'would accept a count, whoever had made it']);
	expect(found).toContainEqual([
		'to the end of the sentence',
		'would accept a count, whoever had made it”, and that the talks, in which Norvania had no part, were over.',
	]);
});

test('a word more and less at both ends, to marks and to the ends of the sentence are offered', () => {
	const offered = (line: string) => {
		const start = article.indexOf(line);
		return wordingsOf(article, [{start, end: start + line.length}], line).map(each => [each.why, each.line]);
	};
	expect(offered('never before the count')).toEqual([
		['now', 'never before the count'],
		['longer at the end', 'never before the count, and'],
		['shorter at the end', 'never before the'],
		['longer at the beginning', 'added â€œnever before the count'],
		['shorter at the beginning', 'before the count'],
		['to the next mark', 'never before the count, and we shall not accept it.'],
		['from the beginning of the sentence', 'Never,” she added â€œnever before the count'],
	]);
	expect(offered('shall not accept a count')).toEqual([
		['now', 'shall not accept a count'],
		['longer at the end', 'shall not accept a count either'],
		['shorter at the end', 'shall not accept a'],
		['longer at the beginning', 'We shall not accept a count'],
		['shorter at the beginning', 'not accept a count'],
		['to the next mark', 'shall not accept a count either,'],
		['to the end of the sentence', 'shall not accept a count either,” said Dr. Tamm.'],
	]);
});

test('what comes nearest to a line is offered where the article does not print it; else nothing is', () => {
	const now = [{start: 42, end: 60}];
	expect(wordingsOf(article, now, 'a cut of more then a fifth').map(({why, line}) => [why, line])[0]).toEqual(
		['nearest', 'a cut of more than a fifth'],
	);
	expect(wordingsOf(article, now, 'whales and dolphins')).toEqual([]);
});

test('of any words of an article that are typed a passage of just these is made, and taken back', () => {
	const letters = [...withMarksMended(article).matchAll(/[\p{L}\p{N}]+/gu)].map(({0: word, index}) => ({
		start: index,
		end: index + word.length,
	}));
	fc.assert(
		fc.property(fc.nat(), fc.nat({max: 12}), (from, length) => {
			const [first, last] = [
				letters[from % letters.length],
				letters[Math.min(letters.length - 1, (from % letters.length) + length)],
			];
			if (first === undefined || last === undefined) return;
			const typed = article.slice(first.start, last.end);
			const {review, made, decide} = reviewOf(cutWrongly);
			const said = decide(typed);
			const bare = (text: string) => text.replaceAll(/ … |[“”\s]+/g, ' ').trim();
			expect(bare(made().words)).toBe(bare(typed));
			if (said === 'It is so already.') return;
			expect(review.undo().ok).toBe(true);
			expect(review.text).toBe(notes(cutWrongly));
		}),
		{numRuns: 200},
	);
});

test('a line means the place that is nearest at both ends, as looking at every place has it', () => {
	const text = 'one two one two three. one two, one two three one.';
	fc.assert(
		fc.property(
			fc.constantFrom('one', 'two', 'one two', 'two three', 'three'),
			fc.nat({max: 49}),
			fc.nat({max: 20}),
			(line, start, length) => {
				const now = {start, end: Math.min(text.length, start + length + 1)};
				const far = (at: number) => Math.abs(at - now.start) + Math.abs(at + line.length - now.end);
				const places = [...text.matchAll(new RegExp(`\\b${line}\\b`, 'g'))].map(({index}) => index);
				const read = readWording(searchedArticle(text), line, [now]);
				const [found] = read.ok ? read.segments : [];
				expect(far(found?.start ?? -99)).toBe(Math.min(...places.map(far)));
			},
		),
	);
});

test('what was not proposed is added behind the statement at hand, of its article, and taken back to the byte', () => {
	const {review, made, add, decide} = reviewOf(cutWrongly);
	expect(add('whales and dolphins')).toBe('The article does not print “whales and dolphins”.');
	expect(add('')).toBe('A quotation has words: type them.');
	expect(add('more than a fifth')).toBe(
		'Another statement has words of that already: “We shall not accept a cut of more than a fifth, Berg said.”. J joins two, X takes one out.',
	);
	expect(add('never before the count, and we shall not accept it')).toBe(
		'Added: who says it (w), and accept it (c).',
	);
	expect(review.text).toBe(
		notes(cutWrongly).replace(
			'# the end',
			`  - quotes: {herald: "never before the count, and we shall not accept it"}
    draft: {because: Added in review.}
# the end`,
		),
	);
	expect(made().said).toEqual([]);
	expect(review.progress()).toMatchObject({left: 2, done: 0});
	expect(decide('Never … never before the count')).toContain('Another statement has words of that already');
	expect(review.undo().ok).toBe(true);
	expect(review.text).toBe(notes(cutWrongly));
});

test('what stands between no marks is added as reported, unless the line says that they are lost', () => {
	const {review, made, add} = reviewOf(cutWrongly);
	const reported = 'The talks went on.';
	expect(add(reported)).toMatch(
		/^Added as reported, for no marks stand around it: .* type it between marks\.$/,
	);
	expect(review.text).toContain(
		`  - gloss: Reported; not summarised yet.
    reports: {herald: The talks went on.}
    draft: {because: Added in review.}
`,
	);
	expect(made().said).toEqual([]);
	expect(review.undo().ok).toBe(true);
	made();
	expect(add(`“${reported}”`)).toBe('Added: who says it (w), and accept it (c).');
	expect(review.text).toContain('  - quotes: {herald: The talks went on.}\n');
	expect(review.undo().ok).toBe(true);
	expect(review.text).toBe(notes(cutWrongly));
});

test('what was rejected and is added after all is called nobody’s speech no more, and all is taken back', () => {
	const others = `not-speech:
  - {in: herald, words: Never, because: Somebody says so.}
  - {in: herald, words: We shall not accept a count either, because: Rejected in review.}
  - {in: herald, words: nobody, because: Rejected in review.}
`;
	const {review, made, add} = reviewOf(cutWrongly, others);
	const before = review.text;
	expect(add('We shall not accept a count')).toBe(
		'Added: who says it (w), and accept it (c). It is called rejected no more.',
	);
	expect(review.text).toContain('Somebody says so.}\n  - {in: herald, words: nobody, because');
	made();
	expect(review.undo().ok).toBe(true);
	expect(review.text).toBe(before);
	const alone = reviewOf(cutWrongly, others.replaceAll(/^.*(?:Never|nobody).*\n/gm, ''));
	alone.add('We shall not accept a count');
	expect(alone.review.text).not.toContain('not-speech');
});
