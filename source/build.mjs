/**
 * Builds the one file that is shipped: `dist/roundtable.js`, an ES module with everything in it, React in its
 * production build. Run by `npm ci` through `prepare`.
 */
import {chmod, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {leanInk} from './lean-ink.mjs';

const root = new URL('../', import.meta.url);

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

const outfile = fileURLToPath(new URL('dist/roundtable.js', root));
await build({
	entryPoints: [fileURLToPath(new URL('source/cli/main.ts', root))],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	jsx: 'automatic',
	minify: true,
	legalComments: 'none',
	define: {'process.env.NODE_ENV': '"production"'},
	banner: {
		js: [
			'#!/usr/bin/env node',
			"import {createRequire as __createRequire} from 'node:module';",
			'const require = __createRequire(import.meta.url);',
		].join('\n'),
	},
	plugins: [dossiers, leanInk],
	logLevel: 'warning',
});
// esbuild leaves some characters of regular expressions as they are. A module of ASCII alone takes half the memory
// and is read sooner, which is most of the time to the first screen.
const bundle = await readFile(outfile, 'utf8');
await writeFile(
	outfile,
	bundle.replace(/[^\u0000-\u007f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);
await chmod(outfile, 0o755);
