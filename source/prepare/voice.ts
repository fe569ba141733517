/** Verbs of saying whose grammatical subject says nothing: “Lee was asked”, “bottles that said”. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import type {Phrases} from './phrases.ts';

const isForm = /^(?:is|are|was|were|be|been|being|['’]s|['’]re|gets?|got)$/;
/** Participles that do not end in -ed. */
const irregular = /^(?:said|told|written|read|thought|seen|shown|put|sworn|spoken|felt|meant|begun)$/;
/** Words between the two, as in “was later asked”. */
const between = 3;

/** “Lee was asked”: somebody else asked. “Was quoted” is left out: who is quoted says it. */
export function isPassive(words: readonly Word[], phrases: Phrases, cue: Word): boolean {
	if (!/ed$/.test(cue.lower) && !irregular.test(cue.lower)) return false;
	if (/^(?:quoted|cited|recorded|filmed|prepared)$/.test(cue.lower)) return false;
	// “The plan, described by Lee as “late”, …”, and not “Lee said by telephone”
	const agent = words[cue.index + 1]?.lower === 'by' ? phrases.from(cue.index + 2) : undefined;
	if (agent !== undefined && /^(?:full-name|surname|role|body)$/.test(agent.kind)) return true;
	if (isReduced(words, cue)) return true;
	for (let at = cue.index - 1; at >= cue.index - between; at--) {
		const word = words[at];
		if (word === undefined || word.span >= 0 || word.sentence !== cue.sentence) return false;
		if (isForm.test(word.lower)) return true;
		if (word.pos !== 'ADV' && word.pos !== 'PART') return false;
	}
	return false;
}

/** “Lee, once dismissed as “late”, …” */
function isReduced(words: readonly Word[], {index}: Word): boolean {
	let at = index - 1;
	while (at > index - between && words[at]?.pos === 'ADV') at--;
	const isApart = /^[,(–—]$/.test(words[at]?.text ?? '') && (words[at]?.span ?? 0) < 0;
	return isApart && words[index + 1]?.lower === 'as' && (words[index + 2]?.span ?? -1) >= 0;
}

/** Words up to who does it: “was asked on Monday by the chair”. */
const agentReach = 5;

/** Who does it: “was asked by the chair”. */
export function agentOf(words: readonly Word[], phrases: Phrases, cue: Word): Mention | undefined {
	for (let at = cue.index + 1; at <= cue.index + agentReach; at++) {
		const word = words[at];
		if (word === undefined || word.span >= 0 || word.sentence !== cue.sentence) return undefined;
		if (/^[,;:]$/.test(word.text)) return undefined;
		if (word.lower === 'by') return phrases.from(at + 1);
	}
	return undefined;
}

/** “A shirt that read”, “the report, which says”: what the clause is about; undefined where it is no such clause. */
export function relativeTo(
	words: readonly Word[],
	phrases: Phrases,
	cue: Word,
): {readonly antecedent: Mention | undefined} | undefined {
	const link = words[cue.index - 1];
	if (link === undefined || link.span >= 0 || !/^(?:that|which)$/.test(link.lower)) return undefined;
	const before = words[link.index - 1];
	const isApart = /^[,(–—-]$/.test(before?.text ?? '');
	const antecedent = phrases.until(isApart ? link.index - 1 : link.index);
	// “A statement by Lee which called it “late””
	const document = /^(?:by|from|of)$/.test(words[(antecedent?.from ?? 0) - 1]?.lower ?? '')
		? phrases.until((antecedent?.from ?? 0) - 1)
		: undefined;
	if (document?.kind === 'body' && antecedent !== undefined) return {antecedent};
	// “He said that said Lee”: no noun before it, no clause about one.
	if (antecedent === undefined) return isApart || link.lower === 'which' ? {antecedent} : undefined;
	return {antecedent: antecedent.kind === 'body' || antecedent.kind === 'role' ? antecedent : undefined};
}
