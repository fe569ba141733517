/** What a check has found of passages, in words: whole, so that it can be copied. */
import {quoteValue} from '../dossier/described.ts';
import {formatPath} from '../dossier/path.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Checked, CheckedSpan, Status, Unaccounted} from './check-passages.ts';

const statuses: readonly Status[] = ['exact', 'moved', 'changed', 'missing', 'no copy'];

/** Spans that are told one by one, where not all are asked for. */
const spanLimit = 20;

/** Each passage that does not stand where it should, then how many do. */
export function wordChecked({spans, baseless, copies}: Checked, file: string): readonly string[] {
	const counts = statuses
		.map(status => ({status, count: spans.filter(span => span.status === status).length}))
		.filter(({count}) => count > 0)
		.map(({status, count}) => `${count} ${status}`);
	// What a person has to look at comes first, what --fix can do after it.
	const order: readonly Status[] = ['missing', 'changed', 'moved'];
	return [
		...order.flatMap(status => spans.filter(span => span.status === status).map(wordSpan)),
		...spans.filter(({isContextWrong}) => isContextWrong === true).map(wordSpan),
		...baseless.map(
			({party, issue, evidence}) =>
				`the position of ${party} on ${issue} has lost its evidence: none of ${evidence.map(quoteValue).join(', ')} still stands in its article`,
		),
		...copies.map(
			({file: name, sha256, length}) => `${sanitize(name)}: its SHA-256 is ${sha256}, its length ${length}`,
		),
		`${sanitize(file)}: passages: ${counts.join(', ')}`,
	];
}

function wordSpan({
	path,
	of,
	source,
	start,
	end,
	status,
	found,
	at,
	marked,
	isQuoted,
	isUnlike,
	isCertain,
}: CheckedSpan): string {
	const where = `${formatPath(path)} (${of} in ${source})`;
	if (status === 'exact')
		return `${where}: it stands there, but other words stand around it than the dossier says`;
	if (status === 'moved' && found !== undefined)
		return `${where}: moved: ${start}-${end} is ${found.start}-${found.end} now, line ${at ?? ''}${isCertain ? '' : '; the words stand elsewhere too'}`;
	if (status === 'changed' && found !== undefined)
		return `${where}: changed: the nearest is ${found.start}-${found.end}, line ${at ?? ''}: "${sanitize(marked ?? '')}"`;
	if (!isQuoted) return `${where}: missing: its digest is that of nothing in the article`;
	return `${where}: missing: ${isUnlike ? 'nothing there is like the words' : 'the article does not print the words'}`;
}

/**
 * Quoted words of the articles that no statement has.
 *
 * @param leftOut - how many statements of the notes are not shown, which may have them.
 */
export function wordUnaccounted(
	unaccounted: readonly Unaccounted[],
	isAll: boolean,
	leftOut = 0,
): readonly string[] {
	if (unaccounted.length === 0) return [];
	const shown = isAll ? unaccounted : unaccounted.slice(0, spanLimit);
	const rest = unaccounted.length - shown.length;
	return [
		`Between quotation marks, but in no statement${leftOut > 0 ? ' that is shown' : ''}: ${unaccounted.length}`,
		...shown.map(({file, at, words}) => `${sanitize(file)}:${at}: ${quoteValue(words)}`),
		...(rest > 0 ? [`and ${rest} more; --all says them all`] : []),
	];
}
