/** A passage of which a person says where it begins and ends. */
import {articleOf} from '../notes/find-words.ts';
import {type At, type Desk, type Planned, pinned, planned, refused} from './desk.ts';
import {articleFor, putTogether, spotAt, takenApart, withBuilt} from './passages.ts';
import {nearly, readWording} from './wordings.ts';

/** @param line - its words, with an ellipsis for what is left out between two stretches of them. */
export function wordsEdits(desk: Desk, at: At, place: number, line: string): Planned {
	const [noted, passage] = withBuilt(at.item)?.[place] ?? [];
	if (noted === undefined || passage === undefined)
		return refused('Where it stands cannot be told as it is: first mend what is wrong there (!).');
	const text = articleFor(desk, noted.source);
	if (text === undefined) return refused(`The article of ${noted.source} is not at hand.`);
	if (line === '') return refused('A quotation has words: type them, or X rejects it.');
	const article = articleOf(text);
	const read = readWording(article, line, passage.segments);
	if (!read.ok) {
		const near = nearly(article, read.missing);
		const told = near === undefined ? '' : ` Nearest is: ${near.marked}`;
		return refused(`The article does not print “${read.missing}”.${told}`);
	}
	const {segments} = read;
	const words = segments.map(({start, end}) => spotAt(text, start, end));
	const set = {
		do: 'set',
		path: ['statements', at.index, ...noted.path],
		value: putTogether({segments: words, rest: takenApart(noted.value).rest}),
	} as const;
	return segments === passage.segments
		? planned('It is so already.')
		: planned('Where it begins and ends is as you have set it.', ...pinned(desk), set);
}
