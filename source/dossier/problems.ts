/**
 * What can be wrong with a dossier, its file or its articles: facts only. The words are in wording.ts.
 * Nobody compares messages; whoever must tell problems apart looks at `code`.
 */

import type {AddressFault} from '../text/address.ts';
import type {EdtfFault} from './edtf-reader.ts';
import type {OtherFormat} from './utf8.ts';

/** Keys and indices from the top of the document: `['statements', 3, 'issues', 0]`. */
export type Path = readonly (string | number)[];

/** Line and column, both from 1; columns count characters (code points). */
export type Place = {readonly line: number; readonly column: number};

/** A dossier's parts that have ids. */
export type IdKind =
	| 'source'
	| 'party'
	| 'person'
	| 'issue'
	| 'event'
	| 'statement'
	| 'passage'
	| 'discrepancy';

/** What JSON's grammar allows where a fault was found. */
export type JsonExpectation =
	| 'value'
	| 'value-or-bracket'
	| 'key'
	| 'key-or-brace'
	| 'colon'
	| 'comma-or-brace'
	| 'comma-or-bracket'
	| 'digit'
	| 'string-closed'
	| 'string-character'
	| 'escape'
	| 'end';

export type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';

/** Problems that are kept, at most; of a file of a million faults nobody reads more. */
export const problemLimit = 1000;

/** A file that cannot be read. `file` is its name as shown; `path` is empty for the dossier's own file. */
export type FileProblem = At & {readonly file: string} & (
		| {readonly code: 'no-such-file'}
		/** `link` is the file itself or a directory on the way to it; `targets` is where it and those after it lead. */
		| {
				readonly code: 'dead-link';
				readonly link: string;
				readonly targets: readonly string[];
				readonly ends: 'nowhere' | 'in-circle' | 'too-many';
		  }
		| {readonly code: 'directory'}
		/** Where the articles were said to lie. */
		| {readonly code: 'no-such-directory'}
		| {readonly code: 'not-a-directory'}
		| {readonly code: 'no-permission'}
		| {readonly code: 'special-file'}
		| {readonly code: 'too-large'; readonly bytes: number; readonly limit: number}
		| {readonly code: 'unreadable'; readonly reason: string}
	);

/** Bytes that are no JSON text. */
export type TextProblem = At &
	(
		| {readonly code: 'empty'}
		/** `offset` is of the first byte of the first ill-formed sequence. */
		| {
				readonly code: 'not-utf8';
				readonly line?: number;
				readonly offset: number;
				readonly byte: number;
				readonly isUtf16: boolean;
				readonly format?: OtherFormat;
				/** The article's file, where it is not the dossier's. */
				readonly file?: string;
		  }
		/** `found` is the character there, undefined at the end of the text. */
		| {
				readonly code: 'not-json';
				readonly found: string | undefined;
				readonly expected: JsonExpectation;
				/** Every other character of the text is U+0000, as where UTF-16 is read as UTF-8. */
				readonly isUtf16?: true;
		  }
		| {readonly code: 'too-deep'; readonly limit: number}
	);

/** JSON of which the parser would throw something away or read it as something else. */
export type LossProblem = At &
	/** `firstPlace` is that of the same name before it in the same object. */
	(
		| {readonly code: 'duplicate-name'; readonly firstPlace?: Place}
		/** The number as written and as it would be read. */
		| {readonly code: 'bent-number'; readonly found: string; readonly read: string}
		/** An escape that is half of a surrogate pair. */
		| {readonly code: 'half-character'; readonly found: string}
	);

/** JSON that does not have the shape of a dossier. */
export type ShapeProblem = At &
	(
		| {readonly code: 'newer-version'; readonly found: string; readonly known: string}
		| {readonly code: 'not-an-object'; readonly found: JsonType}
		/** An object without anything that a dossier has. */
		| {readonly code: 'not-a-dossier'}
		| {readonly code: 'wrong-type'; readonly found: unknown; readonly expected: JsonType}
		| {readonly code: 'missing-field'}
		| {readonly code: 'missing-one-of'; readonly fields: readonly string[]}
		| {readonly code: 'unknown-field'; readonly known: readonly string[]; readonly near?: string}
		| {
				readonly code: 'wrong-value';
				readonly found: unknown;
				readonly expected: readonly string[];
				readonly near?: string;
		  }
		/** `expected` is the schema's own description of the form, where it has one. */
		| {readonly code: 'wrong-form'; readonly found: unknown; readonly expected: string}
		| {readonly code: 'empty-list'}
		| {readonly code: 'too-long'; readonly limit: number}
		| {readonly code: 'no-evidence'}
	);

/** A dossier of the right shape that breaks a rule. `first` is the path of the thing it collides with. */
export type RuleProblem = At &
	(
		| {readonly code: 'duplicate-id'; readonly kind: IdKind; readonly found: string; readonly first: Path}
		| {readonly code: 'duplicate-code'; readonly found: string; readonly first: Path}
		| {readonly code: 'duplicate-title'; readonly found: string; readonly first: Path}
		| {
				readonly code: 'unknown-reference';
				readonly kind: IdKind;
				readonly found: string;
				readonly near?: string;
		  }
		| {readonly code: 'not-its-passage'; readonly found: string; readonly expected: readonly string[]}
		| {readonly code: 'round-twice'; readonly round: number; readonly first: Path}
		| {readonly code: 'round-incomplete'; readonly round: number}
		| {readonly code: 'impossible-date'; readonly found: string; readonly why: EdtfFault}
		| {readonly code: 'dates-reversed'; readonly start: string; readonly end: string}
		| {readonly code: 'no-reason'; readonly why: 'basis' | 'no-date' | 'differs'; readonly basis?: string}
		| {readonly code: 'not-accounted'; readonly field: string}
		| {readonly code: 'absent-yet-present'; readonly field: string}
		| {readonly code: 'not-a-file-name'; readonly found: string}
		| {readonly code: 'faulty-address'; readonly found: string; readonly why: AddressFault}
	);

/** Offsets, in UTF-16 units, that do not fit the words, the source or each other. */
export type SpanProblem = At &
	(
		| {readonly code: 'empty-span'; readonly start: number; readonly end: number}
		| {
				readonly code: 'span-length';
				readonly start: number;
				readonly end: number;
				/** Length of the quoted words, in UTF-16 units. */
				readonly length: number;
		  }
		| {
				readonly code: 'span-outside';
				readonly source: string;
				readonly end: number;
				readonly length: number;
		  }
		| {readonly code: 'span-order'; readonly start: number; readonly previousEnd: number}
		| {
				readonly code: 'context-length';
				readonly field: 'prefix' | 'suffix';
				readonly found: number;
				readonly room: number;
		  }
		| {
				readonly code: 'quoted-twice';
				readonly source: string;
				readonly start: number;
				readonly end: number;
				readonly first: Path;
		  }
	);

/** What a program has done to an article without changing a word: what it found there and what the original has. */
export type Rewriting = {
	readonly what:
		| 'encoding'
		| 'byte-order mark'
		| 'normal form'
		| 'spaces'
		| 'final line breaks'
		| 'line ends';
	readonly found: string;
	readonly expected: string;
};

/** A dossier that does not fit the articles at hand. */
export type ArticleProblem = At & {readonly source: string} & (
		| {readonly code: 'article-digest'; readonly found: string; readonly expected: string}
		/** A copy of the right article in another form; `isWhole` where nothing else differs. */
		| {
				readonly code: 'article-rewritten';
				readonly rewritten: readonly Rewriting[];
				readonly isWhole: boolean;
		  }
		| {readonly code: 'article-length'; readonly found: number; readonly expected: number}
		| {readonly code: 'words-differ'; readonly found: string; readonly expected: string}
		| {readonly code: 'digest-differs'; readonly start: number; readonly end: number}
	);

export type Problem =
	| FileProblem
	| TextProblem
	| LossProblem
	| ShapeProblem
	| RuleProblem
	| SpanProblem
	| ArticleProblem;

type At = {readonly path: Path; readonly place?: Place};
