/** “Archie “The Ferret” Malone”: what somebody is called between marks, within their name, is nobody’s speech. */
import type {ParsedArticle, QuotedSpan, Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {isName} from './name-words.ts';
import {joined} from './person-names.ts';
import {cueStrength, roles, titles} from './words.ts';

export const ofNickname = 'It is a nickname within a name.';

/** Words of a nickname, at most. */
const most = 4;

/** Whether words between marks stand between two of a name, without a sign, and tell nothing. */
export function isNickname(
	{text, words}: ParsedArticle,
	{from, to, start, end, paragraph}: QuotedSpan,
): boolean {
	const [before, after] = [words[from - 1], words[to]];
	if (to === from || to - from > most || /[.,!?;:…]$/.test(text.slice(start, end))) return false;
	if (before?.paragraph !== paragraph || after?.paragraph !== paragraph) return false;
	const isCalled = words
		.slice(from, to)
		.every(({text: word}) => /^(?:\p{Lu}|\d|the$|of$|and$|-$)/u.test(word));
	return isCalled && isPartOfName(before) && isPartOfName(after);
}

function isPartOfName(word: Word): boolean {
	const {lower, span, pos} = word;
	return (
		span < 0 &&
		isName(word) &&
		pos === 'PROPN' &&
		!roles.has(lower) &&
		!titles.has(lower) &&
		!cueStrength.has(lower)
	);
}

export type NicknamedPerson = {readonly name: string; readonly mentions: readonly Mention[]};

/** Whole names with nicknames within, and the mentions that are their parts. */
export function nicknamed(article: ParsedArticle, mentions: readonly Mention[]): readonly NicknamedPerson[] {
	return mentions.flatMap((family, index) => {
		const given = mentions[index - 1];
		const span = article.spans[article.words[given?.to ?? -1]?.span ?? -1];
		if (given === undefined || span === undefined || span.from !== given.to || span.to !== family.from)
			return [];
		if (given.kind !== 'surname' || family.kind !== 'surname' || !isNickname(article, span)) return [];
		return {name: joined([...given.name, ...family.name]), mentions: [given, family]};
	});
}
