/** Decisions of a review as they are made in the dashboard: written at once, and shown when no more keys are waiting. */
import type {Handle} from '../review/decision.ts';
import type {Message} from '../state/parts.ts';
import type {Asked} from '../state/reviewing.ts';
import type {Reread, ReviewFile} from './review-file.ts';

/** How long, in milliseconds, what is shown may take to follow a decision at once. */
const quick = 150;
/** How long it may wait at most, where that takes longer. */
const longest = 5000;

type Screen = {
	readonly say: (message: Message) => void;
	/** Shows what there is now. */
	readonly show: (reread: Reread, selected: string | undefined) => void;
	/** Where one is after a decision, or stays where it was not made. */
	readonly decided: (asked: Asked, isDone: boolean) => void;
	readonly mark: (statements: readonly string[]) => void;
};

export class Deciding {
	private waiting: NodeJS.Timeout | undefined;
	/** In milliseconds: of very many statements nobody waits for the list after each key. */
	private lastTime = 0;
	private isListOld = false;
	/** What was brought back, to be gone to as soon as it is shown. */
	private restored: Handle | undefined;

	constructor(
		private readonly review: ReviewFile,
		private readonly screen: Screen,
	) {}

	/** Follows the files. */
	watch(): void {
		this.review.watch(trouble => {
			this.refresh();
			const text = trouble ?? 'The notes or an article were saved by somebody else, and are read again.';
			this.screen.say({tone: trouble === undefined ? 'good' : 'bad', text});
		});
	}

	/** It is in the file when this returns. */
	decide(asked: Asked): void {
		const {isDone, said, isNews, restored, marked} = this.review.ask(asked);
		this.restored = restored;
		this.screen.decided(asked, isDone);
		if (marked !== undefined) this.screen.mark(marked);
		if (isNews) {
			// Going on from what is done with needs no new list; anything else may have changed what is below.
			this.isListOld ||= asked.verb !== 'accept' && asked.verb !== 'reject';
			clearTimeout(this.waiting);
			const isQuick = this.lastTime < quick;
			this.waiting = setTimeout(() => this.refresh(), isQuick ? 0 : Math.min(longest, 2 * this.lastTime));
		}
		this.screen.say({tone: isDone ? 'good' : 'bad', text: said});
	}

	/** Whether the screen is drawn in a moment with what has become of the list. */
	get isAboutToShow(): boolean {
		return this.waiting !== undefined && this.lastTime < quick;
	}

	/** Before another key is heard: what it may be meant for is shown. */
	catchUp(): void {
		if (this.isListOld && this.lastTime < quick) this.refresh();
	}

	private refresh(): void {
		clearTimeout(this.waiting);
		this.waiting = undefined;
		this.isListOld = false;
		const start = performance.now();
		const reread = this.review.read();
		this.screen.show(reread, this.restored === undefined ? undefined : reread.idOf(this.restored));
		this.restored = undefined;
		this.lastTime = performance.now() - start;
	}
}
