/** Who may be the same as somebody: those who share a word of a name first. */
import type {Entry} from '../dossier/catalogue.ts';
import {readSame} from '../dossier/fact-line.ts';
import {normalise} from '../text/normal-text.ts';
import {isAmong} from './review-choice.ts';
import type {Workspace} from './workspace.ts';

type Known = {readonly id: string; readonly name: string; readonly names: readonly string[]};

/** The speaker of a statement, of whom another is to be found. */
export function sameBegun(workspace: Workspace, entry: Entry | undefined): string {
	const [first] = sidesOf(workspace, entry);
	return first === undefined ? '' : `${first} = `;
}

/** The speaker, and the party. */
function sidesOf({catalogue}: Workspace, entry: Entry | undefined): readonly string[] {
	const people = (entry?.statement.speakers ?? []).flatMap(speaker =>
		'person' in speaker ? (catalogue.people.get(speaker.person)?.name ?? []) : [],
	);
	const parties = (entry?.parties ?? []).flatMap(id => catalogue.parties.get(id)?.name ?? []);
	return [...new Set([...people, ...parties])];
}

/** @param value - what is typed behind the name of the field. */
export function sameChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	value: string,
): readonly string[] {
	const read = readSame(value);
	const {people, parties} = workspace.catalogue.dossier;
	const [persons, bodies] = [people.map(knownOf), parties.map(knownOf)];
	if (read === undefined) {
		const wanted = normalise(value, true);
		const names = [...sidesOf(workspace, entry), ...[...persons, ...bodies].map(({name}) => name)];
		const found = [...new Set(names)].filter(name => isAmong([normalise(name, true)], wanted));
		return found.map(name => `${name} = `);
	}
	const wanted = normalise(read.kept, true);
	const isKept = ({id, names}: Known) => [id, ...names].some(each => normalise(each, true) === wanted);
	const all = persons.some(isKept) ? persons : bodies;
	const kept = all.find(isKept);
	const words = new Set(kept?.names.flatMap(wordsOf));
	const isAlike = ({names}: Known) => names.flatMap(wordsOf).some(word => words.has(word));
	const other = normalise(read.other, true);
	const found = all.filter(
		each =>
			each !== kept &&
			isAmong(
				each.names.map(name => normalise(name, true)),
				other,
			),
	);
	const [alike, others]: [Known[], Known[]] = [[], []];
	for (const each of found) (isAlike(each) ? alike : others).push(each);
	// Where two are called the same, one is meant by its id.
	const [names, shared] = [new Set<string>(), new Set<string>()];
	for (const {name} of all) (names.has(name) ? shared : names).add(name);
	return [...alike, ...others].map(({id, name}) => `${read.kept} = ${shared.has(name) ? id : name}`);
}

function knownOf({
	id,
	name,
	other_names = [],
}: {
	readonly id: string;
	readonly name: string;
	readonly other_names?: readonly {readonly name: string}[] | undefined;
}): Known {
	return {id, name, names: [name, ...other_names.map(other => other.name)]};
}

function wordsOf(name: string): readonly string[] {
	return normalise(name, true)
		.split(' ')
		.filter(word => word.length > 2);
}
