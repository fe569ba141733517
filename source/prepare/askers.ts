/** Who asks in an interview or a press conference, by name: told above it, or in the words of a question. */

const name = String.raw`(\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:van|von|de|der|den|da|dos|al|el|bin) )*\p{Lu}[\p{L}\p{M}.’'-]*){1,2})`;
const asked = new RegExp(
	String.raw`^[*_# \t]*(?:interview(?:er|ed)?|questions?|conducted|conversation)(?: by|:)[ \t]*${name}[*_. \t]*$`,
	'gimu',
);
const byline = new RegExp(
	String.raw`^[*_ \t]*(?:by|text|words)(?: by|:)?[ \t]+${name}(?:,[^\n]{1,60})?[*_. \t]*$`,
	'gimu',
);
const met = new RegExp(
	String.raw`(?<![\p{L}])${name} (?:spoke|sat down|talked|met) (?:to|with) (?!\p{Ll}+ (?:reporters|journalists))`,
	'gu',
);
const put = new RegExp(
	String.raw`\b(?:interviewed by|spoke (?:to|with)|talked (?:to|with)|in conversation with|talks to|speaks to|told) (?:our (?:\p{Ll}+ )?(?:correspondent|reporter|editor|writer),? )${name}`,
	'gu',
);
/** “Ann Lee, Port Radio. Why so late?”, “Ann Lee from Port Radio: why so late?” */
const begins = new RegExp(
	String.raw`^(?:(?:thank you|thanks|hello|hi|good (?:morning|afternoon|evening))[.,!] )?(?:(?:I[’']m|I am|my name is|this is|it[’']s) )?${name}(?:,|,? (?:from|of|with|for|at))(?: the)? (?:\p{Lu}[\p{L}\p{M}’'&-]*)(?: (?:of |the |and |& )?\p{Lu}[\p{L}\p{M}’'&-]*){0,3}[.:–—-]`,
	'u',
);
/** Letters above the first question that are read. */
const reach = 1500;

/** The one whom the lines above the first question name as who asks; undefined where none or several are. */
export function askerIn(text: string, first: number): string | undefined {
	const head = text.slice(Math.max(0, first - reach), first);
	for (const form of [asked, put, byline, met]) {
		const names = new Set([...head.matchAll(form)].map(([, found = '']) => found.replace(/[.\s]+$/, '')));
		const [one, ...others] = names;
		if (one !== undefined) return others.length === 0 && !isBody.test(one) ? one : undefined;
	}
	return undefined;
}

/** Whom a question names as who puts it; undefined where it names nobody so. */
export function askerOf(question: string): string | undefined {
	const found = begins.exec(question)?.[1];
	return found === undefined || isTitled.test(found) ? undefined : found;
}

const isBody =
	/\b(?:staff|desk|team|reporters?|editors?|correspondents?|news|press|agency|daily|weekly|review|times)\b/i;
/** Whom a question speaks to. */
const isTitled =
	/^(?:mr|mrs|ms|mx|dr|sir|dame|minister|ambassador|president|professor|governor|senator|secretary|commissioner|madam|prime|good|thank)\b/i;
