/**
 * The meaning of the filter language said once more, slowly and plainly: questions as data, how they are typed,
 * and whether a statement answers them. Nothing here uses source/query/ or source/engine/.
 */

import fc from 'fast-check';
import {isoDay} from '../../source/dossier/calendar.ts';
import type {Catalogue, Entry} from '../../source/dossier/catalogue.ts';
import type {Dossier, Speaker} from '../../source/dossier/types.ts';
import {fold} from '../../source/text/fold.ts';

type Ask = {readonly not: boolean} & (
	| {readonly type: 'text'; readonly text: string; readonly anchors: '' | '^' | '$' | '^$'}
	| {readonly type: 'regex'; readonly source: string}
	| {readonly type: 'near'; readonly word: string}
	| {readonly type: 'field'; readonly key: string; readonly values: readonly string[]}
);

/** All must hold; of each at least one alternative. */
export type Asks = readonly (readonly Ask[])[];

/** Questions in groups, in groups. */
export type AskTree =
	| {readonly ask: Ask}
	| {readonly all: readonly AskTree[]}
	| {readonly any: readonly AskTree[]}
	| {readonly not: AskTree};

export function typedTree(tree: AskTree): string {
	if ('ask' in tree) return typedAsk(tree.ask);
	if ('not' in tree) return `-(${typedTree(tree.not)})`;
	if ('any' in tree) return `(${tree.any.map(typedTree).join(' | ')})`;
	return `(${tree.all.map(typedTree).join(' ')})`;
}

export function answersTree(
	catalogue: Catalogue,
	entry: Entry,
	tree: AskTree,
	marked: ReadonlySet<string>,
): boolean {
	if ('ask' in tree) return holds(catalogue, entry, tree.ask, marked) !== tree.ask.not;
	if ('not' in tree) return !answersTree(catalogue, entry, tree.not, marked);
	if ('any' in tree) return tree.any.some(part => answersTree(catalogue, entry, part, marked));
	return tree.all.every(part => answersTree(catalogue, entry, part, marked));
}

export function typed(asks: Asks): string {
	return asks.map(either => either.map(typedAsk).join(' | ')).join(' ');
}

function typedAsk(ask: Ask): string {
	const sign = ask.not ? '-' : '';
	switch (ask.type) {
		case 'text': {
			const [start, end] = [ask.anchors.includes('^') ? '^' : '', ask.anchors.includes('$') ? '$' : ''];
			return `${sign}${start}${quotedIfNeeded(ask.text)}${end}`;
		}
		case 'regex':
			return `${sign}/${ask.source}/`;
		case 'near':
			return `${sign}~${ask.word}`;
		case 'field':
			return `${sign}${ask.key}:${ask.values.map(quotedIfNeeded).join(',')}`;
	}
}

function quotedIfNeeded(text: string): string {
	return /^[\p{L}\p{N}.-]*$/u.test(text) && !text.startsWith('-') ? text : JSON.stringify(text);
}

export function answers(
	catalogue: Catalogue,
	entry: Entry,
	asks: Asks,
	marked: ReadonlySet<string>,
): boolean {
	return asks.every(either => either.some(ask => holds(catalogue, entry, ask, marked) !== ask.not));
}

function holds(catalogue: Catalogue, entry: Entry, ask: Ask, marked: ReadonlySet<string>): boolean {
	switch (ask.type) {
		case 'text': {
			const lower = ask.text === ask.text.toLowerCase();
			const needle = even(ask.text, lower);
			const texts = ask.anchors === '' ? allTexts(catalogue, entry) : quotedTexts(entry);
			return texts.some(text => standsIn(needle, even(text, lower), ask.anchors));
		}
		case 'regex':
			return allTexts(catalogue, entry).some(text =>
				new RegExp(ask.source, /[A-Z]/.test(ask.source) ? 'u' : 'iu').test(even(text, false)),
			);
		case 'near': {
			const edits = ask.word.length < 3 ? 0 : ask.word.length < 6 ? 1 : 2;
			return allTexts(catalogue, entry).some(text =>
				even(text, true)
					.split(/[^\p{L}\p{N}]+/u)
					.some(word => word !== '' && beginnings(word).some(start => edit(ask.word, start) <= edits)),
			);
		}
		case 'field':
			if (ask.key in numberOf) return ask.values.some(value => isNumber(numberOf[ask.key]?.(entry), value));
			return ask.key === 'date'
				? ask.values.some(value => onDays(entry, value))
				: ask.values.some(value => hasValue(catalogue, entry, ask.key, value, marked));
	}
}

function even(text: string, lower: boolean): string {
	return fold(text, lower).replace(/\s+/g, ' ');
}

/** With anchors: with nothing but punctuation before it, or after it. */
function standsIn(needle: string, text: string, anchors: string): boolean {
	for (let at = 0; at <= text.length - needle.length; at++) {
		if (!text.startsWith(needle, at)) continue;
		const isStart = !/[\p{L}\p{N}]/u.test(text.slice(0, at));
		const isEnd = !/[\p{L}\p{N}]/u.test(text.slice(at + needle.length));
		if ((isStart || !anchors.includes('^')) && (isEnd || !anchors.includes('$'))) return true;
	}
	return false;
}

function quotedTexts(entry: Entry): readonly string[] {
	return entry.statement.passages.flatMap(passage =>
		passage.kind === 'reported' ? [] : passage.segments.map(segment => segment.exact).join(' … '),
	);
}

function allTexts(catalogue: Catalogue, entry: Entry): readonly string[] {
	const {dossier} = catalogue;
	const {statement} = entry;
	const texts: (string | undefined)[] = [...quotedTexts(entry), statement.gloss];
	for (const passage of statement.passages) {
		if (passage.kind === 'reported') texts.push(passage.summary);
		const source = dossier.sources.find(({id}) => id === passage.source);
		texts.push(source?.['title-short'], source?.['container-title']);
		texts.push(source?.['original-publisher']);
	}
	for (const speaker of statement.speakers) {
		if ('role' in speaker) texts.push(speaker.role);
		if (!('person' in speaker)) continue;
		const person = dossier.people.find(({id}) => id === speaker.person);
		texts.push(person?.name, person?.family_name, ...(person?.other_names ?? []).map(({name}) => name));
		texts.push(...(person?.memberships ?? []).map(({role}) => role));
	}
	for (const party of dossier.parties)
		if (entry.parties.includes(party.id))
			texts.push(party.name, party.code, ...(party.other_names ?? []).map(({name}) => name));
	texts.push(dossier.events.find(({id}) => id === statement.occasion)?.place);
	for (const {id, name} of dossier.issues) if (statement.issues.includes(id)) texts.push(name);
	for (const {id, name, round, format} of dossier.events)
		if (statement.occasion === id || statement.about.includes(id))
			texts.push(name, ...(round === undefined ? [] : [format, `Round ${round}`]));
	return texts.filter(text => text !== undefined);
}

/**
 * How well an entry answers words or phrases, by the rules: in quoted words, in words of ours, in what is known about
 * the statement; as several whole words, as a whole word, as the beginning of one, within one.
 */
export function scoreByHand(
	catalogue: Catalogue,
	entry: Entry,
	asked: readonly (readonly string[])[],
): number {
	const quoted = quotedTexts(entry);
	const ours = entry.statement.passages.flatMap(passage =>
		passage.kind === 'reported' ? passage.summary : [],
	);
	const kinds = [
		allTexts(catalogue, entry).filter(text => text !== entry.statement.gloss),
		[...ours, entry.statement.gloss],
		quoted,
	];
	const best = (word: string) => {
		const lower = word === word.toLowerCase();
		const needle = even(word, lower);
		let most = 0;
		for (const [kind, texts] of kinds.entries())
			for (const text of texts.map(each => even(each, lower)))
				for (let at = 0; at <= text.length - needle.length; at++)
					if (text.startsWith(needle, at))
						most = Math.max(most, 4 * kind + manner(text, at, at + needle.length));
		return most;
	};
	return asked.reduce((sum, either) => sum + Math.max(...either.map(best)), 0);
}

function manner(text: string, start: number, end: number): number {
	const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? ' ');
	if (isLetter([...text.slice(0, start)].at(-1))) return 1;
	if (isLetter([...text.slice(end)][0])) return 2;
	return text.slice(start, end).includes(' ') ? 4 : 3;
}

function beginnings(word: string): readonly string[] {
	const letters = [...word];
	return [...letters.keys(), letters.length].map(length => letters.slice(0, length).join(''));
}

/** Edits between two words, by the definition; words far apart in length are called far apart at once. */
function edit(a: string, b: string): number {
	const [x, y] = [[...a], [...b]];
	if (Math.abs(x.length - y.length) > 2) return 9;
	const known = new Map<string, number>();
	function between(i: number, j: number): number {
		if (i === 0 || j === 0) return i + j;
		const name = `${i} ${j}`;
		const before = known.get(name);
		if (before !== undefined) return before;
		let least = Math.min(between(i - 1, j) + 1, between(i, j - 1) + 1);
		least = Math.min(least, between(i - 1, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1));
		if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
			least = Math.min(least, between(i - 2, j - 2) + 1);
		known.set(name, least);
		return least;
	}
	return between(x.length, y.length);
}

/** Days as texts compare: a month ends before its day 99, a year before its month 99. */
function onDays(entry: Entry, value: string): boolean {
	const {days} = entry;
	if (days === undefined) return false;
	const [from = '', to = from] = value.split('..');
	const last = to === '' ? '9999-99-99' : `${to}-99-99`.slice(0, 10);
	return asText(days.start) <= last && asText(days.end) >= from;
}

/** Of rows in order of date those first that were said on what is asked for whichever of their days it was. */
export function certainFirst(entries: readonly Entry[], asks: Asks): readonly Entry[] {
	const dates = asks.flatMap(([ask, ...others]) =>
		ask?.type === 'field' && ask.key === 'date' && !ask.not && others.length === 0 ? [ask.values] : [],
	);
	const isCertain = (entry: Entry) => dates.every(values => isSurelySaidOn(entry, values));
	return [...entries.filter(isCertain), ...entries.filter(entry => !isCertain(entry))];
}

function isSurelySaidOn(entry: Entry, values: readonly string[]): boolean {
	const {days, statement} = entry;
	if (days === undefined) return true;
	if (/[?~%]/.test(statement.said.edtf ?? '')) return false;
	const isOnAlone = (day: number) =>
		values.some(value => onDays({...entry, days: {start: day, end: day}}, value));
	if (days.end - days.start <= 800)
		return Array.from({length: days.end - days.start + 1}, (_, at) => days.start + at).every(isOnAlone);
	return values.some(value => {
		const [from = '', to = from] = value.split('..');
		const last = to === '' ? '9999-99-99' : `${to}-99-99`.slice(0, 10);
		return asText(days.start) >= from && asText(days.end) <= last;
	});
}

/** What numbers an entry has, by the keys that ask for them. */
const numberOf: Readonly<Record<string, (entry: Entry) => number | undefined>> = {
	confidence: ({statement}) => statement.draft?.confidence,
};

/** Whether a number is as asked for; none never is. */
function isNumber(has: number | undefined, value: string): boolean {
	if (has === undefined) return false;
	const [, sign = '', number = ''] = /^([<>]=?)(.*)$/.exec(value) ?? [];
	if (sign === '<') return has < Number(number);
	if (sign === '<=') return has <= Number(number);
	if (sign === '>') return has > Number(number);
	if (sign === '>=') return has >= Number(number);
	const [from = '', to = from] = value.split('..');
	return (from === '' || has >= Number(from)) && (to === '' || has <= Number(to));
}

/** Texts compare within four digits; what lies beyond is before or behind all of them. */
function asText(day: number): string {
	if (!Number.isFinite(day)) return day < 0 ? '0000-00-00' : '9999-99-99';
	const text = isoDay(day);
	return text.startsWith('-') ? '0000-00-00' : text.startsWith('+') ? '9999-99-99' : text;
}

/** What a key can be asked for: what is said whole (ids, codes), and what is said by a beginning. */
type Offer = {
	readonly id: string;
	readonly whole: readonly string[];
	/** Any word of these may be the beginning. */
	readonly texts: readonly string[];
	/** Only its own beginning counts. */
	readonly title?: string | undefined;
};

function hasValue(
	catalogue: Catalogue,
	entry: Entry,
	key: string,
	value: string,
	marked: ReadonlySet<string>,
): boolean {
	const {offers, has} = offered(catalogue, entry, key, marked);
	const wanted = bare(value);
	const whole = offers.filter(offer => offer.whole.some(text => bare(text) === wanted));
	const isNumber = key === 'round' && /^\d/.test(wanted);
	const begun = offers.filter(
		({whole: ids, texts, title = ''}) =>
			[...ids, title].some(text => bare(text).startsWith(wanted) && !isNumber) ||
			texts.some(text => begins(text, wanted) && !isNumber),
	);
	return (whole.length > 0 ? whole : begun).some(offer => has.includes(offer.id));
}

function bare(text: string): string {
	return [...even(text, true)].filter(character => /[\p{L}\p{N}]/u.test(character)).join('');
}

function begins(text: string, wanted: string): boolean {
	const words = even(text, true).split(/[^\p{L}\p{N}]+/u);
	return words.some((word, index) => word !== '' && words.slice(index).join('').startsWith(wanted));
}

function offered(
	{dossier, events}: Catalogue,
	entry: Entry,
	key: string,
	marked: ReadonlySet<string>,
): {readonly offers: readonly Offer[]; readonly has: readonly string[]} {
	const orNone = (offers: readonly Offer[], has: readonly string[]) => ({
		offers: [...offers, {id: '', whole: ['none'], texts: []}],
		has: has.length === 0 ? [''] : has,
	});
	const {statement} = entry;
	const fixed = (words: string, has: readonly string[]) => ({
		offers: words.split(' ').map(id => ({id, whole: [id], texts: []})),
		has,
	});
	switch (key) {
		case 'party':
			return {
				offers: dossier.parties.map(party => ({
					id: party.id,
					whole: [party.id, party.code],
					texts: [party.name, ...(party.other_names ?? []).map(({name}) => name)],
				})),
				has: entry.parties,
			};
		case 'issue':
			return orNone(dossier.issues.map(named), statement.issues);
		case 'event':
			return orNone(dossier.events.map(named), entry.events);
		case 'round':
			return {
				offers: dossier.events
					.filter(({round}) => round !== undefined)
					.map(({round, name, place = ''}) => ({
						id: String(round),
						whole: [String(round)],
						texts: [name, place],
					})),
				has: entry.rounds.map(String),
			};
		case 'kind':
			return fixed(
				'direct partial reported term',
				statement.passages.map(({kind}) => kind),
			);
		case 'is':
			return fixed(
				'misattributed disputed damaged translated variant unreviewed reported flagged skipped undated marked',
				[
					...entry.flags,
					...(statement.draft?.flagged === true ? ['flagged'] : []),
					...(statement.draft?.skipped === true ? ['skipped'] : []),
					...(statement.said.edtf === null ? ['undated'] : []),
					...(marked.has(statement.id) ? ['marked'] : []),
				],
			);
		case 'place': {
			const places = dossier.events.map(({place = ''}) => place);
			return {
				offers: places.map(place => ({id: place, whole: [], texts: [place]})),
				has: [statement.occasion ?? '', ...statement.about].map(id => events.get(id)?.place ?? '?'),
			};
		}
		case 'source':
			return {
				offers: dossier.sources.map(source => ({
					id: source.id,
					whole: [source.id],
					texts: [source['title-short'], source['container-title'] ?? '', source['original-publisher'] ?? ''],
					title: source.title,
				})),
				has: entry.sources,
			};
		case 'speaker':
			return {
				offers: [
					...dossier.people.map(person => ({
						id: `h ${person.id}`,
						whole: [person.id],
						texts: [
							person.name,
							person.family_name,
							...person.other_names.map(({name}) => name),
							...person.memberships.map(({role}) => role),
						],
					})),
					...dossier.statements
						.flatMap(({speakers}) => speakers)
						.flatMap(speaker => otherSpeaker(dossier, speaker)),
				],
				has: statement.speakers.map(speakerName),
			};
		default:
			throw new RangeError(key);
	}
}

function named({id, name}: {readonly id: string; readonly name: string}): Offer {
	return {id, whole: [id], texts: [name]};
}

function speakerName(speaker: Speaker): string {
	if ('person' in speaker) return `h ${speaker.person}`;
	return 'role' in speaker ? `r ${speaker.role}` : `p ${speaker.party}`;
}

function otherSpeaker({parties}: Dossier, speaker: Speaker): readonly Offer[] {
	const id = speakerName(speaker);
	if ('person' in speaker) return [];
	if ('role' in speaker) return [{id, whole: [], texts: [speaker.role]}];
	return parties
		.filter(party => party.id === speaker.party)
		.map(({id: whole, code, name, other_names = []}) => ({
			id,
			whole: [whole, code],
			texts: [name, ...other_names.map(other => other.name)],
		}));
}

const texts = [
	'veto',
	'Never',
	'never',
	'gua',
	'uarant',
	'open door',
	'Open',
	'eclair',
	'éclair',
	'of the',
	'é',
];
const odd = [
	'x'.repeat(40),
	'nul',
	'漢字',
	'family',
	'مرحبا',
	'red',
	'"quoted"',
	'\\back',
	'a',
	'E',
	'tab line',
	'8',
	'-',
];
const valuesOf: Readonly<Record<string, readonly string[]>> = {
	party: ['p0', 'P1', 'pa', 'PB', 'p', 'veto', 'guar', 'open door', 'treaty ships'],
	speaker: ['h0', 'h1', 'h', 'p0', 'PA', 'never', 'strait', 'éclair of'],
	issue: ['i0', 'i1', 'i', 'veto', 'the', 'none', 'no'],
	event: ['e0', 'e1', 'e', 'ships', 'the open', 'none'],
	round: ['1', '2', '3', '12', 'veto', 'op', 'never'],
	place: ['veto', 'open door', 'o', 'éclair', 'zzz'],
	source: ['a0', 'a1', 'a', 'trea', 'never'],
	kind: ['direct', 'd', 'partial', 'r', 'term'],
	is: [
		'misattributed',
		'disputed',
		'damaged',
		'translated',
		'variant',
		'unreviewed',
		'reported',
		'flagged',
		'skipped',
		'undated',
		'marked',
		'm',
		'x',
	],
	date: [
		'2021',
		'2022',
		'2021-12',
		'2022-01',
		'2022-01-12',
		'2021-07..2021-09',
		'..2021-10-03',
		'2022-01-05..',
	],
	confidence: [
		'0.5',
		'.8',
		'1.0',
		'<0.8',
		'<=0.8',
		'>0.55',
		'>=.5',
		'>0',
		'<0',
		'0.5..0.8',
		'..0.3',
		'0.9..',
		'<1',
	],
};

const not = fc.boolean();
const ask: fc.Arbitrary<Ask> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			not,
			type: fc.constant('text' as const),
			text: fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...odd)),
			anchors: fc.constantFrom('', '', '', '^', '$', '^$'),
		}),
	},
	fc.record({
		not,
		type: fc.constant('regex' as const),
		source: fc.constantFrom('v.t+o', 'Ne[a-v]er', 'o.*d', '^(?:of|the)', 'ships?$', '[x-z]{9}', '(e|a)+[rn]'),
	}),
	fc.record({
		not,
		type: fc.constant('near' as const),
		word: fc.constantFrom(
			'vteo',
			'garantee',
			'guarantes',
			'nver',
			'op',
			'tr',
			'strit',
			'sxrxit',
			'nxvxr',
			'trety',
			'ecalir',
			'漢',
		),
	}),
	{
		weight: 4,
		arbitrary: fc.constantFrom(...Object.keys(valuesOf)).chain(key =>
			fc.record({
				not,
				type: fc.constant('field' as const),
				key: fc.constant(key),
				values: fc.array(fc.constantFrom(...(valuesOf[key] ?? [])), {minLength: 1, maxLength: 3}),
			}),
		),
	},
);

/** Random questions, most of them of one or two terms, so that many have answers. */
export const arbitraryAsks: fc.Arbitrary<Asks> = fc.array(fc.array(ask, {minLength: 1, maxLength: 2}), {
	maxLength: 3,
});

export const arbitraryTree: fc.Arbitrary<AskTree> = fc.letrec<{tree: AskTree}>(tie => ({
	tree: fc.oneof(
		{depthIdentifier: 'groups', maxDepth: 4},
		ask.map(one => ({ask: one})),
		fc.array(tie('tree'), {minLength: 1, maxLength: 3, depthIdentifier: 'groups'}).map(all => ({all})),
		fc.array(tie('tree'), {minLength: 1, maxLength: 3, depthIdentifier: 'groups'}).map(any => ({any})),
		tie('tree').map(not => ({not})),
	),
})).tree;
