/** Which marks decisions have used up: they come back with what is taken back. */
import type {Decision, Handle} from '../review/decision.ts';
import {usedMarks} from '../state/marked-here.ts';
import type {Asked} from '../state/parts.ts';
import type {Answered} from './review-answers.ts';

/** The statements that are shown, by their ids. */
type Handles = ReadonlyMap<string, Handle>;

type Marked = Pick<Answered, 'marked'>;

export class UsedMarks {
	private readonly used = new WeakMap<Decision, readonly Handle[]>();
	private latest: Decision | undefined;

	/** Whatever is used up from now on goes with this decision. */
	begin(decision: Decision): void {
		this.latest = decision;
	}

	/** @param done - what was marked and left before the decision, and is so no more. */
	spend(asked: Asked, done: readonly string[], handles: Handles): Marked {
		const used = new Set(usedMarks(asked, done));
		if (used.size === 0) return {};
		const known = [...used].flatMap(id => handles.get(id) ?? []);
		if (this.latest !== undefined) this.used.set(this.latest, known);
		return {marked: (asked.marked ?? []).filter(id => !used.has(id))};
	}

	/** What is marked now, with what was before the decision. */
	giveBack(undone: Decision, {marked = []}: Asked, handles: Handles): Marked {
		const used = new Set(this.used.get(undone) ?? []);
		const again = [...handles].flatMap(([id, handle]) => (used.has(handle) ? [id] : []));
		return again.length === 0 ? {} : {marked: [...new Set([...marked, ...again])]};
	}
}
