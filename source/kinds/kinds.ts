/** The kinds of document there are, and which one a document is. */
import type {Dossier} from '../dossier/types.ts';
import type {FilterFields} from '../fields/field.ts';
import type {ExportFormat} from '../print/formats.ts';
import type {Pane} from '../view/view-props.ts';
import {type Kind, panesOf} from './kind.ts';
import {negotiation} from './negotiation.ts';

export const kinds: readonly Kind<Dossier['format']>[] = [negotiation];

/**
 * The kind of a document.
 *
 * @throws where no kind claims it: it is refused when it is read.
 */
export function kindOf({format}: {readonly format: string}, among: readonly Kind[] = kinds): Kind {
	const kind = among.find(each => each.format === format);
	if (kind === undefined) throw new Error(`There is no kind of document ${format}`);
	return kind;
}

/** The panes, the fields of the filter and the formats of every kind, each name once, for what is said before a document is read. */
export const everyPane: readonly Pane[] = eachOnce(kinds.flatMap(panesOf));
export const everyField: FilterFields = eachOnce(kinds.flatMap(({fields}) => fields));
export const everyFormat: readonly ExportFormat[] = eachOnce(kinds.flatMap(({formats}) => formats));

function eachOnce<T extends {readonly name: string}>(all: readonly T[]): readonly T[] {
	return [...new Map(all.map(each => [each.name, each])).values()];
}
