/** What can be chosen below the line of a decision, as a value. */
import {type Entry, passageText, segmentGap} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {notSummarised} from '../dossier/not-summarised.ts';
import {nameOrNobody} from '../dossier/speakers.ts';
import type {Passage} from '../dossier/types.ts';
import {beginning} from '../text/beginning.ts';
import type {Workspace} from './workspace.ts';

export type ReviewChoice = {
	/** As it is shown. */
	readonly text: string;
	/** Why it is offered. */
	readonly sign?: string;
	/** What it says instead of the line that is typed. */
	readonly line: string;
	/** What Tab puts in the line. */
	readonly whole: string;
	/** Where one types on then; without it at the end. */
	readonly cursor?: number;
	/** Whether Tab puts it in, or takes it out again, and goes on to nothing else. */
	readonly isToggle?: boolean;
	/** What stands around the words of the line where they are printed. */
	readonly around?: {readonly before: string; readonly after: string};
	readonly statements?: readonly string[];
	readonly cut?: {readonly passage: number; readonly segment: number};
};

export function asTyped(typed: string, text = typed): ReviewChoice {
	return {text, line: typed, whole: typed};
}

/** That there is none of it: offered where nothing is typed, and where the line begins to say so. */
export function noneOf(text: string, line: string, typed: string): readonly ReviewChoice[] {
	const isBegun = typed.length > 1 && text.startsWith(typed.toLowerCase());
	return typed === '' || isBegun ? [{text, line, whole: line}] : [];
}

/** Words of a passage; of one that nobody has summarised yet those that are printed there, if the article is at hand. */
export function wordsOf(workspace: Workspace, passage: Passage): string {
	return wordsToSummarise(workspace, passage) ?? passageText(passage);
}

/** What is printed of a passage that nobody has summarised yet; undefined of any other, and where its article is not at hand. */
export function wordsToSummarise(
	workspace: Pick<Workspace, 'articles'>,
	passage: Passage,
): string | undefined {
	if (passage.kind !== 'reported' || passage.summary !== notSummarised) return undefined;
	const words = printedWords(workspace, passage);
	return words === notSummarised ? undefined : words;
}

/** As the article prints them, where it is at hand: of what is only reported a dossier has no words. */
export function printedWords({articles}: Pick<Workspace, 'articles'>, passage: Passage): string {
	const article = articles?.texts.get(passage.source);
	if (passage.kind !== 'reported' || article === undefined) return passageText(passage);
	return passage.segments.map(({start, end}) => article.slice(start, end)).join(segmentGap);
}

/** When the first of some sources was printed, as EDTF; undefined where none says so. */
export function printedOn({catalogue}: Workspace, sources: Entry['sources']): string | undefined {
	return sources.flatMap(id => catalogue.sources.get(id)?.issued ?? []).toSorted()[0];
}

/** Another statement, as it is told beside the one at hand: when, who, and the words. */
export function wordOther(
	workspace: Workspace,
	{statement, sources, speakerName, first}: Entry,
	mostLetters = 300,
): string {
	const printed = printedOn(workspace, sources);
	const {edtf} = statement.said;
	const day =
		edtf !== null ? formatEdtf(edtf) : printed === undefined ? 'undated' : `printed ${formatEdtf(printed)}`;
	const words = beginning(wordsOf(workspace, first), mostLetters);
	const shown = first.kind === 'reported' ? words : `“${words}”`;
	return `${day}, ${nameOrNobody({speakerName})}: ${shown}`;
}

/** Whether every word of a text is in one of others; all of them are folded. */
export function isAmong(texts: readonly string[], wanted: string): boolean {
	return wanted
		.split(' ')
		.filter(word => word !== '')
		.every(word => texts.some(text => text.includes(word)));
}
