/** A reason to doubt a speaker. */
export type Doubt = {
	readonly what: string;
	/** How sure the speaker may be. */
	readonly atMost: number;
};

/** Less than what is given as sure, and less than what is given at all. */
export const unsure = 0.75;
export const none = 0.45;

/** Mentions after one that are looked at for another, at most. */
export const mostBetween = 12;
