/**
 * The article of a saved web page, by Readability on linkedom: what is menu, advertisement and frame is left out. Its
 * paragraphs are lines with an empty one between. Pages that cannot be read so are stripped of their tags.
 */
import {franc} from 'franc-min';
import type {GivenPage} from '../prepare/page.ts';
import {beginsAsAddress} from '../text/address.ts';
import {block, blocksOf, type PageElement} from './page-blocks.ts';

export type PageText = {readonly text: string; readonly told: GivenPage};

/** What a page is at most to be read as a tree: a larger one is stripped of its tags. */
const mostLetters = 4_000_000;
/** Elements within elements, and their depths in all: Readability's time grows with both; what has more is stripped. */
const deepest = 60;
const mostDepths = 250_000;

const isPage = /^\s*(?:<!--|<\?xml|<!doctype\s+html|<html|<head|<body)/i;

/** @returns undefined where the file is no web page. */
export async function textOfPage(path: string, source: string): Promise<PageText | undefined> {
	if (!/\.x?html?$/i.test(path) && !isPage.test(source.slice(0, 2000))) return undefined;
	if (source.length > mostLetters || isTooDeep(source)) return {text: stripped(source), told: {}};
	try {
		return await readTree(source);
	} catch {
		return {text: stripped(source), told: {}};
	}
}

async function readTree(source: string): Promise<PageText> {
	const [{parseHTML}, {Readability}] = await Promise.all([
		import('linkedom'),
		import('@mozilla/readability'),
	]);
	const {document} = parseHTML(source);
	const published =
		metaOf(document, 'article:published_time') ?? metaOf(document, 'date') ?? timeOf(document);
	const url =
		document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? metaOf(document, 'og:url');
	const outlet = metaOf(document, 'og:site_name') ?? siteBeside(document);
	signaturesAsText(document);
	const parsed = new Readability(document, {charThreshold: 200}).parse();
	const content = typeof parsed?.content === 'string' ? parsed.content : '';
	const text =
		content === ''
			? stripped(source)
			: blocksOf(parseHTML(`<html><body>${content}</body></html>`).document.body as unknown as PageElement);
	const day = /^(\d{4}-\d{2}-\d{2})/.exec(published ?? parsed?.publishedTime ?? '')?.[1];
	const title = parsed?.title?.replace(/\s+/g, ' ').trim();
	const site = outlet ?? parsed?.siteName ?? undefined;
	const plainTitle = title === undefined || site === undefined ? title : withoutSite(title, site);
	const reasons = [
		...(plainTitle === undefined || plainTitle === '' ? [] : ['The title is that of the page.']),
		...(day === undefined ? [] : [`Published: the page gives ${day} as its date.`]),
		...(site === undefined ? [] : ['The outlet is named by the page.']),
		...(/<figcaption\b/i.test(content)
			? ['Captions of pictures are left out, but for those that quote somebody, which stand at the end.']
			: []),
	];
	return {
		text: text.trim() === '' ? stripped(source) : text,
		told: {
			title: plainTitle === '' ? undefined : plainTitle,
			outlet: site,
			url: url !== undefined && url !== null && beginsAsAddress(url) && !/\s/.test(url) ? url : undefined,
			published: day,
			reasons,
		},
	};
}

/** What is asked of linkedom's document. */
type Found = {readonly getAttribute: (name: string) => string | null; readonly textContent: string | null};
type PageDocument = {readonly querySelector: (selector: string) => Found | null};

type Replaceable = {readonly textContent: string | null; readonly replaceWith: (text: string) => void};

/** Readability throws footers away, and in a quotation they name who is quoted. */
function signaturesAsText(document: {
	readonly querySelectorAll: (selector: string) => Iterable<unknown>;
}): void {
	for (const found of document.querySelectorAll('blockquote footer')) {
		const footer = found as Replaceable & {
			readonly ownerDocument: {createElement: (name: string) => unknown};
		};
		const paragraph = footer.ownerDocument.createElement('p') as {textContent: string};
		const text = (footer.textContent ?? '').trim();
		paragraph.textContent = /^[—–-]/.test(text) ? text : `— ${text}`;
		footer.replaceWith(paragraph as unknown as string);
	}
}

function metaOf(document: PageDocument, name: string): string | undefined {
	const element =
		document.querySelector(`meta[property="${name}"]`) ?? document.querySelector(`meta[name="${name}"]`);
	return element?.getAttribute('content')?.trim() || undefined;
}

function timeOf(document: PageDocument): string | undefined {
	return (
		document
			.querySelector('article time[datetime], header time[datetime], time[pubdate]')
			?.getAttribute('datetime') ?? undefined
	);
}

/** What the title of a page has beside its heading: “Talks end | The Harbour Herald”. */
function siteBeside(document: PageDocument): string | undefined {
	const [title, heading] = ['title', 'h1'].map(name =>
		(document.querySelector(name)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
	);
	if (!title || !heading || title === heading || !title.startsWith(heading)) return undefined;
	const site = /^ [|–—·:-] (\S.{1,60})$/.exec(title.slice(heading.length))?.[1];
	return site === undefined || site.split(' ').length > 6 ? undefined : site;
}

function withoutSite(title: string, site: string): string {
	for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ', ' : '])
		if (title.endsWith(`${mark}${site}`)) return title.slice(0, -(mark.length + site.length));
	return title;
}

function isTooDeep(source: string): boolean {
	let [depth, sum] = [0, 0];
	for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
		if (/^(?:br|img|meta|link|input|hr|area|base|col|embed|source|track|wbr|p|li)$/i.test(name)) continue;
		depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
		sum += depth;
		if (depth > deepest || sum > mostDepths) return true;
	}
	return false;
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	laquo: '«',
	raquo: '»',
	ndash: '–',
	mdash: '—',
	hellip: '…',
};

/** A page without its tags, scripts and styles: block ends become paragraphs. One pass over the text. */
function stripped(source: string): string {
	const parts: string[] = [];
	let at = 0;
	while (at < source.length) {
		const open = source.indexOf('<', at);
		parts.push(source.slice(at, open < 0 ? source.length : open));
		if (open < 0) break;
		const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source.slice(open, open + 20))?.[1]?.toLowerCase();
		const hidden = name === 'script' || name === 'style';
		const end =
			hidden && source[open + 1] !== '/' ? source.indexOf(`</${name}`, open) : source.indexOf('>', open);
		if (end < 0) break;
		if (name !== undefined && block.test(name)) parts.push('\n\n');
		if (name === 'q') parts.push(source[open + 1] === '/' ? '”' : '“');
		at = hidden && source[open + 1] !== '/' ? end : end + 1;
	}
	return parts
		.join('')
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, named) => {
			if (named !== undefined) return entities[String(named).toLowerCase()] ?? all;
			const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
			return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
				? String.fromCodePoint(code)
				: '';
		})
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[\s]*\n ?/g, '\n\n')
		.trim();
}

/** Words of English that hardly any other language writes so. */
const english = /\b(?:the|of|and|that|was|with|which)\b/gi;
/** How many of a hundred words they are at least, where nothing else need be asked: half of what they are in prose. */
const mostlyEnglish = 9;

/** Different words, at least, of which a language can be told. */
const fewestWords = 12;

/** The language as ISO 639-3, `und` where there is too little to tell. */
export async function languageOf(text: string): Promise<string> {
	const part = text.slice(0, 6000);
	const all = part.match(/\p{L}+/gu) ?? [];
	// The same few words over and over are of no language.
	if (new Set(all).size < fewestWords) return 'und';
	const words = all.length;
	const known = part.match(english)?.length ?? 0;
	// What is plainly English is so by a look, which takes a hundredth of the time.
	if (words >= 40 && known * 100 >= words * mostlyEnglish) return 'eng';
	return franc(part, {minLength: 60});
}
