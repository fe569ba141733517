/** The articles themselves, as a reader has them beside a dossier. */

/**
 * Texts by source id, as decoded from UTF-8 with nothing taken off, a byte-order mark neither. Sources whose
 * article is not at hand are undefined or absent, and are not checked.
 */
export type Articles = ReadonlyMap<string, string | undefined>;

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export type Digest = (text: string) => string;
