/**
 * Notes and the articles they name become a dossier that passes all rules. What is wrong is left out and said; the
 * rest is there all the same.
 */
import type {Digest} from '../dossier/articles.ts';
import type {Dossier, DossierEvent} from '../dossier/types.ts';
import {compact, createContext, type Derived, entriesIn, type NotesContext, reservedIds} from './context.ts';
import {blankTexts, cutTexts} from './cut-texts.ts';
import {unreadKinds, withoutFollowingRemarks, withoutFollowUps} from './follow-ups.ts';
import {type ArticleResult, commentBehind, textsOf, withoutEmpty} from './given-articles.ts';
import {countLeftOut} from './left-out.ts';
import {placeAt} from './lines.ts';
import {makeDiscrepancy, makeUnspoken} from './make-discrepancies.ts';
import {makeEvent} from './make-events.ts';
import {makeIssue, makeParty, makePerson} from './make-people.ts';
import {collectEvidence, makePosition} from './make-positions.ts';
import {fileOf, makeSource} from './make-sources.ts';
import {makeStatement} from './make-statements.ts';
import {withMissingSectionsOnce} from './missing-sections.ts';
import {findMisspelt, type MisspeltId} from './misspelt-ids.ts';
import {kindsOfIds} from './names.ts';
import {addNoted, hasLostCode, namesOf} from './noted-names.ts';
import type {NotesProblem} from './problems.ts';
import {explainQuotedTwice} from './quoted-twice.ts';
import {isWithin, type ReadNotes} from './read-notes.ts';
import {createRemake, type Remake} from './remake.ts';
import {remarksOn} from './remarks.ts';
import {sayArticles} from './say-articles.ts';
import {sharedArticles, withSharedArticles} from './shared-articles.ts';
import {slug} from './slug.ts';
import {withoutBroken} from './sound-part.ts';
import {type Traced, traceOf} from './trace.ts';
import type {NotedEvent, Notes} from './types.ts';
import {withUnknownOnce} from './unknown-once.ts';

export type {ArticleResult};

export type Built = {
	/** Undefined where not even a source and a party are left. */
	readonly dossier: Dossier | undefined;
	/** In the order of the notes. */
	readonly problems: readonly NotesProblem[];
	/** What is worth a look though nothing is left out for it, in the order of the notes; worked out when asked for. */
	readonly remarks: () => readonly NotesProblem[];
	readonly derived: readonly Derived[];
	readonly leftOut: ReturnType<typeof countLeftOut>;
	/** Where the notes of each statement of the dossier begin, by its id. */
	readonly statementStarts: ReadonlyMap<string, number>;
	/** The same of its rounds and events. */
	readonly eventStarts: ReadonlyMap<string, number>;
	/** Makes single statements anew; undefined where there is no dossier. */
	readonly remake: Remake | undefined;
};

export type BuildOptions = {
	/** By source id. */
	readonly articles: ReadonlyMap<string, ArticleResult>;
	readonly digest: Digest;
	/** What the talks are called where the notes have no title. */
	readonly name: string;
};

export function buildDossier(read: ReadNotes, options: BuildOptions): Built {
	const built = buildAs(read, options, []);
	const isThere = (source: string) => 'text' in (options.articles.get(source) ?? {});
	const {misspelt, problems} = findMisspelt(built.problems, read.root, isThere);
	return misspelt.length === 0 ? {...built, problems} : buildAs(read, options, misspelt);
}

/** @param misspelt - ids that are read as what all that use them have in their place. */
function buildAs(
	read: ReadNotes,
	{articles: given, digest, name}: BuildOptions,
	misspelt: readonly MisspeltId[],
): Built {
	const articles = withoutEmpty(given);
	const {notes, origins} = read;
	const problems: NotesProblem[] = [...read.problems];
	const derived: Derived[] = [];
	if (notes === undefined) return nothingBuilt(read);
	const traces = new WeakMap<object, Traced>();
	const say: NotesContext['say'] = (complaint, value, step, part) => {
		if (complaint === undefined) return;
		const span = value === undefined ? undefined : origins.spanOf(value, step, part);
		const {start, end} = span ?? {start: 0, end: 0};
		if (!isWithin(read.doubtful, {start, end})) problems.push({...complaint, start, end});
	};
	const context = createContext(
		{
			articles: textsOf(articles),
			files: new Map(Object.entries(notes.sources).map(([id, source]) => [id, fileOf(id, source)])),
			digest,
			language: notes.language ?? 'en',
			say,
			derive: each => derived.push(each),
			trace: (made, value, step) => {
				if (value !== undefined) traces.set(made, {value, ...compact({step})});
			},
			isFaulty: value => origins.isFaulty(value),
			keysOf: value => origins.keysOf(value),
			commentBehind: (value, step) =>
				value === undefined ? undefined : commentBehind(read.text, origins.spanOf(value, step)),
		},
		reservedIds(notes),
	);
	const built = new Building(context, notes, traces, misspelt);
	for (const {section, id: found, meant: near, count} of misspelt)
		say({code: 'misspelt-id', kind: kindsOfIds[section], found, near, count}, notes[section], found, 'key');
	const expected = [...articles].filter(([source]) => !built.isMisspelt(source));
	sayArticles(context, notes, new Map(expected));
	addNoted(context.names, read.root?.kind === 'map' ? read.root : undefined);
	for (const kind of unreadKinds(read)) context.names.addFaultyKind(kind);
	const whole = built.make(name);
	const {dossier, broken} = withoutBroken(whole);
	for (const problem of broken) {
		const {value, step} = traceOf(whole, problem.path, traces);
		const first = 'first' in problem ? traceOf(whole, problem.first, traces) : {};
		const at = first.value === undefined ? undefined : origins.spanOf(first.value, first.step)?.start;
		const line = at === undefined ? {} : {firstLine: placeAt(read.lines, at).line};
		say({code: 'rule', problem, ...line, ...explainQuotedTwice(problem, context)}, value, step);
	}
	const shared = sharedArticles(whole.sources, id => context.files.get(id) ?? id);
	const single = withUnknownOnce(withMissingSectionsOnce(withoutFollowUps(problems, read), read.root));
	const own = withSharedArticles(single, shared, source => {
		const noted = traces.get(source)?.value;
		return noted === undefined ? undefined : origins.spanOf(noted, 'file');
	});
	const ordered = own.toSorted((a, b) => a.start - b.start);
	const startsOf = (made: readonly {readonly id: string}[] = []) =>
		new Map(
			made.flatMap(each => {
				const noted = traces.get(each)?.value;
				const start = noted === undefined ? undefined : origins.spanOf(noted)?.start;
				return start === undefined ? [] : [[each.id, start] as const];
			}),
		);
	const remarks = () => {
		if (dossier === undefined) return [];
		const all = remarksOn(dossier, context.articles, {
			traceOf: made => traces.get(made),
			files: context.files,
			spanOf: (value, step) => origins.spanOf(value, step),
			lineAt: offset => placeAt(read.lines, offset).line,
		});
		return withoutFollowingRemarks(
			[...all, ...cutTexts(read.text, read.root, ordered), ...blankTexts(read.root, ordered)],
			ordered,
			read,
		);
	};
	return {
		dossier,
		problems: ordered,
		remarks,
		derived,
		leftOut: countLeftOut(read, dossier),
		statementStarts: startsOf(dossier?.statements),
		eventStarts: startsOf(dossier?.events),
		remake:
			dossier === undefined
				? undefined
				: createRemake(context, notes, dossier.positions.length === (notes.positions ?? []).length),
	};
}

function nothingBuilt(read: ReadNotes): Built {
	const starts = new Map<string, number>();
	return {
		...{dossier: undefined, problems: read.problems, remarks: () => [], derived: [], remake: undefined},
		...{leftOut: countLeftOut(read, undefined), statementStarts: starts, eventStarts: starts},
	};
}

class Building {
	constructor(
		private readonly context: NotesContext,
		private readonly notes: Notes,
		private readonly traces: WeakMap<object, Traced>,
		private readonly misspelt: readonly MisspeltId[],
	) {}

	/** Whether the file of a source is not known, since its id is not what was meant. */
	isMisspelt(source: string): boolean {
		return this.notes.sources[source]?.file === undefined && this.meant('sources', source).length > 0;
	}

	/** As what an id is used. */
	private meant(section: MisspeltId['section'], id: string): readonly string[] {
		return this.misspelt.flatMap(each => (each.section === section && each.id === id ? [each.meant] : []));
	}

	make(name: string): Dossier {
		const {notes, context} = this;
		const title = notes.title ?? name;
		const sources = this.each(notes.sources, (id, noted) => {
			const source = makeSource(context, id, noted);
			if (source !== undefined) context.sources.set(id, source);
			context.names.add('source', id, [noted.outlet ?? '', noted.short ?? '', ...this.meant('sources', id)]);
			return source;
		});
		const parties = this.each(notes.parties ?? {}, (id, noted) => {
			const party = makeParty(context, id, noted);
			if (hasLostCode(context, noted)) context.names.addLostCode();
			context.parties.set(id, party);
			context.names.add('party', id, [
				party.name,
				party.code,
				...namesOf(party),
				...this.meant('parties', id),
			]);
			return party;
		});
		const people = this.each(notes.people ?? {}, (id, noted) => {
			const person = makePerson(context, id, noted);
			if (person === undefined) return undefined;
			context.people.set(id, person);
			const spellings = [person.name, person.family_name, ...namesOf(person), ...this.meant('people', id)];
			context.names.add('person', id, spellings);
			return person;
		});
		const issues = this.each(notes.issues ?? {}, (id, noted) => {
			const issue = makeIssue(id, noted);
			context.names.add('issue', id, [issue.name, ...this.meant('issues', id)]);
			return issue;
		});
		const events = this.events();
		const statements = (notes.statements ?? []).flatMap(noted => {
			const statement = makeStatement(context, noted);
			if (statement === undefined) {
				if (noted.id !== undefined) context.names.addNoted('statement', noted.id, [noted.id]);
				return [];
			}
			context.names.add('statement', statement.id, [statement.gloss]);
			return [this.traced(statement, noted)];
		});
		const evidence = collectEvidence(context, statements);
		if (notes.title === undefined)
			context.derive({of: 'the talks', field: 'title', value: title, how: 'the name of the file'});
		const id = notes.id ?? slug(title, 'talks');
		if (notes.id === undefined) context.derive({of: 'the talks', field: 'id', value: id, how: 'the title'});
		return {
			format: 'roundtable-dossier',
			version: '1.0',
			id,
			title,
			description: notes.description ?? `Notes on: ${title}`,
			language: context.language,
			sources,
			parties,
			people,
			issues,
			events,
			statements,
			unspoken: this.list(notes['not-speech'], noted => makeUnspoken(context, noted)),
			positions: this.list(notes.positions, noted => makePosition(context, noted, evidence)),
			discrepancies: this.list(notes.discrepancies, noted => makeDiscrepancy(context, noted)),
		};
	}

	private events(): readonly DossierEvent[] {
		const {notes, context} = this;
		const add = (noted: NotedEvent, round: number | undefined): readonly DossierEvent[] => {
			const event = makeEvent(context, noted, round);
			if (event === undefined) return [];
			context.events.set(event.id, {edtf: event.date.edtf, name: event.name});
			const number = round === undefined ? [] : [`${round}`, `round ${round}`];
			context.names.add('event', event.id, [event.name, event.place ?? '', ...number]);
			return [this.traced(event, noted)];
		};
		const rounds = (notes.rounds ?? []).flatMap((noted, index) => add(noted, noted.round ?? index + 1));
		return [...rounds, ...(notes.events ?? []).flatMap(noted => add(noted, noted.round))];
	}

	private each<N, T extends object>(
		section: {readonly [id: string]: N},
		make: (id: string, noted: N) => T | undefined,
	): readonly T[] {
		return entriesIn(this.context, section).flatMap(([id, noted]) => {
			const made = make(id, noted);
			if (made === undefined) return [];
			const isOwn = typeof noted === 'object' && noted !== null;
			return [isOwn ? this.traced(made, noted) : this.traced(made, section, id)];
		});
	}

	private list<N extends object, T extends object>(
		noted: readonly N[] | undefined,
		make: (noted: N) => T | undefined,
	): readonly T[] {
		return (noted ?? []).flatMap(each => {
			const made = make(each);
			return made === undefined ? [] : [this.traced(made, each)];
		});
	}

	private traced<T extends object>(made: T, value: object, step?: string): T {
		this.traces.set(made, step === undefined ? {value} : {value, step});
		return made;
	}
}
