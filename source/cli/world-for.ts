/** The world of a dossier: its engine and articles, what its kind has, the keys that a person has chosen. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Engine} from '../engine/engine.ts';
import {createMemoryEngine, createMemoryEngineAfter} from '../engine/memory/memory-engine.ts';
import {kindOf} from '../kinds/kinds.ts';
import {bindingsFor} from '../state/bindings/bindings.ts';
import {reviewBindings} from '../state/bindings/review.ts';
import {withOwnKeys} from '../state/own-keys.ts';
import {createWorld, type Shelf, type World} from '../state/world.ts';
import type {Pane} from '../view/scene.ts';
import type {Beside} from './beside.ts';
import {sliced} from './pace.ts';

type Opened = {
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	readonly articles: Shelf | undefined;
	/** What is wrong with the notes that the dossier was made of. */
	readonly problems: readonly string[];
};

/** The engine that answers in the dashboard, where another dossier comes in the place of the one shown. */
export function engineFor(opened: Catalogue): Engine {
	return createMemoryEngine(opened, sliced, true, kindOf(opened.dossier).fields);
}

/** That of a dossier of which only statements differ from the one shown before. */
export function engineAfter(before: Engine, opened: Catalogue): Engine {
	return createMemoryEngineAfter(before, opened, sliced);
}

/** @param onProgress - called when an answer knows more than when it was read last. */
export function worldFor(
	opened: Opened,
	{since, settings, review}: Beside,
	onProgress: () => void,
): World<Pane> {
	const {dossier} = opened.catalogue;
	const {panes, formats} = kindOf(dossier);
	const changes = since === undefined ? undefined : {since: since.name, lines: since.changesIn(dossier)};
	const usual = [...bindingsFor(panes), ...(review === undefined ? [] : reviewBindings)];
	const bindings = withOwnKeys(usual, settings?.keys ?? new Map());
	return createWorld({...opened, panes, bindings, formats, onProgress, changes, review});
}
