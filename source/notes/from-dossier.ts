/**
 * Notes from a dossier: everything it says, and nothing that follows from the rest. What can be left out is found out
 * by making it again: a key whose absence makes no difference is not written.
 */
import type {Digest} from '../dossier/against-articles.ts';
import type {Dossier, DossierEvent, Issue, Party, Person, Position, Source} from '../dossier/types.ts';
import {type Context, compact, createContext} from './context.ts';
import {type Article, articleOf} from './find-words.ts';
import {dateToNotes} from './from-date.ts';
import {speakersToNotes} from './from-speakers.ts';
import {clauseToNotes, whereToNotes} from './from-spots.ts';
import {statementToNotes} from './from-statement.ts';
import {makeDiscrepancy, makeUnspoken} from './make-discrepancies.ts';
import {makeEvent} from './make-events.ts';
import {makeIssue, makeParty, makePerson} from './make-people.ts';
import {collectEvidence, type Evidence, makePosition} from './make-positions.ts';
import {makeSource} from './make-sources.ts';
import {isSameJson, slim} from './slim.ts';
import {slug} from './slug.ts';
import {createTrial, type Trial} from './trial.ts';
import type {NotedDiscrepancy, NotedEvent, NotedPerson, NotedPosition, NotedSource} from './types.ts';
import {notesVersion} from './version.ts';
import {writeBlock, writeItem} from './write-yaml.ts';

export type FromOptions = {
	/** Texts by source id; without an article its words keep their offsets. */
	readonly articles: ReadonlyMap<string, string>;
	readonly digest: Digest;
	/** Where the schema is, for editors. */
	readonly schema: string;
};

/** The notes as a file. */
export function dossierToNotes(dossier: Dossier, {articles, digest, schema}: FromOptions): string {
	const texts = new Map([...articles].map(([id, text]): [string, Article] => [id, articleOf(text)]));
	const context = contextOf(dossier, texts, digest);
	const trial = createTrial(context);
	const {title, statements} = dossier;
	const head = compact({
		version: notesVersion,
		title,
		id: dossier.id === slug(title, 'talks') ? undefined : dossier.id,
		description: dossier.description === `Notes on: ${title}` ? undefined : dossier.description,
		language: dossier.language === 'en' ? undefined : dossier.language,
	});
	const sections = [
		`# yaml-language-server: $schema=${schema}\n${writeBlock(head)}`,
		named('sources', dossier.sources, source => learnSource(context, trial, source)),
		named('parties', dossier.parties, party => learnParty(context, trial, party)),
		named('people', dossier.people, person => learnPerson(context, trial, person)),
		named('issues', dossier.issues, issue => learnIssue(context, trial, issue)),
		...events(context, trial, dossier.events),
		list('statements', statements, each => statementToNotes(context, trial, each), false),
		...afterStatements(context, trial, dossier),
	];
	return sections.filter(section => section !== '').join('\n');
}

function afterStatements(context: Context, trial: Trial, dossier: Dossier): readonly string[] {
	const {statements} = dossier;
	for (const {id, gloss} of statements) context.names.add('statement', id, [gloss]);
	const evidence = collectEvidence(context, statements);
	return [
		list('positions', dossier.positions, each => positionToNotes(trial, each, evidence)),
		list('discrepancies', dossier.discrepancies, each => discrepancyToNotes(context, trial, each), false),
		list('not-speech', dossier.unspoken, each => {
			const {source, because} = each;
			const make = (spot: object) => trial(quiet => makeUnspoken(quiet, {in: source, because, ...spot}));
			const spot = clauseToNotes(context, each, candidate => isSameJson(make(spotted(candidate)), each));
			return {in: source, ...spotted(spot), because};
		}),
	];
}

function spotted(spot: string | object): object {
	return typeof spot === 'string' ? {words: spot} : spot;
}

function contextOf(dossier: Dossier, articles: ReadonlyMap<string, Article>, digest: Digest): Context {
	return createContext({
		articles,
		files: new Map(dossier.sources.map(({id, file}) => [id, file])),
		digest,
		language: dossier.language,
		say: () => {},
		derive: () => {},
		isFaulty: () => false,
		keysOf: value => Object.keys(value),
	});
}

type Yaml = Parameters<typeof writeItem>[0];

function named<T extends {readonly id: string}>(
	name: string,
	items: readonly T[],
	write: (item: T) => object | string,
): string {
	if (items.length === 0) return '';
	const map = new Map(items.map(item => [item.id, write(item) as Yaml]));
	return `${name}:\n${writeBlock(map, 2)}`;
}

function list<T>(
	name: string,
	items: readonly T[],
	write: (item: T) => object,
	isFlowAllowed = true,
): string {
	if (items.length === 0) return '';
	return `${name}:\n${items.map(item => writeItem(write(item) as Yaml, 2, isFlowAllowed)).join('')}`;
}

function learnSource(context: Context, trial: Trial, source: Source): object {
	const full = sourceInFull(source);
	const written = slim(full, fields =>
		isSameJson(
			trial(quiet => makeSource(quiet, source.id, fields as NotedSource)),
			source,
		),
	);
	context.sources.set(source.id, source);
	context.names.add('source', source.id, [source['container-title'] ?? '', source['title-short']]);
	return {...written};
}

function sourceInFull(source: Source): {readonly [key: string]: unknown} {
	const {absent} = source;
	return compact({
		sha256: source.sha256,
		length: source.length,
		file: source.file,
		outlet: source['container-title'],
		title: source.title,
		short: source['title-short'],
		by: source.author?.map(author =>
			isSameJson(Object.keys(author), ['literal']) ? (author.literal ?? '') : author,
		),
		published: source.issued,
		retrieved: source.accessed,
		url: source.URL,
		'reprint-of': source['original-publisher'],
		'first-published': source['original-date'],
		type: source.type,
		language: source.language,
		'translated-from': source['original-language'],
		quality: source.quality.length === 1 ? source.quality[0] : source.quality,
		absent:
			absent === undefined
				? undefined
				: compact({
						title: absent.title,
						outlet: absent['container-title'],
						published: absent.issued,
						retrieved: absent.accessed,
						url: absent.URL,
					}),
		note: source.note,
	});
}

function learnParty(context: Context, trial: Trial, party: Party): object | string {
	const {id, code, name, other_names: others, classification: kind, note} = party;
	const full = compact({name, code, kind, ...namesInFull(others), note});
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makeParty(quiet, id, fields)),
			party,
		);
	const written = slimNames(slim(full, isSame), isSame);
	context.parties.set(id, party);
	context.names.add('party', id, [name, code, ...(others ?? []).map(other => other.name)]);
	const keys = Object.keys(written);
	if (keys.length === 0) return name;
	return keys.length === 1 && keys[0] === 'name' ? name : {...written};
}

type OtherNames = Person['other_names'];

function namesInFull(names: OtherNames | undefined) {
	return {names: names?.map(name => ({...name}))};
}

/** Other spellings as plain texts where what prints them is found again. */
function slimNames<T extends {readonly [key: string]: unknown}>(full: T, isSame: (fields: T) => boolean): T {
	const {names, ...rest} = full;
	if (!Array.isArray(names)) return full;
	const spelled = names.map((name: OtherNames[number]) => name.name);
	// Of the names of a person the first ones follow from the person's own.
	for (let skipped = Math.min(2, spelled.length); skipped >= 0; skipped--) {
		const also = spelled.slice(skipped);
		const candidate = {
			...rest,
			...(also.length === 0 ? {} : {also: also.length === 1 ? also[0] : also}),
		} as unknown as T;
		if (isSame(candidate)) return candidate;
	}
	let kept: readonly unknown[] = names;
	names.forEach((name: OtherNames[number], at) => {
		for (const shorter of [
			name.name,
			compact({...name, basis: name.basis === 'articles' ? undefined : name.basis}),
		]) {
			const candidate = kept.map((each, index) => (index === at ? shorter : each));
			if (!isSame({...full, names: candidate})) continue;
			kept = candidate;
			return;
		}
	});
	return {...full, names: kept};
}

function learnPerson(context: Context, trial: Trial, person: Person): object {
	const {id, name, family_name: family, other_names: others, memberships, note} = person;
	const roles = memberships.map(
		({organization_id: party, role, start_date: from, end_date: to, basis, because}) =>
			compact({party, role, from, to, basis: basis === 'articles' ? undefined : basis, because}),
	);
	const [only] = roles;
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makePerson(quiet, id, fields as NotedPerson)),
			person,
		);
	const short = compact({name, family, party: only?.party, role: only?.role, ...namesInFull(others), note});
	const full =
		roles.length === 1 && isSame(short)
			? short
			: compact({name, family, roles, ...namesInFull(others), note});
	const written = slimNames(slim(full, isSame), isSame);
	context.people.set(id, person);
	context.names.add('person', id, [name, family, ...others.map(other => other.name)]);
	return {...written};
}

function learnIssue(context: Context, trial: Trial, issue: Issue): object | string {
	const {id, name, description} = issue;
	context.names.add('issue', id, [name]);
	return isSameJson(
		trial(() => makeIssue(id, name)),
		issue,
	)
		? name
		: compact({name, description});
}

function events(context: Context, trial: Trial, all: readonly DossierEvent[]): readonly string[] {
	const rounds = all.filter(({round}) => round !== undefined);
	// Rounds that number themselves stand in a section of their own, if that keeps the order.
	const isSimple = rounds.every(({round}, at) => round === at + 1 && all[at] === rounds[at]);
	const write = (event: DossierEvent, round: number | undefined) => {
		const written = eventToNotes(context, trial, event, round);
		context.events.set(event.id, {edtf: event.date.edtf, name: event.name});
		const number = event.round === undefined ? [] : [`${event.round}`, `round ${event.round}`];
		context.names.add('event', event.id, [event.name, event.place ?? '', ...number]);
		return written;
	};
	if (!isSimple)
		return [list('events', all, event => ({...compact({round: event.round}), ...write(event, event.round)}))];
	return [
		list('rounds', rounds, event => write(event, event.round)),
		list('events', all.slice(rounds.length), event => write(event, undefined)),
	];
}

function eventToNotes(
	context: Context,
	trial: Trial,
	event: DossierEvent,
	round: number | undefined,
): object {
	const {id, name, date, place, format, participants, agenda, outcome, passages, note} = event;
	const make = (fields: object) => trial(quiet => makeEvent(quiet, fields as NotedEvent, round));
	const isSame = (fields: object) => isSameJson(make(fields), event);
	const where = whereToNotes(context, trial, passages);
	const full = compact({
		id,
		name,
		date: dateToNotes(date),
		place,
		format,
		present: participants === undefined ? undefined : speakersToNotes(context, participants),
		agenda,
		outcome,
		where,
		note,
	});
	// The id follows from the name, if there is one: it is tried last.
	return slim(full, isSame, [...Object.keys(full).filter(key => key !== 'id'), 'id']);
}

function positionToNotes(trial: Trial, position: Position, evidence: Evidence): object {
	const {party, issue: on, stance, sentence, since, evidence: ids} = position;
	const full = {party, on, [stance]: sentence, since, evidence: ids.length === 1 ? ids[0] : ids};
	return slim(
		full,
		fields =>
			isSameJson(
				trial(quiet => makePosition(quiet, fields as NotedPosition, evidence)),
				position,
			),
		['since', 'evidence'],
	);
}

function discrepancyToNotes(
	context: Context,
	trial: Trial,
	discrepancy: Dossier['discrepancies'][number],
): object {
	const {id, kind, title, versions, assessment, because, statements} = discrepancy;
	const full = {
		id,
		kind,
		title,
		versions: versions.map(({says, passages}) => ({says, where: whereToNotes(context, trial, passages)})),
		assessment,
		because,
		statements: statements.length === 1 ? statements[0] : statements,
	};
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makeDiscrepancy(quiet, fields as NotedDiscrepancy)),
			discrepancy,
		);
	return slim(full, isSame, ['id', 'assessment', 'because', 'statements']);
}
