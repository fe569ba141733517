/** Days that a draft has counted from the day on which its article was published, counted anew from another. */
import {readDate} from '../notes/dates.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {entriesOf, isPlainMap, type Plain, textIn} from '../notes/plain.ts';
import {readSpokenDate} from '../notes/spoken-date.ts';
import {count} from '../text/count.ts';
import type {Desk} from './desk.ts';
import {sourcesIn} from './names.ts';

type Recounted = {readonly edits: readonly NotesEdit[]; readonly told: string};

/** What a draft says of a day that stands in no article as it is: from which words it was counted, and from which day. */
const counted =
	/“([^”]{1,40})”(?: is the last one up to (\d{4}-\d{2}-\d{2}), the day of publication|, in the year nearest to the publication)/u;

/**
 * Only what is a draft still, tells of this article alone, and has the day that was counted: a day that somebody has set
 * stays.
 *
 * @param old - when the article was published, as the notes had it.
 */
export function recounted({book}: Desk, source: string, old: string | undefined, now: string): Recounted {
	const [before, after] = [old, now].map(each => (each === undefined ? undefined : readDate(each)));
	if (before?.ok !== true || after?.ok !== true) return {edits: [], told: ''};
	const edits: NotesEdit[] = [];
	const told: string[] = [];
	const recount = (value: Plain, path: readonly (string | number)[], field: string) => {
		const because = textIn(isPlainMap(value) ? value.draft : undefined, 'because') ?? '';
		const [phrase, printed = '', base] = counted.exec(because) ?? [];
		if (phrase === undefined || (base !== undefined && base !== before.edtf)) return false;
		const words = printed.replaceAll(/\.(?=\s|$)/g, '');
		const [was, is] = [before, after].map(({edtf}) => readSpokenDate(words, edtf));
		if (was?.ok !== true || is?.ok !== true || textIn(value, field) !== was.edtf) return false;
		const reason = because
			.replace(`Said on ${was.edtf}: ${phrase}`, `Said on ${is.edtf}: ${phrase}`)
			.replace(phrase, phrase.replace(before.edtf, after.edtf));
		if (is.edtf !== was.edtf) edits.push({do: 'set', path: [...path, field], value: is.edtf});
		if (reason !== because) edits.push({do: 'set', path: [...path, 'draft', 'because'], value: reason});
		return is.edtf !== was.edtf;
	};
	for (const list of ['rounds', 'events'] as const)
		for (const [index, value] of book.list(list).entries()) {
			const [only, ...others] = isPlainMap(value) ? entriesOf(value.where).map(([id]) => id) : [];
			if (only !== source || others.length > 0 || !recount(value, [list, index], 'date')) continue;
			const kind = list === 'rounds' ? `round ${textIn(value, 'round') ?? index + 1}` : 'an event';
			told.push(textIn(value, 'name') ?? kind);
		}
	const said = book.items.filter(({value}, index) => {
		const [only, ...others] = new Set(sourcesIn(value));
		return only === source && others.length === 0 && recount(value, ['statements', index], 'said');
	});
	if (said.length > 0) told.push(count(said.length, 'statement'));
	return {edits, told: told.length === 0 ? '' : ` Counted anew from it: ${told.join(', ')}.`};
}
