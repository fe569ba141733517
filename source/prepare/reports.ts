/** What an article reports without marks: clauses after “that”, and sentences “according to” somebody. */
import {type Article, sentenceEnd, sentenceStart, type Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';

export type Report = {
	/** The clause, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly mention: Mention;
	readonly rule: 'that' | 'according';
	readonly cue: string;
};

/** Words of a clause, at least and at most. */
const [fewest, most] = [5, 70];

export function reportsOf(
	{words}: Article,
	mentions: readonly Mention[],
	cues: readonly Cue[],
): readonly Report[] {
	const found: Report[] = [];
	let last = -1;
	for (const cue of cues) {
		if (cue.isNoun || cue.strength < 2 || cue.word.sentence === last) continue;
		const report =
			cue.word.lower === 'according' ? accordingTo(words, mentions, cue) : afterThat(words, mentions, cue);
		if (report === undefined) continue;
		found.push(report);
		last = cue.word.sentence;
	}
	return found;
}

function afterThat(words: readonly Word[], mentions: readonly Mention[], cue: Cue): Report | undefined {
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
	const subject = subjectOf(mentions, cue);
	if (subject === undefined) return undefined;
	const [from, to] = [at + 1, sentenceEnd(words, at)];
	return clause(words, from, to, {mention: subject, rule: 'that', cue: cue.word.text});
}

function accordingTo(words: readonly Word[], mentions: readonly Mention[], cue: Cue): Report | undefined {
	const subject = subjectOf(mentions, cue);
	if (subject === undefined) return undefined;
	const first = sentenceStart(words, cue.word.index);
	const isFirst = words.slice(first, cue.word.index).every(({pos}) => pos === 'PUNCT');
	if (!isFirst)
		return clause(words, first, cue.word.index, {mention: subject, rule: 'according', cue: 'according to'});
	let at = subject.to;
	while (words[at] !== undefined && words[at]?.text !== ',' && words[at]?.sentence === cue.word.sentence)
		at++;
	if (words[at]?.text !== ',') return undefined;
	return clause(words, at + 1, sentenceEnd(words, at), {
		mention: subject,
		rule: 'according',
		cue: 'According to',
	});
}

function clause(
	words: readonly Word[],
	from: number,
	to: number,
	rest: Pick<Report, 'mention' | 'rule' | 'cue'>,
): Report | undefined {
	let [first, last] = [from, to];
	while (first < last && words[first]?.pos === 'PUNCT') first++;
	while (last > first && words[last - 1]?.pos === 'PUNCT') last--;
	const part = words.slice(first, last);
	const [start, end] = [part[0]?.start, part.at(-1)?.end];
	// What stands between marks is a quotation of its own.
	if (part.length < fewest || part.length > most || part.some(({span}) => span >= 0)) return undefined;
	return start === undefined || end === undefined ? undefined : {start, end, ...rest};
}

function subjectOf(mentions: readonly Mention[], cue: Cue): Mention | undefined {
	for (const [index, relation] of cue.subjects)
		if (relation === 'beside' || relation === 'according' || relation === 'apart') {
			const mention = mentions[index];
			return mention === undefined || mention.kind === 'other' || mention.kind === 'i-we'
				? undefined
				: mention;
		}
	return undefined;
}
