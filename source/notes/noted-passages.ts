/** What the notes of a statement say of each article. */
import type {Traced} from './trace.ts';
import type {NotedStatement} from './types.ts';

const maps = ['quotes', 'terms', 'reports'] as const;

/** Where the notes give the words of a source. */
export function placeIn(noted: NotedStatement, source: string): Traced {
	for (const key of maps) {
		const map = noted[key];
		if (map !== undefined && Object.hasOwn(map, source)) return {value: map, step: source};
	}
	const passage = noted.passages?.find(each => each.in === source);
	return {value: passage ?? noted};
}

/** Whether the notes say something of how a source prints the words. */
export function givenOf(noted: NotedStatement, source: string, key: string): boolean {
	const passages: readonly unknown[] = [
		...maps.map(name => noted[name]?.[source]),
		...(noted.passages ?? []).filter(each => each.in === source),
	];
	return passages.some(passage => typeof passage === 'object' && passage !== null && key in passage);
}
