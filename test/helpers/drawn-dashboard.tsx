/**
 * The dashboard drawn through Ink and our screen into an emulated terminal, all in this process: for tests that need
 * thousands of screens, cell by cell.
 */
import {render} from 'ink';
import {AppearanceProvider, createAppearance} from '../../source/components/appearance.tsx';
import {Dashboard} from '../../source/components/dashboard.tsx';
import type {Dossier} from '../../source/dossier/types.ts';
import type {Action} from '../../source/state/actions.ts';
import {initialState} from '../../source/state/initial.ts';
import {press} from '../../source/state/press.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import type {Shelf} from '../../source/state/workspace.ts';
import {createInkStdout} from '../../source/terminal/ink-stdout.ts';
import {clampScroll} from '../../source/view/clamp-scroll.ts';
import {caretOf, frameOf} from '../../source/view/frame.ts';
import {ascii, unicode} from '../../source/view/glyphs.ts';
import {type ThemeName, themes} from '../../source/view/theme.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {openWorkspace} from './asking.ts';
import {driven, freshPaint, inkOptions} from './driven-screen.ts';
import {createEmulator, type Emulator} from './emulator.ts';
import {keyOf} from './open.tsx';

type Options = {
	readonly columns?: number;
	readonly rows?: number;
	readonly theme?: ThemeName;
	readonly isAscii?: boolean;
	readonly articles?: Shelf;
	/** Those of a negotiation unless told. */
	readonly panes?: readonly Pane[];
};

/** One terminal of which the screen has written all, another that is painted anew at every comparison. */
export function drawDashboard(dossier: Dossier, options: Options = {}) {
	const {columns = 120, rows = 40, theme = 'dark', isAscii = false, articles, panes} = options;
	const workspace = openWorkspace(dossier, articles, panes);
	const glyphs = isAscii ? ascii : unicode;
	const appearance = createAppearance(themes[theme], glyphs, true);
	let state = initialState(workspace, {columns, rows});
	const emulator = createEmulator(columns, rows);
	void emulator.write('\u001b[?1049h\u001b[?7l\u001b[?25l');
	const {screen, written} = driven(columns, rows);
	let frame = '';
	const takeFrame = screen.frame;
	const tree = () => (
		<AppearanceProvider value={appearance}>
			<Dashboard workspace={workspace} state={state} />
		</AppearanceProvider>
	);
	const recording = {
		...screen,
		get columns() {
			return screen.columns;
		},
		get rows() {
			return screen.rows;
		},
		frame(text: string) {
			frame = text;
			takeFrame(text);
		},
	};
	const stdout = createInkStdout(recording);
	const app = render(tree(), inkOptions(stdout));
	let failure: unknown;
	app.waitUntilExit().catch((error: unknown) => {
		failure = error;
	});
	const driver = {
		workspace,
		emulator,
		state: (): State => state,
		frame: () => frame,
		press(...names: readonly string[]) {
			for (const name of names) state = press(workspace, state, keyOf(name)).state;
			return driver;
		},
		do(action: Action) {
			state = update(workspace, state, action);
			return driver;
		},
		async resize(width: number, height: number) {
			state = update(workspace, state, {type: 'resize', columns: width, rows: height});
			await driver.catchUp();
			screen.resize(width, height);
			emulator.resize(width, height);
			stdout.announceSize();
			driver.draw();
		},
		draw() {
			state = clampScroll({workspace, state, glyphs});
			screen.setCaret(caretOf(frameOf({workspace, state, glyphs})));
			app.rerender(tree());
			if (failure !== undefined) throw failure;
		},
		/** Lets the emulated terminal read what was written. */
		catchUp: () => emulator.write(written()),
		/** What a terminal shows that has seen nothing but the newest frame. */
		fresh(): Promise<Emulator> {
			const {columns: width, rows: height} = state.size;
			return freshPaint(frame, width, height);
		},
		close() {
			app.unmount();
			emulator.terminal.dispose();
		},
	};
	return driver;
}

export type DrawnDashboard = ReturnType<typeof drawDashboard>;
