/** Who may be chosen as the speaker below the line that names one. */
import type {Entry} from '../dossier/catalogue.ts';
import {perhapsIn} from '../dossier/perhaps.ts';
import type {Party, Person} from '../dossier/types.ts';
import {fold} from '../text/fold.ts';
import {normalise} from '../text/normal-text.ts';
import {peopleNearest} from './nearest-first.ts';
import {asTyped, isAmong, noneOf, type ReviewChoice} from './review-choice.ts';
import type {Workspace} from './workspace.ts';

/** What says that nobody speaks. */
const nobody = '-';

/** What says behind the comma that a party speaks itself. */
const itself = 'the party itself';

/**
 * Those whose own name is typed come first, then those of whom a name begins so, then the people of such a party; people
 * before parties; of equals whom the draft would name if it were surer, then who speaks nearby in the same article. Behind a comma it is the party; behind `=` the page was misread.
 */
export function speakerChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const perhaps = perhapsIn(entry?.statement.draft?.because ?? '');
	const [misread] = /^=\s*/.exec(typed) ?? [];
	const found = speakersFound(workspace, entry, perhaps, typed.slice(misread?.length ?? 0));
	if (misread === undefined) return found;
	return found.map(each => ({
		...each,
		text: `= ${each.text}`,
		line: `= ${each.line}`,
		whole: `= ${each.whole}`,
	}));
}

function speakersFound(
	workspace: Workspace,
	entry: Entry | undefined,
	perhaps: readonly string[],
	typed: string,
): readonly ReviewChoice[] {
	const {parties} = workspace.catalogue.dossier;
	const people = peopleNearest(workspace, entry);
	const several = typed.lastIndexOf(';') + 1;
	const [before, part] = [typed.slice(0, several), typed.slice(several).trimStart()];
	const lead = before === '' ? '' : `${before} `;
	const [name = '', partyPart, ...more] = part.split(',');
	if (partyPart !== undefined) return behindComma({lead, name, rest: [partyPart, ...more]}, people, parties);
	const partyOf = (id: string | undefined) => parties.find(party => party.id === id);
	const known = [
		...people.map(person => {
			const party = partyOf(person.memberships[0]?.organization_id);
			return {
				id: person.id,
				name: person.name,
				shown: party === undefined ? person.name : `${person.name}, ${party.name}`,
				names: [person.name, ...person.other_names.map(other => other.name)],
				beside: party === undefined ? [] : partyNames(party),
			};
		}),
		...parties.map(party => ({
			id: party.id,
			name: party.name,
			shown: `${party.name}, ${itself}`,
			names: partyNames(party),
			beside: [],
		})),
	];
	const ranked = known.flatMap(each => {
		const rank = rankOf(each.names, each.beside, part);
		const isPerhaps = each.names.some(known => perhaps.includes(known));
		return rank === undefined ? [] : [{rank: isPerhaps ? rank - 0.5 : rank, ...each}];
	});
	// Whom nobody knows yet is typed on with a party.
	const unknown = perhaps.filter(one => !known.some(({names}) => names.includes(one)));
	const offered = typed === '' ? unknown.map(one => asTyped(one, `perhaps ${one}`)) : [];
	const found = ranked
		.toSorted((a, b) => a.rank - b.rank)
		.map((each): ReviewChoice => ({text: lead + each.shown, line: lead + each.id, whole: lead + each.name}));
	// The hyphen in a name is no reason to give that one what nobody says.
	if (typed === nobody) return [asTyped(nobody, 'nobody is named'), ...found];
	if (typed.startsWith(`${nobody} `))
		return [asTyped(typed, `nobody is named: ${typed.slice(2).trim()}`), ...found];
	const own = typed === '' ? [] : [asTyped(typed, `as typed: ${typed}`)];
	return [...offered, ...found, ...noneOf('nobody is named', nobody, typed), ...own];
}

function partyNames({name, code, other_names = []}: Party): readonly string[] {
	return [name, code, ...other_names.map(other => other.name)];
}

/** Who alone is called so, as a decision reads it: by the id, else by a whole name or the family name. */
function calledBy(people: readonly Person[], typed: string): Person | undefined {
	const wanted = fold(typed.trim());
	const byId = people.find(({id}) => id === typed.trim());
	const [only, ...others] = people.filter(({name, family_name, other_names}) => {
		const names = [name, family_name ?? name.split(' ').at(-1) ?? '', ...other_names.map(each => each.name)];
		return names.some(each => fold(each) === wanted);
	});
	return byId ?? (others.length === 0 ? only : undefined);
}

type Begun = {readonly lead: string; readonly name: string; readonly rest: readonly string[]};

/**
 * What a line may say with a comma in it: whom the name is that of, else of whom it begins a name, and which party that is.
 * One that begins with a capital is written as it shall stand, so that as typed it comes before those.
 */
function behindComma(
	{lead, name, rest}: Begun,
	people: readonly Person[],
	parties: readonly Party[],
): readonly ReviewChoice[] {
	const [partyPart = '', ...more] = rest;
	const meant = more.length > 0 ? [] : partiesMeant(partyPart, parties);
	const known = calledBy(people, name);
	const as = (who: string) => `${lead}${who},${rest.join(',')}`;
	const typed = asTyped(as(name), as(known?.name ?? name));
	const isItself =
		known === undefined && partyPart.trim() !== '' && itself.startsWith(fold(partyPart.trim()));
	const own = [
		...partiesBehind({lead, name, meant}, known, known?.name ?? name, parties),
		...(isItself && more.length === 0 ? [asTyped(`${lead}${name}, ${itself}`)] : []),
		typed,
	];
	const others = known === undefined ? peopleBegun(people, name) : [];
	const ofOthers = others.flatMap(person => [
		...partiesBehind({lead, name: person.id, meant}, person, person.name, parties),
		asTyped(as(person.id), as(person.name)),
	]);
	const isName = /^\p{Lu}/u.test(name);
	return eachOnce(isName ? [...own, ...ofOthers] : [...ofOthers, ...own]);
}

/** Of whom the name, or a later word of it, begins so. */
function peopleBegun(people: readonly Person[], typed: string): readonly Person[] {
	const wanted = normalise(typed.trim(), true);
	if (wanted === '') return [];
	return people.filter(({name, other_names}) =>
		[name, ...other_names.map(other => other.name)].some(each =>
			` ${normalise(each, true)}`.includes(` ${wanted}`),
		),
	);
}

/** Of lines that say the same the first. */
function eachOnce(choices: readonly ReviewChoice[]): readonly ReviewChoice[] {
	const said = new Set<string>();
	return choices.filter(({line}) => {
		const same = fold(line)
			.replace(/\s*,\s*/gu, ', ')
			.trim();
		const isNew = !said.has(same);
		said.add(same);
		return isNew;
	});
}

/** Whose party a line gives behind the comma: told by the whole name where that is somebody who is there. */
function partiesBehind(
	{lead, name, meant}: Pick<Begun, 'lead' | 'name'> & {readonly meant: readonly Party[]},
	known: Person | undefined,
	called: string,
	parties: readonly Party[],
): readonly ReviewChoice[] {
	const held = known?.memberships.map(({organization_id}) => organization_id) ?? [];
	const was = parties.find(({id}) => id === held[0])?.name;
	return meant.map(party => {
		const moved = held.includes(party.id) || was === undefined ? '' : `, no longer ${was}`;
		return asTyped(`${lead}${name}, ${party.name}`, `${lead}${called}, ${party.name}${moved}`);
	});
}

/** Of which each word that is typed begins one of a name: “The South” is none of “Southern Institute”. */
function partiesMeant(typed: string, parties: readonly Party[]): readonly Party[] {
	const wordsIn = (text: string) => normalise(text, true).match(/[\p{L}\p{N}]+/gu) ?? [];
	const wanted = wordsIn(typed);
	return parties.filter(party =>
		partyNames(party)
			.map(wordsIn)
			.some(words => wanted.every(each => words.some(word => word.startsWith(each)))),
	);
}

/** @returns undefined where not every word that is typed is in one of the names. */
function rankOf(names: readonly string[], beside: readonly string[], typed: string): number | undefined {
	const wanted = normalise(typed, true);
	const [own, all] = [names, [...names, ...beside]].map(each => each.map(text => normalise(text, true)));
	if (own === undefined || all === undefined || !isAmong(all, wanted)) return undefined;
	if (wanted === '') return 0;
	if (own.includes(wanted)) return 0;
	const begins = (text: string) => text.startsWith(wanted) || text.includes(` ${wanted}`);
	if (own.some(begins)) return 1;
	return all.some(begins) ? 2 : 3;
}
