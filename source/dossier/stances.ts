/** How a party relates to what a position says, in the order in which that is asked for and told. */
export const stances = ['demands', 'rejects', 'supports', 'offers', 'open', 'denies', 'warns'] as const;
