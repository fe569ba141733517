/** The terminal while it is ours: taken over on opening, given back exactly once, whatever happens. */
import process from 'node:process';
import {type Answers, createAnswers} from './answers.ts';
import type {Background} from './background.ts';
import type {Capabilities} from './capabilities.ts';
import {type Ending, endingOfStream, endProcess, listenForEndings, messageOf, statusOf} from './endings.ts';
import {createInkStdout, type InkStdout} from './ink-stdout.ts';
import {createInput, type InputDecoder, type InputOptions} from './input.ts';
import {createJobControl, type JobControl} from './job-control.ts';
import type {LastResort} from './last-resort.ts';
import {createScreen, type Screen} from './screen.ts';
import {giveTerminalBack, type Taking, takeTerminal, takingFor} from './sequences.ts';
import {type Held, holdOutput} from './stray-output.ts';
import {writeNow} from './write-now.ts';

/** How long after the first screen, in milliseconds, somebody begins to watch that the program does not hang. */
const restBeforeWatching = 500;

type Size = {readonly columns: number; readonly rows: number};

/** What lies beyond stays blank: no screen that a person sees is larger, and each cell of it would take its time. */
const most: Size = {columns: 1000, rows: 400};

export type TerminalOptions = Pick<
	InputOptions,
	'onKey' | 'onPaste' | 'onReply' | 'onMouse' | 'onFocus' | 'onBatchEnd' | 'escapeTimeout'
> & {
	/** Both are terminals. */
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream & {readonly fd: number};
	readonly stderr: NodeJS.WriteStream & {readonly fd: number};
	readonly capabilities: Pick<Capabilities, 'synchronised' | 'links' | 'isUtf8' | 'titles'>;
	readonly mouse?: boolean;
	/** The window's title while the program runs; sanitized here. */
	readonly title?: string;
	/** Asks for the background's colour and gives it on, whenever the answer comes. */
	readonly onBackground?: (background: Background) => void;
	/** Prints where in the program a fault happened, and what others printed meanwhile (`ROUNDTABLE_DEBUG=1`). */
	readonly isDebugging?: boolean;
	/** The program of the thread that ends this one should it hang (`last-resort-thread.ts`, built); none by default. */
	readonly lastResort?: () => string;
	/** Called once, when the terminal has been given back for good: stop what draws. Must not throw. */
	readonly onClose?: () => void;
	/** Ends the process; `process.exit` unless told otherwise. */
	readonly exit?: (status: number) => void;
};

export type Terminal = {
	readonly screen: Screen;
	readonly inkStdout: InkStdout;
	readonly size: () => Size;
	/** Tells every new size, before Ink is told; returns how to stop. */
	readonly onResize: (listener: (size: Size) => void) => () => void;
	/** Writes a sequence of its own (OSC 52) between frames. */
	readonly write: (sequence: string) => void;
	/** `Ctrl-z`: gives the terminal back, stops the process group, and comes back whole. */
	readonly suspend: () => void;
	/** Gives the terminal back, prints the message to standard error, and exits. Only the first call counts. */
	readonly close: (status: number, message?: string) => void;
	/** As `close`, for an error that nobody expected: status 70. */
	readonly fail: (error: unknown) => void;
};

export function openTerminal(options: TerminalOptions): Terminal {
	return new Session(options);
}

class Session implements Terminal {
	readonly screen: Screen;
	readonly inkStdout: InkStdout;
	private readonly options: TerminalOptions;
	private readonly taking: Taking;
	private readonly writeOut: (text: string) => boolean;
	private readonly listeners = new Set<(size: Size) => void>();
	private readonly dispose: readonly (() => void)[];
	private readonly job: JobControl;
	private readonly input: InputDecoder;
	private readonly answers: Answers;
	/** `leaving`: given back, but still listening for answers. */
	private state: 'open' | 'leaving' | 'away' | 'closed' = 'away';
	private held: readonly Held[] = [];
	private strays = '';
	private lastResort: LastResort | undefined;

	constructor(options: TerminalOptions) {
		this.options = options;
		const {stdout, capabilities} = options;
		this.taking = takingFor(options, capabilities);
		this.writeOut = stdout.write.bind(stdout);
		const {columns, rows} = this.size();
		this.screen = createScreen({
			write: text => this.writeOut(text),
			columns,
			rows,
			synchronised: capabilities.synchronised,
			ascii: !capabilities.isUtf8,
			links: capabilities.links,
			paced: true,
		});
		this.inkStdout = createInkStdout(this.screen);
		this.answers = createAnswers(this.screen, text => this.writeOut(text), options.onBackground);
		this.input = this.createInput();
		this.job = createJobControl(
			() => this.suspend(),
			() => this.comeBack(),
		);
		this.dispose = [
			listenForEndings(
				ending => this.end(ending),
				() => this.giveBackNow(),
			),
			this.listenToStreams(),
			() => this.job.dispose(),
			this.watchLater(options.lastResort),
		];
		this.take(false);
		if (options.onBackground !== undefined) this.answers.askBackground();
	}

	size(): Size {
		const {columns, rows} = this.options.stdout;
		return {columns: Math.min(columns || 80, most.columns), rows: Math.min(rows || 24, most.rows)};
	}

	onResize(listener: (size: Size) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	write(sequence: string): void {
		if (this.state === 'open') this.writeOut(sequence);
	}

	suspend(): void {
		if (this.state !== 'open') return;
		this.giveBack(false);
		this.answers.whenSettled(() => {
			if (this.state !== 'leaving') return;
			this.state = 'away';
			this.stopReading();
			this.job.stop();
		});
	}

	close(status: number, message?: string): void {
		if (this.state === 'closed') return;
		if (this.state === 'open') this.giveBack(true);
		this.answers.whenSettled(() => this.finish(status, message));
	}

	fail(error: unknown): void {
		this.end({kind: 'fault', error});
	}

	private end(ending: Ending): void {
		this.finish(statusOf(ending), messageOf(ending, this.options.isDebugging ?? false));
	}

	/** Raw mode first: in the background that stops us until we are in front, before anything is written. */
	private take(isAgain: boolean): void {
		const {stdin, stdout, stderr} = this.options;
		// Node remembers the mode and would not set it twice, but somebody else may have changed it since.
		if (isAgain) stdin.setRawMode(false);
		stdin.setRawMode(true);
		// A terminal that is gone says so here, by an error event.
		if (this.isOver) return;
		stdin.resume();
		this.writeOut(takeTerminal(this.taking, isAgain));
		if (this.held.length === 0) {
			this.held = [stdout, stderr].filter(stream => stream.isTTY).map(holdOutput);
		}
		this.state = 'open';
		this.lastResort?.setOurs(true);
	}

	private comeBack(): void {
		if (this.state === 'closed' || this.state === 'leaving') return;
		this.input.reset();
		this.take(true);
		if (this.isOver) return;
		// Who is stopped is not told of new sizes: let Node look. What differs comes back as a resize.
		process.emit('SIGWINCH', 'SIGWINCH');
		this.fitSize();
		this.screen.repaint();
	}

	/** The screen, the modes and the title. Reading goes on, in raw mode, until `stopReading`. */
	private giveBack(isForGood: boolean): void {
		this.state = 'leaving';
		this.lastResort?.setOurs(false);
		this.screen.pause();
		this.strays += this.held.map(each => each.release()).join('');
		this.held = [];
		writeNow(this.options.stdout.fd, giveTerminalBack(this.taking, isForGood));
		if (isForGood) this.options.onClose?.();
	}

	private stopReading(): void {
		this.options.stdin.setRawMode(false);
		this.options.stdin.pause();
	}

	private get isOver(): boolean {
		return this.state === 'closed';
	}

	private giveBackNow(): void {
		if (this.state === 'closed') return;
		if (this.state === 'open') this.giveBack(true);
		const isReading = this.state === 'leaving';
		// Before the last touch of the terminal: an error of it must not end the session once more.
		this.state = 'closed';
		if (isReading) this.stopReading();
	}

	private finish(status: number, message: string | undefined): void {
		if (this.state === 'closed') return;
		this.giveBackNow();
		for (const dispose of this.dispose) dispose();
		const {stderr, isDebugging = false, exit = endProcess} = this.options;
		const said = [isDebugging ? this.strays : '', message ?? ''].filter(text => text !== '').join('\n');
		if (said !== '') writeNow(stderr.fd, `${said.trimEnd()}\n`);
		exit(status);
	}

	/** Keys that come after the one that quits are nobody's. */
	private createInput(): InputDecoder {
		const {options} = this;
		const ifOpen =
			<Event extends readonly unknown[]>(handle: ((...event: Event) => void) | undefined) =>
			(...event: Event): void => {
				if (this.state === 'open') handle?.(...event);
			};
		return createInput({
			...(options.escapeTimeout === undefined ? {} : {escapeTimeout: options.escapeTimeout}),
			onKey: ifOpen(options.onKey),
			onPaste: ifOpen(options.onPaste),
			onMouse: ifOpen(options.onMouse),
			onFocus: ifOpen(options.onFocus),
			onBatchEnd: ifOpen(options.onBatchEnd),
			onReply: reply => {
				if (!this.answers.hear(reply)) ifOpen(options.onReply)(reply);
			},
		});
	}

	/** It is nothing that the first screen needs. */
	private watchLater(file: TerminalOptions['lastResort']): () => void {
		if (file === undefined) return () => {};
		const starting = setTimeout(async () => {
			const {watchOver} = await import('./last-resort.ts');
			if (this.isOver) return;
			const giveBack = giveTerminalBack(this.taking, true);
			this.lastResort = watchOver(file(), giveBack, () => this.hearTyped());
			this.lastResort.setOurs(this.state === 'open');
		}, restBeforeWatching);
		starting.unref();
		return () => {
			clearTimeout(starting);
			this.lastResort?.dispose();
		};
	}

	private hearTyped(): void {
		for (const bytes of this.lastResort?.typed() ?? []) this.input.feed(bytes);
	}

	private fitSize(): void {
		const {columns, rows} = this.size();
		if (columns === this.screen.columns && rows === this.screen.rows) return;
		this.screen.resize(columns, rows);
		for (const listener of this.listeners) listener({columns, rows});
		this.inkStdout.announceSize();
	}

	private listenToStreams(): () => void {
		const {stdin, stdout} = this.options;
		const onData = (bytes: Buffer): void => {
			this.hearTyped();
			this.input.feed(bytes);
		};
		const onResize = (): void => {
			if (this.state === 'open') this.fitSize();
		};
		const onDrain = (): void => this.screen.drained();
		const onGone = (): void => this.end({kind: 'hangup'});
		const onError = (error: unknown): void => this.end(endingOfStream(error));
		stdin.on('data', onData).on('end', onGone).on('error', onError);
		stdout.on('resize', onResize).on('drain', onDrain).on('error', onError);
		return () => {
			stdin.off('data', onData).off('end', onGone);
			stdout.off('resize', onResize).off('drain', onDrain);
			// The error listeners stay: what fails from here on has been given up already.
		};
	}
}
