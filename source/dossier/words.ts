/** Clauses without capital and full stop, but `todo`, which is a sentence. */
export type Words = {readonly found: string; readonly expected: string; readonly todo: string};
