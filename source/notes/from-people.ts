/** Parties and people as notes say them. */
import {isSameJson} from '../dossier/same-json.ts';
import type {Party, Person} from '../dossier/types.ts';
import {compact, type NotesContext} from './context.ts';
import {makeParty, makePerson} from './make-people.ts';
import {slim} from './slim.ts';
import type {Trial} from './trial.ts';
import type {NotedPerson} from './types.ts';

/** What is written of a party, which from then on is known by its names. */
export function learnParty(context: NotesContext, trial: Trial, party: Party): object | string {
	const {id, code, name, other_names: others, classification: kind, note} = party;
	const full = compact({name, code, kind, ...namesInFull(others), note});
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makeParty(quiet, id, fields)),
			party,
		);
	const written = slimNames(slim(full, isSame), isSame);
	context.parties.set(id, party);
	context.names.add('party', id, [name, code, ...(others ?? []).map(other => other.name)]);
	const keys = Object.keys(written);
	if (keys.length === 0) return name;
	return keys.length === 1 && keys[0] === 'name' ? name : {...written};
}

type OtherNames = Person['other_names'];

function namesInFull(names: OtherNames | undefined) {
	return {names: names?.map(name => ({...name}))};
}

/** Other spellings as plain texts where what prints them is found again. */
function slimNames<T extends {readonly [key: string]: unknown}>(full: T, isSame: (fields: T) => boolean): T {
	const {names, ...rest} = full;
	if (!Array.isArray(names)) return full;
	const spelled = names.map((name: OtherNames[number]) => name.name);
	// Of the names of a person the first ones follow from the person's own.
	for (let skipped = Math.min(2, spelled.length); skipped >= 0; skipped--) {
		const also = spelled.slice(skipped);
		const candidate = {
			...rest,
			...(also.length === 0 ? {} : {also: also.length === 1 ? also[0] : also}),
		} as unknown as T;
		if (isSame(candidate)) return candidate;
	}
	let kept: readonly unknown[] = names;
	names.forEach((name: OtherNames[number], at) => {
		for (const shorter of [
			name.name,
			compact({...name, basis: name.basis === 'articles' ? undefined : name.basis}),
		]) {
			const candidate = kept.map((each, index) => (index === at ? shorter : each));
			if (!isSame({...full, names: candidate})) continue;
			kept = candidate;
			return;
		}
	});
	return {...full, names: kept};
}

/** The same of a person. */
export function learnPerson(context: NotesContext, trial: Trial, person: Person): object {
	const {id, name, family_name: family, other_names: others, memberships, note} = person;
	const roles = memberships.map(
		({organization_id: party, role, start_date: from, end_date: to, basis, because}) =>
			compact({party, role, from, to, basis: basis === 'articles' ? undefined : basis, because}),
	);
	const [only] = roles;
	const isSame = (fields: object) =>
		isSameJson(
			trial(quiet => makePerson(quiet, id, fields as NotedPerson)),
			person,
		);
	const short = compact({name, family, party: only?.party, role: only?.role, ...namesInFull(others), note});
	const full =
		roles.length === 1 && isSame(short)
			? short
			: compact({name, family, roles, ...namesInFull(others), note});
	const written = slimNames(slim(full, isSame), isSame);
	context.people.set(id, person);
	context.names.add('person', id, [name, family, ...others.map(other => other.name)]);
	return {...written};
}
