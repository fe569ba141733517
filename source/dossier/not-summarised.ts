/** What a reported passage is called as long as nobody has said in words of our own what it comes to. */
import type {Passage} from './types.ts';

export const notSummarised = 'Reported; not summarised yet.';

/** Whether what is shown of a passage is a summary in words of ours: not what it prints, nor that there is none yet. */
export function isSummary(passage: Passage): boolean {
	return passage.kind === 'reported' && passage.summary !== notSummarised;
}
