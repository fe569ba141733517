/** Whole names of bodies as an article prints them: the National Union of Harbour Workers, of which “the union” tells. */
import type {Word} from './article.ts';

/** What is called so in short where it has been named whole. */
const heads =
	/^(?:union|council|commission|federation|association|alliance|guild|bloc|institut(?:e|ion)|university|college|foundation|charity|trust|authority|tribunal|consortium|league|society|organi[sz]ation|board|committee|agency|syndicate|chamber|confederation|cooperative)$/;
/** Words of a name, at most. */
const most = 8;

export class WholeBodies {
	private readonly byHead = new Map<string, Set<string>>();

	constructor(words: readonly Word[]) {
		for (const [at, {lower, text, span}] of words.entries()) {
			if (span >= 0 || !heads.test(lower) || !isCapital(text)) continue;
			const name = nameAround(words, at);
			if (name === undefined) continue;
			const known = this.byHead.get(lower) ?? new Set();
			known.add(name);
			this.byHead.set(lower, known);
		}
	}

	/** The one body that is called so in short: “the union”; undefined where none or several are. */
	called(short: string): string | undefined {
		const [only, ...others] = this.byHead.get(short.toLowerCase()) ?? [];
		return others.length === 0 ? only : undefined;
	}

	/** The body to which a role belongs: “the union’s secretary”, “spokesman for the council”, “Guild counsel”. */
	ofRole(role: string): string | undefined {
		const short =
			/^(?:the )?(\p{L}+)\s?['’]s?(?=\s)/iu.exec(role)?.[1] ??
			/^(\p{Lu}[\p{L}\p{M}]+)\s+\p{Ll}/u.exec(role)?.[1] ??
			/\s(?:of|for|to|at) the (?:\p{Ll}+ )?(\p{L}+)$/u.exec(role)?.[1];
		return short === undefined || !heads.test(short.toLowerCase()) ? undefined : this.called(short);
	}

	/** The whole name of which some words are a part: of “Institute” the Institute for Coasts. */
	whole(part: string): string | undefined {
		const plain = part.replace(/^the /i, '');
		const found = [...this.byHead.values()]
			.flatMap(names => [...names])
			.filter(name => name !== plain && ` ${name} `.includes(` ${plain} `));
		return found.length === 1 ? found[0] : undefined;
	}
}

function isCapital(text: string | undefined): boolean {
	return text !== undefined && /^\p{Lu}/u.test(text);
}

function isInName(word: Word | undefined): boolean {
	return word !== undefined && word.span < 0 && /^(?:\p{Lu}[\p{L}\p{M}.-]*|['’]s?|&)$/u.test(word.text);
}

/** “of Harbour”, “for the Sea”: what goes on behind a name. */
function linkFrom(words: readonly Word[], at: number): number | undefined {
	if (!/^(?:of|for|and)$/.test(words[at]?.lower ?? '')) return undefined;
	const next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
	return isCapital(words[next]?.text) && isInName(words[next]) ? next : undefined;
}

function nameAround(words: readonly Word[], head: number): string | undefined {
	const {paragraph, sentence} = words[head] ?? {};
	const isHere = (at: number) => words[at]?.sentence === sentence && words[at]?.paragraph === paragraph;
	let from = head;
	while (isHere(from - 1) && isInName(words[from - 1]) && head - from < most) from--;
	// “Last Friday the Council”, “Norvania’s Council”
	while (from < head && /^(?:the|an?|this|its|['’]s?|&)$|day$/.test(words[from]?.lower ?? '')) from++;
	const genitive = words.slice(from, head).findLastIndex(({text}) => /^['’]s?$/.test(text));
	if (genitive >= 0 && !/s$|men$|women$|people$/.test(words[from + genitive - 1]?.lower ?? ''))
		from += genitive + 1;
	let to = head + 1;
	for (let next = linkFrom(words, to); next !== undefined && to - from < most; next = linkFrom(words, to)) {
		// “the Council and Ann Lee”: another.
		if (words[to]?.lower === 'and' && to === head + 1) break;
		to = next + 1;
		while (isHere(to) && isCapital(words[to]?.text) && isInName(words[to]) && to - from < most) to++;
	}
	if (to - from < 2 || to - from > most) return undefined;
	return joinedAsPrinted(words.slice(from, to));
}

/** Blanks where the article has them. */
function joinedAsPrinted(words: readonly Word[]): string {
	return words
		.map(({text, start}, at) => {
			const before = words[at - 1];
			return before !== undefined && before.end < start ? ` ${text}` : text;
		})
		.join('');
}
