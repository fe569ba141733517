/**
 * Builds what is shipped, in `dist`: the program with everything in it, React in its production build, the launcher,
 * the manual page, and the licences of what is bundled. Run by `npm ci` through `prepare`.
 */
import {chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundle} from './bundle.mjs';
import {drawOnce} from './draw-once.mjs';
import {noticesFor} from './notices.mjs';

const root = new URL('../', import.meta.url);
const {version, description} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
const dist = fileURLToPath(new URL('dist', root));
const launcher = join(dist, 'roundtable.js');

/** A script whose value is a function of what a module is given; the launcher gives it. */
function asFunction(text) {
	return `(function(require,module,importMeta){${text}\n})`;
}

/** The manual page as the program's own tables have it. */
async function writeManPage() {
	const {text} = await bundle('cli/man-page.ts');
	const module = {exports: {}};
	new Function('require', 'module', text)(createRequire(import.meta.url), module);
	return module.exports.manPage({version, description});
}

/** Lets the program keep its compiled code in a folder of its own, and takes it from there; see source/start. */
async function compileBeforehand() {
	const home = await mkdtemp(join(tmpdir(), 'roundtable-build-'));
	try {
		await drawOnce(launcher, {XDG_CACHE_HOME: home, NODE_OPTIONS: ''});
		const kept = join(home, 'roundtable');
		for (const name of await readdir(kept))
			if (name.endsWith('.code')) await copyFile(join(kept, name), join(dist, name));
	} catch {
		// Without it the first start is slower, and no worse.
	} finally {
		await rm(home, {recursive: true, force: true});
	}
}

await rm(dist, {recursive: true, force: true});
await mkdir(dist, {mode: 0o755});
// The nearest package to the program, from which it tells its version and what it is.
await writeFile(join(dist, 'package.json'), `${JSON.stringify({type: 'commonjs', version, description})}\n`);
const [program, notes, prepare] = [
	await bundle('cli/main.ts'),
	await bundle('cli/with-notes.ts'),
	await bundle('cli/with-prepare.ts'),
];
await writeFile(join(dist, 'program.js'), asFunction(program.text));
await writeFile(join(dist, 'notes.js'), notes.text);
await writeFile(join(dist, 'prepare.js'), prepare.text);
await writeFile(
	join(dist, 'THIRD-PARTY-NOTICES'),
	await noticesFor([...program.inputs, ...notes.inputs, ...prepare.inputs]),
);
await writeFile(join(dist, 'last-resort.js'), (await bundle('terminal/last-resort-thread.ts')).text);
// Old Nodes, too, must be able to read what tells them that they are.
await writeFile(launcher, `#!/usr/bin/env node\n${(await bundle('start/launch.ts', 'es2015')).text}`);
await writeFile(join(dist, 'roundtable.1'), await writeManPage());
await chmod(launcher, 0o755);
await compileBeforehand();
