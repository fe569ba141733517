/** The world of a dossier: its engine and articles, the panes, the keys that a person has chosen. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Engine} from '../engine/engine.ts';
import {panes} from '../panes/panes.ts';
import {exportFormats} from '../print/formats.ts';
import {bindingsFor} from '../state/bindings/bindings.ts';
import {withOwnKeys} from '../state/own-keys.ts';
import {createWorld, type Shelf, type World} from '../state/world.ts';
import type {Pane} from '../view/scene.ts';
import type {Beside} from './beside.ts';

type Opened = {
	readonly catalogue: Catalogue;
	readonly engine: Engine;
	readonly articles: Shelf | undefined;
	/** What is wrong with the notes that the dossier was made of. */
	readonly problems: readonly string[];
};

/** @param onProgress - called when an answer knows more than when it was read last. */
export function worldFor(opened: Opened, {since, settings}: Beside, onProgress: () => void): World<Pane> {
	const {dossier} = opened.catalogue;
	const changes = since === undefined ? undefined : {since: since.name, lines: since.changesIn(dossier)};
	const bindings = withOwnKeys(bindingsFor(panes), settings?.keys ?? new Map());
	return createWorld({...opened, panes, bindings, formats: exportFormats, onProgress, changes});
}
