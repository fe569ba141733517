/** The workspace of a dossier: its engine and articles, what its kind has, the keys that a person has chosen. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Dossier} from '../dossier/types.ts';
import type {Engine} from '../engine/engine.ts';
import {createMemoryEngine} from '../engine/memory/memory-engine.ts';
import {type Kind, panesOf} from '../kinds/kind.ts';
import {kindOf} from '../kinds/kinds.ts';
import {bindingsFor} from '../state/bindings/bindings.ts';
import {reviewBindings} from '../state/bindings/review.ts';
import {withOwnKeys} from '../state/own-keys.ts';
import {type Changes, createWorkspace, type Shelf, type Workspace} from '../state/workspace.ts';
import type {Pane} from '../view/view-props.ts';
import type {Beside, Since} from './beside.ts';
import {sliced} from './pace.ts';

type Opened = {
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	readonly articles: Shelf | undefined;
	/** What is wrong with the notes that the dossier was made of, where it was. */
	readonly problems?: readonly string[];
	readonly remarks?: readonly string[];
};

/** The engine that answers in the dashboard, where another dossier comes in the place of the one shown. */
export function engineFor(opened: Catalogue, {fields}: Kind = kindOf(opened.dossier)): Engine {
	return createMemoryEngine(opened, sliced, fields, true);
}

/** That of a dossier of which a statement has become another: it is asked once or twice before the next comes. */
export function engineAfter(opened: Catalogue, {fields}: Kind = kindOf(opened.dossier)): Engine {
	return createMemoryEngine(opened, sliced, fields);
}

/**
 * @param onProgress - called when an answer knows more than when it was read last.
 * @param kind - what the document says that it is, unless told.
 */
export function workspaceFor(
	opened: Opened,
	{since, settings, review, noArticles}: Beside,
	onProgress: () => void,
	kind: Kind = kindOf(opened.catalogue.dossier),
): Workspace<Pane> {
	const {dossier} = opened.catalogue;
	const panes = panesOf(kind);
	const {formats} = kind;
	const changes = since === undefined ? undefined : changesSince(since, dossier);
	const usual = [...bindingsFor(panes), ...(review === undefined ? [] : reviewBindings)];
	const bindings = withOwnKeys(usual, settings?.keys ?? new Map());
	return createWorkspace({...opened, panes, bindings, formats, onProgress, changes, review, noArticles});
}

/** Of ten thousand statements they take a tenth of a second: they are worked out when they are looked at. */
function changesSince({name, changesIn}: Since, dossier: Dossier): Changes {
	let known: readonly string[];
	return {
		since: name,
		get lines() {
			known ??= changesIn(dossier);
			return known;
		},
	};
}
