/** What the boxes of sources and of disagreements tell of each, which is what typing in them searches. */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {flagOfDiscrepancy, flagSigns, flagWords} from '../dossier/flags.ts';
import {qualityInWords} from '../dossier/quality-in-words.ts';
import {nameOrNobody} from '../dossier/speakers.ts';
import type {Discrepancy, Locator, Source} from '../dossier/types.ts';
import {oncePer} from '../text/once-per.ts';

export type Fact = {readonly label: string; readonly text: string; readonly link?: string | undefined};

export function sourceTitle(source: Source): string {
	return source.title ?? source['title-short'];
}

/** Everything the dossier knows of a source; what it does not know with the reason. */
export function sourceFacts(
	{statementsOfSource, entryOf}: Catalogue,
	source: Source,
	isReportedShown = true,
): readonly Fact[] {
	const quotes = statementsOfSource.get(source.id) ?? [];
	const listed = isReportedShown ? quotes : quotes.filter(id => entryOf.get(id)?.kind !== 'reported');
	const quoted = listed.length < quotes.length ? `, ${listed.length} of them quoted` : '';
	const leads = listed.length === 0 ? '' : '; Enter narrows the list to this source';
	const absent = source.absent ?? {};
	const dated = (edtf: string | undefined, key: 'issued' | 'accessed') =>
		edtf === undefined ? because('unknown', absent[key]) : formatEdtf(edtf);
	const original = source['original-date'];
	const languages = [source.language, source['original-language']].filter(part => part !== undefined);
	const facts: readonly (readonly [label: string, text: string | undefined])[] = [
		['Outlet', source['container-title'] ?? because('unknown', absent['container-title'])],
		['Report of', source['original-publisher']],
		['Published', dated(source.issued, 'issued')],
		['First', original === undefined ? undefined : formatEdtf(original)],
		['Retrieved', dated(source.accessed, 'accessed')],
		['Address', source.URL ?? because('none', absent.URL)],
		['Language', languages.join(', from ')],
		['Text', source.quality === undefined ? 'unknown' : qualityInWords(source)],
		['File', `${source.file}, ${source.length} characters`],
		['SHA-256', source.sha256],
		['Quotes', quotes.length === 0 ? 'none' : `${quotes.length}${quoted}${leads}`],
		['Note', source.note],
	];
	return facts.flatMap(([label, text]) =>
		text === undefined ? [] : [{label, text, ...(label === 'Address' ? {link: source.URL} : {})}],
	);
}

function because(word: string, reason: string | undefined): string {
	return reason === undefined ? word : `${word}: ${reason}`;
}

/** What a discrepancy is about; of damage, that it is damage. */
export function kindInWord(one: Discrepancy): string {
	return flagOfDiscrepancy(one) === 'damaged' ? 'damage' : one.kind;
}

/** How it is marked in the list of quotes, and what it is about. */
export function markInWords(one: Discrepancy): string {
	return `${flagWords[flagOfDiscrepancy(one)]}: ${one.kind}`;
}

/** On which page, and where. */
export function placeInWords(catalogue: Catalogue, place: Place): string {
	return placeTexts(catalogue, place).join(' ');
}

type Place = Pick<Locator, 'source' | 'start' | 'end'>;

/** The page by itself, one string for all its places: its name may be long, and thousands of places name it. */
function placeTexts({sources}: Catalogue, {source: id, start, end}: Place): readonly string[] {
	const source = sources.get(id);
	return [source === undefined ? `${id},` : pageOf(source), `characters ${start}-${end}`];
}

const pageOf = oncePer((source: Source) => `${source['title-short']},`);

/** A quote that it touches: who, and what in short. */
export const touchedInWords = oncePer((entry: Entry) => `${nameOrNobody(entry)}: ${entry.statement.gloss}`);

export const makesOfIt = 'What the dossier makes of it: ';
export const reason = 'Because: ';
export const goesTo = 'Enter goes to the first quote it touches:';

/** All that is told of it, as it is told. */
export function discrepancyTexts(catalogue: Catalogue, one: Discrepancy): readonly string[] {
	const touched = one.statements.flatMap(id => catalogue.entryOf.get(id) ?? []);
	const flag = flagOfDiscrepancy(one);
	return [
		`${kindInWord(one)} ${one.title}`,
		markInWords(one),
		...Object.values(flagSigns).map(signs => signs[flag]),
		...one.versions.flatMap(({says, passages}) => [
			says,
			...passages.flatMap(place => placeTexts(catalogue, place)),
		]),
		makesOfIt + one.assessment,
		reason + one.because,
		...(one.statements.length === 0 ? [] : [goesTo]),
		...touched.map(touchedInWords),
	];
}

/** All that is told of it, as it is told: what it is called in the list, and its box. */
export function sourceTexts(catalogue: Catalogue, source: Source): readonly string[] {
	return [
		source['title-short'],
		sourceTitle(source),
		...sourceFacts(catalogue, source).map(({label, text}) => `${label} ${text}`),
	];
}
