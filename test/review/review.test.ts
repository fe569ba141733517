/** Decisions of a review as edits of the notes, and back again. */
import {diffArrays} from 'diff';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {contentEnd} from '../../source/notes/edit-lines.ts';
import {readTree} from '../../source/notes/tree.ts';
import type {Decision} from '../../source/review/decision.ts';
import {movedLines} from '../../source/review/moved-lines.ts';
import {readPosition} from '../../source/review/position.ts';
import type {Review} from '../../source/review/review.ts';
import {readSpeakerLine} from '../../source/review/speaker.ts';
import {articleMap, built, decisionFor, draftNotes, opened, wantedDecision} from '../helpers/reviewed.ts';

/** What each statement's notes are, to the letter. */
function itemsOf(text: string): readonly string[] {
	const {root, faults} = readTree(text);
	expect(faults).toEqual([]);
	const list =
		root?.kind === 'map' ? root.pairs.find(({key}) => key.text === 'statements')?.value : undefined;
	return list?.kind === 'list' ? list.items.map(item => text.slice(item.start, contentEnd(item))) : [];
}

function touched(review: Review, decision: Decision): ReadonlySet<number> {
	if (decision.do === 'accept-all') return new Set(review.handles.keys());
	if (decision.do === 'accept-others' || decision.do === 'event') return new Set();
	const others =
		'others' in decision ? (decision.others ?? []) : decision.do === 'position' ? decision.evidence : [];
	const places = [decision.statement, ...others].flatMap(handle => review.itemOf(handle)?.index ?? []);
	return new Set(places);
}

test('random decisions keep every byte of what they are not about, the notes build, and all of it is taken back', () => {
	fc.assert(
		fc.property(draftNotes, fc.array(wantedDecision, {maxLength: 10}), (text, wanted) => {
			const review = opened(text);
			const before = built(review);
			expect(before.said).toEqual([]);
			const texts = [text];
			for (const each of wanted) {
				const decision = decisionFor(review, each);
				const [was, about] = [review.text, touched(review, decision)];
				const decided = review.decide(decision, articleMap);
				if (!decided.ok || !decided.isChanged) {
					expect(review.text).toBe(was);
					continue;
				}
				expect(review.text).not.toBe(was);
				texts.push(review.text);
				const left = itemsOf(review.text);
				for (const [place, item] of itemsOf(was).entries())
					if (!about.has(place)) expect(left).toContain(item);
				const comments = (notes: string) => notes.match(/# (?:between|of|before|what).*/g);
				if (!decision.do.startsWith('accept')) expect(comments(review.text)).toEqual(comments(was));
				// What a position has stood on may be gone or have lost its day: that is said, and nothing else is wrong.
				const {built: made} = built(review);
				expect(made.dossier).toBeDefined();
				const wrong = made.problems.filter(({code}) => code !== 'no-evidence' && code !== 'no-since');
				expect([decision, wrong]).toEqual([decision, []]);
			}
			expect(review.depth).toBe(texts.length - 1);
			for (const expected of texts.slice(0, -1).toReversed()) {
				expect(review.undo().ok).toBe(true);
				expect(review.text).toBe(expected);
				built(review);
			}
			expect(review.undo()).toEqual({
				ok: false,
				why: 'Nothing of this sitting is left to take back; decisions of an earlier one are in the file.',
			});
		}),
		{numRuns: 80},
	);
});

const draft = `title: Talks
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04, draft: {because: read}}
  courier: {published: 2025-03-05}
parties:
  norvania: Norvania
  not-given: {name: Party not given, draft: {because: Not said.}}
people:
  berg: {name: Anna Berg, party: not-given, draft: {because: named}}
  tamm: {name: Pavel Tamm, party: norvania}
statements:
  - who: berg # the minister
    quotes: {herald: {words: "Our boat one goes first, and boat one comes last", named: Berg}}
    draft: {confidence: 0.9, because: "Decided by: a verb."}

  # about the second
  - quotes: {herald: [Our boat two goes first, Never boat two]}
    draft: {confidence: 0.5, because: Found between marks.}
  - who: tamm
    quotes: {courier: {words: Never fish three, named: he}}
    draft: {confidence: 0.97, because: x}
`;

/** What a decision makes of the draft, as what was there and what is there now. */
function change(text: string, decide: (review: Review) => Decision): string {
	const review = opened(text);
	built(review);
	const decided = review.decide(decide(review), articleMap);
	if (!decided.ok) return decided.why;
	const [was, now] = [text.split('\n'), review.text.split('\n')];
	const gone = was.filter(line => !now.includes(line)).map(line => `- ${line.trim()}`);
	const come = now.filter(line => !was.includes(line)).map(line => `+ ${line.trim()}`);
	return [decided.said, ...gone, ...come].join('\n');
}

const nth = (review: Review, at: number) => review.handles[at] ?? -1;

describe('a decision', () => {
	test('accepts a statement with whom and what it shows, and nothing else', () => {
		expect(change(draft, review => ({do: 'accept', statement: nth(review, 0)}))).toBe(
			`Accepted, and with it Anna Berg, Party not given, The Harbour Herald; still without an issue, without a day.
- herald: {outlet: The Harbour Herald, published: 2025-03-04, draft: {because: read}}
- not-given: {name: Party not given, draft: {because: Not said.}}
- berg: {name: Anna Berg, party: not-given, draft: {because: named}}
- draft: {confidence: 0.9, because: "Decided by: a verb."}
+ herald: {outlet: The Harbour Herald, published: 2025-03-04}
+ not-given: {name: Party not given}
+ berg: {name: Anna Berg, party: not-given}`,
		);
	});

	test('takes out what is rejected, and leaves what stands around it', () => {
		expect(change(draft, review => ({do: 'reject', statement: nth(review, 1)}))).toBe(
			`Rejected: it is out of the notes, its words stand under not-speech.
- - quotes: {herald: [Our boat two goes first, Never boat two]}
- draft: {confidence: 0.5, because: Found between marks.}
+ not-speech:
+ - {in: herald, words: Our boat two goes first, because: Rejected in review.}
+ - {in: herald, words: Never boat two, because: Rejected in review.}`,
		);
	});

	test('flags, and flags no more', () => {
		const review = opened(draft);
		built(review);
		const flag: Decision = {do: 'flag', statement: nth(review, 0)};
		expect(review.decide(flag).ok && review.progress()).toMatchObject({
			left: 3,
			flagged: 1,
			confidences: [0.97],
		});
		expect(review.text).toContain('because: "Decided by: a verb.", flagged: true}');
		expect(review.decide(flag).ok && review.text).toBe(draft);
		review.decide({do: 'accept', statement: nth(review, 0)});
		expect(review.decide(flag).ok && review.progress()).toMatchObject({done: 0, left: 3, flagged: 1});
	});

	test('corrects a speaker in one line: somebody known with a party, somebody new, a role, several, nobody', () => {
		const corrected = (line: string) =>
			change(draft, review => {
				const speakers = readSpeakerLine(review.desk(articleMap), line);
				if ('ok' in speakers) throw new Error(speakers.why);
				return {do: 'speaker', statement: nth(review, 2), speakers};
			});
		expect(corrected('BERG, Norvania')).toBe(
			`Said by: Anna Berg (now of Norvania, no longer of Party not given).
- berg: {name: Anna Berg, party: not-given, draft: {because: named}}
- - who: tamm
- quotes: {courier: {words: Never fish three, named: he}}
- draft: {confidence: 0.97, because: x}
+ berg: {name: Anna Berg, party: norvania, draft: {because: named}}
+ - who: berg
+ quotes: {courier: {words: Never fish three}}
+ draft: {because: The speaker was decided in review.}`,
		);
		expect(corrected('Olof Lind, Isle of Gulls, Envoy')).toBe(
			`Said by: Olof Lind, who is new.
- - who: tamm
- quotes: {courier: {words: Never fish three, named: he}}
- draft: {confidence: 0.97, because: x}
+ isle-of-gulls: Isle of Gulls
+ lind: {name: Olof Lind, party: isle-of-gulls, role: Envoy}
+ - who: lind
+ quotes: {courier: {words: Never fish three}}
+ draft: {because: The speaker was decided in review.}`,
		);
		expect(corrected('a spokesperson, Norvania')).toContain(
			'+ - who: {role: a spokesperson, party: norvania}',
		);
		expect(corrected('tamm; norvania')).toContain('+ - who: [tamm, norvania]');
		expect(corrected('-')).toContain('Nobody is named any more.');
		// As the list below the line shows a party: a new one speaks itself, and one that is there is none anew.
		expect(corrected('Living Ocean, the party itself')).toContain(`Said by: Living Ocean, a new party.`);
		expect(corrected('Living Ocean, the party itself')).toContain('+ - who: living-ocean');
		expect(corrected('Norvania, the party itself')).toContain('Said by: Norvania.');
		const desk = opened(draft).desk(articleMap);
		expect(readSpeakerLine(desk, 'Anna Berg, the party itself')).toMatchObject({
			ok: false,
			why: expect.stringContaining('is a person'),
		});
		expect(readSpeakerLine(desk, 'Olof Lind')).toEqual({
			ok: false,
			why: 'Nobody is called “Olof Lind”. A new person has a party: Olof Lind, PARTY, ROLE. A new party speaks as Olof Lind, the party itself. What is no person begins small: the Olof Lind',
		});
	});

	test('joins words of one article in their order, and of two under one statement', () => {
		const text = draft.replace('[Our boat two goes first, Never boat two]', 'Never boat one');
		expect(change(text, review => ({do: 'join', statement: nth(review, 1), others: [nth(review, 0)]}))).toBe(
			`Joined: 2 statements are one.
- - who: berg # the minister
- quotes: {herald: {words: "Our boat one goes first, and boat one comes last", named: Berg}}
- draft: {confidence: 0.9, because: "Decided by: a verb."}
- - quotes: {herald: Never boat one}
- draft: {confidence: 0.5, because: Found between marks.}
+ - quotes: {herald: {words: ["Our boat one goes first, and boat one comes last", Never boat one], named: Berg}}
+ draft: {confidence: 0.5, because: "Joined in review. Of “Our boat one goes first, and boat one comes last” (The Harbour Herald), at 0.9: Decided by: a verb. Of “Never boat one” (The Harbour Herald), at 0.5: Found between marks."}
+ who: berg`,
		);
		expect(
			change(draft, review => ({do: 'join', statement: nth(review, 0), others: [nth(review, 2)]})),
		).toContain(
			'courier: {words: Never fish three, named: he, means: tamm, differs: "Joined in review: this article gives the words to Pavel Tamm."}',
		);
	});

	test('cuts a statement between its segments, and within its words', () => {
		expect(
			change(draft, review => ({do: 'split', statement: nth(review, 1), cut: {passage: 0, segment: 1}})),
		).toBe(
			`Cut in two: the second stands behind the first.
- - quotes: {herald: [Our boat two goes first, Never boat two]}
- draft: {confidence: 0.5, because: Found between marks.}
+ - quotes: {herald: Our boat two goes first}
+ draft: {because: "Cut in review. Of the whole was said, at 0.5: Found between marks."}
+ - quotes: {herald: Never boat two}
+ draft: {because: "Cut in review. Of the whole was said, at 0.5: Found between marks."}`,
		);
		expect(
			change(draft, review => ({
				do: 'split',
				statement: nth(review, 0),
				cut: {passage: 0, words: 'AND boat'},
			})),
		).toContain('quotes: {herald: {words: "Our boat one goes first,", named: Berg}}');
		expect(
			change(draft, review => ({do: 'split', statement: nth(review, 0), cut: {passage: 0, words: 'whales'}})),
		).toBe('It does not go on with “whales” anywhere behind its beginning.');
	});

	test('writes no position of a party that stands for those of whom none is known', () => {
		const review = opened(draft);
		built(review);
		const statement = nth(review, 0);
		review.decide({do: 'issue', statement, issues: [{newName: 'Quota'}]});
		const at = review.itemOf(statement);
		expect(at && readPosition(review.desk(articleMap), at, 'rejects: A cut.')).toEqual({
			ok: false,
			why: 'Whose side its speaker is on is not given: first the speaker, NAME, PARTY.',
		});
	});

	test('writes a position that what is at hand bears out, and nothing else, and changes it', () => {
		const review = opened(draft);
		built(review);
		const statement = nth(review, 2);
		const write = (line: string) => {
			const at = review.itemOf(statement);
			const read = at === undefined ? undefined : readPosition(review.desk(articleMap), at, line);
			if (read === undefined || 'ok' in read) return read?.why;
			const decided = review.decide({do: 'position', statement, evidence: [], ...read});
			return decided.ok ? decided.said : decided.why;
		};
		expect(write('rejects: A cut.')).toBe('It is about no issue yet: first the issue.');
		review.decide({do: 'issue', statement, issues: [{newName: 'Quota'}]});
		expect(write('A cut.')).toContain('A position begins with demands, rejects,');
		expect(write('rejects: A cut.')).toBe('A new position of Norvania, borne out by 1 statement.');
		expect(write('rejects: A count first.')).toBe(
			'The position of Norvania is changed; 1 statement bears it out.',
		);
		// Another relation of the same sentence is that position put right, of another one a second beside it.
		expect(write('demands A count first.')).toBe(
			'The position of Norvania is changed; 1 statement bears it out.',
		);
		expect(write('offers: A figure.')).toBe('A new position of Norvania, borne out by 1 statement.');
		expect(built(review).built.dossier?.positions).toMatchObject([
			{stance: 'demands', sentence: 'A count first.'},
			{stance: 'offers', sentence: 'A figure.'},
		]);
		review.undo();
		expect(review.text.slice(review.text.indexOf('issues:'))).toBe(
			'issues: {quota: Quota}\npositions: [{party: norvania, on: quota, evidence: [tamm-never-fish-three], demands: A count first.}]\n',
		);
		expect(built(review).built.dossier?.positions[0]?.evidence).toEqual(['tamm-never-fish-three']);
	});

	test('writes a position with the statement at hand first, whatever else is marked', () => {
		const review = opened(draft);
		built(review);
		const [first, second, third] = [0, 1, 2].map(place => nth(review, place));
		const position = {party: 'norvania', issue: 'quota', stance: 'rejects', sentence: 'A cut.'} as const;
		const evidence = [first ?? -1, second ?? -1, third ?? -1].slice(0, 2);
		expect(review.decide({do: 'position', statement: third ?? -1, evidence, ...position})).toMatchObject({
			said: 'A new position of Norvania, borne out by 3 statements.',
		});
		expect(review.undo()).toMatchObject({undone: {statement: third, evidence}});
		expect(review.undo()).toEqual({
			ok: false,
			why: 'Nothing of this sitting is left to take back; decisions of an earlier one are in the file.',
		});
	});

	test('keeps an id that a position names when the speaker, of whom it was made, is another', () => {
		const text = `${draft}issues: {quota: Quota}\npositions:\n  - {party: norvania, on: quota, rejects: It., evidence: tamm-never-fish-three}\n`;
		expect(
			change(text, review => ({
				do: 'speaker',
				statement: nth(review, 2),
				speakers: [{kind: 'person', id: 'berg'}],
			})),
		).toContain('+ id: tamm-never-fish-three');
	});

	test('accepts all above a confidence but what is flagged, and takes it back in one step', () => {
		const review = opened(draft);
		built(review);
		review.decide({do: 'flag', statement: nth(review, 0)});
		const before = review.text;
		expect(review.decide({do: 'accept-all', least: 0.9})).toMatchObject({
			said: 'Accepted 1 statement at 0.9 and more; still 1 without an issue, 1 without a day (/ Ctrl-u issue:none, or is:undated).',
		});
		expect(review.progress()).toMatchObject({done: 1, left: 2});
		review.undo();
		expect(review.text).toBe(before);
		expect(review.decide({do: 'accept-all', least: 0.99})).toMatchObject({ok: false});
		// Among some alone none of the others.
		expect(review.decide({do: 'accept-all', least: 0, among: []})).toMatchObject({
			why: 'No draft that the filter shows is as sure as 0.',
		});
		const among = review.handles.filter(handle => review.confidencesOf([handle]).length > 0).slice(0, 1);
		expect(review.decide({do: 'accept-all', least: 0, among})).toMatchObject({
			said: expect.stringContaining('Accepted 1 statement'),
		});
	});

	test('leaves what was put off, as long as anything else is left among those that it may accept', () => {
		const review = opened(draft);
		built(review);
		const [one, two, three] = [nth(review, 0), nth(review, 1), nth(review, 2)];
		const [sure = one] = [one, two, three].filter(each => review.confidencesOf([each]).length > 0);
		review.decide({do: 'skip', statement: sure});
		const before = review.text;
		const known = review.progress().confidences.length;
		expect(review.decide({do: 'accept-all', least: 0})).toMatchObject({
			said: expect.stringContaining(' 1 is left that you have put off.'),
		});
		expect(review.isLeft(sure)).toBe(true);
		expect(review.progress().done).toBe(known);
		review.undo();
		expect(review.text).toBe(before);
		// Where only such are shown they are asked for.
		expect(review.confidencesOf([sure])).toHaveLength(1);
		expect(review.decide({do: 'accept-all', least: 0, among: [sure]}).ok).toBe(true);
		expect(review.isLeft(sure)).toBe(false);
	});

	test('accepts what no statement has shown, and takes it back in one step', () => {
		const review = opened(draft);
		expect(review.progress().others).toBe(3);
		expect(review.decide({do: 'accept-others'})).toMatchObject({
			said: 'Accepted 3 of what no statement has shown.',
		});
		expect(review.progress()).toMatchObject({left: 3, others: 0});
		expect(review.decide({do: 'accept-others'}).ok).toBe(false);
		expect(review.undo().ok && review.text).toBe(draft);
	});

	test('finds statements that are written on one line, all of them in braces', () => {
		const text = draft.slice(0, draft.indexOf('statements:'));
		const items =
			'{who: berg, quotes: {herald: Never boat one}, draft: {because: x}}, {quotes: {herald: Never boat two}}';
		const review = opened(`${text}statements: [${items}]\n`);
		expect(built(review).handles.get('berg-never-boat-one')).toBe(nth(review, 0));
		expect(review.decide({do: 'accept', statement: nth(review, 0)}).ok && review.text).toContain(
			'statements: [{who: berg, quotes: {herald: Never boat one}}, {quotes: {herald: Never boat two}}]',
		);
	});

	test('of what is not the same of all says of how many it is, that of most first, and counts what is beyond three', () => {
		const days = [1, 1, 2, 3, 3, 3, 4, 5];
		const articles = [1, 2, 3, 4, 5].map(day => `a${day}: {outlet: A, published: 2025-03-0${day}}`);
		const items = days.map(
			(day, at) => `  - quotes: {a${day}: Words ${at}}\n    draft: {because: Found between marks.}\n`,
		);
		const review = opened(`title: x\nsources: {${articles.join(', ')}}\nstatements:\n${items.join('')}`);
		const [statement = -1, ...others] = review.handles;
		const told = (said: string) => {
			const decided = review.decide({do: 'date', statement, others, said});
			return decided.ok ? decided.said : decided.why;
		};
		expect(told('today')).toBe(
			'Said: 2025-03-03 (3), 2025-03-01 (2), 2025-03-02 (1), 2 others (2); 8 statements.',
		);
		expect(told('Monday')).toBe('Said: 2025-03-03 (5), 2025-02-24 (3); 8 statements.');
		expect(told('2025-03-02')).toBe('Said: 2025-03-02; 8 statements.');
	});

	test('about dates, occasions and notes says what is wrong, and takes away', () => {
		const review = opened(`${draft}rounds:\n  - {date: 2025-03-03, place: Port Vell, present: [norvania]}\n`);
		const statement = nth(review, 0);
		const told = (decision: Decision) => {
			const decided = review.decide(decision);
			return decided.ok ? decided.said : decided.why;
		};
		expect(told({do: 'date', statement, said: 'soon'})).toContain('“soon” is no date');
		expect(told({do: 'date', statement, said: 'Tuesday 2025-03-03'})).toBe(
			'2025-03-03 is a Monday; Tuesday is 2025-03-04.',
		);
		expect(told({do: 'date', statement, said: 'Monday'})).toBe('Said: 2025-03-03.');
		expect(told({do: 'date', statement, said: ''})).toBe('Its date is taken away.');
		expect(told({do: 'occasion', statement, event: 'round 1'})).toBe('Said at: Port Vell.');
		expect(told({do: 'occasion', statement, event: 'Nowhere'})).toContain('No event is called “Nowhere”.');
		expect(told({do: 'occasion', statement, event: 'A walk, 2025-03-02'})).toBe(
			'Said at a new event: A walk.',
		);
		expect(told({do: 'note', statement, note: 'mind: this'})).toBe('The note is in the notes.');
		expect(review.text).toContain('\n    at: A walk\n    note: "mind: this"\n');
	});
});

describe('where somebody else writes the file meanwhile', () => {
	test('a decision is applied to what is there now, wherever the statement has gone', () => {
		const review = opened(draft);
		const [first = -1, , third = -1] = review.handles;
		const edited = draft
			.replace('statements:\n', 'statements:\n  - quotes: {courier: Never fish nine}\n')
			.replace('Never boat two', 'Never boat 2');
		expect(review.reread(edited)).toBeUndefined();
		expect(review.decide({do: 'accept', statement: first}).ok).toBe(true);
		expect(review.decide({do: 'accept', statement: third}).ok).toBe(true);
		expect(review.text).toBe(
			edited
				.replaceAll(/, draft: \{because: (?:read|named|Not said\.)\}/g, '')
				.replace('    draft: {confidence: 0.9, because: "Decided by: a verb."}\n', '')
				.replace('    draft: {confidence: 0.97, because: x}\n', ''),
		);
	});

	test('a decision on what they have changed is asked about, until it has been seen', () => {
		const review = opened(draft);
		const decision: Decision = {do: 'accept', statement: nth(review, 2)};
		const edited = draft.replace('confidence: 0.97', 'confidence: 0.98');
		review.reread(edited);
		expect(review.decide(decision)).toEqual({
			ok: false,
			why: 'Somebody else has just changed that in the file. Look at it as it is now, and decide again.',
		});
		expect(review.text).toBe(edited);
		review.see();
		expect(review.decide(decision).ok).toBe(true);
	});

	test('notes that they leave broken are not written into', () => {
		const review = opened(draft);
		expect(review.reread(draft.replace('title: Talks', 'title: "Talks'))).toEqual({line: 1});
		expect(review.text).toBe(draft);
	});

	test('what they have changed is not taken back with what was decided there', () => {
		const review = opened(draft);
		review.decide({do: 'date', statement: nth(review, 0), said: 'Monday'});
		review.decide({do: 'accept', statement: nth(review, 2)});
		const edited = review.text.replace('said: Monday', 'said: Monday 2025-03-03');
		review.reread(edited);
		expect(review.undo()).toMatchObject({ok: true});
		expect(review.text).toBe(
			edited.replace('named: he}}\n', 'named: he}}\n    draft: {confidence: 0.97, because: x}\n'),
		);
		expect(review.undo()).toMatchObject({ok: false});
		expect(review.text).toContain('said: Monday 2025-03-03');
	});

	test('lines that they put in between stay, and all decisions are taken back around them', () => {
		fc.assert(
			fc.property(
				draftNotes,
				fc.array(fc.oneof(wantedDecision, fc.nat()), {maxLength: 12}),
				(text, wanted) => {
					const review = opened(text);
					built(review);
					let mine = 0;
					for (const each of wanted) {
						if (typeof each !== 'number') {
							const decided = review.decide(decisionFor(review, each), articleMap);
							if (decided.ok && decided.isChanged) mine++;
						} else {
							const lines = review.text.split(/(?<=\n)/);
							// Not into what a decision has just put there in several lines.
							const added = lines.findIndex(line => line.startsWith('not-speech:'));
							const places = lines.flatMap((line, at) =>
								/^ {2}- (?!.*nine)|^\w/.test(line) && (added < 0 || at <= added) ? [at] : [],
							);
							lines.splice(places[each % places.length] ?? 0, 0, `${' '.repeat(each % 3)}# editor ${each}\n`);
							expect(review.reread(lines.join(''))).toBeUndefined();
						}
						built(review);
						review.see();
					}
					for (; mine > 0; mine--) expect(review.undo()).toMatchObject({ok: true});
					expect(review.text.replaceAll(/ *# editor \d+\n/g, '')).toBe(text);
				},
			),
			{numRuns: 50},
		);
	});
});

test('a place in lines that are the same has only moved, as a plain comparison of lines has it', () => {
	const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'dd\n'), {maxLength: 12});
	fc.assert(
		fc.property(lines, lines, fc.boolean(), fc.nat(), fc.nat(), (a, b, isOpen, from, to) => {
			const [before, after] = [a.join('') + (isOpen ? 'end' : ''), b.join('')];
			const [start = 0, end = 0] = [from % (before.length + 1), to % (before.length + 1)].toSorted(
				(x, y) => x - y,
			);
			const moved = movedLines(before, after)({start, end});
			if (before === after) expect(moved).toEqual({start, end});
			if (moved === undefined) return;
			expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
			// The lines around are as many as the longest that the two have in common allows.
			const common = diffArrays(before.split(/(?<=\n)/), after.split(/(?<=\n)/))
				.filter(({added, removed}) => !added && !removed)
				.flatMap(({value}) => value).length;
			expect(common).toBeGreaterThan(end > start ? 0 : -1);
		}),
	);
});
