/**
 * Builds the one file that is shipped: `dist/roundtable.js`, an ES module with everything in it, React in its
 * production build. Run by `npm ci` through `prepare`.
 */
import {chmod, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = new URL('../', import.meta.url);
const {version} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));

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

/** Ink asks for React's developer tools only where DEV is set; they are not shipped. */
const noDevtools = {
	name: 'no-devtools',
	setup({onLoad}) {
		onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export default undefined;'}));
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
	define: {'process.env.NODE_ENV': '"production"', 'process.env.ROUNDTABLE_VERSION': JSON.stringify(version)},
	banner: {
		js: [
			'#!/usr/bin/env node',
			"import {createRequire as __createRequire} from 'node:module';",
			'const require = __createRequire(import.meta.url);',
		].join('\n'),
	},
	plugins: [dossiers, noDevtools],
	logLevel: 'warning',
});
await chmod(outfile, 0o755);
