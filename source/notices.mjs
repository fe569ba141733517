/** The licences of the packages that are bundled: each asks that its text goes with every copy. */
import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/**
 * @param inputs - paths of files that a bundle was made of.
 * @returns the folders of the packages among them, each once, in the order of their names.
 */
function packagesOf(inputs) {
	const folders = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
	return [...new Set(folders)].sort();
}

/**
 * @returns a text that names each package with its version and its licence in full.
 * @throws where a package has no licence to pass on.
 */
export async function noticesFor(inputs) {
	const parts = await Promise.all(packagesOf(inputs).map(folder => noticeOf(folder, inputs)));
	const head = 'Roundtable has parts of these packages in it, each under its own licence.\n';
	return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder, inputs) {
	const {name, version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	// Beside what is bundled as well: a package may have bundled others itself.
	const within = inputs.filter(path => path.startsWith(`${folder}/`)).map(path => dirname(path));
	const texts = (await Promise.all([...new Set([folder, ...within])].map(licencesIn))).flat();
	if (texts.length === 0 && license === 'MIT') texts.push(await mitLicenceOf(folder, inputs));
	if (texts.length === 0) throw new Error(`${folder} has no licence that could be passed on`);
	return `${name} ${version} (${license})\n\n${texts.map(text => text.trim()).join('\n\n')}\n`;
}

async function licencesIn(folder) {
	const files = (await readdir(folder)).filter(file =>
		/^(licen[cs]es?|copying|notice)(\.(md|txt))?$/i.test(file),
	);
	return Promise.all(files.sort().map(file => readFile(join(folder, file), 'utf8')));
}

/** Of a package that names this licence without its text: that text, with the copyright as the package states it. */
async function mitLicenceOf(folder, inputs) {
	const own = await readFile(new URL('../LICENSE', import.meta.url), 'utf8');
	const permission = own.slice(own.indexOf('Permission is hereby granted'));
	const readme = (await readdir(folder)).find(file => /^readme\.md$/i.test(file));
	const readmes = readme === undefined ? [] : [join(folder, readme)];
	for (const file of [...readmes, ...inputs.filter(path => path.startsWith(`${folder}/`))]) {
		const text = await readFile(file, 'utf8');
		const [, holder] = /(?:Copyright \(c\)|MIT \u00a9) *(.+)/i.exec(text) ?? [];
		if (holder !== undefined) return `MIT License\n\nCopyright (c) ${withoutLink(holder)}\n\n${permission}`;
	}
	const {author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const name = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
	if (name !== undefined) return `MIT License\n\nCopyright (c) ${name}\n\n${permission}`;
	throw new Error(`${folder} does not say whose it is`);
}

/** `[A name](address)` of Markdown as the name alone. */
function withoutLink(text) {
	return text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim();
}
