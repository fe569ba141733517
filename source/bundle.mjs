/** Bundles a part of the program with all that it imports. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {leanInk} from './ink-replacements.mjs';
import {lightNode} from './light-node.mjs';

/** What has to do with notes and with drafts: bundles of their own, so that the first screen does not wait for them. */
const parts = [
	[/[\\/]with-notes\.ts$/, './notes.js'],
	[/[\\/]with-prepare\.ts$/, './prepare.js'],
];
const apart = {
	name: 'apart',
	setup({onResolve}) {
		for (const [filter, path] of parts)
			onResolve({filter}, ({kind}) => (kind === 'entry-point' ? undefined : {path, external: true}));
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
 * One text for all that the file imports, but what is Node's own: a module of CommonJS, which Node reads sooner than
 * an ES module, and which as the body of a function can be compiled beforehand.
 *
 * @param target - whose syntax it is to be written in, as esbuild names it.
 * @returns the text, and the files that it was made of, relative to the working directory.
 */
export async function bundle(file, target = 'node20') {
	const {outputFiles, metafile} = await build({
		entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
		write: false,
		metafile: true,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target,
		supported: {
			// Becomes a require: code compiled beforehand has nobody to ask for modules.
			'dynamic-import': false,
			// Of no Node does esbuild think that it knows them, and what it writes instead makes an expression anew at each use.
			...(target.startsWith('node') ? {'regexp-unicode-property-escapes': true} : {}),
		},
		jsx: 'automatic',
		minify: true,
		legalComments: 'none',
		define: {
			'process.env.NODE_ENV': '"production"',
			'import.meta': 'importMeta',
		},
		inject: [fileURLToPath(new URL('./light-clock.mjs', import.meta.url))],
		// Its main file asks for parts of itself in a way that cannot be bundled.
		alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
		plugins: [lightNode, apart, dossiers, leanInk],
		logLevel: 'warning',
	});
	const [output] = Object.values(metafile.outputs);
	const inputs = Object.entries(output.inputs)
		.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
		.map(([path]) => path);
	// esbuild leaves some characters of regular expressions as they are. A text of ASCII alone takes half the memory
	// and is read sooner.
	// A character that a package escapes means itself, and with two backslashes before it would not.
	const text = outputFiles[0].text.replace(
		/(\\*)([^\u0000-\u007f])/g,
		(_, before, unit) =>
			`${before.slice(before.length % 2)}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return {text, inputs};
}
