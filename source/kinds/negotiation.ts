/** A negotiation: when its rounds were, where each party stands, who said what. */
import type {Dossier} from '../dossier/types.ts';
import {filterFields} from '../fields/filter-fields.ts';
import {listsWith, sides} from '../panes/panes.ts';
import {exportFormats, listings} from '../print/formats.ts';
import {quoteColumns} from '../view/quote-columns.ts';
import type {Kind} from './kind.ts';

export const negotiation: Kind<Dossier['format']> = {
	format: 'roundtable-dossier',
	lists: listsWith(quoteColumns),
	sides,
	fields: filterFields,
	quoteColumns,
	listings,
	formats: exportFormats,
};
