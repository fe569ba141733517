/**
 * For esbuild: parts of Ink that are too slow, or remember too much, for a program that must be there at once and may
 * stay open all day, with ours in their place; and its bridge to React's developer tools, which is not shipped. Ink's
 * version is pinned for their sake.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const replacements = fileURLToPath(new URL('./terminal/ink-replacements/', import.meta.url));

/** Whole packages of which nothing is wanted. */
const instead = {
	// By it Ink draws once more while the process ends: after an exception in a component that is the same exception
	// again, and Node prints it with its stack. The session knows every ending itself.
	'signal-exit': 'export default () => () => {};',
	// It asks other programs for the size of the terminal, which the session has already told.
	'terminal-size': 'export default () => undefined;',
	// For the keys of ink-table's rows, which have their places in them as well; it loads Node's cryptography.
	'object-hash': "export const sha1 = () => '';",
};

export const leanInk = {
	name: 'ink-replacements',
	setup({onLoad, onResolve}) {
		onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export default undefined;'}));
		onResolve({filter: /^\.\/(output|sanitize-ansi|measure-text|wrap-text)\.js$/}, ({path, importer}) =>
			/[\\/]ink[\\/]build[\\/]/.test(importer)
				? {path: replacements + path.slice(2).replace(/js$/, 'ts')}
				: undefined,
		);
		onResolve({filter: /^widest-line$/}, () => ({path: `${replacements}widest-line.ts`}));
		onResolve({filter: /^(signal-exit|terminal-size|object-hash)$/}, ({path}) => ({
			path,
			namespace: 'instead',
		}));
		onLoad({filter: /./, namespace: 'instead'}, ({path}) => ({contents: instead[path]}));
		onResolve({filter: /^string-width$/}, ({importer}) =>
			importer === `${replacements}string-width.ts` ? undefined : {path: `${replacements}string-width.ts`},
		);
		onLoad({filter: /[\\/]ink-replacements[\\/]string-width\.ts$/}, async ({path}) => ({
			// A require is loaded where it is called, an import at the start.
			contents: (await readFile(path, 'utf8')).replace('loadStringWidth()', "require('string-width')"),
			loader: 'ts',
			resolveDir: replacements,
		}));
		// The bundle is a function, in which nothing can be awaited. What Ink would await is for its developers only.
		onLoad({filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/}, ({path}) =>
			changed(path, ['isDev()', 'false']),
		);
		onLoad({filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/}, ({path}) =>
			changed(path, ['await loadYoga()', 'loadYoga()']),
		);
		onLoad({filter: /yoga-wasm-base64-esm\.js$/}, ({path}) =>
			changed(
				path,
				['import.meta.url', '""'],
				// Its ways to load the module are loops of JavaScript, or fetch with all of Node's HTTP client.
				[/(?<=H="data:application\/octet-stream;base64,[^"]+");/, ';h.wasm=H.slice(H.indexOf(",")+1);'],
				['return loadYoga.ready', 'return loadYoga'],
				[
					'export default loadYoga;',
					`export default () => {
						const yoga = {
							instantiateWasm(imports, receive) {
								const module = new WebAssembly.Module(Buffer.from(yoga.wasm, 'base64'));
								receive(new WebAssembly.Instance(module, imports));
								return {};
							},
						};
						return loadYoga(yoga);
					};`,
				],
			),
		);
		// Drawn after an exception in a component, which ends the session; it has a parser of stacks.
		onLoad({filter: /[\\/]ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/}, () => ({
			contents: 'export default () => null;',
		}));
	},
};

/** The file with texts in it replaced; that all of them are there is made sure, since versions differ. */
async function changed(path, ...replacements) {
	let contents = await readFile(path, 'utf8');
	for (const [before, after] of replacements) {
		const replaced = contents.replaceAll(before instanceof RegExp ? new RegExp(before, 'g') : before, after);
		if (replaced === contents) throw new Error(`${path}: ${before} is not there to be replaced`);
		contents = replaced;
	}
	return {contents, loader: 'js'};
}
