/** How work is cut into slices where no clock may be read. */

/** Steps that are left of a slice; what takes longer than a step takes several. */
export type Work = {left: number};

/** Steps in a slice: about half a millisecond. */
export const slice = 100_000;
