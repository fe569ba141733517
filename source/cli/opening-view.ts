/** The view that `--view` names: in words, or in a file. */
import {readFile} from 'node:fs/promises';
import {everyPane} from '../kinds/kinds.ts';
import {readView, type ViewParts, viewKeys} from '../state/view-words.ts';
import {sanitize} from '../text/sanitize.ts';
import {findDeadLink, sayEnd} from './dead-link.ts';
import {errorCode} from './error-code.ts';
import {didYouMean} from './meant.ts';

/** Nobody's view is longer. */
const longest = 10_000_000;

/** @param first - the words that it begins with, whatever the view says. */
export async function openingView(
	view: string,
	first: string,
): Promise<ViewParts | {readonly message: string}> {
	if (!view.startsWith('@')) return read(`${first} ${view}`, '--view');
	const file = view.slice(1);
	try {
		const text = await readFile(file, 'utf8');
		if (text.length > longest) return {message: `${sanitize(file)} is too long for a file of a view.`};
		return read(`${first} ${text}`, sanitize(file));
	} catch (error) {
		const code = errorCode(error) ?? '';
		const dead = await findDeadLink(file);
		if (dead !== undefined)
			return {message: `The view ${sanitize(file)}: ${sanitize(dead.link)} is a link that ${sayEnd(dead)}.`};
		const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
		return {message: `The view ${sanitize(file)}: ${why}.`};
	}
}

function read(text: string, where: string): ViewParts | {readonly message: string} {
	const view = readView(text, everyPane);
	if (view.ok) return view.parts;
	const [key = ''] = view.word.split(':');
	const shown = sanitize(view.word.slice(0, 100));
	const keys = viewKeys(everyPane);
	const meant = keys.includes(key) ? '' : didYouMean(key, keys, each => `${each}:`);
	return {message: `${where}: ${shown} says nothing of a view.${meant} x copies a view as it is written.`};
}
