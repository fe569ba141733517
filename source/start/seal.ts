/**
 * Compiled code with a digest before it. V8's own check looks at the source's length and its own version and flags:
 * with code of another source of that length it runs the other source, and code that is damaged may crash it.
 */
import process from 'node:process';

/** On what compiled code depends, besides the bundle. */
export type Runtime = {
	readonly versions: Readonly<Record<string, string | undefined>>;
	readonly arch: string;
	readonly platform: string;
	readonly execArgv: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
};

const digestLength = 32;

export function seal(code: Buffer, bundle: Buffer, runtime: Runtime): Buffer {
	return Buffer.concat([digest(code, bundle, runtime), code]);
}

/** @returns the code; undefined where it is damaged, or was made of another bundle or for another runtime. */
export function unseal(sealed: Buffer, bundle: Buffer, runtime: Runtime): Buffer | undefined {
	if (sealed.length <= digestLength) return undefined;
	const code = sealed.subarray(digestLength);
	return digest(code, bundle, runtime).equals(sealed.subarray(0, digestLength)) ? code : undefined;
}

/** SHA-256, which processors know: 1 ms a megabyte, and half of that again to load it. */
function digest(code: Buffer, bundle: Buffer, {versions, arch, platform, execArgv, env}: Runtime): Buffer {
	// Not imported: a start that finds no compiled code needs none.
	const {createHash} = process.getBuiltinModule('node:crypto');
	const {node, v8} = versions;
	const parts = [node, v8, arch, platform, execArgv, env.NODE_OPTIONS ?? '', bundle.length, code.length];
	return createHash('sha256').update(JSON.stringify(parts)).update(bundle).update(code).digest();
}
