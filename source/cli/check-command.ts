/** `roundtable check`: holds dossiers to the format's rules and, where they are at hand, to their articles. */
import {checkAgainstArticles} from '../dossier/against-articles.ts';
import {withPlaces} from '../dossier/json-places.ts';
import {wordReport} from '../dossier/wording.ts';
import {harmless} from '../text/harmless.ts';
import {readArticles, readDossier} from './read-dossier.ts';
import {say} from './say.ts';
import {status} from './status.ts';
import {writeOut} from './write-out.ts';

/** @returns 0 where all is well, 1 where a check failed, 2 where a file could not be read at all. */
export async function check(files: readonly string[], articles: string | undefined): Promise<number> {
	let worst = 0;
	for (const file of files) worst = Math.max(worst, await checkOne(file, articles));
	return worst;
}

async function checkOne(file: string, articles: string | undefined): Promise<number> {
	const read = await readDossier(file);
	if (!read.ok) {
		say(read.message);
		return read.isUnreadable ? status.usage : status.nothing;
	}
	const {dossier, name} = read;
	const counted = `${dossier.statements.length} statements, ${dossier.positions.length} positions, ${dossier.discrepancies.length} discrepancies`;
	if (articles === undefined)
		return writeOut(
			`${harmless(name)}: ${counted}; the rules of the format hold. --articles DIR holds it against its articles.\n`,
		);
	const texts = await readArticles(articles, dossier);
	if (!texts.ok) {
		say(texts.message);
		return status.usage;
	}
	const problems = [...texts.problems, ...checkAgainstArticles(dossier, texts.articles, texts.digest)];
	if (problems.length > 0) {
		const placed = withPlaces(problems, new TextDecoder().decode(read.bytes));
		say(wordReport(placed, {file: name}));
		return status.nothing;
	}
	return writeOut(
		`${harmless(name)}: ${counted}; the rules of the format hold, and so does every offset and digest.\n`,
	);
}
