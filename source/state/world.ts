/**
 * What is given and does not change while a dossier is open: its catalogue and the engine that knows its rows. The last
 * answers are kept here, so that a frame asks each question once however many panes want to know.
 */
import type {Articles, Digest} from '../dossier/against-articles.ts';
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Answer, Engine} from '../engine/engine.ts';
import {isSameQuestion, type Question} from '../engine/question.ts';
import type {Binding} from './binding.ts';
import {bindings as usual} from './bindings.ts';
import type {FormatOffer} from './exports.ts';

/** What a question is for; of each purpose only the newest question counts. */
type Purpose =
	/** The rows shown. */
	| 'rows'
	/** What holds beside the term that is being typed. */
	| 'beside'
	/** What is found where that term holds, and where it does not. */
	| 'holding'
	| 'otherwise';

/** `since` is the other's file; one line a change. */
type Changes = {readonly since: string; readonly lines: readonly string[]};

/** What is told of a dossier beside itself. */
type News = {readonly problems: readonly string[]; readonly changes: Changes | undefined};

const noNews: News = {problems: [], changes: undefined};

/** The reader's own copies of the articles. */
export type Shelf = {
	/** Where they lie, as it was given. */
	readonly folder: string;
	readonly texts: Articles;
	readonly digest: Digest;
};

export type World = {
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	/** What each key does. */
	readonly bindings: readonly Binding[];
	/** What listings can be written as. */
	readonly formats: readonly FormatOffer[];
	/** What is wrong with the notes that the dossier was made of, one line each; empty where nothing is. */
	readonly problems: readonly string[];
	/** What has changed since another dossier, where there is one to compare with. */
	readonly changes: Changes | undefined;
	/** Undefined where nobody said where the articles lie. */
	readonly articles: Shelf | undefined;
	/** The answer as far as it is known. A newer question of the same purpose cancels the one before. */
	readonly ask: (purpose: Purpose, question: Question) => Answer;
	/** Keeps the last result of `compute` under a name for as long as the inputs are the same values. */
	readonly remember: <T>(name: string, inputs: readonly unknown[], compute: () => T) => T;
};

type Asked = {readonly question: Question; readonly answer: Answer};

/** What may be given beside the dossier. */
type Given = {
	/** Called when an answer of `ask` knows more than when it was read last. */
	readonly onProgress?: () => void;
	readonly articles?: Shelf | undefined;
	readonly news?: News;
	/** The usual ones unless others are handed in. */
	readonly bindings?: readonly Binding[];
	readonly formats?: readonly FormatOffer[];
};

export function createWorld(
	catalogue: Catalogue,
	engine: Engine,
	{onProgress = () => {}, articles, news = noNews, bindings = usual, formats = []}: Given = {},
): World {
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
		bindings,
		formats,
		articles,
		...news,
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
