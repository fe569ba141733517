/** Names that the notes define and no article prints, though one prints nearly the same: likely misspelt. */
import type {Dossier} from '../dossier/types.ts';
import {unsaidPlace} from '../dossier/unsaid.ts';
import {fold} from '../text/fold.ts';
import {type PrintedName, PrintedNames} from './printed-names.ts';
import type {Remark} from './problems.ts';
import {partsOfList} from './without-brackets.ts';

/** What a name is that of: what has made it, and under which key its own notes have it. */
type NamedThing = {readonly made: object; readonly key: 'name' | 'family' | 'place'};

export type Misspelt = NamedThing & {readonly name: string; readonly near: PrintedName};

/** @param articles - of all sources: what one that is not at hand prints nobody knows. */
export function misspeltNames(
	dossier: Dossier,
	articles: ReadonlyMap<string, {readonly text: string}>,
): readonly Misspelt[] {
	if (dossier.sources.length === 0 || dossier.sources.some(({id}) => !articles.has(id))) return [];
	const printed = new PrintedNames(articles);
	const others = new Set(namesOf(dossier).map(name => fold(name)));
	const near = (thing: NamedThing, name: string): readonly Misspelt[] => {
		if (printed.isPrinted(name)) return [];
		const found = printed.near(name);
		// What the notes have too is somebody else, or another name that they know.
		return found === undefined || others.has(fold(found.name)) ? [] : [{...thing, name, near: found}];
	};
	const parties = dossier.parties.flatMap(party => near({made: party, key: 'name'}, party.name));
	const people = dossier.people.flatMap(person => {
		const whole = near({made: person, key: 'name'}, person.name);
		const isKnown = person.other_names.some(other => printed.isPrinted(other.name));
		return whole.length > 0 || isKnown ? whole : near({made: person, key: 'family'}, person.family_name);
	});
	const places = dossier.events.flatMap(event =>
		partsOf(event.place).flatMap(part => near({made: event, key: 'place'}, part)),
	);
	return [...parties, ...people, ...places];
}

/** Spellings with a comma that no article prints: several, without the brackets of a list. */
export function joinedNames({
	parties,
	people,
}: Dossier): readonly {readonly made: object; readonly remark: Remark}[] {
	return [...parties, ...people].flatMap(made =>
		(made.other_names ?? []).flatMap(({name, basis}) => {
			const parts = partsOfList(name);
			if (basis !== 'outside' || !name.includes(', ') || parts.length < 2) return [];
			return [{made, remark: {code: 'joined-names', found: name, parts} as const}];
		}),
	);
}

/** "The Ropewalk Palace, Brennick" is printed in two places as well as in one. */
function partsOf(place: string | undefined): readonly string[] {
	if (place === undefined || place === unsaidPlace) return [];
	return place.split(/[,;()]/).map(part => part.trim());
}

function namesOf({parties, people, events}: Dossier): readonly string[] {
	const own = [...parties, ...people].flatMap(({name, other_names}) => [
		name,
		...(other_names ?? []).map(other => other.name),
	]);
	const families = people.map(({family_name}) => family_name);
	return [...own, ...families, ...events.flatMap(({place}) => partsOf(place))];
}

/** A name with plain blanks, and without what prints nothing: nobody sees another spelling there. */
export function plainly(name: string): string {
	return name.replace(/\p{Z}+/gu, ' ').replace(/\p{Cf}/gu, '');
}
