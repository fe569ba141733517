/** `roundtable new`: a small worked example in a folder of its own. */
import {join} from 'node:path';
import {exampleFiles} from '../notes/example.ts';
import {sanitize} from '../text/sanitize.ts';
import {isThere} from './at-path.ts';
import {findDeadLink, sayEnd} from './dead-link.ts';
import {errorCode} from './error-code.ts';
import {makeFolder} from './make-folder.ts';
import {refuse} from './say.ts';
import {schemaAddress} from './schema-address.ts';
import {writeFileAt} from './write-file-at.ts';
import {writeOut} from './write-out.ts';

/** Writes all of its files or, where one of that name is there, none. @returns 0, or 2 where it was not written. */
export async function writeExample(folder: string): Promise<number> {
	const files = exampleFiles(schemaAddress());
	const shown = sanitize(folder);
	try {
		makeFolder(folder);
	} catch (error) {
		return refuse(`The folder ${shown} cannot be made: ${await whyNot(error, folder)}.`);
	}
	for (const {name} of files)
		if (await isThere(join(folder, name)))
			return refuse(
				`${sanitize(join(folder, name))} is there already, and nothing is overwritten. Name another folder.`,
			);
	for (const {name, text} of files) {
		const written = await writeFileAt(join(folder, name), text, {isNew: true});
		if (!written.ok) return refuse(`${sanitize(join(folder, name))} was not written: ${written.reason}.`);
	}
	const notes = sanitize(join(folder, 'talks.yaml'));
	return writeOut(
		`${files.map(({name}) => sanitize(join(folder, name))).join('\n')}\nroundtable ${notes} opens it; edit ${notes} beside it.\n`,
	);
}

async function whyNot(error: unknown, folder: string): Promise<string> {
	const dead = await findDeadLink(folder);
	if (dead !== undefined) return `${sanitize(dead.link)} is a link that ${sayEnd(dead)}`;
	const code = errorCode(error) ?? '';
	if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file of that name is there';
	if (code === 'ENAMETOOLONG') return 'its name is too long';
	if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full';
	return ['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(code) ? 'nothing can be written there' : code;
}
