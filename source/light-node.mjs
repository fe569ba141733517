/** For esbuild: packages that load parts of Node at the start which nobody needs then, or ever. */
import {readFile} from 'node:fs/promises';

export const lightNode = {
	name: 'light-node',
	setup({onLoad, onResolve}) {
		// `process` is a global. In a module of CommonJS esbuild would copy its hundred properties once for each file
		// that imports it.
		onResolve({filter: /^(node:)?process$/}, () => ({path: 'process', namespace: 'global'}));
		onLoad({filter: /^process$/, namespace: 'global'}, () => ({
			contents: [
				'const {process} = globalThis;',
				'export default process;',
				'export const {env} = process;',
				'export const cwd = () => process.cwd();',
			].join('\n'),
		}));
		// meow has with it a way to run programs that it does not use.
		onLoad({filter: /[\\/]meow[\\/]build[\\/]dependencies\.js$/}, async ({path}) => ({
			contents: (await readFile(path, 'utf8'))
				.replace("import { execFile } from 'node:child_process';", '')
				.replace('promisify(execFile);', ''),
			loader: 'js',
		}));
	},
};
