/** Drives a program in a real pseudo-terminal, with an emulated terminal at its other end. Nothing here sleeps. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {type EmulatedCell, screenCells, screenLines} from './emulator.ts';
import {inputOf, type PtyInput} from './pty-input.ts';

export type PtyOptions = {
	readonly command: string;
	readonly args?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** Added to a small, fixed environment; undefined takes a variable away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
	/** What the terminal says its background is, as `rgb:ffff/ffff/ffff`; without it the question is not answered. */
	readonly background?: string;
	/** Whether the terminal answers questions at all. */
	readonly answers?: boolean;
	/** A slow line between the two: milliseconds each way, and bytes a second towards the terminal. */
	readonly line?: Line;
	/** The longest that one step may take, in milliseconds. */
	readonly patience?: number;
};

type Line = {readonly latency: number; readonly bytesPerSecond: number};

type Exit = {readonly status: number; readonly signal: number | undefined};
type Wanted = string | RegExp | ((lines: readonly string[]) => boolean);

export type Pty = {
	readonly pid: number;
	/** Waits until the screen shows a text, matches, or satisfies; fails with the screen in the message. */
	readonly waitFor: (wanted: Wanted) => Promise<readonly string[]>;
	/** A key by its name: `enter`, `escape`, `up`, `ctrl-c`, `alt-b`, `shift-tab`, or a character. */
	readonly press: (...keys: readonly string[]) => void;
	/** Any bytes, as a terminal would send them. */
	readonly type: (text: string) => void;
	/** As `type`, for bytes that are no whole characters. */
	readonly typeBytes: (bytes: Buffer) => void;
	readonly taken: PtyInput['taken'];
	readonly resize: (columns: number, rows: number) => void;
	readonly kill: (signal: NodeJS.Signals) => void;
	readonly screen: () => readonly string[];
	readonly cells: () => readonly (readonly EmulatedCell[])[];
	readonly cellsAt: (x: number, y: number, count: number) => readonly EmulatedCell[];
	/** All that the program has written so far. */
	readonly output: () => string;
	readonly modes: () => Modes;
	readonly terminal: headless.Terminal;
	/** Waits for the end of the program and for all that it has written. */
	readonly exit: () => Promise<Exit>;
	/** Ends the program if it has not ended. */
	readonly close: () => Promise<void>;
};

/** What a program must leave as it found it. */
type Modes = {
	readonly isAlternate: boolean;
	readonly isCursorShown: boolean;
	readonly wraps: boolean;
	readonly pastesInBrackets: boolean;
	readonly mouse: string;
	readonly title: string;
};

const sequences: Readonly<Record<string, string>> = {
	enter: '\r',
	escape: '\u001b',
	tab: '\t',
	'shift-tab': '\u001b[Z',
	space: ' ',
	backspace: '\u007f',
	delete: '\u001b[3~',
	up: '\u001b[A',
	down: '\u001b[B',
	right: '\u001b[C',
	left: '\u001b[D',
	home: '\u001b[H',
	end: '\u001b[F',
	pageup: '\u001b[5~',
	pagedown: '\u001b[6~',
};

function sequenceOf(key: string): string {
	const known = sequences[key];
	if (known !== undefined) return known;
	if (key.startsWith('ctrl-')) return String.fromCharCode(key.toUpperCase().charCodeAt(5) & 31);
	return key.startsWith('alt-') ? `\u001b${key.slice(4)}` : key;
}

/** What programs under test keep; each has a folder of its own, and nothing of it stays. */
const states = mkdtempSync(join(tmpdir(), 'roundtable-states-'));
process.on('exit', () => rmSync(states, {recursive: true, force: true}));

function environment(added: PtyOptions['env']): Record<string, string> {
	const base = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		XDG_STATE_HOME: mkdtempSync(join(states, 'of-one-')),
		XDG_CONFIG_HOME: states,
	};
	const defined = Object.entries({...base, ...added}).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return Object.fromEntries(defined);
}

function satisfies(lines: readonly string[], wanted: Wanted): boolean {
	if (typeof wanted === 'function') return wanted(lines);
	const text = lines.join('\n');
	return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

export function openPty(options: PtyOptions): Pty {
	const {columns = 80, rows = 24, patience = 10_000} = options;
	const child = spawn(options.command, [...(options.args ?? [])], {
		cols: columns,
		rows,
		// It becomes TERM, whatever the environment says.
		name: options.env?.TERM ?? 'xterm-256color',
		env: environment(options.env),
		...(options.cwd === undefined ? {} : {cwd: options.cwd}),
	});
	const terminal = new headless.Terminal({
		cols: columns,
		rows,
		allowProposedApi: true,
		windowOptions: {pushTitle: true, popTitle: true},
	});
	return connect(child, terminal, options, patience);
}

function connect(child: IPty, terminal: headless.Terminal, options: PtyOptions, patience: number): Pty {
	let output = '';
	let title = '';
	let unparsed = 0;
	let ended: Exit | undefined;
	const watchers = new Set<() => void>();
	const notify = (): void => {
		for (const watcher of [...watchers]) watcher();
	};
	const later = delayBy(options.line?.latency ?? 0);
	const {write, taken} = inputOf(child);
	const send = (text: string): void => later(() => write(Buffer.from(text)));
	const show = (data: string): void => {
		output += data;
		terminal.write(data, () => {
			unparsed -= 1;
			notify();
		});
	};
	const carry = options.line === undefined ? show : slowLine(options.line, show);
	child.onData(data => {
		unparsed += 1;
		carry(data);
	});
	child.onExit(({exitCode, signal}) => {
		ended = {status: exitCode, signal: signal === 0 ? undefined : signal};
		notify();
	});
	terminal.onTitleChange(text => {
		title = text;
	});
	if (options.answers ?? true) terminal.onData(send);
	const {background} = options;
	terminal.parser.registerOscHandler(11, text => {
		if (text === '?' && background !== undefined) send(`\u001b]11;${background}\u001b\\`);
		return true;
	});

	const screen = (): readonly string[] => screenLines(terminal);
	const until = (what: string, isDone: () => boolean): Promise<void> =>
		new Promise((resolve, reject) => {
			const finish = (settle: () => void): void => {
				clearTimeout(timer);
				watchers.delete(check);
				settle();
			};
			const check = (): void => {
				if (isDone()) finish(resolve);
			};
			const fail = (): void => {
				const state = ended === undefined ? 'running' : `ended with ${JSON.stringify(ended)}`;
				const shown = screen().join('\n').trimEnd();
				reject(
					new Error(`waited ${patience} ms for ${what}; the program is ${state}, the screen:\n${shown}`),
				);
			};
			const timer = setTimeout(() => finish(fail), patience);
			watchers.add(check);
			check();
		});
	const exit = async (): Promise<Exit> => {
		await until('the end of the program', () => ended !== undefined && unparsed === 0);
		return ended ?? {status: -1, signal: undefined};
	};

	return {
		pid: child.pid,
		async waitFor(wanted) {
			await until(String(wanted), () => satisfies(screen(), wanted));
			return screen();
		},
		press(...keys) {
			for (const key of keys) send(sequenceOf(key));
		},
		type: send,
		typeBytes: write,
		taken,
		resize(columns, rows) {
			terminal.resize(columns, rows);
			if (ended === undefined) child.resize(columns, rows);
		},
		kill(signal) {
			process.kill(child.pid, signal);
		},
		screen,
		cells: () => screenCells(terminal),
		cellsAt: (x, y, count) => screenCells(terminal)[y]?.slice(x, x + count) ?? [],
		output: () => output,
		modes: () => ({
			isAlternate: terminal.buffer.active.type === 'alternate',
			isCursorShown: output.lastIndexOf('\u001b[?25l') <= output.lastIndexOf('\u001b[?25h'),
			wraps: terminal.modes.wraparoundMode,
			pastesInBrackets: terminal.modes.bracketedPasteMode,
			mouse: terminal.modes.mouseTrackingMode,
			title,
		}),
		terminal,
		exit,
		async close() {
			if (ended === undefined) {
				for (const signal of ['SIGCONT', 'SIGKILL'] as const) killIfThere(child.pid, signal);
				await exit();
			}
			terminal.dispose();
		},
	};
}

function delayBy(milliseconds: number): (run: () => void) => void {
	return milliseconds === 0 ? run => run() : run => void setTimeout(run, milliseconds);
}

/** As over SSH: the program's writes are taken at once, and wait on the way for the line to carry them. */
function slowLine({latency, bytesPerSecond}: Line, show: (data: string) => void): (data: string) => void {
	let isFreeAt = 0;
	return data => {
		const now = performance.now();
		isFreeAt = Math.max(isFreeAt, now) + (1000 * Buffer.byteLength(data)) / bytesPerSecond;
		setTimeout(() => show(data), isFreeAt + latency - now);
	};
}

/** It may have ended on its own, though its end has not been told yet. */
function killIfThere(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
