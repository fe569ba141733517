/** Making a part of a dossier to see what comes of it: nothing is remembered, and a complaint is a failure. */
import type {NotesContext} from './context.ts';
import {Taken} from './slug.ts';

/** @returns what was made; undefined where something was wrong. */
export type Trial = <T>(make: (context: NotesContext) => T) => T | undefined;

export function createTrial(context: NotesContext): Trial {
	return make => {
		let isFaulty = false;
		const made = make({
			...context,
			taken: {
				short: new Taken(),
				code: new Taken(),
				event: new Taken(),
				statement: new Taken(),
				passage: new Taken(),
				discrepancy: new Taken(),
			},
			say: complaint => {
				isFaulty ||= complaint !== undefined;
			},
			derive: () => {},
			trace: () => {},
		});
		return isFaulty ? undefined : made;
	};
}
