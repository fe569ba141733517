/** Whom a draft would name if it were surer: told in its reason, and offered first to whoever says who it is. */

export function wordPerhaps(name: string): string {
	return `Perhaps ${name}, but unsure.`;
}

/** The names that a reason tells so. */
export function perhapsIn(because: string): readonly string[] {
	return Array.from(because.matchAll(/\bPerhaps (.{1,200}?), but unsure\./gu), ([, name = '']) => name);
}
