/**
 * What is the reader's own, as it is kept while a dashboard is open: marks and notes at once, the view now and then, so
 * that not even a kill loses much of it, and at the end.
 */
import {initialState} from '../state/initial.ts';
import type {State} from '../state/state.ts';
import {wholeView} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {afterMilliseconds} from '../terminal/timer.ts';
import type {Keeper} from './kept.ts';

/** Milliseconds between two of its views that are kept. */
const between = 2000;

export class Keeping {
	/** Whether the end has come, after which nothing is kept. */
	private isOver = false;
	private view: string | undefined;
	private stopWaiting: (() => void) | undefined;

	/** @param isGiven - whether the marks or notes that are shown were handed over, and are not those that are kept. */
	constructor(
		private readonly keeper: Keeper | undefined,
		private readonly isGiven: boolean,
	) {}

	/** On another dossier: what is kept is found again by its words where ids have changed. */
	withKept({catalogue}: Workspace, state: State): State {
		if (this.isGiven || this.keeper?.isKeeping !== true) {
			this.keeper?.follow(state);
			return state;
		}
		const {marked, notes} = this.keeper.read(catalogue);
		return {...state, marked, notes};
	}

	/** Keeps marks and notes at once, so that nothing can lose them. @returns the state that says where that failed. */
	keep({catalogue}: Workspace, state: State): State {
		const fault = this.keeper?.write(catalogue, state);
		if (fault === undefined || state.message?.tone === 'bad') return state;
		const text = `Marks and notes cannot be kept (${fault}): they are gone when you quit.`;
		return {...state, message: {tone: 'bad', text}};
	}

	/** Where one is, a while after something was done: for that which ends a program without a word. */
	keepViewLater(now: () => {readonly workspace: Workspace; readonly state: State}): void {
		if (this.keeper === undefined || this.isOver || this.stopWaiting !== undefined) return;
		this.stopWaiting = afterMilliseconds(() => {
			this.stopWaiting = undefined;
			const {workspace, state} = now();
			if (!this.isOver) this.writeView(workspace, state);
		}, between);
	}

	/** Where one was, for the next time; once, by whatever it ends: a key, a signal, a window that is closed. */
	keepView(workspace: Workspace, state: State): void {
		if (this.isOver) return;
		this.isOver = true;
		this.stopWaiting?.();
		this.writeView(workspace, state);
	}

	private writeView(workspace: Workspace, state: State): void {
		const view = wholeView(workspace, {...state, popup: undefined, marked: new Set(), notes: new Map()});
		// Who has only opened the dossier finds where he was the time before.
		const isUntouched =
			state.lastView !== undefined && view === wholeView(workspace, initialState(workspace, state.size));
		if (view === this.view || isUntouched) return;
		this.view = view;
		this.keeper?.write(workspace.catalogue, state, view);
	}
}
