/**
 * What the state is about, given and unchanged while a dossier is open: its catalogue, the engine that knows its rows,
 * the panes, the keys. The last answers are kept here, so that a frame asks each question once however many panes want
 * to know.
 */
import type {Articles, Digest} from '../dossier/articles.ts';
import type {Catalogue} from '../dossier/catalogue.ts';
import type {PassagePlace} from '../dossier/passage-place.ts';
import type {Answer, Engine} from '../engine/engine.ts';
import {isSameQuestion, type Question} from '../engine/question.ts';
import type {Motion} from './actions.ts';
import type {Binding} from './binding.ts';
import type {FormatOffer} from './exports.ts';
import type {Rect, Room} from './layout.ts';
import type {InReview, PaneName, Terms} from './parts.ts';
import type {SidePlace} from './sides.ts';
import type {State} from './state.ts';
import type {ViewWord} from './view-word.ts';

/** What a question is for; of each purpose only the newest question counts. */
type Purpose =
	/** The rows shown. */
	| 'rows'
	/** What holds beside the term that is being typed. */
	| 'beside'
	/** Other statements that may be chosen in review. */
	| 'others'
	/** What is found where that term holds, and where it does not. */
	| 'holding'
	| 'otherwise';

/** What is selected, as an article prints it. */
export type Printed = {
	/** Tells it from any other in words. */
	readonly of: string;
	readonly source: string;
	/** The part of the dossier that says where it stands. */
	readonly locator: object;
	readonly placeIn: (article: string, digest: Digest) => PassagePlace;
};

/** What an export is written of while a list is read. */
export type Exported = {
	/** By its name on the command line. */
	readonly listing: string;
	/** What one of its rows is called. */
	readonly noun: string;
	readonly count: number;
	/** The dossier as it is shown, where that is not all of it. */
	readonly shown?: Catalogue;
};

type Common = {
	readonly name: PaneName;
	/** Of the key that goes to it, and of its command in the palette. */
	readonly goTo: {readonly help: string; readonly command: string; readonly hint?: string};
	readonly move: (workspace: Workspace, state: State, motion: Motion) => State;
	/** Whether one moves in it to the left and to the right too. */
	readonly isWide?: boolean;
	/** Whether it is known where a motion leads; always unless told. */
	readonly isMoveKnown?: (workspace: Workspace, state: State, motion: Motion) => boolean;
	/** How far a page goes: what is within its frame, but for a line that stays, unless told. */
	readonly pageRows?: (workspace: Workspace, state: State, rect: Rect | undefined) => number;
	/** What it alone knows of the state, as a dossier opens. What is in `chosen` needs none of this. */
	readonly begin?: (catalogue: Catalogue) => Partial<State>;
	/** What a view that is handed over says of that; where there is any word, of what is in `chosen` too, which is said for it else. */
	readonly words?: readonly ViewWord[];
	/** The state that a view asks for, with what this dossier does not have as it was before. */
	readonly fit?: (catalogue: Catalogue, state: State, before: State) => State;
	/** What of that no longer holds after something was done, wherever that was, is taken back. */
	readonly follow?: (before: State, after: State) => State;
	/** The state as another dossier comes in the place of the one that was shown. */
	readonly reopen?: (catalogue: Catalogue, state: State) => State;
};

/** What a list does: something is selected in it, of which the detail tells. */
export type ListBehaviour = Common & {
	readonly role: 'list';
	/**
	 * What its rows are, where that is one of these: in review it is decided about here. Of an event that is selected the
	 * list says itself when it was, and Enter narrows to it.
	 */
	readonly holds?: 'events' | 'positions';
	readonly room: (workspace: Workspace, state: State) => Room;
	/** The state with a row selected, as the action `select` names it; unchanged where there is no such row. */
	readonly select?: (workspace: Workspace, state: State, row: number, column: number | undefined) => State;
	/** What the filter says where the quotes are narrowed to what is selected: Enter does that, or takes it away again. */
	readonly terms?: (workspace: Workspace, state: State) => Terms;
	/** That no quote is of what is selected, or that nothing is, where that is so; Enter is not offered then. */
	readonly sayIdle?: (workspace: Workspace, state: State) => string | undefined;
	/** What Enter does instead. */
	readonly enter?: (workspace: Workspace, state: State) => State;
	/** Whether the detail goes on telling the same, so that it stays where it was scrolled to. */
	readonly isSame: (before: State, after: State) => boolean;
	/** What Esc takes back in it before it takes back anything of the filter; undefined where there is nothing. */
	readonly back?: (state: State) => State | undefined;
	/** What `v` does; nothing, and says so, unless told. */
	readonly otherView?: (workspace: Workspace, state: State) => State;
	/** The last day of what is selected, as calendar.ts numbers days. */
	readonly day?: (workspace: Workspace, state: State) => number | undefined;
	/** What that is the day of, in words, where it is not that of what is selected in this pane. */
	readonly dayOf?: (workspace: Workspace, state: State) => string | undefined;
	/** What an export is written of; of nothing unless told. */
	readonly exported?: (workspace: Workspace, state: State) => Exported;
	/** What an article is shown for. */
	readonly printed?: (workspace: Workspace, state: State) => Printed | undefined;
};

/** What a pane beside the lists does: it tells of what is selected in the list focused last. */
export type SideBehaviour = Common & {
	readonly role: 'side';
	readonly place: SidePlace;
	readonly isShown: (state: State) => boolean;
	/** @param before - as it was when it was gone to. */
	readonly show: (state: State, before: State) => State;
	/** As Esc leaves it; shown as before unless told. */
	readonly leave?: (state: State) => State;
	/** The state with its scroll brought back to where something is seen: so far it can go up, in negative numbers, and down. */
	readonly clampScroll: (workspace: Workspace, state: State, limits: {least: number; most: number}) => State;
};

/** What a pane does to the state. How it is drawn stands beside it, in view/view-props.ts; the panes are in source/panes. */
export type PaneBehaviour = ListBehaviour | SideBehaviour;

/** `since` is the other's file; one line a change. */
export type Changes = {readonly since: string; readonly lines: readonly string[]};

/** The reader's own copies of the articles. */
export type Shelf = {
	/** Where they lie, as it was given. */
	readonly folder: string;
	readonly texts: Articles;
	readonly digest: Digest;
	/** What is wrong with those that the dossier names, one line each, where that is not told of notes. */
	readonly faults?: readonly string[];
};

/** @typeParam P - panes with whatever else whoever was handed the workspace knows of them. */
export type Workspace<P extends PaneBehaviour = PaneBehaviour> = {
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	/** In the order of their numbers and of Tab. */
	readonly panes: readonly P[];
	/** What each key does. */
	readonly bindings: readonly Binding[];
	/** What listings can be written as. */
	readonly formats: readonly FormatOffer[];
	/** What is wrong with the notes that the dossier was made of, or with its articles, one line each. */
	readonly problems: readonly string[];
	/** What of them is worth a look though nothing is left out for it. */
	readonly remarks: readonly string[];
	/** What has changed since another dossier, where there is one to compare with. */
	readonly changes: Changes | undefined;
	/** Undefined where nobody said where the articles lie. */
	readonly articles: Shelf | undefined;
	/** Why there are none, in words, where somebody said where they lie. */
	readonly noArticles: string | undefined;
	/** How far a review of the notes is; undefined where they are only read. */
	readonly review: InReview | undefined;
	/** The answer as far as it is known. A newer question of the same purpose cancels the one before. */
	readonly ask: (purpose: Purpose, question: Question) => Answer;
	/** Keeps the last result of `compute` under a name for as long as the inputs are the same values. */
	readonly remember: <T>(name: string, inputs: readonly unknown[], compute: () => T) => T;
};

type Asked = {readonly question: Question; readonly answer: Answer};

/** What a workspace is made of. */
export type Given<P extends PaneBehaviour> = Pick<
	Workspace<P>,
	'catalogue' | 'engine' | 'panes' | 'bindings' | 'formats'
> &
	Partial<Pick<Workspace, 'articles' | 'noArticles' | 'problems' | 'remarks' | 'changes' | 'review'>> & {
		/** Called when an answer of `ask` knows more than when it was read last. */
		readonly onProgress?: () => void;
	};

export function createWorkspace<P extends PaneBehaviour>(given: Given<P>): Workspace<P> {
	const {catalogue, engine, panes, bindings, formats, onProgress = () => {}} = given;
	const {articles, noArticles, changes, review} = given;
	const {problems = articles?.faults ?? [], remarks = []} = given;
	const asked = new Map<Purpose, Asked>();
	const kept = new Map<string, {readonly inputs: readonly unknown[]; readonly result: unknown}>();

	function isInUse(answer: Answer): boolean {
		return [...asked.values()].some(other => other.answer === answer);
	}

	/** What another purpose has asked already is not asked again. */
	function answerTo(question: Question): Answer {
		const same = [...asked.values()].find(other => isSameQuestion(other.question, question));
		return same?.answer ?? engine.ask(question, onProgress);
	}

	return {
		catalogue,
		engine,
		panes,
		bindings,
		formats,
		articles,
		noArticles,
		problems,
		remarks,
		changes,
		review,
		ask(purpose, question) {
			const last = asked.get(purpose);
			if (last !== undefined && isSameQuestion(last.question, question)) return last.answer;
			asked.delete(purpose);
			if (last !== undefined && !isInUse(last.answer)) last.answer.cancel();
			const answer = answerTo(question);
			asked.set(purpose, {question, answer});
			return answer;
		},
		remember<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
			const last = kept.get(name);
			if (last?.inputs.every((input, place) => Object.is(input, inputs[place]))) return last.result as T;
			const result = compute();
			kept.set(name, {inputs, result});
			return result;
		},
	};
}
