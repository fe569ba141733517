/** Clauses of a sentence that tell of a meeting: what is said of one clause's day is not said of another's place. */
import type {Word} from './article.ts';
import {cardinals, ordinals} from './number-words.ts';

export type MeetingClause = {
	readonly words: readonly Word[];
	/** What the meeting is called, such as talks. */
	readonly called: string;
	readonly round: number | undefined;
};

const nouns =
	/^(?:talks|meeting|meetings|negotiations?|conversations?|consultations?|summit|session|round|rounds|conference|hearing|hearings)$/;
const sides =
	/^(?:parties|sides|delegations?|delegates|negotiators?|ministers?|envoys?|leaders|governments|presidents|officials|representatives|mediators|diplomats|commanders|generals|boards)$/;
const meets = /^(?:meet|meets|met|reconvene|reconvenes|reconvened|convene|convened)$/;

/** What else a meeting may be told by: sat down, gathered, returned to the table. */
const seats = /^(?:sits?|sat|gather(?:s|ed)?|table)$/;
/** “The fifth round, due in Ansel on Monday, has been put off”: no day of it is told. */
const isCalledOff =
	/\b(?:postponed?|postpones|cancel(?:s|l?ed)|scrapped|adjourned (?:to|until)|(?:put|puts|called?|calls) (?:it |them )?off)\b/;

/** @param words - of one sentence, outside quotation marks. */
export function clausesOf(words: readonly Word[]): readonly MeetingClause[] {
	// Most sentences tell of none, and are not taken apart.
	if (!words.some(({lower}) => nouns.test(lower) || meets.test(lower) || seats.test(lower))) return [];
	if (isCalledOff.test(words.map(({lower}) => lower).join(' '))) return [];
	const found: MeetingClause[] = [];
	let told: Pick<MeetingClause, 'called' | 'round'> | undefined;
	for (const {part, isShared} of partsOf(words)) {
		const own = meetingIn(part);
		const meeting = own ?? (isShared ? told : undefined);
		told = meeting;
		if (meeting === undefined) continue;
		// “We met on Sunday in the library”: an interview's own occasion.
		const isOurs = part.some(({lower}) => lower === 'we' || lower === 'i');
		if (!isOurs) found.push({...meeting, words: part});
	}
	return found;
}

type Part = {
	readonly part: readonly Word[];
	/** Whether it goes on about what the one before is about: “and ended in Vienna”, “which began on Friday”. */
	readonly isShared: boolean;
};

function partsOf(words: readonly Word[]): readonly Part[] {
	const found: Part[] = [];
	let [from, isShared] = [0, false];
	for (const [at, word] of words.entries()) {
		const kind = boundaryAt(words, at, word);
		if (kind === undefined || at === from) continue;
		found.push({part: words.slice(from, at), isShared});
		[from, isShared] = [at, kind === 'goes on'];
	}
	return [...found, {part: words.slice(from), isShared}];
}

const isVerb = (word: Word | undefined) => word !== undefined && /^(?:VERB|AUX)$/.test(word.pos);

function boundaryAt(words: readonly Word[], at: number, word: Word): 'goes on' | 'other' | undefined {
	if (/^[;:—–]$|^--$/.test(word.text) && !/^\d/.test(words[at + 1]?.text ?? '')) return 'other';
	const next = words[at + 1]?.pos === 'ADV' ? words[at + 2] : words[at + 1];
	if (/^(?:and|but|or)$/.test(word.lower)) return isVerb(next) ? 'goes on' : undefined;
	if (/^(?:which|where)$/.test(word.lower)) return 'goes on';
	const isConjunction =
		/^(?:who|whose|when|while|because|although|though|after|before|as|that|since|until)$/.test(word.lower);
	// “after the January talks” is no clause of its own.
	return isConjunction && word.pos !== 'DET' && words.slice(at + 1, at + 9).some(isVerb)
		? 'other'
		: undefined;
}

function meetingIn(part: readonly Word[]): Pick<MeetingClause, 'called' | 'round'> | undefined {
	const places = part.flatMap((_, at) => (isNoun(part, at) && !isElsewhere(part, at) ? [at] : []));
	const round = places.map(at => roundAt(part, at)).find(number => number !== undefined);
	const [at] = places;
	if (at !== undefined) {
		const called = part[at]?.lower ?? '';
		return {called: round === undefined ? called : 'round', round};
	}
	const isOfSides = part.some(word => sides.test(word.lower));
	const isMeeting = part.some(
		({lower}, at) =>
			(meets.test(lower) || isSitting(part, at)) && (isOfSides || part[at - 1]?.lower === 'they'),
	);
	if (isMeeting || part.some((_, at) => isToTable(part, at))) return {called: 'talks', round: undefined};
	return part.some((_, at) => isOfNames(part, at)) ? {called: 'meeting', round: undefined} : undefined;
}

/** “Talks resume”, though the reader takes it for a verb; no name such as “the Ostend Talks”. */
function isNoun(part: readonly Word[], at: number): boolean {
	const [before, word] = [part[at - 1], part[at]];
	if (word === undefined || !nouns.test(word.lower)) return false;
	// “With first-round bids a month later”
	if (word.lower === 'round' && part[at + 1]?.pos === 'NOUN') return false;
	const isOfVerb =
		word.pos === 'VERB' && (word.lower !== 'talks' || /^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? ''));
	return (
		!isOfVerb && (at === 0 || /^\p{Ll}/u.test(word.text) || /^(?:summit|conference|round)$/.test(word.lower))
	);
}

/** “The envoys sat down in Ansel”, “both sides gathered in Ansel” */
function isSitting(part: readonly Word[], at: number): boolean {
	const [verb, next] = [part[at]?.lower ?? '', part[at + 1]?.lower];
	return /^gather(?:s|ed)?$/.test(verb) || (/^(?:sit|sits|sat)$/.test(verb) && next === 'down');
}

/** “The port returned to the negotiating table” */
function isToTable(part: readonly Word[], at: number): boolean {
	if (!/^(?:return|come|came|go|went|back)/.test(part[at]?.lower ?? '') || part[at + 1]?.lower !== 'to')
		return false;
	const [the, first, second] = part.slice(at + 2, at + 5).map(({lower}) => lower);
	return (
		the === 'the' &&
		(first === 'table' || (/^(?:negotiating|bargaining)$/.test(first ?? '') && second === 'table'))
	);
}

/** “Ostland and Norvane met in Ansel”, “Ann Lee met Ivo Maas in Ansel” */
function isOfNames(part: readonly Word[], at: number): boolean {
	if (!/^(?:meets?|met)$/.test(part[at]?.lower ?? '')) return false;
	const isName = (word: Word | undefined) => word?.pos === 'PROPN' && /^\p{Lu}/u.test(word.text);
	if (!isName(part[at - 1])) return false;
	if (isName(part[at + 1])) return true;
	let first = at - 1;
	while (isName(part[first - 1])) first--;
	return part[first - 1]?.lower === 'and' && isName(part[first - 2]);
}

/** “The morning after the second round”: a day beside it is another; “after the January 12 talks” has its day. */
function isElsewhere(part: readonly Word[], at: number): boolean {
	for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
		const word = part[before];
		if (word === undefined || /^\d/.test(word.text) || /day$|^\p{Lu}/u.test(word.text)) return false;
		if (/^(?:after|before|since|until|following)$/.test(word.lower)) return !hasOwnVerb(part, at);
		if (!/^(?:DET|ADJ|NUM|NOUN|PRON)$/.test(word.pos)) return false;
	}
	return false;
}

/** “After a third round of talks broke up on Thursday”: a clause, which has its day itself. */
function hasOwnVerb(part: readonly Word[], at: number): boolean {
	const rest = part.slice(at + 1);
	const verb = rest.slice(0, 9).find(isVerb);
	return verb !== undefined && !/ing$/.test(verb.lower) && rest.every(({text}) => text !== ',');
}

/** “a third and last round of talks”, “round three” */
function roundAt(part: readonly Word[], at: number): number | undefined {
	if (part[at]?.lower !== 'round') return undefined;
	for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
		const lower = part[before]?.lower ?? '';
		const number = Math.max(
			ordinals.indexOf(lower),
			Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1] ?? -1),
		);
		if (number > 0) return number;
	}
	const after = part[at + 1]?.lower ?? '';
	const number = Math.max(cardinals.indexOf(after), /^\d{1,2}$/.test(after) ? Number(after) : -1);
	return number > 0 ? number : undefined;
}
