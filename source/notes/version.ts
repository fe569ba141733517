/** The version of the notes' format that this program writes, and the newest that it reads. */
export const notesVersion = '1.0';
