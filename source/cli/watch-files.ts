/** Several files of which any may change, and of which each version may name others. */
import {type Stats, statSync} from 'node:fs';
import {stat} from 'node:fs/promises';

/** How long it is until files are looked at again, in milliseconds. Editors replace files, which a watch of the file would lose. */
const interval = 500;

/** What reading again gave: the files to be watched from now on, and how to tell of it. */
type Reread = {readonly paths: readonly string[]; readonly tell: () => void};

/**
 * Whatever is saved after this was called is seen: how files are is known by then, where `fs.watchFile` finds that out a
 * while later, and takes for no change what was saved in between.
 *
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
	let versions = new Map<string, string>();
	let latest = 0;
	let timer: NodeJS.Timeout | undefined;
	const look = async (): Promise<void> => {
		latest += 1;
		const turn = latest;
		const {paths: next, tell} = await read();
		if (turn !== latest) return;
		watch(next);
		tell();
	};
	const watch = (wanted: readonly string[]): void => {
		versions = new Map(wanted.map(path => [path, versions.get(path) ?? versionOf(statsOf(path))]));
	};
	const compare = async (): Promise<void> => {
		let isOther = false;
		for (const path of [...versions.keys()]) {
			const version = versionOf(await stat(path).catch(() => undefined));
			const before = versions.get(path);
			// Another version may have been read meanwhile, which names other files.
			if (before === undefined || before === version) continue;
			versions.set(path, version);
			isOther ||= !isOurs(path);
		}
		if (isOther && timer !== undefined) void look();
	};
	const wait = (): void => {
		timer = setTimeout(() => void compare().then(() => timer && wait()), interval).unref();
	};
	watch(paths);
	wait();
	if (paths.some(path => (statsOf(path)?.mtimeMs ?? since) > since && !isOurs(path))) void look();
	return () => {
		clearTimeout(timer);
		timer = undefined;
	};
}

/** Of a file that is gone, or behind a folder that may not be searched, the same whatever it was. */
function versionOf(stats: Stats | undefined): string {
	return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}
