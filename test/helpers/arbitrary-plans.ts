/** What random dossiers are made of, with hostile text in every field that takes text. */
import fc from 'fast-check';
import type {Dossier, Source, Speaker} from '../../source/dossier/types.ts';

/** Text that tries to reach the terminal, the width of a line, or the order of its letters. */
export const hostileStrings: readonly string[] = [
	'\u001b[2J\u001b[31mred',
	'\u001b]0;title\u0007',
	'\u001b]52;c;aGVsbG8=\u0007',
	'\u001bP+q544e\u001b\\',
	'\u009b31m',
	'\u001b_apc\u001b\\',
	'a\u0008\u0008b',
	'\u202eright to left\u202c',
	'\u2066isolate\u2069',
	'nul\u0000nul',
	'\ud800 lone',
	'lone \udfff',
	'tab\tline\nreturn\r',
	'👩‍👩‍👧‍👦 family',
	'🇫🇮 flag',
	'👍🏽 thumb',
	'漢字仮名 wide',
	'مرحبا بالعالم',
	'e\u0301\u0301\u0301\u0301 marks',
	'\u200b\u200b zero',
	'__proto__',
	'constructor',
	'"quoted" \\back\\',
	'x'.repeat(300),
];

const words = ['guarantee', 'veto', 'open door', 'treaty', 'strait', 'Never', 'ships', 'éclair', 'of', 'the'];

/** Without lone surrogates, which UTF-8 cannot carry and the format does not take as escapes. */
const text: fc.Arbitrary<string> = fc
	.oneof(
		{
			weight: 6,
			arbitrary: fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 8}).map(w => w.join(' ')),
		},
		{weight: 1, arbitrary: fc.constantFrom(...hostileStrings)},
		{weight: 1, arbitrary: fc.string({unit: 'binary', minLength: 1, maxLength: 20})},
		{weight: 1, arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 20})},
	)
	.map(value => Buffer.from(value, 'utf8').toString('utf8'));

const day = fc
	.integer({min: 0, max: 271})
	.map(days => new Date(Date.UTC(2021, 5, 1 + days)).toISOString().slice(0, 10));
const edtf = fc.oneof(
	{weight: 4, arbitrary: day},
	day.map(value => value.slice(0, 7)),
	day.map(value => value.slice(0, 4)),
	day.map(value => `${value}?`),
	fc.tuple(day, day).map(pair => pair.toSorted().join('/')),
	fc.constantFrom(
		'-0044-03-15',
		'Y12000',
		'Y-17000~',
		'2022-01-13/',
		'2022-01-12T09:30',
		'2022-01-13T00:15+03:00',
	),
	fc.constantFrom('../2022-01-10', '2022-01-12/..', '2021-XX', '2022-21', '202X', '2022-01-XX~'),
);
const basis = fc.constantFrom('articles' as const, 'inference' as const, 'outside' as const);
const dated = fc.oneof(
	fc.record({edtf: edtf.map((value): string | null => value), basis, because: text}),
	fc.record({edtf: fc.constant(null), basis, because: text}),
);

/** How many of each kind there are; ids are a letter and an index below that. */
export type Sizes = {
	readonly sources: number;
	readonly parties: number;
	readonly people: number;
	readonly issues: number;
	readonly events: number;
};

export const sizes: fc.Arbitrary<Sizes> = fc.record({
	sources: fc.integer({min: 1, max: 4}),
	parties: fc.integer({min: 1, max: 5}),
	people: fc.integer({min: 0, max: 5}),
	issues: fc.integer({min: 0, max: 4}),
	events: fc.integer({min: 0, max: 5}),
});

/** What is drawn for one dossier, before its words are printed into its sources. */
export type Plan = typeof plan extends (counts: Sizes) => fc.Arbitrary<infer T> ? T : never;

/** Draws everything but offsets and digests. */
export function plan(counts: Sizes) {
	return fc.record({
		title: text,
		description: text,
		sources: each(counts.sources, sourcePlan),
		parties: each(counts.parties, partyPlan),
		people: each(counts.people, index => personPlan(index, counts)),
		issues: each(counts.issues, index => fc.record({id: fc.constant(`i${index}`), name: text})),
		events: each(counts.events, index => eventPlan(index, counts)),
		statements: fc.array(statementPlan(counts), {maxLength: 12}),
		positions: fc.array(positionPlan(counts), {maxLength: counts.issues === 0 ? 0 : 6}),
		discrepancies: fc.array(discrepancyPlan(counts), {maxLength: 3}),
	});
}

/** One arbitrary for every index below the count. */
function each<T>(count: number, make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
	return fc.tuple(...Array.from({length: count}, (_, index) => make(index)));
}

function someIds(letter: string, count: number, maxLength = 3): fc.Arbitrary<string[]> {
	if (count === 0) return fc.constant([]);
	return fc.uniqueArray(oneId(letter, count), {maxLength});
}

function oneId(letter: string, count: number): fc.Arbitrary<string> {
	return fc.nat(count - 1).map(index => `${letter}${index}`);
}

function speakerOf(counts: Sizes): fc.Arbitrary<Speaker> {
	const party = oneId('p', counts.parties);
	const others: fc.Arbitrary<Speaker>[] = [
		fc.record({party}),
		fc.record({role: text}),
		fc.record({role: text, party}),
	];
	if (counts.people === 0) return fc.oneof(...others);
	const person = oneId('h', counts.people);
	return fc.oneof(fc.record({person}), fc.record({person, party}), ...others);
}

function sourcePlan(index: number): fc.Arbitrary<Omit<Source, 'sha256' | 'length'>> {
	return fc.record({
		id: fc.constant(`a${index}`),
		type: fc.constantFrom('article' as const, 'webpage' as const, 'broadcast' as const),
		title: text,
		'title-short': text.map(value => `${value.slice(0, 20)} ${index}`),
		language: fc.constantFrom('en', 'ru', 'zh-Hant'),
		quality: fc.uniqueArray(fc.constantFrom('original' as const, 'translated' as const, 'garbled' as const), {
			minLength: 1,
		}),
		file: fc.constant(`a${index}.txt`),
		issued: edtf,
		absent: fc.record({'container-title': text, accessed: text, URL: text}),
	});
}

function partyPlan(index: number): fc.Arbitrary<Dossier['parties'][number]> {
	return fc.record({
		id: fc.constant(`p${index}`),
		code: fc.constant(`P${String.fromCharCode(65 + index)}`),
		name: text,
		classification: fc.constantFrom('state' as const, 'alliance' as const, 'organization' as const),
	});
}

function personPlan(index: number, counts: Sizes): fc.Arbitrary<Dossier['people'][number]> {
	return fc.record({
		id: fc.constant(`h${index}`),
		name: text,
		family_name: text,
		other_names: fc.array(fc.record({name: text, basis}), {maxLength: 2}),
		memberships: fc.array(
			fc.record({organization_id: oneId('p', counts.parties), role: text, basis, because: text}),
			{minLength: 1, maxLength: 2},
		),
	});
}

function eventPlan(index: number, counts: Sizes) {
	return fc.record({
		isRound: fc.boolean(),
		event: fc.record({
			id: fc.constant(`e${index}`),
			name: text,
			date: dated,
			place: text,
			format: text,
			participants: fc.array(speakerOf(counts), {minLength: 1, maxLength: 3}),
			agenda: text,
			outcome: text,
		}),
		words: spotPlan(counts),
	});
}

/** Words that will be printed in some source. */
function spotPlan(counts: Sizes) {
	return fc.record({source: fc.nat(counts.sources - 1), words: text});
}

function statementPlan(counts: Sizes) {
	return fc.record({
		gloss: text,
		speakers: fc.array(speakerOf(counts), {maxLength: 2}),
		attribution: fc.record({basis, because: text}),
		said: dated,
		occasion:
			counts.events === 0 ? fc.constant(undefined) : fc.option(oneId('e', counts.events), {nil: undefined}),
		about: someIds('e', counts.events),
		issues: someIds('i', counts.issues),
		because: text,
		passages: fc.array(passagePlan(counts), {minLength: 1, maxLength: 3}),
		draft: fc.option(draftPlan, {nil: undefined}),
	});
}

/** Of what a program proposed; how sure it was is told of most. */
const draftPlan = fc.record(
	{confidence: fc.constantFrom(0, 0.3, 0.5, 0.55, 0.8, 0.97, 1), because: text},
	{requiredKeys: ['because']},
);

function passagePlan(counts: Sizes) {
	return fc.record({
		source: fc.nat(counts.sources - 1),
		kind: fc.constantFrom('direct' as const, 'partial' as const, 'term' as const, 'reported' as const),
		summary: text,
		attribution: fc.record({
			how: fc.constantFrom('explicit' as const, 'implied' as const),
			name: text,
			who: fc.array(speakerOf(counts), {maxLength: 1}),
			verdict: fc.constantFrom('agrees' as const, 'differs' as const),
			because: text,
		}),
		words: fc.array(text, {minLength: 1, maxLength: 3}),
	});
}

function positionPlan(counts: Sizes) {
	return fc.record({
		party: oneId('p', counts.parties),
		issue: oneId('i', Math.max(1, counts.issues)),
		stance: fc.constantFrom('demands' as const, 'rejects' as const, 'open' as const, 'warns' as const),
		sentence: text,
		since: edtf,
		evidence: fc.nat(),
	});
}

function discrepancyPlan(counts: Sizes) {
	return fc.record({
		title: text,
		says: text,
		assessment: text,
		because: text,
		touches: fc.nat(),
		words: spotPlan(counts),
	});
}
