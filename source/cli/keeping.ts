/** Keeps what is the reader's own while the dashboard is open: marks and notes at once, the view when it is left. */
import type {State} from '../state/state.ts';
import {wholeView} from '../state/view-words.ts';
import type {World} from '../state/world.ts';
import type {Keeper} from './kept.ts';

export class Keeping {
	private isLeft = false;

	/**
	 * @param keeper - undefined where there is nowhere to keep anything.
	 * @param isHandedOver - the marks shown are those of a view that was handed over, not those that are kept.
	 */
	constructor(
		private readonly keeper: Keeper | undefined,
		private readonly isHandedOver: boolean,
	) {}

	/** On another dossier: what is kept is found again by its words where ids have changed. */
	again({catalogue}: World, state: State): State {
		if (this.isHandedOver || this.keeper?.isKeeping !== true) {
			this.keeper?.follow(state);
			return state;
		}
		const {marked, notes} = this.keeper.read(catalogue);
		return {...state, marked, notes};
	}

	/** Keeps marks and notes, so that nothing can lose them; the state says where that cannot be done. */
	keep({catalogue}: World, state: State): State {
		const fault = this.keeper?.write(catalogue, state);
		if (fault === undefined || state.message?.tone === 'bad') return state;
		const text = `Marks and notes cannot be kept (${fault}): they are gone when you quit.`;
		return {...state, message: {tone: 'bad', text}};
	}

	/** Where one was, for the next time; once, by whatever it ends: a key, a signal, a window that is closed. */
	leave(world: World, state: State): void {
		if (this.isLeft) return;
		this.isLeft = true;
		const view = wholeView(world, {...state, popup: undefined, marked: new Set()});
		this.keeper?.write(world.catalogue, state, view);
	}
}
