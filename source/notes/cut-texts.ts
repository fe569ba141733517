/** Texts without marks that YAML has end before a number sign, as in "Our rule #1". */
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
