/** What is wrong with a text as YAML, or as what notes are made of. */
import type {Splice} from '../text/range.ts';

export type SyntaxFault = {
	readonly code:
		| 'alias'
		| 'anchor'
		| 'tag'
		| 'merge'
		| 'key-twice'
		| 'no-key'
		| 'second-document'
		| 'half-character'
		| 'too-deep'
		| 'tab'
		| 'odd-sign'
		| 'indentation'
		| 'open-quote'
		| 'open-bracket'
		| 'unopened-quote'
		| 'extra-dash'
		| 'unopened'
		| 'wrong-bracket'
		| 'colon'
		| 'comma'
		| 'brackets'
		| 'no-comma'
		| 'too-many'
		| 'no-brackets'
		| 'no-colon'
		| 'reserved'
		| 'after-value'
		| 'no-blank'
		| 'apostrophe'
		| 'comment'
		| 'no-comment'
		| 'stray'
		| 'conflict'
		| 'no-section'
		| 'wrong-section'
		| 'no-dash'
		| 'swapped'
		| 'no-entry'
		| 'line-twice'
		| 'other';
	readonly start: number;
	readonly end: number;
	/** Of a section without its line, whether what stands below can be of no other that the notes lack. */
	readonly isOnly?: boolean;
	/** Of what has nothing above it, whether a key lacks there and not an id. */
	readonly isKey?: boolean;
	/** Of an item without its dash, whether it is the first of its list. */
	readonly isFirst?: boolean;
	/** Of an item without its dash, the keys that it needs and lacks. */
	readonly lacks?: readonly string[];
	/** Of a dash too many, whether it stands before an id that has others beside it without one. */
	readonly isAmongKeys?: boolean;
	/** Of a line that stands too far out, whether it may be text that goes on. */
	readonly isText?: boolean;
	/** Of a key that stands twice, where it stands first, and on which line that is. */
	readonly first?: number;
	readonly firstLine?: number;
	/** Of a key that stands twice, whether an item of a list has it, so that another item may begin there. */
	readonly isInItem?: boolean;
	/** Of a key that stands twice, whether it stands at the top of the notes. */
	readonly isSection?: boolean;
	/** Of a key that stands twice, whether it takes a list and stands right behind itself. */
	readonly isList?: boolean;
	/** Of a key that stands twice, whether it names a source whose words stand below it. */
	readonly isSource?: boolean;
	/** Of what stands behind the end of a value, whether a sign before it begins a text on the lines below. */
	readonly isBlock?: boolean;
	/** What was meant is plain, and was read. */
	readonly isMended?: boolean;
	/** How many other lines have the same slip. */
	readonly others?: number;
	/** What is to be written for that. */
	readonly edits?: readonly Splice[];
	/** What stands there, where that helps. */
	readonly found?: string;
	/** What was to stand there of a sign that only looks like it. */
	readonly wanted?: string;
	/**
	 * Of a list without brackets, the key that it stands under; of a section without its line, the one before; of an item
	 * of another section, that in which it stands; of a line that changed places with another, that one.
	 */
	readonly key?: string;
	/** Spaces before the line and before the one it belongs beside. */
	readonly indents?: {readonly found: number; readonly expected: readonly number[]};
};
