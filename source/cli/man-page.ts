/** The manual page, in the man macros of roff, made from the same tables as the help. */
import {everyPane} from '../kinds/kinds.ts';
import {bindingsFor} from '../state/bindings/bindings.ts';
import {ascii} from '../view/glyphs.ts';
import {keyLabel} from '../view/help-view.ts';
import {groupedOptions, usage} from './help.ts';
import {completionSetup, environment, examples, filterExample, statuses, withoutDossier} from './manual.ts';
import {
	type CommandName,
	commands,
	type OptionName,
	optionRow,
	writtenCommand,
	writtenOption,
} from './option-table.ts';

/** @param about - what the package says of itself. */
export function manPage(about: {readonly version: string; readonly description: string}): string {
	const names = Object.keys(commands) as readonly CommandName[];
	return `${[
		`.TH ROUNDTABLE 1 "" "roundtable ${about.version}" "User Commands"`,
		// Options are not to be hyphenated, nor lines filled with blanks.
		'.nh',
		'.ad l',
		...section('Name', [`roundtable \\- ${escaped(about.description)}`]),
		...section(
			'Synopsis',
			names.flatMap((name, place) => [
				...(place === 0 ? [] : ['.br']),
				`\\fB${escaped(writtenCommand(name))}\\fR${escaped(usage(name)[0].slice(writtenCommand(name).length))}`,
			]),
		),
		...section('Description', withoutDossier.map(line)),
		...section(
			'Commands',
			names.flatMap(name => item(escaped(writtenCommand(name)), commands[name].help)),
		),
		...groupedOptions().flatMap(({title, names}) =>
			section(
				title,
				names.flatMap(name => item(synopsis(name), optionRow(name).help)),
			),
		),
		...section('Keys', [
			line('The keys of the dashboard; ? shows them there, and can be searched.'),
			...keys(),
		]),
		...section('The filter language', verbatim(filterExample)),
		...section(
			'Environment',
			environment.flatMap(([name, help]) => item(escaped(name), help)),
		),
		...section('Examples', verbatim(examples)),
		...section('Completions', verbatim(Object.values(completionSetup))),
		...section(
			'Exit status',
			statuses.flatMap(([name, help]) => item(escaped(name), help)),
		),
	].join('\n')}\n`;
}

function section(title: string, content: readonly string[]): readonly string[] {
	return [`.SH "${escaped(title.toUpperCase())}"`, ...content];
}

/** @param head - escaped already. */
function item(head: string, text: string): readonly string[] {
	return ['.TP', `\\fB${head}\\fR`, line(text)];
}

function verbatim(lines: readonly string[]): readonly string[] {
	return ['.nf', ...lines.map(line), '.fi'];
}

function synopsis(name: OptionName): string {
	const {short, value} = optionRow(name);
	const letter = short === undefined ? '' : `-${short}, `;
	const shown = value === undefined ? '' : `\\fR \\fI${escaped(value)}`;
	return `${escaped(letter + writtenOption(name))}${shown}`;
}

/** One line for the bindings that stand in a row with the same words, as in the dashboard's own help. */
function keys(): readonly string[] {
	const rows: {keys: string; help: string}[] = [];
	for (const {keys: names, help} of bindingsFor(everyPane)) {
		const shown = names.map(key => keyLabel(key, ascii)).join(' ');
		const last = rows.at(-1);
		if (last?.help === help) last.keys += ` ${shown}`;
		else rows.push({keys: shown, help});
	}
	return rows.flatMap(row => item(escaped(row.keys), row.help));
}

/** A line of text: one that begins with a dot or an apostrophe would be a request. */
function line(text: string): string {
	return /^[.']/.test(text) ? `\\&${escaped(text)}` : escaped(text);
}

/** A minus is one to be copied, not a hyphen; quotation marks and carets stay what they are. */
function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll("'", '\\(aq')
		.replaceAll('"', '\\(dq')
		.replaceAll('`', '\\(ga')
		.replaceAll('^', '\\(ha')
		.replaceAll('~', '\\(ti');
}
