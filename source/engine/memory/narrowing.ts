/**
 * Rows found before, among which those of a narrower question must be: with every letter typed a question gets
 * narrower, and only what was found is looked through again.
 */
import {normalise} from '../../query/normal-text.ts';
import type {All, Node, PhraseTerm, WordTerm} from '../../query/tree.ts';
import type {Question} from '../question.ts';

export type Narrowing = {
	/** The fewest numbers of entries, ascending, among which the answer is; undefined: it may be any. */
	readonly among: (question: Question) => readonly number[] | undefined;
	/** What a question has found, ascending. */
	readonly keep: (question: Question, rows: readonly number[]) => void;
};

/** So many questions are kept: those of a word typed and taken back. */
const kept = 16;

export function createNarrowing(): Narrowing {
	let known: readonly {readonly question: Question; readonly rows: readonly number[]}[] = [];
	return {
		among(question) {
			const wider = known.filter(({question: before}) => isWithin(question, before)).map(({rows}) => rows);
			return wider.sort((a, b) => a.length - b.length)[0];
		},
		keep(question, rows) {
			known = [{question, rows}, ...known].slice(0, kept);
		},
	};
}

/** Whether whatever answers the one question answers the other. */
function isWithin(narrow: Question, wide: Question): boolean {
	return (
		narrow.marked === wide.marked &&
		(wide.isReportedShown || !narrow.isReportedShown) &&
		implies(narrow.query, wide.query)
	);
}

function implies(narrow: All, wide: All): boolean {
	return wide.parts.every(part => narrow.parts.some(each => impliesPart(each, part)));
}

function impliesPart(narrow: Node, wide: Node): boolean {
	if (isPlain(narrow) && isPlain(wide)) {
		if (wide.sensitive) return narrow.sensitive && narrow.needle.includes(wide.needle);
		return normalise(narrow.needle, true).includes(wide.needle);
	}
	return meaning(narrow) === meaning(wide);
}

/** Words that may stand anywhere. */
function isPlain(node: Node): node is WordTerm | PhraseTerm {
	return (node.type === 'word' || node.type === 'phrase') && !node.atStart && !node.atEnd;
}

/** The same for nodes that ask for the same, wherever they are written. */
function meaning(node: Node): string {
	return JSON.stringify(node, (key, value) => (['from', 'to', 'closing'].includes(key) ? undefined : value));
}
