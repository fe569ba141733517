/**
 * One utterance in other words, as two who translate it print it: nothing that letters tell, so it is only ever said to be
 * possible. The speaker is the same, the days are near, and most of what the shorter one says is in both: words that carry
 * sense by their beginnings, numbers, names.
 */
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
import type {Utterance} from './utterances.ts';

export type Retranslation = {
	readonly first: number;
	readonly second: number;
	/** Words of the first that the second has too, as printed. */
	readonly shared: readonly string[];
	/** Whether the days of both are known: they are near, then. */
	readonly isDated: boolean;
};

/** Words of sense that both have at least, and how much of the shorter one they are. */
const fewest = 3;
const least = 0.5;
/** Days between, at most. */
const mostDays = 3;
/** A word that more utterances of one speaker have is looked up for none. */
const common = 60;

/** Pairs of different articles, each in order of their places. */
export function retranslationsOf(utterances: readonly Utterance[]): readonly Retranslation[] {
	const bySpeaker = new Map<string, number[]>();
	for (const [at, {speaker}] of utterances.entries())
		if (speaker !== undefined) gather(bySpeaker, speaker, at);
	return [...bySpeaker.values()]
		.flatMap(places => ofOneSpeaker(utterances, places))
		.toSorted((a, b) => a.first - b.first || a.second - b.second);
}

function ofOneSpeaker(utterances: readonly Utterance[], places: readonly number[]): readonly Retranslation[] {
	if (places.length < 2) return [];
	const senses = new Map(places.map(at => [at, senseOf(utterances[at]?.text ?? '')] as const));
	const index = new Map<string, number[]>();
	for (const [at, sense] of senses)
		for (const key of sense.keys()) {
			gather(index, key, at);
		}
	const found: Retranslation[] = [];
	for (const [at, sense] of senses) {
		const candidates = new Set<number>();
		for (const key of sense.keys()) {
			const list = index.get(key) ?? [];
			if (list.length <= common) for (const other of list) if (other > at) candidates.add(other);
		}
		for (const other of candidates) {
			const [a, b] = [utterances[at], utterances[other]];
			if (a === undefined || b === undefined || a.article === b.article) continue;
			const days = daysBetween(a.day, b.day);
			if (days !== undefined && days > mostDays) continue;
			const isDated = days !== undefined;
			const shared = sharedIn(sense, senses.get(other) ?? new Map(), isDated);
			if (shared !== undefined) found.push({first: at, second: other, shared, isDated});
		}
	}
	return found;
}

function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
	if (a === undefined || b === undefined) return undefined;
	return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** What carries sense, with how it is printed. */
export type Sense = ReadonlyMap<string, string>;

/** What both have, where it is enough that they may be one: more is asked where their days are not known. */
export function sharedIn(a: Sense, b: Sense, isDated: boolean): readonly string[] | undefined {
	const shared = [...a].flatMap(([key, printed]) => (b.has(key) ? [printed] : []));
	const shorter = Math.min(a.size, b.size);
	const [count, share] = isDated ? [fewest, least] : [fewest + 1, least + 0.1];
	return shared.length >= count && shared.length >= shorter * share ? shared : undefined;
}

export function senseOf(text: string): Sense {
	const found = new Map<string, string>();
	for (const [printed] of text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)) {
		const key = keyOf(printed);
		if (key !== undefined && !found.has(key)) found.set(key, printed);
	}
	return found;
}

/** Letters of a word that tell it from most others, whatever its ending. */
const beginning = 5;

function keyOf(printed: string): string | undefined {
	if (/\d/.test(printed)) return printed.replace(/[^\d]/g, '');
	if (/^\p{Lu}{2,}$/u.test(printed)) return printed;
	const word = fold(printed).replace(/'.*$/, '');
	const number = numbers.get(word);
	if (number !== undefined) return number;
	return word.length < 4 || empty.has(word) ? undefined : word.slice(0, beginning);
}

const numbers: ReadonlyMap<string, string> = new Map(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, index) => [word, String(index + 1)] as const),
);

/** Words that say nothing by themselves. */
const empty: ReadonlySet<string> = new Set(
	`that this these those there their they them then than with without from into onto upon over under about after before
between against during while where when which what whom whose have having been being were will would shall should could
cannot must might does done doing make made very more most much many some such only just also even ever never always still
here your yours ours mineself ourselves other another each every both either neither because though although since until
want wants need needs going goes come comes take takes give given know think like good well must thing things people
said says saying tell told what it's that's don't isn't won't can't`.split(/\s+/),
);
