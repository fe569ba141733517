/** The commands that make files of files: notes, dossiers, tables. */
import type {NotesCommandName} from './option-table.ts';
import type {CliCommand} from './options.ts';
import {type Arguments, show} from './read-arguments.ts';

export function readNotesCommand(
	name: NotesCommandName,
	words: readonly string[],
	{text, isOn}: Arguments,
): CliCommand {
	const [file, second, ...rest] = words;
	const wanted = usage[name];
	const isRight =
		name === 'prepare' ||
		(name === 'diff'
			? second !== undefined && rest.length === 0
			: file !== undefined && second === undefined);
	if (file === undefined || !isRight)
		return {do: 'refuse', message: `${name} takes ${wanted}${given(words)}.`};
	const [output, articles] = [text('output'), text('articles')];
	switch (name) {
		case 'build':
			return {
				do: 'build',
				file,
				output,
				articles,
				isExplained: isOn('explain') ?? false,
				isForced: isOn('force') ?? false,
				isAll: isOn('all') ?? false,
			};
		case 'notes':
			return {do: 'notes', file, output, articles, map: text('map'), isForced: isOn('force') ?? false};
		case 'prepare': {
			const year = text('year');
			if (year !== undefined && !/^\d{4}$/.test(year))
				return {
					do: 'refuse',
					message: `--year takes a year of four digits, such as 2025; it was given ${show(year)}.`,
				};
			return {
				do: 'prepare',
				files: words,
				output,
				year: year === undefined ? undefined : Number(year),
				isAdding: isOn('add') ?? false,
				isForced: isOn('force') ?? false,
			};
		}
		case 'new':
			return {do: 'new', folder: file};
		case 'diff':
			return {do: 'diff', files: [file, second ?? ''], isJson: isOn('json') ?? false, articles};
	}
}

const usage: Readonly<Record<NotesCommandName, string>> = {
	build: 'one file of notes: roundtable build NOTES -o DOSSIER',
	notes: 'one dossier, table or output of another program: roundtable notes FILE -o NOTES',
	prepare: 'articles or folders of them: roundtable prepare ARTICLE... -o NOTES',
	new: 'one folder, which it makes: roundtable new FOLDER',
	diff: 'two dossiers or notes: roundtable diff A B',
};

function given(words: readonly string[]): string {
	return words.length === 0 ? '' : `; it was given ${show(words.join(' '))}`;
}
