/** A text as a tree, and how that fits the format of notes. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {type Fitted, fitTree} from './against-schema.ts';
import {keysForSources} from './referred-ids.ts';
import type {SyntaxFault} from './syntax.ts';
import {readTree, type Tree} from './tree.ts';

/** What has been read, and how it fits the format; undefined where there is nothing. */
export type FittedTree = Tree & {readonly fitted: Fitted | undefined};

/** Longer texts are not kept. */
const mostKept = 200_000;

/** Reads texts for one format; the same one is read once. */
export class Reader {
	private readonly known = new Map<string, FittedTree>();

	constructor(readonly schema: JsonSchema) {}

	read(text: string): FittedTree {
		const known = this.known.get(text);
		if (known !== undefined) return known;
		const tree = readTree(text, this.schema);
		const read = {...tree, fitted: tree.root === undefined ? undefined : fitTree(tree.root, this.schema)};
		if (text.length <= mostKept) this.known.set(text, read);
		return read;
	}
}

/** What comes of lines that stand wrongly. */
export const ofIndentation: ReadonlySet<SyntaxFault['code']> = new Set([
	'indentation',
	'no-colon',
	'colon',
	'comma',
	'after-value',
	'key-twice',
	'no-key',
	'other',
]);

/**
 * Faults of the YAML, and what stands where it may not; what lacks may stand farther down. What is refused outweighs all:
 * lines that hide it are no better for it.
 */
export function weigh({faults, fitted, root}: FittedTree, schema: JsonSchema): number {
	const isRefused = faults.some(({code, isMended}) => isMended !== true && !ofIndentation.has(code));
	const misfits = (fitted?.problems ?? []).filter(({code}) => code !== 'missing-key');
	return isRefused
		? Number.POSITIVE_INFINITY
		: faults.length * 2 + misfits.length + keysForSources(root, schema).length;
}
