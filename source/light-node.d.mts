import type {Plugin} from 'esbuild';

export const lightNode: Plugin;
