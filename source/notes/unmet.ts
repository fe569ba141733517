/** Items that lack what each of their kind has, though the format leaves open which key says it. */
import {stances} from '../dossier/stances.ts';
import type {MapNode, NotesNode} from './tree.ts';

const needs: Readonly<Record<string, (has: (key: string) => boolean) => boolean>> = {
	rounds: has => has('date') && has('present'),
	statements: has => ['quotes', 'terms', 'reports', 'passages'].some(has),
	positions: has => stances.filter(has).length === 1,
};

export function unmetIn(root: NotesNode | undefined): readonly MapNode[] {
	if (root?.kind !== 'map') return [];
	return root.pairs.flatMap(({key, value}) => {
		const isMet = Object.hasOwn(needs, key.text) ? needs[key.text] : undefined;
		if (isMet === undefined || value.kind !== 'list') return [];
		return value.items.flatMap(item =>
			item.kind === 'map' && !isMet(name => item.pairs.some(pair => pair.key.text === name)) ? [item] : [],
		);
	});
}
