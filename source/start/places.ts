/** Where compiled code lies. */
import {isAbsolute, join} from 'node:path';
import type {Runtime} from './seal.ts';

/** A folder for what can be made again at any time; undefined where this system has none that is known to be ours. */
export function cacheFolder({env, platform}: Pick<Runtime, 'env' | 'platform'>): string | undefined {
	const {XDG_CACHE_HOME: named = '', HOME: home = ''} = env;
	// A relative one is to be ignored (XDG Base Directory Specification).
	if (isAbsolute(named)) return join(named, 'roundtable');
	if (!isAbsolute(home) || platform === 'win32') return undefined;
	return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'roundtable');
}

/** One file for each Node: two of them on one machine do not write over each other's. */
export function cacheFile(folder: string, {versions, arch}: Pick<Runtime, 'versions' | 'arch'>): string {
	return join(folder, `node-${versions.node}-${arch}.code`);
}
