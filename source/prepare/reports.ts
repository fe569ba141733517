/**
 * What an article reports without marks: clauses after “that”, and sentences “according to” somebody. Less surely somebody's
 * words, and so told apart: a clause right after a verb of saying, and a sentence that ends with one.
 */
import {firstWhere} from '../text/halve.ts';
import {type ParsedArticle, sentenceEnd, sentenceStart, type Word} from './article.ts';
import type {Cue} from './cues.ts';
import {frameStart, subjectOfCue} from './frames.ts';
import type {Mention} from './mentions.ts';

export type Report = {
	/** The clause, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly mention: Mention;
	readonly rule: 'that' | 'according' | 'bare' | 'at the end';
	readonly cue: string;
	/** Words of its sentence that tell of the saying: before the clause, by their places. */
	readonly frame: {readonly from: number; readonly to: number};
};

/** Words of a clause, at least and at most. */
const [fewest, most] = [5, 70];

type Read = {
	readonly words: readonly Word[];
	readonly mentions: readonly Mention[];
	readonly cues: readonly Cue[];
};

export function reportsOf(
	{words}: ParsedArticle,
	mentions: readonly Mention[],
	cues: readonly Cue[],
): readonly Report[] {
	const read = {words, mentions, cues};
	const found: Report[] = [];
	// What stands in a clause that was found is part of it.
	let until = 0;
	for (const [at, cue] of cues.entries()) {
		if (cue.isNoun || cue.strength < 2 || cue.word.index < until || isWithin(read, at)) continue;
		const report =
			cue.word.lower === 'according'
				? accordingTo(read, cue)
				: (afterThat(read, at) ?? afterVerb(read, at) ?? beforeFrame(read, cue));
		if (report === undefined) continue;
		const own = frameStart(words, mentions, cue);
		const isOwn = own !== undefined && own < report.frame.to && own > report.frame.from;
		found.push(isOwn ? {...report, frame: {...report.frame, from: own}} : report);
		until = firstWhere(words.length, index => (words[index]?.start ?? 0) >= report.end);
	}
	return found;
}

/** “Lee said on Monday Tamm had argued that …”: what somebody is said to have said is said by another. */
function isWithin({words, mentions, cues}: Read, at: number): boolean {
	const [outer, inner] = [cues[at - 1], cues[at]];
	const subject = inner === undefined ? undefined : subjectOfCue(mentions, inner);
	if (outer === undefined || inner === undefined || subject === undefined) return false;
	const isOuter = outer.strength > 2 && outer.word.sentence === inner.word.sentence && !outer.isParticiple;
	return (
		isOuter &&
		subject.from > outer.word.index &&
		/^ha[ds]$/.test(words[inner.word.index - 1]?.lower ?? '') &&
		!words.slice(outer.word.index, subject.from).some(({text, span}) => span >= 0 || /^[,;–—]$/.test(text))
	);
}

function afterThat(read: Read, index: number): Report | undefined {
	const {words, mentions} = read;
	const cue = read.cues[index] as Cue;
	let at = cue.word.index + 1;
	// “told reporters that”, “said on Monday that”.
	while (at < cue.word.index + 9 && words[at]?.lower !== 'that') {
		const word = words[at];
		if (word === undefined || word.span >= 0 || word.sentence !== cue.word.sentence || word.pos === 'VERB')
			return undefined;
		at++;
	}
	const that = words[at];
	if (that?.lower !== 'that' || that.span >= 0 || that.sentence !== cue.word.sentence) return undefined;
	const subject = subjectOfCue(mentions, cue);
	if (subject === undefined) return undefined;
	return clause(words, at + 1, clauseEnd(read, index, at), {mention: subject, rule: 'that', cue});
}

/** Words within which a clause has its subject and its verb. */
const near = 8;

/** “Lee said the offer would be withdrawn.” */
function afterVerb(read: Read, index: number): Report | undefined {
	const {words, mentions} = read;
	const cue = read.cues[index] as Cue;
	if (cue.isParticiple || cue.strength < 3) return undefined;
	const subject = subjectOfCue(mentions, cue);
	const first = words[afterAddressee(read, cue)];
	const isBefore = subject !== undefined && subject.to <= cue.word.index;
	if (
		!isBefore ||
		first === undefined ||
		first.span >= 0 ||
		first.sentence !== cue.word.sentence ||
		!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.pos)
	)
		return undefined;
	const end = clauseEnd(read, index, cue.word.index);
	const begin = words.slice(first.index, Math.min(end, first.index + near));
	const verb = begin.findIndex(({pos, lower}) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
	// “told reporters”, “asked the minister to go”: somebody is spoken to, and nothing is said.
	const isClause =
		verb > 0 && begin.slice(0, verb).every(({pos, lower}) => pos !== 'PUNCT' && lower !== 'to');
	if (!isClause) return undefined;
	return clause(words, first.index, end, {mention: subject, rule: 'bare', cue});
}

/** Past whom somebody is told, and the day of it: “told parliament”, “said late on Tuesday”. */
function afterAddressee({words, mentions}: Read, {word}: Cue): number {
	const from = (at: number) => {
		const mention = mentions[firstWhere(mentions.length, index => (mentions[index]?.from ?? 0) >= at)];
		return mention?.from === at ? mention : undefined;
	};
	let at = word.index + 1;
	if (/^t(?:old|ells?)$/.test(word.lower)) at = from(at)?.to ?? at;
	const isDayAt = (place: number) =>
		/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(words[place]?.lower ?? '');
	for (let skipped = 0; skipped < 3; skipped++)
		if (isDayAt(at + skipped)) return at + skipped + 1;
		else if (!/^(?:on|late|early)$/.test(words[at + skipped]?.lower ?? '')) break;
	return at;
}

/** “The offer would be withdrawn, Lee said.” */
function beforeFrame({words, mentions}: Read, cue: Cue): Report | undefined {
	if (cue.isParticiple) return undefined;
	const {index} = cue.word;
	const isLast = words.slice(index + 1, sentenceEnd(words, index)).every(({pos}) => pos === 'PUNCT');
	const subject = subjectOfCue(mentions, cue);
	const comma = subject === undefined ? undefined : words[subject.from - 1];
	if (!isLast || subject === undefined || subject.to > index || comma?.text !== ',') return undefined;
	const from = sentenceStart(words, index);
	// “Speaking to delegates, Lee said” and “…, who has been there, said” say nothing.
	if (/ing$|^(?:who|which|when|while|as|asked)$/.test(words[from]?.lower ?? '')) return undefined;
	if (!words.slice(from, comma.index).some(({pos}) => pos === 'VERB' || pos === 'AUX')) return undefined;
	return clause(words, from, comma.index, {mention: subject, rule: 'at the end', cue});
}

function accordingTo({words, mentions}: Read, cue: Cue): Report | undefined {
	const subject = subjectOfCue(mentions, cue);
	if (subject === undefined) return undefined;
	const first = sentenceStart(words, cue.word.index);
	const isFirst = words.slice(first, cue.word.index).every(({pos}) => pos === 'PUNCT');
	if (!isFirst) return clause(words, first, cue.word.index, {mention: subject, rule: 'according', cue});
	let at = subject.to;
	while (words[at] !== undefined && words[at]?.text !== ',' && words[at]?.sentence === cue.word.sentence)
		at++;
	if (words[at]?.text !== ',') return undefined;
	return clause(words, at + 1, sentenceEnd(words, at), {mention: subject, rule: 'according', cue});
}

/** Where a clause ends that begins after a place: with its sentence, or before another is said to speak. */
function clauseEnd({words, mentions, cues}: Read, index: number, from: number): number {
	const cue = cues[index] as Cue;
	const end = sentenceEnd(words, cue.word.index);
	// “Lee, who argued that it was late, said”: past the comma the sentence goes on without its clause.
	const isRelative = [...cue.subjects.keys()].some(
		at => mentions[at]?.kind === 'who' && (mentions[at]?.to ?? 0) > cue.word.index - 4,
	);
	if (isRelative)
		for (let at = from; at < end; at++)
			if (words[at]?.text === ',' && /^(?:VERB|AUX)$/.test(words[at + 1]?.pos ?? '')) return at;
	for (let next = index + 1; next < cues.length; next++) {
		const other = cues[next];
		if (other === undefined || other.word.index >= end) break;
		const place = other.word.index > from ? frameStart(words, mentions, other) : undefined;
		if (place !== undefined) return place;
	}
	return end;
}

function clause(
	words: readonly Word[],
	from: number,
	to: number,
	{mention, rule, cue}: Pick<Report, 'mention' | 'rule'> & {readonly cue: Cue},
): Report | undefined {
	let [first, last] = [from, to];
	while (first < last && words[first]?.pos === 'PUNCT') first++;
	while (last > first && words[last - 1]?.pos === 'PUNCT') last--;
	const part = words.slice(first, last);
	const [start, end] = [part[0]?.start, part.at(-1)?.end];
	// What stands between marks is a quotation of its own.
	if (part.length < fewest || part.length > most || part.some(({span}) => span >= 0)) return undefined;
	if (start === undefined || end === undefined) return undefined;
	const isBefore = cue.word.index < first;
	const frame = isBefore
		? {from: sentenceStart(words, first), to: first}
		: {from: last, to: sentenceEnd(words, last - 1)};
	const isFirst = frame.from === cue.word.index && isBefore;
	const told = rule !== 'according' ? cue.word.text : isFirst ? 'According to' : 'according to';
	return {start, end, mention, rule, cue: told, frame};
}
