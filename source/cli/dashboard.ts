/** The dashboard in a terminal: keys in, frames out, until it is closed. */
import process from 'node:process';
import chalk from 'chalk';
import type {Appearance} from '../components/appearance.tsx';
import {type Catalogue, catalogue} from '../dossier/catalogue.ts';
import {catalogueAfter} from '../dossier/catalogue-after.ts';
import type {Engine} from '../engine/engine.ts';
import {kindOf} from '../kinds/kinds.ts';
import type {Action, Effect} from '../state/actions.ts';
import {isTyping, typedBy} from '../state/keys.ts';
import type {KeyPress, Message} from '../state/parts.ts';
import {type Outcome, perform, press} from '../state/press.ts';
import {reopen} from '../state/reopen.ts';
import {atWritten, renamed, stillThere} from '../state/reviewing.ts';
import type {State} from '../state/state.ts';
import {isAnswered} from '../state/waiting.ts';
import type {Shelf, Workspace} from '../state/workspace.ts';
import {putThreadsBehind} from '../terminal/behind-keys.ts';
import {type Capabilities, capabilitiesOf} from '../terminal/capabilities.ts';
import type {Terminal} from '../terminal/session.ts';
import {clampScroll} from '../view/clamp-scroll.ts';
import {actionsForMouse, type MouseReport} from '../view/mouse.ts';
import {type Theme, themeOn, themes} from '../view/theme.ts';
import type {Pane} from '../view/view-props.ts';
import type {Beside} from './beside.ts';
import {Deciding} from './deciding.ts';
import {Drawing} from './drawing.tsx';
import {follow, sayDossierRead, sayNotesRead} from './follow.ts';
import {Keeping} from './keeping.ts';
import type {OnShown} from './keyboard.ts';
import {openingState} from './opening-state.ts';
import type {Options} from './options.ts';
import type {Outside} from './outside.ts';
import {openOwnTerminal} from './own-terminal.ts';
import {withPrintedWords} from './printed-words.ts';
import type {ReadDossier} from './read-dossier.ts';
import type {Reread} from './review-answers.ts';
import {runOutside} from './run-outside.ts';
import type {ReadFromNotes} from './shown-notes.ts';
import {appearanceFor, themeFor} from './theme-choice.ts';
import {Turns} from './turns.ts';
import {Typing} from './typing.ts';
import {engineAfter, engineFor, workspaceFor} from './workspace-for.ts';

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
	putThreadsBehind();
	onShown?.(keyboard);
	return new Promise(() => {});
}

class Running {
	private workspace: Workspace<Pane>;
	private state: State;
	private readonly capabilities: Capabilities;
	private readonly terminal: Terminal;
	private appearance: Appearance;
	private readonly typing = new Typing(
		text => this.do({type: 'edit', edit: {do: 'insert', text}}),
		() => this.drawIfChanged(),
	);
	private readonly drawing: Drawing;
	private readonly keeping: Keeping;
	private readonly deciding?: Deciding;
	private readonly turns = new Turns(() => this.typing.endRead());

	constructor(
		catalogue: Catalogue,
		engine: Engine,
		private readonly options: Options,
		articles: Shelf | undefined,
		stdin: NodeJS.ReadStream,
		private readonly beside: Beside,
	) {
		this.workspace = this.workspaceOf(catalogue, engine, articles, beside.notes);
		this.capabilities = capabilitiesOf(process.env, {isTTY: true, ascii: options.isAscii ?? false});
		// The themes use no more than 256 colours; the one without colours still has weights and underlines.
		chalk.level = this.capabilities.colour >= 2 ? 2 : 1;
		const choice = themeFor(options.theme, process.env, this.capabilities.colour);
		this.appearance = appearanceFor(themes[choice.theme], this.capabilities);
		const [mouse, dossier] = [options.hasMouse ?? false, catalogue.dossier.title];
		const asked = {stdin, capabilities: this.capabilities, mouse, dossier};
		this.terminal = openOwnTerminal(asked, {
			onClose: () => this.keeping.keepView(this.props()),
			onKey: key => this.turns.take(() => this.hear(key), key),
			onPaste: text => this.turns.take(() => this.paste(text)),
			onMouse: mouse => this.turns.take(() => this.click(mouse)),
			onBatchEnd: () => this.typing.endRead(),
			...(choice.isAsked ? {onBackground: on => this.setTheme(themeOn(choice.theme, on))} : {}),
		});
		this.drawing = new Drawing(this.terminal);
		const {state, keeper} = openingState(this.workspace, options, beside, this.terminal.size());
		this.state = state;
		this.keeping = new Keeping(
			keeper,
			() => this.props(),
			after => {
				this.state = after;
				this.drawIfChanged();
			},
		);
		if (beside.review !== undefined)
			this.deciding = new Deciding(beside.review, this.turns, {
				say: message => this.say(message),
				refuse: (popup, why) => this.tell({type: 'refused', popup, why}),
				show: (reread, selected, event) => this.showReviewed(reread, selected, event),
				decided: ({verb, statement, event}, isDone) =>
					this.do({type: 'decided', verb, statement, event, isDone}),
				mark: marks => this.take({state: {...this.state, marked: new Set(marks)}, effects: []}),
			});
	}

	start(): void {
		this.terminal.onResize(size => {
			this.do({type: 'resize', ...size});
			this.draw();
		});
		const {message} = this.state;
		if (this.beside.since !== undefined) this.do({type: 'open', popup: 'changes'});
		if (message !== undefined) this.do({type: 'message', message});
		this.draw();
		const {dossier, articles: folder} = this.options;
		if (dossier === undefined || dossier === '-') return;
		if (this.deciding !== undefined) this.deciding.watch();
		else
			void follow(dossier, folder, this.beside.notes, {
				onDossier: (read, opened, articles) => this.replace(read, opened, dossier, articles),
				onNotes: (read, opened) => {
					this.takeNotes(read, opened, this.state);
					this.say(this.keeping.told(sayNotesRead(read)));
				},
			});
	}

	/** The file has changed: another dossier in the place of the one shown, or, if it is faulty, why not. */
	private replace(read: ReadDossier, opened: Catalogue | undefined, path: string, articles?: Shelf): void {
		if (opened !== undefined) {
			this.workspace = this.workspaceOf(opened, engineFor(opened), articles);
			this.state = this.keeping.withKept(this.workspace, reopen(this.workspace, this.state));
		}
		this.say(this.keeping.told(sayDossierRead(read, path)));
	}

	/** In review: what is in the file now, with the same statement selected, or the one that was brought back. */
	private showReviewed(reread: Reread, selected: string | undefined, event: string | undefined): void {
		const own = this.state.event;
		const eventNow = event ?? (own === undefined ? undefined : (reread.eventNow(own) ?? own));
		const near = selected ?? stillThere(this.workspace, this.state, reread.idNow);
		const state = renamed(this.state, reread, near, eventNow);
		if (reread.isWhole) {
			const {read} = reread;
			const made = read.ok ? catalogue(read.dossier, read.leftOut) : undefined;
			const opened = made && withPrintedWords(made, read.shelf ?? this.workspace.articles);
			this.takeNotes(read, opened, atWritten(this.workspace, state, opened?.dossier));
		} else {
			const opened = catalogueAfter(this.workspace.catalogue, reread.dossier);
			this.state = atWritten(this.workspace, state, reread.dossier);
			this.workspace = this.workspaceOf(opened, engineAfter(opened), this.workspace.articles, this.workspace);
		}
		this.draw();
	}

	/** @param opened - undefined where what is shown stays. */
	private takeNotes(read: ReadFromNotes, opened: Catalogue | undefined, state: State): void {
		const engine = opened === undefined ? this.workspace.engine : engineFor(opened);
		const {notes: problems, remarks} = read;
		// What stays as before stays beside the articles that it was made of.
		const shelf = (opened === undefined ? undefined : read.shelf) ?? this.workspace.articles;
		this.workspace = this.workspaceOf(opened ?? this.workspace.catalogue, engine, shelf, {problems, remarks});
		if (opened !== undefined) this.state = this.keeping.withKept(this.workspace, state);
	}

	private readonly say = (message: Message): void => this.tell({type: 'message', message});

	private tell(action: Action): void {
		this.do(action);
		if (this.deciding?.isAboutToShow !== true) this.draw();
	}

	/** A workspace whose answers are drawn as they come in. */
	private workspaceOf(
		catalogue: Catalogue,
		engine: Engine,
		articles: Shelf | undefined,
		notes?: Pick<Workspace, 'problems' | 'remarks'>,
	): Workspace<Pane> {
		const told = notes && {problems: notes.problems, remarks: notes.remarks};
		const opened = {catalogue, engine, articles, ...told};
		const workspace: Workspace<Pane> = workspaceFor(opened, this.beside, () => {
			// That of a dossier no longer shown interests nobody.
			if (this.workspace !== workspace) return;
			this.do({type: 'answered'});
			this.drawIfChanged();
		});
		return workspace;
	}

	private do(action: Action): void {
		this.take(perform(this.workspace, this.state, [action]));
	}

	private hear(key: KeyPress): void {
		const letter = typedBy(this.state, key);
		if (letter !== undefined) {
			this.typing.hear(letter);
			return;
		}
		this.typing.write();
		this.deciding?.catchUp();
		this.state = this.keeping.withNews(this.workspace, this.state);
		this.take(press(this.workspace, this.state, key));
	}

	private take({state, effects}: Outcome): void {
		const isOwn = state.marked !== this.state.marked || state.notes !== this.state.notes;
		const opened = this.state.popup === undefined ? state.popup : undefined;
		this.state = state;
		if (opened !== undefined) this.deciding?.catchUpWhole(opened.kind);
		if (isOwn) this.state = this.keeping.keep(this.workspace, state);
		this.keeping.keepViewLater();
		for (const {effect, state: asked} of effects) this.runEffect(effect, asked);
	}

	/** Pasted text goes where one types; where nothing is typed it is no keys. */
	private paste(text: string): void {
		this.typing.write();
		if (isTyping(this.state)) this.do({type: 'edit', edit: {do: 'insert', text}});
	}

	private click(mouse: MouseReport): void {
		this.typing.write();
		for (const action of actionsForMouse(this.props(), mouse)) this.do(action);
	}

	private setTheme(theme: Theme): void {
		this.appearance = appearanceFor(theme, this.capabilities);
		this.draw();
	}

	/** @param state - that in which it was asked for: what the screen showed then counts. */
	private runEffect(effect: Effect, state: State): void {
		switch (effect.type) {
			case 'quit':
				this.keeping.keepView({...this.props(), state});
				this.terminal.close(0, this.deciding?.sayWhenLeft());
				return;
			case 'suspend':
				this.terminal.suspend();
				return;
			case 'redraw':
				this.terminal.screen.repaint();
				return;
			case 'decide':
				this.deciding?.decide(this.workspace, state, effect.verb);
				return;
			default:
				void runOutside(this.outside(state), effect).then(message => this.say(message));
		}
	}

	private outside(state: State): Outside {
		const {workspace, capabilities} = this;
		const write = (sequence: string) => this.terminal.write(sequence);
		const {dossier: dossierPath, isKeptBeside} = this.options;
		const kind = kindOf(workspace.catalogue.dossier);
		return {workspace, state, capabilities, dossierPath, isKeptBeside, kind, write};
	}

	private props() {
		const {glyphs} = this.appearance;
		return {workspace: this.workspace, state: this.state, glyphs};
	}

	/**
	 * A reply, a release of a key or a key that does nothing changes nothing, and costs nothing. While an answer is
	 * about to come in, the screen waits a moment for it rather than being drawn twice.
	 */
	private drawIfChanged(): void {
		if (this.drawing.isDrawn(this.state) || this.deciding?.isAboutToShow === true) return;
		if (isAnswered(this.workspace, this.state)) this.draw();
		else this.drawing.wait(() => this.draw());
	}

	/** Draws the state as it is now; the screen writes what changed when this tick is over. */
	private draw(): void {
		this.state = clampScroll(this.props());
		this.drawing.draw(this.props(), this.appearance);
	}
}
