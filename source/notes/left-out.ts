/** How much of notes is not in the dossier that was made of them. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import type {LeftOut} from '../dossier/left-out.ts';
import type {Dossier} from '../dossier/types.ts';
import {gather} from '../text/gather.ts';
import {nearest} from '../text/nearest.ts';
import {keysOfFormat} from './known-keys.ts';
import {lineStart} from './lines.ts';
import {mend} from './mend.ts';
import {dashesIn} from './outline-dashes.ts';
import {itemsIn, type OutlineSection, sectionsOf} from './outline-items.ts';
import type {NotesProblem} from './problems.ts';
import type {ReadNotes} from './read-notes.ts';
import {rowsIn, type TextRow} from './rows.ts';

/**
 * What YAML could not place is not in the tree, so what the lines look like counts, too. That is not looked at where
 * nothing is wrong.
 */
export function countLeftOut(
	{root, text, schema, problems}: Pick<ReadNotes, 'root' | 'text' | 'schema' | 'problems'>,
	dossier: Dossier | undefined,
): LeftOut {
	const written =
		problems.length === 0
			? new Map<string, number>()
			: itemsWritten(inPlace(text, problems), schema, problems);
	const itemsOf = (section: string) => {
		const pairs = root?.kind === 'map' ? root.pairs : [];
		const value = pairs.find(({key}) => key.text === section)?.value;
		return value?.kind === 'list' ? value.items : [];
	};
	const events = itemsOf('events');
	const numbered = events.filter(
		item => item.kind === 'map' && item.pairs.some(({key}) => key.text === 'round'),
	).length;
	const rounds = (dossier?.events ?? []).filter(({round}) => round !== undefined).length;
	const noted = (section: string) => Math.max(itemsOf(section).length, written.get(section) ?? 0);
	const lost = (all: number, made: number) => Math.max(0, all - made);
	return {
		statement: lost(noted('statements'), dossier?.statements.length ?? 0),
		round: lost(noted('rounds') + numbered, rounds),
		event: lost(noted('events') - numbered, (dossier?.events.length ?? 0) - rounds),
		position: lost(noted('positions'), dossier?.positions.length ?? 0),
		discrepancy: lost(noted('discrepancies'), dossier?.discrepancies.length ?? 0),
	};
}

const countedSections = ['statements', 'rounds', 'events', 'positions', 'discrepancies'];

/** The text with the lines that stand in each other's place, or twice, as they were meant: all others stay where they are. */
function inPlace(text: string, problems: readonly NotesProblem[]): string {
	const edits = problems.flatMap(problem => {
		const isOfLine =
			problem.code === 'syntax' && (problem.fault.code === 'swapped' || problem.fault.code === 'line-twice');
		return isOfLine ? (problem.fault.edits ?? []) : [];
	});
	return mend(
		text,
		edits.toSorted((a, b) => a.start - b.start),
	).text;
}

/** Items below each line of a section, with what lacks its dash. Where a section line stands twice, those of both. */
function itemsWritten(
	text: string,
	schema: JsonSchema,
	problems: readonly NotesProblem[],
): ReadonlyMap<string, number> {
	const missing = new Map(
		problems.flatMap(problem =>
			problem.code === 'syntax' && problem.fault.code === 'no-section'
				? [[lineStart(text, problem.start), problem.fault.found ?? '']]
				: [],
		),
	);
	/** Lines that belong at the left edge and stand farther in. */
	const tooFarIn = new Set(
		problems.flatMap(problem =>
			problem.code === 'syntax' && problem.fault.indents?.expected[0] === 0 ? [problem.start] : [],
		),
	);
	/** Lines below that of a section which belong above it. */
	const ofAbove = new Set(
		problems.flatMap(problem =>
			problem.code === 'syntax' && problem.fault.code === 'stray' && problem.fault.key !== undefined
				? [problem.start]
				: [],
		),
	);
	/** Items below the line of another section. */
	const elsewhere = problems.flatMap(problem =>
		problem.code === 'syntax' && problem.fault.code === 'wrong-section'
			? [{start: problem.start, end: problem.end, section: problem.fault.found ?? '', rows: [] as TextRow[]}]
			: [],
	);
	const below = new Map<string, TextRow[][]>();
	for (const {section, rows} of elsewhere) gather(below, section, rows);
	let own: TextRow[] = [];
	let above: TextRow[] = [];
	const begin = (section: string) => {
		above = own;
		own = [];
		gather(below, section, own);
	};
	for (const row of rowsIn(text, 0, text.length)) {
		const begun = missing.get(row.start);
		if (begun !== undefined) begin(begun);
		const isLine = row.column === 0 || tooFarIn.has(row.start + row.column);
		const section = isLine ? sectionBegunAt(row) : undefined;
		const place = row.start + row.column;
		const other = elsewhere.find(({start, end}) => start <= place && place < end);
		if (other !== undefined) other.rows.push(row);
		else if (ofAbove.has(place)) above.push(row);
		else if (section === undefined) own.push(row);
		else begin(section);
	}
	const {keys} = keysOfFormat(schema);
	const countIn = (rows: readonly TextRow[], section: OutlineSection) =>
		itemsIn(dashesIn(rows, section, keys).rows, section, keys).items.filter(({isList}) => isList).length;
	return new Map(
		sectionsOf(schema).map(section => [
			section.name,
			(below.get(section.name) ?? []).reduce((sum, rows) => sum + countIn(rows, section), 0),
		]),
	);
}

/** One that is misspelt or lacks its colon holds items all the same. */
function sectionBegunAt({text}: TextRow): string | undefined {
	const named = /^([A-Za-z][\w-]*(?: [\w-]+)?)\s*(?:(:)[\s"']*)?(?:#.*)?$/.exec(text);
	if (named === null) return undefined;
	const [, name = '', colon] = named;
	const meant = nearest(name, countedSections);
	return meant ?? (colon === ':' ? name : undefined);
}
