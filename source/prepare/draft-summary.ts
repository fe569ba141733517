/** What a person should know of a draft that was made, a line each. */
import {count} from '../text/count.ts';
import {severalOf} from '../text/in-series.ts';
import {languageName} from '../text/language-name.ts';
import type {Fields, Sourced} from './placed.ts';
import type {QualityFlag} from './quality.ts';

/** Of articles that have something in common so many are named. */
const mostNamed = 5;

const flagWords: Readonly<Record<QualityFlag['flag'], string>> = {
	garbled: 'Possibly damaged in its marks, stops or sentences',
	translated: 'Possibly translated',
	'out-of-order': 'Possibly with sentences out of order',
};

export function summaryOf(
	sources: readonly Sourced[],
	statements: readonly Fields[],
	{joined, disputed, perhaps}: {readonly joined: number; readonly disputed: number; readonly perhaps: number},
): readonly string[] {
	const answered = statements.filter(({who}) => who !== undefined).length;
	const left = statements.length - answered;
	const of = `${count(statements.length, 'statement')} from ${count(sources.length, 'article')}`;
	const flagged = Object.entries(flagWords).flatMap(([flag, words]) => {
		const ids = sources
			.filter(({given}) => given.found.flags.some(each => each.flag === flag))
			.map(({id}) => id);
		return ids.length === 0 ? [] : [`${words}: ${severalOf(ids, mostNamed)}. The notes say why.`];
	});
	const foreign = sources
		.filter(({given}) => isForeign(given.found.language))
		.map(({id, given}) => `${id} (${languageName(given.found.language)})`);
	const yearless = sources.flatMap(
		({
			id,
			given: {
				found: {page},
			},
		}) =>
			page.dayWithoutYear === undefined
				? []
				: [{year: page.otherWeekdayIn, said: `${id} (“${page.dayWithoutYear}”)`}],
	);
	const untold = yearless.flatMap(({year, said}) => (year === undefined ? [said] : []));
	const unfitting = yearless.filter(({year}) => year !== undefined);
	const silent = sources.filter(({given}) => given.found.utterances.length === 0).map(({id}) => id);
	const speechless = sources
		.filter(({given: {found}}) => found.utterances.every(({notSpeech}) => notSpeech !== undefined))
		.flatMap(({id}) => (silent.includes(id) ? [] : [id]));
	const hasHeadings = sources.some(({given}) =>
		given.found.utterances.some(({notSpeech}) => notSpeech !== undefined),
	);
	return [
		statements.length === 0
			? `Nobody's words were found in ${count(sources.length, 'article')}: ${hasHeadings ? 'nothing between quotation marks but in headings' : 'nothing between quotation marks'}, no turns of a transcript.`
			: `${of}: ${answered} with a speaker, ${left} without.`,
		...(joined === 0
			? []
			: [`${count(joined, 'statement is', 'statements are')} printed by more than one article.`]),
		...(disputed === 0
			? []
			: [
					`Articles give ${count(disputed, 'statement')} to different speakers: each says to whom, and has none.`,
				]),
		...(perhaps === 0
			? []
			: [
					`${count(perhaps, 'quotation')} may say what another says in other words: each says which, and none was joined.`,
				]),
		...(untold.length === 0
			? []
			: [
					`The day is printed without its year, which prepare --year YEAR tells, in ${severalOf(untold, mostNamed)}.`,
				]),
		...(unfitting.length === 0
			? []
			: [
					`The day is printed without its year, and with a weekday that it has not in ${unfitting[0]?.year}, the year that --year tells, so that it was not taken, in ${severalOf(
						unfitting.map(({said}) => said),
						mostNamed,
					)}.`,
				]),
		...flagged,
		...(foreign.length === 0
			? []
			: [`Speakers are looked for in English only, and left open in ${severalOf(foreign, mostNamed)}.`]),
		...(silent.length === 0 || statements.length === 0
			? []
			: [
					`In ${severalOf(silent, mostNamed)} nothing stands between quotation marks, and nobody is reported to speak.`,
				]),
		...(speechless.length === 0 || statements.length === 0
			? []
			: [
					`In ${severalOf(speechless, mostNamed)} nothing is proposed: what stands between quotation marks is nobody’s speech.`,
				]),
	];
}

export function isForeign(language: string): boolean {
	return language !== 'eng' && language !== 'und';
}
