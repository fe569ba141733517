/**
 * What the program says of itself. meow puts it together: the help text under the package's description, and the
 * version, both from the package that this file is in. Arguments are read by Node, see read-arguments.ts.
 */
import meow from 'meow';
import {help, helpOf} from './help.ts';
import type {CommandName} from './option-table.ts';

export type About = {readonly help: string; readonly version: string};

/** @param command - whose help it is; of the dashboard the whole. */
export function about(command: CommandName): About {
	if (command !== 'dashboard') return {help: helpOf(command), version: ''};
	const {help: text, pkg} = meow(help(), {
		importMeta: import.meta,
		argv: [],
		helpIndent: 0,
		autoHelp: false,
		autoVersion: false,
	});
	return {help: text.trim(), version: pkg.version ?? 'unknown'};
}
