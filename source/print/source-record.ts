/** A source as a record: the dossier's own fields, in snake_case. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {Source} from '../dossier/types.ts';

type Absent = 'title' | 'container_title' | 'issued' | 'accessed' | 'url';

export type SourceRecord = {
	readonly id: string;
	/** CSL's types. */
	readonly type: Source['type'];
	readonly title: string | null;
	readonly title_short: string;
	/** The outlet whose page it is, and the one whose report is reprinted or translated there. */
	readonly container_title: string | null;
	readonly original_publisher: string | null;
	readonly author: readonly AuthorRecord[] | null;
	/** EDTF: when the page was published, when the report first was, when the page was fetched. */
	readonly issued: string | null;
	readonly original_date: string | null;
	readonly accessed: string | null;
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string;
	readonly original_language: string | null;
	/** Null where nobody says. */
	readonly quality: NonNullable<Source['quality']> | null;
	readonly file: string;
	/** Of the file's bytes; the length is in UTF-16 units. */
	readonly sha256: string;
	readonly length: number;
	/** Why a field is empty. */
	readonly absent: Readonly<Partial<Record<Absent, string>>> | null;
	readonly note: string | null;
	/** Ids of the statements that it prints. Added. */
	readonly quotes: readonly string[];
};

export type AuthorRecord = {
	readonly family: string | null;
	readonly given: string | null;
	readonly literal: string | null;
};

export function sourceRecord(catalogue: Catalogue, source: Source): SourceRecord {
	return {
		id: source.id,
		type: source.type,
		title: source.title ?? null,
		title_short: source['title-short'],
		container_title: source['container-title'] ?? null,
		original_publisher: source['original-publisher'] ?? null,
		author:
			source.author?.map(({family = null, given = null, literal = null}) => ({family, given, literal})) ??
			null,
		issued: source.issued ?? null,
		original_date: source['original-date'] ?? null,
		accessed: source.accessed ?? null,
		url: source.URL ?? null,
		language: source.language,
		original_language: source['original-language'] ?? null,
		quality: source.quality ?? null,
		file: source.file,
		sha256: source.sha256,
		length: source.length,
		absent: absentFields(source),
		note: source.note ?? null,
		quotes: catalogue.statementsOfSource.get(source.id) ?? [],
	};
}

function absentFields({absent}: Source): SourceRecord['absent'] {
	if (absent === undefined) return null;
	const {title, issued, accessed, 'container-title': outlet, URL: url} = absent;
	return {
		...(title === undefined ? {} : {title}),
		...(outlet === undefined ? {} : {container_title: outlet}),
		...(issued === undefined ? {} : {issued}),
		...(accessed === undefined ? {} : {accessed}),
		...(url === undefined ? {} : {url}),
	};
}
