/**
 * Notes read as they were meant: with plain signs for those that look like them, then with the slips in their outline
 * mended, then with each line that stands too far in or out where it belongs. The parser tells of such a line wherever
 * it first stumbles; which line it is, and where it belongs, is found out by moving each one near by and reading again.
 */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {fitTree} from './against-schema.ts';
import {type FittedTree, ofIndentation, Reader, weigh} from './fitted-tree.ts';
import {keysOfFormat, shortKeys, usedIds} from './known-keys.ts';
import {lineSlips, toldOf} from './line-slips.ts';
import {loneReturns} from './lone-returns.ts';
import {mend} from './mend.ts';
import {moveFor} from './moves.ts';
import {oddSigns} from './odd-signs.ts';
import {outlineSlips} from './outline.ts';
import {itemsTooEarly} from './outline-early.ts';
import type {NotesProblem} from './problems.ts';
import {lineAt, rowsIn} from './rows.ts';
import {textLines} from './slips.ts';
import type {Slip, SyntaxFault} from './syntax.ts';
import {movedNode} from './tree.ts';

/** Slips that are looked for in a short text, and of how many places a text is no slip but full of them. */
const mostSlips = 8;
const mostPlaces = 24;
/** How often lines are moved and read again, in all. */
const mostTrials = 200;

/** What comes of a single line is no more than this. */
const mostTold = 8;

/** As `readTree`, with each such slip mended and told as a fault of its own. */
export function readIndented(text: string, schema: JsonSchema): FittedTree {
	const reader = new Reader(schema);
	const tree = readMoved(text, reader);
	const told = toldOf(tree, schema);
	if (told === 0 || told > mostTold || text.length > mostUnits) return tree;
	if (told === 1 && !isDoubtful(tree) && !itemTwice.test(text)) return tree;
	const raw = reader.read(text);
	if (!Number.isFinite(weigh(raw, schema))) return tree;
	const better = lineSlips(text, raw, reader)
		.map(each => ({...each, wrong: toldOf(reader.read(each.text), schema)}))
		.filter(({wrong}) => wrong < told)
		.toSorted((a, b) => a.wrong - b.wrong);
	for (const {slip, text: mended, before} of better) {
		const next = readMoved(mended, reader);
		if (isToldAgain(next, slip, at => lineAt(text, before(at)))) continue;
		const own = 1 + toldOf(next, schema);
		return own > told || (own === told && told > 1) ? tree : withSlip(next, slip, before, schema);
	}
	return tree;
}

/** What was read of a text with a slip mended, at the places of the text before that, and the slip with its faults. */
function withSlip(
	next: FittedTree,
	slip: Slip,
	before: (offset: number) => number,
	schema: JsonSchema,
): FittedTree {
	const root = next.root === undefined ? undefined : movedNode(next.root, before);
	return {
		root,
		faults: [
			isNamed(slip) ? asMended(slip) : slip.fault,
			...next.faults.map(fault => movedFault(fault, before)),
		].toSorted((a, b) => a.start - b.start),
		fitted: root === undefined ? undefined : fitTree(root, schema),
	};
}

/** Whether a line is told once more with its slip mended: then that was not what was wrong. */
function isToldAgain({faults}: FittedTree, {fault}: Slip, lineOf: (offset: number) => number): boolean {
	const line = lineOf(fault.start);
	return faults.some(({start}) => lineOf(start) === line);
}

/** Not where what stands in the place of an id is none that the notes know. */
function isNamed({fault}: Slip): boolean {
	return fault.code !== 'no-entry' || fault.wanted !== undefined;
}

/** Longer texts are not looked through for what else one of their lines may have been. */
const mostUnits = 200_000;

/** The first line of an item, right below itself. */
const itemTwice = /^( *- [a-z-]+: .*)\n\1$/m;

/** Of what is told of one thing, whether it may come of a line that stands in another's place, or is not there. */
function isDoubtful({faults, fitted}: FittedTree): boolean {
	return (
		(fitted?.problems ?? []).some(({code}) => code === 'missing-key' || code === 'wrong-kind') ||
		faults.some(
			({code, found = ''}) =>
				code === 'key-twice' ||
				code === 'no-dash' ||
				(code === 'no-colon' && /: /.test(found)) ||
				(code === 'indentation' && /^- \{?(?:in|says):/.test(found)),
		)
	);
}

function readMoved(text: string, reader: Reader): FittedTree {
	const {schema} = reader;
	const returns = loneReturns(text);
	const plain = mend(
		text,
		returns.flatMap(({edits}) => edits),
	);
	const odd = oddSigns(plain.text, textLines(plain.text), keysOfFormat(schema));
	const signs = odd.flatMap(({edits}) => edits).toSorted((a, b) => a.start - b.start);
	const signed = mend(plain.text, signs);
	let current = signed.text;
	let back = (offset: number) => plain.before(signed.before(offset));
	let tree = reader.read(current);
	const slips: SyntaxFault[] = [
		...returns.map(asMended),
		...odd.map(slip => movedFault(asMended(slip), plain.before)),
	];
	const outline = outlined(current, tree, reader);
	if (outline !== undefined) {
		const before = back;
		slips.push(...outline.slips.map(slip => movedFault(asMended(slip), before)));
		({text: current, tree} = outline);
		back = offset => before(outline.before(offset));
	}
	const told = slips.length;
	/** Lines as they stood in the text: each is looked at once. */
	const tried = new Set<number>();
	const trials = {left: mostTrials};
	const steps: Step[] = [];
	const most = Math.min(mostSlips, Math.ceil(400_000 / text.length));
	while (slips.length < told + most && trials.left > 0 && Number.isFinite(weigh(tree, schema))) {
		const places = suspects(tree, schema);
		const place =
			places.length > mostPlaces ? undefined : places.find(at => !tried.has(lineAt(text, back(at))));
		if (place === undefined) break;
		tried.add(lineAt(text, back(place)));
		const move = moveFor(current, place, reader, trials);
		if (move === undefined) continue;
		const {edits, fault} = move;
		if (isNameless(current, fault)) continue;
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
		const next = reader.read(mended.text);
		// Of a few lines it may have looked better than it is.
		if (weigh(next, schema) >= weigh(tree, schema)) continue;
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
		// Of a line that is no part of notes wherever it stands, that is told.
		faults: [...slips.filter(slip => !faults.some(({start}) => start === slip.start)), ...faults].toSorted(
			(a, b) => a.start - b.start,
		),
		fitted: root === undefined ? undefined : fitTree(root, schema),
	};
}

function asMended({fault, edits}: Slip): SyntaxFault {
	return {...fault, edits, isMended: true};
}

/** An item that begins with what others have farther down: it may be the half of one, which YAML finds nothing wrong with. */
const halfItem = /^ *- +(?:on|at|about|said|gloss|quotes|terms|reports|place|present|agenda|outcome):/m;

/** A line behind the name or the day of one above, which YAML reads as its second half. */
const secondHalf = new RegExp(
	`^ *(?:- +)*(?:${[...shortKeys].join('|')}): +[^\\s>|["'{#&*!][^\\n]*\\n +(?!- |#|[\\w-]+:(?: |$))\\S`,
	'm',
);

/** Words right below who says them, which may be those of the statement before. */
const wordsBelow = /^ *- +who: .*\n *(?:quotes|reports|terms|passages):/m;

/** What may be a slip though YAML finds nothing wrong with it. */
function isOdd(text: string): boolean {
	const isOfOther = wordsBelow.test(text) && itemsTooEarly(text, rowsIn(text, 0, text.length)).length > 0;
	return halfItem.test(text) || secondHalf.test(text) || isOfOther;
}

/** The text with the slips of its outline mended; undefined where there are none, or where it is no better for that. */
function outlined(text: string, tree: FittedTree, reader: Reader) {
	const {schema} = reader;
	if (weigh(tree, schema) === 0 && !isLacking(tree) && !isOdd(text)) return undefined;
	const slips = outlineSlips(text, schema);
	if (slips.length === 0) return undefined;
	const edits = slips.flatMap(slip => slip.edits).toSorted((a, b) => a.start - b.start);
	const mended = mend(text, edits);
	const next = reader.read(mended.text);
	return next.root === undefined || weigh(next, schema) > weigh(tree, schema)
		? undefined
		: {...mended, tree: next, slips};
}

function isLacking({fitted}: FittedTree): boolean {
	return fitted === undefined || fitted.problems.length > 0;
}

/** A key that is none where it stands, and that would be an id that nothing refers to where it would stand. */
function isNameless(text: string, {found = '', indents}: SyntaxFault): boolean {
	const key = /^([a-z0-9][a-z0-9-]*): +[^\s{[|>#]/.exec(found)?.[1];
	const isOutward = (indents?.expected[0] ?? 0) < (indents?.found ?? 0);
	return key !== undefined && isOutward && indents?.expected[0] === 2 && !usedIds(text).has(key);
}

/** The line from which on has been moved, and how all stood before that. */
type Step = {
	readonly row: number;
	readonly text: string;
	readonly back: (offset: number) => number;
	readonly tree: FittedTree;
};

function isMovedInVain(
	{faults, fitted}: FittedTree,
	steps: readonly Step[],
	lineOf: (offset: number) => number,
): boolean {
	const wrong = [
		...faults.filter(({code}) => code === 'indentation'),
		// Nor does it belong where it is no key.
		...(fitted?.problems ?? []).filter(({code}) => code === 'unknown-key'),
	];
	return wrong.some(({start}) => steps.some(({row}) => row === lineOf(start)));
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

/** Places at which a line that stands wrongly may show itself, in their order. */
function suspects({faults, fitted}: FittedTree, schema: JsonSchema): readonly number[] {
	// Behind what is not closed all lines stand wrongly, and behind what is refused nothing is known of them.
	const open = faults.find(({code, isMended}) => isMended !== true && !ofIndentation.has(code));
	const end = open?.start ?? Number.POSITIVE_INFINITY;
	const {keys, sections} = keysOfFormat(schema);
	// A section that stands twice is what it is, and so is a name that somebody gave.
	const isTwice = ({code, found = ''}: SyntaxFault) =>
		code === 'key-twice' && (sections.has(found) || !keys.has(found));
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
