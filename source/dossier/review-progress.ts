/** How far a review of what a program proposed is. */

/** Numbers by the section of the notes; what there is none of is left out. */
type OthersOf = {readonly [section: string]: number | undefined};

/** How much of the notes is done. */
export type ReviewProgress = {
	/** Statements that have been looked at, and that have not. */
	readonly done: number;
	readonly left: number;
	readonly flagged: number;
	readonly skipped: number;
	/** Statements that were taken out in this sitting. */
	readonly rejected: number;
	/** Statements that are about no issue. */
	readonly withoutIssue: number;
	/** Statements of which nobody is named, and nothing says why. */
	readonly withoutSpeaker: number;
	/** People, parties, sources, rounds and events that no accepted statement has shown. */
	readonly others: number;
	/** How many of those there are of each kind. */
	readonly othersOf: OthersOf;
	/** How sure the drafts are that accepting all would accept, rising. */
	readonly confidences: readonly number[];
};
