/** Of several of one family name who is meant by it alone. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import type {NamedPerson} from './who.ts';
import {roles} from './words.ts';

/** How plain it is: told, told of last and nearby, or nothing near tells. */
type Namesake = {readonly person: NamedPerson | undefined; readonly sure: 'sure' | 'unsure' | 'untold'};

/** Paragraphs back at most within which somebody is still told of. */
const nearby = 2;

/** Whose role or age stands before the name, or else who is told of last, with none of the others as near. */
export function namesakeOf(
	words: readonly Word[],
	mentions: readonly Mention[],
	family: readonly NamedPerson[],
	{index, from, to, paragraph}: Mention,
): Namesake {
	if (family.length < 2) return {person: family[0], sure: 'sure'};
	const before = words.slice(from, to - 1);
	const byRole = before.filter(({lower}) => roles.has(lower));
	const named = family.filter(({role}) => byRole.some(({lower}) => role?.toLowerCase().includes(lower)));
	const meant = byAge(before, family) ?? (named.length === 1 ? named[0] : undefined);
	if (meant !== undefined) return {person: meant, sure: 'sure'};
	const paragraphs = family.map(person => {
		const last = person.mentions.findLast(at => at < index);
		return last === undefined ? -1 : (mentions[last]?.paragraph ?? -1);
	});
	const nearest = Math.max(...paragraphs);
	const isAlone = paragraphs.filter(each => each === nearest).length === 1;
	return {
		person: family[paragraphs.indexOf(nearest)],
		sure: isAlone && paragraph - nearest <= nearby ? 'unsure' : 'untold',
	};
}

/** “The younger Lee”: who is no father of the other. */
function byAge(before: readonly Word[], family: readonly NamedPerson[]): NamedPerson | undefined {
	const age = before.find(({lower}) => /^(?:younger|elder|older)$/.test(lower))?.lower;
	if (age === undefined) return undefined;
	const isParent = ({role}: NamedPerson) => /(?:father|mother|uncle|aunt)$/i.test(role ?? '');
	const [one, ...others] = family.filter(person => isParent(person) !== (age === 'younger'));
	return others.length === 0 && one !== undefined && family.length === 2 ? one : undefined;
}
