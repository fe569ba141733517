/** The texts of a statement in which a question's words are looked for. */
import type {TextRange} from '../text/range.ts';

/** What a text is. Anchored words look only in quoted words. */
export type FieldName =
	/** Quoted words of a passage, as `passageText` joins them. */
	| 'words'
	/** Our summary of a passage without quotation marks. */
	| 'summary'
	/** What the statement says in short, in our words. */
	| 'gloss'
	/** A name or a role of somebody who said it. */
	| 'speaker'
	/** A name or the code of a party for which it was said. */
	| 'party'
	/** Where it was said. */
	| 'place'
	/** The name of an issue it is about. */
	| 'issue'
	/** The name of the event at which it was said, or of one it is about. */
	| 'event'
	/** An outlet, or what the screen calls a source. */
	| 'source';

/** Where words stand in a text of a statement. A text is found by its name and itself. */
export type FieldMatch = {
	readonly field: FieldName;
	readonly text: string;
	/** In UTF-16 units of the text, in order, none touching another, none empty, none splitting a character. */
	readonly ranges: readonly TextRange[];
	/** Which of the question's terms stand there: the same number is the same term in all texts of a row. */
	readonly terms: readonly number[];
};
