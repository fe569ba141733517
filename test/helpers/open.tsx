/**
 * The driver of the screen tests: opens the dashboard on a dossier at a size, presses keys, and reads the screen
 * as text. Drawing is synchronous, so there is nothing to wait for.
 */
import {EventEmitter} from 'node:events';
import {render} from 'ink';
import {withPrintedWords} from '../../source/cli/printed-words.ts';
import {AppearanceProvider, createAppearance} from '../../source/components/appearance.tsx';
import {Dashboard} from '../../source/components/dashboard.tsx';
import {type Catalogue, catalogue} from '../../source/dossier/catalogue.ts';
import type {ReviewProgress} from '../../source/dossier/review-progress.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import type {Engine} from '../../source/engine/engine.ts';
import {atOnce} from '../../source/engine/pace.ts';
import {exportFormats} from '../../source/print/formats.ts';
import {articlePrinting, wordingsOf} from '../../source/review/wordings.ts';
import type {Action, Effect} from '../../source/state/actions.ts';
import type {Binding} from '../../source/state/binding.ts';
import {bindingsFor} from '../../source/state/bindings/bindings.ts';
import {reviewBindings} from '../../source/state/bindings/review.ts';
import type {FormatOffer} from '../../source/state/exports.ts';
import {initialState, type Opening} from '../../source/state/initial.ts';
import type {Asked, KeyPress} from '../../source/state/parts.ts';
import {type Outcome, perform, press} from '../../source/state/press.ts';
import {askedFor} from '../../source/state/reviewing.ts';
import type {State} from '../../source/state/state.ts';
import {createWorkspace, type Shelf} from '../../source/state/workspace.ts';
import {clampScroll} from '../../source/view/clamp-scroll.ts';
import {ascii, type Glyphs, unicode} from '../../source/view/glyphs.ts';
import {type QuoteColumns, quoteColumns as usualColumns} from '../../source/view/quote-columns.ts';
import {type ThemeName, themes} from '../../source/view/theme.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {usualEngine} from './usual-fields.ts';
import {panesWith} from './usual-panes.ts';

class FakeStdout extends EventEmitter {
	frame = '';
	readonly isTTY = false;
	columns: number;
	rows: number;
	constructor(columns: number, rows: number) {
		super();
		this.columns = columns;
		this.rows = rows;
	}
	write(text: string): boolean {
		if (text !== '' && text !== '\n' && !text.startsWith('\u001b[?25')) this.frame = text;
		return true;
	}
}

type Options = Partial<Opening> & {
	readonly theme?: ThemeName;
	readonly isAscii?: boolean;
	/** Memory, all at once, unless told. */
	readonly engine?: (of: Catalogue) => Engine;
	readonly articles?: Shelf;
	/** Of notes: what is wrong with them, and what is worth a look. */
	readonly problems?: readonly string[];
	readonly remarks?: readonly string[];
	/** Those of a negotiation unless told. */
	readonly panes?: readonly Pane[];
	readonly quoteColumns?: QuoteColumns;
	readonly formats?: readonly FormatOffer[];
	/** Those of these panes and the usual ones unless told. */
	readonly bindings?: readonly Binding[];
	/** In review, with its keys, where told how far that is. */
	readonly review?: ReviewProgress;
	/** Which statements are left, and which of them were skipped; all of them and none unless told. */
	readonly isLeft?: (statement: string) => boolean;
	readonly isSkipped?: (statement: string) => boolean;
};

function inMemory(of: Catalogue): Engine {
	return usualEngine(of, atOnce);
}

/** Opens the dashboard; 120 columns by 40 rows unless told. */
export function open(dossier: Dossier, options: Options = {}) {
	const {
		theme = 'none',
		isAscii = false,
		columns = 120,
		rows = 40,
		engine = inMemory,
		articles,
		problems,
		remarks,
		quoteColumns = usualColumns,
		panes = panesWith(quoteColumns),
		bindings = bindingsFor(panes),
		formats = exportFormats,
		review,
		isLeft = () => true,
		isSkipped = () => false,
		...opening
	} = options;
	const made = catalogue(dossier);
	const opened = review === undefined ? made : withPrintedWords(made, articles);
	const workspace = createWorkspace({
		catalogue: opened,
		engine: engine(opened),
		panes,
		bindings: review === undefined ? bindings : [...bindings, ...reviewBindings],
		formats,
		onProgress() {
			take(perform(workspace, state, [{type: 'answered'}]));
		},
		articles,
		...(problems === undefined ? {} : {problems}),
		...(remarks === undefined ? {} : {remarks}),
		...(review === undefined
			? {}
			: {
					review: {
						progress: () => review,
						isLeft,
						confidencesOf: ids =>
							ids.flatMap(id => opened.entryOf.get(id)?.statement.draft?.confidence ?? []),
						isSkipped,
						// As if the notes were a line a statement.
						statementAt: line => opened.dossier.statements[line]?.id,
						eventDraft: () => 'The clause places it.',
						dayOf: (_, typed) => (typed === 'Monday' ? '2025-03-03' : undefined),
						articlePrinting,
						wordingsOf,
						commands: {
							check: 'roundtable check talks.yaml',
							build: 'roundtable build talks.yaml -o talks.json',
						},
					},
				}),
	});
	const glyphs: Glyphs = isAscii ? ascii : unicode;
	const appearance = createAppearance(themes[theme], glyphs, false);
	let state = initialState(workspace, {...opening, columns, rows});
	const effects: Effect[] = [];
	const asked: Asked[] = [];
	/** Takes what came of an action, also of one that has waited for an answer. */
	const take = (outcome: Outcome): void => {
		state = outcome.state;
		effects.push(...outcome.effects.map(({effect}) => effect));
		for (const {effect, state: from} of outcome.effects)
			if (effect.type === 'decide') asked.push(askedFor(workspace, from, effect.verb));
	};
	const stdout = new FakeStdout(columns, rows);
	const draw = () => {
		state = clampScroll({workspace, state, glyphs});
		return tree();
	};
	const tree = () => (
		<AppearanceProvider value={appearance}>
			<Dashboard workspace={workspace} state={state} />
		</AppearanceProvider>
	);
	const instance = render(draw(), {
		stdout: stdout as unknown as NodeJS.WriteStream,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
	});
	const driver = {
		workspace,
		effects,
		/** What has been decided in review. */
		asked,
		state: (): State => state,
		do(action: Action) {
			state = perform(workspace, state, [action]).state;
			return driver;
		},
		/** Draws what has come in since. */
		draw() {
			instance.rerender(draw());
			return driver;
		},
		/** Presses keys by their names in the table: `j`, `ctrl-d`, `enter`. */
		press(...names: readonly string[]) {
			for (const name of names) take(press(workspace, state, keyOf(name)));
			instance.rerender(draw());
			return driver;
		},
		type(text: string) {
			return driver.press(...text);
		},
		resize(width: number, height: number) {
			stdout.columns = width;
			stdout.rows = height;
			state = perform(workspace, state, [{type: 'resize', columns: width, rows: height}]).state;
			stdout.emit('resize');
			instance.rerender(draw());
			return driver;
		},
		/** The last frame, colours and all. */
		frame: () => stdout.frame,
		/** The screen's lines without colours and blanks at their ends. */
		screen: () =>
			plain(stdout.frame)
				.split('\n')
				.map(line => line.trimEnd()),
		close() {
			instance.unmount();
			instance.cleanup();
		},
	};
	return driver;
}

function plain(frame: string): string {
	return frame.replace(/\u001b\[[\d;:]*m|\u001b\]8;[^\u0007]*\u0007/g, '');
}

/** The key of a name as the table writes it. */
export function keyOf(name: string): KeyPress {
	const parts = /^((?:ctrl-|alt-|shift-)*)([\s\S]+)$/.exec(name);
	const [modifiers = '', base = name] = parts?.slice(1) ?? [];
	const character = base === 'space' ? ' ' : base;
	const isText = [...character].length === 1;
	return {
		name: isText ? 'character' : base,
		text: isText ? character : undefined,
		ctrl: modifiers.includes('ctrl-'),
		alt: modifiers.includes('alt-'),
		shift: modifiers.includes('shift-'),
	};
}
