/**
 * For esbuild: parts of Ink that are too slow, or remember too much, for a program that must be there at once and may
 * stay open all day, with ours in their place; and its bridge to React's developer tools, which is not shipped. Ink's
 * version is pinned for their sake.
 */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const lean = fileURLToPath(new URL('terminal/lean-ink/', import.meta.url));

export const leanInk = {
	name: 'lean-ink',
	setup({onLoad, onResolve}) {
		onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export default undefined;'}));
		onResolve({filter: /^\.\/(output|sanitize-ansi|measure-text|wrap-text)\.js$/}, ({path, importer}) =>
			/[\\/]ink[\\/]build[\\/]/.test(importer)
				? {path: lean + path.slice(2).replace(/js$/, 'ts')}
				: undefined,
		);
		onResolve({filter: /^widest-line$/}, () => ({path: `${lean}widest-line.ts`}));
		// By it Ink draws once more while the process ends: after an exception in a component that is the same exception
		// again, and Node prints it with its stack. The session knows every ending itself.
		onLoad({filter: /[\\/]signal-exit[\\/].*\.js$/}, () => ({contents: 'export default () => () => {};'}));
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
