/** What single decisions of a review write, and what they say: speakers, joins, summaries, what is still open. */
import {diffLines} from 'diff';
import {describe, expect, test} from 'vitest';
import type {Decision} from '../../source/review/decision.ts';
import {readPosition} from '../../source/review/position.ts';
import {readRequest} from '../../source/review/request.ts';
import type {Review} from '../../source/review/review.ts';
import {readSpeakerLine} from '../../source/review/speaker.ts';
import {articleMap, built, opened} from '../helpers/reviewed.ts';

const draft = `title: Talks
sources:
  herald: {published: 2025-03-04}
  courier: {published: 2025-03-05}
parties:
  norvania: Norvania
  ostland: Ostland
people:
  berg: {name: Anna Berg, party: norvania, role: Minister of Fisheries}
  tamm: {name: Pavel Tamm, party: ostland}
  lind:
    name: Olof Lind
    roles:
      - {party: norvania, role: Envoy}
      - {party: ostland, role: Adviser}
issues:
  quota: Quota
  counting: Counting the fish
statements:
  - who: {role: spokeswoman, party: norvania}
    quotes: {herald: {words: Never boat one, named: the spokeswoman}}
    draft: {confidence: 0.9, because: x}
  - id: fish
    who: berg
    on: [quota, counting]
    quotes: {courier: {words: Never fish one, named: Berg}}
    draft: {confidence: 0.9, because: x}
  - who: tamm
    gloss: Reported; not summarised yet.
    reports: {herald: Our boat two goes first}
    draft: {confidence: 0.6, because: x}
  - quotes: {herald: Never boat three}
    draft: {confidence: 0.5, because: x}
  - who: lind
    quotes: {herald: Never boat four}
positions:
  - {party: norvania, on: quota, rejects: A cut., evidence: fish}
`;

type Made = {readonly said: string; readonly come: readonly string[]};

/** What a decision says, and the lines that were not there before; taken back it leaves every byte as it was. */
function made(decide: (review: Review) => Decision, text = draft): Made {
	const review = opened(text);
	expect(built(review).said).toEqual([]);
	const decided = review.decide(decide(review), articleMap);
	if (!decided.ok) return {said: decided.why, come: []};
	const after = built(review);
	expect(after.said).toEqual([]);
	const come = diffLines(text, review.text)
		.filter(({added}) => added)
		.flatMap(({value}) => value.trimEnd().split('\n'))
		.map(line => line.trim());
	review.undo();
	expect(review.text).toBe(text);
	return {said: decided.said, come};
}

const nth = (review: Review, at: number) => review.handles[at] ?? -1;

test.each([
	['tolls: The tolls', 'About a new issue: The tolls.', 'tolls: The tolls'],
	['The tolls', 'About a new issue: The tolls.', 'the-tolls: The tolls'],
	[
		'Tolls: the last word',
		'About a new issue: Tolls: the last word.',
		'tolls-the-last-word: "Tolls: the last word"',
	],
])(
	'an issue that is new is made as it is told, by its name, or by an id and a name: %s',
	(text, said, written) => {
		const request = {verb: 'issue', text, others: [], passage: 0} as const;
		const {come, said: told} = made(review => {
			const decision = readRequest(review.desk(articleMap), {...request, statement: nth(review, 3)});
			if ('ok' in decision) throw new Error(decision.why);
			return decision;
		});
		expect(told).toBe(said);
		expect(come).toContain(written);
		const review = opened(draft);
		const taken = readRequest(review.desk(articleMap), {
			...request,
			text: 'quota: A cut',
			statement: nth(review, 3),
		});
		expect(taken).toEqual({ok: false, why: 'There is an issue “quota” already: Quota.'});
	},
);

describe('a speaker', () => {
	const spoken = (text: string, at = 1, notes = draft) =>
		made(review => {
			const request = {verb: 'speaker', text, statement: nth(review, at), others: [], passage: 0} as const;
			const decision = readRequest(review.desk(articleMap), request);
			if ('ok' in decision) throw new Error(decision.why);
			return decision;
		}, notes);
	const kept = ' The page names Berg: kept, marked as another than it means (if that is misread: w = NAME).';
	const keptOfBerg =
		'quotes: {courier: {words: Never fish one, named: Berg, means: berg, differs: "Corrected in review: this article gives the words to Anna Berg."}}';

	const decided = 'draft: {because: The speaker was decided in review.}';

	test('who is known gets the party and the role that the line says, and that is told', () => {
		expect(spoken('Tamm, Norvania, Envoy')).toEqual({
			said: `Said by: Pavel Tamm (now of Norvania, no longer of Ostland; now Envoy).${kept}`,
			come: ['tamm: {name: Pavel Tamm, party: norvania, role: Envoy}', 'who: tamm', keptOfBerg, decided],
		});
		expect(spoken('berg, Norvania, Prime Minister').said).toBe(
			'Said by: Anna Berg (now Prime Minister, no longer Minister of Fisheries).',
		);
		expect(spoken('an aide, Norvania').said).toBe(`Said by: an aide, Norvania.${kept}`);
		expect(spoken('berg, Isle of Gulls').come).toContain(
			'berg: {name: Anna Berg, party: isle-of-gulls, role: Minister of Fisheries}',
		);
	});

	test('of whom only the party becomes another is called on the page what it was', () => {
		const pronoun = draft.replace('named: Berg', 'named: she');
		expect(spoken('berg, Ostland', 1, pronoun).come).toEqual([
			'berg: {name: Anna Berg, party: ostland, role: Minister of Fisheries}',
			decided,
		]);
		expect(spoken('tamm', 1, pronoun).come).toContain('quotes: {courier: {words: Never fish one}}');
	});

	test('that articles give to different people is where each of them names another', () => {
		const open = draft.replace(
			'{herald: Never boat three}',
			'{herald: {words: Never boat three, named: she}, courier: {words: Never fish three, named: Pavel Tamm}}',
		);
		const {said, come} = spoken('berg', 3, open);
		expect(said).toContain('The page names Pavel Tamm: kept, marked');
		expect(come.join()).toContain('means: tamm');
	});

	test.each([', Press', ',', 'tamm; , Press'])('who has no name is nobody: %s', line => {
		const review = opened(draft);
		expect(readSpeakerLine(review.desk(articleMap), line)).toMatchObject({
			ok: false,
			why: expect.stringMatching(/^Nobody is named before the comma: NAME, P/),
		});
	});

	test('who has the office already, or several, is not changed', () => {
		expect(spoken('tamm, Ostland').come).toEqual(['who: tamm', keptOfBerg, decided]);
		expect(spoken('lind, Ostland, Adviser').said).toBe(`Said by: Olof Lind.${kept}`);
		expect(spoken('lind, Ostland, Envoy').said).toBe(
			'Olof Lind has several offices in the notes: write this one below them there.',
		);
	});

	test('who is new has a name where the line has a role behind the party; a party has none', () => {
		expect(spoken('van Dam, Norvania, Envoy')).toMatchObject({
			said: `Said by: van Dam, who is new.${kept}`,
			come: expect.arrayContaining(['dam: {name: van Dam, party: norvania, role: Envoy}']),
		});
		const refusal = readSpeakerLine(opened(draft).desk(articleMap), 'Ostland, Norvania');
		expect(refusal).toMatchObject({ok: false, why: expect.stringContaining('Ostland is a party')});
	});

	test('in the place of a role leaves what the article calls that', () => {
		expect(spoken('berg', 0).come).toEqual(['- who: berg', decided]);
	});

	test('of a role that is one and then another leaves what the article calls that, whichever way one came', () => {
		const direct = spoken('tamm', 0).come;
		const review = opened(draft);
		for (const line of ['berg', 'lind', 'tamm']) {
			built(review);
			const speakers = readSpeakerLine(review.desk(articleMap), line);
			if ('ok' in speakers) throw new Error(speakers.ok ? '' : speakers.why);
			expect(review.decide({do: 'speaker', statement: nth(review, 0), speakers}, articleMap).ok).toBe(true);
		}
		expect(direct).toEqual(['- who: tamm', decided]);
		for (const come of direct) expect(review.text).toContain(come);
		expect(review.text).toContain('named: the spokeswoman');
	});

	test('other than whom the page names keeps that as printed, marked and explained', () => {
		expect(spoken('tamm')).toEqual({
			said: `Said by: Pavel Tamm.${kept}`,
			come: ['who: tamm', keptOfBerg, decided],
		});
		expect(spoken('an aide, Norvania').come).toContain(keptOfBerg);
		// Whom two of one family name are called is known by the whole of it.
		const brothers = draft
			.replace('  tamm:', '  berg-2: {name: Jon Berg, party: norvania}\n  tamm:')
			.replace('named: Berg', 'named: Minister Anna Berg');
		expect(spoken('berg-2', 1, brothers)).toEqual({
			said: `Said by: Jon Berg.${kept.replace('Berg', 'Minister Anna Berg')}`,
			come: ['who: berg-2', keptOfBerg.replace('named: Berg', 'named: Minister Anna Berg'), decided],
		});
		const either = draft.replace('  tamm:', '  berg-2: {name: Jon Berg, party: norvania}\n  tamm:');
		expect(spoken('berg-2', 1, either)).toEqual({said: 'Said by: Jon Berg.', come: ['who: berg-2', decided]});
	});

	test.each([
		['the government of President Anna Berg', []],
		['Berg’s deputy', []],
		['a spokesman for Ms. Berg', []],
		['an aide to Berg', []],
		['Berg, aide to Tamm', ['who: lind']],
		['Minister of Fisheries Anna Berg', ['who: lind']],
		['the leader of the Norvanians, Anna Berg', ['who: lind']],
	])('other than whose aide or whose government is named, %s: the page is not wrong', (named, marked) => {
		const text = draft.replace('named: Berg', `named: "${named}"`);
		const {said, come} = spoken('lind', 1, text);
		expect(said.includes('kept, marked')).toBe(marked.length > 0);
		expect(come.join().includes('differs')).toBe(marked.length > 0);
		// Who is called so by the notes is who speaks.
		expect(spoken('a deputy, Norvania', 1, text).said.includes('kept, marked')).toBe(marked.length > 0);
	});

	test('that was misread, or is said again, leaves nothing that is untrue', () => {
		expect(spoken('= tamm')).toEqual({
			said: 'Said by: Pavel Tamm. That the page names Berg was misread: left out.',
			come: ['who: tamm', 'quotes: {courier: {words: Never fish one}}', decided],
		});
		const wrong = draft
			.replace('who: berg\n    on', 'who: tamm\n    on')
			.replace('    quotes: {courier: {words: Never fish one, named: Berg}}', `    ${keptOfBerg}`);
		expect(spoken('berg', 1, wrong)).toEqual({
			said: 'Said by: Anna Berg.',
			come: ['who: berg', 'quotes: {courier: {words: Never fish one, named: Berg}}', decided],
		});
		expect(spoken('= tamm', 1, wrong).come).toEqual(['quotes: {courier: {words: Never fish one}}', decided]);
		expect(spoken('lind', 1, wrong).come).toEqual(['who: lind', decided]);
		// What a person wrote of it stays.
		const own = wrong.replace('Corrected in review: t', 'T');
		expect(spoken('berg', 1, own)).toEqual({said: 'Said by: Anna Berg.', come: ['who: berg', decided]});
		// What has been accepted is marked no less.
		const accepted = draft.replace(/(named: Berg\}\}\n) {4}draft: .*\n/, '$1');
		expect(spoken('tamm', 1, accepted).come).toEqual(['who: tamm', keptOfBerg]);
	});

	test.each(['named: Berg', 'named: she', 'named: Minister Anna Berg'])(
		'is named as before where the first is set back, whoever was put there meanwhile: %s',
		named => {
			const text = draft.replace('named: Berg', named);
			const review = opened(text);
			const statement = nth(review, 1);
			const speak = (speakers: Extract<Decision, {do: 'speaker'}>['speakers'], isMisread = false) =>
				review.decide({do: 'speaker', statement, speakers, isMisread}).ok;
			const now = () => review.text.match(/.*Never fish one.*/)?.[0];
			const first = now();
			expect(first).toContain(named);
			for (const others of [
				[{kind: 'party', id: 'norvania'}],
				[{kind: 'new', name: 'Olof Lind', party: {id: 'ostland'}, role: 'Envoy'}],
				[{kind: 'role', role: 'an envoy', party: {id: 'ostland'}}],
			] as const)
				for (const isMisread of [true, false]) {
					expect(speak(others, isMisread)).toBe(true);
					expect(speak([{kind: 'person', id: 'berg'}])).toBe(true);
					expect(now()).toBe(first);
				}
			while (review.depth > 0) review.undo();
			expect(review.text).toBe(text);
		},
	);

	test('other than the party that is named is marked, one of its people is not', () => {
		const body = draft.replace('named: Berg', 'named: Norvania');
		expect(spoken('tamm', 1, body).come).toContain(
			'quotes: {courier: {words: Never fish one, named: Norvania, means: norvania, differs: "Corrected in review: this article gives the words to Norvania."}}',
		);
		expect(spoken('an aide, Norvania', 1, body).said).toBe('Said by: an aide, Norvania.');
	});
});

describe('what leads', () => {
	const two = (herald: string) =>
		draft
			.replace('  herald: {published: 2025-03-04}', `  herald: {published: 2025-03-04${herald}}`)
			.replace('{courier: {words: Never fish one, named: Berg}}', '{courier: Never fish one}');

	test('is what is chosen, then the next, and of one wording nothing', () => {
		const joined = two('').replace(
			'quotes: {courier: Never fish one}',
			'quotes: {courier: Never fish one, herald: Our boat five goes first}',
		);
		// By itself the longer one does.
		expect(made(review => ({do: 'first', statement: nth(review, 1), passage: 0}), joined)).toEqual({
			said: 'The wording of courier leads.',
			come: ['first: courier'],
		});
		expect(made(review => ({do: 'first', statement: nth(review, 1), passage: 1}), joined)).toEqual({
			said: 'The wording of courier leads.',
			come: ['first: courier'],
		});
		expect(made(review => ({do: 'first', statement: nth(review, 0), passage: 0})).said).toBe(
			'It is printed in one place only: no other wording could lead.',
		);
	});

	test.each([', quality: [machine-translated]', ', quality: garbled'])(
		'after a join is nothing of lower standing:%s',
		quality => {
			const longer = (notes: string) =>
				notes.replace('- quotes: {herald: Never boat three}', '- quotes: {herald: Our boat five goes first}');
			const join = (review: Review): Decision => ({
				do: 'join',
				statement: nth(review, 1),
				others: [nth(review, 3)],
			});
			expect(made(join, longer(two('')))).toMatchObject({said: 'Joined: 2 statements are one.'});
			const {said, come} = made(join, longer(two(quality)));
			expect(said).toBe('Joined: 2 statements are one. The wording of courier leads.');
			expect(come).toContain('first: courier');
		},
	);
});

describe('joining', () => {
	const joined = (text: string, first: number, second: number) =>
		made(review => ({do: 'join', statement: nth(review, first), others: [nth(review, second)]}), text).come;

	test('a role without a name with somebody of its party takes the name, and contradicts nothing', () => {
		expect(joined(draft, 0, 1)).toEqual([
			'- who: berg',
			'quotes: {herald: {words: Never boat one, named: the spokeswoman}, courier: {words: Never fish one, named: Berg}}',
			'draft: {confidence: 0.9, because: "Joined in review. Of “Never boat one” (herald), at 0.9: x Of “Never fish one” (courier), at 0.9: x"}',
			'id: norvania-never-boat-one',
			'- {party: norvania, on: quota, rejects: A cut., evidence: [norvania-never-boat-one]}',
		]);
		expect(joined(draft, 1, 0).join('\n')).not.toMatch(/differs|means|who/);
		const ofNobody = draft.replace('{role: spokeswoman, party: norvania}', '{role: spokeswoman}');
		expect(joined(ofNobody, 0, 1)[0]).toBe('- who: berg');
		const ofParty = draft.replace('who: berg\n', 'who: norvania\n');
		expect(joined(ofParty, 0, 1).join('\n')).not.toMatch(/differs|means|who/);
	});

	test('one of another party, or somebody else, says so', () => {
		const ofOther = draft.replace('spokeswoman, party: norvania', 'spokeswoman, party: ostland');
		expect(joined(ofOther, 0, 1).join('\n')).toContain('this article gives the words to Anna Berg.');
		expect(
			joined(
				draft.replace('{role: spokeswoman, party: norvania}', '{person: tamm, party: norvania}'),
				0,
				1,
			).join('\n'),
		).toContain('differs');
	});

	test.each([
		['{role: a spokeswoman}', '- who: {role: the spokeswoman for fisheries, party: norvania}'],
		[
			'{role: the spokeswoman for fisheries}',
			'- who: {role: the spokeswoman for fisheries, party: norvania}',
		],
		['{role: an envoy}', undefined],
	])('two roles, of which one says more: %s', (role, taken) => {
		const text = draft
			.replace('{role: spokeswoman, party: norvania}', role)
			.replace('who: berg\n', 'who: {role: the spokeswoman for fisheries, party: norvania}\n');
		const lines = joined(text, 0, 1);
		expect(lines.some(line => line.includes('differs'))).toBe(taken === undefined);
		if (taken !== undefined) expect(lines[0]).toBe(taken);
	});

	test('two passages of one article keep how it names the speaker', () => {
		const text = draft.replace('Never boat three}', 'Our boat one goes first}');
		expect(joined(text, 3, 0)).toContain(
			'- quotes: {herald: {words: [Our boat one goes first, Never boat one], named: the spokeswoman}}',
		);
	});
});

describe('why it was proposed', () => {
	const told = draft
		.replace('confidence: 0.9, because: x', 'confidence: 0.45, because: Perhaps Anna Berg.')
		.replace('confidence: 0.9, because: x', 'confidence: 0.9, because: “he” is read as Berg.');
	const draftsIn = (lines: readonly string[]) => lines.filter(line => line.startsWith('draft'));
	const joined = (first: number, second: number, text = told) =>
		draftsIn(
			made(review => ({do: 'join', statement: nth(review, first), others: [nth(review, second)]}), text).come,
		);

	test('is told of each of what is joined, no surer than the least sure, from whichever one joins', () => {
		const whole = [
			'draft: {confidence: 0.45, because: "Joined in review. Of “Never boat one” (herald), at 0.45: Perhaps Anna Berg. Of “Never fish one” (courier), at 0.9: “he” is read as Berg."}',
		];
		expect(joined(0, 1)).toEqual(whole);
		expect(joined(1, 0)).toEqual(whole);
		expect(joined(0, 1, told.replace('“he” is read as Berg.}', 'x, flagged: true}'))[0]).toMatch(
			/: x", flagged: true}$/,
		);
		// What somebody has accepted is no draft again.
		expect(joined(4, 3)).toEqual([]);
	});

	test('is said of the whole where that is cut, and neither half is sure any more', () => {
		const text = told.replace('Never boat one,', '[Our boat one goes first, Never boat one],');
		const {come} = made(
			review => ({do: 'split', statement: nth(review, 0), cut: {passage: 0, segment: 1}}),
			text,
		);
		const half = 'draft: {because: "Cut in review. Of the whole was said, at 0.45: Perhaps Anna Berg."}';
		expect(draftsIn(come)).toEqual([half, half]);
	});
});

describe('a summary', () => {
	const summed = (gloss: string, at = 2, text = draft) =>
		made(review => ({do: 'gloss', statement: nth(review, at), gloss, passage: 0}), text);

	test('is written in one line, and what names the statement goes on naming it', () => {
		expect(summed('  The boats of\nOstland: first. ')).toEqual({
			said: 'In short: The boats of Ostland: first.',
			come: ['gloss: "The boats of Ostland: first."'],
		});
		const named = `${draft}  - {party: ostland, on: quota, demands: It., evidence: tamm-reported-not-summarised-yet}\n`;
		expect(summed('The boats.', 2, named).come).toEqual([
			'gloss: The boats.',
			'id: tamm-reported-not-summarised-yet',
		]);
		expect(summed('Never.', 3).come).toEqual(['gloss: Never.']);
	});

	test('of a passage that has one of its own is that', () => {
		const text = draft.replace(
			'herald: Our boat two goes first}',
			'herald: {words: Our boat two goes first, summary: "First, the boat."}}',
		);
		expect(summed('The boat first.', 2, text).come).toEqual([
			'reports: {herald: {words: Our boat two goes first, summary: The boat first.}}',
		]);
	});

	test('that is needed is not taken away', () => {
		expect(summed('').said).toBe('Nobody quotes it: without a summary nothing of it would be shown.');
		expect(summed('', 3).said).toBe('It has no summary.');
		expect(
			summed(
				'',
				3,
				draft.replace(
					'  - quotes: {herald: Never boat three}',
					'  - gloss: No.\n    quotes: {herald: Never boat three}',
				),
			).said,
		).toBe('Its summary is taken away.');
	});
});

describe('accepting', () => {
	test('says what is still open', () => {
		const accepted = (at: number) => made(review => ({do: 'accept', statement: nth(review, at)})).said;
		expect([0, 1, 2, 3].map(accepted)).toEqual([
			'Accepted; still without an issue, without a day.',
			'Accepted; still without a day.',
			'Accepted; still without an issue, without a day, not summarised.',
			'Accepted; still without a speaker, without an issue, without a day.',
		]);
		expect(made(() => ({do: 'accept-all', least: 0.5})).said).toBe(
			'Accepted 3 statements at 0.5 and more; still 2 without an issue, 3 without a day, 1 not summarised (/ Ctrl-u issue:none, or is:undated). 1 other so sure is left: no speaker is named there, or only a questioner.',
		);
	});

	test('either half of what was cut, each with its own reasons, and all of it back', () => {
		const review = opened(
			draft.replace('herald: Never boat three', 'herald: [Our boat three goes first, Never boat three]'),
		);
		built(review);
		const before = review.text;
		const first = nth(review, 3);
		expect(review.decide({do: 'split', statement: first, cut: {passage: 0, segment: 1}}, articleMap).ok).toBe(
			true,
		);
		built(review);
		const second = nth(review, 4);
		expect(review.decide({do: 'reject', statement: first}).ok).toBe(true);
		built(review);
		expect(review.decide({do: 'issue', statement: second, issues: [{id: 'quota'}]}).ok).toBe(true);
		expect(review.decide({do: 'accept', statement: second})).toMatchObject({
			said: 'Accepted; still without a speaker, without a day.',
		});
		expect(review.text).toContain('  - quotes: {herald: Never boat three}\n    on: quota\n');
		expect(review.text).not.toContain('quotes: {herald: Our boat three');
		for (const _ of [1, 2, 3, 4]) expect(review.undo().ok).toBe(true);
		expect(review.text).toBe(before);
	});
});

test('a date that is refused says how one is written, and which was perhaps meant', () => {
	const dated = (said: string) => made(review => ({do: 'date', statement: nth(review, 3), said}));
	expect(dated('3 March').come).toEqual(['said: 2025-03-03']);
	expect(dated('yesterday')).toMatchObject({said: 'Said: 2025-03-03.', come: ['said: 2025-03-03']});
	expect(dated('on Monday').come).toEqual(['said: Monday']);
	expect(dated('soon').said).toBe(
		'“soon” is no date: 2025-03-03, 3 March 2025, 3 March, Monday, yesterday, 2025-03.',
	);
	expect(dated('Mondya').said).toBe('“Mondya” is no date: Monday?');
	expect(dated('4/3/2025').said).toBe('“4/3/2025” may be 2025-03-04 or 2025-04-03: which is meant?');
	const undated = draft.replace('herald: {published: 2025-03-04}', 'herald: {outlet: Herald}');
	expect(made(review => ({do: 'date', statement: nth(review, 3), said: 'yesterday'}), undated).said).toBe(
		'“yesterday” alone says nothing where the article has no date: write it in full, as 3 March 2025.',
	);
	expect(made(review => ({do: 'occasion', statement: nth(review, 3), event: 'A walk, Monday'})).come).toEqual(
		['at: A walk', 'events: [{name: A walk, date: 2025-03-03}]'],
	);
});

test('a position is on the issue that the line names, of a statement on several', () => {
	const review = opened(draft);
	built(review);
	const statement = nth(review, 1);
	const at = review.itemOf(statement);
	if (at === undefined) throw new Error('It is gone.');
	const read = (line: string) => {
		const position = readPosition(review.desk(articleMap), at, line);
		return 'ok' in position ? position.why : [position.issue, position.stance, position.sentence];
	};
	// What has no position yet comes first.
	expect(read('demands: One, two.')).toEqual(['counting', 'demands', 'One, two.']);
	expect(read('quota, demands: One, two.')).toEqual(['quota', 'demands', 'One, two.']);
	expect(read('Counting the fish, open It is.')).toEqual(['counting', 'open', 'It is.']);
	expect(read('quota, One.')).toContain('A position begins with');
});
