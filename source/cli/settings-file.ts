/** Where a person's settings are, and whether there are any: most have none, and nothing is loaded for them. */
import {existsSync} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import process from 'node:process';

/** As the XDG Base Directory Specification has it: a relative one is to be ignored. */
export function settingsFile(
	env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
	const {XDG_CONFIG_HOME: named = '', HOME: home = ''} = env;
	const folder = isAbsolute(named) ? named : isAbsolute(home) ? join(home, '.config') : undefined;
	if (folder === undefined) return undefined;
	const file = join(folder, 'roundtable', 'config.yaml');
	return existsSync(file) ? file : undefined;
}
