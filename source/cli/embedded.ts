/** The dossier that comes with the program. Tests hold it to the format, so it is not checked again at each start. */
import talks from '../../data/talks-2022-01.json' with {type: 'json'};
import type {Dossier} from '../dossier/types.ts';

// A file is parsed here: its inferred type is that of a literal, without the format's unions.
export const embeddedDossier = talks as unknown as Dossier;
