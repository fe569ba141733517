/** What is the reader's own, as it is kept while a dashboard is open: marks and notes at once, the view at the end. */
import type {State} from '../state/state.ts';
import {wholeView} from '../state/view-words.ts';
import type {World} from '../state/world.ts';
import type {Keeper} from './kept.ts';

export class Keeping {
	private isViewKept = false;

	/** @param isGiven - whether the marks that are shown were handed over, and are not those that are kept. */
	constructor(
		private readonly keeper: Keeper | undefined,
		private readonly isGiven: boolean,
	) {}

	/** On another dossier: what is kept is found again by its words where ids have changed. */
	withKept({catalogue}: World, state: State): State {
		if (this.isGiven || this.keeper?.isKeeping !== true) {
			this.keeper?.follow(state);
			return state;
		}
		const {marked, notes} = this.keeper.read(catalogue);
		return {...state, marked, notes};
	}

	/** Keeps marks and notes at once, so that nothing can lose them. @returns the state that says where that failed. */
	keep({catalogue}: World, state: State): State {
		const fault = this.keeper?.write(catalogue, state);
		if (fault === undefined || state.message?.tone === 'bad') return state;
		const text = `Marks and notes cannot be kept (${fault}): they are gone when you quit.`;
		return {...state, message: {tone: 'bad', text}};
	}

	/** Where one was, for the next time; once, by whatever it ends: a key, a signal, a window that is closed. */
	keepView(world: World, state: State): void {
		if (this.isViewKept) return;
		this.isViewKept = true;
		const view = wholeView(world, {...state, popup: undefined, marked: new Set()});
		this.keeper?.write(world.catalogue, state, view);
	}
}
