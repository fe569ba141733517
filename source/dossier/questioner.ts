/** Who asks in an interview: what is asked is no statement of the talks. */
export const questioner = 'questioner';
