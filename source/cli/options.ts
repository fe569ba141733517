/** What a command line can ask for, once it is read. */
import type {Order} from '../engine/question.ts';
import type {Format, Listing} from '../print/formats.ts';
import type {Pane} from '../state/parts.ts';
import type {ThemeName} from '../view/theme.ts';
import type {Shell} from './option-table.ts';

export type Options = {
	readonly dossier: string | undefined;
	readonly filter: string;
	readonly round: string | undefined;
	readonly party: string | undefined;
	readonly focus: Pane | undefined;
	readonly order: Order | undefined;
	readonly isReportedShown: boolean;
	readonly format: Format | undefined;
	/** Before CSV, for spreadsheets that take it for another encoding without. */
	readonly hasByteOrderMark: boolean;
	readonly articles: string | undefined;
	readonly theme: ThemeName | undefined;
	readonly isAscii: boolean;
	readonly hasMouse: boolean;
};

export type Command =
	| {readonly do: 'help'}
	| {readonly do: 'version'}
	| {readonly do: 'open'; readonly options: Options}
	| {readonly do: 'print'; readonly listing: Listing; readonly options: Options}
	| {readonly do: 'check'; readonly files: readonly string[]; readonly options: Options}
	| {readonly do: 'completions'; readonly shell: Shell}
	| {readonly do: 'refuse'; readonly message: string};

/** As without any option. */
export const defaultOptions: Options = {
	dossier: undefined,
	filter: '',
	round: undefined,
	party: undefined,
	focus: undefined,
	order: undefined,
	isReportedShown: true,
	format: undefined,
	hasByteOrderMark: false,
	articles: undefined,
	theme: undefined,
	isAscii: false,
	hasMouse: false,
};
