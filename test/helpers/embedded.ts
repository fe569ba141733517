/** The embedded dossier, opened, and the articles where they are at hand. */
import {existsSync, readFileSync} from 'node:fs';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {parseDossier} from '../../source/dossier/parse.ts';
import type {Dossier} from '../../source/dossier/types.ts';

const parsed = await parseDossier(readFileSync(new URL('../../data/talks-2022-01.json', import.meta.url)));
if (!parsed.ok) throw new Error(`The embedded dossier is refused: ${JSON.stringify(parsed.problems)}`);

export const {dossier} = parsed;
export const opened = catalogue(dossier);
export const passages = dossier.statements.flatMap(statement => statement.passages);

/** Texts by source id. The articles lie beside the checkout where the dossier was made, and nowhere else. */
export const articles = readArticles(dossier);

function readArticles({sources}: Dossier): ReadonlyMap<string, string> {
	const directory = new URL('../../../shared/articles/', import.meta.url);
	const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
	return new Map(
		sources
			.map(({id, file}) => [id, new URL(file, directory)] as const)
			.filter(([, url]) => existsSync(url))
			.map(([id, url]) => [id, decoder.decode(readFileSync(url))]),
	);
}
