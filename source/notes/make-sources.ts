/** Sources of a dossier, from notes and the articles they name. */
import type {Source} from '../dossier/types.ts';
import {asList, compact, type NotesContext} from './context.ts';
import {readDate} from './dates.ts';
import type {NotedSource} from './types.ts';

/** Units of a short title; the format wants fewer than 24. */
const shortLimit = 23;

const accountable = [
	['title', 'title'],
	['outlet', 'container-title'],
	['published', 'issued'],
	['retrieved', 'accessed'],
	['url', 'URL'],
] as const;

const notSaid = 'The notes do not say.';

/** The file of a source's article, as the notes name it or else by its id. */
export function fileOf(id: string, {file}: NotedSource): string {
	return file ?? `${id}.txt`;
}

/** @returns undefined where neither the article nor its digest and length are known; that has been said then. */
export function makeSource(context: NotesContext, id: string, noted: NotedSource): Source | undefined {
	const article = context.articles.get(id);
	const sha256 = article === undefined ? noted.sha256 : context.digest(article.text);
	const length = article?.text.length ?? noted.length;
	if (sha256 === undefined || length === undefined) return undefined;
	const file = fileOf(id, noted);
	if (noted.sha256 !== undefined && noted.sha256 !== sha256)
		context.say({code: 'other-copy', file, found: sha256}, noted, 'sha256');
	const from = noted['translated-from'];
	const quality =
		noted.quality === undefined
			? from === undefined
				? undefined
				: (['translated'] as const)
			: asList(noted.quality);
	if (noted.published !== undefined && !readDate(noted.published).ok) context.undated.add(id);
	const dates = compact({
		issued: dateIn(context, noted, 'published'),
		'original-date': dateIn(context, noted, 'first-published'),
		accessed: dateIn(context, noted, 'retrieved'),
	});
	const fields = compact({title: noted.title, 'container-title': noted.outlet, URL: noted.url});
	const known = {...dates, ...fields};
	const absent = Object.fromEntries(
		accountable
			.filter(([, field]) => !(field in known))
			.map(([key, field]) => [field, noted.absent?.[key] ?? notSaid]),
	);
	const say = (field: string, value: string, how: string) => context.derive({of: id, field, value, how});
	if (typeof noted.file !== 'string') say('file', file, 'the id');
	if (article !== undefined) {
		say('sha256', sha256, `the bytes of ${file}`);
		say('length', String(length), `the letters of ${file}, as UTF-16 counts them`);
	}
	if (noted.language === undefined) say('language', context.language, 'that of the notes');
	if (noted.quality === undefined && quality !== undefined)
		say('quality', quality.join(', '), 'translated-from');
	return {
		id,
		type: noted.type ?? 'article',
		...fields,
		...dates,
		'title-short': noted.short ?? shortTitle(context, id, noted),
		...compact({'original-publisher': noted['reprint-of'], 'original-language': from, note: noted.note}),
		...(noted.by === undefined
			? {}
			: {author: asList(noted.by).map(name => (typeof name === 'string' ? {literal: name} : compact(name)))}),
		language: noted.language ?? context.language,
		...(quality === undefined ? {} : {quality: [...quality]}),
		file: file.split('/').at(-1) ?? file,
		sha256,
		length,
		...(Object.keys(absent).length === 0 && noted.absent === undefined ? {} : {absent}),
	};
}

function shortTitle(context: NotesContext, id: string, noted: NotedSource): string {
	const [wanted, how] =
		noted.outlet !== undefined
			? [noted.outlet, 'the outlet']
			: noted.title !== undefined
				? [noted.title, 'the title']
				: [id, 'the id'];
	const short = context.taken.short.take(cut(wanted), ' ');
	context.derive({of: id, field: 'short', value: short, how});
	return short;
}

function cut(text: string): string {
	if (text.length <= shortLimit) return text;
	const end = text.lastIndexOf(' ', shortLimit - 1);
	return `${text.slice(0, end > 8 ? end : shortLimit - 1).trimEnd()}…`;
}

type DateKey = 'published' | 'first-published' | 'retrieved';

function dateIn(context: NotesContext, noted: NotedSource, key: DateKey): string | undefined {
	const text = noted[key];
	if (text === undefined) return undefined;
	const date = readDate(text);
	if (date.ok) return date.edtf;
	context.say(date.complaint, noted, key);
	return undefined;
}
