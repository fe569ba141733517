/** Where editors find the schema of notes. */
import {existsSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';

/** Beside the program, where it is installed; else a name, by which nothing is found and nothing is wrong. */
export function schemaAddress(): string {
	const script = launcher();
	const file = join(dirname(script), '..', 'data', 'notes.schema.json');
	return existsSync(file) ? pathToFileURL(file).href : 'notes.schema.json';
}

/** The program itself, behind the link by which a package manager starts it. */
function launcher(): string {
	const script = process.argv[1] ?? '';
	try {
		return realpathSync(script);
	} catch {
		return script;
	}
}
