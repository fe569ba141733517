/** A dossier with its ids resolved and, for every statement, the facts that lists, filters and panes ask for. */
import {edtfParser} from './edtf.ts';
import type {DayExtent, DayRange} from './edtf-reader.ts';
import {allFlags, damageOf, type Flag, flagOfDiscrepancy} from './flags.ts';
import {type SpokenOn, spokenOn} from './spoken-on.ts';
import type {
	Dossier,
	DossierEvent,
	Issue,
	Party,
	Passage,
	PassageKind,
	Person,
	Source,
	Speaker,
	Statement,
} from './types.ts';

/** One statement as a row: everything derived from the dossier once, when it is opened. */
export type Entry = {
	readonly statement: Statement;
	/** The passage shown first. */
	readonly first: Passage;
	/** The strongest kind among the passages: direct, partial, term, reported. */
	readonly kind: PassageKind;
	/** First and last day on which it may have been said; undefined where unknown. */
	readonly days: DayRange | undefined;
	/** Ids, each without repeats. */
	readonly parties: readonly string[];
	readonly people: readonly string[];
	readonly sources: readonly string[];
	/** The occasion and the events it is about. */
	readonly events: readonly string[];
	readonly rounds: readonly number[];
	/** Short names of the speakers without repeats: family names, described roles, party names. */
	readonly speakerNames: readonly string[];
	/** The same as one text, with commas. */
	readonly speakerName: string;
	readonly flags: ReadonlySet<Flag>;
	/** Ids of the discrepancies that touch it. */
	readonly discrepancies: readonly string[];
};

export type Catalogue = {
	readonly dossier: Dossier;
	readonly parties: ReadonlyMap<string, Party>;
	readonly people: ReadonlyMap<string, Person>;
	readonly issues: ReadonlyMap<string, Issue>;
	readonly events: ReadonlyMap<string, DossierEvent>;
	readonly sources: ReadonlyMap<string, Source>;
	/**
	 * Statements by id, in their natural order: of date said, undated last, else as in the dossier. To be asked for one;
	 * whoever wants many asks an engine.
	 */
	readonly entryOf: ReadonlyMap<string, Entry>;
	/** Ids of the statements made at an event or about it, by its id, in their natural order; so for a source. */
	readonly statementsOfEvent: ReadonlyMap<string, readonly string[]>;
	readonly statementsOfSource: ReadonlyMap<string, readonly string[]>;
	readonly spokenOn: SpokenOn;
	/** What stands in the columns of a list of all statements, each once. */
	readonly columns: {
		/** EDTF, null where unknown. */
		readonly dates: readonly (string | null)[];
		/** Ids of the parties for which something was said together. */
		readonly parties: readonly (readonly string[])[];
		readonly speakers: readonly string[];
		readonly flags: readonly ReadonlySet<Flag>[];
	};
	/** Rounds in order of their number. */
	readonly rounds: readonly DossierEvent[];
	/** All events in order of date. */
	readonly chronology: readonly DossierEvent[];
};

const strength: readonly PassageKind[] = ['direct', 'partial', 'term', 'reported'];

/** Resolves a dossier that has passed its checks; references to nobody are taken to be absent. */
export function catalogue(dossier: Dossier): Catalogue {
	const maker = entryMaker(dossier);
	const {parties, people, events, sources, extentOf} = maker;
	const entries = inNaturalOrder(dossier, extentOf).map(({statement, days}) => maker.entry(statement, days));
	const chronology = dossier.events
		.map(event => ({event, days: extentOf(event.date.edtf)}))
		.sort((a, b) => compareExtents(a.days, b.days))
		.map(({event}) => event);
	return {
		dossier,
		parties,
		people,
		issues: byId(dossier.issues),
		events,
		sources,
		...listed(entries),
		rounds: dossier.events
			.filter(event => event.round !== undefined)
			.sort((a, b) => (a.round ?? 0) - (b.round ?? 0)),
		chronology,
	};
}

type Extents = (edtf: string | null) => DayExtent | undefined;

/** The statements with the days on which each may have been said. */
export function inNaturalOrder({statements}: Dossier, extentOf: Extents) {
	return statements
		.map(statement => ({statement, days: extentOf(statement.said.edtf)}))
		.sort((a, b) => compareExtents(a.days, b.days));
}

function entriesById(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
	return new Map(entries.map(entry => [entry.statement.id, entry]));
}

/** What is known of all entries, in their natural order. */
export function listed(
	entries: readonly Entry[],
): Pick<Catalogue, 'entryOf' | 'statementsOfEvent' | 'statementsOfSource' | 'spokenOn' | 'columns'> {
	return {
		entryOf: entriesById(entries),
		statementsOfEvent: statementsBy(entries, entry => entry.events),
		statementsOfSource: statementsBy(entries, entry => entry.sources),
		spokenOn: spokenOn(entries),
		columns: {
			dates: unique(entries.map(({statement}) => statement.said.edtf)),
			parties: [...new Map(entries.map(({parties}) => [parties.join(' '), parties])).values()],
			speakers: unique(entries.map(({speakerName}) => speakerName)),
			flags: unique(entries.map(({flags}) => flags)),
		},
	};
}

/** Makes entries of the statements of a dossier. */
export function entryMaker(dossier: Dossier) {
	const parties = byId(dossier.parties);
	const people = byId(dossier.people);
	const events = byId(dossier.events);
	const sources = byId(dossier.sources);
	const parseDate = edtfParser();
	const extentOf = (edtf: string | null) => (edtf === null ? undefined : parseDate(edtf));
	const touching = new Map<string, string[]>();
	const flagged = {disputed: new Set<string>(), damaged: new Set<string>()};
	const damagedSources = new Set(
		dossier.sources.filter(source => damageOf(source) !== undefined).map(({id}) => id),
	);
	for (const {id, kind, statements} of dossier.discrepancies)
		for (const statement of statements) {
			const others = touching.get(statement);
			if (others === undefined) touching.set(statement, [id]);
			else others.push(id);
			flagged[flagOfDiscrepancy({kind})].add(statement);
		}
	const entry = (statement: Statement, days: DayExtent | undefined): Entry => {
		const {speakers, passages, occasion} = statement;
		const speakerNames = unique(speakers.map(speaker => speakerName(speaker, people, parties)));
		const about = unique(occasion === undefined ? statement.about : [occasion, ...statement.about]);
		return {
			statement,
			first: passages.find(passage => passage.id === statement.first.passage) ?? first(passages),
			kind: strength.find(kind => passages.some(passage => passage.kind === kind)) ?? 'reported',
			days,
			parties: unique(speakers.map(speaker => partyOf(speaker, people)).filter(id => id !== undefined)),
			people: unique(
				speakers
					.map(speaker => ('person' in speaker ? speaker.person : undefined))
					.filter(id => id !== undefined),
			),
			sources: unique(passages.map(passage => passage.source)),
			events: about,
			rounds: unique(about.map(id => events.get(id)?.round).filter(round => round !== undefined)),
			speakerNames,
			speakerName: speakerNames.join(', '),
			flags: flagsOf(statement, {
				sources,
				damagedSources,
				isDisputed: flagged.disputed.has(statement.id),
				isDamaged: flagged.damaged.has(statement.id),
			}),
			discrepancies: touching.get(statement.id) ?? [],
		};
	};
	return {parties, people, events, sources, extentOf, entry};
}

/** The party for which a speaker speaks: the one named, else that of the first membership. */
export function partyOf(speaker: Speaker, people: ReadonlyMap<string, Person>): string | undefined {
	if (speaker.party !== undefined) return speaker.party;
	return 'person' in speaker ? people.get(speaker.person)?.memberships[0]?.organization_id : undefined;
}

/** The short name of a speaker: a family name, a described role, a party. */
export function speakerName(
	speaker: Speaker,
	people: ReadonlyMap<string, Person>,
	parties: ReadonlyMap<string, Party>,
): string {
	if ('person' in speaker) return people.get(speaker.person)?.family_name ?? speaker.person;
	if ('role' in speaker) return speaker.role;
	return parties.get(speaker.party)?.name ?? speaker.party;
}

/** Between the segments of a passage. */
export const segmentGap = ' … ';

/** The words of a passage as one text: quoted segments joined by an ellipsis, or our summary. */
export function passageText(passage: Passage): string {
	if (passage.kind === 'reported') return passage.summary;
	const {segments} = passage;
	const [only] = segments;
	// Most have but one, and of ten thousand joining each takes longer than all else that is done with its words.
	if (only !== undefined && segments.length === 1) return only.exact;
	return segments.map(segment => segment.exact).join(segmentGap);
}

type CatalogueParts = {
	readonly sources: ReadonlyMap<string, Source>;
	/** Ids. */
	readonly damagedSources: ReadonlySet<string>;
	/** Whether a discrepancy says so. */
	readonly isDisputed: boolean;
	readonly isDamaged: boolean;
};

function flagsOf(statement: Statement, around: CatalogueParts): ReadonlySet<Flag> {
	const {sources, damagedSources, isDisputed, isDamaged} = around;
	const {passages} = statement;
	const quoted = passages.filter(passage => passage.kind !== 'reported');
	const has: Readonly<Record<Flag, boolean>> = {
		misattributed: passages.some(passage => passage.attribution.verdict === 'differs'),
		disputed: isDisputed,
		damaged: isDamaged || passages.some(({source}) => damagedSources.has(source)),
		translated: passages.some(passage => isTranslated(passage, sources.get(passage.source))),
		variant: quoted.length > 1 && new Set(quoted.map(passageText)).size > 1,
		unreviewed: statement.draft !== undefined,
		reported: quoted.length === 0,
	};
	return setOf(allFlags.filter(flag => has[flag]));
}

const flagSets = new Map<string, ReadonlySet<Flag>>();

/** One set for all statements that have the same flags. */
function setOf(flags: readonly Flag[]): ReadonlySet<Flag> {
	const name = flags.join();
	const known = flagSets.get(name) ?? new Set(flags);
	flagSets.set(name, known);
	return known;
}

/**
 * Whether the words of a passage reached the page through a translation, by its own mark or its source's. Of a
 * reported passage the words are ours.
 */
export function isTranslated(passage: Passage, source: Source | undefined): boolean {
	if (passage.kind === 'reported') return false;
	if (passage.translated !== undefined) return passage.translated;
	return (
		source?.quality.some(quality => quality === 'translated' || quality === 'machine-translated') ?? false
	);
}

/** By the moment at which it begins, then by that at which it ends; what is unknown comes last. */
function compareExtents(a: DayExtent | undefined, b: DayExtent | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return compareMoments(a.first, b.first) || compareMoments(a.last, b.last);
}

/** Moments may be infinite, and a difference of two of those is no number. */
function compareMoments(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function statementsBy(
	entries: readonly Entry[],
	idsOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const entry of entries)
		for (const id of idsOf(entry)) {
			const ids = found.get(id);
			if (ids === undefined) found.set(id, [entry.statement.id]);
			else ids.push(entry.statement.id);
		}
	return found;
}

function byId<T extends {readonly id: string}>(items: readonly T[]): ReadonlyMap<string, T> {
	return new Map(items.map(item => [item.id, item]));
}

export function unique<T>(items: readonly T[]): readonly T[] {
	if (items.length < 2) return items;
	// Most lists are short, and a set for each of a hundred thousand costs more than looking twice.
	return items.length < 8 ? items.filter((item, at) => items.indexOf(item) === at) : [...new Set(items)];
}

function first<T>(items: readonly T[]): T {
	const [item] = items;
	if (item === undefined) throw new RangeError('A statement has at least one passage');
	return item;
}
