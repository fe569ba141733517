/**
 * The line of a position: `demands: A third of the flow. +1 3`. Before it may stand which of the issues of the statement
 * it is about, behind it the numbers of what bears it out.
 */
import type {Entry} from '../dossier/catalogue.ts';
import {positionMeant, readStated} from '../dossier/position-meant.ts';
import {stances} from '../dossier/stances.ts';
import type {Position} from '../dossier/types.ts';
import {setTerms} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import {normalise} from '../text/normal-text.ts';
import type {EditedLine} from './parts.ts';
import {asTyped, type ReviewChoice, wordOther} from './review-choice.ts';
import type {Workspace} from './workspace.ts';

/** So many are offered. */
const mostOffered = 200;
const noMarks: ReadonlySet<string> = new Set();

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

/** Numbers at the end, behind a plus sign that follows a blank; `2-5` are four. */
const numbered = /(?:^|\s)\+\s*(\d{1,4}(?:(?:[\s,+]+|-)\d{1,4})*)?\s*$/;

export function readPositionLine(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
): PositionLine {
	const found = numbered.exec(typed);
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
	return {issue: free ?? issues[0], lead: '', text: line, numbers, hasNumbers};
}

function readNumbers(text: string): readonly number[] {
	const all = [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last]) => {
		const [from, to] = [Number(first), Number(last ?? first)];
		return Array.from({length: Math.max(0, Math.min(to - from + 1, mostOffered))}, (_, at) => from + at);
	});
	return [...new Set(all)];
}

/** The numbers as they stand at the end of a line, those that follow each other in short. */
function wordNumbers(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	const words = runs.map(([from, to]) =>
		to > from + 1 ? `${from}-${to}` : to > from ? `${from} ${to}` : `${from}`,
	);
	return words.length === 0 ? '' : ` +${words.join(' ')}`;
}

export function issueName({catalogue}: Workspace, id: string): string {
	return catalogue.issues.get(id)?.name ?? id;
}

/** The positions of who says a statement on an issue. */
function positionsOn(
	{catalogue}: Workspace,
	entry: Entry | undefined,
	issue: string | undefined,
): readonly Position[] {
	return catalogue.dossier.positions.filter(
		position => position.party === entry?.parties[0] && position.issue === issue,
	);
}

/** The last of them. */
function positionOn(
	workspace: Workspace,
	entry: Entry | undefined,
	issue: string | undefined,
): Position | undefined {
	return positionsOn(workspace, entry, issue).at(-1);
}

/** The position that a line changes; without a relation the last. */
function positionChanged(
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
function numbersIn(
	workspace: Workspace,
	entry: Entry,
	line: PositionLine,
	marked: ReadonlySet<string>,
): readonly number[] {
	if (line.hasNumbers) return line.numbers;
	const {evidence} = positionChanged(workspace, entry, line) ?? {evidence: []};
	const taken = new Set([...marked, ...evidence]);
	return bearing(workspace, entry, line.issue, marked).flatMap(({statement}, place) =>
		taken.has(statement.id) ? [place + 1] : [],
	);
}

/** What there is already, to be changed, with what bears it out and what is marked. Where it may be about several issues, that is said. */
export function beginningOfPosition(
	workspace: Workspace,
	entry: Entry,
	marked: ReadonlySet<string>,
	on?: string,
): EditedLine & {readonly isOffered: boolean} {
	const read = readPositionLine(workspace, entry, '');
	const line = {...read, issue: on ?? read.issue};
	const {issue} = line;
	const lead =
		issue !== undefined && entry.statement.issues.length > 1 ? `${issueName(workspace, issue)}, ` : '';
	const known = positionOn(workspace, entry, issue);
	const text = lead + wordPosition(known);
	const numbers = numbersIn(workspace, entry, line, marked);
	return {text: text + wordNumbers(numbers), cursor: text.length, isOffered: known !== undefined};
}

function wordPosition(position: Position | undefined): string {
	return position === undefined ? '' : `${position.stance}: ${position.sentence}`;
}

/**
 * Statements that may bear out a position beside the one at hand, in an order that stays: what is marked, whatever it is
 * about, what bears out the positions that there are, then what else the party says on the issue.
 */
function bearing(
	workspace: Workspace,
	entry: Entry,
	issue: string | undefined,
	marked: ReadonlySet<string>,
): readonly Entry[] {
	const evidence = positionsOn(workspace, entry, issue)
		.toReversed()
		.flatMap(position => position.evidence);
	const first = new Set([...marked, ...evidence]);
	const chosen = [...first].flatMap(id => {
		const each = workspace.catalogue.entryOf.get(id);
		return each === undefined || each === entry ? [] : [each];
	});
	const party = entry.parties[0];
	const own = party === undefined || issue === undefined ? [] : saidBy(workspace, party, issue);
	return [...chosen, ...own.filter(each => each !== entry && !first.has(each.statement.id))];
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
): {
	readonly statements: readonly string[];
	/** What bears it out as the notes are. */
	readonly known: readonly string[];
	readonly unknown: readonly number[];
} {
	if (entry === undefined) return {statements: [], known: [], unknown: []};
	const line = readPositionLine(workspace, entry, typed);
	const numbers = numbersIn(workspace, entry, line, marked);
	const all = bearing(workspace, entry, line.issue, marked);
	const found = numbers.map(number => all[number - 1]?.statement.id);
	return {
		statements: found.flatMap(id => id ?? []),
		known: positionChanged(workspace, entry, line)?.evidence ?? [],
		unknown: numbers.filter((_, place) => found[place] === undefined),
	};
}

/** What may be typed, or what is; below it the statements that may bear it out, by their numbers. */
export function positionChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
	marked: ReadonlySet<string>,
): readonly ReviewChoice[] {
	if (entry === undefined) return [asTyped(typed)];
	const line = readPositionLine(workspace, entry, typed);
	const {issue, lead, text} = line;
	const numbers = numbersIn(workspace, entry, line, marked);
	const has = positionChanged(workspace, entry, line)?.evidence ?? [];
	const below = bearing(workspace, entry, issue, marked).map((each, at): ReviewChoice => {
		const isTaken = numbers.includes(at + 1);
		const left = isTaken ? numbers.filter(number => number !== at + 1) : [...numbers, at + 1];
		const said = lead + text;
		const whole = said + (wordNumbers(left) || ' +');
		return {
			text: `${isTaken ? '+' : ' '}${at + 1} ${wordOther(workspace, each)}`,
			...(has.includes(each.statement.id) && !isTaken ? {sign: 'no longer'} : {}),
			line: isTaken ? typed : whole,
			whole,
			cursor: said.length,
			isToggle: true,
		};
	});
	return [...stanceChoices(line, typed), ...otherIssues(workspace, entry, line), ...below];
}

function stanceChoices({lead, text, numbers}: PositionLine, typed: string): readonly ReviewChoice[] {
	if (/\s\S|:/.test(text)) return [asTyped(typed)];
	if (text === '') return [asTyped(typed, `${stances.join(', ')}: type its first letters`)];
	const behind = wordNumbers(numbers);
	const found = stances
		.filter(stance => stance.startsWith(text.toLowerCase()))
		.map(stance => ({
			text: `${stance}: …`,
			line: `${lead}${stance}${behind}`,
			whole: `${lead}${stance}: ${behind}`,
			cursor: `${lead}${stance}: `.length,
		}));
	return found.length === 0 ? [asTyped(typed)] : found;
}

/** Of a statement on several issues, the others. */
function otherIssues(
	workspace: Workspace,
	entry: Entry,
	{issue, text}: PositionLine,
): readonly ReviewChoice[] {
	if (issue !== undefined && text !== '' && text !== wordPosition(positionOn(workspace, entry, issue)))
		return [];
	return entry.statement.issues
		.filter(each => each !== issue)
		.map(each => {
			const whole = `${issueName(workspace, each)}, ${wordPosition(positionOn(workspace, entry, each))}`;
			return {text: `on another issue: ${whole}`, line: whole, whole};
		});
}
