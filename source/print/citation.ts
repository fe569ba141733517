/** What `Y` copies: a quote so that a reader can find it and judge it. */
import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import type {Basis, Passage, Source} from '../dossier/types.ts';
import {copyable} from '../text/sanitize.ts';
import {longDate, speakerInFull} from '../view/names.ts';
import {disagreementsOnSpeaker, speakersOrNobody, wordsWithNature} from './words.ts';

/** How a thing is known, where the articles do not say it themselves. */
const doubt: Readonly<Record<Basis, string>> = {
	articles: '',
	inference: ' (inferred)',
	outside: ' (known from outside the articles)',
};

/**
 * Speaker and words; when and where it was said; who else is named for it; title, outlet, page date, place in the
 * text, address and day of retrieval, and, where there is no address, the digest of the text. What the dossier does
 * not know is said to be unknown.
 *
 * @returns one line of plain English, the same everywhere.
 */
export function citationOf(catalogue: Catalogue, entry: Entry, passage: Passage): string {
	const who = speakersOrNobody(catalogue, entry, 'Nobody named');
	const source = catalogue.sources.get(passage.source);
	return copyable(
		[
			`${who}${doubt[entry.statement.attribution.basis]}: ${ended(wordsWithNature(catalogue, entry, passage))}`,
			sayOccasion(entry),
			...sayDispute(catalogue, entry, passage),
			...(source === undefined ? [`In: ${passage.source}.`] : [sayPage(source, passage), sayAddress(source)]),
		].join(' '),
	);
}

function sayOccasion({statement, occasion}: Entry): string {
	const {said} = statement;
	const when = said.edtf === null ? 'Date said unknown' : `Said ${longDate(said.edtf)}${doubt[said.basis]}`;
	if (occasion === undefined) return `${when}; no occasion known.`;
	const {name, place} = occasion;
	return ended(`${when}; at: ${name}${place === undefined || name.includes(place) ? '' : `, ${place}`}`);
}

/** Whom the page gives the words to where that is somebody else, and what the sources disagree about. */
export function sayDispute(catalogue: Catalogue, entry: Entry, passage: Passage): readonly string[] {
	const {verdict, name, who = [], because} = passage.attribution;
	const meant = who.map(one => speakerInFull(catalogue, one)).join('; ');
	const printed =
		name === undefined || meant.startsWith(name)
			? meant
			: [name, meant].filter(part => part !== '').join(', that is ');
	const page =
		verdict !== 'differs'
			? []
			: [
					ended(`Wrong speaker on the page, which gives it to ${printed === '' ? 'somebody else' : printed}`),
					...(because === undefined ? [] : [ended(because)]),
				];
	const sources = disagreementsOnSpeaker(catalogue, entry).map(
		({title, assessment}) => `Sources disagree: ${ended(title)} ${ended(assessment)}`,
	);
	return [...page, ...sources];
}

function sayPage(source: Source, passage: Passage): string {
	const outlet = source['container-title'];
	const original = source['original-publisher'];
	const first = source['original-date'];
	const authors = (source.author ?? []).map(
		({literal, given, family}) => literal ?? [given, family].filter(part => part !== undefined).join(' '),
	);
	const report = [original, first === undefined ? undefined : formatEdtf(first)].filter(
		part => part !== undefined,
	);
	const parts = [
		authors.length === 0 ? undefined : authors.join(', '),
		source.title === undefined ? `[${source['title-short']}], untitled` : `“${source.title}”`,
		outlet ?? 'outlet unknown',
		report.length === 0 ? undefined : `after ${report.join(', ')}`,
		source.issued === undefined ? 'page undated' : `page of ${formatEdtf(source.issued)}`,
		`characters ${passage.segments.map(({start, end}) => `${start}-${end}`).join(', ')}`,
	];
	return `In: ${parts.filter(part => part !== undefined).join(', ')}.`;
}

function sayAddress({URL, accessed, file, sha256}: Source): string {
	const retrieved = accessed === undefined ? 'date retrieved unknown' : `retrieved ${formatEdtf(accessed)}`;
	if (URL !== undefined) return `${URL} (${retrieved})`;
	return `No address; ${retrieved}; file ${file}, SHA-256 ${sha256}.`;
}

/** The sentence with a full stop, where it has no end of its own. */
function ended(sentence: string): string {
	return /[.?!…,;:][”"’')]*$/.test(sentence) ? sentence : `${sentence}.`;
}
