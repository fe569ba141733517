/** The names of keys, and what terminals of different descent send for them. */

export type Modifiers = {readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

export type NamedKey =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'home'
	| 'end'
	| 'pageup'
	| 'pagedown'
	| 'insert'
	| 'delete'
	| 'backspace'
	| 'tab'
	| 'enter'
	| 'escape'
	| `f${number}`;

export const bare: Modifiers = {ctrl: false, alt: false, shift: false};

export const byLetter: Readonly<Record<string, NamedKey>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
};
export const byNumber: Readonly<Record<number, NamedKey>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
	25: 'f13',
	26: 'f14',
	28: 'f15',
	29: 'f16',
	31: 'f17',
	32: 'f18',
	33: 'f19',
	34: 'f20',
};
export const byRxvtLetter: Readonly<Record<string, NamedKey>> = {a: 'up', b: 'down', c: 'right', d: 'left'};
export const linuxFunctions: Readonly<Record<string, NamedKey>> = {
	A: 'f1',
	B: 'f2',
	C: 'f3',
	D: 'f4',
	E: 'f5',
};
export const rxvtEndings: Readonly<Record<string, Modifiers>> = {
	$: {...bare, shift: true},
	'^': {...bare, ctrl: true},
	'@': {...bare, ctrl: true, shift: true},
};
/** SS3 `j` to `y`, `X`, space: the keypad in application mode. */
export const keypad: Readonly<Record<string, string>> = {
	j: '*',
	k: '+',
	l: ',',
	m: '-',
	n: '.',
	o: '/',
	X: '=',
	' ': ' ',
};
/** kitty's private code points that are keys of ours. */
export const kittyNamed: Readonly<Record<number, NamedKey>> = {
	8: 'backspace',
	9: 'tab',
	10: 'enter',
	13: 'enter',
	27: 'escape',
	127: 'backspace',
	57414: 'enter',
	57417: 'left',
	57418: 'right',
	57419: 'up',
	57420: 'down',
	57421: 'pageup',
	57422: 'pagedown',
	57423: 'home',
	57424: 'end',
	57425: 'insert',
	57426: 'delete',
};
export const kittyKeypad = '0123456789./*-+';
