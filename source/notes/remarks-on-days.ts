/** Days of notes that do not go together: likely a slip of a year, of a month, or of the round. */
import {edtfParser} from '../dossier/edtf.ts';
import {byId} from '../dossier/lists.ts';
import type {Dossier, DossierEvent, Source, Statement} from '../dossier/types.ts';
import {editDistances} from '../text/edit-distance.ts';
import type {Remark} from './problems.ts';

/** What is worth a look of something that was made, under a key of its notes. */
export type DayRemark = {readonly made: object; readonly key: string; readonly remark: Remark};

/** Whence the notes have the day of a statement: they give it, or a weekday alone, or its event. */
export type DayFrom = 'date' | 'weekday' | 'event';

/** @returns those of sources first, then of rounds, then of statements. */
export function remarksOnDays(
	dossier: Dossier,
	dayFrom: (statement: Statement) => DayFrom,
): readonly DayRemark[] {
	return new Days(dossier, dayFrom).all();
}

/** Days apart of what belongs to the same talks, at most. */
const far = 180;
/** How long after a round that has one day people still speak at it. */
const grace = 7;
const year = 365.2425;

type Dated<T> = {readonly of: T; readonly edtf: string; readonly start: number; readonly end: number};

class Days {
	private readonly parse = edtfParser();
	private readonly remarks: DayRemark[] = [];
	private readonly sources: readonly Dated<Source>[];
	private readonly rounds: readonly Dated<DossierEvent>[];
	/** What has been told already, so that nothing is said of it, nor of what rests on it. */
	private readonly doubted = new Set<object>();
	private readonly events: ReadonlyMap<string, DossierEvent>;
	private readonly byId: ReadonlyMap<string, Dated<Source>>;
	private readonly told = new Set<string>();

	constructor(
		private readonly dossier: Dossier,
		private readonly dayFrom: (statement: Statement) => DayFrom,
	) {
		this.sources = dossier.sources.flatMap(each => this.dated(each, each.issued));
		this.byId = new Map(this.sources.map(each => [each.of.id, each]));
		this.rounds = dossier.events
			.filter(({round}) => round !== undefined)
			.flatMap(each => this.dated(each, each.date.edtf))
			.toSorted((a, b) => (a.of.round ?? 0) - (b.of.round ?? 0));
		this.events = byId(dossier.events);
	}

	all(): readonly DayRemark[] {
		for (const source of this.sources)
			this.year(source, source.of, 'published', `"${source.of.id}" was published on`);
		for (const round of this.rounds) this.year(round, round.of, 'date', `"${round.of.name}" is on`);
		this.order();
		this.early();
		for (const source of this.sources) this.ofSource(source);
		for (const event of this.dossier.events) if (event.round === undefined) this.event(event);
		for (const statement of this.dossier.statements) this.statement(statement);
		return this.remarks;
	}

	private dated<T>(of: T, edtf: string | null | undefined): readonly Dated<T>[] {
		const extent = typeof edtf === 'string' ? this.parse(edtf) : undefined;
		if (extent === undefined || typeof edtf !== 'string') return [];
		return [{of, edtf, start: extent.start, end: extent.end}];
	}

	/** Whether its day is that of an event whose day is likely wrong. */
	private isOfDoubted(statement: Statement): boolean {
		const event = this.dayFrom(statement) === 'event' ? this.events.get(statement.occasion ?? '') : undefined;
		return event !== undefined && this.doubted.has(event);
	}

	private isDoubted(source: string): boolean {
		const dated = this.byId.get(source);
		return dated !== undefined && this.doubted.has(dated.of);
	}

	private say(made: object, key: string, remark: Remark): void {
		this.doubted.add(made);
		this.remarks.push({made, key, remark});
	}

	/** A day far from all other days of the talks that another year would put among them. */
	private year(day: Dated<object>, made: object, key: string, what: string): boolean {
		const span = this.spanBeside(day.of);
		if (span === undefined) return false;
		const {first, last} = span;
		if (day.end >= first - far && day.start <= last + far) return false;
		const near = this.inOtherYear(day.edtf, first - 31, last + 31);
		if (near === undefined) return false;
		this.say(made, key, {code: 'other-year', what, day: day.edtf, near});
		return true;
	}

	/** From the first to the last of all days of sources and rounds but one; undefined of fewer than two. */
	private spanBeside(of: object): {readonly first: number; readonly last: number} | undefined {
		let [first, last, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
		for (const each of [...this.sources, ...this.rounds]) {
			if (each.of === of || this.doubted.has(each.of)) continue;
			first = Math.min(first, each.start);
			last = Math.max(last, each.end);
			count += 1;
		}
		return count < 2 ? undefined : {first, last};
	}

	/** The same day in a year that one slip makes of the one that is written. */
	private inOtherYear(edtf: string, from: number, to: number): string | undefined {
		const [, year, rest] = /^(\d{4})(-\d{2}-\d{2})$/.exec(edtf) ?? [];
		const [low, high] = [from, to].map(day => new Date(day * 86_400_000).getUTCFullYear());
		if (year === undefined || low === undefined || high === undefined || high - low > 100) return undefined;
		for (let other = low; other <= high; other++) {
			if ((editDistances(year, `${other}`, 1).at(-1) ?? 2) !== 1 && Math.abs(Number(year) - other) !== 1)
				continue;
			const day = this.parse(`${other}${rest}`);
			if (day !== undefined && day.start >= from && day.end <= to) return `${other}${rest}`;
		}
		return undefined;
	}

	/** A source that would have been published before all that it quotes was said. */
	private early(): void {
		for (const source of this.sources) {
			if (this.doubted.has(source.of)) continue;
			// A weekday alone is one before the publication, whenever that was.
			const quoted = this.dossier.statements.filter(
				statement =>
					this.dayFrom(statement) !== 'weekday' &&
					!this.isOfDoubted(statement) &&
					statement.passages.some(passage => passage.source === source.of.id),
			);
			// That of one event may be wrong itself.
			const grounds = new Set(quoted.map(each => (this.dayFrom(each) === 'event' ? each.occasion : each)));
			const days = quoted.flatMap(({said}) => this.dated(source, said.edtf));
			if (grounds.size < 2 || days.some(({start}) => start <= source.end)) continue;
			const [said = ''] = days.map(({edtf}) => edtf).toSorted();
			this.say(source.of, 'published', {
				code: 'published-early',
				source: source.of.id,
				published: source.edtf,
				said,
			});
		}
	}

	/** Nobody retrieves an article before it is published, nor prints it first after. */
	private ofSource({of: source, edtf, start, end}: Dated<Source>): void {
		if (this.doubted.has(source)) return;
		const [retrieved] = this.dated(source, source.accessed);
		const [first] = this.dated(source, source['original-date']);
		const say = (key: string, day: string) =>
			this.say(source, key, {code: 'source-days', key, day, other: 'published', otherDay: edtf});
		if (retrieved !== undefined && retrieved.end < start) say('retrieved', retrieved.edtf);
		if (first !== undefined && first.start > end) say('first-published', first.edtf);
	}

	/** What led up to the rounds may be long ago, and not of another age; what is to come is not years off. */
	private event(event: DossierEvent): void {
		const [day] = this.dated(event, event.date.edtf);
		const span = this.spanBeside(event);
		if (day === undefined || span === undefined) return;
		const [since, until] = [day.start - span.last, span.first - day.end];
		const side = since > 2 * year ? 'after' : until > 100 * year ? 'before' : undefined;
		const years = Math.floor(Math.max(since, until) / year);
		if (side === undefined || !Number.isFinite(years)) return;
		this.say(event, 'date', {code: 'far-event', name: event.name, day: day.edtf, years, side});
	}

	/** Rounds that do not come one after the other. */
	private order(): void {
		const rounds = this.rounds.filter(({of}) => !this.doubted.has(of));
		for (const [at, round] of rounds.entries()) {
			const before = rounds[at - 1];
			if (before === undefined || this.doubted.has(before.of) || round.end >= before.start) continue;
			const [behind, ahead] = [rounds[at + 1], rounds[at - 2]];
			// Without the one that is wrong the others follow each other.
			const isThis =
				behind === undefined ? ahead === undefined || round.end < ahead.start : behind.end >= before.start;
			const [wrong, other] = isThis || behind === undefined ? [round, before] : [before, round];
			this.say(wrong.of, 'date', {
				code: 'round-order',
				round: wrong.of.round ?? 0,
				day: wrong.edtf,
				other: other.of.round ?? 0,
				otherDay: other.edtf,
			});
		}
	}

	private statement(statement: Statement): void {
		const {said, occasion, passages} = statement;
		const [day] = this.dated(statement, said.edtf);
		const isDoubted = passages.some(({source}) => this.isDoubted(source));
		if (day === undefined) return;
		// Of an article the year of which is doubted already its statements have theirs.
		if (passages.some(({source}) => this.isDoubted(source) && this.isAbout(day, source))) return;
		if (this.dayFrom(statement) === 'date' && this.year(day, statement, 'said', 'said on')) return;
		if (isDoubted) return;
		if (passages.some(({source}) => this.after(day, source))) return;
		const event = this.events.get(occasion ?? '');
		if (event?.round !== undefined && said.edtf !== event.date.edtf) this.round(day, event);
	}

	/** Whether a day is about that of an article. */
	private isAbout({start, end}: Dated<object>, source: string): boolean {
		const dated = this.byId.get(source);
		return dated !== undefined && start <= dated.end && end >= dated.start - 31;
	}

	/** Nobody prints what is said later. */
	private after({of: statement, edtf, start}: Dated<Statement>, id: string): boolean {
		const source = this.byId.get(id);
		if (source === undefined || start <= source.end) return false;
		const event = this.dayFrom(statement) === 'event' ? this.events.get(statement.occasion ?? '') : undefined;
		if (event !== undefined && this.doubted.has(event)) return true;
		const key = `${event?.id} ${id}`;
		if (event !== undefined && this.told.has(key)) return true;
		this.told.add(key);
		this.say(statement, event === undefined ? 'said' : 'at', {
			code: 'said-after',
			source: id,
			published: source.edtf,
			said: edtf,
			...(event === undefined ? {} : {event: event.name}),
		});
		return true;
	}

	/** Said before its round, or when the next one was, or long after. */
	private round(day: Dated<Statement>, event: DossierEvent): void {
		const round = this.rounds.find(({of}) => of === event);
		if (round === undefined || this.doubted.has(event)) return;
		const next = this.rounds[this.rounds.indexOf(round) + 1];
		const isNext =
			next !== undefined && !this.doubted.has(next.of) && next.start > round.end && day.start >= next.start;
		const last = round.end + (round.start === round.end ? grace : 1);
		if (day.end >= round.start && day.start <= last && !isNext) return;
		this.say(day.of, 'said', {code: 'other-round', said: day.edtf, round: event.round ?? 0, day: round.edtf});
	}
}
