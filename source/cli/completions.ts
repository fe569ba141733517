/** What completes the command line in a shell, made from the table of commands and options. */

import {everyFormat} from '../kinds/kinds.ts';
import {formatsOf, listingNamed, listings} from '../print/formats.ts';
import {storyFormats} from '../print/story-formats.ts';
import {
	type CommandName,
	commands,
	type OptionName,
	optionNames,
	optionRow,
	type Shell,
	shells,
	writtenOption,
} from './option-table.ts';

const names = Object.keys(commands) as readonly CommandName[];
const calledNames = names.filter(name => name !== 'dashboard');

/** A script for the shell, which defines the completions of `roundtable` when it is run. */
export function completionsFor(shell: Shell): string {
	switch (shell) {
		case 'bash':
			return bash();
		case 'zsh':
			return zsh();
		case 'fish':
			return fish();
	}
}

function optionsOf(command: CommandName): readonly OptionName[] {
	return optionNames.filter(name => optionRow(name).for.includes(command));
}

/** The commands whose words are of this kind. */
function namesOf(words: 'files' | 'folder'): readonly CommandName[] {
	return names.filter(name => commands[name].words === words);
}

/** As one types it: the long form, and the short one where there is one. */
function spellings(name: OptionName): readonly string[] {
	const {short} = optionRow(name);
	return [writtenOption(name), ...(short === undefined ? [] : [`-${short}`])];
}

/** What may be the value of an option at a command; formats differ between the listings. */
function valuesOf(name: OptionName, command: CommandName): readonly string[] {
	const listing = name === 'format' ? listingNamed(command, listings) : undefined;
	if (listing !== undefined) return formatsOf(listing, everyFormat).map(format => format.name);
	if (name === 'format' && command === 'story') return storyFormats;
	return optionRow(name).among ?? [];
}

const valued = optionNames.filter(name => optionRow(name).value !== undefined);

/** As a pattern of a shell. */
function patterns(some: readonly OptionName[]): string {
	return some.flatMap(spellings).join('|');
}

function bash(): string {
	const values = names.flatMap(command =>
		valued
			.filter(name => optionRow(name).for.includes(command) && valuesOf(name, command).length > 0)
			.map(name => `\t\t${command}:${writtenOption(name)}) words='${valuesOf(name, command).join(' ')}' ;;`),
	);
	const path = (kind: 'file' | 'folder') => patterns(valued.filter(name => optionRow(name).path === kind));
	return `# bash completion of roundtable
_roundtable_offer() {
	local line
	while IFS='' read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$current")
}
_roundtable_files() {
	compopt -o filenames 2> /dev/null
	_roundtable_offer "$@"
}
_roundtable() {
	local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' names='' at
	COMPREPLY=()
	# readline takes the = of --option=value for a word of its own.
	if [[ $current == = ]]; then
		current=''
	elif [[ $before == = ]]; then
		before=\${COMP_WORDS[COMP_CWORD - 2]}
	fi
	for ((at = 1; at < COMP_CWORD; at++)); do
		case \${COMP_WORDS[at]} in
		--) return ;;
		${patterns(valued)}) ((at++)) ; [[ \${COMP_WORDS[at]} == = ]] && ((at++)) ;;
		-*) ;;
		${calledNames.join('|')}) command=\${command:-\${COMP_WORDS[at]}} ;;
		*) command=\${command:-dashboard} ;;
		esac
	done
	[[ $current != -* && -z $command ]] && names='${calledNames.join(' ')}'
	command=\${command:-dashboard}
	case $before in
	${path('file')}) _roundtable_files -f ; return ;;
	${path('folder')}) _roundtable_files -d ; return ;;
	${patterns(valued)})
		case $command:$before in
${values.join('\n')}
		esac
		_roundtable_offer -W "$words"
		return ;;
	esac
	if [[ $current == -* ]]; then
		case $command in
${names.map(name => `\t\t${name}) words='${optionsOf(name).flatMap(spellings).join(' ')}' ;;`).join('\n')}
		esac
		_roundtable_offer -W "$words"
		return
	fi
	case $command in
	dashboard)
		# One dossier is opened at a time.
		[[ -z $names ]] && return
		_roundtable_files -f
		_roundtable_offer -W "$names" ;;
	${namesOf('files').join('|')}) _roundtable_files -f ;;
	${namesOf('folder').join('|')}) _roundtable_files -d ;;
	completions) _roundtable_offer -W '${shells.join(' ')}' ;;
	esac
}
complete -F _roundtable roundtable
`;
}

function zsh(): string {
	const spec = (name: OptionName, command: CommandName): string => {
		const {short, value, help, path} = optionRow(name);
		const long = writtenOption(name);
		const about = zshQuoted(`[${help.replace(/[[\]:\\]/g, '\\$&')}]`);
		if (value === undefined)
			return short === undefined ? `'${long}'${about}` : `'(-${short} ${long})'{-${short},${long}}${about}`;
		const among = valuesOf(name, command);
		const action =
			path === 'file'
				? '_files'
				: path === 'folder'
					? '_files -/'
					: among.length > 0
						? `(${among.join(' ')})`
						: ' ';
		const rest = `${about}':${value}:${action}'`;
		return short === undefined ? `'${long}='${rest}` : `'(-${short} ${long})'{-${short}+,${long}=}${rest}`;
	};
	const rest: Readonly<Record<string, string>> = {
		dossier: "'1:DOSSIER:{ _describe command names; _files }'",
		// The command itself is the first word.
		query: "'*: :()'",
		files: "'1: : ' '*:FILE:_files'",
		folder: "'1: : ' '2:FOLDER:_files -/'",
		shell: `'1: : ' '2:SHELL:(${shells.join(' ')})'`,
	};
	return `#compdef roundtable
# zsh completion of roundtable
_roundtable() {
	local command=dashboard
	local -i at
	# The first word that is no option and no option's value.
	for ((at = 2; at < CURRENT; at++)); do
		case $words[at] in
		(${patterns(valued)}) ((at++)) ;;
		(-*) ;;
		(${calledNames.join('|')}) command=$words[at] ; break ;;
		(*) break ;;
		esac
	done
	local -a names=(
${calledNames.map(name => `\t\t${zshQuoted(`${name}:${commands[name].help}`)}`).join('\n')}
	)
	case $command in
${names
	.map(
		name =>
			`\t(${name})\n\t\t_arguments -s -S \\\n${[
				...optionsOf(name).map(option => spec(option, name)),
				rest[commands[name].words] ?? '',
			]
				.map(line => `\t\t\t${line}`)
				.join(' \\\n')} ;;`,
	)
	.join('\n')}
	esac
}
if [[ $funcstack[1] == _roundtable ]]; then _roundtable "$@"; else compdef _roundtable roundtable; fi
`;
}

function fish(): string {
	const when = (some: readonly CommandName[]): string => {
		if (some.length === names.length) return '';
		return ` -n '__roundtable_is ${some.join(' ')}${some.includes('dashboard') ? ' none' : ''}'`;
	};
	const option = (name: OptionName, among: readonly string[], some: readonly CommandName[]): string => {
		const {short, value, path, help} = optionRow(name);
		const letter = short === undefined ? '' : ` -s ${short}`;
		const folders = path === 'folder' ? " -a '(__fish_complete_directories)'" : '';
		const takes =
			value === undefined
				? ''
				: path === 'file'
					? ' -r -F'
					: ` -x${among.length > 0 ? ` -a '${among.join(' ')}'` : folders}`;
		return `complete -c roundtable${when(some)}${letter} -l ${writtenOption(name).slice(2)}${takes} -d ${fishQuoted(help)}`;
	};
	const lines = optionNames.flatMap(name => {
		const takers = optionRow(name).for;
		if (name !== 'format') return [option(name, optionRow(name).among ?? [], takers)];
		return [...listings, 'story' as const].map(each => option(name, valuesOf(name, each), [each]));
	});
	return `# fish completion of roundtable
function __roundtable_is -d 'Whether one of these is the command; none where no word is there yet'
	set -l command none
	set -l is_value 0
	for word in (commandline -opc)[2..]
		if test $is_value = 1
			set is_value 0
			continue
		end
		switch $word
			case ${valued.flatMap(spellings).join(' ')}
				set is_value 1
			case '-*'
			case ${calledNames.join(' ')}
				set command $word
				break
			case '*'
				set command dashboard
				break
		end
	end
	contains -- $command $argv
end
complete -c roundtable -f
complete -c roundtable -n '__roundtable_is none' -F
${calledNames.map(name => `complete -c roundtable -n '__roundtable_is none' -a ${name} -d ${fishQuoted(commands[name].help)}`).join('\n')}
complete -c roundtable -n '__roundtable_is ${namesOf('files').join(' ')}' -F
complete -c roundtable -n '__roundtable_is ${namesOf('folder').join(' ')}' -a '(__fish_complete_directories)'
complete -c roundtable -n '__roundtable_is completions' -a '${shells.join(' ')}'
${lines.join('\n')}
`;
}

function zshQuoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
	return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
