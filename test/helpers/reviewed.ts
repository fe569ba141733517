/** Drafts of notes to review, invented and random, and what stands around them. */

import fc from 'fast-check';
import type {ReviewProgress} from '../../source/dossier/review-progress.ts';
import type {FlowValue} from '../../source/notes/edit.ts';
import {writeItem} from '../../source/notes/write-yaml.ts';
import type {Decision} from '../../source/review/decision.ts';
import {Review} from '../../source/review/review.ts';
import {lineOf, wordingsOf} from '../../source/review/wordings.ts';
import {type Noted, noted} from './noted.ts';

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Ten quotations, of which each begins and goes on in a way of its own, and one word that is in all of them. */
function article(name: string): string {
	const quotes = numbers.map(
		number =>
			`“Our ${name} ${number} goes first, and ${name} ${number} comes last,” Berg said. “Never ${name} ${number},” he added.`,
	);
	return `PORT VELL, March 4 - ${quotes.join('\n')}\n`;
}

const articles: Readonly<Record<string, string>> = {herald: article('boat'), courier: article('fish')};

const head = `title: Fishing talks # of two
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04, draft: {because: read}}
  courier:
    published: 2025-03-05
    # of the page
    draft: {because: read}
parties:
  norvania: {name: Norvania, draft: {because: named}}
  ostland: Ostland
people:
  berg:
    name: Anna Berg
    party: norvania
    draft:
      because: named
  tamm: {name: Pavel Tamm, party: ostland}
issues: {quota: Quota}
rounds:
  - {date: 2025-03-03, place: Port Vell, present: [norvania, ostland], draft: {because: met}}
`;

const tail = `# what comes last
positions:
  - {party: norvania, on: quota, rejects: A cut., evidence: [kept]}
`;

/** A statement that a position names and nobody touches. */
const kept = `  - id: kept
    who: berg
    on: quota
    quotes: {herald: Our boat ten goes first}
`;

type Fields = {readonly [key: string]: FlowValue};

const draft: fc.Arbitrary<FlowValue> = fc.oneof(
	fc.record({confidence: fc.constantFrom('0.4', '0.8', '0.97'), because: fc.constant('Decided by: a verb.')}),
	fc.constant({because: 'Found between marks.'}),
	fc.constant(undefined),
);

/** Words of one quotation, in the forms that notes have for them. */
function wordsOf(name: string, number: string): fc.Arbitrary<FlowValue> {
	const whole = `Our ${name} ${number} goes first, and ${name} ${number} comes last`;
	const never = `Never ${name} ${number}`;
	return fc.constantFrom<FlowValue>(
		whole,
		`${whole},`,
		{words: whole, named: 'Berg', cue: 'said'},
		[whole, never],
		{words: [whole, never], named: 'he'},
		`Our ${name} ${number} goes first … ${never}`,
		{words: never, nth: 1},
	);
}

const statement = (number: string): fc.Arbitrary<Fields> =>
	fc.record({
		who: fc.constantFrom<FlowValue>(
			'berg',
			'tamm',
			'Pavel Tamm',
			{role: 'a spokesperson', party: 'ostland'},
			undefined,
			['berg', 'tamm'],
		),
		on: fc.constantFrom<FlowValue>('quota', ['quota'], undefined, undefined),
		at: fc.constantFrom<FlowValue>('1', 'Port Vell', undefined, undefined),
		said: fc.constantFrom<FlowValue>('2025-03-03', 'Monday', undefined, undefined),
		quotes: fc
			.tuple(wordsOf('boat', number), wordsOf('fish', number), fc.nat({max: 2}))
			.map(
				([herald, courier, which]): FlowValue =>
					which === 0 ? {herald} : which === 1 ? {courier} : {herald, courier},
			),
		draft,
		note: fc.constantFrom<FlowValue>(undefined, undefined, 'a note: of mine'),
	});

/** Notes of up to eight statements, spaced and commented. */
export const draftNotes: fc.Arbitrary<string> = fc
	.tuple(
		fc.tuple(...numbers.slice(0, 8).map(statement)),
		fc.array(fc.constantFrom('', '\n', '  # between\n', '\n  # before the next\n'), {
			minLength: 8,
			maxLength: 8,
		}),
		fc.array(fc.boolean(), {minLength: 8, maxLength: 8}),
		fc.nat({max: 8}),
		fc.constantFrom('\n', '\r\n'),
		fc.constantFrom('', '\ufeff'),
	)
	.map(([statements, gaps, areFlow, count, lineEnd, mark]) => {
		const items = statements
			.slice(0, count)
			.map((fields, at) => (gaps[at] ?? '') + writeItem(fields, 2, areFlow[at]));
		const text = `${head}statements:\n${items.join('')}${kept}${tail}`;
		return mark + text.replaceAll('\n', lineEnd);
	});

/** A decision by numbers, to be meant of whatever is there. */
export const wantedDecision = fc.record({
	kind: fc.constantFrom(
		...([
			'accept',
			'reject',
			'skip',
			'flag',
			'speaker',
			'issue',
			'date',
			'occasion',
			'note',
			'gloss',
			'first',
			'join',
			'split',
			'words',
			'add',
			'position',
			'facts',
			'accept-all',
			'accept-others',
		] as const),
	),
	at: fc.nat(),
	other: fc.nat(),
	choice: fc.nat({max: 7}),
});
type Wanted = typeof wantedDecision extends fc.Arbitrary<infer T> ? T : never;

export function decisionFor(review: Review, {kind, at, other, choice}: Wanted): Decision {
	const {handles} = review;
	// The last is the one that stays.
	const most = Math.max(1, handles.length - 1);
	const [statement, second] =
		handles.length === 1 ? [-1, -1] : [handles[at % most] ?? -1, handles[other % most] ?? -1];
	const others = choice % 2 === 0 && second !== statement ? [second] : [];
	switch (kind) {
		case 'speaker': {
			const party = choice % 2 === 0 ? {id: 'ostland'} : {newName: 'Isle of Gulls'};
			const speakers = [
				[{kind: 'person', id: 'tamm'}],
				[{kind: 'person', id: 'berg', party, role: 'Minister: of fish'}],
				[{kind: 'party', id: 'ostland'}],
				[{kind: 'role', role: 'an envoy', party}],
				[{kind: 'new', name: 'Olof Lind', party, role: 'Envoy'}],
				[
					{kind: 'new', name: 'Olof: Lind', party},
					{kind: 'person', id: 'tamm'},
				],
				[],
				[{kind: 'role', role: 'somebody'}],
			] as const;
			return {do: kind, statement, speakers: speakers[choice] ?? []};
		}
		case 'issue':
			return {
				do: kind,
				statement,
				issues: [
					...(choice % 3 === 0 ? [{newName: 'Counting, #1'}] : [{id: 'quota'}]),
					...(choice > 4 ? [{newName: 'Nets'}] : []),
				],
				others,
			};
		case 'date':
			return {
				do: kind,
				statement,
				others,
				said:
					['2025-03-02', 'Monday', '', 'soon', '3 March', '2025-03', 'Sunday 2025-03-03', 'yesterday'][
						choice
					] ?? '',
			};
		case 'occasion':
			return {
				do: kind,
				statement,
				others,
				event:
					['1', 'Port Vell', '', 'Nowhere', 'A walk, 2025-03-02', 'round 1', 'A walk', 'x, y'][choice] ?? '',
			};
		case 'note':
			return {
				do: kind,
				statement,
				note: ['x', '', 'a: b', '# no comment', '"', 'two words', '{', '- y'][choice] ?? '',
			};
		case 'first':
			return {do: kind, statement, passage: other % 2};
		case 'gloss':
			return {
				do: kind,
				statement,
				gloss: ['In short: it', '', 'a  b', '#'][choice % 4] ?? '',
				passage: other % 2,
			};
		case 'join':
			return {do: kind, statement, others: [second]};
		case 'split': {
			const words = [', and', 'goes first', 'NEVER', 'nothing of it'][choice - 4];
			const passage = other % 2;
			return {
				do: kind,
				statement,
				cut: words === undefined ? {passage, segment: choice % 3} : {passage, words},
			};
		}
		case 'words':
		case 'add': {
			const passage = other % 2;
			const [shown] = review.itemOf(statement)?.item.built?.passages.slice(passage) ?? [];
			const text = articles[shown?.source ?? ''] ?? '';
			const segments = shown?.segments ?? [];
			const stretched = wordingsOf(text, segments, lineOf(text, segments));
			// Of those of the articles that no draft has.
			const unused = `Our ${choice % 2 === 0 ? 'boat' : 'fish'} nine goes first`;
			const line = kind === 'add' && choice < 6 ? unused : stretched[choice % 7]?.line;
			return {do: kind, statement, passage, line: line ?? 'nothing of it'};
		}
		case 'position':
			return {
				do: kind,
				statement,
				party: choice % 2 === 0 ? 'norvania' : 'ostland',
				issue: 'quota',
				stance: choice > 3 ? 'demands' : 'rejects',
				sentence: 'A cut: of a fifth.',
				evidence: choice % 4 < 2 ? [statement] : [statement, second],
				known: [[], [statement, second], [second]][other % 3] ?? [],
			};
		case 'facts':
			return {
				do: kind,
				statement,
				passage: other % 2,
				line:
					[
						'outlet: The: Herald',
						'title: Boats',
						'talks: On boats',
						'published: 2025-03-06',
						'quality: garbled, original',
						'outlet:',
						'published: soon',
						'q: original',
					][choice] ?? '',
			};
		case 'accept-all':
			return {do: kind, least: choice / 8};
		case 'accept-others':
			return {do: kind};
		default:
			return {do: kind, statement};
	}
}

export function opened(text: string): Review {
	const review = Review.open(text);
	if ('line' in review) throw new Error(`These notes are broken in line ${review.line}:\n${text}`);
	return review;
}

/** Lets the review know what a dossier has of its statements. */
export function built(review: Review): Noted & {readonly handles: ReadonlyMap<string, number>} {
	const made = noted(review.text, articles);
	const handles = review.learn(made.built.dossier?.statements ?? [], made.built.statementStarts);
	return {...made, handles};
}

export const articleMap: ReadonlyMap<string, string> = new Map(Object.entries(articles));

/** How far a review is: where nothing is told of it, nothing is done and nothing left. */
export function progressWith(told: Partial<ReviewProgress>): ReviewProgress {
	return {
		done: 0,
		left: 0,
		flagged: 0,
		skipped: 0,
		rejected: 0,
		withoutIssue: 0,
		withoutSpeaker: 0,
		others: 0,
		othersOf: {},
		confidences: [],
		...told,
	};
}
