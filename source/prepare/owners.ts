/** Whose president “its president” is, and which commission “the Commission”: what a role leaves to the words before it. */
import {antecedentOf, type ReadMentions} from './antecedents.ts';
import {sentenceStart, type Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {bodies} from './words.ts';

/** Of whom somebody is said to be: a person by a mention, or a body. */
export type Owner = {readonly mention: Mention; readonly printed: string};

const kinds: Readonly<Record<string, Pick<Mention, 'kind' | 'gender'>>> = {
	his: {kind: 'he-she', gender: 'male'},
	her: {kind: 'he-she', gender: 'female'},
	its: {kind: 'it', gender: undefined},
};

/** Whose a role is that begins with his, her or its; undefined for other roles, and where nobody is told of nearby. */
export function ownerOf(read: ReadMentions, role: Mention, ofRole: object | undefined): Owner | undefined {
	const first = read.words[role.from];
	const known = first === undefined ? undefined : kinds[first.lower];
	if (first === undefined || known === undefined) return undefined;
	const pronoun = {...role, ...known, to: role.from + 1, isPlural: false};
	const found = antecedentOf(read, pronoun, undefined, person => person === ofRole);
	// A sentence within a paragraph speaks of what stands in that.
	const isWithin = read.words[sentenceStart(read.words, role.from) - 1]?.paragraph === role.paragraph;
	return found === undefined || (isWithin && found.mention.paragraph !== role.paragraph)
		? undefined
		: {mention: found.mention, printed: first.text};
}

/** A role with its owner named: “Lee’s lawyer” for “her lawyer”. */
export function ownedRole(role: string, owner: string): string {
	const genitive = owner.endsWith('s') ? `${owner}’` : `${owner}’s`;
	return role.replace(/^(?:his|her|its)\b/i, genitive);
}

/** Bodies by what they are called in short: a commission by the one whose name ends so. */
export class BodyNames {
	private readonly byHead = new Map<string, Set<string>>();

	/** @param printed - names of bodies as an article prints them. */
	constructor(printed: Iterable<string>) {
		for (const each of printed) {
			const name = withoutArticle(each);
			const words = name.split(/\s+/);
			const head = words.at(-1)?.toLowerCase() ?? '';
			const isName = words.length > 1 && words.every(word => /^(?:\p{Lu}|(?:of|for|and|the)$)/u.test(word));
			if (!isName || !bodies.has(head)) continue;
			const known = this.byHead.get(head) ?? new Set();
			known.add(name);
			this.byHead.set(head, known);
		}
	}

	/** The whole name of “the Commission”; as it is where none or several end so. */
	whole(name: string): string {
		const [only, ...others] = this.byHead.get(withoutArticle(name).toLowerCase()) ?? [];
		return only === undefined || others.length > 0 ? name : only;
	}
}

function withoutArticle(name: string): string {
	return name.replace(/\s+/g, ' ').replace(/^the /i, '');
}

/** Of whom mentions tell that are of something of theirs, by the index of a mention: “Lee’s good humour”. */
export function ownersOf<T>(
	words: readonly Word[],
	mentions: readonly Mention[],
	called: (name: string) => T | undefined,
): ReadonlyMap<number, T> {
	const found = new Map<number, T>();
	for (const {index, from, to} of mentions) {
		const all = words.slice(from, to);
		const genitive = all.findIndex(({text}) => /^['’]s?$/.test(text));
		if (genitive < 1) continue;
		const owner = called(
			all
				.slice(0, genitive)
				.map(({text}) => text)
				.join(' '),
		);
		if (owner !== undefined) found.set(index, owner);
	}
	return found;
}
