/** The rounds and events that a review shows, and where they stand in the notes as they are now. */
import type {EventDecision, EventPlace} from '../review/decision.ts';
import type {Decided, Review} from '../review/review.ts';
import type {Asked} from '../state/parts.ts';

export class ShownEvents {
	private places: ReadonlyMap<string, EventPlace> = new Map();
	/** Of what was shown before. */
	private before: ReadonlyMap<string, EventPlace> = new Map();

	constructor(private readonly review: Review) {}

	/** What is shown from now on. */
	show(starts: ReadonlyMap<string, number>): void {
		this.before = this.places;
		this.places = this.review.placesOf(starts);
	}

	/** Why one that nobody has looked at was proposed. */
	draftOf(id: string): string | undefined {
		const place = this.places.get(id);
		return place === undefined ? undefined : this.review.eventDraft(place);
	}

	idAt({list, index}: EventPlace): string | undefined {
		return [...this.places].find(([, each]) => each.list === list && each.index === index)?.[0];
	}

	/** What is called otherwise since all was made anew. */
	idNow(id: string): string | undefined {
		const place = this.before.get(id);
		return place === undefined ? undefined : this.idAt(place);
	}

	decide(id: string, {verb, text}: Asked, articles: ReadonlyMap<string, string>): Decided {
		const event = this.places.get(id);
		if (event === undefined) return {ok: false, why: 'This is not in the notes as they are now.'};
		if (verb !== 'accept' && verb !== 'reject' && verb !== 'date' && verb !== 'round' && verb !== 'facts')
			return {ok: false, why: 'That is decided about a quote.'};
		const decision: EventDecision = {do: 'event', event, change: verb, line: text};
		const after = this.review.eventAfter(decision);
		const decided = this.review.decide(decision, articles);
		if (decided.ok && decided.isChanged)
			this.places = new Map(
				[...this.places].flatMap(([known, place]) => {
					const now = after(place);
					return now === undefined ? [] : [[known, now] as const];
				}),
			);
		return decided;
	}
}
