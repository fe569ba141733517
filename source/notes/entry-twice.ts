/** Ids that stand twice in a section: two things have been given the same. */
import {isSectionOfIds} from './names.ts';
import type {SyntaxFault} from './syntax.ts';
import type {NotesNode} from './tree.ts';

/** The section in which a key that stands twice is the id of an entry; undefined of any other. */
export function sectionWithTwice(
	root: NotesNode | undefined,
	{code, first}: SyntaxFault,
): string | undefined {
	if (code !== 'key-twice' || first === undefined || root?.kind !== 'map') return undefined;
	const section = root.pairs.findLast(({key}) => key.start <= first);
	if (section === undefined || section.value.kind !== 'map' || !isSectionOfIds(section.key.text))
		return undefined;
	return section.value.pairs.some(({key}) => key.start === first) ? section.key.text : undefined;
}
