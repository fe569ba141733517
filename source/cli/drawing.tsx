/** Draws the dashboard in the terminal: what changed is written when the tick is over. */
import process from 'node:process';
import {render} from 'ink';
import {type Appearance, AppearanceProvider} from '../components/appearance.tsx';
import {Dashboard} from '../components/dashboard.tsx';
import type {State} from '../state/state.ts';
import type {Terminal} from '../terminal/session.ts';
import {caretOf, frameOf} from '../view/frame.ts';
import {viewSpokenCaret} from '../view/spoken-view.ts';
import type {ViewProps} from '../view/view-props.ts';

/** How long, in milliseconds, a screen may wait for an answer to a key. */
const patience = 24;

export class Drawing {
	private ink: ReturnType<typeof render> | undefined;
	private drawn: State | undefined;
	private waiting: NodeJS.Timeout | undefined;

	constructor(private readonly terminal: Terminal) {}

	/** Whether this state is on the screen. */
	isDrawn(state: State): boolean {
		return state === this.drawn;
	}

	/** Draws in a moment, unless something is drawn before. */
	wait(draw: () => void): void {
		this.waiting ??= setTimeout(draw, patience);
	}

	/** @param props - with a state whose scroll is within bounds. */
	draw(props: ViewProps, appearance: Appearance): void {
		clearTimeout(this.waiting);
		this.waiting = undefined;
		const {workspace, state} = props;
		this.drawn = state;
		const tree = (
			<AppearanceProvider value={appearance}>
				<Dashboard workspace={workspace} state={state} />
			</AppearanceProvider>
		);
		const {columns, rows} = state.size;
		// As Ink itself decides it.
		const isSpoken = process.env.INK_SCREEN_READER === 'true';
		const caret = isSpoken ? viewSpokenCaret(props, columns, rows) : caretOf(frameOf(props));
		this.terminal.screen.setCaret(caret);
		if (this.ink === undefined) this.ink = this.begin(tree);
		else this.ink.rerender(tree);
	}

	private begin(tree: Parameters<typeof render>[0]): ReturnType<typeof render> {
		const ink = render(tree, {
			stdout: this.terminal.inkStdout,
			stdin: process.stdin,
			debug: true,
			patchConsole: false,
			exitOnCtrlC: false,
		});
		ink.waitUntilExit().catch((error: unknown) => this.terminal.fail(error));
		return ink;
	}
}
