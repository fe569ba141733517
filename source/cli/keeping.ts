/**
 * What is the reader's own, as it is kept while a dashboard is open: marks and notes at once, the view now and then, so
 * that not even a kill loses much of it, and at the end.
 */
import {initialState} from '../state/initial.ts';
import {changeBetween, isNoChange, noteOfOthers, withOthers} from '../state/own.ts';
import type {Message} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import {wholeView} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {afterMilliseconds} from '../terminal/timer.ts';
import {type Keeper, type Merged, sayGone} from './kept.ts';

/** Milliseconds between two of its views that are kept. */
const between = 2000;

type Now = {readonly workspace: Workspace; readonly state: State};

export class Keeping {
	/** Whether the end has come, after which nothing is kept. */
	private isOver = false;
	private view: string | undefined;
	private stopWaiting: (() => void) | undefined;
	/** What of one's own a changed dossier has no longer, until it is told. */
	private untold: string | undefined;

	/** @param show - shows what others have kept meanwhile. */
	constructor(
		private readonly keeper: Keeper | undefined,
		private readonly now: () => Now,
		private readonly show: (state: State) => void,
	) {}

	/** On another dossier: what is kept is found again by its words where ids have changed. */
	withKept({catalogue}: Workspace, state: State): State {
		if (this.keeper?.isKeeping !== true || this.keeper.isGiven) {
			this.keeper?.follow(state);
			return state;
		}
		const {gone: before} = this.keeper;
		const {marked, notes} = this.keeper.read(catalogue);
		const {gone} = this.keeper;
		this.untold = gone.marks > before.marks || gone.notes > before.notes ? sayGone(gone) : undefined;
		return withOthers(state, {marked, notes}, changeBetween(state, {marked, notes}));
	}

	/** What is said of a dossier that has been read again, and once what of one's own it has no longer. */
	told(message: Message): Message {
		const {untold} = this;
		this.untold = undefined;
		return untold === undefined ? message : {...message, text: `${message.text} ${untold}`};
	}

	/** With what another program has kept since, so that nothing is changed of which one has not seen what it is now. */
	withNews({catalogue}: Workspace, state: State): State {
		const news = this.isOver ? undefined : this.keeper?.news(catalogue, state);
		return news === undefined ? state : merged(state, news);
	}

	/** Keeps marks and notes at once, so that nothing can lose them. @returns the state that says where that failed. */
	keep({catalogue}: Workspace, state: State): State {
		const kept = this.keeper?.write(catalogue, state);
		if (kept === undefined) return state;
		const after = merged(state, kept);
		if (kept.fault === undefined || state.message?.tone === 'bad') return after;
		const text = `Marks and notes cannot be kept (${kept.fault}): they are gone when you quit.`;
		return {...after, message: {tone: 'bad', text}};
	}

	/** Where one is, a while after something was done: for that which ends a program without a word. */
	keepViewLater(): void {
		if (this.keeper === undefined || this.isOver || this.stopWaiting !== undefined) return;
		this.stopWaiting = afterMilliseconds(() => {
			this.stopWaiting = undefined;
			if (this.isOver) return;
			const now = this.now();
			const after = this.writeView(now);
			if (after !== now.state) this.show(after);
		}, between);
	}

	/** Where one was, for the next time; once, by whatever it ends: a key, a signal, a window that is closed. */
	keepView(now: Now): void {
		if (this.isOver) return;
		this.isOver = true;
		this.stopWaiting?.();
		this.writeView(now);
	}

	/** @returns the state with what others have kept meanwhile. */
	private writeView({workspace, state}: Now): State {
		const view = wholeView(workspace, {...state, popup: undefined, marked: new Set(), notes: new Map()});
		// Who has only opened the dossier finds where he was the time before.
		const isUntouched =
			state.lastView !== undefined && view === wholeView(workspace, initialState(workspace, state.size));
		if (this.keeper === undefined || view === this.view || isUntouched) return state;
		this.view = view;
		return merged(state, this.keeper.write(workspace.catalogue, state, view));
	}
}

function merged(state: State, {own, theirs, collided}: Merged): State {
	if (own.marked === state.marked && own.notes === state.notes && isNoChange(theirs)) return state;
	const after = withOthers(state, own, theirs);
	return collided.length === 0 ? after : {...after, message: {tone: 'plain', text: noteOfOthers}};
}
