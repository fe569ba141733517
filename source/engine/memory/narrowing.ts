/**
 * Rows found before, among which those of a narrower question must be: with every letter typed a question gets
 * narrower, and only what was found is looked through again.
 */
import type {All, PhraseTerm, QueryNode, WordTerm} from '../../query/tree.ts';
import {lowered} from '../../text/fold.ts';
import {oncePer} from '../../text/once-per.ts';
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

/** More parts than that are looked through faster than they are compared. */
const mostParts = 64;

function implies(narrow: All, wide: All): boolean {
	if (wide.parts.length > mostParts || narrow.parts.length > mostParts) return wide.parts.length === 0;
	const meant = new Set(narrow.parts.map(meaning));
	const plain = narrow.parts.filter(isPlain);
	return wide.parts.every(
		part => meant.has(meaning(part)) || (isPlain(part) && plain.some(each => impliesWord(each, part))),
	);
}

type Plain = WordTerm | PhraseTerm;

/** Needles are folded already: folded once more some letters would become others. */
function impliesWord(narrow: Plain, wide: Plain): boolean {
	if (narrow.sensitive === wide.sensitive) return narrow.needle.includes(wide.needle);
	return narrow.sensitive && lowered(narrow.needle).includes(wide.needle);
}

/** Words that may stand anywhere. */
function isPlain(node: QueryNode): node is Plain {
	return (node.type === 'word' || node.type === 'phrase') && !node.atStart && !node.atEnd;
}

/** The same for nodes that ask for the same, wherever they are written. */
const meaning = oncePer((node: QueryNode) =>
	JSON.stringify(node, (key, value) => (['from', 'to', 'closing'].includes(key) ? undefined : value)),
);
