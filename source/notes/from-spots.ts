/** Places in articles as notes say them: by their words where these are found again, else by their offsets. */
import {isSameJson} from '../dossier/same-json.ts';
import type {Locator} from '../dossier/types.ts';
import {gather} from '../text/gather.ts';
import {compact, type NotesContext} from './context.ts';
import {findWords} from './find-words.ts';
import {makeLocators} from './make-spots.ts';
import {firstSame} from './slim.ts';
import type {Trial} from './trial.ts';
import type {NotedWhere} from './types.ts';

type SpotRange = {
	readonly source: string;
	readonly start: number;
	readonly end: number;
	readonly sha256?: string;
};

/** Units up to which the words of a clause are written out; of a longer one its first and last words. */
const longest = 90;

/** The ways to say a place, the shortest first, the surest last. */
export function waysToSay(
	context: NotesContext,
	{source, start, end, sha256}: SpotRange,
): readonly (string | object)[] {
	const article = context.articles.get(source);
	const at = `${start}-${end}`;
	if (article === undefined) return [compact({at, sha256})];
	const printed = article.text.slice(start, end);
	const words = printed.replace(/\s+/g, ' ').trim();
	const nth = findWords(article, words).findIndex(found => found.start === start && found.end === end) + 1;
	const whole = words === '' ? [] : [words, ...(nth > 0 ? [{words, nth}] : [])];
	return [
		...(sha256 !== undefined && words.length > longest ? beginningAndEnd(words) : whole),
		{at},
		compact({at, sha256}),
	];
}

function beginningAndEnd(words: string): readonly (string | object)[] {
	const parts = words.split(' ');
	return [4, 6, 9].flatMap(count => {
		const [from, to] = [parts.slice(0, count).join(' '), parts.slice(-count).join(' ')];
		return parts.length > count * 2 ? [`${from} … ${to}`, {from, to}] : [];
	});
}

export function clauseToNotes(
	context: NotesContext,
	range: SpotRange,
	isSame: (spot: string | object) => boolean,
): string | object {
	return firstSame(waysToSay(context, range), isSame) ?? {};
}

/** The places of an event or of a version; undefined where there are none. */
export function whereToNotes(context: NotesContext, trial: Trial, locators: readonly Locator[]): unknown {
	if (locators.length === 0) return undefined;
	const items = locators.map(locator => {
		const {source, supports} = locator;
		const whole = (spot: string | object) => ({
			in: source,
			...(typeof spot === 'string' ? {words: spot} : spot),
			...compact({supports}),
		});
		const isSame = (spot: string | object) =>
			isSameJson(
				trial(quiet => makeLocators(quiet, [whole(spot)])),
				[locator],
			);
		const spot = clauseToNotes(context, locator, isSame);
		return {spot, whole: whole(spot)};
	});
	const bySource = new Map<string, unknown[]>();
	locators.forEach(({source}, at) => {
		gather(bySource, source, items[at]?.spot);
	});
	const map = Object.fromEntries(
		[...bySource].map(([source, spots]) => [source, spots.length === 1 ? spots[0] : spots]),
	);
	const isSame = isSameJson(
		trial(quiet => makeLocators(quiet, map as NotedWhere)),
		locators,
	);
	return isSame ? map : items.map(({whole}) => whole);
}
