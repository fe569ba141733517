/** What a key means where the person is, by the table of keys; and the commands of the palette. */
import type {Action} from './actions.ts';
import type {Binding, KeyContext} from './binding.ts';
import {exportChoices, type FormatOffer} from './exports.ts';
import {onLatinKeyboard} from './keyboards.ts';
import type {KeyPress} from './parts.ts';
import type {State} from './state.ts';

const byContext = new WeakMap<readonly Binding[], Map<KeyContext, ReadonlyMap<string, Binding>>>();

function table(bindings: readonly Binding[], context: KeyContext): ReadonlyMap<string, Binding> {
	const known = byContext.get(bindings) ?? new Map<KeyContext, ReadonlyMap<string, Binding>>();
	byContext.set(bindings, known);
	let found = known.get(context);
	if (found === undefined) {
		const heard = bindings.filter(binding => binding.contexts.includes(context));
		found = new Map(heard.flatMap(binding => binding.keys.map(key => [key, binding] as const)));
		known.set(context, found);
	}
	return found;
}

export function contextOf(state: State): KeyContext {
	switch (state.popup?.kind) {
		case 'help':
		case 'palette':
		case 'discrepancies':
		case 'sources':
		case 'problems':
		case 'changes':
		case 'note':
		case 'review':
			return 'input-popup';
		case 'export':
			return 'list-popup';
		case undefined:
			return state.isFiltering ? 'filter' : 'panes';
	}
}

/** The key's name as the table writes it. */
export function nameOfKey(key: KeyPress): string {
	const isPlainText = key.text !== undefined && key.name === 'character';
	const base = isPlainText ? (key.text === ' ' ? 'space' : (key.text ?? '')) : key.name;
	const shift = key.shift && !isPlainText ? 'shift-' : '';
	return `${key.ctrl ? 'ctrl-' : ''}${key.alt ? 'alt-' : ''}${shift}${base}`;
}

/** Whether what is typed or pasted is text there. */
export function isTyping(state: State): boolean {
	const context = contextOf(state);
	return context === 'filter' || context === 'input-popup';
}

/** What a key types where the person is; undefined where it does something else. */
export function typedBy(state: State, key: KeyPress): string | undefined {
	const isText = key.name === 'character' && !key.ctrl && !key.alt;
	return isText && isTyping(state) ? key.text : undefined;
}

/** What a key means where the person is: no, one or several actions, to be done in order. */
export function actionsFor(
	state: State,
	key: KeyPress,
	bindings: readonly Binding[],
	formats: readonly FormatOffer[] = [],
): readonly Action[] {
	const context = contextOf(state);
	const typed = typedBy(state, key);
	if (typed !== undefined) return [{type: 'edit', edit: {do: 'insert', text: typed}}];
	const binding = bindingFor(bindings, context, key, isEmptyInput(state));
	if (binding === undefined) return isTyping(state) ? [] : [sayUnknown(key)];
	if (binding.action.type === 'enter') return confirm(state, bindings, formats) ?? [binding.action];
	return [binding.action];
}

/** Where keys do something, one that does nothing is not met with silence. */
function sayUnknown(key: KeyPress): Action {
	return {
		type: 'message',
		message: {tone: 'plain', text: `${nameOfKey(key)} does nothing here; ? shows the keys.`},
	};
}

/** Whether one is in a popup that one can type into, and has typed nothing. */
function isEmptyInput({popup}: State): boolean {
	return popup !== undefined && popup.kind !== 'note' && 'input' in popup && popup.input.text === '';
}

/** What a key does; one of another script that does nothing by itself does what its place on the keyboard says. */
function bindingFor(
	bindings: readonly Binding[],
	context: KeyContext,
	key: KeyPress,
	isEmpty: boolean,
): Binding | undefined {
	// Where there is no text to edit half a page is half a page.
	const half = isEmpty ? table(bindings, 'panes').get(nameOfKey(key)) : undefined;
	if (half?.action.type === 'move' && half.action.motion.startsWith('half-')) return half;
	const known = table(bindings, context);
	const other = key.name === 'character' ? onLatinKeyboard(key.text ?? '') : undefined;
	return (
		known.get(nameOfKey(key)) ??
		(other === undefined ? undefined : known.get(nameOfKey({...key, text: other})))
	);
}

/** What Enter does in the popups that run a command. */
function confirm(
	state: State,
	bindings: readonly Binding[],
	formats: readonly FormatOffer[],
): readonly Action[] | undefined {
	const {popup} = state;
	if (popup?.kind === 'palette') {
		const command = paletteCommands(popup.input.text, bindings, formats)[popup.index];
		return command === undefined ? [] : [{type: 'close'}, command.action];
	}
	if (popup?.kind === 'note') {
		const {statement, before, input} = popup;
		return [{type: 'close'}, {type: 'note', statement, before, text: input.text}];
	}
	if (popup?.kind === 'review') return [{type: 'decide', verb: popup.verb}];
	if (popup?.kind === 'problems') return [{type: 'copy', what: 'problem'}, {type: 'enter'}];
	if (popup?.kind === 'export') {
		const choice = exportChoices(formats)[popup.index];
		return choice === undefined ? [] : [{type: 'close'}, choice.action];
	}
	return undefined;
}

export type PaletteCommand = {
	readonly name: string;
	readonly keys: readonly string[];
	readonly action: Action;
};

/** The palette's commands whose names hold every word typed, those that begin with it first. */
export function paletteCommands(
	typed: string,
	bindings: readonly Binding[],
	formats: readonly FormatOffer[] = [],
): readonly PaletteCommand[] {
	const words = typed
		.toLowerCase()
		.split(/\s+/)
		.filter(word => word !== '');
	const found = commands(bindings, formats).filter(({name}) =>
		words.every(word => name.toLowerCase().includes(word)),
	);
	const begins = (command: PaletteCommand) => Number(command.name.startsWith(words[0] ?? ''));
	return found.sort((a, b) => begins(b) - begins(a));
}

function commands(bindings: readonly Binding[], formats: readonly FormatOffer[]): PaletteCommand[] {
	const fromKeys = bindings.flatMap(({command, keys, action}) =>
		command === undefined ? [] : [{name: command, keys, action}],
	);
	const fromOrders = (['date', 'speaker', 'party', 'relevance'] as const).map(order => ({
		name: `order by ${order}`,
		keys: [],
		action: {type: 'order', order} as const,
	}));
	const fromFilters = [
		['show disputed quotes', 'is:disputed'],
		['show translated quotes', 'is:translated'],
		['show quotes printed in several wordings', 'is:variant'],
		['show marked quotes', 'is:marked'],
		['clear the filter', ''],
	].map(([name = '', text = '']) => ({name, keys: [], action: {type: 'set-filter', text} as const}));
	const fromExports = exportChoices(formats).map(({name, action}) => ({name, keys: [], action}));
	return [...fromKeys, ...fromFilters, ...fromOrders, ...fromExports];
}
