/**
 * The text of a page's elements, a paragraph a block. Headings have the signs of Markdown before them, and what a page sets
 * apart as quoted stands between marks, so that both are told in a file of plain text. No recursion: pages are deep.
 */

/** What is asked of linkedom's elements. */
export type PageElement = {
	readonly nodeType: number;
	readonly textContent: string | null;
	readonly childNodes: Iterable<PageElement>;
	readonly localName?: string;
	readonly getAttribute?: (name: string) => string | null;
};

export const block =
	/^(?:p|div|section|article|h[1-6]|li|ul|ol|blockquote|table|tr|td|th|figure|figcaption|br|hr|header|footer|aside|main|pre|dl|dt|dd)$/;

type Block = {
	readonly text: string;
	/** The number of the blockquote that it stands in, or -1. */
	readonly quote: number;
	readonly isCaption: boolean;
};

/** Text with an empty line between blocks. */
export function blocksOf(root: PageElement): string {
	const {blocks, cited} = readBlocks(root);
	const said = saidIn(blocks, cited);
	const parts = blocks.flatMap(({text, quote, isCaption}, at) => {
		if (isCaption) return [];
		const isQuoted = said.has(quote) && !isSigned(text);
		if (!isQuoted || /["“”„«]/.test(text)) return [text];
		const next = blocks[at + 1];
		const goesOn = next?.quote === quote && !isSigned(next.text);
		return [`“${text}${goesOn ? '' : '”'}`];
	});
	// A caption that quotes somebody would come between who speaks and what is said.
	const captions = blocks.filter(({text, isCaption}) => isCaption && quotes.test(text));
	const all = [...parts, ...captions.map(({text}) => text)];
	return all.length === 0 ? '' : `${all.join('\n\n')}\n`;
}

/** Three words and more between marks. */
const quotes = /[“"«][^”"»\s]+(?:\s+[^”"»\s]+){2,}[”"»]/;

/** “— Ann Lee”: who is quoted, below the words. */
function isSigned(text: string): boolean {
	return /^(?:—|–|-{1,2})\s*\p{Lu}/u.test(text) && text.length < 120;
}

/** The blockquotes that somebody says: they name a source, are signed, or the words before lead to them. */
function saidIn(blocks: readonly Block[], cited: ReadonlySet<number>): ReadonlySet<number> {
	const said = new Set(cited);
	for (const [at, {text, quote}] of blocks.entries()) {
		if (quote < 0) continue;
		const before = blocks[at - 1];
		if (isSigned(text) || (before?.quote !== quote && /:$/.test(before?.text ?? ''))) said.add(quote);
	}
	return said;
}

function readBlocks(root: PageElement): {
	readonly blocks: readonly Block[];
	readonly cited: ReadonlySet<number>;
} {
	const blocks: Block[] = [];
	const cited = new Set<number>();
	let line = '';
	let heading = '';
	let count = 0;
	const quotesOpen: number[] = [];
	let captions = 0;
	const end = () => {
		const text = line.replace(/\s+/g, ' ').trim();
		if (text !== '')
			blocks.push({text: `${heading}${text}`, quote: quotesOpen.at(-1) ?? -1, isCaption: captions > 0});
		line = '';
	};
	type Step = {readonly node: PageElement; readonly isEnd: boolean};
	const left: Step[] = [{node: root, isEnd: false}];
	for (let step = left.pop(); step !== undefined; step = left.pop()) {
		const {node, isEnd} = step;
		if (node.nodeType === 3) {
			line += node.textContent ?? '';
			continue;
		}
		const name = node.localName ?? '';
		if (name === 'script' || name === 'style') continue;
		if (name === 'q') line += isEnd ? '”' : '“';
		if (block.test(name)) end();
		if (/^h[1-6]$/.test(name)) heading = isEnd ? '' : `${'#'.repeat(Number(name[1]))} `;
		if (name === 'figcaption') captions += isEnd ? -1 : 1;
		if (name === 'blockquote') {
			if (isEnd) quotesOpen.pop();
			else {
				quotesOpen.push(count++);
				if ((node.getAttribute?.('cite') ?? '') !== '') cited.add(count - 1);
			}
		}
		if (isEnd) continue;
		left.push({node, isEnd: true});
		for (const child of [...node.childNodes].toReversed()) left.push({node: child, isEnd: false});
	}
	end();
	return {blocks, cited};
}
