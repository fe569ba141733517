/**
 * A review of notes: decisions are done and taken back, and what an editor saves meanwhile is taken in. It knows neither
 * the file nor a screen: whoever has them writes `text` after each change, and reads again before.
 */
import type {ReviewProgress} from '../dossier/review-progress.ts';
import type {Dossier, Statement} from '../dossier/types.ts';
import {isSamePlain, type PlainMap} from '../notes/plain.ts';
import type {ReadNotes} from '../notes/read-notes.ts';
import type {Remake} from '../notes/remake.ts';
import {gather} from '../text/gather.ts';
import {publishedOn} from './about.ts';
import {Book, type MapName, type Step} from './book.ts';
import type {Decision, EventDecision, EventPlace, Handle, Refused} from './decision.ts';
import {deskOf, refused} from './desk.ts';
import {editsFor} from './edits.ts';
import {eventAfter} from './event.ts';
import {eventDraft, eventPlaces, lastNotAbove} from './event-places.ts';
import {isDraft, isSkipped, keysOf, type NotedItem} from './noted-item.ts';
import {confidencesOf, progressOf} from './progress.ts';
import {readSaid} from './said.ts';
import {type Shown, shownAfter, shownOf} from './shown.ts';
import {takenBack, valuesBefore} from './taken-back.ts';

export type Decided =
	| {
			readonly ok: true;
			readonly said: string;
			readonly isChanged: boolean;
			/** What was taken back. */
			readonly undone?: Decision;
	  }
	| Refused;

type Done = Step & {
	readonly said: string;
	readonly decision: Decision;
	/** What the statement was that it is about. */
	readonly was: PlainMap;
	/** Whether `undo` may still be used: nobody else has written since. */
	isOwn: boolean;
	/** The text after it, if somebody else has written then. */
	base: string | undefined;
};

/** What was made of notes. */
type Made = {readonly dossier: Dossier | undefined; readonly remake: Remake | undefined};

const sections: readonly MapName[] = ['sources', 'parties', 'people', 'issues'];

export class Review {
	private readonly done: Done[] = [];
	private lastTakenBack = () => {};
	/** What somebody else has changed since the person saw it, as `people tamm`; statements by their handles. */
	private readonly foreign = new Set<string>();

	/** @returns the line where the YAML is broken. */
	static open(text: string): Review | {readonly line: number} {
		const opened = Book.open(text);
		return opened.ok ? new Review(opened.book) : {line: opened.line};
	}

	private constructor(private book: Book) {}

	get text(): string {
		return this.book.text;
	}

	/** Numbers that the statements keep, in the order of the notes. */
	get handles(): readonly Handle[] {
		return this.book.items.map(({handle}) => handle);
	}

	/** How many steps can be taken back. */
	get depth(): number {
		return this.done.length;
	}

	/** Whether nobody has looked at a statement yet. */
	isLeft(handle: Handle): boolean {
		const item = this.book.itemOf(handle);
		return item !== undefined && isDraft(item);
	}

	/** Whether it was put off. */
	isSkipped(handle: Handle): boolean {
		const item = this.book.itemOf(handle);
		return item !== undefined && isSkipped(item);
	}

	/** For what is typed. */
	desk(articles: ReadonlyMap<string, string>) {
		return deskOf(this.book, articles);
	}

	/** The day that a line says of a statement, as EDTF. */
	dayOf(handle: Handle, line: string): string | undefined {
		const at = this.itemOf(handle);
		const read = at === undefined ? undefined : readSaid(line, publishedOn(this.book, at));
		return read?.ok === true ? read.edtf : undefined;
	}

	itemOf(handle: Handle): {readonly item: NotedItem; readonly index: number} | undefined {
		const index = this.book.items.findIndex(item => item.handle === handle);
		const item = this.book.items[index];
		return item === undefined ? undefined : {item, index};
	}

	/**
	 * What a dossier made of just this text has of each statement.
	 *
	 * @param starts - where the notes of each begin, by its id.
	 * @returns the handles by those ids.
	 */
	learn(statements: readonly Statement[], starts: ReadonlyMap<string, number>): ReadonlyMap<string, Handle> {
		const begins = this.book.startsOfItems();
		const found = new Map<string, Handle>();
		for (const item of this.book.items) item.built = undefined;
		for (const statement of statements) {
			const start = starts.get(statement.id);
			const item = start === undefined ? undefined : this.book.items[lastNotAbove(begins, start)];
			if (item === undefined) continue;
			item.built = statement;
			found.set(statement.id, item.handle);
		}
		return found;
	}

	/** Where the rounds and events of such a dossier stand, by their ids. */
	placesOf(starts: ReadonlyMap<string, number>): ReadonlyMap<string, EventPlace> {
		return eventPlaces(this.book, starts);
	}

	/** Why a round or an event that nobody has looked at was proposed; undefined where it is no proposal. */
	eventDraft(place: EventPlace): string | undefined {
		return eventDraft(this.book, place);
	}

	/** Where what stands at a place is after a decision; undefined where that takes it out. */
	eventAfter(decision: EventDecision): (place: EventPlace) => EventPlace | undefined {
		return eventAfter(this.book, decision);
	}

	/** What is shown where a dossier was made of just this text; undefined where none could be. */
	shownOf({dossier, remake}: Made, handles: ReadonlyMap<string, Handle>): Shown | undefined {
		return dossier === undefined || remake === undefined
			? undefined
			: shownOf(this.book, dossier, handles, remake);
	}

	/** What is shown after what has been decided since, where that can be told without making all anew. */
	shownAfter(shown: Shown, readNotes: (text: string) => ReadNotes): Shown | undefined {
		return shownAfter(shown, this.book, readNotes);
	}

	/** The person has seen the notes as they are now, whoever has written them. @returns what somebody else had changed. */
	see(): (statement: Handle) => boolean {
		const [all, changed] = [this.foreign.has('statements'), new Set(this.foreign)];
		this.foreign.clear();
		return statement => all || changed.has(`statements ${statement}`);
	}

	/** Finds out what a decision about thousands of statements needs to know, for which `decide` takes too long at one go. */
	*foresee(decision: Decision, articles: ReadonlyMap<string, string>): Generator<undefined, void> {
		const planned = editsFor(deskOf(this.book, articles), decision);
		if (planned.ok) yield* this.book.foresee(planned.edits);
	}

	decide(decision: Decision, articles: ReadonlyMap<string, string> = new Map()): Decided {
		const was = 'statement' in decision ? (this.book.itemOf(decision.statement)?.value ?? {}) : {};
		const desk = {...deskOf(this.book, articles), before: valuesBefore(this.done, decision)};
		const planned = editsFor(desk, decision);
		if (!planned.ok) return planned;
		if (planned.edits.length === 0) return {ok: true, said: planned.said, isChanged: false};
		if (planned.edits.some(({path}) => this.isForeign(path)))
			return refused(
				'Somebody else has just changed that in the file. Look at it as it is now, and decide again.',
			);
		const {text} = this;
		const step = this.book.apply(planned.edits);
		if (step !== undefined && this.text === text)
			return {ok: true, said: 'It is so already.', isChanged: false};
		if (step === undefined)
			return refused('This cannot be written in place: put each part of it on a line of its own.');
		this.done.push({...step, said: planned.said, decision, was, isOwn: true, base: undefined});
		return {ok: true, said: planned.told ?? planned.said, isChanged: true};
	}

	private isForeign([section, step]: readonly (string | number)[]): boolean {
		if (this.foreign.size === 0) return false;
		const key = section === 'statements' ? this.book.items[Number(step)]?.handle : step;
		return this.foreign.has(`${section} ${key}`) || this.foreign.has(`${section}`);
	}

	/** Takes back the last decision, whatever somebody else has written since, unless it is in the same place. */
	undo(): Decided {
		const last = this.done.at(-1);
		if (last === undefined)
			return refused(
				'Nothing of this sitting is left to take back; decisions of an earlier one are in the file.',
			);
		const {text} = this;
		this.lastTakenBack = () => this.again(last, text);
		if (last.isOwn) {
			last.undo();
			this.done.pop();
			return {ok: true, said: `Taken back: ${last.said}`, isChanged: true, undone: last.decision};
		}
		const taken = takenBack(last, last.base ?? text, text);
		const opened = taken.now === undefined ? undefined : Book.open(taken.now);
		this.done.pop();
		const before = this.done.at(-1);
		if (before !== undefined) before.base ??= taken.old;
		if (opened?.ok === true) {
			this.take(opened.book);
			return {ok: true, said: `Taken back: ${last.said}`, isChanged: true, undone: last.decision};
		}
		const why =
			opened === undefined
				? 'Somebody else has changed the same place since: what is there is left as it is.'
				: 'Without it the notes could not be read any more: it is left as it is.';
		return refused(before === undefined ? why : `${why} Once more takes back what was decided before it.`);
	}

	/** Does again what `undo` has just taken back, since that could not be written. */
	redo(): void {
		this.lastTakenBack();
	}

	private again(last: Done, text: string): void {
		const opened = Book.open(text);
		if (opened.ok) this.take(opened.book);
		last.isOwn = false;
		this.done.push(last);
	}

	/**
	 * The text that somebody else has written.
	 *
	 * @returns the line where its YAML is broken: then all stays as it was, and nothing should be written.
	 */
	reread(text: string): {readonly line: number} | undefined {
		if (text === this.text) return undefined;
		const opened = Book.open(text);
		if (!opened.ok) return {line: opened.line};
		const last = this.done.at(-1);
		if (last !== undefined) last.base ??= this.text;
		const before = this.book;
		const known = new Map(before.items.map(item => [item.handle, item]));
		this.take(opened.book);
		for (const item of this.book.items) {
			const was = known.get(item.handle);
			if (was !== undefined && !isSamePlain(was.value, item.value))
				this.foreign.add(`statements ${item.handle}`);
		}
		for (const section of sections)
			for (const [id, value] of this.book.map(section))
				if (!isSamePlain(before.map(section).get(id), value)) this.foreign.add(`${section} ${id}`);
		if (before.title !== this.book.title) this.foreign.add('title');
		for (const list of ['rounds', 'events', 'positions', 'discrepancies'] as const)
			if (!isSamePlain(before.list(list), this.book.list(list))) this.foreign.add(list);
		return undefined;
	}

	/** Another book in the place of this one: statements keep their handles, known by id, else by their words. */
	private take(book: Book): void {
		for (const done of this.done) done.isOwn = false;
		const left = new Map<string, NotedItem[]>();
		for (const item of this.book.items) for (const key of keysOf(item)) gather(left, key, item);
		const taken = new Set<NotedItem>();
		const fresh: NotedItem[] = [];
		for (const [index, item] of book.items.entries()) {
			const same = keysOf(item)
				.flatMap(key => left.get(key) ?? [])
				.find(each => !taken.has(each));
			if (same === undefined) {
				fresh.push(item);
				continue;
			}
			taken.add(same);
			book.items[index] = {...same, value: item.value, built: undefined};
		}
		// Numbers of those that are gone are not given to others.
		const most = [...this.book.items, ...book.items].reduce((top, {handle}) => Math.max(top, handle), -1);
		for (const [place, item] of fresh.entries())
			book.items[book.items.indexOf(item)] = {...item, handle: most + 1 + place};
		book.countFrom(most + 1 + fresh.length);
		this.book = book;
	}

	/** How sure some are that are accepted with all others so sure. */
	confidencesOf(handles: readonly Handle[]): readonly number[] {
		return confidencesOf(handles.flatMap(handle => this.book.itemOf(handle) ?? []));
	}

	progress(): ReviewProgress {
		return progressOf(this.book, this.done.filter(({decision}) => decision.do === 'reject').length);
	}
}
