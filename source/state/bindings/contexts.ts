/** Where a key is heard, by the kind of place. */
import type {KeyContext} from '../binding.ts';

export const everywhere: readonly KeyContext[] = ['panes', 'filter', 'list-popup', 'input-popup'];
/** Where nothing is typed. */
export const lists: readonly KeyContext[] = ['panes', 'list-popup'];
/** Where text is typed. */
export const inputs: readonly KeyContext[] = ['filter', 'input-popup'];
