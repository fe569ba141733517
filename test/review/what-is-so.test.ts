/** What is told after a decision is so: by whom a speaker was decided, how a day is known, whom a page names. */
import {describe, expect, test} from 'vitest';
import {textIn} from '../../source/notes/plain.ts';
import {sayWhen} from '../../source/panes/quotes/remark.ts';
import {type Request, readRequest} from '../../source/review/request.ts';
import {Review} from '../../source/review/review.ts';
import {learn as learnNow, openLearned} from '../helpers/learned-review.ts';
import {noted} from '../helpers/noted.ts';

const herald = `PORT VELL, March 4 - “We told them to wait, and Tamm said ‘never in my life’ before he left,” Berg said.
“We shall not wait,” Berg said. “Let us begin then,” Berg added.
`;
const articles = new Map([['herald', herald]]);

const notesWith = (statements: string) => `title: Talks
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04}
parties: {norvania: Norvania, ostland: Ostland}
people:
  berg: {name: Anna Berg, party: norvania}
  tamm: {name: Pavel Tamm, party: ostland}
issues: {quota: Quota}
statements:
${statements}`;

const learned = (text: string) => openLearned(text, herald);
const learn = (review: Review) => {
	const {dossier, said} = learnNow(review, herald);
	return {statements: dossier?.statements ?? [], said};
};

function ask(review: Review, verb: Request['verb'], text: string, place = 0) {
	const request = {verb, text, statement: review.handles[place] ?? -1, others: [], passage: 0};
	const decision = readRequest(review.desk(articles), request);
	return 'ok' in decision ? decision : review.decide(decision, articles);
}

const draftIn = (review: Review, place = 0) => review.itemOf(review.handles[place] ?? -1)?.item.value.draft;

describe('why nobody is named', () => {
	const notes = notesWith(`  - quotes: {herald: We shall not wait}
    draft: {confidence: 0.3, because: "Nobody is told to say it."}
`);

	test('is said in the line, so that nothing is left to be looked at, and is taken back', () => {
		const review = learned(notes);
		expect(ask(review, 'speaker', '-')).toMatchObject({ok: false, why: expect.stringContaining('- and why')});
		expect(ask(review, 'speaker', '- A set phrase.')).toMatchObject({said: 'Nobody is named: A set phrase.'});
		expect(ask(review, 'accept', '')).toMatchObject({
			said: 'Accepted; still without an issue, without a day.',
		});
		expect(review.text).toBe(notes.replace(/ {4}draft: .*\n/, '    because: A set phrase.\n'));
		expect(learn(review).said.join('\n')).not.toContain('nobody is said');
		expect(review.progress().withoutSpeaker).toBe(0);
		for (const _ of [1, 2]) review.undo();
		expect(review.text).toBe(notes);
		expect(review.progress().withoutSpeaker).toBe(1);
	});

	test('is told no longer once somebody is, and who was named is so no more', () => {
		const review = learned(notes);
		ask(review, 'speaker', '- a set phrase');
		learn(review);
		ask(review, 'speaker', 'berg');
		expect(review.itemOf(review.handles[0] ?? -1)?.item.value).toMatchObject({who: 'berg'});
		expect(review.text).not.toContain('a set phrase');
		learn(review);
		ask(review, 'speaker', '-  a motto');
		expect(review.itemOf(review.handles[0] ?? -1)?.item.value).toMatchObject({because: 'a motto'});
		expect(review.text).not.toContain('who:');
	});
});

describe('why nobody knows the day', () => {
	const notes = notesWith(`  - who: berg
    on: quota
    quotes: {herald: We shall not wait}
    draft: {confidence: 0.9, because: Named.}
`);

	test('is said in the line, as the notes ask for it, so that no check asks again, and is taken back', () => {
		const review = learned(notes);
		expect(ask(review, 'date', '-')).toMatchObject({ok: false, why: expect.stringContaining('- and why')});
		expect(ask(review, 'date', '- A portrait tells no day.')).toMatchObject({
			said: 'Nobody knows the day: A portrait tells no day.',
		});
		expect(review.text).toContain('    said: {because: A portrait tells no day.}\n');
		expect(learn(review).said.join('\n')).not.toContain('is unknown');
		expect(ask(review, 'accept', '')).toMatchObject({ok: true, said: 'Accepted.'});
		expect(learn(review).said).toEqual([]);
		for (const _ of [1, 2]) review.undo();
		expect(review.text).toBe(notes);
	});

	test('is told no longer once a day is', () => {
		const review = learned(notes);
		ask(review, 'date', '- nobody says');
		learn(review);
		expect(ask(review, 'date', '3 March')).toMatchObject({said: 'Said: 2025-03-03.'});
		expect(review.text).not.toContain('nobody says');
	});
});

describe('the reason of a speaker', () => {
	const notes = notesWith(`  - who: berg
    quotes: {herald: We shall not wait}
    draft:
      confidence: 0.97
      because: "The article names Berg. Decided by: a verb. Said on 2025-03-03: “Monday” is printed. Perhaps the same as “No” (0.60 alike)."
      flagged: true
`);

	test('that a person has corrected is that the person did, and the program is sure of nothing', () => {
		const review = learned(notes);
		expect(ask(review, 'speaker', 'tamm')).toMatchObject({ok: true});
		expect(draftIn(review)).toEqual({
			because:
				'The speaker was decided in review. Said on 2025-03-03: “Monday” is printed. Perhaps the same as “No” (0.60 alike).',
			flagged: 'true',
		});
		ask(review, 'speaker', '-');
		expect(textIn(draftIn(review), 'because')).toMatch(
			/^That nobody is named was decided in review\. Said on/,
		);
		review.undo();
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('of what was accepted there is none', () => {
		const review = learned(notesWith('  - who: berg\n    quotes: {herald: We shall not wait}\n'));
		expect(ask(review, 'speaker', 'tamm')).toMatchObject({ok: true});
		expect(draftIn(review)).toBeUndefined();
	});
});

describe('the day on which it was said', () => {
	const notes = notesWith('  - who: berg\n    quotes: {herald: We shall not wait}\n');

	test.each(['printed', 'printed 2025-03-04'])('taken from when it was printed: %s', line => {
		const review = learned(notes);
		expect(ask(review, 'date', line)).toMatchObject({ok: true, said: 'Said: 2025-03-04.'});
		const {statements, said} = learn(review);
		expect(said).toEqual([]);
		const [only] = statements;
		expect(only && sayWhen(only.said)).toBe(
			': Taken in review for the day on which it was printed. (it follows from the articles)',
		);
		ask(review, 'date', '3 March');
		expect(learn(review).statements[0]?.said).toEqual({edtf: '2025-03-03', basis: 'articles'});
		review.undo();
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('of which the notes say nothing is told by no article', () => {
		const {statements} = learn(learned(notes));
		const [only] = statements;
		expect(only && sayWhen(only.said)).toBe(': The notes say neither a day nor an event.');
	});

	test('of an article without a day it is refused', () => {
		const review = learned(notes.replace(', published: 2025-03-04', ''));
		expect(ask(review, 'date', 'printed')).toMatchObject({ok: false});
	});
});

describe('whom a page names beside words within the words of somebody else', () => {
	const outer = `  - who: berg
    quotes: {herald: [We told them to wait, before he left]}
`;
	const inner = (name: string) =>
		`  - who: berg\n    quotes: {herald: {words: never in my life, named: ${name}}}\n    draft: {because: x}\n`;

	test.each([
		['another statement', inner('Berg') + outer],
		['marks alone', inner('Berg')],
	])('within %s: the page is right about those, and is not told to be wrong', (_, statements) => {
		const notes = notesWith(statements);
		const review = learned(notes);
		expect(ask(review, 'speaker', 'tamm')).toMatchObject({
			ok: true,
			said: 'Said by: Pavel Tamm. That the page names Berg is of the words around these: left out here.',
		});
		expect(review.text).toContain('quotes: {herald: {words: never in my life}}');
		expect(learn(review).statements[0]?.passages[0]?.attribution.verdict).toBe('agrees');
		review.undo();
		expect(review.text).toBe(notes);
	});

	test('beside words that stand for themselves it is kept, marked', () => {
		const review = learned(notesWith(inner('Berg').replace('never in my life', 'We shall not wait')));
		expect(ask(review, 'speaker', 'tamm')).toMatchObject({
			ok: true,
			said: expect.stringContaining('kept, marked'),
		});
	});
});

describe('what a headline has of a sentence', () => {
	const page = `Berg: ‘Never again’

PORT VELL, March 4 - Berg said that Norvania would “never again wait for others in this matter”.
`;
	const other = `“Never again!” Berg said.
`;
	const texts = {herald: page, courier: other};
	const joined = (text: string, at: number) => {
		const review = Review.open(text);
		if ('line' in review) throw new Error(`broken in line ${review.line}`);
		const made = () => noted(review.text, texts);
		const first = made().built;
		review.learn(first.dossier?.statements ?? [], first.statementStarts);
		const [statement = -1, second = -1] = at === 0 ? review.handles : review.handles.toReversed();
		const decided = review.decide({do: 'join', statement, others: [second]}, new Map(Object.entries(texts)));
		const {built, said} = made();
		const [only, ...others] = built.dossier?.statements ?? [];
		const leads = only?.passages.find(({id}) => id === only.first.passage);
		const shown =
			leads === undefined || leads.kind === 'reported'
				? ''
				: leads.segments.map(({exact}) => exact).join(' … ');
		const now = review.text;
		review.undo();
		expect(review.text).toBe(text);
		return {decided, said, shown, others: others.length, passages: only?.passages.length, now};
	};
	const whole = '  - who: berg\n    quotes: {herald: never again wait for others in this matter}\n';

	test.each([0, 1])(
		'in another article leaves the lead to the sentence, from whichever one joins: %s',
		at => {
			const notes = notesWith(
				`  - who: berg\n    quotes: {courier: {words: Never again!, kind: direct}}\n${whole}`,
			).replace('parties:', '  courier: {outlet: The Courier, published: 2025-03-04}\nparties:');
			expect(joined(notes, at)).toMatchObject({
				decided: {ok: true, said: expect.stringContaining('The wording of The Harbour Herald leads.')},
				said: [],
				shown: 'never again wait for others in this matter',
				others: 0,
				passages: 2,
			});
		},
	);

	test.each([0, 1])('in the same one too, and stays a passage of its own: %s', at => {
		const notes = notesWith(
			`  - who: berg\n    quotes: {herald: {words: Never again, nth: 1, kind: direct}}\n${whole}`,
		);
		const {now, ...rest} = joined(notes, at);
		expect(rest).toMatchObject({
			decided: {ok: true},
			said: [],
			shown: 'never again wait for others in this matter',
			others: 0,
			passages: 2,
		});
		expect(now).toContain('quotes: {herald: never again wait for others in this matter}');
	});
});
