/** Whether what is printed is a translation of what was said. */
import type {Passage, Source} from './types.ts';

/**
 * Whether the words of a passage reached the page through a translation, by its own mark or its source's. Of a
 * reported passage the words are ours.
 */
export function isTranslated(passage: Passage, source: Source | undefined): boolean {
	if (passage.kind === 'reported') return false;
	if (passage.translated !== undefined) return passage.translated;
	return (
		source?.quality?.some(quality => quality === 'translated' || quality === 'machine-translated') ?? false
	);
}
