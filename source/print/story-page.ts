/** The story of the rounds as a page for people without a terminal. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {copyable} from '../text/sanitize.ts';
import {escapeMarkdown} from './markdown.ts';
import {type Block, storyBlocks, tellingBlocks} from './story-blocks.ts';
import type {StoryFormat} from './story-formats.ts';

/** @returns a page that is whole by itself, and harmless whatever the dossier holds. */
export function printStory(catalogue: Catalogue, format: StoryFormat): string {
	const blocks = storyBlocks(catalogue);
	return format === 'markdown'
		? blocks.map(blockInMarkdown).join('\n')
		: htmlPage(catalogue.dossier.title, blocks.map(blockInHtml).join(''));
}

/**
 * One round of it, or, without a round, its end, as a page in Markdown: what a slide tells, with all that was said.
 */
export function printTelling(catalogue: Catalogue, round: DossierEvent | undefined): string {
	return tellingBlocks(catalogue, round).map(blockInMarkdown).join('\n');
}

function blockInMarkdown(block: Block): string {
	switch (block.type) {
		case 'heading':
			return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}\n`;
		case 'text':
			return `${atStart(escapeMarkdown(block.text))}\n`;
		case 'list':
			return block.items
				.map(({lead, text}) => `- **${escapeMarkdown(lead)}** ${escapeMarkdown(text)}\n`)
				.join('');
		case 'quote': {
			const words = escapeMarkdown(block.words);
			return `${block.isQuoted ? `> ${words}` : atStart(words)}\n\n— ${escapeMarkdown(block.by)}\n`;
		}
	}
}

/** What at the beginning of a line would make a list or a heading of it. */
function atStart(escaped: string): string {
	return escaped.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}

function blockInHtml(block: Block): string {
	switch (block.type) {
		case 'heading':
			return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>\n`;
		case 'text':
			return `<p>${escapeHtml(block.text)}</p>\n`;
		case 'list': {
			const items = block.items.map(
				({lead, text}) => `<li><strong>${escapeHtml(lead)}</strong> ${escapeHtml(text)}</li>\n`,
			);
			return `<ul>\n${items.join('')}</ul>\n`;
		}
		case 'quote': {
			const words = escapeHtml(block.words);
			const by = `<footer>${escapeHtml(block.by)}</footer>`;
			return block.isQuoted
				? `<blockquote><p>${words}</p>${by}</blockquote>\n`
				: `<div class="ours"><p>${words}</p>${by}</div>\n`;
		}
	}
}

const inHtml: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escapeHtml(text: string): string {
	return copyable(text).replace(/[&<>"']/g, sign => inHtml[sign] ?? sign);
}

const style = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 Georgia, serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
blockquote, .ours { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
.ours { border-left-style: dotted; font-style: italic; }
blockquote p, .ours p { margin: 0; }
footer { font: 0.85rem system-ui, sans-serif; opacity: 0.75; }
`;

/** Nothing is fetched and no script runs, whatever the texts hold. */
function htmlPage(title: string, body: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`;
}
