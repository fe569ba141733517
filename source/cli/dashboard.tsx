/** The dashboard in a terminal: keys in, frames out, until it is closed. */
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import chalk from 'chalk';
import {render} from 'ink';
import {type Appearance, AppearanceProvider, createAppearance} from '../components/appearance.tsx';
import {Dashboard} from '../components/dashboard.tsx';
import {type Catalogue, catalogue} from '../dossier/catalogue.ts';
import type {Problem} from '../dossier/problems.ts';
import type {Dossier} from '../dossier/types.ts';
import {wordProblem} from '../dossier/wording.ts';
import type {Engine} from '../engine/engine.ts';
import {createMemoryEngine} from '../engine/memory/memory-engine.ts';
import {panes} from '../panes/panes.ts';
import type {Action, Effect} from '../state/actions.ts';
import {bindingsFor} from '../state/bindings/bindings.ts';
import {reviewBindings} from '../state/bindings/review.ts';
import {initialState} from '../state/initial.ts';
import {isTyping, typedBy} from '../state/keys.ts';
import {withOwnKeys} from '../state/own-keys.ts';
import {type Key, type Message, quotesPane} from '../state/parts.ts';
import {type Outcome, perform, press} from '../state/press.ts';
import {reopen} from '../state/reopen.ts';
import {askedFor} from '../state/reviewing.ts';
import type {State} from '../state/state.ts';
import {type ViewParts, wholeView, withView} from '../state/view-words.ts';
import {isAnswered} from '../state/waiting.ts';
import {createWorld, type Shelf, type World} from '../state/world.ts';
import {type Capabilities, capabilitiesOf} from '../terminal/capabilities.ts';
import {openTerminal, type Terminal} from '../terminal/session.ts';
import {count} from '../text/count.ts';
import {harmless} from '../text/harmless.ts';
import {caretOf, frameOf} from '../view/frame.ts';
import {ascii, unicode} from '../view/glyphs.ts';
import {actionsForMouse, type MouseReport} from '../view/mouse.ts';
import type {Pane} from '../view/scene.ts';
import {settle} from '../view/settle.ts';
import {viewSpokenCaret} from '../view/spoken-view.ts';
import {type Theme, themeOn, themes} from '../view/theme.ts';
import {Keeper, keptFile} from './kept.ts';
import type {Options} from './options.ts';
import {sliced} from './pace.ts';
import type {ReadDossier} from './read-dossier.ts';
import type {ReviewFile} from './review-file.ts';
import type {Settings} from './settings.ts';
import {shelfFor} from './shelf.ts';
import type {ReadFromNotes} from './shown-notes.ts';
import {themeFor} from './theme-choice.ts';

/** How long, in milliseconds, a screen may wait for an answer to a key. */
const patience = 24;

/** How long, in milliseconds, what is shown may take to follow a decision at once. */
const quick = 150;

/** Told when the first screen has been drawn, and by which keyboard the person will answer it. */
export type OnShown = (keyboard: NodeJS.ReadStream) => void;

/** Another dossier, and what has changed since it. */
export type Since = {readonly name: string; readonly changesIn: (dossier: Dossier) => readonly string[]};

/** Notes that the dossier was made of: what is wrong with them, their articles, the files whose changes are followed. */
export type FollowedNotes = {
	readonly problems: readonly string[];
	readonly paths: readonly string[];
	readonly shelf: Shelf | undefined;
};

/** What is opened along with a dossier. */
export type Beside = {
	readonly notes?: FollowedNotes | undefined;
	readonly since?: Since | undefined;
	readonly view?: ViewParts;
	readonly settings?: Settings | undefined;
	/** Where the notes are not only read but decided about. */
	readonly review?: ReviewFile | undefined;
};

/** Opens it. The process ends from within, with the right status, when it is closed. */
export function openDashboard(
	catalogue: Catalogue,
	engine: Engine,
	options: Options,
	articles: Shelf | undefined,
	keyboard: NodeJS.ReadStream = process.stdin,
	onShown?: OnShown,
	beside: Beside = {},
): Promise<number> {
	new Running(catalogue, engine, options, articles, keyboard, beside).start();
	onShown?.(keyboard);
	return new Promise(() => {});
}

class Running {
	private world: World<Pane>;
	private state: State;
	private readonly options: Options;
	private readonly capabilities: Capabilities;
	private readonly terminal: Terminal;
	private appearance: Appearance;
	private drawn: State | undefined;
	/** Letters that were heard and not typed yet. */
	private typed = '';
	private drawing: NodeJS.Timeout | undefined;
	/** In review: what has been decided is about to be shown, and how long that took last, in milliseconds. */
	private refreshing: NodeJS.Timeout | undefined;
	private refreshTime = 0;
	private isListOld = false;
	private readonly keeper: Keeper | undefined;
	private isViewKept = false;
	private ink: ReturnType<typeof render> | undefined;

	constructor(
		catalogue: Catalogue,
		engine: Engine,
		options: Options,
		articles: Shelf | undefined,
		stdin: NodeJS.ReadStream,
		private readonly beside: Beside,
	) {
		const world = this.worldOf(catalogue, engine, articles, beside.notes?.problems);
		this.world = world;
		this.options = options;
		const {env, stdout, stderr} = process;
		this.capabilities = capabilitiesOf(env, {isTTY: true, ascii: options.isAscii});
		// The themes use no more than 256 colours; the one without colours still has weights and underlines.
		chalk.level = this.capabilities.colour >= 2 ? 2 : 1;
		const choice = themeFor(options.theme, env, this.capabilities.colour);
		this.appearance = this.appearanceOf(themes[choice.theme]);
		this.terminal = openTerminal({
			stdin,
			stdout: stdout as NodeJS.WriteStream & {readonly fd: number},
			stderr: stderr as NodeJS.WriteStream & {readonly fd: number},
			capabilities: this.capabilities,
			mouse: options.hasMouse,
			title: `Roundtable: ${harmless(world.catalogue.dossier.title)}`,
			isDebugging: env.ROUNDTABLE_DEBUG === '1',
			lastResort: () => fileURLToPath(new URL('last-resort.js', import.meta.url)),
			...escapeTimeoutOf(env.ROUNDTABLE_ESCAPE_MS),
			onClose: () => this.keepView(this.state),
			onKey: key => this.hear(key),
			onPaste: text => this.paste(text),
			onMouse: mouse => this.click(mouse),
			onBatchEnd: () => {
				this.write();
				this.drawIfChanged();
			},
			...(choice.isAsked
				? {onBackground: background => this.setTheme(themeOn(choice.theme, background))}
				: {}),
		});
		const {filter, focus, order, isReportedShown} = options;
		// What an option of its own says wins.
		const {
			filter: keptFilter,
			focus: keptFocus,
			order: keptOrder,
			isReportedShown: isKept,
			...view
		} = this.beside.view ?? {};
		const text = filter === '' ? (keptFilter ?? '') : filter;
		const pane = focus ?? keptFocus ?? (text === '' ? undefined : quotesPane);
		const opened = initialState(world, {
			...this.terminal.size(),
			filter: text,
			isReportedShown: isReportedShown && (isKept ?? true),
			...(pane === undefined ? {} : {focus: pane}),
			order: order ?? keptOrder ?? 'date',
		});
		const file = keptFile(options.dossier, catalogue.dossier.id, options.isKeptBeside);
		const asked = withView(world, opened, view);
		// The marks of a view that is handed over are shown, and those that are kept are left alone.
		const shown = view.marked === undefined ? undefined : asked;
		this.keeper = file === undefined ? undefined : new Keeper(file, shown, options.isKeptBeside);
		const kept = shown === undefined ? this.keeper?.read(catalogue) : undefined;
		const plain = wholeView(world, initialState(world, this.terminal.size()));
		this.state = {
			...asked,
			...(kept === undefined ? {} : {marked: kept.marked, notes: kept.notes}),
			lastView: this.isPlainlyOpened() && kept?.view !== plain ? kept?.view : undefined,
		};
	}

	start(): void {
		this.terminal.onResize(size => {
			this.do({type: 'resize', ...size});
			this.draw();
		});
		if (this.beside.since !== undefined) this.do({type: 'open', popup: 'changes'});
		const [problem, ...more] = this.beside.settings?.problems ?? [];
		if (problem !== undefined) {
			const others = more.length === 0 ? '' : ` ${more.length} more.`;
			this.do({type: 'message', message: {tone: 'bad', text: harmless(`${problem}${others}`)}});
		}
		this.draw();
		const {dossier} = this.options;
		if (dossier !== undefined && dossier !== '-') void this.watch(dossier);
	}

	private async watch(path: string): Promise<void> {
		const {notes, review} = this.beside;
		if (review !== undefined) {
			review.watch(trouble => {
				this.refresh();
				const text = trouble ?? 'The notes or an article were saved by somebody else, and are read again.';
				this.do({type: 'message', message: {tone: trouble === undefined ? 'good' : 'bad', text}});
				this.draw();
			});
			return;
		}
		if (notes !== undefined) {
			const {watchNotes} = await import('./with-notes.ts');
			watchNotes(path, this.options.articles, notes.paths, read => this.replaceNotes(read));
			return;
		}
		const {watchDossier} = await import('./watch-dossier.ts');
		watchDossier(path, async read => {
			const articles = read.ok ? await shelfFor(read.dossier, this.options.articles) : undefined;
			// A folder that is gone is no reason not to show the dossier.
			this.replace(read, path, articles !== undefined && 'message' in articles ? undefined : articles);
		});
	}

	/** The file has changed: another dossier in the place of the one shown, or, if it is faulty, why not. */
	private replace(read: ReadDossier, path: string, articles: Shelf | undefined): void {
		if (read.ok) {
			const opened = catalogue(read.dossier);
			this.world = this.worldOf(opened, createMemoryEngine(opened, sliced, true), articles);
			this.state = this.withKept(reopen(this.world, this.state));
		}
		const message: Message = read.ok
			? {tone: 'good', text: `${harmless(read.name)} has changed and was read again.`}
			: {
					tone: 'bad',
					text: `The changed file cannot be used. ${faultOf(read.problems, path)} What is shown is as before.`,
				};
		this.do({type: 'message', message});
		this.draw();
	}

	/** Notes or an article of theirs have changed: what is right of them is shown, and what is wrong is listed. */
	private replaceNotes(read: ReadFromNotes): void {
		const opened = read.ok ? catalogue(read.dossier) : this.world.catalogue;
		const engine = read.ok ? createMemoryEngine(opened, sliced, true) : this.world.engine;
		this.world = this.worldOf(opened, engine, read.shelf ?? this.world.articles, read.notes);
		if (read.ok) this.state = this.withKept(this.state);
		const message = {tone: read.ok && read.notes.length === 0 ? 'good' : 'bad', text: sayRead(read)} as const;
		this.do({type: 'message', message});
		this.draw();
	}

	/** A world whose answers are drawn as they come in. */
	private worldOf(
		catalogue: Catalogue,
		engine: Engine,
		articles: Shelf | undefined,
		problems: readonly string[] = [],
	): World<Pane> {
		const {since} = this.beside;
		const changes =
			since === undefined ? undefined : {since: since.name, lines: since.changesIn(catalogue.dossier)};
		const {review} = this.beside;
		const usual = [...bindingsFor(panes), ...(review === undefined ? [] : reviewBindings)];
		const bindings = withOwnKeys(usual, this.beside.settings?.keys ?? new Map());
		const onProgress = () => {
			// That of a dossier no longer shown interests nobody.
			if (this.world !== world) return;
			this.do({type: 'answered'});
			this.drawIfChanged();
		};
		const world: World<Pane> = createWorld({
			catalogue,
			engine,
			panes,
			bindings,
			onProgress,
			articles,
			problems,
			changes,
			...(review === undefined ? {} : {review}),
		});
		return world;
	}

	private do(action: Action): void {
		this.take(perform(this.world, this.state, [action]));
	}

	/** Letters that come in one read are one edit: a text sent without a paste's brackets is not read letter by letter. */
	private hear(key: Key): void {
		const letter = typedBy(this.state, key);
		if (letter !== undefined) {
			this.typed += letter;
			return;
		}
		this.write();
		if (this.isListOld && this.refreshTime < quick) this.refresh();
		this.take(press(this.world, this.state, key));
	}

	/** Does what has been typed so far. */
	private write(): void {
		const text = this.typed;
		this.typed = '';
		if (text !== '') this.do({type: 'edit', edit: {do: 'insert', text}});
	}

	private take({state, effects}: Outcome): void {
		const isOwn = state.marked !== this.state.marked || state.notes !== this.state.notes;
		this.state = state;
		if (isOwn) this.keep();
		for (const {effect, state: asked} of effects) this.carryOut(effect, asked);
	}

	/** On another dossier: what is kept is found again by its words where ids have changed. */
	private withKept(state: State): State {
		if (this.beside.view?.marked !== undefined || this.keeper?.isKeeping !== true) {
			this.keeper?.follow(state);
			return state;
		}
		const {marked, notes} = this.keeper.read(this.world.catalogue);
		return {...state, marked, notes};
	}

	/** Whether nothing was asked for but a dossier: then one can go back to where one was. */
	private isPlainlyOpened(): boolean {
		const {filter, focus, view} = this.options;
		return filter === '' && focus === undefined && view === undefined;
	}

	/** Keeps marks and notes at once, so that nothing can lose them. */
	private keep(): void {
		const fault = this.keeper?.write(this.world.catalogue, this.state);
		if (fault === undefined || this.state.message?.tone === 'bad') return;
		const text = `Marks and notes cannot be kept (${fault}): they are gone when you quit.`;
		this.state = {...this.state, message: {tone: 'bad', text}};
	}

	/** Pasted text goes where one types; where nothing is typed it is no keys. */
	private paste(text: string): void {
		this.write();
		if (isTyping(this.state)) this.do({type: 'edit', edit: {do: 'insert', text}});
	}

	private click(mouse: MouseReport): void {
		this.write();
		for (const action of actionsForMouse(this.scene(), mouse)) this.do(action);
	}

	private setTheme(theme: Theme): void {
		this.appearance = this.appearanceOf(theme);
		this.draw();
	}

	/** Where one was, for the next time; once, by whatever it ends: a key, a signal, a window that is closed. */
	private keepView(state: State): void {
		if (this.isViewKept) return;
		this.isViewKept = true;
		const view = wholeView(this.world, {...state, popup: undefined, marked: new Set()});
		this.keeper?.write(this.world.catalogue, state, view);
	}

	/** @param state - that in which it was asked for: what the screen showed then counts. */
	private carryOut(effect: Effect, state: State): void {
		switch (effect.type) {
			case 'quit':
				this.keepView(state);
				this.terminal.close(0);
				return;
			case 'suspend':
				this.terminal.suspend();
				return;
			case 'redraw':
				this.terminal.screen.repaint();
				return;
			case 'decide':
				this.decide(effect.verb, state);
				return;
			default:
				this.carryOutward(effect, state).catch((error: unknown) => this.sayFailed(error));
		}
	}

	/** In review: it is in the file when this returns; the screen follows when no more keys are waiting. */
	private decide(verb: Extract<Effect, {type: 'decide'}>['verb'], state: State): void {
		const answered = this.beside.review?.ask(askedFor(this.world, state, verb));
		if (answered === undefined) return;
		this.do({type: 'message', message: {tone: answered.isDone ? 'good' : 'bad', text: answered.said}});
		if (!answered.isNews) return;
		// Going on from what is done with needs no new list; anything else may have changed what is below.
		this.isListOld ||= verb !== 'accept' && verb !== 'reject';
		clearTimeout(this.refreshing);
		// Of very many statements nobody waits for the list after each key.
		const isQuick = this.refreshTime < quick;
		this.refreshing = setTimeout(() => this.refresh(), isQuick ? 0 : Math.min(5000, 2 * this.refreshTime));
	}

	/** In review: what is in the file now is shown, with the same statement selected. */
	private refresh(): void {
		const {review} = this.beside;
		if (review === undefined) return;
		clearTimeout(this.refreshing);
		this.refreshing = undefined;
		this.isListOld = false;
		const start = performance.now();
		const {read, idNow} = review.read();
		const opened = read.ok ? catalogue(read.dossier) : this.world.catalogue;
		const engine = read.ok ? createMemoryEngine(opened, sliced, true) : this.world.engine;
		this.world = this.worldOf(opened, engine, read.shelf ?? this.world.articles, read.notes);
		const {statement} = this.state;
		const now = statement === undefined ? undefined : idNow(statement);
		if (read.ok) this.state = this.withKept({...this.state, statement: now ?? statement});
		this.refreshTime = performance.now() - start;
		this.draw();
	}

	/** Whatever goes wrong outside is said, and the dashboard goes on. */
	private sayFailed(error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		this.do({type: 'message', message: {tone: 'bad', text: `This was not done: ${harmless(reason)}`}});
		this.draw();
	}

	private async carryOutward(
		effect: Extract<Effect, {type: 'copy' | 'export' | 'open-source'}>,
		state: State,
	) {
		const {carryOut} = await import('./effects.ts');
		const message = await carryOut(
			{
				world: this.world,
				state,
				capabilities: this.capabilities,
				dossierPath: this.options.dossier,
				write: sequence => this.terminal.write(sequence),
			},
			effect,
		);
		this.do({type: 'message', message});
		this.draw();
	}

	private appearanceOf(theme: Theme): Appearance {
		return createAppearance(theme, this.capabilities.isAscii ? ascii : unicode, this.capabilities.links);
	}

	private scene() {
		return {world: this.world, state: this.state, glyphs: this.appearance.glyphs};
	}

	/**
	 * A reply, a release of a key or a key that does nothing changes nothing, and costs nothing. While an answer is
	 * about to come in, the screen waits a moment for it rather than being drawn twice.
	 */
	private drawIfChanged(): void {
		if (this.state === this.drawn) return;
		// It is drawn in a moment with what has become of the list.
		if (this.refreshing !== undefined && this.refreshTime < quick) return;
		if (isAnswered(this.world, this.state)) this.draw();
		else this.drawing ??= setTimeout(() => this.draw(), patience);
	}

	/** Draws the state as it is now; the screen writes what changed when this tick is over. */
	private draw(): void {
		clearTimeout(this.drawing);
		this.drawing = undefined;
		this.state = settle(this.scene());
		const scene = this.scene();
		const {world, state} = scene;
		this.drawn = state;
		const tree = (
			<AppearanceProvider value={this.appearance}>
				<Dashboard world={world} state={state} />
			</AppearanceProvider>
		);
		const {columns, rows} = state.size;
		// As Ink itself decides it.
		const isSpoken = process.env.INK_SCREEN_READER === 'true';
		const caret = isSpoken ? viewSpokenCaret(scene, columns, rows) : caretOf(frameOf(scene));
		this.terminal.screen.setCaret(caret);
		if (this.ink === undefined) {
			this.ink = render(tree, {
				stdout: this.terminal.inkStdout,
				stdin: process.stdin,
				debug: true,
				patchConsole: false,
				exitOnCtrlC: false,
			});
			this.ink.waitUntilExit().catch((error: unknown) => this.terminal.fail(error));
		} else this.ink.rerender(tree);
	}
}

/** What is wrong first of all, where and what to do, and how much more there is. */
function faultOf([problem, ...others]: readonly Problem[], path: string): string {
	if (problem === undefined) return 'It is faulty.';
	const more = others.length === 0 ? '' : ` ${others.length} more: roundtable check ${harmless(path)}`;
	return `${wordProblem(problem, path)}${more === '' ? '' : `${more}.`}`;
}

function sayRead({ok, name, notes}: ReadFromNotes): string {
	const file = harmless(name);
	if (!ok) return `Nothing can be shown of ${file} as it is now; what is shown is as before. ! says why.`;
	if (notes.length === 0) return `${file} was read again; nothing is wrong.`;
	return `${file} was read again: ${count(notes.length, 'problem')}; ! says what is wrong, the rest is shown.`;
}

/** The keyboard where standard input is the dossier: the terminal itself. */
export async function openKeyboard(): Promise<NodeJS.ReadStream | undefined> {
	const {openSync} = await import('node:fs');
	const {ReadStream, isatty} = await import('node:tty');
	try {
		const fd = openSync('/dev/tty', 'r');
		return isatty(fd) ? new ReadStream(fd) : undefined;
	} catch {
		return undefined;
	}
}

function escapeTimeoutOf(text: string | undefined): {readonly escapeTimeout?: number} {
	const milliseconds = Number(text);
	return text !== undefined && Number.isFinite(milliseconds) && milliseconds >= 0
		? {escapeTimeout: milliseconds}
		: {};
}
