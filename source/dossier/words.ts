/** Clauses without capital and full stop, but `todo`, which is a sentence. */
export type Words = {readonly found: string; readonly expected: string; readonly todo: string};

export function words(found: string, expected: string, todo: string): Words {
	return {found, expected, todo};
}
