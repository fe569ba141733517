/**
 * Notes from a dossier: everything it says, and nothing that follows from the rest. What can be left out is found out
 * by making it again: a key whose absence makes no difference is not written.
 */

import type {Digest} from '../dossier/articles.ts';
import {isSameJson} from '../dossier/same-json.ts';
import type {Dossier, DossierEvent, Issue, Position} from '../dossier/types.ts';
import {compact, createContext, type NotesContext} from './context.ts';
import {type SearchedArticle, searchedArticle} from './find-words.ts';
import {eventToNotes} from './from-event.ts';
import {learnParty, learnPerson} from './from-people.ts';
import {learnSource} from './from-source.ts';
import {clauseToNotes, whereToNotes} from './from-spots.ts';
import {statementToNotes} from './from-statement.ts';
import {makeDiscrepancy, makeUnspoken} from './make-discrepancies.ts';
import {makeIssue} from './make-people.ts';
import {collectEvidence, makePosition, type StatementsBySpeaker} from './make-positions.ts';
import {slim} from './slim.ts';
import {slug} from './slug.ts';
import {createTrial, type Trial} from './trial.ts';
import type {NotedDiscrepancy, NotedPosition} from './types.ts';
import {notesVersion} from './version.ts';
import {writeBlock, writeItem} from './write-yaml.ts';

export type FromOptions = {
	/** Texts by source id; without an article its words keep their offsets. */
	readonly articles: ReadonlyMap<string, string>;
	readonly digest: Digest;
	/** Where the schema is, for editors. */
	readonly schema: string;
	/** The folder of the articles from that of the notes, where it is another. */
	readonly folder?: string | undefined;
};

/** The notes as a file. */
export function dossierToNotes(dossier: Dossier, {articles, digest, schema, folder}: FromOptions): string {
	const texts = new Map(
		[...articles].map(([id, text]): [string, SearchedArticle] => [id, searchedArticle(text)]),
	);
	const context = contextOf(dossier, texts, digest);
	const trial = createTrial(context);
	const {title, statements} = dossier;
	const head = compact({
		version: notesVersion,
		title,
		id: dossier.id === slug(title, 'talks') ? undefined : dossier.id,
		description: dossier.description === `Notes on: ${title}` ? undefined : dossier.description,
		language: dossier.language === 'en' ? undefined : dossier.language,
		articles: folder,
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

function afterStatements(context: NotesContext, trial: Trial, dossier: Dossier): readonly string[] {
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

function contextOf(
	dossier: Dossier,
	articles: ReadonlyMap<string, SearchedArticle>,
	digest: Digest,
): NotesContext {
	return createContext({
		articles,
		files: new Map(dossier.sources.map(({id, file}) => [id, file])),
		digest,
		language: dossier.language,
		say: () => {},
		derive: () => {},
		trace: () => {},
		isFaulty: () => false,
		keysOf: value => Object.keys(value),
		commentBehind: () => undefined,
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

function learnIssue(context: NotesContext, trial: Trial, issue: Issue): object | string {
	const {id, name, description} = issue;
	context.names.add('issue', id, [name]);
	return isSameJson(
		trial(() => makeIssue(id, name)),
		issue,
	)
		? name
		: compact({name, description});
}

function events(context: NotesContext, trial: Trial, all: readonly DossierEvent[]): readonly string[] {
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

function positionToNotes(trial: Trial, position: Position, evidence: StatementsBySpeaker): object {
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
	context: NotesContext,
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
