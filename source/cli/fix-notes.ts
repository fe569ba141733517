/** What is certainly wrong in notes, put right in place. */
import {EditableNotes, type EditPath} from '../notes/edit.ts';
import {articleOf, findWords} from '../notes/find-words.ts';
import type {Node} from '../notes/tree.ts';
import type {NotesFile} from './notes-file.ts';

export type FixedNotes = {readonly text: string; readonly done: readonly string[]};

/**
 * Offsets given beside words that stand just once elsewhere, and values in other capitals than the format wants. A name
 * that nobody has or words that no article prints are never guessed.
 */
export function fixNotes({read, built, articles}: NotesFile): FixedNotes {
	const notes = EditableNotes.open(read.text);
	const done: string[] = [];
	if (notes === undefined || read.root === undefined) return {text: read.text, done};
	for (const problem of built.problems) {
		const path = pathTo(read.root, problem.start, problem.end);
		if (path === undefined) continue;
		if (problem.code === 'wrong-form' && problem.near !== undefined) {
			if (notes.edit({do: 'set', path, value: problem.near}).ok)
				done.push(`${problem.found} is ${problem.near}`);
		} else if (problem.code === 'other-words') {
			const at = rightOffsets(read.root, path, articles);
			if (at !== undefined && notes.edit({do: 'set', path: [...at.path, 'at'], value: at.offsets}).ok)
				done.push(`at is ${at.offsets} in ${at.source}`);
		}
	}
	return {text: notes.text, done};
}

/** The steps to the value with just this span; of a key there are none. */
function pathTo(node: Node, start: number, end: number): EditPath | undefined {
	if (node.start === start && node.end === end) return [];
	const below: readonly (readonly [string | number, Node])[] =
		node.kind === 'list'
			? node.items.map((item, at) => [at, item] as const)
			: node.kind === 'map'
				? node.pairs.map(({key, value}) => [key.text, value] as const)
				: [];
	for (const [step, value] of below) {
		if (value.start > start || value.end < end) continue;
		const rest = pathTo(value, start, end);
		if (rest !== undefined) return [step, ...rest];
	}
	return undefined;
}

type Offsets = {readonly path: EditPath; readonly source: string; readonly offsets: string};

/** The offsets of the words that are given beside wrong ones, if they stand in one place only. */
function rightOffsets(
	root: Node,
	path: EditPath,
	articles: ReadonlyMap<string, string>,
): Offsets | undefined {
	const holder = path.at(-1) === 'words' || path.at(-1) === 'at' ? path.slice(0, -1) : path;
	const node = nodeAt(root, holder);
	const field = (name: string) => {
		const value = node?.kind === 'map' ? node.pairs.find(({key}) => key.text === name)?.value : undefined;
		return value?.kind === 'text' ? value.text : undefined;
	};
	const source = field('in') ?? holder.findLast(step => typeof step === 'string' && articles.has(step));
	const [words, text] = [field('words'), typeof source === 'string' ? articles.get(source) : undefined];
	if (words === undefined || text === undefined || typeof source !== 'string') return undefined;
	const [only, another] = findWords(articleOf(text), words);
	if (only === undefined || another !== undefined) return undefined;
	return {path: holder, source, offsets: `${only.start}-${only.end}`};
}

function nodeAt(root: Node, path: EditPath): Node | undefined {
	let node: Node | undefined = root;
	for (const step of path) {
		if (node?.kind === 'list') node = node.items[Number(step)];
		else if (node?.kind === 'map') node = node.pairs.find(({key}) => key.text === String(step))?.value;
		else return undefined;
	}
	return node;
}
