/**
 * For esbuild: `import process from 'node:process'` is the global there is. In a module of CommonJS esbuild would copy
 * its hundred properties once for each file that imports it.
 */
export const globalProcess = {
	name: 'global-process',
	setup({onLoad, onResolve}) {
		onResolve({filter: /^(node:)?process$/}, () => ({path: 'process', namespace: 'global'}));
		onLoad({filter: /^process$/, namespace: 'global'}, () => ({
			contents: [
				'const {process} = globalThis;',
				'export default process;',
				'export const {env} = process;',
				'export const cwd = () => process.cwd();',
			].join('\n'),
		}));
	},
};
