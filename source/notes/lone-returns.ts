/** Carriage returns without a line feed: line ends of an old kind, or stray ones. YAML knows neither. */
import type {Splice} from '../text/range.ts';
import type {Slip} from './syntax.ts';

/** What begins a line of notes, or nothing more on the line. */
const beginsLine = /^[ \t]*(?:(?:- +)*[\w-]+:(?: |$)|- |#|$)/;

/** As one slip; read as line ends where lines end so or begin behind them, else as blanks. */
export function loneReturns(text: string): readonly Slip[] {
	if (!/\r(?!\n)/.test(text)) return [];
	const hasFeeds = text.includes('\n');
	const edits = [...text.matchAll(/\r(?!\n)/g)].map(({index}): Splice => {
		const behind = text.slice(index + 1, index + 200);
		const line = behind.split(/[\r\n]/)[0] ?? '';
		const isDouble = hasFeeds && /^\r*\n/.test(behind);
		const put = isDouble ? '' : !hasFeeds || beginsLine.test(line) ? '\n' : ' ';
		return {start: index, end: index + 1, text: put};
	});
	const [first] = edits;
	if (first === undefined) return [];
	const {start, end, text: wanted} = first;
	const others = edits.length > 1 ? {others: edits.length - 1} : {};
	return [{fault: {code: 'odd-sign', start, end, found: '\r', wanted, ...others}, edits}];
}
