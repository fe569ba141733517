/** What remarks on the contents of notes are made of. */
import type {Remark} from './problems.ts';

/** What is worth a look of something that was made, under a key of its notes, or of all of it. */
export type ContentRemark = {readonly made: object; readonly key?: string; readonly remark: Remark};

export type OfNotes = {
	/** What of the notes a part of the dossier was made of; undefined where that is a text alone. */
	readonly notedOf: (made: object) => object | undefined;
	/** The line of the notes on which that begins, or on which something of the notes does. */
	readonly lineOf: (made: object) => number;
};
