/** `roundtable check`: holds dossiers to the format's rules and, where they are at hand, to their articles. */
import process from 'node:process';
import {checkAgainstArticles} from '../dossier/against-articles.ts';
import {wordReport} from '../dossier/wording.ts';
import {harmless} from '../text/harmless.ts';
import {readArticles, readDossier} from './read-dossier.ts';
import {writeOut} from './print-command.ts';

/** @returns 0 where all is well, 1 where a check failed, 2 where a file could not be read at all. */
export async function check(files: readonly string[], articles: string | undefined): Promise<number> {
	let worst = 0;
	for (const file of files) worst = Math.max(worst, await checkOne(file, articles));
	return worst;
}

async function checkOne(file: string, articles: string | undefined): Promise<number> {
	const read = await readDossier(file);
	if (!read.ok) {
		process.stderr.write(`roundtable: ${read.message}\n`);
		return read.isUnreadable ? 2 : 1;
	}
	const {dossier} = read;
	const counted = `${dossier.statements.length} statements, ${dossier.positions.length} positions, ${dossier.discrepancies.length} discrepancies`;
	if (articles === undefined)
		return writeOut(`${harmless(file)}: ${counted}; the format's rules hold. --articles DIR holds it against its articles.\n`);
	const texts = await readArticles(articles, dossier);
	if (!texts.ok) {
		process.stderr.write(`roundtable: ${texts.message}\n`);
		return 2;
	}
	const problems = checkAgainstArticles(dossier, texts.articles);
	if (problems.length > 0) {
		process.stderr.write(`roundtable: ${wordReport(problems, {file})}\n`);
		return 1;
	}
	return writeOut(`${harmless(file)}: ${counted}; the format's rules hold, and so does every offset and digest.\n`);
}
