/**
 * A file of notes in review. Every decision is on disk before the next key is heard: the file is read first, what somebody
 * else has saved is taken in, and the whole is written beside and renamed, so that a crash at any moment loses nothing.
 */

import type {ReviewProgress} from '../dossier/review-progress.ts';
import {wordReport} from '../dossier/wording.ts';
import {type GivenArticles, isSameGiven, printedTexts} from '../notes/given-articles.ts';
import type {Decision, Handle} from '../review/decision.ts';
import {refused} from '../review/desk.ts';
import {needsBuilt, needsNames, readRequest, type Verb} from '../review/request.ts';
import {type Decided, Review} from '../review/review.ts';
import type {Shown} from '../review/shown.ts';
import {articlePrinting, wordingsOf} from '../review/wordings.ts';
import {sayStillMarked} from '../state/marked-here.ts';
import type {Asked, InReview} from '../state/parts.ts';
import {sanitize} from '../text/sanitize.ts';
import {commandsAfter} from './next-commands.ts';
import {articlesOf, builtNotes, type NotesFile, notesIn, readNotesFile} from './notes-file.ts';
import {NotesOnDisk, savedMeanwhile} from './notes-on-disk.ts';
import type {Answered, Reread} from './review-answers.ts';
import {ShownEvents} from './shown-events.ts';
import {type ReadFromNotes, shownNotes} from './shown-notes.ts';
import {statementAt} from './statement-at.ts';
import {UsedMarks} from './used-marks.ts';
import {watchFiles} from './watch-files.ts';

export type OpenedReview =
	| {readonly ok: true; readonly review: ReviewFile; readonly read: ReadFromNotes}
	| {readonly ok: false; readonly message: string};

export async function openReview(path: string, folder: string | undefined): Promise<OpenedReview> {
	const start = performance.now();
	const file = await readNotesFile(path, folder);
	if (!file.ok) return {ok: false, message: wordReport([file.problem], {file: path})};
	const review = Review.open(file.read.text);
	if ('line' in review)
		return {
			ok: false,
			message: `${sanitize(path)}:${review.line}: the YAML is broken there. roundtable check ${sanitize(path)} says more; mend it first.`,
		};
	const opened = new ReviewFile(path, folder, review, file, performance.now() - start);
	return {ok: true, review: opened, read: opened.read().read};
}

export class ReviewFile {
	private readonly disk: NotesOnDisk;
	private paths: readonly string[];
	private given: GivenArticles;
	/** By the ids of the dossier that is shown. */
	private handles: ReadonlyMap<string, Handle> = new Map();
	private readonly events: ShownEvents;
	readonly commands: InReview['commands'];
	private isStale = true;
	/** Whether somebody else has written what is not shown yet. */
	isForeign = false;
	readonly wordingsOf = wordingsOf;
	readonly articlePrinting = articlePrinting;
	readonly statementAt = (line: number) => statementAt(this.last, line);
	/** What is shown, as far as it can follow decisions; undefined where all has to be made anew. */
	private shownNow: Shown | undefined;
	private readonly marks = new UsedMarks();

	constructor(
		readonly path: string,
		private readonly folder: string | undefined,
		private readonly review: Review,
		/** What was made last. */
		private last: NotesFile,
		/** How long making all of it took, in milliseconds. */
		public wholeTime: number,
	) {
		this.events = new ShownEvents(review);
		this.disk = new NotesOnDisk(path, review.text);
		this.commands = commandsAfter(path);
		this.paths = last.paths;
		this.given = last.given;
	}

	/** Of the statements that are shown. */
	ids(): Iterable<string> {
		return this.handles.keys();
	}

	progress(): ReviewProgress {
		return this.review.progress();
	}

	isLeft(statement: string): boolean {
		return this.handlesOf([statement]).some(handle => this.review.isLeft(handle));
	}

	isSkipped(statement: string): boolean {
		return this.handlesOf([statement]).some(handle => this.review.isSkipped(handle));
	}

	confidencesOf(statements: readonly string[]): readonly number[] {
		return this.review.confidencesOf(this.handlesOf(statements));
	}

	private handlesOf(statements: readonly string[]): readonly Handle[] {
		return statements.flatMap(id => this.handles.get(id) ?? []);
	}

	eventDraft(event: string): string | undefined {
		return this.events.draftOf(event);
	}

	dayOf(statement: string, line: string): string | undefined {
		const handle = this.handles.get(statement);
		return handle === undefined ? undefined : this.review.dayOf(handle, line);
	}

	ask(asked: Asked): Answered {
		const trouble = this.catchUp();
		if (trouble !== undefined) return {isDone: false, said: trouble, isNews: false};
		const isForeign = this.isStale;
		if (asked.fault !== undefined) return {isDone: false, said: asked.fault, isNews: isForeign};
		const open = (asked.marked ?? []).filter(id => this.isLeft(id));
		const decided = this.decided(asked);
		const said = decided.ok ? decided.said : decided.why;
		if (!decided.ok || !decided.isChanged) return {isDone: decided.ok, said, isNews: isForeign};
		const fault = this.disk.write(this.review.text);
		if (fault !== undefined) {
			if (decided.undone === undefined) this.review.undo();
			else this.review.redo();
			if (fault === savedMeanwhile) return this.ask(asked);
			const why = `Nothing was written: ${fault}. The file is as it was.`;
			return {isDone: false, said: why, isNews: isForeign};
		}
		this.isStale = true;
		const isAboutEvents = asked.event !== undefined || decided.undone?.do === 'event';
		return {
			isDone: true,
			said: decided.undone === undefined ? `${said}${sayStillMarked(asked)}` : said,
			isNews: true,
			...(isAboutEvents ? {isAboutEvents} : {}),
			...this.shown(asked, decided.undone, open),
		};
	}

	/** Where one is after a decision, or after one was taken back. */
	private shown(asked: Asked, undone: Decision | undefined, open: readonly string[]): Partial<Answered> {
		const [own = -1] = this.handlesOf([asked.statement ?? '']);
		if (asked.verb === 'add') return {restored: this.review.handles[this.review.handles.indexOf(own) + 1]};
		if (undone === undefined) {
			const done = open.filter(id => !this.isLeft(id));
			return this.marks.spend(asked, done, this.handles);
		}
		if (undone.do === 'event') return {restoredEvent: undone.event};
		return {
			...('statement' in undone ? {restored: undone.statement} : {}),
			...this.marks.giveBack(undone, asked, this.handles),
		};
	}

	private decided(asked: Asked): Decided {
		const {verb, event} = asked;
		if (verb === 'undo') return this.review.undo();
		if (event !== undefined) {
			if (this.isStale) this.learn();
			return this.events.decide(event, asked, printedTexts(this.given));
		}
		if (verb === 'round') return {ok: false, why: 'There is no round or event here.'};
		return this.decide({...asked, verb});
	}

	/** Finds out what a decision about thousands of statements needs to know; `ask` is quick then. */
	*foresee(asked: Asked & {readonly verb: Verb}): Generator<undefined, void> {
		const articles = printedTexts(this.given);
		const decision = this.requested(asked, articles);
		if (!('ok' in decision)) yield* this.review.foresee(decision, articles);
	}

	private decide(asked: Asked & {readonly verb: Verb}): Decided {
		const articles = printedTexts(this.given);
		const decision = this.requested(asked, articles);
		if ('ok' in decision) return decision;
		this.marks.begin(decision);
		return this.review.decide(decision, articles);
	}

	private requested(asked: Asked & {readonly verb: Verb}, articles: ReadonlyMap<string, string>) {
		const {verb, text, statement, others, passage, cut, among, known = []} = asked;
		const handle = statement === undefined ? undefined : this.handles.get(statement);
		if (handle === undefined && verb !== 'accept-all')
			return refused('No statement is selected that the notes have.');
		const isNameOld = this.shownNow?.isNameOld === true && needsNames.has(verb);
		// Of what somebody else has written it is not known yet what can be shown.
		const isUnseen = this.isForeign && verb === 'accept-all';
		if (isNameOld || (this.isStale && (isUnseen || needsBuilt.has(verb)))) this.learn();
		return readRequest(this.review.desk(articles), {
			verb,
			text,
			passage,
			cut,
			statement: handle ?? -1,
			others: this.handlesOf(others),
			among: among === undefined ? undefined : this.handlesOf(among),
			known: this.handlesOf(known),
		});
	}

	/** Takes in what somebody else has saved. @returns what is in the way of writing. */
	private catchUp(): string | undefined {
		const changed = this.disk.changed();
		if (changed === undefined) return undefined;
		if (!changed.ok) return changed.why;
		const broken = this.review.reread(changed.text);
		if (broken !== undefined)
			return `Somebody has saved the notes with a slip in line ${broken.line}: nothing is written until that is mended.`;
		changed.take();
		this.isStale = true;
		this.isForeign = true;
		return undefined;
	}

	/** What there is to show now, which the person has seen then, all of it made anew. */
	read() {
		const {file, handles} = this.learn();
		this.events.show(file.built.eventStarts);
		this.shownNow = this.review.shownOf(file.built, handles);
		this.isForeign = false;
		return {isWhole: true, read: shownNotes(file, this.folder), ...this.showing(handles)} as const;
	}

	/** What there is to show after decisions, where the statements that they are about can be made anew alone. */
	readChanged(): Reread | undefined {
		const shown =
			this.shownNow === undefined || this.isForeign
				? undefined
				: this.review.shownAfter(this.shownNow, notesIn);
		this.shownNow = shown;
		return shown && {isWhole: false, dossier: shown.dossier, ...this.showing(shown.handles)};
	}

	private showing(handles: ReadonlyMap<string, Handle>): Omit<Reread, 'isWhole' | 'read' | 'dossier'> {
		const before = this.handles;
		this.handles = handles;
		this.isStale = false;
		const isChanged = this.review.see();
		const idOf = (handle: Handle) => [...handles].find(([, each]) => each === handle)?.[0];
		return {
			idOf,
			isChanged: id => isChanged(before.get(id) ?? -1),
			eventAt: place => this.events.idAt(place),
			eventNow: id => this.events.idNow(id),
			idNow(id) {
				const handle = before.get(id);
				if (handle === undefined) return undefined;
				return handles.get(id) === handle ? id : idOf(handle);
			},
		};
	}

	/** Makes a dossier of the notes as they are now. What is shown keeps its ids until something else is. */
	private learn() {
		const {text} = this.review;
		const isKnown = this.last.read.text === text && this.last.given === this.given;
		const start = performance.now();
		const file = isKnown ? this.last : builtNotes(this.path, notesIn(text), this.paths, this.given);
		if (!isKnown) this.wholeTime = performance.now() - start;
		this.last = file;
		const {dossier, statementStarts} = file.built;
		return {file, handles: this.review.learn(dossier?.statements ?? [], statementStarts)};
	}

	/** @param onChange - called where somebody else has saved the notes or an article, with why they cannot be used. */
	watch(onChange: (trouble: string | undefined) => void): () => void {
		const look = async () => {
			const trouble = this.catchUp();
			const isNews = this.isStale;
			// What it names may be other articles now.
			const read = isNews ? notesIn(this.review.text) : this.last.read;
			const articles = await articlesOf(read, this.path, this.folder);
			const tell = () => this.tell(articles, trouble, isNews, onChange);
			return {paths: [this.path, ...articles.paths], tell};
		};
		const isOurs = (path: string) => path === this.path && this.disk.isOurs();
		return watchFiles([this.path, ...this.paths], look, performance.timeOrigin, isOurs);
	}

	private tell(
		{paths, given}: Pick<NotesFile, 'paths' | 'given'>,
		trouble: string | undefined,
		isNews: boolean,
		onChange: (trouble: string | undefined) => void,
	): void {
		const isSame = isSameGiven(given, this.given);
		if (!isSame) {
			this.given = given;
			this.paths = paths;
			this.isStale = true;
			this.isForeign = true;
		}
		if (trouble !== undefined || isNews || !isSame) onChange(trouble);
	}
}
