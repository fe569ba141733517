import type {Source} from './types.ts';

/** How the text of a source is, as `translated, garbled`; empty where nobody says. */
export function qualityInWords({quality = []}: Pick<Source, 'quality'>): string {
	return quality.join(', ');
}
