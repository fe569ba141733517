/** Several files of which any may change, and of which each version may name others. */
import {type Stats, statSync, unwatchFile, watchFile} from 'node:fs';

/** How often a file is looked at, in milliseconds. Editors replace files, which a watch of the file would lose. */
const interval = 500;

/** What reading again gave: the files to be watched from now on, and how to tell of it. */
type Reread = {readonly paths: readonly string[]; readonly tell: () => void};

/**
 * @param read - called at each change; where another change comes while it reads, only the later one is told of.
 * @param since - milliseconds of the epoch: what was saved later, before it is watched here, is a change as well.
 * @param isOurs - whether a file that has changed is as we have written it ourselves: that is no change.
 */
export function watchFiles(
	paths: readonly string[],
	read: () => Promise<Reread>,
	since: number,
	isOurs: (path: string) => boolean = () => false,
): () => void {
	let watched = new Set<string>();
	// A file that is gone and comes back as it was is told with how it was before it went, as if nothing had changed.
	const seen = new Map<string, string>();
	let latest = 0;
	const look = async (): Promise<void> => {
		latest += 1;
		const turn = latest;
		const {paths: next, tell} = await read();
		if (turn !== latest) return;
		watch(next);
		tell();
	};
	const watch = (wanted: readonly string[]): void => {
		const next = new Set(wanted);
		for (const path of watched)
			if (!next.has(path)) {
				unwatchFile(path);
				seen.delete(path);
			}
		for (const path of next)
			if (!watched.has(path))
				watchFile(path, {interval, persistent: false}, (now, before) => {
					const isOther = versionOf(now) !== (seen.get(path) ?? versionOf(before));
					seen.set(path, versionOf(now));
					if (isOther && !isOurs(path)) void look();
				});
		watched = next;
	};
	watch(paths);
	if (paths.some(path => isSavedSince(path, since) && !isOurs(path))) void look();
	return () => {
		for (const path of watched) unwatchFile(path);
	};
}

/** Of a file that is gone, the same whatever it was. */
function versionOf({mtimeMs, size, ino}: Stats): string {
	return `${mtimeMs} ${size} ${ino}`;
}

function isSavedSince(path: string, since: number): boolean {
	try {
		return statSync(path).mtimeMs > since;
	} catch {
		// Gone by now, which is told of once it is followed, or behind a folder that may not be searched.
		return false;
	}
}
