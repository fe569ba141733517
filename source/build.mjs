/**
 * Builds the one file that is shipped: `dist/roundtable.js`, an ES module with everything in it, React in its
 * production build. Run by `npm ci` through `prepare`.
 */
import {chmod, readFile, writeFile} from 'node:fs/promises';
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

/**
 * Parts of Ink that are too slow for a program that must be there at once, with ours in their place; and its bridge
 * to React's developer tools, which is not shipped. Ink's version is pinned for their sake.
 */
const lean = fileURLToPath(new URL('source/terminal/lean-ink/', root));
const leanInk = {
	name: 'lean-ink',
	setup({onLoad, onResolve}) {
		onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export default undefined;'}));
		onResolve({filter: /^\.\/(output|sanitize-ansi|wrap-text)\.js$/}, ({path, importer}) =>
			/[\\/]ink[\\/]build[\\/]/.test(importer)
				? {path: lean + path.slice(2).replace(/js$/, 'ts')}
				: undefined,
		);
		onResolve({filter: /^widest-line$/}, () => ({path: `${lean}widest-line.ts`}));
		onResolve({filter: /^string-width$/}, ({importer}) =>
			importer === `${lean}string-width.ts` ? undefined : {path: `${lean}string-width.ts`},
		);
		onLoad({filter: /[\\/]lean-ink[\\/]string-width\.ts$/}, async ({path}) => ({
			// A require is loaded where it is called, an import at the start.
			contents: (await readFile(path, 'utf8')).replace('loadStringWidth()', "require('string-width')"),
			loader: 'ts',
			resolveDir: lean,
		}));
		// Without fetch its WebAssembly is decoded in place; fetch would load Node's whole HTTP client for it.
		onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => ({
			contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
			loader: 'js',
		}));
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
	define: {'process.env.NODE_ENV': '"production"', roundtableVersion: JSON.stringify(version)},
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
