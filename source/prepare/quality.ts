/** Signs of what happened to an article: damage, translation, disorder. Each is possible, never more, and has its reasons. */
import type {MarkedSpan} from '../notes/marks.ts';
import type {Page} from './page.ts';

export type QualityFlag = {
	readonly flag: 'garbled' | 'translated' | 'out-of-order';
	readonly because: readonly string[];
};

/** A fault that breaks no marks: it is how others put them. */
export const commaAfter = 'a comma after the closing mark';

/** What is counted, with how many points each; three are damage. */
const damage: readonly (readonly [pattern: RegExp, what: string])[] = [
	[/\s[”»](?=\s|\p{L})|[“«](?=[\s.,;])/gu, 'marks the wrong way round or with a space inside'],
	[/[”»"’“«],(?=\s)/g, commaAfter],
	[/\bsaid\.\s+(?:[\p{L}\p{M}.]+\s+){1,6}said\b/gu, 'two verbs of saying for one quotation'],
	[/\b(?:said|told|added)\.\s+(?:in|to|at|on|according)\b/g, 'a sentence cut after its verb'],
	[/\s[.,]\s(?=[.,])|[\p{L}]\s+[.,](?=\s|$)|\.\s,|\s\.\s\p{Ll}/gu, 'stops and commas that stand apart'],
	[/\[\p{Ll}{2,14}\]/gu, 'single words in square brackets'],
	[/\ufffd|â€|Ã[\u00a0-\u00bf]/gu, 'letters of a wrong charset'],
];

export function flagsOf(text: string, page: Page, spans: readonly MarkedSpan[]): readonly QualityFlag[] {
	const flags: QualityFlag[] = [];
	const usual = withoutForeignMarks(text);
	const counts = damage.map(([pattern, what], index) => ({
		what,
		count: (index === 0 ? usual : text).match(pattern)?.length ?? 0,
	}));
	const broken = spans.filter(span => span.isBroken || isMixed(text, span)).length;
	// Where such marks are usual, commas stand behind them.
	const faults = usual === text ? counts : counts.filter((_, index) => index !== 1);
	const points = faults.reduce((sum, {count}) => sum + Math.min(count, 12), 0) + broken;
	if (points >= 4) {
		const because = faults.filter(({count}) => count > 0).map(({what, count}) => `${what} (${count})`);
		if (broken > 0) because.push(`quotations with broken marks (${broken})`);
		flags.push({flag: 'garbled', because});
	}
	const commas = counts[1]?.count ?? 0;
	const brackets = counts[5]?.count ?? 0;
	const told = toldTranslation(text);
	const translated = told === undefined ? [] : [`the page says “${told}”`];
	if (commas >= 2 && brackets >= 1)
		translated.push('commas after closing marks', 'words of another language in square brackets');
	if (translated.length > 0) flags.push({flag: 'translated', because: translated});
	const disorder = disorderIn(text, page);
	if (disorder.length > 0) flags.push({flag: 'out-of-order', because: disorder});
	return flags;
}

/** What a line of its own, or a part of one between bars or brackets, says of a translation. */
function toldTranslation(text: string): string | undefined {
	for (const [line] of text.matchAll(/^.*\b[Tt]ranslated from .*$/gmu)) {
		if (line.length > 200) continue;
		const told =
			/(?:^|[|([*_•·/])\s*((?:(?:This|The) (?:article|text|story|report|interview) (?:was|is|has been) )?[Tt]ranslated from (?:the )?\p{Lu}[\p{L}\p{M}]+)/u.exec(
				line,
			);
		if (told?.[1] !== undefined) return told[1];
	}
	return undefined;
}

/** Opened with a mark of one kind and closed with one of another: “…'', "…”. */
function isMixed(text: string, {outerStart, outerEnd, end, continues}: MarkedSpan): boolean {
	const [opener, closer] = [
		text.slice(outerStart, outerStart + 2),
		text.slice(Math.max(end, outerEnd - 2), outerEnd),
	];
	if (continues || outerEnd <= end) return false;
	const isCurly = opener.startsWith('“') || opener.startsWith('”');
	const isTyped = opener.startsWith('"') || opener === "''" || opener === '``' || opener === ',,';
	return (isCurly && /["']$/.test(closer)) || (isTyped && closer.endsWith('”'));
}

/** „So“ and »so«, as German and its neighbours have them, are the right way round. */
function withoutForeignMarks(text: string): string {
	const low = text.replace(/„([^„“”]{0,2000})[“”]/g, ' $1 ');
	return low.indexOf('»') < low.indexOf('«') ? low.replace(/»([^»«]{0,2000})«/g, ' $1 ') : low;
}

function disorderIn(text: string, page: Page): readonly string[] {
	const found: string[] = [];
	const last = page.furniture.findLast(({why}) => why === 'a copyright line');
	if (last !== undefined && text.length - last.end > 800 && last.start > text.length * 0.15)
		found.push('the article goes on after a copyright line');
	for (const match of text.matchAll(
		/(?<![\p{L}\p{M}\p{N}])((?:\p{Lu}[\p{L}\p{M}-]+\s+(?:(?:of|for|and|in|on|the|de)\s+)*){1,7}\p{Lu}[\p{L}\p{M}-]+)\s+\(?(\p{Lu}{3,6})(?![\p{L}\p{M}\p{N}])\)?/gu,
	)) {
		const [, name = '', acronym = ''] = match;
		const letters = [...name.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('');
		if (!letters.endsWith(acronym)) continue;
		const titleEnd = page.title === undefined ? 0 : text.indexOf('\n');
		const first = text
			.slice(Math.max(0, titleEnd))
			.search(new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${acronym}(?![\p{L}\p{M}\p{N}])`, 'u'));
		if (first >= 0 && first + Math.max(0, titleEnd) < match.index - 1) {
			found.push(`${acronym} is used before it is spelled out`);
			break;
		}
	}
	return found;
}
