/** What somebody is, and of which party that makes them, as an article prints it. */
import type {Extent} from './extents.ts';
import type {PartyNames} from './party-names.ts';
import {genderOf, isTitleOnly} from './person-names.ts';
import {placeOf} from './places.ts';
import type {NamedPerson} from './who.ts';

const past =
	'(?<![\\p{L}])(?:former(?:ly)?|ex|late|one-?time|erstwhile|ousted|deposed|retired|outgoing|previous(?:ly)?|past)(?![\\p{L}])';
const isOfPast = new RegExp(past, 'iu');
const andPast = new RegExp(String.raw`\s+and\s+(?:an?\s+|the\s+)?(?=${past}).*$`, 'isu');

/** “A former minister of Carvane”, “ex-envoy”: what somebody was; not “mediator and former judge”. */
export function isPast(role: string): boolean {
	return isOfPast.test(role.replace(andPast, ''));
}

/** “Her counterpart” is of another party than she. */
export function isAcross(role: string): boolean {
	return /(?<![\p{L}])(?:counterparts?|rivals?|opponents?|adversar(?:y|ies)|critics?|hosts?|guests?|visitors?)(?![\p{L}])/iu.test(
		role,
	);
}

/** Takes over what a mention tells: of roles the first that is held now, and of longer than a word. */
export function takeRoles(
	person: NamedPerson,
	{roles, speaksFor, within}: Extent,
	parties: PartyNames,
): void {
	for (const role of roles) {
		person.gender ??= genderOf(role);
		if (!isPast(role)) takeParty(person, role.replace(andPast, ''), parties);
		// “Norvania’s Ann Lee”
		const isOwner = /^\S+['’]s?$/.test(role);
		if (isTitleOnly(role) || isOwner || placeOf(role) !== undefined) continue;
		const known = person.role;
		const isMore = known !== undefined && known.length < 12 && role.length > known.length && !isPast(role);
		if (known === undefined || isMore || (isPast(known) && !isPast(role))) person.role = role;
	}
	if (speaksFor !== undefined) takeParty(person, speaksFor, parties);
	const office = roles.find(role => !isPast(role) && ofState.test(role));
	if (person.party !== undefined || within === undefined || office === undefined) return;
	person.party = parties.stateCalled(within);
	person.partyFrom = person.party === undefined ? undefined : `“In ${within}, ${office}”`;
}

/** Who holds such an office holds it where the sentence is. */
const ofState = /(?:^|\s)(?:minister|president|premier|chancellor|king|queen|secretary)(?:\s|$)/i;

function takeParty(person: NamedPerson, from: string, parties: PartyNames): void {
	if (person.party !== undefined) return;
	person.party = parties.partyIn(from);
	person.partyFrom = person.party === undefined ? undefined : from;
}
