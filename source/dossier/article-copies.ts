/**
 * Whether an article is a copy of the right one that a program has rewritten: with other line ends, a byte-order mark,
 * letters in another normal form, other blanks, another end. The digest of the original says so for certain; where
 * something else has changed too, the places that fit tell.
 */
import type {TextRange} from '../text/range.ts';
import type {Digest} from './articles.ts';
import type {Rewriting} from './problems.ts';
import type {Dossier, Source} from './types.ts';

export type Restored = {
	/** The text with that undone. */
	readonly text: string;
	/** What was undone, at least one. */
	readonly rewritten: readonly Rewriting[];
	/** Whether that is all: the text is the one that the dossier was drawn from. */
	readonly isWhole: boolean;
};

type Copy = {readonly text: string; readonly rewritten: readonly Rewriting[]};

/** Longer texts are not tried in other normal forms and blanks, which would be two hundred copies of them. */
const longText = 1_000_000;

/** So many places of a source tell whether a copy fits. */
const placesTried = 200;

/** The original of a text that does not have the source's digest; undefined where nothing that could be undone helps. */
export function restore(
	dossier: Dossier,
	source: Source,
	text: string,
	digest: Digest,
): Restored | undefined {
	const copies = copiesOf(text)
		.filter(copy => copy.rewritten.length > 0)
		.toSorted((a, b) => a.rewritten.length - b.rewritten.length);
	const original = copies.find(
		copy => copy.text.length === source.length && digest(copy.text) === source.sha256,
	);
	if (original !== undefined) return {...original, isWhole: true};
	const places = placesIn(dossier, source.id, digest);
	const tried = places.slice(0, placesTried);
	let best: Copy | undefined;
	let most = countFitting(tried, text);
	for (const copy of copies) {
		const fitting = countFitting(tried, copy.text);
		if (fitting > most) [best, most] = [copy, fitting];
	}
	if (best === undefined) return undefined;
	const restored = withOwnBlanks(best, [{text, rewritten: []}, ...copies], places);
	const isWhole = restored.length === source.length && digest(restored) === source.sha256;
	return {text: restored, rewritten: best.rewritten, isWhole};
}

/** Words that the dossier has at a place, or their digest. */
type WordsAt = {
	readonly start: number;
	readonly end: number;
	readonly exact?: string;
	/** Whether these are the words. */
	readonly fits: (words: string) => boolean;
};

function countFitting(places: readonly WordsAt[], text: string): number {
	const shifts = shiftsIn(places, text);
	return places.filter(place => shiftOf(place, text, shifts) !== undefined).length;
}

/** So many shifts are tried: something was put in or taken out in so many places. */
const shiftsTried = 20;

/** How far words may stand from where the dossier has them, for something before them that was put in or taken out. */
function shiftsIn(places: readonly WordsAt[], text: string): ReadonlySet<number> {
	const shifts = new Set([0]);
	for (const {start, exact} of places) {
		const found = exact === undefined ? -1 : text.indexOf(exact);
		if (found >= 0 && shifts.size < shiftsTried) shifts.add(found - start);
	}
	return shifts;
}

function shiftOf({start, end, fits}: WordsAt, text: string, shifts: ReadonlySet<number>): number | undefined {
	return [...shifts].find(shift => start + shift >= 0 && fits(text.slice(start + shift, end + shift)));
}

/** Of a text with plain blanks the no-break ones put back that the original has, as far as the places tell. */
function withOwnBlanks(copy: Copy, copies: readonly Copy[], places: readonly WordsAt[]): string {
	const others = copy.rewritten.filter(({what}) => what !== 'spaces');
	if (others.length === copy.rewritten.length) return copy.text;
	// As long as the copy: one blank stands for another.
	const blanked = copies.find(({rewritten}) => JSON.stringify(rewritten) === JSON.stringify(others))?.text;
	if (blanked === undefined) return copy.text;
	let {text} = copy;
	const plain = plainBlanks(text);
	const shifts = shiftsIn(places, text);
	for (const place of places) {
		if (shiftOf(place, text, shifts) !== undefined) continue;
		const {exact} = place;
		const alike = exact === undefined ? blanked : plain;
		const fits = exact === undefined ? place.fits : (words: string) => words === plainBlanks(exact);
		const shift = shiftOf({...place, fits}, alike, shifts);
		if (shift === undefined) continue;
		const [start, end] = [place.start + shift, place.end + shift];
		text = text.slice(0, start) + (exact ?? blanked.slice(start, end)) + text.slice(end);
	}
	return text;
}

/** Whatever the dossier has of a source, words and what stands around them first. */
function placesIn(dossier: Dossier, source: string, digest: Digest): readonly WordsAt[] {
	const digested = ({start, end, sha256}: Digested): WordsAt => ({
		start,
		end,
		fits: words => digest(words) === sha256,
	});
	const said = dossier.statements.flatMap(({passages}) =>
		passages.flatMap((passage): readonly WordsAt[] => {
			if (passage.source !== source) return [];
			if (passage.kind === 'reported') return passage.segments.map(digested);
			return passage.segments.flatMap(({start, end, exact, prefix, suffix}) => {
				const whole = prefix + exact + suffix;
				const around = {start: start - prefix.length, end: end + suffix.length};
				return [
					{start, end, exact, fits: words => words === exact},
					{...around, exact: whole, fits: words => words === whole},
				];
			});
		}),
	);
	const located = [
		...dossier.events.flatMap(({passages}) => passages),
		...dossier.discrepancies.flatMap(({versions}) => versions.flatMap(({passages}) => passages)),
		...dossier.unspoken,
	];
	return [...said, ...located.filter(each => each.source === source).map(digested)];
}

export type Digested = TextRange & {readonly sha256: string};

type Step = (copy: Copy) => readonly Copy[];

function copiesOf(text: string): readonly Copy[] {
	const steps: readonly Step[] =
		text.length > longText
			? [byteOrderMarks, finalLineBreaks, lineEnds]
			: [byteOrderMarks, normalForms, blanks, finalLineBreaks, lineEnds];
	return steps.reduce<readonly Copy[]>(
		(copies, step) => copies.flatMap(copy => [copy, ...step(copy)]),
		[{text, rewritten: []}],
	);
}

/** The copy with something undone, unless that changes nothing. */
function undone(copy: Copy, text: string, rewriting: Rewriting): readonly Copy[] {
	return text === copy.text ? [] : [{text, rewritten: [...copy.rewritten, rewriting]}];
}

const mark = '\ufeff';

function byteOrderMarks(copy: Copy): readonly Copy[] {
	const hasMark = copy.text.startsWith(mark);
	const [found, expected] = hasMark ? (['a', 'no'] as const) : (['no', 'a'] as const);
	return undone(copy, hasMark ? copy.text.slice(1) : mark + copy.text, {
		what: 'byte-order mark',
		found,
		expected,
	});
}

function normalForms(copy: Copy): readonly Copy[] {
	const forms = ['NFC', 'NFD'] as const;
	return forms.flatMap(expected => {
		const found = expected === 'NFC' ? 'NFD' : 'NFC';
		return undone(copy, copy.text.normalize(expected), {what: 'normal form', found, expected});
	});
}

function blanks(copy: Copy): readonly Copy[] {
	return undone(copy, plainBlanks(copy.text), {what: 'spaces', found: 'no-break', expected: 'plain'});
}

function plainBlanks(text: string): string {
	return text.replace(/[\u00a0\u202f]/g, ' ');
}

function finalLineBreaks(copy: Copy): readonly Copy[] {
	const [end = ''] = /[\r\n]*$/.exec(copy.text) ?? [];
	const [lineBreak = '\n'] = /\r\n|\r|\n/.exec(copy.text) ?? [];
	const found = `${end.length / (end.startsWith('\r\n') ? 2 : 1)}`;
	const body = copy.text.slice(0, copy.text.length - end.length);
	return [0, 1, 2].flatMap(count =>
		undone(copy, body + lineBreak.repeat(count), {what: 'final line breaks', found, expected: `${count}`}),
	);
}

const lineBreaks = {LF: '\n', CRLF: '\r\n', CR: '\r'} as const;

function lineEnds(copy: Copy): readonly Copy[] {
	const names = Object.entries(lineBreaks);
	const kinds = new Set(copy.text.match(/\r\n|\r|\n/g) ?? []);
	const found = kinds.size > 1 ? 'mixed' : (names.find(([, lineBreak]) => kinds.has(lineBreak))?.[0] ?? 'no');
	return names.flatMap(([expected, lineBreak]) =>
		undone(copy, copy.text.replace(/\r\n|\r|\n/g, lineBreak), {what: 'line ends', found, expected}),
	);
}
