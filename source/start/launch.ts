/**
 * What `bin` names: starts the program beside it, compiled already where that can be trusted. It imports only what
 * every start needs.
 */
import './node-version.ts';
import {readFileSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {Script} from 'node:vm';
import type {OnShown} from '../cli/keyboard.ts';
import {keepFile, keepWhenResting} from './keep-code.ts';
import {cacheFile, cacheFolder} from './places.ts';
import {seal, unseal} from './seal.ts';
import {readOurs} from './trust.ts';

type Program = {readonly exports: typeof import('../cli/main.ts')};
/** The bundle: a function with the variables that a module of CommonJS has, and what it has for `import.meta`. */
type Bundle = (require: NodeJS.Require, module: object, importMeta: {readonly url: string}) => void;

type Loaded = {readonly bundle: Bundle; readonly onShown?: OnShown};

// Where it is called by a link, Node may be told not to follow it (--preserve-symlinks-main).
const home = dirname(realpathSync(__filename));
const path = join(home, 'program.js');
const uid = process.geteuid?.();
process.title = 'roundtable';
try {
	start(load());
} catch (error) {
	sayBroken(error);
}

/** A function of its own, so that the texts do not stay in memory for as long as the program is open. */
function load(): Loaded {
	const folder = cacheFolder(process);
	const own = folder === undefined ? undefined : cacheFile(folder, process);
	const source = readFileSync(path);
	const {from, code} = findCode([cacheFile(home, process), own], source);
	const script = new Script(source.toString('latin1'), {filename: path, ...(code && {cachedData: code})});
	const isUsed = code !== undefined && script.cachedDataRejected === false;
	if (process.env.ROUNDTABLE_DEBUG === '1')
		process.stderr.write(`roundtable: compiled code: ${isUsed ? from : 'none'}\n`);
	const bundle = script.runInThisContext() as Bundle;
	if (isUsed || own === undefined) return {bundle};
	return {
		bundle,
		onShown: keepWhenResting(() => keepFile(own, seal(script.createCachedData(), source, process), uid)),
	};
}

type Found = {readonly from?: string; readonly code?: Buffer};

/** The first that counts: what the build made beside the bundle, or what an earlier start has kept. */
function findCode(paths: readonly (string | undefined)[], bundle: Buffer): Found {
	for (const from of paths) {
		const sealed = from === undefined ? undefined : readOurs(from, uid);
		const code = sealed === undefined ? undefined : unseal(sealed, bundle, process);
		if (from !== undefined && code !== undefined) return {from, code};
	}
	return {};
}

function start({bundle, onShown}: Loaded): void {
	const module = {exports: {}};
	bundle(require, module, {
		get url() {
			return process.getBuiltinModule('node:url').pathToFileURL(path).href;
		},
	});
	void (module as Program).exports.start(onShown);
}

/** Node itself would print the line of the program in which it happened, and that is all of it. */
function sayBroken(error: unknown): void {
	const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
	const words = error instanceof Error ? error.message : String(error);
	const where =
		process.env.ROUNDTABLE_DEBUG === '1' && error instanceof Error ? `${error.stack ?? ''}\n` : '';
	process.stderr.write(
		isMissing
			? `roundtable: ${path} is missing; the program has to be built or installed again.\n`
			: `roundtable: the program does not start here: ${words}\n${where}`,
	);
	process.exitCode = 70;
}
