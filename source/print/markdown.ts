/** Markdown (CommonMark with GitHub's tables) in which texts from a dossier are only text. */
import {readAddress} from '../text/address.ts';
import {copyable} from '../text/sanitize.ts';

/** What may begin or end a span, a link, an entity, HTML, a mention or a formula somewhere in a line. */
const active = /[\\`*_[\]<>|~&$@#]/g;
/** What is made a link without any mark: `https://`, `www.` */
const linking = /:(?=\/\/)|\b(www)\./gi;

/**
 * The text so that it reads the same when rendered. It may stand anywhere but at the beginning of a line, where
 * dashes and numbers would make a list of it.
 */
export function escapeMarkdown(text: string): string {
	return copyable(text)
		.replace(active, '\\$&')
		.replace(linking, (match, www?: string) => (www === undefined ? `\\${match}` : `${www}\\.`));
}

/** An address as a link where it can be nothing else, else as text. */
export function markdownLink(address: string): string {
	return readAddress(address).ok && /^[\u0021-\u007e]+$/.test(address) && !/[<>|\\`]/.test(address)
		? `<${address}>`
		: escapeMarkdown(address);
}

/** A table of cells that are Markdown already. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('');
}

/** A page of a listing, in pieces: its name, the dossier's title, then the blocks, with a blank line between all of them. */
export function* markdownPage(name: string, title: string, blocks: Iterable<string>): Generator<string> {
	yield `# ${name}\n\nDossier: ${escapeMarkdown(title)}\n`;
	let isEmpty = true;
	for (const block of blocks) {
		yield `\n${block}`;
		isEmpty = false;
	}
	if (isEmpty) yield '\nNothing to list.\n';
}
