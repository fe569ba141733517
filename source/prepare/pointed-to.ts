/** “Berg pointed to the words “…” in the statement that Tamm read”: what somebody points to in what another read or wrote. */
import {firstWhere} from '../text/halve.ts';
import type {ParsedArticle, QuotedSpan, Word} from './article.ts';
import type {Mention} from './mentions.ts';

export type PointedTo = {
	/** Who read or wrote it; undefined where that is not told. */
	readonly maker: Mention | undefined;
};

const wordings = /^(?:words?|phrase|line|passage|sentence|wording|clause)$/;
const document = String.raw`(?:in|from|of) (?:the|a|an|that|this) (?:\p{L}+ )?(?:statement|letter|speech|address|declaration|report|memo|message|article|interview|paper|document|text)`;
/** Up to where its maker is named. */
const madeBy = new RegExp(
	`^[,]? ?${document} (?:by |(?:read|signed|written|issued|published|given)(?: out)? by |that |which )?`,
	'u',
);
const isDocument = new RegExp(String.raw`^[,]? ?${document}\b`, 'u');
const makes =
	/^(?:had |has )?(?:read|signed|wrote|written|issued|published|made|gave|given|sent|posted|delivered)\b/;
/** Letters after the words that are read. */
const reach = 120;

/** Undefined where the words are not told to stand in a document. */
export function pointedTo(
	{text, words}: ParsedArticle,
	mentions: readonly Mention[],
	span: QuotedSpan,
): PointedTo | undefined {
	const owner = ownerBefore(words, mentions, span);
	if (owner !== undefined) return {maker: owner};
	const before = words[span.from - 1];
	if (before === undefined || before.sentence !== span.sentence || !wordings.test(before.lower))
		return undefined;
	const after = text.slice(span.outerEnd, span.outerEnd + reach).replace(/\s/g, ' ');
	if (!isDocument.test(after)) return undefined;
	const lead = madeBy.exec(after)?.[0] ?? '';
	const at = span.outerEnd + lead.length;
	const maker = mentions.find(
		({start, end, kind}) =>
			start >= span.outerEnd && start <= at && end > at && /^(?:full-name|surname|role|body)$/.test(kind),
	);
	const isMade =
		/ by $/.test(lead) ||
		(maker !== undefined && makes.test(after.slice(maker.end - span.outerEnd).trimStart()));
	return {maker: isMade ? maker : undefined};
}

const sayings = /^(?:words|phrase|line|lines|saying|verse|verses|motto|maxim|dictum|proverb|advice)$/;

/** What somebody reads out of another: “Lee read from a letter by Tamm: “…””. */
const writings =
	/^(?:letter|poem|song|verse|line|lines|text|note|message|statement|post|tweet|essay|article|speech|diary)$/;

/** “Lee recalled the words of the poet Tamm: “…””: they are Tamm’s. */
function ownerBefore(
	words: readonly Word[],
	mentions: readonly Mention[],
	span: QuotedSpan,
): Mention | undefined {
	const mark = words[span.from - 1];
	const end = /^[:,]$/.test(mark?.text ?? '') && mark?.span === -1 ? span.from - 1 : span.from;
	const owner = mentions[firstWhere(mentions.length, at => (mentions[at]?.to ?? 0) >= end)];
	if (owner?.to !== end || owner.sentence !== span.sentence || owner.isPlural) return undefined;
	const [noun, of] = [words[owner.from - 2], words[owner.from - 1]];
	const isOf =
		noun?.span === -1 &&
		((of?.lower === 'of' && sayings.test(noun.lower)) ||
			(/^(?:by|from)$/.test(of?.lower ?? '') && writings.test(noun.lower)));
	// “In the words of Lee” he may be told of himself.
	const isIn = words[owner.from - 4]?.lower === 'in';
	return isOf && !isIn && /^(?:full-name|surname|role)$/.test(owner.kind) ? owner : undefined;
}
