/** Who says what fills a paragraph of its own, told by the one below or above it: “— Ann Lee”; “On Monday Lee wrote:”. */
import {firstWhere} from '../text/halve.ts';
import {subjectOfCue} from './frames.ts';
import type {Mention} from './mentions.ts';
import {isSignature} from './quoted-blocks.ts';
import type {ReadSpan, SpanView} from './span-view.ts';

/** Why somebody speaks who is named in a line below the words. */
export const signedBelow = 'signed below the words';

export type ToldApart = {readonly mention: Mention; readonly reasons: readonly string[]};

/** Paragraphs over which a quotation may go on. */
const most = 40;

export function toldApart(read: ReadSpan, views: readonly SpanView[], index: number): ToldApart | undefined {
	let [first, last] = [index, index];
	while (last < index + most && views[last]?.span.continues === true) last++;
	while (first > index - most && views[first - 1]?.span.continues === true) first--;
	const [above, below] = [views[first], views[last]];
	const signed = below === undefined ? undefined : signedBy(read, below);
	if (signed !== undefined) return {mention: signed, reasons: [signedBelow]};
	const leading = above === undefined || below === undefined ? undefined : ledBy(read, above, below);
	return leading === undefined
		? undefined
		: {mention: leading, reasons: ['the paragraph before leads to the words']};
}

function signedBy({article: {text, paragraphs}, mentions}: ReadSpan, view: SpanView): Mention | undefined {
	if (!view.endsParagraph || !view.startsParagraph) return undefined;
	let below = view.span.paragraph + 1;
	while (text.slice(paragraphs[below]?.start, paragraphs[below]?.end) === '>') below++;
	const line = paragraphs[below];
	if (line === undefined || !isSignature(text, line)) return undefined;
	const first = mentions[firstWhere(mentions.length, at => (mentions[at]?.start ?? 0) >= line.start)];
	const isNamed = first !== undefined && /^(?:full-name|surname|role|body)$/.test(first.kind);
	return isNamed && first.end <= line.end ? first : undefined;
}

/** Whose verb of saying stands last before a colon that ends the paragraph above. */
function ledBy({article, mentions, cues}: ReadSpan, above: SpanView, below: SpanView): Mention | undefined {
	const {text, paragraphs, words} = article;
	if (!above.startsParagraph || !below.endsParagraph) return undefined;
	let at = above.span.paragraph - 1;
	while (text.slice(paragraphs[at]?.start, paragraphs[at]?.end) === '>') at--;
	const line = paragraphs[at];
	if (line === undefined || text[line.end - 1] !== ':') return undefined;
	const before = firstWhere(cues.length, place => (cues[place]?.word.start ?? 0) >= line.end);
	const cue = cues[before - 1];
	if (cue === undefined || cue.word.start < line.start || cue.isNoun || cue.strength < 2) return undefined;
	const lastWord = words[firstWhere(words.length, place => (words[place]?.start ?? 0) >= line.end) - 1];
	return lastWord?.sentence === cue.word.sentence ? subjectOfCue(mentions, cue) : undefined;
}
