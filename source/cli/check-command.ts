/**
 * `roundtable check`: holds dossiers and notes to the format's rules and, where they are at hand, every passage to its
 * article.
 */
import {checkAgainstArticles, restoreArticles} from '../dossier/against-articles.ts';
import {withPlaces} from '../dossier/json-places.ts';
import type {Problem} from '../dossier/problems.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordProblem, wordReport} from '../dossier/wording.ts';
import {type Checked, checkPassages} from '../notes/check-passages.ts';
import {wordChecked, wordUnaccounted} from '../notes/check-wording.ts';
import {fixDossier} from '../notes/fix-dossier.ts';
import {writeJson} from '../print/write-json.ts';
import {sanitize} from '../text/sanitize.ts';
import {checkNotes} from './check-notes.ts';
import {
	asJson,
	countContents,
	nothingFixed,
	problemsAsJson,
	soundBefore,
	type ToCheck,
	type Told,
	writeFixed,
} from './check-told.ts';
import {isNotesFile, isNotesInput, wordsForKind} from './notes-name.ts';
import type {CheckHow} from './options.ts';
import {
	dossierOf,
	type ReadArticles,
	readArticles,
	readDossier,
	readStandardInput,
	standardInputName,
} from './read-dossier.ts';
import {say} from './say.ts';
import {status} from './status.ts';
import {writeOut} from './write-out.ts';

const plainly: CheckHow = {isFixing: false, isJson: false, isAll: false};

/** @returns 0 where all is well, 1 where a check failed, 2 where a file could not be read at all. */
export async function check(
	files: readonly string[],
	articles: string | undefined,
	how: CheckHow = plainly,
): Promise<number> {
	let worst = 0;
	const json: object[] = [];
	for (const file of files) {
		const told = await checkFile({file, articles, how});
		worst = Math.max(worst, told.status);
		json.push(told.json);
		if (how.isJson) continue;
		for (const complaint of told.complaints) say(complaint);
		const written = told.lines.length === 0 ? 0 : await writeOut(`${told.lines.join('\n')}\n`);
		worst = Math.max(worst, written);
	}
	if (!how.isJson) return worst;
	return Math.max(worst, await writeOut(writeJson(json.length === 1 ? json[0] : json)));
}

async function checkFile(asked: ToCheck): Promise<Told> {
	if (asked.file !== '-') return isNotesFile(asked.file) ? checkNotes(asked) : checkDossier(asked);
	// What comes on standard input has no name by which it is known.
	const input = await readStandardInput();
	const named = {...asked, file: standardInputName, input};
	return isNotesInput(input) ? checkNotes(named) : checkDossier(named);
}

async function checkDossier({file, articles, how, input}: ToCheck): Promise<Told> {
	const limit = how.isAll ? Number.POSITIVE_INFINITY : undefined;
	const read =
		input === undefined ? await readDossier(file, undefined, limit) : await dossierOf(input, file, limit);
	if (!read.ok) {
		const isThere = read.problems[0]?.code !== 'no-such-file';
		const other = isThere ? wordsForKind(file, 'check') : undefined;
		const message =
			other ?? (how.isAll ? read.problems.map(each => wordProblem(each, file)).join('\n') : read.message);
		const json = {file, problems: problemsAsJson(read.problems, file)};
		return {
			status: read.isUnreadable || other !== undefined ? status.usage : status.nothing,
			complaints: how.isFixing && isThere ? [nothingFixed(file), message] : [message],
			lines: [],
			json,
		};
	}
	const {dossier, name} = read;
	const shown = sanitize(name);
	if (articles === undefined) {
		const line = `${shown}: ${countContents(dossier)}; the rules of the format hold. --articles FOLDER holds it against its articles.`;
		return {
			status: status.done,
			complaints: [],
			lines: [line, ...soundBefore(shown, how)],
			json: {file, problems: []},
		};
	}
	const texts = await readArticles(articles, dossier);
	if (!texts.ok)
		return {
			status: status.usage,
			complaints: [texts.message],
			lines: [],
			json: {file, problems: problemsAsJson(texts.problems, articles)},
		};
	const checked = checkPassages(dossier, texts.articles, texts.digest);
	const problems = [...texts.problems, ...checkAgainstArticles(dossier, texts.articles, texts.digest)];
	const text = new TextDecoder().decode(read.bytes);
	const json = {file, ...asJson(checked), problems: problemsAsJson(problems, file)};
	const open = wordUnaccounted(checked.unaccounted, how.isAll);
	if (problems.length === 0) {
		const line = `${shown}: ${countContents(dossier)}; the rules of the format hold, and so does every offset and digest.`;
		return {status: status.done, complaints: [], lines: [line, ...soundBefore(shown, how), ...open], json};
	}
	const placed = withPlaces(problems, text);
	// The same once more by offsets: of every passage that has moved, and of the digest.
	const told = placed.filter(({code}) => how.isAll || !toldByPassage.has(code));
	const report = how.isAll
		? told.map(each => wordProblem(each, name)).join('\n')
		: wordReport(told, {file: name});
	const summary = wordChecked(withoutRewriting(checked, problems, dossier, texts), name);
	const complaints = told.length === 0 ? summary : [report, ...summary];
	if (!how.isFixing) return {status: status.nothing, complaints, lines: open, json};
	const fixed = fixDossier(text, dossier, checked, texts.articles);
	const {said, isWritten} = await writeFixed(file, fixed);
	const again = isWritten ? await checkDossier({file, articles, how: {...how, isFixing: false}}) : undefined;
	return {
		status: again?.status ?? status.nothing,
		complaints: [...said, ...(again?.complaints ?? complaints)],
		lines: again?.lines ?? open,
		json: {...(again?.json ?? json), fixed: fixed.done},
	};
}

/** Of articles that were rewritten in another form the places as they are with that undone, as the report says. */
function withoutRewriting(
	checked: Checked,
	problems: readonly Problem[],
	dossier: Dossier,
	{articles, digest: digestOf}: Pick<Extract<ReadArticles, {ok: true}>, 'articles' | 'digest'>,
): Checked {
	if (!problems.some(({code}) => code === 'article-rewritten')) return checked;
	const restored = checkPassages(dossier, restoreArticles(dossier, articles, digestOf).articles, digestOf);
	const left = new Set(restored.copies.map(({source}) => source));
	// What is told of a file is told of it as it lies there.
	return {...restored, copies: checked.copies.filter(({source}) => left.has(source))};
}

/** What is said of each passage and copy in fewer words than of each of its offsets. */
const toldByPassage: ReadonlySet<Problem['code']> = new Set([
	'words-differ',
	'digest-differs',
	'article-digest',
	'article-length',
]);
