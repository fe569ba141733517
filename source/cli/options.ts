/** What a command line can ask for, once it is read. */
import type {Order} from '../engine/question.ts';
import type {Listing} from '../print/formats.ts';
import type {StoryFormat} from '../print/story-formats.ts';
import type {PaneName} from '../state/parts.ts';
import type {ThemeName} from '../view/theme.ts';
import type {CommandName, Shell} from './option-table.ts';

export type Options = {
	readonly dossier: string | undefined;
	readonly filter: string;
	readonly round: string | undefined;
	readonly party: string | undefined;
	readonly focus: PaneName | undefined;
	readonly order: Order | undefined;
	/** Of switches: undefined where it is not given, so that a person's settings, or a view, may say it. */
	readonly isReportedShown: boolean | undefined;
	/** What the view is beside: in words, or `@` and a file of them. */
	readonly view: string | undefined;
	/** Of a listing, by its name. */
	readonly format: string | undefined;
	/** Before CSV, for spreadsheets that take it for another encoding without. */
	readonly hasByteOrderMark: boolean;
	readonly articles: string | undefined;
	/** Another dossier or notes, to see what has changed since. */
	readonly since: string | undefined;
	readonly theme: ThemeName | undefined;
	readonly isAscii: boolean | undefined;
	/** Notes are not only shown but gone through. */
	readonly isReviewing: boolean;
	readonly hasMouse: boolean | undefined;
	/** Whether what is the reader's own lies beside the dossier, for whoever opens it. */
	readonly isKeptBeside: boolean | undefined;
};

export type CliCommand =
	| {readonly do: 'help'; readonly of: CommandName}
	| {readonly do: 'version'}
	| {readonly do: 'open'; readonly options: Options}
	| {readonly do: 'story'; readonly options: Options; readonly format: StoryFormat}
	| {readonly do: 'print'; readonly listing: Listing; readonly options: Options}
	| {
			readonly do: 'check';
			readonly files: readonly string[];
			readonly options: Options;
			readonly how: CheckHow;
	  }
	| NotesCommand
	| {readonly do: 'completions'; readonly shell: Shell}
	| {readonly do: 'refuse'; readonly message: string};

/** How a check is carried out and told. */
export type CheckHow = {readonly isFixing: boolean; readonly isJson: boolean; readonly isAll: boolean};

/** Commands that make files of files. */
export type NotesCommand =
	| {
			readonly do: 'build';
			readonly file: string;
			readonly output: string | undefined;
			readonly articles: string | undefined;
			readonly isExplained: boolean;
			readonly isForced: boolean;
			readonly isAll: boolean;
	  }
	| {
			readonly do: 'notes';
			readonly file: string;
			readonly output: string | undefined;
			readonly articles: string | undefined;
			/** Columns of a table and what they are, as `speaker=Name,words=Quote`. */
			readonly map: string | undefined;
			readonly isForced: boolean;
	  }
	| {
			readonly do: 'prepare';
			/** Articles and folders of them; - is standard input. */
			readonly files: readonly string[];
			readonly output: string | undefined;
			/** Of days that articles print without a year. */
			readonly year: number | undefined;
			/** Into notes that are there. */
			readonly isAdding: boolean;
			readonly isForced: boolean;
	  }
	| {readonly do: 'new'; readonly folder: string}
	| {
			readonly do: 'diff';
			readonly files: readonly [string, string];
			readonly isJson: boolean;
			readonly articles: string | undefined;
	  };

/** As without any option. */
export const defaultOptions: Options = {
	dossier: undefined,
	filter: '',
	round: undefined,
	party: undefined,
	focus: undefined,
	order: undefined,
	isReportedShown: undefined,
	view: undefined,
	format: undefined,
	hasByteOrderMark: false,
	articles: undefined,
	since: undefined,
	theme: undefined,
	isAscii: undefined,
	isReviewing: false,
	hasMouse: undefined,
	isKeptBeside: undefined,
};
