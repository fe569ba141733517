/** A dossier that changes on disk is read again. */
import {unwatchFile, watchFile} from 'node:fs';
import {type ReadDossier, readDossier} from './read-dossier.ts';

/** How often the file is looked at, in milliseconds. Editors replace files, which a watch of the file would lose. */
const interval = 500;

/** Calls back with every new version, sound or not; a version that changes while it is read is read once more. */
export function watchDossier(path: string, onChange: (read: ReadDossier) => void): () => void {
	let latest = 0;
	const look = async (): Promise<void> => {
		latest += 1;
		const turn = latest;
		const read = await readDossier(path);
		if (turn === latest) onChange(read);
	};
	watchFile(path, {interval, persistent: false}, (now, before) => {
		if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) void look();
	});
	return () => unwatchFile(path);
}
