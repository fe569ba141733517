/** What the popups that one types into list: what holds every word typed, in any letters. */
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import type {Discrepancy, Source} from '../dossier/types.ts';
import {normalise} from '../text/normal-text.ts';
import {oncePer} from '../text/once-per.ts';
import {discrepancyTexts, sourceTexts} from './popup-facts.ts';
import type {Workspace} from './workspace.ts';

/** Where the sources disagree, then where one is damaged. */
export function foundDiscrepancies(workspace: Workspace, typed: string): readonly Discrepancy[] {
	const {discrepancies} = workspace.catalogue.dossier;
	return found(inOrder(discrepancies), one => discrepancyTexts(workspace.catalogue, one), typed);
}

const inOrder = oncePer((discrepancies: readonly Discrepancy[]): readonly Discrepancy[] => {
	const of = (flag: 'disputed' | 'damaged') => discrepancies.filter(one => flagOfDiscrepancy(one) === flag);
	return [...of('disputed'), ...of('damaged')];
});

export function foundSources(workspace: Workspace, typed: string): readonly Source[] {
	return found(
		workspace.catalogue.dossier.sources,
		source => sourceTexts(workspace.catalogue, source),
		typed,
	);
}

/** A line that is told as it is; the first of a group stands below what the group is called. */
export type ListedLine = {readonly text: string; readonly heading?: string};

/** What is wrong with the notes; below it, as a group of its own, what is worth a look. */
export function foundProblems(
	{problems, remarks}: Pick<Workspace, 'problems' | 'remarks'>,
	typed: string,
): readonly ListedLine[] {
	const [first, ...others] = foundLines(remarks, typed).map((text): ListedLine => ({text}));
	const wrong = foundLines(problems, typed).map((text): ListedLine => ({text}));
	if (first === undefined) return wrong;
	return [...wrong, {...first, heading: 'Worth a look; nothing is left out for it:'}, ...others];
}

/** Where in its file what a line tells stands, as editors take it: `:12:5`; undefined of what has no place. */
export function placeInLine(line: ListedLine | undefined): string | undefined {
	return line === undefined ? undefined : /^.*?(:\d+:\d+): /.exec(line.text)?.[1];
}

/** Of lines that are told as they are. */
export function foundLines(lines: readonly string[], typed: string): readonly string[] {
	return found(lines, line => [line], typed);
}

/** What the items of a list tell: each text once, folded, and by their places which of them each item tells. */
type Told = {readonly texts: readonly string[]; readonly of: readonly (readonly number[])[]};

/** What is searched of a list, and what was found in it last. */
type Searched = {told?: Told; last?: {readonly typed: string; readonly isFound: Uint8Array}};

/** Of thousands of items every key would make it anew. */
const searchedOf = oncePer((_items: readonly unknown[]): Searched => ({}));

function found<T extends object | string>(
	items: readonly T[],
	textsOf: (item: T) => readonly string[],
	typed: string,
): readonly T[] {
	const words = normalise(typed, true)
		.split(' ')
		.filter(word => word !== '');
	if (words.length === 0) return items;
	const searched = searchedOf(items);
	searched.told ??= toldBy(items, textsOf);
	if (searched.last?.typed !== typed) {
		const {texts, of} = searched.told;
		const holding = words.map(word => Uint8Array.from(texts, text => Number(text.includes(word))));
		const isFound = Uint8Array.from(of, own =>
			Number(holding.every(holds => own.some(place => holds[place] === 1))),
		);
		searched.last = {typed, isFound};
	}
	const {isFound} = searched.last;
	return items.filter((_, at) => isFound[at] === 1);
}

/** Thousands of items name the same sources and quotes: each text is folded, kept and looked through once. */
function toldBy<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): Told {
	const places = new Map<string, number>();
	const texts: string[] = [];
	const placeOf = (text: string): number => {
		const known = places.get(text);
		if (known !== undefined) return known;
		const place = texts.push(normalise(text, true)) - 1;
		places.set(text, place);
		return place;
	};
	return {of: items.map(item => textsOf(item).map(placeOf)), texts};
}
