/** The kinds of document there are, and which one a document is. */
import type {FilterFields} from '../fields/field.ts';
import type {Pane} from '../view/view-props.ts';
import type {Kind} from './kind.ts';
import {negotiation} from './negotiation.ts';

export const kinds: readonly Kind[] = [negotiation];

/** The kind of a document; one that no kind claims was refused when it was read. */
export function kindOf({format}: {readonly format: string}, among: readonly Kind[] = kinds): Kind {
	return among.find(kind => kind.format === format) ?? negotiation;
}

/** The panes, and the fields of the filter, of every kind, each name once, for what is said before a document is read. */
export const everyPane: readonly Pane[] = eachOnce(kinds.flatMap(({panes}) => panes));
export const everyField: FilterFields = eachOnce(kinds.flatMap(({fields}) => fields));

function eachOnce<T extends {readonly name: string}>(all: readonly T[]): readonly T[] {
	return [...new Map(all.map(each => [each.name, each])).values()];
}
