/** What is offered below the line of a position: stances, other issues or positions, and what may bear it out. */
import type {Entry} from '../dossier/catalogue.ts';
import {stances} from '../dossier/stances.ts';
import {
	bearing,
	issueName,
	numbersIn,
	type PositionLine,
	positionChanged,
	positionOn,
	positionsOn,
	readPositionLine,
	wordPosition,
} from './position-line.ts';
import {wordNumbers} from './position-numbers.ts';
import {asTyped, type ReviewChoice, wordOther} from './review-choice.ts';
import type {Workspace} from './workspace.ts';

/** What may be typed, or what is; below it the statements that may bear it out, by their numbers. */
export function positionChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
	marked: ReadonlySet<string>,
	on: string | undefined = undefined,
): readonly ReviewChoice[] {
	if (entry === undefined) return [asTyped(typed)];
	const line = readPositionLine(workspace, entry, typed, on);
	const {issue, lead, text} = line;
	const numbers = numbersIn(workspace, entry, line, marked, on);
	const has = positionChanged(workspace, entry, line)?.evidence ?? [];
	const below = bearing(workspace, entry, issue, marked, on).map((each, at): ReviewChoice => {
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
	const others =
		on === undefined
			? otherIssues(workspace, entry, line)
			: otherPositions(workspace, entry, {line, marked, on});
	return [...stanceChoices(line, typed), ...others, ...below];
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

/** Of a cell that has several positions, the others, each with what bears it out. */
function otherPositions(
	workspace: Workspace,
	entry: Entry,
	{
		line,
		marked,
		on,
	}: {readonly line: PositionLine; readonly marked: ReadonlySet<string>; readonly on: string},
): readonly ReviewChoice[] {
	const own = positionsOn(workspace, entry, line.issue);
	if (line.text !== '' && !own.some(each => wordPosition(each) === line.text)) return [];
	return own
		.filter(each => wordPosition(each) !== line.text)
		.map(each => {
			const text = wordPosition(each);
			const numbers = numbersIn(workspace, entry, {...line, text, hasNumbers: false}, marked, on);
			const whole = text + wordNumbers(numbers);
			return {text: `another position: ${text}`, line: whole, whole, cursor: text.length};
		});
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
