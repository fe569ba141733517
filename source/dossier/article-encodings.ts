/** An article that was saved in another encoding than UTF-8. */
import {windows1252} from '../text/windows-1252.ts';
import {type Restored, restore} from './article-copies.ts';
import type {Digest} from './articles.ts';
import type {Dossier, Source} from './types.ts';
import {hasUtf16Mark} from './utf8.ts';

/** Tried in this order: those in which an article of our letters may have been saved, by their names on the Web. */
const oneByte = ['windows-1252', 'windows-1251', 'windows-1250', 'koi8-u', 'macintosh'] as const;
const twoBytes = ['utf-16le', 'utf-16be'] as const;

/**
 * The text of bytes that are not UTF-8, or have NULs in them, in the encoding in which they are the article of the
 * source; undefined where they are it in none.
 */
export function decodeAs(
	bytes: Uint8Array,
	dossier: Dossier,
	source: Source,
	digest: Digest,
): Restored | undefined {
	const encodings = bytes.subarray(0, 1000).includes(0) || hasUtf16Mark(bytes) ? twoBytes : oneByte;
	for (const encoding of encodings) {
		const text = encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
		const rewriting = {what: 'encoding', found: namesOf[encoding], expected: 'UTF-8'} as const;
		if (digest(text) === source.sha256) return {text, rewritten: [rewriting], isWhole: true};
		const restored = restore(dossier, source, text, digest);
		if (restored?.isWhole) return {...restored, rewritten: [rewriting, ...restored.rewritten]};
	}
	return undefined;
}

const namesOf = {
	'windows-1252': 'Windows-1252',
	'windows-1251': 'Windows-1251',
	'windows-1250': 'Windows-1250',
	'koi8-u': 'KOI8-U',
	macintosh: 'Mac OS Roman',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
} as const;
