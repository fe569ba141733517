/**
 * Builds what is shipped, in `dist`: the program with everything in it, React in its production build, and the
 * launcher. Run by `npm ci` through `prepare`.
 */
import {chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {drawOnce} from './draw-once.mjs';
import {leanInk} from './lean-ink.mjs';
import {lightNode} from './light-node.mjs';

const root = new URL('../', import.meta.url);
const {version, description} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
const dist = fileURLToPath(new URL('dist', root));
const launcher = join(dist, 'roundtable.js');

/** What has to do with notes: a bundle of its own, so that the first screen of a dossier does not wait for it. */
const notes = {
	name: 'notes',
	setup({onResolve}) {
		onResolve({filter: /[\\/]with-notes\.ts$/}, ({kind}) =>
			kind === 'entry-point' ? undefined : {path: './notes.js', external: true},
		);
	},
};

/** A dossier is data: as a string for JSON.parse it is read several times faster than as a literal. */
const dossiers = {
	name: 'dossiers',
	setup({onLoad}) {
		onLoad({filter: /[\\/]data[\\/].*\.json$/}, async ({path}) => {
			const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
			return {contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js'};
		});
	},
};

/**
 * @returns one text for all that the file imports, but what is Node's own: a module of CommonJS, which Node reads
 * sooner than an ES module, and which as the body of a function can be compiled beforehand.
 */
async function bundle(file) {
	const {outputFiles} = await build({
		entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
		write: false,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// Becomes a require: code compiled beforehand has nobody to ask for modules.
		supported: {'dynamic-import': false},
		jsx: 'automatic',
		minify: true,
		legalComments: 'none',
		define: {
			'process.env.NODE_ENV': '"production"',
			'import.meta': 'importMeta',
		},
		inject: [fileURLToPath(new URL('light-clock.mjs', import.meta.url))],
		// Its main file asks for parts of itself in a way that cannot be bundled.
		alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
		plugins: [lightNode, notes, dossiers, leanInk],
		logLevel: 'warning',
	});
	// esbuild leaves some characters of regular expressions as they are. A text of ASCII alone takes half the memory
	// and is read sooner.
	return outputFiles[0].text.replace(
		/[^\u0000-\u007f]/g,
		unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** A script whose value is a function of what a module is given; the launcher gives it. */
function asFunction(text) {
	return `(function(require,module,importMeta){${text}\n})`;
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
await writeFile(join(dist, 'program.js'), asFunction(await bundle('cli/main.ts')));
await writeFile(join(dist, 'last-resort.js'), await bundle('terminal/last-resort-thread.ts'));
await writeFile(join(dist, 'notes.js'), await bundle('cli/with-notes.ts'));
await writeFile(launcher, `#!/usr/bin/env node\n${await bundle('start/launch.ts')}`);
await chmod(launcher, 0o755);
await compileBeforehand();
