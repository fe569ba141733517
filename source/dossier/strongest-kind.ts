/** Which kind of passage stands above which. */
import type {PassageKind} from './types.ts';

const strength: readonly PassageKind[] = ['direct', 'partial', 'term', 'reported'];

/** @returns undefined where there is no passage. */
export function strongestKind(passages: readonly {readonly kind: PassageKind}[]): PassageKind | undefined {
	return strength.find(kind => passages.some(passage => passage.kind === kind));
}
