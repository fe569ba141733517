/** Notes from quotations of any origin: rows of a table, what another program found. */
import {notGiven} from '../dossier/not-given.ts';
import {notSummarised} from '../dossier/not-summarised.ts';
import type {TextRange} from '../text/range.ts';
import {acrossMarks, outsideMarks} from './across-marks.ts';
import {compact} from './context.ts';
import {readDate} from './dates.ts';
import {findWords, type SearchedArticle} from './find-words.ts';
import {nearestWords} from './nearest-words.ts';
import {quotedSpans} from './quoted-spans.ts';
import {type FoundQuote, Ids, type NumberedQuote, nobody, RecordedPeople, Sources} from './records.ts';
import {splitAtGaps} from './spot.ts';
import {notesVersion} from './version.ts';
import {writeBlock, writeItem} from './write-yaml.ts';

export type FromRecords = {
	/** The notes as a file. */
	readonly text: string;
	/** What could not be taken over, and what is to be done. */
	readonly said: readonly string[];
};

type Yaml = Parameters<typeof writeItem>[0];

type Options = {
	readonly title: string;
	readonly schema: string;
	/** Texts by file name, in which words without a file are looked for. */
	readonly articles: ReadonlyMap<string, string>;
	/** The folder of the articles from that of the notes, where it is another. */
	readonly folder?: string | undefined;
};

export function recordsToNotes(
	found: readonly FoundQuote[],
	{title, schema, articles, folder}: Options,
): FromRecords {
	const quotes = found.map((quote, index) => ({...withFile(quote), row: quote.row ?? index + 1}));
	const said: string[] = [];
	const sources = new Sources(articles, quotes);
	const lost: string[] = [];
	const spans = new Map<string, readonly TextRange[]>();
	const spansOf = ({file, article}: Page) => {
		const made = spans.get(file) ?? quotedSpans(article.text);
		spans.set(file, made);
		return made;
	};
	const people = new RecordedPeople(quotes);
	const [parties, issues] = [new Ids('party'), new Ids('issue')];
	const seen = new Map<string, NumberedQuote>();
	const wordless: number[] = [];
	let repeated = 0;
	const statements = quotes.flatMap(quote => {
		const {row} = quote;
		const words = quote.words.map(each => each.trim()).filter(each => each !== '');
		if (words.length === 0) {
			wordless.push(row);
			return [];
		}
		const source = sources.idOf({...quote, words});
		const where = sources.pageOf(source);
		if (where !== undefined && lost.length < lostLimit)
			lost.push(
				...words.flatMap(each => [
					...wordsLost(each, where, row),
					...(quote.isReported === true ? [] : wordsOutside(each, where, row, spansOf(where))),
				]),
			);
		const key = JSON.stringify([source, words]);
		const first = seen.get(key);
		if (first !== undefined) {
			repeated++;
			if (lost.length < lostLimit) lost.push(...otherSpeaker(first, quote));
			return [];
		}
		seen.set(key, quote);
		const party = quote.party === undefined ? undefined : parties.idOf(quote.party);
		const who = isDescribed(quote.speaker)
			? compact({role: quote.speaker?.trim() ?? '', party})
			: people.idOf(quote, party);
		const on = quote.issue === undefined ? undefined : issues.idOf(quote.issue);
		const date = quote.said === undefined ? undefined : dated(quote.said, row, said);
		const [only] = words;
		const plain = words.length === 1 ? only : words;
		const passage = quote.cue === undefined ? plain : {words: plain, cue: quote.cue};
		const gloss = quote.gloss ?? (quote.isReported === true ? notSummarised : undefined);
		const field = quote.isReported === true ? 'reports' : 'quotes';
		return [compact({who, on, said: date, gloss, [field]: {[source]: passage}})];
	});
	if (wordless.length > 0) said.push(sayWordless(wordless));
	if (repeated > 0)
		said.push(
			`${repeated} ${repeated === 1 ? 'repeats' : 'repeat'} words of the same article and ${repeated === 1 ? 'was' : 'were'} left out.`,
		);
	said.push(...sources.differences, ...lost);
	if (sources.missing.length > 0) {
		const names = `${sources.missing.slice(0, 8).join(', ')}${sources.missing.length > 8 ? ' …' : ''}`;
		said.push(
			articles.size === 0
				? `The articles are looked for beside the notes: ${names}. --articles FOLDER finds the words in a folder of them.`
				: `These articles are not in the folder given: ${names}. Name their files in the table, or in the notes with file: NAME.`,
		);
	}
	const needsParty = people.isPartyMissing || parties.isEmpty;
	const comment = needsParty ? '# Name the parties here, and give them to the people below.\n' : '';
	const sides: readonly (readonly [string, string | object])[] = [
		...parties.entries(),
		...(needsParty ? [[notGiven, {name: 'Party not given', code: 'NN', kind: 'group'}] as const] : []),
	];
	const text = [
		`# yaml-language-server: $schema=${schema}\n${writeBlock(compact({version: notesVersion, title, articles: folder}))}`,
		`sources:\n${writeBlock(
			sources.entries((day, row) => dated(day, row, said)),
			2,
		)}`,
		`${comment}parties:\n${writeBlock(new Map(sides) as Map<string, Yaml>, 2)}`,
		people.isEmpty ? '' : `people:\n${writeBlock(people.entries(), 2)}`,
		issues.isEmpty ? '' : `issues:\n${writeBlock(issues.entries(), 2)}`,
		statements.length === 0
			? ''
			: `statements:\n${statements.map(each => writeItem(each, 2, false)).join('')}`,
	];
	return {text: text.filter(each => each !== '').join('\n'), said};
}

/** "Source" and "article" may head the names of files, which are no outlets and no titles. */
function withFile({outlet, title, ...quote}: FoundQuote): FoundQuote {
	const isFile = (text: string | undefined) =>
		/^[^\s/\\]+\.(?:txt|md|markdown|html?)$/i.test(text?.trim() ?? '');
	const named = [outlet, title].find(isFile)?.trim();
	const others = {
		...(outlet === undefined || isFile(outlet) ? {} : {outlet}),
		...(title === undefined || isFile(title) ? {} : {title}),
	};
	return {...quote, ...others, ...(quote.file === undefined && named !== undefined ? {file: named} : {})};
}

/** The rows in which nothing stands in the column of the words. */
function sayWordless(rows: readonly number[]): string {
	const named = `${rows.slice(0, 8).join(', ')}${rows.length > 8 ? ' …' : ''}`;
	return rows.length === 1
		? `Row ${named} has no words, and was left out.`
		: `${rows.length} rows have no words, and were left out: ${named}.`;
}

/** Of words that a row repeats, the speaker whom the first of the two does not give. */
function otherSpeaker(first: NumberedQuote, again: NumberedQuote): readonly string[] {
	const [before = '', now = ''] = [first, again].map(({speaker}) => speaker?.trim());
	if (nobody.test(now)) return [];
	if (before === now || before.endsWith(` ${now}`) || now.endsWith(` ${before}`)) return [];
	const other = nobody.test(before) ? 'nobody' : before.slice(0, 80);
	return [
		`Row ${again.row} gives the words of row ${first.row} to ${now.slice(0, 80)}, and that one to ${other}; row ${first.row} was kept.`,
	];
}

/** Words of a table that its articles do not print, told one by one up to so many. */
const lostLimit = 20;

type Page = {readonly file: string; readonly article: SearchedArticle};

function wordsLost(words: string, {file, article}: Page, row: number): readonly string[] {
	if (findWords(article, words).length > 0) return [];
	const parts = splitAtGaps(words);
	if (parts.length > 1) return parts.flatMap(part => wordsLost(part, {file, article}, row));
	const across = acrossMarks(article, words);
	const near = across === undefined ? nearestWords(article, words) : undefined;
	const nearest = near === undefined ? '' : ` The nearest is "${near.marked.slice(0, 200)}".`;
	const offer = across === undefined ? nearest : ` Write "${across.offered.slice(0, 200)}".`;
	return [`Row ${row}: ${file} does not print "${words.slice(0, 80)}".${offer}`];
}

/** The reporter's words within what a row gives as a quotation. */
function wordsOutside(
	words: string,
	{file, article}: Page,
	row: number,
	spans: readonly TextRange[],
): readonly string[] {
	const [found] = findWords(article, words);
	if (found === undefined) return [];
	return outsideMarks(article.text, spans, found).map(({start, end}) => {
		const outside = article.text.slice(start, Math.min(end, start + 80));
		return `Row ${row}: in ${file} "${outside}" stands outside the quotation marks, within these words. Write … in its place.`;
	});
}

/** A person is called by a name; what begins like this, or has no capital, is a description. */
function isDescribed(speaker = ''): boolean {
	const name = speaker.trim();
	const isLower = /\p{Ll}/u.test(name) && !/\p{Lu}|\p{Lo}/u.test(name);
	return (
		!nobody.test(name) && (isLower || /^(?:an?|one|some|several|two|three|another|unnamed)\s/i.test(name))
	);
}

/** A date as the notes have it; what could be day and month or month and day is not guessed. */
function dated(text: string, row: number, said: string[]): string | undefined {
	const day = text.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
	const read = readDate(day, '2000-01-01');
	if (read.ok) return day;
	const {complaint} = read;
	// 14/10/2024 can be read in one way only.
	const [near = ''] = complaint.code === 'no-date' ? (complaint.near ?? []) : [];
	if (readDate(near).ok && /^[\d./ -]+$/.test(day)) return near;
	if (complaint.code === 'no-date' && complaint.readings !== undefined)
		said.push(`Row ${row}: ${day.slice(0, 40)} is ${complaint.readings.join(' or ')}; it was left out.`);
	else if (day !== '')
		said.push(
			`Row ${row}: ${day.slice(0, 40)} is no date that can be read without guessing; it was left out.`,
		);
	return undefined;
}
