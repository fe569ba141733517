/** Names of persons, as they are printed and as they are compared. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {isName} from './name-words.ts';
import {bodies, female, male, roles, titles} from './words.ts';

/** The words of a name as they are printed. */
export function joined(words: readonly string[]): string {
	const text = words.join(' ');
	return / [-.'’]/.test(text) ? text.replace(/ - /g, '-').replace(/ ([.'’])/g, '$1') : text;
}

/** Last words of whole names, and what a title stands before. */
export function surnamesIn(mentions: readonly Mention[]): ReadonlySet<string> {
	const named = mentions.filter(
		({kind, gender}) => kind === 'full-name' || (kind === 'surname' && gender !== undefined),
	);
	return new Set(named.map(({name}) => familyOf(joined(name))));
}

/** Names of two words, in small letters. */
export function pairsIn(mentions: readonly Mention[]): ReadonlySet<string> {
	return new Set(mentions.flatMap(({name}) => (name.length === 2 ? joined(name).toLowerCase() : [])));
}

/** Other words of whole names, in small letters. */
export function givenIn(mentions: readonly Mention[]): ReadonlySet<string> {
	return new Set(
		mentions.flatMap(({kind, name}) =>
			kind === 'full-name' ? name.slice(0, -1).map(word => word.toLowerCase()) : [],
		),
	);
}

const whereabouts = /^(?:in|at|near|from|to|through|via|outside|around|into)$/;
const stays = /^(?:in|at|near|into|through|via|outside)$/;
const moves =
	/^(?:arriv|c[ao]m|return|fl[ie]|flew|travell?|went|go|sail|dr[io]v|rode|ride|mov|fled|flee|back|journey|flight|train|ferry|road|bus|trip)/;

const month = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;

/** Names of two words and more, in small letters, that only ever stand after “in”, “at” and the like: those of places. */
export function placesIn(
	words: readonly Pick<Word, 'lower' | 'paragraph' | 'pos'>[],
	mentions: readonly Mention[],
): ReadonlySet<string> {
	const found = new Map<string, {isOther: boolean; isPlace: boolean}>();
	const filed = new Set<string>();
	for (const {kind, name, from, to, paragraph} of mentions) {
		const printed = joined(name);
		if (kind !== 'full-name' || printed === printed.toUpperCase()) continue;
		const before = to - name.length === from ? (words[from - 1]?.lower ?? '') : '';
		const key = printed.toLowerCase();
		const known = found.get(key) ?? {isOther: false, isPlace: false};
		found.set(key, known);
		// “The verdict came from Ann Lee, who …”: no place speaks or leads.
		const isWho = words[to]?.lower === ',' && words[to + 1]?.lower === 'who';
		if (!whereabouts.test(before) || isWho) known.isOther = true;
		const isMove = /^(?:from|to)$/.test(before) && moves.test(words[from - 2]?.lower ?? '');
		// “The man from Tarn Electric”
		const isOrigin = before === 'from' && roles.has(words[from - 2]?.lower ?? '');
		if (stays.test(before) || isMove || isOrigin) known.isPlace = true;
		// “Alta Loma, 3 May. — The envoys”
		const [mark, day] = [words[to], words[to + 1]];
		const isFiled = words[from - 1]?.paragraph !== paragraph && mark?.lower === ',';
		if (isFiled && day?.pos === 'NUM' && month.test(words[to + 2]?.lower ?? '')) filed.add(key);
	}
	return new Set([
		...[...found].flatMap(([name, {isOther, isPlace}]) => (isPlace && !isOther ? [name] : [])),
		...filed,
	]);
}

/** Names of two words that stand before an apostrophe and s: “Ann Lee’s verdict” tells of Ann Lee. */
export function ownersIn(words: readonly Word[], mentions: readonly Mention[]): readonly string[] {
	return mentions.flatMap(({from, to}) => {
		const genitive = words.slice(from, to).findIndex(({text}) => /^['’]s?$/.test(text));
		let first = from + genitive;
		while (first > from && isName(words[first - 1]) && isPlain(words[first - 1])) first--;
		const name = words.slice(first, from + genitive);
		// The Harbour Union’s offer: a body.
		const isBody = words[first - 1]?.pos === 'DET' || bodies.has(name.at(-1)?.lower ?? '');
		return genitive < 2 || name.length < 2 || name.length > 3 || isBody
			? []
			: [joined(name.map(({text}) => text))];
	});
}

function isPlain(word: Word | undefined): boolean {
	const lower = word?.lower ?? '';
	return /^\p{Lu}[\p{L}\p{M}.-]*\p{Ll}/u.test(word?.text ?? '') && !roles.has(lower) && !titles.has(lower);
}

/** The last of a name, in small letters; an apostrophe within is one whatever its sign. */
export function familyOf(name: string): string {
	return (name.split(/\s+/).at(-1) ?? name)
		.toLowerCase()
		.replace(/['’]s?$/, '')
		.replace(/(?<=\p{L})[‘’‛ʻʼ](?=\p{L})/gu, "'");
}

/** Ann Lee and A. Lee may be one; Ann Lee and Bob Lee are two. */
export function agree(a: string, b: string): boolean {
	const [first = '', second = ''] = [a.toLowerCase(), b.toLowerCase()];
	return (
		first[0] === second[0] &&
		(first === second ||
			first.split(' ')[0] === second.split(' ')[0] ||
			/^\p{L}\.? /u.test(first) ||
			/^\p{L}\.? /u.test(second))
	);
}

/** “Her engineer” may be a man. */
export function genderOf(words: string): 'male' | 'female' | undefined {
	const all = words
		.toLowerCase()
		.replace(/^(?:his|her) |^.*['’]s /, '')
		.split(/\s+/);
	if (all.some(word => male.has(word))) return 'male';
	return all.some(word => female.has(word)) ? 'female' : undefined;
}

export function isTitleOnly(role: string): boolean {
	return /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady)\.?$/i.test(role);
}
