/**
 * Notes as a draft of what was found in articles: the same people and utterances over articles joined, everything marked
 * as a draft with its confidence and reason. Positions, issues and assessments are left to the person.
 */
import {articleOf, findWords, type Article as Page} from '../notes/find-words.ts';
import {slug, Taken} from '../notes/slug.ts';
import {notesVersion} from '../notes/version.ts';
import {writeBlock, writeItem} from '../notes/write-yaml.ts';
import {fold} from '../text/fold.ts';
import {harmless} from '../text/harmless.ts';
import type {Meeting} from './meetings.ts';
import {alliances, codeOf, placeOf} from './places.ts';
import {type FoundArticle, type FoundUtterance, type FoundWho, leastConfidence} from './prepare-article.ts';
import {inWords} from './reason-words.ts';
import {joinUtterances, type Pair} from './utterances.ts';

type Yaml = Parameters<typeof writeItem>[0];
type Fields = {readonly [key: string]: Yaml};

export type GivenArticle = {
	/** The file as notes name it. */
	readonly file: string;
	readonly text: string;
	readonly found: FoundArticle;
};

export type Draft = {
	readonly title: string;
	/** By id, in the order of the notes. */
	readonly sources: ReadonlyMap<string, Fields>;
	readonly parties: ReadonlyMap<string, Yaml>;
	readonly people: ReadonlyMap<string, Fields>;
	readonly rounds: readonly Fields[];
	readonly statements: readonly Fields[];
	/** What a person should know, a line each. */
	readonly said: readonly string[];
};

/** What notes that are there have already: nothing of it is made again. */
export type Already = {
	readonly sources: readonly string[];
	readonly people: ReadonlyMap<string, string>;
	readonly parties: ReadonlyMap<string, string>;
	readonly rounds: readonly string[];
};

const nothing: Already = {sources: [], people: new Map(), parties: new Map(), rounds: []};

type Sourced = {
	readonly id: string;
	readonly index: number;
	readonly given: GivenArticle;
	readonly page: Page;
	/** Ids of its people, by their place in its list. */
	readonly people: readonly string[];
};

type Placed = {readonly source: Sourced; readonly utterance: FoundUtterance};

export function draftOf(articles: readonly GivenArticle[], title: string, already: Already = nothing): Draft {
	const takenSources = new Taken(already.sources);
	const parties = new Parties(already.parties);
	const people = new People(already.people, parties);
	const sources = articles.map((given, index): Sourced => {
		const stem =
			given.file
				.split('/')
				.at(-1)
				?.replace(/\.[a-z]{1,8}$/i, '') ?? '';
		const ids = given.found.people.map(person => people.meet(person));
		const id = takenSources.take(slug(stem, 'article'));
		return {id, index, given, page: articleOf(given.text), people: ids};
	});
	const quotes = sources.flatMap(source =>
		source.given.found.utterances
			.filter(({isReported}) => !isReported)
			.map((utterance): Placed => ({source, utterance})),
	);
	const reports = sources.flatMap(source =>
		source.given.found.utterances
			.filter(({isReported}) => isReported)
			.map((utterance): Placed => ({source, utterance})),
	);
	const keyOf = ({source, utterance: {who}}: Placed) =>
		who === undefined
			? undefined
			: who.kind === 'person'
				? source.people[who.person]
				: (who.party ?? who.name);
	const joined = joinUtterances(
		quotes.map(placed => ({
			text: wordsOf(placed),
			article: placed.source.id,
			speaker: keyOf(placed),
			party: undefined,
			day: placed.utterance.said?.day ?? placed.source.given.found.page.published,
		})),
	);
	people.mergeLike(
		joined.contradictions.map(({first, second}) =>
			[quotes[first], quotes[second]].map(each => each && personOf(each)),
		),
	);
	const reprints = reprintsIn(joined.groups, quotes);
	const groupAt = new Map(joined.groups.flatMap(group => group.map(index => [index, group] as const)));
	const statements: Fields[] = [];
	const done = new Set<readonly number[]>();
	const write = new Writer(people, parties, reprints);
	for (const [index, placed] of quotes.entries()) {
		const group = groupAt.get(index);
		if (group === undefined) {
			statements.push(write.statement([placed], proposalsFor(joined.proposed, index, quotes), []));
			continue;
		}
		if (done.has(group)) continue;
		done.add(group);
		const members = group.flatMap(at => quotes[at] ?? []);
		const clash = joined.contradictions.filter(({first}) => group.includes(first));
		statements.push(
			write.statement(
				members,
				[],
				clash.flatMap(pair => clashOf(pair, quotes, people)),
			),
		);
	}
	for (const placed of reports)
		if (placed.utterance.who !== undefined) statements.push(write.statement([placed], [], []));
	const rounds = roundsOf(sources, already.rounds, parties, reprints);
	// Parties are given ids as they are named.
	const named = people.entries();
	return {
		title,
		sources: new Map(sources.map(source => [source.id, sourceFields(source, reprints)])),
		parties: parties.entries(people.needsParty),
		people: named,
		rounds,
		statements,
		said: told(sources, statements, joined.groups.length),
	};
}

function personOf({source, utterance: {who}}: Placed): string | undefined {
	return who?.kind === 'person' ? source.people[who.person] : undefined;
}

function wordsOf({source, utterance}: Placed): string {
	return utterance.segments.map(({start, end}) => source.given.text.slice(start, end)).join(' ');
}

function sourceFields({id, given}: Sourced, reprints: Reprints): Fields {
	const {page, flags, language} = given.found;
	const quality = flags.map(({flag}) => flag);
	const earlier = reprints.get(id);
	const because = [
		...page.reasons,
		...(earlier === undefined
			? []
			: [
					`Possibly a reprint: ${earlier} printed words of it days before, so its weekdays are not read as days.`,
				]),
		...flags.map(flag => `Possibly ${flag.flag}: ${flag.because.join('; ')}.`),
		...(language === 'eng' || language === 'und'
			? []
			: [`Not English (${language}): its quotations are found, their speakers are not looked for.`]),
		...(page.furniture.length === 0
			? []
			: [`Left out as parts of the page: ${[...new Set(page.furniture.map(({why}) => why))].join(', ')}.`]),
	];
	return {
		file: given.file === `${id}.txt` ? undefined : given.file,
		outlet: page.outlet,
		title: page.title,
		published: page.published,
		'first-published': page.firstPublished,
		url: page.url,
		language: languages[language],
		quality: quality.length === 0 ? undefined : quality,
		draft: {because: because.length === 0 ? 'The page tells nothing of itself.' : because.join(' ')},
	};
}

/** BCP 47 of what franc names, where it is not English. */
const languages: Readonly<Record<string, string>> = {
	fra: 'fr',
	deu: 'de',
	spa: 'es',
	rus: 'ru',
	ukr: 'uk',
	ita: 'it',
	por: 'pt',
	nld: 'nl',
	pol: 'pl',
	arb: 'ar',
	cmn: 'zh',
	jpn: 'ja',
	kor: 'ko',
	tur: 'tr',
	swe: 'sv',
	ces: 'cs',
	ron: 'ro',
	hun: 'hu',
	ell: 'el',
	pes: 'fa',
	heb: 'he',
	hin: 'hi',
	bel: 'be',
	bul: 'bg',
	srp: 'sr',
};

function proposalsFor(pairs: readonly Pair[], index: number, quotes: readonly Placed[]): readonly string[] {
	return pairs
		.filter(({first, second}) => first === index || second === index)
		.slice(0, 3)
		.flatMap(({first, second, likeness}) => {
			const other = quotes[first === index ? second : first];
			if (other === undefined) return [];
			return `Perhaps the same as “${short(wordsOf(other))}” in ${other.source.id} (${likeness.toFixed(2)} alike).`;
		});
}

function clashOf({first, second}: Pair, quotes: readonly Placed[], people: People): readonly string[] {
	const [a, b] = [quotes[first], quotes[second]];
	if (a === undefined || b === undefined) return [];
	const [one, other] = [a, b].map(placed => {
		const person = personOf(placed);
		return person === undefined ? (placed.utterance.named ?? 'nobody') : people.nameOf(person);
	});
	if (one === other) return [];
	return [`${a.source.id} gives these words to ${one}, ${b.source.id} to ${other}.`];
}

function short(words: string): string {
	const line = words.replace(/\s+/g, ' ');
	return line.length <= 60 ? line : `${line.slice(0, line.lastIndexOf(' ', 60))}…`;
}

/** Articles that print words which another printed days before, by id, with that one. */
type Reprints = ReadonlyMap<string, string>;

function reprintsIn(groups: readonly (readonly number[])[], quotes: readonly Placed[]): Reprints {
	const found = new Map<string, string>();
	for (const group of groups) {
		const printed = group
			.flatMap(index => quotes[index]?.source ?? [])
			.flatMap(source => {
				const day = source.given.found.page.published;
				return day === undefined ? [] : [{source, day}];
			})
			.toSorted((a, b) => (a.day < b.day ? -1 : 1));
		const [first] = printed;
		if (first === undefined) continue;
		for (const {source, day} of printed)
			if (Date.parse(day) - Date.parse(first.day) > 3 * 86_400_000) found.set(source.id, first.source.id);
	}
	return found;
}

/** Parties by their names, with ids and codes of their own. */
class Parties {
	private readonly ids = new Map<string, string>();
	private readonly made: string[] = [];
	private readonly taken: Taken;

	constructor(already: ReadonlyMap<string, string>) {
		for (const [name, id] of already) this.ids.set(fold(name), id);
		this.taken = new Taken(already.values());
	}

	idOf(name: string): string {
		const plain = placeOf(name) ?? name;
		const known = this.ids.get(fold(plain));
		if (known !== undefined) return known;
		const id = this.taken.take(slug(plain, 'party'));
		this.ids.set(fold(plain), id);
		this.made.push(plain);
		return id;
	}

	private readonly codes = new Set<string>();

	/** A code that no other party has; where there is none, the notes make one. */
	private codeFor(name: string): string | undefined {
		const code = codeOf(name);
		if (code === undefined || this.codes.has(code)) return undefined;
		this.codes.add(code);
		return code;
	}

	entries(needsNone: boolean): ReadonlyMap<string, Yaml> {
		const made = this.made.map((name): readonly [string, Yaml] => {
			const kind = alliances.has(name) ? 'alliance' : placeOf(name) === name ? 'state' : undefined;
			const because = 'Named with a speaker.';
			return [this.idOf(name), {name, code: this.codeFor(name), kind, draft: {because}}];
		});
		const none: readonly (readonly [string, Yaml])[] =
			needsNone && !this.ids.has(fold('Party not given'))
				? [
						[
							'not-given',
							{
								name: 'Party not given',
								code: 'NN',
								kind: 'group',
								draft: {because: 'The articles do not say it near the name.'},
							},
						],
					]
				: [];
		return new Map([...made, ...none]);
	}
}

type DraftPerson = {
	id: string;
	name: string;
	readonly family: string;
	readonly spellings: Set<string>;
	role: string | undefined;
	party: string | undefined;
};

/** People over all articles. */
class People {
	private readonly people: DraftPerson[] = [];
	private readonly byId = new Map<string, DraftPerson>();
	private readonly byInitials = new Map<string, DraftPerson[]>();
	private readonly taken: Taken;
	private readonly same = new Map<string, DraftPerson>();

	constructor(
		private readonly already: ReadonlyMap<string, string>,
		private readonly parties: Parties,
	) {
		this.taken = new Taken(already.values());
	}

	/** @returns the id by which it is known. */
	meet(found: FoundArticle['people'][number]): string {
		const noted = [found.name, ...found.spellings]
			.map(name => this.already.get(fold(name)))
			.find(id => id !== undefined);
		if (noted !== undefined) return noted;
		const key = initialsOf(found.name);
		const sameFamily = `family ${fold(found.family)}`;
		const alike = [...(this.byInitials.get(key) ?? []), ...(this.byInitials.get(sameFamily) ?? [])];
		const known = alike.find(person => isSamePerson(person, found));
		if (known !== undefined) {
			if (found.name.length > known.name.length && found.name.includes(' ')) known.name = found.name;
			for (const spelling of found.spellings) known.spellings.add(spelling);
			known.role ??= found.role;
			known.party ??= found.party;
			return known.id;
		}
		const id = this.taken.take(slug(found.name.split(' ').at(-1) ?? found.name, 'speaker'));
		const person: DraftPerson = {
			id,
			name: found.name,
			family: fold(found.family),
			spellings: new Set(found.spellings),
			role: found.role,
			party: found.party,
		};
		this.people.push(person);
		this.byId.set(id, person);
		for (const each of [key, sameFamily]) {
			const list = this.byInitials.get(each) ?? [];
			list.push(person);
			this.byInitials.set(each, list);
		}
		return id;
	}

	/** Two spellings of one name that say the same words are one person. */
	mergeLike(pairs: readonly (readonly (string | undefined)[])[]): void {
		for (const [first, second] of pairs) {
			const [a, b] = [first, second].map(id => this.byId.get(id ?? ''));
			if (a === undefined || b === undefined || a === b || !isLikeName(a.name, b.name)) continue;
			for (const spelling of [b.name, ...b.spellings]) a.spellings.add(spelling);
			a.role ??= b.role;
			a.party ??= b.party;
			this.same.set(b.id, a);
			this.byId.set(b.id, a);
			this.people.splice(this.people.indexOf(b), 1);
		}
	}

	idOf(id: string): string {
		return this.same.get(id)?.id ?? id;
	}

	nameOf(id: string): string {
		return this.byId.get(id)?.name ?? id;
	}

	get needsParty(): boolean {
		return this.people.length === 0 || this.people.some(person => this.partyOf(person) === undefined);
	}

	/** “Putin’s spokesman” is of Putin's party, whichever article says who that is. */
	private partyOf({role, party}: DraftPerson): string | undefined {
		if (party !== undefined) return party;
		const owner = /^(\p{Lu}[\p{L}-]+)['’]s\b/u.exec(role ?? '')?.[1];
		return owner === undefined ? undefined : this.people.find(({family}) => family === fold(owner))?.party;
	}

	entries(): ReadonlyMap<string, Fields> {
		return new Map(
			this.people.map(person => {
				const {id, name, spellings, role} = person;
				const party = this.partyOf(person);
				const also = [...spellings].filter(
					spelling => spelling !== name && !fold(name).endsWith(` ${fold(spelling)}`),
				);
				const because =
					party === undefined
						? 'No party is printed near the name.'
						: `The party is read from “${role ?? party}”.`;
				return [
					id,
					{
						name,
						party: party === undefined ? 'not-given' : this.parties.idOf(party),
						role,
						also: also.length === 0 ? undefined : also,
						draft: {because},
					},
				];
			}),
		);
	}
}

/** The first letters of the first and last name: what is alike but for a letter has them in common. */
function initialsOf(name: string): string {
	const parts = fold(name).split(' ');
	return `${parts.length > 1 ? (parts[0]?.[0] ?? '') : ''} ${parts.at(-1)?.[0] ?? ''}`;
}

function isSamePerson(known: DraftPerson, found: FoundArticle['people'][number]): boolean {
	const family = fold(found.family);
	if (known.family === family) {
		const [first = '', second = ''] = [fold(known.name), fold(found.name)];
		return !first.includes(' ') || !second.includes(' ') || first.split(' ')[0] === second.split(' ')[0];
	}
	return found.name.includes(' ') && isLikeName(known.name, found.name);
}

/** Sergei Ryabkov and Sergei Riabkov: the first names alike, the last but for a letter. */
function isLikeName(a: string, b: string): boolean {
	const [first, second] = [fold(a).split(' '), fold(b).split(' ')];
	const [family = '', other = ''] = [first.at(-1), second.at(-1)];
	const [given = '', otherGiven = ''] = [first[0], second[0]];
	const isGivenAlike = given === otherGiven || (given.length > 4 && isOneLetterApart(given, otherGiven));
	return (
		family.length >= 5 && isGivenAlike && first.length === second.length && isOneLetterApart(family, other)
	);
}

function isOneLetterApart(a: string, b: string): boolean {
	if (a === b) return true;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	return a.length - start - end <= 1 && b.length - start - end <= 1;
}

class Writer {
	constructor(
		private readonly people: People,
		private readonly parties: Parties,
		private readonly reprints: Reprints,
	) {}

	statement(members: readonly Placed[], proposals: readonly string[], clashes: readonly string[]): Fields {
		const surest = members.toSorted((a, b) => b.utterance.confidence - a.utterance.confidence)[0];
		const {utterance} = surest ?? {};
		const confidence = round(
			clashes.length > 0
				? Math.min(...members.map(each => each.utterance.confidence), 0.6)
				: (utterance?.confidence ?? 0),
		);
		const isClear = clashes.length === 0 && (utterance?.isReported === true || confidence >= leastConfidence);
		const isAnswered = utterance?.who !== undefined && isClear;
		const who =
			surest === undefined || utterance?.who === undefined || !isAnswered
				? undefined
				: this.who(surest, utterance.who);
		const said = this.saidOf(members);
		const bySource = new Map<string, Yaml>();
		const sources = new Set(members.map(({source}) => source));
		for (const source of [...sources].toSorted((a, b) => a.index - b.index)) {
			const own = members.filter(each => each.source === source);
			bySource.set(source.id, passage(source, own, isAnswered));
		}
		const perhaps =
			utterance?.who !== undefined && !isAnswered && utterance.named !== undefined
				? [`Perhaps ${this.nameOf(surest, utterance.who)}, but unsure.`]
				: [];
		const because = [
			...(isAnswered && utterance?.who !== undefined ? [utterance.who.because] : []),
			...perhaps,
			...(utterance === undefined || utterance.reasons.length === 0
				? []
				: [`Decided by: ${utterance.reasons.map(inWords).join('; ')}.`]),
			...(said === undefined ? [] : [`Said on ${said.day}: ${said.because}`]),
			...clashes,
			...proposals,
		].join(' ');
		const isReported = utterance?.isReported === true;
		return {
			who,
			said: said?.day,
			gloss: isReported ? 'Reported; not summarised yet.' : undefined,
			[isReported ? 'reports' : 'quotes']: bySource,
			draft: {confidence, because: because === '' ? 'Found between marks.' : because},
		};
	}

	/** The day that an article names, if none printed the words before it, and none has its weekdays from a reprint. */
	private saidOf(members: readonly Placed[]): FoundUtterance['said'] {
		const printed = members.flatMap(({source}) => source.given.found.page.published ?? []).toSorted();
		const latest = printed[0] ?? '9999';
		return members
			.filter(
				({source, utterance: {said}}) =>
					said !== undefined && said.day <= latest && (!said.isWeekday || !this.reprints.has(source.id)),
			)
			.map(({utterance}) => utterance.said)[0];
	}

	private nameOf(placed: Placed | undefined, who: FoundWho): string {
		if (who.kind !== 'person') return who.name;
		return this.people.nameOf(placed?.source.people[who.person] ?? '');
	}

	private who({source}: Placed, who: FoundWho): Yaml {
		if (who.kind === 'person') return this.people.idOf(source.people[who.person] ?? '');
		const party = who.party === undefined ? undefined : this.parties.idOf(who.party);
		const isPartyItself = who.kind === 'body' && placeOf(who.name) !== undefined;
		if (isPartyItself && party !== undefined) return {party};
		return {role: who.name, party};
	}
}

function round(share: number): number {
	return Math.floor(share * 100) / 100;
}

/** The words as notes say them: found again by words, with which of several places, or by offsets where nothing else will do. */
function passage({page, given}: Sourced, members: readonly Placed[], isAnswered: boolean): Yaml {
	const segments = members.flatMap(each => each.utterance.segments).toSorted((a, b) => a.start - b.start);
	const named = members.find(each => each.utterance.named !== undefined)?.utterance;
	const isReported = named?.isReported === true;
	const spots = segments.map(({start, end}): Yaml => spotOf(page, given.text, start, end, isReported));
	const [only] = spots;
	const words: Yaml = spots.length === 1 && only !== undefined ? only : spots;
	if (!isAnswered || named?.named === undefined) return words;
	const base =
		typeof only === 'object' && spots.length === 1 && !Array.isArray(only) ? (only as Fields) : {words};
	return {...base, named: named.named, cue: named.cue};
}

function spotOf(page: Page, text: string, start: number, end: number, isReported: boolean): Yaml {
	const words = text.slice(start, end);
	const line = words.replace(/\s+/g, ' ');
	const places = findWords(page, line);
	const nth = places.findIndex(place => place.start === start && place.end === end);
	if (nth < 0 || line.includes('…') || line.includes('...')) return {at: `${start}-${end}`};
	if (places.length > 1) return {words: line, nth: nth + 1};
	if (!isReported) return line;
	const parts = line.split(' ');
	if (parts.length < 10) return line;
	const shortened = `${parts.slice(0, 5).join(' ')} … ${parts.slice(-3).join(' ')}`;
	return shortened;
}

/** Meetings of one day and place, in their order. */
function roundsOf(
	sources: readonly Sourced[],
	already: readonly string[],
	parties: Parties,
	reprints: Reprints,
): readonly Fields[] {
	const rounds = new Map<
		string,
		{readonly meeting: Meeting; readonly where: Map<string, string>; readonly reasons: string[]}
	>();
	for (const {id, given, page} of sources)
		for (const meeting of given.found.meetings) {
			const key = `${meeting.day} ${meeting.place}`;
			if (already.includes(key) || (meeting.isWeekday && reprints.has(id))) continue;
			const known = rounds.get(key) ?? {meeting, where: new Map<string, string>(), reasons: []};
			rounds.set(key, known);
			if (known.where.has(id)) continue;
			const line = given.text.slice(meeting.start, meeting.end).replace(/\s+/g, ' ');
			const words = line.split(' ').slice(0, 8).join(' ');
			if (findWords(page, words).length === 1) known.where.set(id, words);
			known.reasons.push(`${id}: ${meeting.because}`);
		}
	return [...rounds.values()]
		.toSorted((a, b) => (a.meeting.day < b.meeting.day ? -1 : 1))
		.map(({meeting, where, reasons}) => ({
			date: meeting.day,
			place: meeting.place,
			present: meeting.named.map(name => parties.idOf(name)),
			where: where.size === 0 ? undefined : where,
			draft: {because: reasons.slice(0, 3).join(' ')},
		}));
}

function told(sources: readonly Sourced[], statements: readonly Fields[], joined: number): readonly string[] {
	const answered = statements.filter(({who}) => who !== undefined).length;
	const flagged = sources.filter(({given}) => given.found.flags.length > 0);
	const foreign = sources.filter(({given}) => !['eng', 'und'].includes(given.found.language));
	return [
		`${statements.length} statements of ${sources.length} articles, ${answered} with a speaker, ${statements.length - answered} without; ${joined} stand in several articles.`,
		...flagged.map(
			({id, given}) => `${id} is possibly ${given.found.flags.map(({flag}) => flag).join(' and ')}.`,
		),
		...foreign.map(
			({id, given}) => `${id} is not English (${given.found.language}): its speakers are left open.`,
		),
	];
}

/** A whole file of notes. */
export function writeDraft(draft: Draft, schema: string): string {
	const parts = [
		`# yaml-language-server: $schema=${schema}`,
		'# A draft made by roundtable prepare. What has "draft" below it was proposed by the program, with its reasons and',
		'# how sure it is (0 to 1); take the line away once you have looked. roundtable FILE shows it, roundtable check FILE',
		'# says what is wrong. Issues and positions are yours to write.',
		'',
		writeBlock({version: notesVersion, title: draft.title}),
		`sources:\n${writeBlock(draft.sources, 2)}`,
		draft.parties.size === 0 ? '' : `parties:\n${writeBlock(draft.parties, 2)}`,
		draft.people.size === 0 ? '' : `people:\n${writeBlock(draft.people, 2)}`,
		'# issues:\n#   quota: What is fought over\n',
		draft.rounds.length === 0
			? ''
			: `rounds:\n${draft.rounds.map(round => writeItem(round, 2, false)).join('')}`,
		draft.statements.length === 0
			? ''
			: `statements:\n${draft.statements.map(statement => writeItem(statement, 2, false)).join('\n')}`,
		bearing(draft),
	];
	return parts.filter((part, index) => part !== '' || index === 4).join('\n');
}

/** What each party said, side by side, beside which its positions can be written. */
function bearing({statements, people}: Draft): string {
	const byParty = new Map<string, string[]>();
	for (const {who, quotes} of statements) {
		const party =
			typeof who === 'string'
				? people.get(who)?.party
				: typeof who === 'object' && !Array.isArray(who) && 'party' in who
					? (who as Fields).party
					: undefined;
		const [first] = quotes instanceof Map ? [...quotes.values()] : [];
		const words =
			typeof first === 'string'
				? first
				: typeof first === 'object' && first !== null && 'words' in first
					? String((first as Fields).words)
					: undefined;
		if (typeof party !== 'string' || words === undefined) continue;
		byParty.set(party, [
			...(byParty.get(party) ?? []),
			`#     ${typeof who === 'string' ? who : party}: ${short(words)}`,
		]);
	}
	if (byParty.size === 0) return '';
	const lines = [...byParty].flatMap(([party, words]) => [
		`#   - {party: ${party}, on: ISSUE, demands: }`,
		...words.slice(0, 12),
		...(words.length > 12 ? [`#     and ${words.length - 12} more`] : []),
	]);
	return `# Positions are yours: below each party what it said.\n# positions:\n${lines.map(line => harmless(line)).join('\n')}\n`;
}
