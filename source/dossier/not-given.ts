/** Where somebody's party is not known, this one stands for it by its id: whoever is of it stands on nobody's side. */
export const notGiven = 'not-given';
