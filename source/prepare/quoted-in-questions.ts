/** Whose the words are that a question of an interview quotes: “And Lee? The line “Ask the tide” was printed everywhere.” */

import type {Turn} from '../notes/turns.ts';
import type {QuotedSpan} from './article.ts';
import type {FoundUtterance, FoundWho} from './found.ts';
import type {Mention} from './mentions.ts';

type Asked = {readonly span: QuotedSpan; readonly turn: Turn; readonly utterance: FoundUtterance};

type Read = {
	readonly text: string;
	readonly mentions: readonly Mention[];
	readonly whoIs: (mention: Mention) => FoundWho | undefined;
};

/** Shorter than this, marks set off a word of who asks. */
const fewest = 2;
/** How sure it is where the question only names somebody before the words. */
const named = 0.6;

/** The words as whom the question names last before them, or as nobody's; undefined where they are the question's own. */
export function quotedInQuestion(
	{text, mentions, whoIs}: Read,
	{span, turn, utterance}: Asked,
): FoundUtterance | undefined {
	if (span.words < fewest) return undefined;
	const nobody = {...utterance, who: undefined, named: undefined, confidence: 0};
	const before = text.slice(turn.start, span.outerStart);
	if (ofAnswerer.test(before))
		return {...nobody, reasons: ['the question says that who is asked said it, as “you”']};
	const mention = mentions.findLast(
		({kind, start, end}) =>
			(kind === 'full-name' || kind === 'surname') && start >= turn.start && end <= span.outerStart,
	);
	const who = mention === undefined ? undefined : whoIs(mention);
	if (mention === undefined || who?.kind !== 'person')
		return {...nobody, reasons: ['the question quotes it, and names nobody who said it']};
	return {
		...nobody,
		who,
		named: text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
		confidence: named,
		reasons: ['the question names nobody else before the words'],
	};
}

const ofAnswerer =
	/\byou (?:(?:have|had|once|then|also|even) ){0,2}(?:said|told|called|wrote|spoke)\b[^.?!]*$/iu;
