/** The version of the format, and what is newer. */
import type {Problem} from './problems.ts';

/** The format version this program reads; a dossier with a newer one is refused with a message. */
export const formatVersion = '1.0';

/** Later versions may mean other things by the same fields, so nothing else is said of such a dossier. */
export function newerVersion(version: unknown): Problem | undefined {
	if (typeof version !== 'string' || !/^\d{1,400}(\.\d{1,400}){0,3}$/.test(version)) return undefined;
	const found = version.split('.').map(Number);
	const known = formatVersion.split('.').map(Number);
	for (let index = 0; index < Math.max(found.length, known.length); index++) {
		const difference = (found[index] ?? 0) - (known[index] ?? 0);
		if (difference > 0)
			return {code: 'newer-version', path: ['version'], found: version, known: formatVersion};
		if (difference < 0) return undefined;
	}
	return undefined;
}
