/**
 * The line of a position: `demands: A third of the flow. +1 3`. Before it may stand which of the issues of the statement
 * it is about, behind it the numbers of what bears it out.
 */
import type {Entry} from '../dossier/catalogue.ts';
import {positionMeant, readStated} from '../dossier/position-meant.ts';
import type {Position} from '../dossier/types.ts';
import {noMarks} from '../engine/question.ts';
import {setTerms} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import {normalise} from '../text/normal-text.ts';
import type {EditedLine} from './parts.ts';
import {mostOffered, numbersAtEnd, readNumbers, wordNumbers} from './position-numbers.ts';
import type {Workspace} from './workspace.ts';

/** A line taken apart. */
export type PositionLine = {
	/** The issue by its id; undefined where the statement is about none. */
	readonly issue: string | undefined;
	/** What stands before the position, as typed. */
	readonly lead: string;
	/** Without the issue and the numbers. */
	readonly text: string;
	/** From 1. */
	readonly numbers: readonly number[];
	/** Whether there is a plus sign for them, be none behind it. */
	readonly hasNumbers: boolean;
};

/**
 * @param on - the issue of a cell, where the line is about that: then no statement is at hand that always bears it out.
 */
export function readPositionLine(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
	on: string | undefined = undefined,
): PositionLine {
	const found = numbersAtEnd.exec(typed);
	const numbers = readNumbers(found?.[1] ?? '');
	const hasNumbers = found !== null;
	const line = (found === null ? typed : typed.slice(0, found.index)).trim();
	const issues = entry?.statement.issues ?? [];
	for (const [at, letter] of [...line].entries()) {
		if (letter !== ',') continue;
		const named = normalise(line.slice(0, at).trim(), true);
		const issue = issues.find(id =>
			[id, issueName(workspace, id)].some(each => normalise(each, true) === named),
		);
		if (issue === undefined) continue;
		const lead = line.slice(0, at + 1);
		return {issue, lead: `${lead} `, text: line.slice(at + 1).trim(), numbers, hasNumbers};
	}
	// What has no position yet comes first.
	const free = issues.find(issue => positionOn(workspace, entry, issue) === undefined);
	return {issue: on ?? free ?? issues[0], lead: '', text: line, numbers, hasNumbers};
}

export function issueName({catalogue}: Workspace, id: string): string {
	return catalogue.issues.get(id)?.name ?? id;
}

/** The positions of who says a statement on an issue. */
export function positionsOn(
	{catalogue}: Workspace,
	entry: Entry | undefined,
	issue: string | undefined,
): readonly Position[] {
	return catalogue.dossier.positions.filter(
		position => position.party === entry?.parties[0] && position.issue === issue,
	);
}

export function positionOn(
	workspace: Workspace,
	entry: Entry | undefined,
	issue: string | undefined,
): Position | undefined {
	return positionsOn(workspace, entry, issue).at(-1);
}

/** The position that a line changes; without a relation the last. */
export function positionChanged(
	workspace: Workspace,
	entry: Entry | undefined,
	{issue, text}: Pick<PositionLine, 'issue' | 'text'>,
): Position | undefined {
	const stated = readStated(text);
	if (stated === undefined) return text === '' ? positionOn(workspace, entry, issue) : undefined;
	return positionMeant(positionsOn(workspace, entry, issue), stated, ({stance, sentence}, wanted) =>
		stance === wanted ? sentence : undefined,
	);
}

/** The numbers of a line; where it has no plus sign those of what is marked and of what bears out the position it changes. */
export function numbersIn(
	workspace: Workspace,
	entry: Entry,
	line: PositionLine,
	marked: ReadonlySet<string>,
	on: string | undefined,
): readonly number[] {
	if (line.hasNumbers) return line.numbers;
	const {evidence} = positionChanged(workspace, entry, line) ?? {evidence: []};
	// What another party says bears out nothing of this one unless that is chosen.
	const own = [...marked].filter(id => isSaidFor(workspace, entry.parties[0], id));
	const taken = new Set([...own, ...evidence]);
	const all = bearing(workspace, entry, line.issue, marked, on);
	const found = all.flatMap(({statement}, place) => (taken.has(statement.id) ? [place + 1] : []));
	// The first that is said in an empty cell bears out what is written there; one that is not stands on what is chosen.
	const isFirst =
		found.length === 0 && on !== undefined && positionOn(workspace, entry, line.issue) === undefined;
	return isFirst && all.length > 0 ? [1] : found;
}

function isSaidFor({catalogue}: Workspace, party: string | undefined, id: string): boolean {
	return party !== undefined && catalogue.entryOf.get(id)?.parties.includes(party) === true;
}

/**
 * What there is already, to be changed, with what bears it out and what is marked. Where it may be about several issues,
 * that is said; of several positions it is the one that a statement bears out, else the last.
 *
 * @param chosen - that statement, by its id.
 */
export function beginningOfPosition(
	workspace: Workspace,
	entry: Entry,
	marked: ReadonlySet<string>,
	chosen: string | undefined,
	on?: string,
): EditedLine & {readonly isOffered: boolean} {
	const read = readPositionLine(workspace, entry, '', on);
	const {issue} = read;
	const lead =
		on === undefined && issue !== undefined && entry.statement.issues.length > 1
			? `${issueName(workspace, issue)}, `
			: '';
	const known =
		positionsOn(workspace, entry, issue).findLast(
			({evidence}) => chosen !== undefined && evidence.includes(chosen),
		) ?? positionOn(workspace, entry, issue);
	const text = lead + wordPosition(known);
	const line = {...read, text: wordPosition(known)};
	const numbers = numbersIn(workspace, entry, line, marked, on);
	return {text: text + wordNumbers(numbers), cursor: text.length, isOffered: known !== undefined};
}

export function wordPosition(position: Position | undefined): string {
	return position === undefined ? '' : `${position.stance}: ${position.sentence}`;
}

/**
 * Statements that may bear out a position, beside the one at hand if there is one, in an order that stays: what is marked, whatever it is
 * about, what bears out the positions that there are, then what else the party says on the issue.
 */
export function bearing(
	workspace: Workspace,
	entry: Entry,
	issue: string | undefined,
	marked: ReadonlySet<string>,
	on: string | undefined,
): readonly Entry[] {
	const isOther = (each: Entry | undefined) => on !== undefined || each !== entry;
	const evidence = positionsOn(workspace, entry, issue)
		.toReversed()
		.flatMap(position => position.evidence);
	const first = new Set([...marked, ...evidence]);
	const chosen = [...first].flatMap(id => {
		const each = workspace.catalogue.entryOf.get(id);
		return each === undefined || !isOther(each) ? [] : [each];
	});
	const party = entry.parties[0];
	const own = party === undefined || issue === undefined ? [] : saidBy(workspace, party, issue);
	return [...chosen, ...own.filter(each => isOther(each) && !first.has(each.statement.id))];
}

/** What a party says on an issue, as far as it is found. */
export function saidBy(workspace: Workspace, party: string, issue: string): readonly Entry[] {
	const {fields} = workspace.engine;
	const {root} = workspace.remember('party and issue', [fields, party, issue], () =>
		parseQuery(setTerms(parseQuery('', fields), {party, issue}), fields),
	);
	const answer = workspace.ask('others', {
		query: root,
		order: 'date',
		isReportedShown: true,
		marked: noMarks,
	});
	return answer.page(0, mostOffered).flatMap(row => row?.entry ?? []);
}

/** Which statements a line takes, by their numbers; the numbers that are nobody's apart. */
export function takenBy(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
	marked: ReadonlySet<string>,
	on: string | undefined,
): {
	readonly statements: readonly string[];
	/** What bears it out as the notes are. */
	readonly known: readonly string[];
	readonly unknown: readonly number[];
} {
	if (entry === undefined) return {statements: [], known: [], unknown: []};
	const line = readPositionLine(workspace, entry, typed, on);
	const numbers = numbersIn(workspace, entry, line, marked, on);
	const all = bearing(workspace, entry, line.issue, marked, on);
	const found = numbers.map(number => all[number - 1]?.statement.id);
	return {
		statements: found.flatMap(id => id ?? []),
		known: positionChanged(workspace, entry, line)?.evidence ?? [],
		unknown: numbers.filter((_, place) => found[place] === undefined),
	};
}
