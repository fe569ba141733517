/** Names that the reader of words takes apart at a hyphen before or behind small letters: al-Amri, Jong-un, Amri-oglu. */
import {isBoundParticle} from '../text/name-particles.ts';

type Token = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly lower: string;
	readonly pos: string;
};

/** The words with each such name as one. */
export function hyphenatedNames<T extends Token>(words: readonly T[]): readonly T[] {
	if (!words.some(({text}) => text === '-')) return words;
	const made: T[] = [];
	for (let at = 0; at < words.length; at++) {
		const [word, hyphen, other] = [words[at], words[at + 1], words[at + 2]];
		if (word === undefined) break;
		const isBound =
			hyphen?.text === '-' && other !== undefined && word.end === hyphen.start && hyphen.end === other.start;
		if (!isBound || !(isBoundTo(word, other) || isSyllable(words, at))) {
			made.push(word);
			continue;
		}
		const text = `${word.text}-${other.text}`;
		made.push({...word, end: other.end, text, lower: text.toLowerCase(), pos: 'PROPN'});
		at += 2;
	}
	return made;
}

/** “al-Amri”: what is bound to a name before it. */
function isBoundTo({text}: Token, {text: name}: Token): boolean {
	return isBoundParticle(text) && isCapital(name);
}

const patronymic = /^(?:oglu|oğlu|ogly|zade|zada|uulu|kyzy|qizi)$/;
/** Nouns that stand so behind names of other things: “Cold War-era”. */
const nouns =
	/^(?:era|area|style|zone|size|class|level|type|time|bloc|side|line|aid|tax|rate|deal|bound|born|day|year|week|month|state|wing|scale|grade|price|trade|oil|gas|arms|port|coast|river|city|town|speak|watch|gate|like|only|wide|free|elect|plus)$/;

/** “Kim Jong-un said”: a syllable of a given name behind a family's, which no word of a thing follows. */
function isSyllable(words: readonly Token[], at: number): boolean {
	const [before, word, syllable, after] = [words[at - 1], words[at], words[at + 2], words[at + 3]];
	if (word === undefined || syllable === undefined || !isCapital(word.text)) return false;
	if (word.pos !== 'PROPN' || !/^\p{Ll}+$/u.test(syllable.text)) return false;
	if (patronymic.test(syllable.text)) return true;
	const isBehindName =
		before?.pos === 'PROPN' &&
		isCapital(before.text) &&
		!before.text.endsWith('.') &&
		before.end < word.start;
	return (
		isBehindName &&
		syllable.pos === 'NOUN' &&
		syllable.text.length <= 5 &&
		!nouns.test(syllable.text) &&
		!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(after?.pos ?? '')
	);
}

function isCapital(text: string): boolean {
	return /^\p{Lu}\p{M}*\p{Ll}/u.test(text);
}
