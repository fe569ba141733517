/** Notes of which every line is right and something is likely not: what lacks, stands twice, or is used by nothing. */

/** Each is worth a look; nothing is left out for it. */
export type ContentFault =
	/** A statement of which the day is unknown: none is given, nor an event, or one without a day; and how many others are so. */
	| {readonly code: 'no-day'; readonly isAtEvent: boolean; readonly others: number}
	/** A text of blanks alone. */
	| {readonly code: 'blank-text'}
	| {readonly code: 'no-issue'; readonly others: number}
	/** A statement nobody quotes and nobody has summarised: that it is so is all that is shown of it. */
	| {readonly code: 'no-summary'; readonly others: number}
	/** Two of one name; the id of the one before it, and its line. */
	| {
			readonly code: 'same-name';
			readonly kind: 'person' | 'party' | 'issue';
			readonly name: string;
			readonly id: string;
			readonly line: number;
	  }
	| {readonly code: 'event-twice'; readonly name: string; readonly day: string; readonly line: number}
	| {readonly code: 'named-twice'; readonly key: string; readonly found: string}
	| {readonly code: 'unused'; readonly kind: 'source' | 'issue' | 'party'; readonly id: string}
	| {readonly code: 'one-version'}
	| {readonly code: 'same-version'; readonly says: string; readonly line: number}
	/** Two positions of one party on one issue, of one kind and from one day. */
	| {
			readonly code: 'position-twice';
			readonly party: string;
			readonly issue: string;
			readonly stance: string;
			readonly line: number;
	  }
	/** Named evidence that is not of the party, or not on the issue. */
	| {
			readonly code: 'other-evidence';
			readonly id: string;
			readonly of: 'party' | 'issue';
			readonly what: string;
	  }
	/** Somebody of two parties at a time, who speaks for the first where no statement says otherwise. */
	| {readonly code: 'two-parties'; readonly id: string; readonly party: string; readonly other: string}
	| {
			readonly code: 'other-party-then';
			readonly id: string;
			readonly party: string;
			readonly other: string;
			readonly day: string;
	  }
	/** Words under "not-speech" that a statement has, or that stand there before. */
	| {
			readonly code: 'unspoken-twice';
			readonly file: string;
			readonly words: string;
			readonly at: string;
			readonly isSaid: boolean;
			readonly line: number;
	  }
	/** Whom an article is said to mean, who is not the speaker, without a reason why it is wrong. */
	| {readonly code: 'means-other'; readonly speaker: string; readonly means: string}
	| {readonly code: 'marked-report'; readonly file: string; readonly words: string; readonly at: string}
	/** Of all that stands between two marks the first or the last word alone is not in the notes. */
	| {
			readonly code: 'word-left-out';
			readonly file: string;
			readonly words: string;
			readonly at: string;
			readonly word: string;
			readonly isFirst: boolean;
	  }
	| {readonly code: 'unprinted-speaker'; readonly file: string; readonly found: string}
	/** Years between an event and all that the talks have a day of. */
	| {
			readonly code: 'far-event';
			readonly name: string;
			readonly day: string;
			readonly years: number;
			readonly side: 'before' | 'after';
	  }
	| {
			readonly code: 'source-days';
			readonly key: string;
			readonly day: string;
			readonly other: string;
			readonly otherDay: string;
	  };
