/** What the reducer leaves to the edge: copying, writing files, opening a browser. Each ends in a message. */
import process from 'node:process';
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Source} from '../dossier/types.ts';
import {paneNumber} from '../state/panes.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import {foundSources} from '../state/popup-search.ts';
import {shownPassage} from '../state/selectors.ts';
import {openLink} from '../terminal/open-link.ts';
import {wordAddressFault} from '../text/address.ts';
import {copy, noQuote, saying, selected, sendText} from './copying.ts';
import {exportAs} from './exporting.ts';
import {bad, good, type Outside, type Outward} from './outside.ts';

export async function runEffect(outside: Outside, effect: Outward): Promise<Message> {
	switch (effect.type) {
		case 'copy':
			return copy(outside, effect.what);
		case 'export':
			return exportAs(outside, effect.format);
		case 'open-source':
			return openSource(outside);
	}
}

/** The source in the list of sources, else that of the passage on the screen. */
async function sourceInFront(outside: Outside): Promise<Source | undefined> {
	const {workspace, state} = outside;
	if (state.popup?.kind === 'sources')
		return foundSources(workspace, state.popup.input.text)[state.popup.index];
	const entry = state.subject === quotesPane ? await selected(outside) : undefined;
	return entry === undefined
		? undefined
		: sourceOf(workspace.catalogue, shownPassage(workspace, state, entry).source);
}

function sourceOf(catalogue: Catalogue, id: string): Source | undefined {
	return catalogue.sources.get(id);
}

async function openSource(outside: Outside): Promise<Message> {
	const {state, workspace} = outside;
	if (state.isSlide)
		return bad(`A slide has no quote selected; ${paneNumber(workspace, quotesPane)} goes to the quotes.`);
	const source = await sourceInFront(outside);
	if (source === undefined) return noQuote(outside);
	const name = source['title-short'];
	if (source.URL === undefined)
		return bad(`${name} has no address: ${source.absent?.URL ?? 'the dossier gives none'}`);
	const {isOverSsh} = outside.capabilities;
	const opened = await openLink(source.URL, {isOverSsh, platform: process.platform});
	switch (opened.status) {
		case 'opened':
			return good(`Asked the browser to open ${name}: ${opened.address}`);
		case 'over-ssh': {
			const said = saying(await sendText(outside, opened.address), `the address of ${name}`);
			return {...said, text: `${said.text} There is no browser here, over SSH: ${opened.address}`};
		}
		case 'not-a-link':
			return bad(`${name} has an address that is not opened: ${wordAddressFault(opened.why)}.`);
		case 'failed': {
			const said = saying(await sendText(outside, opened.address), `the address of ${name}`);
			return {
				...said,
				text: `No browser could be opened (${opened.reason}). ${said.text} It is ${opened.address}`,
			};
		}
	}
}
