/**
 * Statements of notes made anew, one at a time, where nothing else of the notes has changed: the articles, the names and
 * the dates are at hand still. What is not certain to come out as it would of the whole is not made.
 */
import type {Position, Statement} from '../dossier/types.ts';
import type {NotesContext} from './context.ts';
import {commentBehind} from './given-articles.ts';
import {collectEvidence, makePosition} from './make-positions.ts';
import {makeStatement} from './make-statements.ts';
import type {ReadNotes} from './read-notes.ts';
import {createTrial} from './trial.ts';
import type {Notes} from './types.ts';

export type Remake = {
	/**
	 * @param read - notes of that statement alone.
	 * @param id - what it is called where the notes do not say.
	 */
	readonly statement: (read: ReadNotes, id: string) => Statement | undefined;
	/** The positions of the notes with other statements. */
	readonly positions: (statements: readonly Statement[]) => readonly Position[] | undefined;
};

/** @param isSound - whether all positions of the notes are in the dossier. */
export function createRemake(context: NotesContext, notes: Notes, isSound: boolean): Remake {
	return {
		statement(read, id) {
			const [noted, other] = read.notes?.statements ?? [];
			if (noted === undefined || other !== undefined || read.problems.length > 0) return undefined;
			const {origins, text} = read;
			const own: NotesContext = {
				...context,
				isFaulty: value => origins.isFaulty(value),
				keysOf: value => origins.keysOf(value),
				commentBehind: (value, step) =>
					value === undefined ? undefined : commentBehind(text, origins.spanOf(value, step)),
			};
			return createTrial(own)(trial => makeStatement(trial, {...noted, id: noted.id ?? id}));
		},
		positions(statements) {
			if (!isSound) return undefined;
			const wanted = notes.positions ?? [];
			if (wanted.length === 0) return [];
			const made = createTrial(context)(trial => {
				const evidence = collectEvidence(trial, statements);
				return wanted.flatMap(each => makePosition(trial, each, evidence) ?? []);
			});
			return made?.length === wanted.length ? made : undefined;
		},
	};
}
