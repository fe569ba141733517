/** A dossier with its ids resolved and, for every statement, the facts that lists, filters and panes ask for. */

import {gather} from '../text/gather.ts';
import {compareExtents} from './edtf.ts';
import type {DayRange} from './edtf-reader.ts';
import {allFlags, damageOf, discrepanciesBy, type Flag, spoiltIn, type Touched} from './flags.ts';
import {type LeftOut, nothingLeftOut} from './left-out.ts';
import {byId, unique} from './lists.ts';
import {extents, inNaturalOrder} from './natural-order.ts';
import {partyOf, speakerName} from './speakers.ts';
import {type SpokenOn, spokenOn} from './spoken-on.ts';
import {strongestKind} from './strongest-kind.ts';
import {isTranslated} from './translated.ts';
import type {
	Dossier,
	DossierEvent,
	Issue,
	Party,
	Passage,
	PassageKind,
	Person,
	Source,
	Statement,
} from './types.ts';
import {withoutUnsaid} from './unsaid.ts';
import {isInSeveralWordings} from './wordings.ts';

/** One statement as a row: everything derived from the dossier, once as long as the statement stays the same. */
export type Entry = {
	readonly statement: Statement;
	/** Its place among all, in their natural order, counted from 0. */
	readonly place: number;
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
	/** The event at which it was said, where that is known. */
	readonly occasion: DossierEvent | undefined;
	/** The occasion and the events it is about. */
	readonly events: readonly string[];
	readonly rounds: readonly number[];
	/** Short names of the speakers without repeats: family names, described roles, party names. */
	readonly speakerNames: readonly string[];
	/** The same as one text, with commas. */
	readonly speakerName: string;
	readonly flags: ReadonlySet<Flag>;
	/** Those of which its row has the sign: `damaged` only where the words are, not the page alone. */
	readonly signs: ReadonlySet<Flag>;
	/** Ids of its passages whose own words are known to be damaged. */
	readonly spoilt: ReadonlySet<string>;
	/** Ids of the discrepancies that touch it. */
	readonly discrepancies: readonly string[];
};

export type Catalogue = {
	readonly dossier: Dossier;
	readonly leftOut: LeftOut;
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
	/** What an article prints of a passage, where a row shows that in the place of a summary: it is searched, too. */
	readonly printedOf?: (passage: Passage) => string | undefined;
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

/**
 * Resolves a dossier that has passed its checks; references to nobody are taken to be absent.
 *
 * @param leftOut - of what the dossier was made of; nothing unless told.
 */
export function catalogue(dossier: Dossier, leftOut?: LeftOut): Catalogue {
	const steps = catalogueInSteps(dossier, leftOut);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** So many statements are resolved in one step. */
const stepLength = 200;

/** The same in steps, each of a millisecond or two, for whoever listens to keys meanwhile. */
export function* catalogueInSteps(
	given: Dossier,
	leftOut: LeftOut = nothingLeftOut,
): Generator<undefined, Catalogue> {
	const dossier = withoutUnsaid(given);
	const parts = entryParts(dossier);
	const extentOf = extents();
	const dated = inNaturalOrder(dossier, extentOf);
	yield;
	const entries: Entry[] = [];
	for (let at = 0; at < dated.length; at += stepLength) {
		for (const {statement, days} of dated.slice(at, at + stepLength))
			entries.push(entryFrom(statement, entries.length, days, parts));
		yield;
	}
	const chronology = dossier.events
		.map(event => ({event, days: extentOf(event.date.edtf)}))
		.sort((a, b) => compareExtents(a.days, b.days))
		.map(({event}) => event);
	const entryOf = new Map(entries.map(entry => [entry.statement.id, entry]));
	yield;
	const statementsOfEvent = statementsBy(entries, entry => entry.events);
	const statementsOfSource = statementsBy(entries, entry => entry.sources);
	yield;
	return {
		dossier,
		leftOut,
		parties: parts.parties,
		people: parts.people,
		issues: byId(dossier.issues),
		events: parts.events,
		sources: parts.sources,
		entryOf,
		statementsOfEvent,
		statementsOfSource,
		spokenOn: spokenOn(entries),
		columns: columnsOf(entries),
		rounds: dossier.events
			.filter(event => event.round !== undefined)
			.sort((a, b) => (a.round ?? 0) - (b.round ?? 0)),
		chronology,
	};
}

export function columnsOf(entries: readonly Entry[]): Catalogue['columns'] {
	return {
		dates: unique(entries.map(({statement}) => statement.said.edtf)),
		parties: [...new Map(entries.map(({parties}) => [parties.join(' '), parties])).values()],
		speakers: unique(entries.map(({speakerName}) => speakerName)),
		flags: unique(entries.map(({signs}) => signs)),
	};
}

/** What an entry is resolved with. */
export function entryParts(dossier: Dossier): EntryParts {
	return {
		parties: byId(dossier.parties),
		people: byId(dossier.people),
		events: byId(dossier.events),
		sources: byId(dossier.sources),
		...discrepanciesBy(dossier),
		damagedSources: new Set(
			dossier.sources.filter(source => damageOf(source) !== undefined).map(({id}) => id),
		),
	};
}

type EntryParts = Touched &
	Pick<Catalogue, 'parties' | 'people' | 'events' | 'sources'> & {
		readonly damagedSources: ReadonlySet<string>;
	};

export function entryFrom(
	statement: Statement,
	place: number,
	days: DayRange | undefined,
	parts: EntryParts,
): Entry {
	const {parties, people, events, sources, damagedSources, touching, flagged, damages} = parts;
	const {speakers, passages, occasion} = statement;
	const speakerNames = unique(speakers.map(speaker => speakerName(speaker, people, parties)));
	const about = unique(occasion === undefined ? statement.about : [occasion, ...statement.about]);
	const spoilt = spoiltIn(statement, damages);
	const flags = flagsOf(statement, {
		sources,
		damagedSources,
		isDisputed: flagged.disputed.has(statement.id),
		isDamaged: flagged.damaged.has(statement.id),
	});
	return {
		statement,
		place,
		first: passages.find(passage => passage.id === statement.first.passage) ?? first(passages),
		kind: strongestKind(passages) ?? 'reported',
		days,
		parties: unique(speakers.map(speaker => partyOf(speaker, people)).filter(id => id !== undefined)),
		people: unique(
			speakers
				.map(speaker => ('person' in speaker ? speaker.person : undefined))
				.filter(id => id !== undefined),
		),
		sources: unique(passages.map(passage => passage.source)),
		occasion: occasion === undefined ? undefined : events.get(occasion),
		events: about,
		rounds: unique(about.map(id => events.get(id)?.round).filter(round => round !== undefined)),
		speakerNames,
		speakerName: speakerNames.join(', '),
		flags,
		signs: spoilt.size > 0 ? flags : setOf([...flags].filter(flag => flag !== 'damaged')),
		spoilt,
		discrepancies: touching.get(statement.id) ?? [],
	};
}

/** Between the segments of a passage. */
export const segmentGap = ' … ';

/** As much of a passage as says what its words are. */
export type WordsOfPassage =
	| {readonly kind: 'reported'; readonly summary: string}
	| {
			readonly kind: Exclude<PassageKind, 'reported'>;
			readonly segments: readonly {readonly exact: string}[];
	  };

/** The words of a passage as one text: quoted segments joined by an ellipsis, or our summary. */
export function passageText(passage: WordsOfPassage): string {
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

function flagsOf({passages, draft}: Statement, around: CatalogueParts): ReadonlySet<Flag> {
	const {sources, damagedSources, isDisputed, isDamaged} = around;
	const quoted = passages.filter(passage => passage.kind !== 'reported');
	const has: Readonly<Record<Flag, boolean>> = {
		misattributed: passages.some(passage => passage.attribution.verdict === 'differs'),
		disputed: isDisputed,
		damaged: isDamaged || passages.some(({source}) => damagedSources.has(source)),
		translated: passages.some(passage => isTranslated(passage, sources.get(passage.source))),
		variant: isInSeveralWordings(
			quoted.map(passage => ({source: passage.source, words: passageText(passage)})),
		),
		unreviewed: draft !== undefined,
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

export function statementsBy(
	entries: readonly Entry[],
	idsOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const entry of entries)
		for (const id of idsOf(entry)) {
			gather(found, id, entry.statement.id);
		}
	return found;
}

function first<T>(items: readonly T[]): T {
	const [item] = items;
	if (item === undefined) throw new RangeError('A statement has at least one passage');
	return item;
}
