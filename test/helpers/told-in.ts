/** Articles as they are prepared, for tests: what is told of their quotations. */
import type {FoundArticle} from '../../source/prepare/found.ts';
import {leastConfidence, prepareArticle} from '../../source/prepare/prepare-article.ts';

/** Words between marks, and who is taken to be their speaker. */
export type Told = readonly [words: string, who: string | undefined];

export function toldIn(text: string, language = 'eng'): readonly Told[] {
	const found = prepareArticle(text, language);
	return found.utterances
		.filter(({isReported}) => !isReported)
		.map(utterance => [
			utterance.segments.map(({start, end}) => text.slice(start, end)).join(' … '),
			whoOf(found, utterance),
		]);
}

function whoOf(
	{people}: FoundArticle,
	{who, confidence}: FoundArticle['utterances'][number],
): string | undefined {
	if (who === undefined || confidence < leastConfidence) return undefined;
	return who.kind === 'person' ? people[who.person]?.name : who.name;
}

/** What goes before, so that two are known. */
export const lead =
	'PORT VELL - Ostland’s envoy Pavel Tamm met Anna Berg, the Norvanian Minister of Fisheries, on Monday.\n\n';
