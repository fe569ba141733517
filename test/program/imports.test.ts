import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const source = fileURLToPath(new URL('../../source', import.meta.url));

/** Each folder and those it may import from; README draws the same as one arrow. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	text: [],
	dossier: ['text'],
	notes: ['text', 'dossier'],
	prepare: ['text', 'dossier', 'notes'],
	review: ['text', 'dossier', 'notes'],
	fields: ['text', 'dossier'],
	query: ['text', 'dossier', 'fields'],
	engine: ['text', 'dossier', 'fields', 'query'],
	state: ['text', 'dossier', 'fields', 'query', 'engine'],
	view: ['text', 'dossier', 'fields', 'query', 'engine', 'state'],
	// A pane is what it does to the state and how it is drawn. State and view know what a pane is, and none by its file:
	// the list of panes is handed to them.
	panes: ['text', 'dossier', 'fields', 'query', 'engine', 'state', 'view'],
	components: ['text', 'dossier', 'state', 'view'],
	print: ['text', 'dossier', 'state', 'view'],
	// What a kind of document has is listed where all of it is known.
	kinds: ['dossier', 'fields', 'view', 'panes', 'print'],
	terminal: ['text'],
	cli: [
		'text',
		'dossier',
		'notes',
		'prepare',
		'review',
		'fields',
		'query',
		'engine',
		'state',
		'view',
		'panes',
		'components',
		'print',
		'kinds',
		'terminal',
		'../data',
	],
	// The types of what it starts, and nothing that would be loaded before the program is.
	start: ['cli'],
};

/** Packages and built-in modules that belong to the edge or to drawing. */
const forbidden: Readonly<Record<string, RegExp>> = {
	text: /^(node:|ink|react|chalk|meow)/,
	dossier: /^(node:(?!crypto)|ink|react|chalk|meow)/,
	notes: /^(node:|ink|react|chalk|meow)/,
	prepare: /^(node:|ink|react|chalk|meow)/,
	review: /^(node:|ink|react|chalk|meow)/,
	fields: /^(node:|ink|react|chalk|meow)/,
	query: /^(node:|ink|react|chalk|meow)/,
	engine: /^(node:|ink|react|chalk|meow)/,
	state: /^(node:|ink|react|chalk|meow)/,
	view: /^(node:|ink|react|chalk|meow)/,
	panes: /^(node:|ink|react|chalk|meow)/,
	print: /^(node:|ink|react|chalk|meow)/,
	components: /^(node:|meow)/,
	kinds: /^(node:|ink|react|chalk|meow)/,
	terminal: /^(ink|react|meow)/,
	cli: /^$/,
	start: /^(?!node:)/,
};

function filesOf(folder: string): readonly string[] {
	return readdirSync(folder, {withFileTypes: true, recursive: true})
		.filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map(entry => join(entry.parentPath, entry.name));
}

function importsOf(file: string): readonly string[] {
	const text = readFileSync(file, 'utf8');
	return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '');
}

/** The folder of `source/` that a file stands in. */
function folderOf(file: string): string {
	return relative(source, file).split(/[\\/]/)[0] ?? '';
}

function nameOf(file: string): string {
	return relative(source, file);
}

const files = Object.keys(mayImport).flatMap(folder => filesOf(join(source, folder)));

test('every folder of the source has its place on the arrow', () => {
	const folders = readdirSync(source, {withFileTypes: true}).filter(entry => entry.isDirectory());
	expect(folders.map(folder => folder.name).sort()).toEqual(Object.keys(mayImport).sort());
	expect(files.length).toBeGreaterThan(40);
});

test('imports run along the arrow and never back', () => {
	const wrong = files.flatMap(file => {
		const folder = folderOf(file);
		return importsOf(file)
			.filter(name => name.startsWith('.'))
			.map(name => relative(source, join(dirname(file), name)))
			.map(target =>
				target.startsWith('..')
					? target.split(/[\\/]/).slice(0, 2).join('/')
					: folderOf(join(source, target)),
			)
			.filter(target => target !== folder && !mayImport[folder]?.includes(target))
			.map(target => `${relative(source, file)} imports from ${target}`);
	});
	expect(wrong).toEqual([]);
});

test('what starts the program has nothing of it but its types', () => {
	const wrong = filesOf(join(source, 'start')).flatMap(file =>
		[...withoutComments(file).matchAll(/^import .*'\.\.\/.*$/gm)]
			.map(([line]) => line)
			.filter(line => !line.startsWith('import type ')),
	);
	expect(wrong).toEqual([]);
});

test('no file imports itself, by whatever way round', () => {
	const importedBy = new Map(
		files.map(file => [
			file,
			importsOf(file)
				.filter(name => name.startsWith('.'))
				.map(name => join(dirname(file), name)),
		]),
	);
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, way: readonly string[]) => {
		if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].map(nameOf).join(' > '));
		if (done.has(file) || way.includes(file)) return;
		for (const next of importedBy.get(file) ?? []) visit(next, [...way, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(circles).toEqual([]);
});

test('only components and the edge know Ink, React, files, clocks or the process', () => {
	const wrong = files.flatMap(file =>
		importsOf(file)
			.filter(name => !name.startsWith('.') && forbidden[folderOf(file)]?.test(name))
			.map(name => `${relative(source, file)} imports ${name}`),
	);
	expect(wrong).toEqual([]);
	const pure = files.filter(file => !['components', 'terminal', 'cli', 'start'].includes(folderOf(file)));
	const impure = pure.filter(file =>
		/\b(process\.|Date\.now|new Date\(\)|setTimeout|setImmediate|Math\.random)/.test(withoutComments(file)),
	);
	expect(impure.map(file => relative(source, file))).toEqual([]);
});

test('nothing above the engine knows how an engine keeps its rows', () => {
	const wrong = files
		.filter(file => folderOf(file) !== 'engine' && folderOf(file) !== 'cli')
		.flatMap(file => importsOf(file).filter(name => /engine\/(?!engine|question|fields|whole)/.test(name)));
	expect(wrong).toEqual([]);
});

test('only the engine, and what makes whole dossiers, walk over all statements', () => {
	const walks =
		/entryOf\.(?:values|keys|entries|forEach)\b|of (?:\w+\.)*entryOf\b|\.\.\.(?:\w+\.)*entryOf\b|dossier\.statements(?!\.length)/;
	const wrong = files
		.filter(file => !['engine', 'dossier', 'notes'].includes(folderOf(file)))
		.filter(file => walks.test(withoutComments(file)));
	expect(wrong.map(file => relative(source, file))).toEqual([]);
	for (const file of ['dossier/catalogue.ts', 'engine/memory/memory.ts'])
		expect(withoutComments(join(source, file))).toMatch(/entryOf|statements/);
});

function withoutComments(file: string): string {
	return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
