/** Where editors find the schema of notes. */
import {existsSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';

/** Beside the program, where it is installed; else a name, by which nothing is found and nothing is wrong. */
export function schemaAddress(): string {
	const file = join(programFolder(), '..', 'data', 'notes.schema.json');
	return existsSync(file) ? pathToFileURL(file).href : 'notes.schema.json';
}

/** Where the program itself is, behind the link by which a package manager starts it. */
export function programFolder(): string {
	const script = process.argv[1] ?? '';
	try {
		return dirname(realpathSync(script));
	} catch {
		return dirname(script);
	}
}
