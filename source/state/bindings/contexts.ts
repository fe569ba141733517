/** Where a key is heard, by the kind of place. */
import type {Context} from '../binding.ts';

export const everywhere: readonly Context[] = ['panes', 'filter', 'list-popup', 'input-popup'];
/** Where nothing is typed. */
export const lists: readonly Context[] = ['panes', 'list-popup'];
/** Where text is typed. */
export const inputs: readonly Context[] = ['filter', 'input-popup'];
