/** Decisions of a review as they are made in the dashboard: written at once, and shown when no more keys are waiting. */
import process from 'node:process';
import type {ReviewProgress} from '../dossier/review-progress.ts';
import type {EventPlace, Handle} from '../review/decision.ts';
import type {Asked, Message, PopupKind, ReviewPopup} from '../state/parts.ts';
import {askedFor} from '../state/reviewing.ts';
import type {State} from '../state/state.ts';
import type {Workspace} from '../state/workspace.ts';
import {sayWhenLeft} from './next-commands.ts';
import {inSlices} from './pace.ts';
import type {Reread} from './review-answers.ts';
import type {ReviewFile} from './review-file.ts';
import type {Turns} from './turns.ts';

/** How long, in milliseconds, making all anew may take to be done after each decision. */
const quick = 150;

/** How long that may be put off where it takes longer and cannot be done without. */
const longest = 5000;

type Screen = {
	readonly say: (message: Message) => void;
	/** A line was not done: it stays, with why. */
	readonly refuse: (popup: ReviewPopup, why: string) => void;
	/** Shows what there is now. */
	readonly show: (reread: Reread, selected: string | undefined, event?: string) => void;
	/** Where one is after a decision, or stays where it was not made. */
	readonly decided: (asked: Asked, isDone: boolean) => void;
	readonly mark: (statements: readonly string[]) => void;
};

export class Deciding {
	private waiting: NodeJS.Timeout | undefined;
	/** Until nobody has pressed a key for a while. */
	private putOff: NodeJS.Timeout | undefined;
	private isListOld = false;
	/** Whether statements were made anew alone: what is told of all the notes, such as their problems, is older. */
	private isPartOld = false;
	/** What was brought back, to be gone to as soon as it is shown. */
	private restored: Handle | undefined;
	private restoredEvent: EventPlace | undefined;
	/** Whether rounds or events are others than those shown. */
	private areEventsOld = false;

	constructor(
		private readonly review: ReviewFile,
		private readonly turns: Turns,
		private readonly screen: Screen,
	) {}

	/** For the shell, as the dashboard is closed by a key; nothing where a file takes down what is said. */
	sayWhenLeft(): string | undefined {
		return process.stderr.isTTY ? sayWhenLeft(this.review.path, this.review.progress()) : undefined;
	}

	/** Follows the files. */
	watch(): void {
		this.review.watch(trouble => {
			this.refresh();
			const text = trouble ?? 'The notes or an article were saved by somebody else, and are read again.';
			this.screen.say({tone: trouble === undefined ? 'good' : 'bad', text});
		});
	}

	/**
	 * It is in the file when this returns; what may be about thousands of statements is before anything else has its turn.
	 *
	 * @param state - that in which it was asked for.
	 */
	decide(workspace: Workspace, state: State, verb: Asked['verb']): void {
		const asked = askedFor(workspace, state, verb);
		if (verb !== 'accept-all') {
			this.decideNow(asked, state);
			return;
		}
		const foreseen = inSlices(this.review.foresee({...asked, verb}));
		void this.turns.hold(foreseen.then(() => this.decideNow(asked, state)));
	}

	private decideNow(asked: Asked, {popup}: State): void {
		const before = this.review.progress();
		const {
			isDone,
			said,
			isNews,
			restored,
			restoredEvent,
			isAboutEvents = false,
			marked,
		} = this.review.ask(asked);
		this.restored = restored;
		this.restoredEvent = restoredEvent;
		this.areEventsOld ||= isAboutEvents;
		this.screen.decided(asked, isDone);
		if (marked !== undefined) this.screen.mark(marked);
		if (isNews) {
			// Going on from what is done with needs no new list; anything else may have changed what is below.
			this.isListOld ||= isAboutEvents || (asked.verb !== 'accept' && asked.verb !== 'reject');
			clearTimeout(this.waiting);
			this.waiting = setTimeout(() => this.refresh(), 0);
		}
		if (!isDone && popup?.kind === 'review') this.screen.refuse(popup, said);
		else this.screen.say({tone: isDone ? 'good' : 'bad', text: `${said}${this.sayLast(before)}`});
	}

	/** That nothing else is left but what was skipped, as soon as that is so. */
	private sayLast(before: ReviewProgress): string {
		const {left, skipped} = this.review.progress();
		const isNews = left > 0 && left === skipped && before.left > before.skipped;
		return isNews ? ` Only what was skipped is left: ${left}.` : '';
	}

	/** Whether the screen is drawn in a moment with what has become of the list. */
	get isAboutToShow(): boolean {
		return this.waiting !== undefined;
	}

	/** Before another key is heard: what it may be meant for is shown. */
	catchUp(): void {
		if (this.isListOld) this.refresh();
	}

	/** Before the problems of the notes are told, or somebody new may be named: all of the notes as they are now. */
	catchUpWhole(kind: PopupKind): void {
		const isOld = kind === 'review' ? this.putOff !== undefined : kind === 'problems' && this.isPartOld;
		if (isOld) this.show(this.review.read());
	}

	private refresh(): void {
		clearTimeout(this.waiting);
		this.stopPutOff();
		this.waiting = undefined;
		this.isListOld = false;
		const {wholeTime} = this.review;
		// What somebody else has written is to be seen before anything there is decided.
		const isWhole = wholeTime < quick || this.review.isForeign || this.areEventsOld;
		const shown = isWhole ? this.review.read() : this.review.readChanged();
		if (shown !== undefined) this.show(shown);
		// Of very many statements nobody waits for all of them after each key.
		else this.putOff = setTimeout(() => this.show(this.review.read()), Math.min(longest, 2 * wholeTime));
	}

	private stopPutOff(): void {
		clearTimeout(this.putOff);
		this.putOff = undefined;
	}

	private show(reread: Reread): void {
		this.stopPutOff();
		this.isPartOld = !reread.isWhole;
		this.areEventsOld &&= !reread.isWhole;
		const {restored, restoredEvent} = this;
		this.screen.show(
			reread,
			restored === undefined ? undefined : reread.idOf(restored),
			restoredEvent === undefined ? undefined : reread.eventAt(restoredEvent),
		);
		this.restored = undefined;
		this.restoredEvent = undefined;
	}
}
