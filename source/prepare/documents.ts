/** Whose words a document has: “Forty captains published an open letter. “We are tired,” it read.” */
import type {ReadMentions} from './antecedents.ts';
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {ownerOf} from './owners.ts';
import {speechNouns} from './words.ts';

const documents =
	/^(?:letter|statement|report|document|text|communique|memo|petition|appeal|declaration|op-ed|essay|message|editorial)$/;
/** What several agree on, so that nobody says it whom no author is told of. */
const agreed =
	/^(?:text|communiqu[eé]|treaty|agreement|accord|protocol|annex|resolution|convention|pact|memorandum)$/;
const parts =
	/^(?:article|clause|section|paragraph|rule|chapter|schedule|annex|appendix|page|point|item|line|verse|figure)s?$/;
const makes =
	/^(?:publish|writ|sign|send|issu|releas|post|circulat|draft)(?:e|es|s|ed|ten|ing)?$|^(?:wrote|sent)$/;
/** Words between who makes a document and the verb, at most. */
const between = 3;

/** How sure it is that a document is of whom a mention tells. */
type Author = {readonly mention: Mention; readonly atMost: number};

/** Who published, wrote or signed what a mention names, or an earlier one calls so; undefined where nobody is told to. */
export function authorOf(read: ReadMentions, mention: Mention): Author | undefined {
	const {words} = read;
	// “Lee wrote to them. “…,” her letter says”
	const noun = words[mention.head]?.lower ?? '';
	const owner =
		/^(?:his|her)$/.test(words[mention.from]?.lower ?? '') && (speechNouns.has(noun) || documents.test(noun))
			? ownerOf(read, mention, undefined)
			: undefined;
	if (owner !== undefined) return {mention: owner.mention, atMost: 0.75};
	const maker = namedMaker(read, mention);
	return maker === undefined ? undefined : {mention: maker, atMost: 1};
}

function namedMaker(read: ReadMentions, mention: Mention): Mention | undefined {
	const head = read.words[mention.head]?.lower ?? '';
	if (mention.kind !== 'body' || !documents.test(head)) return undefined;
	for (let at = mention.index; at >= 0 && at > mention.index - 60; at--) {
		const each = read.mentions[at];
		if (each === undefined || read.words[each.head]?.lower !== head) continue;
		const author = makerOf(read, each);
		if (author !== undefined) return author;
	}
	return undefined;
}

/** “The text says”, “the communiqué calls it”: words that are nobody’s. */
export function isAgreedText(words: readonly Word[], {kind, head, to}: Mention): boolean {
	const noun = words[head]?.lower ?? '';
	// “Article 9 says”, “Clause 4(b)”
	const isPart = parts.test(noun) && /^\d/.test(words[to]?.text ?? '');
	return isPart || ((kind === 'body' || kind === 'other') && agreed.test(noun));
}

/** “Lee’s answer”: whose words a mention tells of, as printed; undefined where it is no such. */
export function ownerOfWords(words: readonly Word[], {from, to, head, kind}: Mention): string | undefined {
	if (kind === 'full-name' || kind === 'surname' || !speechNouns.has(words[head]?.lower ?? ''))
		return undefined;
	const genitive = words.slice(from, to).findIndex(({text}) => /^['’]s?$/.test(text));
	const name = words.slice(from, from + genitive).map(({text}) => text);
	return genitive < 1 || !/^\p{Lu}/u.test(name.at(-1) ?? '') ? undefined : name.join(' ');
}

function makerOf({words, mentions}: ReadMentions, document: Mention): Mention | undefined {
	const link = words[document.to];
	const next = mentions[document.index + 1];
	// “an open letter by forty captains”, “a letter signed by forty captains”
	const isBy = /^(?:by|from)$/.test(link?.lower ?? '');
	const isSignedBy = makes.test(link?.lower ?? '') && words[document.to + 1]?.lower === 'by';
	if (
		next !== undefined &&
		((isBy && next.from === document.to + 1) || (isSignedBy && next.from === document.to + 2))
	)
		return next;
	const verb = words[document.from - 1];
	if (verb === undefined || !makes.test(verb.lower) || verb.sentence !== document.sentence) return undefined;
	const subject = mentions[document.index - 1];
	const isSubject =
		subject !== undefined && subject.sentence === verb.sentence && verb.index - subject.to <= between;
	return isSubject && subject.kind !== 'who' ? subject : undefined;
}
