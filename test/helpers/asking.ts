/** Questions put to an engine, for tests that want an answer in one line. */
import {type Catalogue, catalogue, type Entry} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import type {Answer, Engine} from '../../source/engine/engine.ts';
import {atOnce} from '../../source/engine/pace.ts';
import type {Question} from '../../source/engine/question.ts';
import {exportFormats} from '../../source/print/formats.ts';
import type {All} from '../../source/query/tree.ts';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import {createWorkspace, type Shelf, type Workspace} from '../../source/state/workspace.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {usualEngine, usualQuery} from './usual-fields.ts';
import {panes as usual} from './usual-panes.ts';

/** All entries in their natural order. */
export function entriesOf({entryOf}: Catalogue): readonly Entry[] {
	return [...entryOf.values()];
}

/** The keys of the usual panes. */
export const bindings = bindingsFor(usual);

/** @param panes - those of a negotiation unless told. */
export function openWorkspace(
	dossier: Dossier,
	articles?: Shelf,
	panes: readonly Pane[] = usual,
): Workspace<Pane> {
	const opened = catalogue(dossier);
	return createWorkspace({
		catalogue: opened,
		engine: usualEngine(opened, atOnce),
		panes,
		bindings,
		formats: exportFormats,
		...(articles === undefined ? {} : {articles}),
	});
}

export function questionFor(query: string | All, more: Partial<Question> = {}): Question {
	return {
		query: typeof query === 'string' ? usualQuery(query).root : query,
		order: 'date',
		isReportedShown: true,
		marked: new Set(),
		...more,
	};
}

/** An engine, and how to make it answer: at once, or piece by piece. */
export type Asking = {
	readonly engine: Engine;
	/** Lets the engine find out something more; false where nothing is left to be found out. */
	readonly goOn: () => boolean;
};

export function askMemory(of: Catalogue): Asking {
	return {engine: usualEngine(of, atOnce), goOn: () => false};
}

/** What is read from the answer once it is known. */
export function know<T>(
	{engine, goOn}: Asking,
	question: Question,
	read: (answer: Answer) => T | undefined,
): T {
	const answer = engine.ask(question, () => {});
	for (;;) {
		const result = read(answer);
		if (result !== undefined) return result;
		if (!goOn()) throw new Error('The engine has nothing more to find out, and has not said it all');
	}
}

/** Ids of the rows in their order. */
export function idsFound(asking: Asking, question: Question): readonly string[] {
	return know(asking, question, answer => {
		if (!answer.isDone) return undefined;
		const ids = answer.page(0, answer.total).flatMap(row => row?.id ?? []);
		return ids.length === answer.total ? ids : undefined;
	});
}
