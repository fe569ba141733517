/** The slip of a single line after which what is wrong around it is right: each near by is tried. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import type {FittedTree, Reader} from './fitted-tree.ts';
import {lineCandidates} from './line-candidates.ts';
import {mend} from './mend.ts';
import {rowsAround} from './moves.ts';
import {keysForSources} from './referred-ids.ts';
import type {TextRow} from './rows.ts';
import type {Slip} from './syntax.ts';
import {unmetIn} from './unmet.ts';

/** Places that are looked at in one text, how often lines are read for them, and slips that are tried on all of it. */
const mostPlaces = 4;
const mostReadings = 72;
const mostTried = 3;

export type LineSlip = {readonly slip: Slip; readonly text: string; readonly before: (at: number) => number};

/** The slips of single lines with which the fewest things are wrong around the first places where something is. */
export function lineSlips(text: string, tree: FittedTree, reader: Reader): readonly LineSlip[] {
	const {schema} = reader;
	let left = mostReadings;
	const found: {readonly slip: Slip; readonly wrong: number}[] = [];
	for (const place of placesIn(tree, schema)) {
		const {rows, head} = rowsAround(text, place);
		const at = rows.findLastIndex(({start}) => start <= place);
		const now = wrongIn([...head, ...rows], reader);
		const candidates = [at, at - 1, at + 1, at - 2].flatMap(index =>
			lineCandidates(rows, index, text, schema),
		);
		for (const {slip, after} of candidates) {
			if (left-- <= 0) break;
			const wrong = wrongIn([...head, ...after], reader) - now;
			if (wrong < 0) found.push({slip, wrong});
		}
		// All is right with one of them.
		if (found.some(({wrong}) => wrong === -now)) break;
	}
	const isSame = (a: Slip, b: Slip) =>
		a.fault.code === b.fault.code &&
		a.edits[0]?.start === b.edits[0]?.start &&
		a.edits[0]?.text === b.edits[0]?.text;
	return found
		.filter(({slip}, at) => found.findIndex(each => isSame(each.slip, slip)) === at)
		.toSorted((a, b) => a.wrong - b.wrong)
		.slice(0, mostTried)
		.map(({slip}) => ({slip, ...mend(text, slip.edits)}));
}

/** How much is told of a tree, as far as its lines go. */
export function toldOf({faults, fitted, root}: FittedTree, schema: JsonSchema): number {
	return (
		faults.length +
		(fitted?.problems ?? []).length +
		keysForSources(root, schema).length +
		unmetIn(root).length
	);
}

function placesIn({faults, fitted, root}: FittedTree, schema: JsonSchema): readonly number[] {
	const starts = [
		...faults.map(({start}) => start),
		...(fitted?.problems ?? []).map(({start}) => start),
		...keysForSources(root, schema).map(({start}) => start),
		...unmetIn(root).map(({start}) => start),
	];
	const firsts = faults.flatMap(({first}) => first ?? []);
	return [...new Set([...starts.toSorted((a, b) => a - b), ...firsts])].slice(0, mostPlaces);
}

function wrongIn(rows: readonly TextRow[], reader: Reader): number {
	const text = rows.map(({column, text: words}) => `${' '.repeat(column)}${words}\n`).join('');
	const tree = reader.read(text);
	// Of what is no notes at all nothing else is told.
	if (tree.root?.kind !== 'map') return Number.POSITIVE_INFINITY;
	return toldOf(tree, reader.schema) + tree.faults.length;
}
