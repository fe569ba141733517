/** How an article that a source is of may be. */
export const qualities = ['original', 'translated', 'machine-translated', 'garbled', 'out-of-order'] as const;
