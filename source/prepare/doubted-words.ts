/** What makes it doubtful by the words themselves, and by what stands beside them, that somebody is said to say them. */
import {firstWhere} from '../text/halve.ts';
import {type ParsedArticle, sentenceEnd, sentenceStart, type Word} from './article.ts';
import {type Doubt, none, unsure} from './doubt.ts';
import type {Mention} from './mentions.ts';
import type {ReadSpan, SpanView} from './span-view.ts';

export function doubtsOfWords(read: ReadSpan, view: SpanView, mention: Mention): readonly Doubt[] {
	const {article} = read;
	const {words} = article;
	const found: Doubt[] = [];
	const doubt = (what: string, atMost: number = none) => found.push({what, atMost});
	if (isOpen(article, view)) doubt('marks that have no end: what stands after the words may be told of them');
	if (isTitle(article, view)) doubt('perhaps a title');
	if (isTag(article, view)) doubt('a tag of a network');
	if (isCommonName(words, view)) doubt('a name that is in common use');
	if (isCalled(words, view)) doubt('what somebody is called, and nobody is told to call them');
	if (isShouted(words, view)) doubt('who shouts it, and the like, is told beside the words or nowhere');
	if (isBeforeRole(words, view, mention)) doubt('a word or two set before what somebody is called');
	if (isSaying(words, view)) doubt('a saying, which is nobody’s');
	if (isOnThing(words, view)) doubt('what it stands on is told, and that speaks for nobody');
	if (isWrittenBySome(view, mention)) doubt('nobody knows who wrote it');
	if (isReadAs(words, view, mention)) doubt('another is told to read it so');
	if (isWhatTheyCall(words, view, mention)) doubt('it is told who calls it so');
	if (isInViewOf(words, view, mention)) doubt('it is told whose view it is');
	if (isSpokenTo(read, view, mention)) doubt('the words speak to whom they would be of');
	if (isInQuestion(words, view)) doubt('it is asked whether it was said');
	if (isInSet(words, view))
		doubt('a word or two within a phrase', works.test(words[view.span.to]?.lower ?? '') ? none : unsure);
	if (quotesAnother(read, view, mention)) doubt('another is quoted', none);
	if (isOwned(read, view, mention)) doubt('whose words they are is told right before them');
	return found;
}

/** “We wait, said Lee. The end. */
function isOpen({text}: ParsedArticle, {span}: SpanView): boolean {
	const end = text.slice(span.end, span.outerEnd);
	return !span.continues && span.isBroken && !/[\p{P}`]/u.test(end);
}

const small = /^(?:a|an|the|of|for|in|on|and|to|with|at|by|is|from|or|vs|de|la)$/;
/** “On ABC’s “Good Morning”,”, “the film “Late Herring”” */
function isTitle(article: ParsedArticle, {span, clause}: SpanView): boolean {
	const {words} = article;
	const inside = wordsIn(article, span);
	if (!isInCapitals(article, span)) return false;
	const [before, earlier] = [words[span.from - 1], words[span.from - 2]];
	const after = words[span.to];
	const isHere = before !== undefined && before.index >= clause.from && before.sentence === span.sentence;
	const isNamed =
		isHere &&
		(/^(?:['’]s?|on|titled|entitled|named|in|of|with|told|tells|play(?:s|ed|ing)?|s[aiu]ngs?|perform(?:s|ed)?)$/.test(
			before.lower,
		) ||
			works.test(before.lower) ||
			// “The annex, “A Handbook of the Weir”,”
			(before.text === ',' &&
				(works.test(earlier?.lower ?? '') || (earlier?.pos === 'NOUN' && inside.length > 2))));
	const isNoun = after?.span === -1 && works.test(after.lower);
	// “The association “Mothers of the Ford””
	if (isHere && inside.length > 1 && before.pos === 'NOUN' && named.test(before.lower)) return true;
	// “The “Sarkhan” complex”
	const isOfThing =
		before?.pos === 'DET' && after?.span === -1 && /^(?:NOUN|ADJ)$/.test(after.pos) && inside.length < 5;
	return isNamed || isNoun || isOfThing;
}

const named =
	/^(?:association|group|party|movement|campaign|union|alliance|coalition|club|company|firm|charity|foundation|initiative|network|organi[sz]ation|society|committee|website|portal|agency|hotel|inn|café|cafe|bar|restaurant|shop|ship|conference|seminar|workshop|festival|hall|theatre|brand)$/;

function wordsIn({words}: ParsedArticle, {from, to}: SpanView['span']): readonly Word[] {
	return words.slice(from, to).filter(({text}) => /[\p{L}\p{N}]/u.test(text));
}

/** “A Handbook of the Weir and Its Keepers”: as titles and names are written, with no end of a sentence. */
export function isInCapitals(article: ParsedArticle, span: SpanView['span']): boolean {
	const inside = wordsIn(article, span);
	const isCapital = ({text}: Word) => /^[\p{Lu}\p{N}'’]/u.test(text);
	const [first, ...rest] = inside;
	const isOver = /[.!?]$/.test(article.text.slice(span.start, span.end).replace(/[.,]$/, ''));
	return (
		first !== undefined &&
		inside.length < 10 &&
		!isOver &&
		isCapital(first) &&
		rest.every(word => isCapital(word) || small.test(word.lower))
	);
}

/** “Quoting Tamm, Berg said “…””, “…,” Berg said, quoting Tamm. */
function quotesAnother({mentions, article: {words}}: ReadSpan, {clause}: SpanView, {key}: Mention): boolean {
	return words.slice(clause.from, clause.to).some(({lower, span, index}) => {
		if (span >= 0 || !/^(?:quoting|paraphrasing|echoing)$/.test(lower)) return false;
		const next = mentions[firstWhere(mentions.length, at => (mentions[at]?.from ?? 0) > index)];
		const isNear = next !== undefined && next.from <= index + 2;
		return isNear && next.key !== key && /^(?:full-name|surname|role)$/.test(next.kind);
	});
}

const works =
	/^(?:show|program(?:me)?|scheme|podcast|film|movie|song|book|novel|album|series|play|poem|painting|documentary|memoir|poster|flag|shirt|magazine|newspaper|trawler|ship|boat|vessel|ferry|yacht|game|award|prize|host|star|hat|banner|sign|placard|label|brand|restaurant|pub|band|column|exhibition|exhibit|musical|opera|app|channel|project|operation)s?$/;

/** “#SaveTheWeir”, “@weir” */
function isTag({text}: ParsedArticle, {span}: SpanView): boolean {
	return /^[#@]\S+$/.test(text.slice(span.start, span.end));
}

/** “The so-called “big two””, “known as “the line”” */
function isCommonName(words: readonly Word[], {span}: SpanView): boolean {
	const [first, second, third] = [words[span.from - 3], words[span.from - 2], words[span.from - 1]];
	const before = `${first?.lower ?? ''} ${second?.lower ?? ''} ${third?.lower ?? ''}`;
	return /(?:\bso (?:-|called) ?called|so-called|\b(?:known|remembered|advertised) as(?: the)?|nicknamed(?: the)?|\b(?:at|to|of|on|about|over) the (?:words?|phrase|term)|\b(?:with|in|without|between|under) the (?:word|term|tag|hashtag)|\b(?:titled|entitled|named|christened|stamped|headed|headlined|captioned|subtitled|marked|labelled|labeled|inscribed))$/.test(
		before.trim(),
	);
}

/** “Lee quoted an old proverb: “…””, “under the motto “…”” */
function isSaying(words: readonly Word[], {span}: SpanView): boolean {
	const mark = words[span.from - 1];
	const noun = /^[:,]$/.test(mark?.text ?? '') && mark?.span === -1 ? words[span.from - 2] : mark;
	// “Lee attacked it, saying, “…””
	const isNoun =
		noun !== undefined && /^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(words[noun.index - 1]?.pos ?? '');
	return (
		isNoun &&
		noun.sentence === span.sentence &&
		noun.span < 0 &&
		/^(?:proverb|adage|maxim|motto|slogan|saying|catchphrase|catchword|watchword|mantra)$/.test(noun.lower)
	);
}

/** “They carried signs reading “…””, “on the door is written “…””, “he does not like the word “…”” */
function isOnThing(words: readonly Word[], {span}: SpanView): boolean {
	const before = words[span.from - 1];
	if (before === undefined || before.sentence !== span.sentence || before.span >= 0) return false;
	const earlier = words[before.index - 1];
	if (/^(?:word|term)$/.test(before.lower) && earlier?.pos === 'DET') return true;
	if (/^(?:read|reads|saying|said|says|that)$/.test(before.lower)) return things.test(earlier?.lower ?? '');
	if (!/^(?:reading|words)$/.test(before.lower)) return false;
	const from = Math.max(sentenceStart(words, span.from - 1), span.from - thingReach);
	return words.slice(from, span.from).some(word => word.span < 0 && things.test(word.lower));
}

const thingReach = 14;
const things =
	/^(?:signs?|banners?|placards?|posters?|t-shirts?|shirts?|bedsheets?|stickers?|badges?|plaques?|flags?|walls?|graffiti|mugs?|caps?|hats?|billboards?|leaflets?|flyers?|notices?|labels?|inscriptions?|tattoos?|cards?)$/;

/** “Lee called it “early”, which Tamm translated as “late””: Tamm did. */
function isReadAs(words: readonly Word[], {span, cues}: SpanView, {index}: Mention): boolean {
	const [verb, as] = [words[span.from - 2], words[span.from - 1]];
	if (as?.lower !== 'as' || as.sentence !== span.sentence || verb?.pos !== 'VERB') return false;
	if (cues.some(({cue}) => cue.word === verb && cue.subjects.has(index))) return false;
	for (let at = verb.index - 1; at > verb.index - calledReach && words[at]?.sentence === verb.sentence; at--)
		if (words[at]?.lower === 'which' && words[at - 1]?.text === ',') return true;
	return false;
}

/** “Lee said that what boatmen call “the long winter” is short”: boatmen do. */
function isWhatTheyCall(words: readonly Word[], {span}: SpanView, {from}: Mention): boolean {
	const verb = words[span.from - 1];
	if (verb?.sentence !== span.sentence || !/^(?:calls?|called|terms?|termed|dubs?|dubbed)$/.test(verb.lower))
		return false;
	for (let at = verb.index - 1; at > verb.index - calledReach && words[at]?.sentence === verb.sentence; at--)
		if (words[at]?.lower === 'what') return from < at;
	return false;
}

/** Words from “what” to the verb, at most. */
const calledReach = 7;

/** “In her view, the Church should own it, “in order to repent””: hers, and not the Church’s. */
function isInViewOf(words: readonly Word[], {clause, span, cues}: SpanView, {index, from}: Mention): boolean {
	const [link, whose, noun] = [words[clause.from], words[clause.from + 1], words[clause.from + 2]];
	if (noun === undefined || noun.index >= span.from || from <= noun.index) return false;
	// “In his telling, the lawyer said “…””: he tells it himself.
	const isOwn = cues.some(({cue}) => cue.strength > 2 && !cue.isNoun && cue.subjects.has(index));
	return (
		!isOwn &&
		/^(?:in|to|by)$/.test(link?.lower ?? '') &&
		/^(?:his|her|their|its)$/.test(whose?.lower ?? '') &&
		/^(?:views?|opinion|words|telling|account|phrase|eyes|mind|reading|version|estimation)$/.test(
			noun.lower,
		) &&
		words[noun.index + 1]?.text === ','
	);
}

/** “Somebody has written “…” on the door” */
function isWrittenBySome({cues}: SpanView, {kind, key}: Mention): boolean {
	return (
		kind === 'indefinite' &&
		/^some(?:body|one)$/.test(key) &&
		cues.some(({cue: {word}}) =>
			/^(?:writ|wrote|chalk|paint|scrawl|scribbl|spray|daub|pinn|stuck)/.test(word.lower),
		)
	);
}

/** Mentions before and after in which somebody is named whole. */
const namedReach = 200;

/** “Ann, I shall sell it”: who is spoken to by name does not say it. */
function isSpokenTo(
	{mentions, article: {words}}: ReadSpan,
	{span}: SpanView,
	{index, key, name}: Mention,
): boolean {
	const [first, comma, third] = [words[span.from], words[span.from + 1], words[span.from + 2]];
	const at = /^(?:dear|mr|mrs|ms|dr|mr\.|mrs\.|ms\.|dr\.)$/.test(first?.lower ?? '') ? comma : first;
	const mark = at === first ? comma : third;
	if (at === undefined || mark?.text !== ',' || !/^\p{Lu}\p{M}*\p{Ll}/u.test(at.text)) return false;
	// “Lee said: “Ann, …””, who is Ann Lee elsewhere.
	const near = mentions.slice(Math.max(0, index - namedReach), index + namedReach);
	return name.length > 0 && near.some(each => each.key === key && each.name.includes(at.text));
}

/** “Did she say “…”?” */
function isInQuestion(words: readonly Word[], {span}: SpanView): boolean {
	const from = sentenceStart(words, Math.min(span.from, words.length - 1));
	const last = words[sentenceEnd(words, Math.min(span.from, words.length - 1)) - 1];
	return last?.text === '?' && last.span < 0 && words[from]?.span !== span.index;
}

/** “The “big” offer”: a word or two before what they belong to. */
function isInSet(words: readonly Word[], {span}: SpanView): boolean {
	const before = words[span.from - 1];
	const after = words[span.to];
	if (span.words > 3 || before === undefined || before.span >= 0 || before.sentence !== span.sentence)
		return false;
	const isPhrase =
		/^(?:DET|ADJ|NUM)$/.test(before.pos) || /^(?:his|her|its|their|my|our|['’]s?)$/.test(before.lower);
	const isNoun = after?.span === -1 && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos);
	return isPhrase && isNoun;
}

/** “Asked about Lee’s “map”, Tamm said”, “Tamm repeated Lee’s phrase “a map””. */
function isOwned({mentions, article: {words}}: ReadSpan, {span}: SpanView, mention: Mention): boolean {
	let at = span.from - 1;
	if (wordings.test(words[at]?.lower ?? '')) at--;
	else at = ownedBefore(words, at) ?? at;
	const genitive = words[at];
	if (genitive === undefined || genitive.sentence !== span.sentence || !/^['’]s?$/.test(genitive.text))
		return false;
	const owner = mentions[firstWhere(mentions.length, each => (mentions[each]?.to ?? 0) >= at)];
	if (owner === undefined || owner === mention || owner.from >= at) return false;
	// The one before the apostrophe may be known by the last word of the name alone.
	return mention.key !== owner.key && mention.key !== words[at - 1]?.lower;
}

/** “Tamm quoted the chair’s words of last year: “…””: where the apostrophe stands. */
function ownedBefore(words: readonly Word[], from: number): number | undefined {
	if (words[from]?.text !== ':') return undefined;
	for (let at = from - 1; at > from - 6; at--) {
		if (wordings.test(words[at]?.lower ?? '')) return at - 1;
		if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(words[at]?.pos ?? '')) return undefined;
	}
	return undefined;
}

const wordings = /^(?:phrase|words?|line|remark|comment|slogan|term|expression|description|charge|claim)s?$/;

/** “To cries of “shame” from the gallery”: no verb of the sentence leads to it. */
function isShouted(words: readonly Word[], {span}: SpanView): boolean {
	const noun = words[span.from - 2];
	return (
		words[span.from - 1]?.lower === 'of' &&
		noun?.sentence === span.sentence &&
		/^(?:shout|cr(?:y|ie)|call|chant|murmur|cheer|whisper|yell|scream|roar|choru|boo|hiss)(?:e?s)?$/.test(
			noun.lower,
		)
	);
}

/** “‘MISER’ MINISTER SLAMMED”, “the ‘wise’ judge said”: it is what he is called. */
function isBeforeRole(words: readonly Word[], {span}: SpanView, {from, kind}: Mention): boolean {
	return kind === 'role' && from === span.to && span.words < 4 && words[from]?.pos !== 'DET';
}

/** “She has been called “the Duchess””. */
function isCalled(words: readonly Word[], {span}: SpanView): boolean {
	// “Lee, once dismissed as “late”, …”
	const isAs = words[span.from - 1]?.lower === 'as';
	const at = isAs ? span.from - 2 : span.from - 1;
	const [verb, before, earlier] = [words[at], words[at - 1], words[at - 2]];
	const isApart = (word: Word | undefined) => word?.text === ',' && word.span < 0;
	if (
		isAs &&
		/ed$|^known$/.test(verb?.lower ?? '') &&
		(isApart(before) || (before?.pos === 'ADV' && isApart(earlier)))
	)
		return true;
	const isBe = (word: Word | undefined) => /^(?:is|are|was|were|be|been|being)$/.test(word?.lower ?? '');
	return (
		/^(?:called|nicknamed|dubbed|named|labelled|labeled|branded|termed)$/.test(verb?.lower ?? '') &&
		(isBe(before) || (before?.pos === 'ADV' && isBe(earlier)))
	);
}
