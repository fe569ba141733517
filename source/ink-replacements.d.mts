import type {Plugin} from 'esbuild';

export const leanInk: Plugin;
