/** Words of names among the words of an article. */
import {beginsAsName, isParticle} from '../text/name-particles.ts';
import type {Word} from './article.ts';
import {bodies, cueStrength, noNames, roles, titles} from './words.ts';

/** The last word of a body's name before a person's of two words and more, counted from 0; -1 where there is none. */
export function bodyWithin(name: readonly {readonly text: string}[]): number {
	return name.findLastIndex(
		({text}, at) =>
			at < name.length - 2 &&
			(bodies.has(text.toLowerCase()) ||
				bodies.has(text.toLowerCase().replace(/s$/, '')) ||
				/^\p{Lu}{2,}$/u.test(text)) &&
			/^\p{Lu}\p{M}*\p{Ll}/u.test(name[at + 1]?.text ?? '') &&
			/^\p{Lu}\p{M}*\p{Ll}/u.test(name.at(-1)?.text ?? ''),
	);
}

export function isName(word: Word | undefined): boolean {
	return (
		word !== undefined &&
		beginsAsName(word.text) &&
		(word.pos === 'PROPN' || word.pos === 'NOUN' || word.pos === 'ADJ' || titles.has(word.lower)) &&
		!noNames.has(word.lower)
	);
}

/** Between two names, without a blank. */
export function isHyphen(words: readonly Word[], at: number): boolean {
	const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
	return (
		mark?.text === '-' &&
		before?.end === mark.start &&
		after?.start === mark.end &&
		isName(before) &&
		isName(after)
	);
}

/** Small words at most between a name and the next, as in “von der”. */
const mostParticles = 3;

/** “von” and “der” of Ursula von der Leyen: small words between one name and the next. */
export function isWithinName(words: readonly Word[], at: number): boolean {
	return isName(words[besideParticles(words, at, -1)]) && isName(words[besideParticles(words, at, 1)]);
}

/** Where a name begins whose last words are known: with the small ones that begin a phrase, or follow a title in it. */
export function nameStart(words: readonly Word[], from: number, begin: number, to: number): number {
	if (begin >= to) return begin;
	let at = begin;
	while (at > from && isParticle(words[at - 1]?.text ?? '')) at--;
	const isLed =
		at === from || titles.has(words[at - 1]?.lower ?? '') || roles.has(words[at - 1]?.lower ?? '');
	return isLed ? at : begin;
}

/** The word beside the small ones among which this one is; its own place where it is none. */
function besideParticles(words: readonly Word[], from: number, step: 1 | -1): number {
	let at = from;
	while (Math.abs(at - from) < mostParticles && isParticle(words[at]?.text ?? '')) at += step;
	return at;
}

/** “Across the yard Ann Lee, the envoy, …”, “In her village Ann Lee was …”: whom a sentence tells of after where it is. */
export function isNamedAfterPlace(words: readonly Word[], from: number, at: number): boolean {
	const [lead, last, name] = [words[from - 1], words[at - 1], words[at]];
	// “At the table Mr Lee said”
	if (/^(?:Mr|Mrs|Ms|Mx|Dr)\.?$/.test(name?.text ?? '') && /^\p{Ll}/u.test(last?.text ?? '')) return true;
	if (lead?.pos !== 'ADP' || words[from - 2]?.sentence === lead.sentence) return false;
	if (last?.pos !== 'NOUN' || !/^\p{Ll}/u.test(last.text) || roles.has(last.lower)) return false;
	let end = at;
	while (end < at + 4 && isName(words[end])) end++;
	const next = words[end];
	return (
		name !== undefined && end > at + 1 && (next?.text === ',' || next?.pos === 'VERB' || next?.pos === 'AUX')
	);
}

/** The Pilots’ Federation: an apostrophe after an s, where a name goes on. */
export function isOwnerOfMany(words: readonly Word[], at: number): boolean {
	const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
	return (
		/^['’]$/.test(mark?.text ?? '') &&
		before?.end === mark?.start &&
		before !== undefined &&
		before.span < 0 &&
		before.lower.endsWith('s') &&
		((before.pos === 'PROPN' && /^\p{Lu}/u.test(after?.text ?? '')) ||
			// “The drivers’ lawyer”: no mark that closes, for none is open.
			(/^(?:NOUN|PROPN)$/.test(before.pos) &&
				mark?.span === -1 &&
				after?.span === -1 &&
				after.pos === 'NOUN'))
	);
}

/** “Ann Lee emails: “…””, “the union claims that”: a verb of saying, whatever it looks like. */
export function leadsToWords(words: readonly Word[], at: number): boolean {
	const [before, word, next, behind] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
	// “Lee shot back”
	if (next?.lower === 'back' && /^(?:shot|hit|snapped|fired)$/.test(word?.lower ?? ''))
		return before?.pos === 'PROPN';
	if (word === undefined || next === undefined || !/^[\p{Ll}-]+s$/u.test(word.text)) return false;
	if (
		(cueStrength.get(word.lower) ?? 0) < 2 ||
		/^(?:['’]s?|his|her|their|its|my|our)$/.test(before?.lower ?? '')
	)
		return false;
	const isNamed = before?.pos === 'PROPN' || before?.pos === 'NOUN';
	const isColon = next.text === ':' && next.span < 0 && (behind?.span ?? -1) >= 0;
	return isNamed && !before.lower.endsWith('s') && (isColon || next.lower === 'that' || next.span >= 0);
}
