/**
 * What is known of an article, of a round or an event and of the talks, one thing a line: `outlet: The Herald`. A field
 * may be typed by its beginning.
 */

/** Of the talks, whatever else a line may be about. */
const ofTalks = 'talks';
/** Of a quotation: its article, and who is the same as another. */
export const factsOfQuote = ['outlet', 'title', 'published', 'quality', 'same', ofTalks] as const;
export const factsOfEvent = ['place', 'outcome', 'name', 'agenda', 'format', 'present', ofTalks] as const;

/** What a field is called as well. */
const alsoCalled: {readonly [field: string]: readonly string[] | undefined} = {published: ['day', 'date']};

export type QuoteFact = (typeof factsOfQuote)[number];
export type EventFact = (typeof factsOfEvent)[number];

/** @returns undefined where no colon stands behind the beginning of one field alone. */
export function readFact<F extends string>(
	line: string,
	fields: readonly F[],
): {readonly field: F; readonly value: string} | undefined {
	const [, name = '', value = ''] = /^([\p{L}-]+)\s*:\s*(.*)$/su.exec(line.trim()) ?? [];
	const [field, ...others] = fieldsBegun(name, fields);
	return name === '' || field === undefined || others.length > 0 ? undefined : {field, value: value.trim()};
}

/** The fields that begin so. */
export function fieldsBegun<F extends string>(name: string, fields: readonly F[]): readonly F[] {
	const wanted = name.toLowerCase();
	return fields.filter(field => [field, ...(alsoCalled[field] ?? [])].some(each => each.startsWith(wanted)));
}

/** `KEPT = OTHER`; the other is empty as long as nothing is typed, and nothing is read without the sign. */
export function readSame(value: string): {readonly kept: string; readonly other: string} | undefined {
	const [, kept = '', other = ''] = /^([^=]+)=([^=]*)$/su.exec(value) ?? [];
	return kept.trim() === '' ? undefined : {kept: kept.trim(), other: other.trim()};
}

/** Names between commas or semicolons, each once. */
export function namesListed(value: string): readonly string[] {
	return [...new Set(value.split(/[,;]/).map(each => each.trim()))].filter(each => each !== '');
}

/** The qualities that a line names, between commas or blanks. */
export function listedIn(value: string): readonly string[] {
	return [...new Set(value.toLowerCase().split(/[\s,]+/))].filter(each => each !== '');
}
