/** Turns `--filter`, `--round` and `--party` into one filter text, or says what is wrong with them. */

import type {Catalogue} from '../dossier/catalogue.ts';
import {sayNone} from '../dossier/left-out.ts';
import type {FilterFields} from '../fields/field.ts';
import {addTerm} from '../query/edit.ts';
import {parseQuery} from '../query/parse.ts';
import {describeProblem} from '../query/problem.ts';
import type {Query} from '../query/tree.ts';
import {fold} from '../text/fold.ts';
import {cutInMiddle} from '../text/in-middle.ts';
import {nearest} from '../text/nearest.ts';
import {sanitize} from '../text/sanitize.ts';

export type OpeningOptions = {
	readonly filter: string;
	readonly round: string | undefined;
	readonly party: string | undefined;
};

export type OpeningFilter =
	| {readonly ok: true; readonly query: Query}
	| {readonly ok: false; readonly message: string};

/** @param fields - what can be asked for by name in this dossier. */
export function openingFilter(
	catalogue: Catalogue,
	wanted: OpeningOptions,
	fields: FilterFields,
): OpeningFilter {
	let query = parseQuery(wanted.filter, fields);
	const {error: fault, hints} = query;
	// While typing, half a value does nothing yet; on the command line it would silently let everything through.
	const error = fault ?? hints.find(({code}) => code === 'bad-value');
	if (error !== undefined)
		return refuse(
			`The filter ${sanitize(cutInMiddle(wanted.filter))} cannot be understood. ${describeProblem(error)}`,
		);
	if (wanted.round !== undefined) {
		const {rounds} = catalogue;
		const round = rounds.find(each => String(each.round) === wanted.round);
		if (round === undefined) {
			const known = rounds.map(each => `${each.round} (${sanitize(each.place ?? each.name)})`).join(', ');
			return refuse(
				`There is no round ${sanitize(cutInMiddle(wanted.round))}. ${known === '' ? sayNone(catalogue, ['round'], 'This dossier has none.') : `There are ${known}.`}`,
			);
		}
		query = parseQuery(addTerm(query, 'round', wanted.round), query.fields);
	}
	if (wanted.party !== undefined) {
		const party = findParty(catalogue, wanted.party);
		if (party === undefined) {
			const parties = [...catalogue.parties.values()];
			const meant = nearest(
				wanted.party,
				parties.flatMap(each => [each.id, each.code, each.name]),
			);
			const known = parties.map(each => each.id).join(', ');
			return refuse(
				`There is no party ${sanitize(cutInMiddle(wanted.party))}.${meant === undefined ? '' : ` Did you mean ${sanitize(meant)}?`} Parties: ${known}.`,
			);
		}
		query = parseQuery(addTerm(query, 'party', party), query.fields);
	}
	return {ok: true, query};
}

function refuse(message: string): OpeningFilter {
	return {ok: false, message};
}

/** By id, code or any name; whole, or as the beginning of just one. */
function findParty(catalogue: Catalogue, typed: string): string | undefined {
	const wanted = fold(typed);
	const parties = [...catalogue.parties.values()].map(party => ({
		id: party.id,
		names: [party.id, party.code, party.name, ...(party.other_names ?? []).map(other => other.name)].map(
			name => fold(name),
		),
	}));
	const exact = parties.find(party => party.names.includes(wanted));
	if (exact !== undefined || wanted === '') return exact?.id;
	const begun = parties.filter(party => party.names.some(name => name.startsWith(wanted)));
	return begun.length === 1 ? begun[0]?.id : undefined;
}
