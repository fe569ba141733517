/**
 * A line that stands too far in or out, read where it was meant. The parser tells of such a line wherever it first
 * stumbles; which line it is, and where it belongs, is found out by moving each one near by and reading again.
 */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {type Fitted, fitTree} from './against-schema.ts';
import {sectionWithTwice} from './entry-twice.ts';
import {loneReturns} from './lone-returns.ts';
import {mend} from './mend.ts';
import {oddSigns} from './odd-signs.ts';
import type {NotesProblem} from './problems.ts';
import {endBelow, lineAt, type Row, rowsIn, startAbove} from './rows.ts';
import {keysOfFormat, linesIn} from './slips.ts';
import type {Edit, SyntaxFault} from './syntax.ts';
import {movedNode, readTree, type Tree} from './tree.ts';

/** Slips that are looked for in a short text, and of how many places a text is no slip but full of them. */
const mostSlips = 8;
const mostPlaces = 24;
/** How often lines are moved and read again, in all, and how many around each. */
const [mostTrials, linesAround] = [200, 20];
/** Units of these lines, at most: what is longer nobody wrote by hand. */
const mostUnits = 8000;

/** What has been read, and how it fits the format; undefined where there is nothing. */
type FittedTree = Tree & {readonly fitted: Fitted | undefined};

/** As `readTree`, with each such slip mended and told as a fault of its own. */
export function readIndented(text: string, schema: JsonSchema): FittedTree {
	const returns = loneReturns(text);
	const plain = mend(
		text,
		returns.flatMap(({edits}) => edits),
	);
	const odd = oddSigns(plain.text, linesIn(plain.text), keysOfFormat(schema));
	const signs = odd.flatMap(({edits}) => edits).toSorted((a, b) => a.start - b.start);
	const signed = mend(plain.text, signs);
	let current = signed.text;
	let back = (offset: number) => plain.before(signed.before(offset));
	let tree = readFitted(current, schema);
	const slips: SyntaxFault[] = [
		...returns.map(({fault, edits}) => ({...fault, edits, isMended: true})),
		...odd.map(({fault, edits}) => movedFault({...fault, edits, isMended: true}, plain.before)),
	];
	const told = slips.length;
	/** Lines as they stood in the text: each is looked at once. */
	const tried = new Set<number>();
	const trials = {left: mostTrials};
	const steps: Step[] = [];
	const most = Math.min(mostSlips, Math.ceil(400_000 / text.length));
	while (slips.length < told + most && trials.left > 0 && Number.isFinite(weigh(tree))) {
		const places = suspects(tree, schema);
		const place =
			places.length > mostPlaces ? undefined : places.find(at => !tried.has(lineAt(text, back(at))));
		if (place === undefined) break;
		tried.add(lineAt(text, back(place)));
		const move = moveFor(current, place, schema, trials);
		if (move === undefined) continue;
		const {edits, fault} = move;
		const before = back;
		const row = lineAt(text, before(edits[0]?.start ?? 0));
		const again = steps.findIndex(step => step.row === row);
		const was = steps[again];
		if (was !== undefined) {
			// A line that is moved twice was not what was wrong.
			({text: current, back, tree} = was);
			steps.length = again;
			slips.length = told + again;
			continue;
		}
		const mended = mend(current, edits);
		const next = readFitted(mended.text, schema);
		// Of a few lines it may have looked better than it is.
		if (weigh(next) >= weigh(tree)) continue;
		steps.push({row, text: current, back, tree});
		slips.push(movedFault({...fault, edits}, before));
		current = mended.text;
		back = offset => before(mended.before(offset));
		tree = next;
	}
	const [unmoved] = steps;
	// A line of which it is said still that it stands wrongly was not what was wrong.
	if (unmoved !== undefined && isMovedInVain(tree, steps, offset => lineAt(text, back(offset)))) {
		({back, tree} = unmoved);
		slips.length = told;
	}
	if (slips.length === 0) return tree;
	const faults = tree.faults.map(fault => movedFault(fault, back));
	const root = tree.root === undefined ? undefined : movedNode(tree.root, back);
	return {
		root,
		faults: [...slips, ...faults].toSorted((a, b) => a.start - b.start),
		fitted: root === undefined ? undefined : fitTree(root, schema),
	};
}

/** The line from which on has been moved, and how all stood before that. */
type Step = {
	readonly row: number;
	readonly text: string;
	readonly back: (offset: number) => number;
	readonly tree: FittedTree;
};

function isMovedInVain(
	{faults}: FittedTree,
	steps: readonly Step[],
	lineOf: (offset: number) => number,
): boolean {
	return faults.some(
		({code, start}) => code === 'indentation' && steps.some(({row}) => row === lineOf(start)),
	);
}

function readFitted(text: string, schema: JsonSchema): FittedTree {
	const tree = readTree(text, schema);
	return {...tree, fitted: tree.root === undefined ? undefined : fitTree(tree.root, schema)};
}

function movedFault(fault: SyntaxFault, back: (offset: number) => number): SyntaxFault {
	const at = <T extends {readonly start: number; readonly end: number}>(span: T): T => ({
		...span,
		start: back(span.start),
		end: back(span.end),
	});
	return {
		...at(fault),
		...(fault.first === undefined ? {} : {first: back(fault.first)}),
		...(fault.edits === undefined ? {} : {edits: fault.edits.map(at)}),
	};
}

const ofIndentation: ReadonlySet<SyntaxFault['code']> = new Set([
	'indentation',
	'no-colon',
	'colon',
	'comma',
	'after-value',
	'key-twice',
	'no-key',
	'other',
]);

/** Places at which a line that stands wrongly may show itself, in their order. */
function suspects({root, faults, fitted}: FittedTree, schema: JsonSchema): readonly number[] {
	// Behind what is not closed all lines stand wrongly, and behind what is refused nothing is known of them.
	const open = faults.find(({code, isMended}) => isMended !== true && !ofIndentation.has(code));
	const end = open?.start ?? Number.POSITIVE_INFINITY;
	const sections = schema.properties ?? {};
	// A section that stands twice is what it is, and so is an id.
	const {keys} = keysOfFormat(schema);
	const isTwice = (fault: SyntaxFault) =>
		fault.code === 'key-twice' &&
		(Object.hasOwn(sections, fault.found ?? '') ||
			(!keys.has(fault.found ?? '') && sectionWithTwice(root, fault) !== undefined));
	const broken = faults.filter(
		fault => fault.isMended !== true && ofIndentation.has(fault.code) && !isTwice(fault),
	);
	const misfits = (fitted?.problems ?? []).filter(problem => isMisplaced(problem, schema));
	return [...broken, ...misfits]
		.map(({start}) => start)
		.filter(start => start < end)
		.toSorted((a, b) => a - b);
}

/** What stands where nothing of its kind may. */
function isMisplaced(problem: NotesProblem, {properties = {}}: JsonSchema): boolean {
	switch (problem.code) {
		case 'unknown-key':
			return problem.near === undefined || Object.hasOwn(properties, problem.found);
		case 'empty':
			return problem.what !== 'some text';
		case 'wrong-kind':
			return problem.found === 'a list';
		default:
			return false;
	}
}

type Move = {readonly edits: readonly Edit[]; readonly fault: SyntaxFault};

type Candidate = {
	readonly rows: readonly Row[];
	readonly column: number;
	/** What is wrong with it, then how it stands, the less the better. */
	readonly order: readonly number[];
};

/** The one move of a line, or of those that hang on it, after which less is wrong than before. */
function moveFor(text: string, place: number, schema: JsonSchema, trials: {left: number}): Move | undefined {
	const {rows, head} = rowsAround(text, place);
	if (rows.reduce((sum, row) => sum + row.text.length, 0) > mostUnits) return undefined;
	const at = rows.findLastIndex(({start}) => start <= place);
	const count = (each: readonly Row[]) => {
		trials.left--;
		return trials.left < 0 ? Number.POSITIVE_INFINITY : wrongIn([...head, ...each], schema);
	};
	const now = count(rows);
	if (!Number.isFinite(now)) return undefined;
	const candidates = [at, at - 1, at + 1]
		.filter(index => !isSection(rows[index], schema))
		.flatMap((index, distance) => placesFor(rows, index).map(column => ({index, distance, column})))
		.flatMap(({index, distance, column}) =>
			blocksAt(rows, index).map((block, size): Candidate => {
				const by = column - (block[0]?.column ?? 0);
				const moved = rows.map(row =>
					block.includes(row) ? {...row, column: Math.max(0, row.column + by)} : row,
				);
				const wrong = count(moved);
				const order = [wrong, wrong < now ? irregular([...head, ...moved]) : 0, Math.abs(by), size, distance];
				return {rows: block, column, order};
			}),
		)
		.filter(({order}) => (order[0] ?? now) < now)
		.toSorted(byOrder);
	const [best] = candidates;
	return best === undefined ? undefined : asMove(best);
}

/** A section at the margin stands where all of them do, be it there twice. */
function isSection(row: Row | undefined, {properties = {}}: JsonSchema): boolean {
	const key = row?.column === 0 ? /^([a-z-]+):/.exec(row.text)?.[1] : undefined;
	const of = key === undefined ? undefined : properties[key];
	return typeof of === 'object' && (of.type === 'array' || of.type === 'object');
}

function byOrder(a: Candidate, b: Candidate): number {
	const at = a.order.findIndex((each, index) => each !== b.order[index]);
	return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
}

function asMove({rows, column}: Candidate): Move | undefined {
	const [first] = rows;
	if (first === undefined) return undefined;
	const by = column - first.column;
	const edits = rows.map(({start, column: was}) => ({
		start,
		end: start + was,
		text: ' '.repeat(Math.max(0, was + by)),
	}));
	const start = first.start + first.column;
	const indents = {found: first.column, expected: [column]};
	const found = first.text;
	return {
		edits,
		fault: {code: 'indentation', start, end: start + found.length, found, indents, isMended: true},
	};
}

/** Lines that say something, around a place, and the line of the section above them where that is farther away. */
function rowsAround(
	text: string,
	place: number,
): {readonly rows: readonly Row[]; readonly head: readonly Row[]} {
	const from = startAbove(text, place, linesAround);
	const rows = rowsIn(text, from, endBelow(text, place, linesAround));
	if (from === 0) return {rows, head: []};
	const section = text
		.slice(0, from)
		.match(/^[a-z-]+:[ \t]*(?:#.*)?$/gm)
		?.at(-1);
	// An item that is cut would be wrong whatever is moved.
	const first = rows.findIndex(
		({column, text: words}) => column === 0 || (column <= 2 && words.startsWith('- ')),
	);
	const whole = first < 0 ? rows : rows.slice(first);
	return {
		rows: whole,
		head: section === undefined || whole[0]?.column === 0 ? [] : [{start: 0, column: 0, text: section}],
	};
}

/** How much is wrong with the lines: of the YAML, and of what stands where it may not. */
function wrongIn(rows: readonly Row[], schema: JsonSchema): number {
	const text = rows.map(({column, text: words}) => `${' '.repeat(column)}${words}\n`).join('');
	return weigh(readFitted(text, schema));
}

/**
 * Faults of the YAML, and what stands where it may not; what lacks may stand farther down. What is refused outweighs all:
 * lines that hide it are no better for it.
 */
function weigh({faults, fitted}: FittedTree): number {
	const isRefused = faults.some(({code, isMended}) => isMended !== true && !ofIndentation.has(code));
	const misfits = (fitted?.problems ?? []).filter(({code}) => code !== 'missing-key');
	return isRefused ? Number.POSITIVE_INFINITY : faults.length * 2 + misfits.length;
}

/** Columns at which a line may stand: those of the lines around it, and two behind those that open something. */
function placesFor(rows: readonly Row[], index: number): readonly number[] {
	const row = rows[index];
	if (row === undefined) return [];
	const near = rows.slice(Math.max(0, index - 10), index + 6).filter(each => each !== row);
	const columns = near.flatMap(({column, text}) => {
		const item = column + (/^(?:- +)*/.exec(text)?.[0].length ?? 0);
		return /:(?: +#.*)?$/.test(text) ? [column, item, item + 2] : [column, item];
	});
	return [...new Set([0, ...columns])].filter(column => column !== row.column);
}

/** The line alone; of an item all of it; with what stands farther in below it; with what stands beside it, too. */
function blocksAt(rows: readonly Row[], index: number): readonly (readonly Row[])[] {
	const row = rows[index];
	if (row === undefined) return [];
	const below = rows.slice(index + 1);
	const until = (isOut: (each: Row) => boolean) => {
		const end = below.findIndex(isOut);
		return [row, ...(end < 0 ? below : below.slice(0, end))];
	};
	const blocks = [
		[row],
		...(row.text.startsWith('- ')
			? [until(({column, text}) => column < row.column + (text.startsWith('- ') ? 3 : 2))]
			: []),
		until(({column}) => column <= row.column),
		until(({column}) => column < row.column),
	];
	return blocks.filter((block, at) => blocks.findIndex(({length}) => length === block.length) === at);
}

/** Lines that do not stand two columns behind what they hang on. */
function irregular(rows: readonly Row[]): number {
	const above: number[] = [];
	let count = 0;
	for (const {column} of rows) {
		while ((above.at(-1) ?? -1) >= column) above.pop();
		if (above.length > 0 && column - (above.at(-1) ?? 0) !== 2) count++;
		above.push(column);
	}
	return count;
}
