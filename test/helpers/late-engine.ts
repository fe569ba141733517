/**
 * An engine for tests that knows what memory knows, but says it late: in random pieces, out of order, a little at a
 * time, and nothing any more once it is cancelled.
 */
import type {Catalogue} from '../../source/dossier/catalogue.ts';
import type {Answer} from '../../source/engine/engine.ts';
import {atOnce} from '../../source/engine/pace.ts';
import type {Asking} from './asking.ts';
import {usualEngine} from './usual-fields.ts';

/** A random number from 0 to below `count`. */
export type Pick = (count: number) => number;

/** Something that becomes known when its turn comes; false where it takes another turn. */
type Become = () => boolean;

export type LateEngine = Asking & {
	/** How many answers were cancelled before all was said that had been asked of them. */
	readonly cancelled: () => number;
};

export function createLateEngine(catalogue: Catalogue, pick: Pick): LateEngine {
	const memory = usualEngine(catalogue, atOnce);
	let waiting: readonly (readonly [become: Become, answer: Late])[] = [];
	let cancelled = 0;
	return {
		engine: {
			fields: memory.fields,
			ask(question, onProgress) {
				const whole = memory.ask(question, () => {});
				const late: Late = new Late(whole, question.order === 'date', pick, {
					put: become => {
						waiting = [...waiting, [become, late]];
					},
					tell: onProgress,
					cancel: () => {
						const others = waiting.filter(([, answer]) => answer !== late);
						if (others.length < waiting.length) cancelled += 1;
						waiting = others;
					},
				});
				late.begin();
				return late;
			},
		},
		cancelled: () => cancelled,
		goOn() {
			const chosen = waiting[pick(waiting.length)];
			if (chosen === undefined) return false;
			waiting = waiting.filter(each => each !== chosen);
			const [become, answer] = chosen;
			if (!become()) waiting = [...waiting, chosen];
			answer.grow();
			return true;
		},
	};
}

type Line = {
	readonly put: (become: Become) => void;
	readonly tell: () => void;
	readonly cancel: () => void;
};

class Late implements Answer {
	generation = 0;
	isDone = false;
	total = 0;
	private readonly known = new Set<string>();
	private readonly asked = new Set<string>();
	private readonly whole: Answer;
	private readonly isGrowing: boolean;
	private readonly pick: Pick;
	private readonly line: Line;

	/** @param isGrowing - whether rows may be shown before all are found. */
	constructor(whole: Answer, isGrowing: boolean, pick: Pick, line: Line) {
		this.whole = whole;
		this.isGrowing = isGrowing;
		this.pick = pick;
		this.line = line;
	}

	begin(): void {
		this.line.put(() => {
			this.total = Math.min(this.whole.total, this.total + this.pick(4));
			this.isDone = this.total === this.whole.total && this.pick(2) === 0;
			return this.isDone;
		});
	}

	grow(): void {
		this.generation += 1;
		this.line.tell();
	}

	/** The value once its turn has come; being asked for it puts it in the line. */
	private late<T>(name: string, value: () => T | undefined): T | undefined {
		if (this.known.has(name)) return value();
		if (!this.asked.has(name)) {
			this.asked.add(name);
			this.line.put(() => {
				// Of rows that nobody has found yet nothing can be known.
				if (this.isDone) this.known.add(name);
				return this.isDone;
			});
		}
		return undefined;
	}

	get all() {
		return this.late('all', () => this.whole.all);
	}

	page(offset: number, count: number) {
		const length = Math.max(0, Math.min(count, this.total - offset));
		return Array.from({length}, (_, at) => {
			const place = offset + at;
			const isThere = this.isDone || this.isGrowing;
			const row = isThere ? this.whole.page(place, 1)[0] : undefined;
			const sent = row === undefined || this.late(`row ${place}`, () => row);
			const {matches} = this;
			return sent === undefined || row === undefined
				? undefined
				: {
						...row,
						get matches() {
							return matches(row.id);
						},
					};
		});
	}

	placeOf(id: string) {
		return this.late(`place ${id}`, () => this.whole.placeOf(id));
	}

	nearest(id: string | undefined) {
		return this.late(`nearest ${id}`, () => this.whole.nearest(id));
	}

	readonly matches = (id: string) => this.late(`matches ${id}`, () => this.whole.matches(id));

	distinct(...[key, others]: Parameters<Answer['distinct']>) {
		return this.late(`distinct ${key} ${others?.join()}`, () => this.whole.distinct(key, others));
	}

	counts(...asked: Parameters<Answer['counts']>) {
		return this.late(`counts ${asked.join(' ')}`, () => this.whole.counts(...asked));
	}

	histogram(unit: 'day' | 'month') {
		return this.late(unit, () => this.whole.histogram(unit));
	}

	unknownValues() {
		return this.late('unknown', () => this.whole.unknownValues());
	}

	whyEmpty() {
		return this.late('why', () => this.whole.whyEmpty());
	}

	cancel(): void {
		this.line.cancel();
	}
}
