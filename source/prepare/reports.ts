/**
 * What an article reports without marks: clauses after “that”, and sentences “according to” somebody. Less surely somebody's
 * words, and so told apart: a clause right after a verb of saying, and a sentence that ends with one.
 */
import {type ParsedArticle, sentenceEnd, sentenceStart, type Word} from './article.ts';
import type {Cue} from './cues.ts';
import type {Mention} from './mentions.ts';

export type Report = {
	/** The clause, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly mention: Mention;
	readonly rule: 'that' | 'according' | 'bare' | 'at the end';
	readonly cue: string;
};

/** Words of a clause, at least and at most. */
const [fewest, most] = [5, 70];

export function reportsOf(
	{words}: ParsedArticle,
	mentions: readonly Mention[],
	cues: readonly Cue[],
): readonly Report[] {
	const found: Report[] = [];
	let last = -1;
	for (const cue of cues) {
		if (cue.isNoun || cue.strength < 2 || cue.word.sentence === last) continue;
		const report =
			cue.word.lower === 'according'
				? accordingTo(words, mentions, cue)
				: (afterThat(words, mentions, cue) ??
					afterVerb(words, mentions, cue) ??
					beforeFrame(words, mentions, cue));
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

/** Words within which a clause has its subject and its verb. */
const near = 8;

/** “Lee said the offer would be withdrawn.” */
function afterVerb(words: readonly Word[], mentions: readonly Mention[], cue: Cue): Report | undefined {
	if (cue.isParticiple || cue.strength < 3) return undefined;
	const subject = subjectOf(mentions, cue);
	const first = words[cue.word.index + 1];
	const isBefore = subject !== undefined && subject.to <= cue.word.index;
	if (
		!isBefore ||
		first === undefined ||
		first.span >= 0 ||
		!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.pos)
	)
		return undefined;
	const end = sentenceEnd(words, cue.word.index);
	const begin = words.slice(first.index, Math.min(end, first.index + near));
	const verb = begin.findIndex(({pos, lower}) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
	// “told reporters”, “asked the minister to go”: somebody is spoken to, and nothing is said.
	const isClause =
		verb > 0 && begin.slice(0, verb).every(({pos, lower}) => pos !== 'PUNCT' && lower !== 'to');
	if (!isClause) return undefined;
	return clause(words, first.index, end, {mention: subject, rule: 'bare', cue: cue.word.text});
}

/** “The offer would be withdrawn, Lee said.” */
function beforeFrame(words: readonly Word[], mentions: readonly Mention[], cue: Cue): Report | undefined {
	if (cue.isParticiple) return undefined;
	const {index} = cue.word;
	const isLast = words.slice(index + 1, sentenceEnd(words, index)).every(({pos}) => pos === 'PUNCT');
	const subject = subjectOf(mentions, cue);
	const comma = subject === undefined ? undefined : words[subject.from - 1];
	if (!isLast || subject === undefined || subject.to > index || comma?.text !== ',') return undefined;
	const from = sentenceStart(words, index);
	// “Speaking to delegates, Lee said” and “…, who has been there, said” say nothing.
	if (/ing$|^(?:who|which|when|while|as|asked)$/.test(words[from]?.lower ?? '')) return undefined;
	if (!words.slice(from, comma.index).some(({pos}) => pos === 'VERB' || pos === 'AUX')) return undefined;
	return clause(words, from, comma.index, {mention: subject, rule: 'at the end', cue: cue.word.text});
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
