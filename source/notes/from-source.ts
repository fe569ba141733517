/** Sources as notes say them. */
import {isSameJson} from '../dossier/same-json.ts';
import type {Source} from '../dossier/types.ts';
import {compact, type NotesContext} from './context.ts';
import {makeSource} from './make-sources.ts';
import {slim} from './slim.ts';
import type {Trial} from './trial.ts';
import type {NotedSource} from './types.ts';

/** What is written of a source, which from then on is known by its names. */
export function learnSource(context: NotesContext, trial: Trial, source: Source): object {
	const full = sourceInFull(source);
	const written = slim(full, fields =>
		isSameJson(
			trial(quiet => makeSource(quiet, source.id, fields as NotedSource)),
			source,
		),
	);
	context.sources.set(source.id, source);
	context.names.add('source', source.id, [source['container-title'] ?? '', source['title-short']]);
	return {...written};
}

function sourceInFull(source: Source): {readonly [key: string]: unknown} {
	const {absent} = source;
	return compact({
		sha256: source.sha256,
		length: source.length,
		file: source.file,
		outlet: source['container-title'],
		title: source.title,
		short: source['title-short'],
		by: source.author?.map(author =>
			isSameJson(Object.keys(author), ['literal']) ? (author.literal ?? '') : author,
		),
		published: source.issued,
		retrieved: source.accessed,
		url: source.URL,
		'reprint-of': source['original-publisher'],
		'first-published': source['original-date'],
		type: source.type,
		language: source.language,
		'translated-from': source['original-language'],
		quality: source.quality?.length === 1 ? source.quality[0] : source.quality,
		absent:
			absent === undefined
				? undefined
				: compact({
						title: absent.title,
						outlet: absent['container-title'],
						published: absent.issued,
						retrieved: absent.accessed,
						url: absent.URL,
					}),
		note: source.note,
	});
}
