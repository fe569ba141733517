/** People who belong to several parties: for which of them they speak, where the notes do not say. */
import {edtfParser} from '../dossier/edtf.ts';
import {byId} from '../dossier/lists.ts';
import type {Dossier, Person} from '../dossier/types.ts';
import type {ContentRemark} from './content-remark.ts';

/** A statement counts as of the party of the first role, whenever it was made. */
export function otherMemberships({people, statements}: Dossier): readonly ContentRemark[] {
	const parse = edtfParser();
	const several = byId(people.filter(isInSeveral));
	const told = new Set<Person>();
	return statements.flatMap(statement =>
		statement.speakers.flatMap((speaker): readonly ContentRemark[] => {
			if (!('person' in speaker) || speaker.party !== undefined) return [];
			const person = several.get(speaker.person);
			const [first] = person?.memberships ?? [];
			if (person === undefined || first === undefined) return [];
			const day = statement.said.edtf;
			const then = new Set(
				person.memberships
					.filter(({start_date, end_date}) => isBetween(parse, day, start_date, end_date))
					.map(each => each.organization_id),
			);
			const parties = [...then];
			const {organization_id: party} = first;
			if (then.has(party) ? then.size === 1 || told.has(person) : then.size === 0) return [];
			const {id} = person;
			if (!then.has(party) && day !== null) {
				const [other = party] = parties;
				return [{made: statement, key: 'who', remark: {code: 'other-party-then', id, party, other, day}}];
			}
			told.add(person);
			const other = parties.find(each => each !== party) ?? party;
			return [{made: person, key: 'roles', remark: {code: 'two-parties', id, party, other}}];
		}),
	);
}

function isInSeveral({memberships}: Person): boolean {
	return new Set(memberships.map(each => each.organization_id)).size > 1;
}

/** Whether a day may lie between two others; an unknown one may. */
function isBetween(
	parse: ReturnType<typeof edtfParser>,
	day: string | null,
	from: string | undefined,
	to: string | undefined,
): boolean {
	const [said, start, end] = [day ?? undefined, from, to].map(each =>
		each === undefined ? undefined : parse(each),
	);
	if (said === undefined) return true;
	return (start === undefined || said.end >= start.start) && (end === undefined || said.start <= end.end);
}
