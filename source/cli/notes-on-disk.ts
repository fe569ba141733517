/** The file of notes as it was last read or written, beside what stands in it now. */
import {readFileSync, statSync} from 'node:fs';
import {decodeUtf8} from '../dossier/utf8.ts';
import {writeFileNow} from './write-file-at.ts';

export type Changed =
	/** `take` says that this is known from now on. */
	| {readonly ok: true; readonly text: string; readonly take: () => void}
	| {readonly ok: false; readonly why: string};

/** That somebody else has saved the file between reading and writing it. */
export const savedMeanwhile = 'somebody else has just saved it';

export class NotesOnDisk {
	private known: Uint8Array;

	/** @param text - what was read of it. */
	constructor(
		private readonly path: string,
		text: string,
	) {
		this.known = Buffer.from(text, 'utf8');
	}

	/** What somebody else has saved since; undefined where nobody has. */
	changed(): Changed | undefined {
		const bytes = this.read();
		if (bytes === undefined)
			return {ok: false, why: 'The file cannot be read any more: nothing was written.'};
		if (Buffer.compare(bytes, this.known) === 0) return undefined;
		const decoded = decodeUtf8(bytes, 'keep');
		if (!decoded.ok) return {ok: false, why: 'The file is no longer UTF-8: nothing was written.'};
		return {
			ok: true,
			text: decoded.text,
			take: () => {
				this.known = bytes;
			},
		};
	}

	/** Writes the whole of it beside and renames. @returns why that failed: `savedMeanwhile` where it is to be read first. */
	write(text: string): string | undefined {
		const bytes = Buffer.from(text, 'utf8');
		const fault = writeFileNow(this.path, bytes, () => (this.isOurs() ? undefined : savedMeanwhile));
		if (fault === undefined) this.known = bytes;
		return fault;
	}

	/** Whether what stands in it is what was last read or written. */
	isOurs(): boolean {
		const bytes = this.read();
		return bytes !== undefined && Buffer.compare(bytes, this.known) === 0;
	}

	private read(): Uint8Array | undefined {
		try {
			// A pipe in its place would be waited for.
			return statSync(this.path).isFile() ? readFileSync(this.path) : undefined;
		} catch {
			return undefined;
		}
	}
}
