/** Texts that YAML has end before a number sign, as in "Our rule #1", and those of which nothing can be seen. */
import {commentBehind} from './given-articles.ts';
import type {NotesProblem} from './problems.ts';
import type {NotesNode} from './tree.ts';

/** Of what is told already nothing; a comment that begins with a blank or a word is one. */
export function cutTexts(
	text: string,
	root: NotesNode | undefined,
	problems: readonly NotesProblem[],
): readonly NotesProblem[] {
	if (root === undefined || !/ #\d/.test(text)) return [];
	const told = new Set(problems.map(({start}) => start));
	const visit = (node: NotesNode): readonly NotesProblem[] => {
		if (node.kind === 'list') return node.items.flatMap(visit);
		if (node.kind === 'map') return node.pairs.flatMap(({value}) => visit(value));
		const comment = told.has(node.start) ? undefined : commentBehind(text, node);
		if (comment === undefined || !/^#\d/.test(comment)) return [];
		return [{code: 'cut-text', words: node.text, comment, start: node.start, end: node.end}];
	};
	return visit(root);
}

/** Around words of an article there may be blanks alone. */
const mayBeBlank: ReadonlySet<string> = new Set([
	'prefix',
	'suffix',
	'words',
	'from',
	'to',
	'after',
	'before',
]);

/** Texts of blanks alone, which are shown as nothing; of what is told already none. */
export function blankTexts(
	root: NotesNode | undefined,
	problems: readonly NotesProblem[],
): readonly NotesProblem[] {
	if (root === undefined) return [];
	const told = new Set(problems.map(({start}) => start));
	const visit = (node: NotesNode, key = ''): readonly NotesProblem[] => {
		if (node.kind === 'list') return node.items.flatMap(item => visit(item, key));
		if (node.kind === 'map') return node.pairs.flatMap(pair => visit(pair.value, pair.key.text));
		const {text, start, end} = node;
		const isBlank = text !== '' && text.trim() === '' && !mayBeBlank.has(key) && !told.has(start);
		return isBlank ? [{code: 'blank-text', start, end}] : [];
	};
	return visit(root);
}
