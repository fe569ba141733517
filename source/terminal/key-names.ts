/** What the tokens of a terminal mean: keys, mouse, focus, replies. */

import {
	bare,
	byLetter,
	byNumber,
	byRxvtLetter,
	keypad,
	kittyKeypad,
	kittyNamed,
	linuxFunctions,
	type Modifiers,
	type NamedKey,
	rxvtEndings,
} from './key-tables.ts';
import type {InputToken} from './tokens.ts';
/**
 * A key. A character carries its text as typed, so a capital has no `shift`; `shift` stands beside named keys, and
 * beside characters with Ctrl or Alt where the terminal tells.
 */
export type Key = Modifiers &
	(
		| {readonly name: NamedKey; readonly text?: undefined}
		| {readonly name: 'character'; readonly text: string}
	);

/** A mouse report; `x` and `y` are cells, counted from 0. */
export type Mouse = Modifiers & {
	readonly action: 'press' | 'release' | 'move' | 'wheel-up' | 'wheel-down';
	readonly button: 'left' | 'middle' | 'right' | 'none';
	readonly x: number;
	readonly y: number;
};

/** What a terminal answered to a query, without introducer and terminator (of `csi` with its final byte). */
export type Reply = {readonly kind: 'osc' | 'dcs' | 'apc' | 'csi'; readonly body: string};

export type Meaning =
	| {readonly kind: 'key'; readonly key: Key}
	| {readonly kind: 'mouse'; readonly mouse: Mouse}
	| {readonly kind: 'focus'; readonly isFocused: boolean}
	| {readonly kind: 'reply'; readonly reply: Reply}
	| {readonly kind: 'paste'}
	| {readonly kind: 'nothing'};

const nothing: Meaning = {kind: 'nothing'};

export function namedKey(name: NamedKey, modifiers: Modifiers = bare): Key {
	return {name, ...modifiers};
}

export function characterKey(text: string, modifiers: Modifiers = bare): Key {
	return {name: 'character', text, ...modifiers};
}

function key(value: Key): Meaning {
	return {kind: 'key', key: value};
}

/** What a control byte means: 0x08 is Backspace too, since terminals differ on which of the two they send. */
export function controlKey(code: number, alt = false): Key {
	const modifiers = {...bare, alt};
	if (code === 0x0d || code === 0x0a) return namedKey('enter', modifiers);
	if (code === 0x09) return namedKey('tab', modifiers);
	if (code === 0x7f || code === 0x08) return namedKey('backspace', modifiers);
	if (code === 0x1b) return namedKey('escape', modifiers);
	if (code === 0) return characterKey(' ', {...modifiers, ctrl: true});
	const text = code <= 26 ? String.fromCharCode(code + 0x60) : String.fromCharCode(code + 0x40);
	return characterKey(text, {...modifiers, ctrl: true});
}

/** The meaning of every token but text and Alt, which have to be decoded first. */
export function meaningOf(token: Exclude<InputToken, {kind: 'text' | 'alt'}>): Meaning {
	switch (token.kind) {
		case 'control':
			return key(controlKey(token.code));
		case 'escape':
			return key(namedKey('escape'));
		case 'ss3':
			return ss3Meaning(token.parameters, token.final, token.alt);
		case 'csi':
			return csiMeaning(token.parameters, token.final, token.alt);
		case 'x10':
			return x10Meaning(token.bytes);
		case 'string':
			return {kind: 'reply', reply: {kind: stringKind(token.introducer), body: token.body}};
		case 'nothing':
			return nothing;
	}
}

function stringKind(introducer: string): Reply['kind'] {
	return introducer === ']' ? 'osc' : introducer === 'P' ? 'dcs' : 'apc';
}

function ss3Meaning(parameters: string, final: string, alt: boolean): Meaning {
	const modifiers = modifiersOf(parameters.split(';').at(-1) ?? '', alt);
	const name = byLetter[final];
	if (name !== undefined) return key(namedKey(name, modifiers));
	const rxvt = byRxvtLetter[final];
	if (rxvt !== undefined) return key(namedKey(rxvt, {...modifiers, ctrl: true}));
	if (final === 'M') return key(namedKey('enter', modifiers));
	if (final === 'I') return key(namedKey('tab', modifiers));
	if (final >= 'p' && final <= 'y') return key(characterKey(String(final.charCodeAt(0) - 0x70), modifiers));
	const text = keypad[final];
	return text === undefined ? nothing : key(characterKey(text, modifiers));
}

function csiMeaning(parameters: string, final: string, alt: boolean): Meaning {
	if (parameters === '[') {
		const name = linuxFunctions[final];
		return name === undefined ? nothing : key(namedKey(name, {...bare, alt}));
	}
	if (parameters.startsWith('<')) return sgrMouse(parameters.slice(1), final);
	if (!/^[\d;:]*$/.test(parameters)) return {kind: 'reply', reply: {kind: 'csi', body: parameters + final}};
	const fields = parameters.split(';');
	if (parameters === '' && (final === 'I' || final === 'O')) return {kind: 'focus', isFocused: final === 'I'};
	if (final === 'Z') return key(namedKey('tab', {...bare, alt, shift: true}));
	if (final === 'u') return kittyKey(fields);
	if (final === '~' || rxvtEndings[final] !== undefined) return numberedKey(fields, final, alt);
	if (final === 'M' && fields.length === 3) return mouse(fields.map(Number), 32, false);
	const letter = byLetter[final];
	if (letter !== undefined && isKeyReport(fields, final))
		return pressed(namedKey(letter, modifiersOf(fields[1], alt)), fields[1]);
	const rxvt = byRxvtLetter[final];
	if (rxvt !== undefined && parameters === '') return key(namedKey(rxvt, {...bare, alt, shift: true}));
	return {kind: 'reply', reply: {kind: 'csi', body: parameters + final}};
}

/** `CSI 1;5R` is F3 with Ctrl, `CSI 12;40R` says where the cursor is. */
function isKeyReport(fields: readonly string[], final: string): boolean {
	return fields.length === 1 || (fields.length === 2 && (final !== 'R' || fields[0] === '1'));
}

function numberedKey(fields: readonly string[], final: string, alt: boolean): Meaning {
	const number = Number(fields[0]);
	if (number === 200 && final === '~') return {kind: 'paste'};
	// xterm's modifyOtherKeys: CSI 27 ; modifiers ; code ~
	if (number === 27 && final === '~' && fields.length === 3)
		return kittyKey([fields[2] ?? '', fields[1] ?? '']);
	const name = byNumber[number];
	if (name === undefined) return nothing;
	const told = modifiersOf(fields[1], alt);
	const ending = rxvtEndings[final] ?? bare;
	const modifiers = {ctrl: told.ctrl || ending.ctrl, alt: told.alt, shift: told.shift || ending.shift};
	return pressed(namedKey(name, modifiers), fields[1]);
}

/** kitty's `CSI code:shifted:base ; modifiers:event ; text u` (sw.kovidgoyal.net/kitty/keyboard-protocol). */
function kittyKey(fields: readonly string[]): Meaning {
	const [code = 0, shifted = 0] = (fields[0] ?? '').split(':').map(Number);
	const modifiers = modifiersOf(fields[1], false);
	if (isForTheSystem(fields[1])) return nothing;
	const name = kittyNamed[code];
	if (name !== undefined) return pressed(namedKey(name, modifiers), fields[1]);
	const fromKeypad = kittyKeypad.charAt(code - 57399);
	if (code >= 57399 && fromKeypad !== '') return pressed(characterKey(fromKeypad, modifiers), fields[1]);
	const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff);
	if (!isCharacter) return nothing;
	const {ctrl, alt, shift} = modifiers;
	if (ctrl || alt) return pressed(characterKey(String.fromCodePoint(code), modifiers), fields[1]);
	const told = (fields[2] ?? '')
		.split(':')
		.map(Number)
		.filter(unit => unit >= 32 && unit <= 0x10ffff);
	const plain = String.fromCodePoint(code);
	const capital = shifted >= 32 && shifted <= 0x10ffff ? String.fromCodePoint(shifted) : plain.toUpperCase();
	const text = told.length > 0 ? String.fromCodePoint(...told) : shift ? capital : plain;
	return pressed(characterKey(text), fields[1]);
}

/** The second field is `modifiers:event`; event 3 is a release, which is nothing to us. */
function pressed(value: Key, field: string | undefined): Meaning {
	return field?.split(':')[1] === '3' ? nothing : key(value);
}

function modifierBits(field: string | undefined): number {
	const number = Number(field?.split(':')[0] ?? '');
	return Number.isInteger(number) && number > 1 ? number - 1 : 0;
}

function modifiersOf(field: string | undefined, alt: boolean): Modifiers {
	const bits = modifierBits(field);
	return {shift: (bits & 1) !== 0, alt: alt || (bits & (2 | 32)) !== 0, ctrl: (bits & 4) !== 0};
}

/** Super and Hyper: such a key is the window system's, not a letter. */
function isForTheSystem(field: string | undefined): boolean {
	return (modifierBits(field) & (8 | 16)) !== 0;
}

function x10Meaning(bytes: string): Meaning {
	const [code = 0, x = 0, y = 0] = Array.from(bytes, byte => byte.charCodeAt(0));
	return mouse([code, x - 32, y - 32], 32, false);
}

function sgrMouse(parameters: string, final: string): Meaning {
	const numbers = parameters.split(';').map(Number);
	const isMouse = numbers.length === 3 && numbers.every(Number.isInteger) && (final === 'M' || final === 'm');
	return isMouse ? mouse(numbers, 0, final === 'm') : nothing;
}

function mouse(numbers: readonly number[], offset: number, isRelease: boolean): Meaning {
	const [reported = 0, x = 1, y = 1] = numbers;
	const code = reported - offset;
	if (code < 0 || x < 1 || y < 1 || code >= 128) return nothing;
	const modifiers = {shift: (code & 4) !== 0, alt: (code & 8) !== 0, ctrl: (code & 16) !== 0};
	const low = code & 3;
	const place = {...modifiers, x: x - 1, y: y - 1};
	if ((code & 64) !== 0) {
		if (low > 1) return nothing;
		return {kind: 'mouse', mouse: {...place, action: low === 0 ? 'wheel-up' : 'wheel-down', button: 'none'}};
	}
	const button = low === 0 ? 'left' : low === 1 ? 'middle' : low === 2 ? 'right' : 'none';
	const action = (code & 32) !== 0 ? 'move' : isRelease || low === 3 ? 'release' : 'press';
	return {kind: 'mouse', mouse: {...place, action, button}};
}
