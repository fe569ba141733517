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
		/^(?:his|her|its)$/.test(words[mention.from]?.lower ?? '') &&
		(speechNouns.has(noun) || documents.test(noun))
			? ownerOf(read, mention, undefined)
			: undefined;
	if (owner !== undefined) return {mention: owner.mention, atMost: 0.75};
	const maker = namedMaker(read, mention);
	return maker === undefined ? undefined : {mention: maker, atMost: 1};
}

function namedMaker(read: ReadMentions, mention: Mention): Mention | undefined {
	const head = read.words[mention.head]?.lower ?? '';
	const isPaper =
		mention.kind === 'body'
			? documents.test(head)
			: mention.kind !== 'full-name' && mention.kind !== 'surname';
	if (!isPaper || !(documents.test(head) || (papers.test(head) && !agreed.test(head)))) return undefined;
	for (let at = mention.index; at >= 0 && at > mention.index - 60; at--) {
		const each = read.mentions[at];
		if (each === undefined || read.words[each.head]?.lower !== head) continue;
		const author = makerOf(read, each);
		if (author !== undefined) return author;
	}
	return undefined;
}

/** “The text says”, “the communiqué calls it”: words that are nobody’s. */
function isAgreedText(words: readonly Word[], {kind, head, to}: Mention): boolean {
	const noun = words[head]?.lower ?? '';
	// “Article 9 says”, “Clause 4(b)”
	const isPart = parts.test(noun) && /^\d/.test(words[to]?.text ?? '');
	return isPart || ((kind === 'body' || kind === 'other') && agreed.test(noun));
}

/** “The meeting”, “the law”, “the poll”: what is told in so many words has no mouth, unless it is somebody’s. */
function isMute(words: readonly Word[], {kind, head, to}: Mention): boolean {
	const word = words[head];
	// “The Delta Report” may be a newspaper; “the report” is none.
	if (word === undefined || kind === 'full-name' || kind === 'surname' || /^\p{Lu}/u.test(word.text))
		return false;
	// “The meeting’s chair”
	if (/^['’]s?$/.test(words[to]?.text ?? '')) return false;
	return gatherings.test(word.lower) || papers.test(word.lower);
}

/** What a genitive in a document’s name tells: “the ministry’s statement” is of the ministry. */
export function ownerPrinted(words: readonly Word[], {from, to, head, kind}: Mention): string | undefined {
	const noun = words[head]?.lower ?? '';
	if (kind === 'full-name' || kind === 'surname' || !(speechNouns.has(noun) || written.test(noun)))
		return undefined;
	const genitive = words.slice(from, to).findLastIndex(({text}) => /^['’]s?$/.test(text));
	const last = words[from + genitive - 1];
	if (genitive < 1 || last === undefined || times.test(last.lower)) return undefined;
	return words
		.slice(from, from + genitive)
		.map(({text, start}, at) => ((words[from + at - 1]?.end ?? start) < start && at > 0 ? ` ${text}` : text))
		.join('')
		.replace(/^(?:the|an?) /i, '');
}

/** Whose nothing is: yesterday’s, this week’s. */
const times =
	/^(?:yesterday|today|tomorrow|\p{L}+day|week|month|year|morning|evening|night|session|meeting)$/u;
/** What has the words of whose it is, as a law has not: “Norvania’s law says”. */
const written =
	/^(?:note|memo|document|text|petition|proposal|plan|motion|leaflet|flyer|editorial|filing|lawsuit|complaint|manifesto|offer)$/;
const gatherings =
	/^(?:meeting|session|sitting|conference|summit|hearing|round|talks|negotiations|debate|ceremony|event|plenary|gathering|rally|march|vigil|visit|call|dinner|lunch|workshop|seminar|webinar|symposium|forum)$/;
const papers =
	/^(?:law|act|bill|statute|contract|lease|treaty|pact|accord|agreement|convention|protocol|annex|communiqu[eé]|resolution|declaration|memorandum|poll|survey|study|census|report|letter|statement|note|memo|document|text|draft|petition|proposal|plan|deal|rule|regulation|motion|leaflet|flyer|poster|placard|banner|sign|email|e-mail|message|tweet|post|article|editorial|filing|lawsuit|complaint|minutes|transcript|agenda|map|chart|dossier|file|invoice|receipt|timetable|manual|dictionary|verdict|ruling|judgment|judgement|motto|slogan|caption|inscription|plaque|sheet|factsheet|charter|constitution|guidelines?|manifesto|prospectus|blueprint|roadmap|brochure|pamphlet)$/;

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
	const isBy =
		/^(?:by|from)$/.test(link?.lower ?? '') ||
		// “A statement of Minister Lee”, “a letter of two lines”
		(link?.lower === 'of' && next !== undefined && /^(?:full-name|surname|role)$/.test(next.kind));
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

/** Why nobody says what a mention names as a speaker; undefined where somebody may. */
export function whyMute(words: readonly Word[], mention: Mention): string | undefined {
	if (isAgreedText(words, mention)) return 'a text, which has no speaker';
	return isMute(words, mention) ? 'what it stands in, and whose words that has is not told' : undefined;
}

/** “Her reply”, where nobody is told whose it is: no role that somebody has. */
export function whyUnowned(words: readonly Word[], {kind, from, head}: Mention): string | undefined {
	const isOwned = /^(?:his|her|its|their)$/.test(words[from]?.lower ?? '') && head > from;
	return kind === 'other' && isOwned && speechNouns.has(words[head]?.lower ?? '')
		? 'words of somebody who is not told nearby'
		: undefined;
}
