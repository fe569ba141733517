/** Names of what the notes have, whether or not something is made of it. */
import type {NotesContext} from './context.ts';
import {isSectionOfIds, kindsOfIds, type Names} from './names.ts';
import type {MapNode} from './tree.ts';
import type {NotedParty} from './types.ts';

/** Ids under which something stands that may not fit the format: whoever names such makes no new fault. */
export function addNoted(names: Names, root: MapNode | undefined): void {
	for (const {key, value} of root?.pairs ?? []) {
		if (!isSectionOfIds(key.text) || value.kind !== 'map') continue;
		const kind = kindsOfIds[key.text];
		for (const pair of value.pairs) {
			const {key: id, value: below} = pair;
			const name = below.kind === 'map' ? below.pairs.find(each => each.key.text === 'name')?.value : below;
			const spellings = [
				id.text,
				...id.text.split(/\W+/),
				...(name?.kind === 'text' ? spelled(name.text) : []),
			];
			names.addNoted(kind, id.text, spellings);
		}
	}
}

/** Whether what the notes may give as its code is none. */
export function hasLostCode({isFaulty}: NotesContext, noted: NotedParty): boolean {
	return typeof noted !== 'string' && noted.code === undefined && isFaulty(noted);
}

/** A name and the last word of it. */
function spelled(name: string): readonly string[] {
	return name === '' ? [] : [name, name.split(' ').at(-1) ?? name];
}

export function namesOf({
	other_names,
}: {
	readonly other_names?: readonly {readonly name: string}[] | undefined;
}): readonly string[] {
	return (other_names ?? []).map(({name}) => name);
}
