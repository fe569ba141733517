/** What terminals send for each key, and a decoder that is driven by hand. */
import {createInput, type InputOptions} from '../../source/terminal/input.ts';

/** What was given out, one short text for each event: `Ctrl-a`, `Shift-up`, `paste:...`, `reply:osc:...`. */
export type Driver = {
	readonly feed: (text: string | Uint8Array) => Driver;
	/** Lets time pass, in milliseconds. */
	readonly wait: (milliseconds: number) => Driver;
	readonly events: () => readonly string[];
};

export function openInput(
	options: Pick<InputOptions, 'pasteLimit' | 'escapeTimeout' | 'stretch'> = {},
): Driver {
	const events: string[] = [];
	const timers = new Map<number, {readonly at: number; readonly run: () => void}>();
	let now = 0;
	let next = 0;
	const input = createInput({
		...options,
		onKey: key => {
			const modifiers = [key.ctrl ? 'Ctrl-' : '', key.alt ? 'Alt-' : '', key.shift ? 'Shift-' : ''].join('');
			events.push(modifiers + (key.name === 'character' ? key.text : `<${key.name}>`));
		},
		onPaste: (text, isWhole) => events.push(`${isWhole ? 'paste' : 'cut paste'}:${text}`),
		onReply: reply => events.push(`reply:${reply.kind}:${reply.body}`),
		onMouse: mouse => events.push(`mouse:${mouse.action}:${mouse.button}:${mouse.x},${mouse.y}`),
		onFocus: isFocused => events.push(isFocused ? 'focus' : 'blur'),
		clock: (run, milliseconds) => {
			const id = next++;
			timers.set(id, {at: now + milliseconds, run});
			return () => timers.delete(id);
		},
	});
	const driver: Driver = {
		feed(text) {
			input.feed(typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
			return driver;
		},
		wait(milliseconds) {
			const until = now + milliseconds;
			for (;;) {
				const due = [...timers].filter(([, timer]) => timer.at <= until).sort((a, b) => a[1].at - b[1].at)[0];
				if (due === undefined) break;
				timers.delete(due[0]);
				now = due[1].at;
				due[1].run();
			}
			now = until;
			return driver;
		},
		events: () => [...events],
	};
	return driver;
}

/** The event of each sequence; undefined where it is no key of ours. */
export const keys: readonly (readonly [name: string, bytes: string, event: string | undefined])[] = [
	['a letter', 'a', 'a'],
	['a capital', 'G', 'G'],
	['an accented letter', 'é', 'é'],
	['a Cyrillic letter', 'Р', 'Р'],
	['an astral character', '👍', '👍'],
	['Return', '\r', '<enter>'],
	['line feed', '\n', '<enter>'],
	['Tab', '\t', '<tab>'],
	['Backspace as DEL', '\u007f', '<backspace>'],
	['Backspace as BS', '\b', '<backspace>'],
	['Ctrl-a', '\u0001', 'Ctrl-a'],
	['Ctrl-Space', '\0', 'Ctrl- '],
	['Ctrl-_', '\u001f', 'Ctrl-_'],
	['Alt-b', '\u001bb', 'Alt-b'],
	['Alt-é', '\u001bé', 'Alt-é'],
	['Alt-Backspace', '\u001b\u007f', 'Alt-<backspace>'],
	['Alt-Return', '\u001b\r', 'Alt-<enter>'],
	['Alt-Ctrl-a', '\u001b\u0001', 'Ctrl-Alt-a'],
	['up', '\u001b[A', '<up>'],
	['up in application mode', '\u001bOA', '<up>'],
	['Ctrl-right', '\u001b[1;5C', 'Ctrl-<right>'],
	['Shift-up', '\u001b[1;2A', 'Shift-<up>'],
	['Alt-left', '\u001b[1;3D', 'Alt-<left>'],
	['Alt-up with two Escapes', '\u001b\u001b[A', 'Alt-<up>'],
	['Alt-up with two Escapes, application mode', '\u001b\u001bOA', 'Alt-<up>'],
	['Shift-up of rxvt', '\u001b[a', 'Shift-<up>'],
	['Ctrl-up of rxvt', '\u001bOa', 'Ctrl-<up>'],
	['Shift-Delete of rxvt', '\u001b[3$', 'Shift-<delete>'],
	['Ctrl-Delete of rxvt', '\u001b[3^', 'Ctrl-<delete>'],
	['Ctrl-Shift-Delete of rxvt', '\u001b[3@', 'Ctrl-Shift-<delete>'],
	['Delete', '\u001b[3~', '<delete>'],
	['Ctrl-Delete', '\u001b[3;5~', 'Ctrl-<delete>'],
	['Insert', '\u001b[2~', '<insert>'],
	['Home of xterm', '\u001b[H', '<home>'],
	['Home of VT220', '\u001b[1~', '<home>'],
	['Home of rxvt', '\u001b[7~', '<home>'],
	['Home in application mode', '\u001bOH', '<home>'],
	['End of xterm', '\u001b[F', '<end>'],
	['End of VT220', '\u001b[4~', '<end>'],
	['End of rxvt', '\u001b[8~', '<end>'],
	['PageUp', '\u001b[5~', '<pageup>'],
	['PageDown', '\u001b[6~', '<pagedown>'],
	['Shift-Tab', '\u001b[Z', 'Shift-<tab>'],
	['F1 of xterm', '\u001bOP', '<f1>'],
	['F1 of the Linux console', '\u001b[[A', '<f1>'],
	['F5 of the Linux console', '\u001b[[E', '<f5>'],
	['F1 of rxvt', '\u001b[11~', '<f1>'],
	['F5', '\u001b[15~', '<f5>'],
	['F12', '\u001b[24~', '<f12>'],
	['Ctrl-F3', '\u001b[1;5R', 'Ctrl-<f3>'],
	['Ctrl-F1 of old xterm', '\u001bO5P', 'Ctrl-<f1>'],
	['Return of the keypad', '\u001bOM', '<enter>'],
	['7 of the keypad', '\u001bOw', '7'],
	['plus of the keypad', '\u001bOk', '+'],
	['Ctrl-Tab, modifyOtherKeys', '\u001b[27;5;9~', 'Ctrl-<tab>'],
	['Shift-Return, modifyOtherKeys', '\u001b[27;2;13~', 'Shift-<enter>'],
	['Ctrl-comma, modifyOtherKeys', '\u001b[27;5;44~', 'Ctrl-,'],
	['Ctrl-a of kitty', '\u001b[97;5u', 'Ctrl-a'],
	['a of kitty', '\u001b[97u', 'a'],
	['a pressed, of kitty', '\u001b[97;1:1u', 'a'],
	['a repeated, of kitty', '\u001b[97;1:2u', 'a'],
	['a released, of kitty', '\u001b[97;1:3u', undefined],
	['A with its alternate, of kitty', '\u001b[97:65;2u', 'A'],
	['A without, of kitty', '\u001b[97;2u', 'A'],
	['a text of kitty', '\u001b[97;2;228u', 'ä'],
	['Ctrl-Shift-p of kitty', '\u001b[112;6u', 'Ctrl-Shift-p'],
	['a with Caps Lock, of kitty', '\u001b[97;65u', 'a'],
	['Super-v of kitty', '\u001b[118;9u', undefined],
	['Escape of kitty', '\u001b[27u', '<escape>'],
	['Alt-Return of kitty', '\u001b[13;3u', 'Alt-<enter>'],
	['up released, of kitty', '\u001b[1;1:3A', undefined],
	['the left Shift key alone, of kitty', '\u001b[57441;2u', undefined],
	['5 of the keypad, of kitty', '\u001b[57404u', '5'],
	['up of the keypad, of kitty', '\u001b[57419u', '<up>'],
	['a click', '\u001b[<0;10;5M', 'mouse:press:left:9,4'],
	['a button let go', '\u001b[<0;10;5m', 'mouse:release:left:9,4'],
	['the right button', '\u001b[<2;1;1M', 'mouse:press:right:0,0'],
	['the wheel up', '\u001b[<64;80;24M', 'mouse:wheel-up:none:79,23'],
	['the wheel down with Shift', '\u001b[<69;80;24M', 'mouse:wheel-down:none:79,23'],
	['a drag', '\u001b[<32;300;5M', 'mouse:move:left:299,4'],
	['a sideways wheel', '\u001b[<66;300;5M', undefined],
	['a click of X10', '\u001b[M !!', 'mouse:press:left:0,0'],
	['a click of urxvt', '\u001b[32;10;5M', 'mouse:press:left:9,4'],
	['focus', '\u001b[I', 'focus'],
	['focus lost', '\u001b[O', 'blur'],
	['a background, ended by BEL', '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007', 'reply:osc:11;rgb:1e1e/1e1e/1e1e'],
	['a background, ended by ST', '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\', 'reply:osc:11;rgb:1e1e/1e1e/1e1e'],
	['device attributes', '\u001b[?64;1;22c', 'reply:csi:?64;1;22c'],
	['secondary device attributes', '\u001b[>41;354;0c', 'reply:csi:>41;354;0c'],
	['device status', '\u001b[0n', 'reply:csi:0n'],
	['a cursor position', '\u001b[12;40R', 'reply:csi:12;40R'],
	['a mode report', '\u001b[?2026;2$y', 'reply:csi:?2026;2$y'],
	['kitty flags', '\u001b[?1u', 'reply:csi:?1u'],
	['the name of the terminal', '\u001bP>|tmux 3.3a\u001b\\', 'reply:dcs:>|tmux 3.3a'],
	['a setting', '\u001bP1$r0m\u001b\\', 'reply:dcs:1$r0m'],
	['a paste', '\u001b[200~one\rtwo\u001b[201~', 'paste:one\ntwo'],
	['an empty paste', '\u001b[200~\u001b[201~', 'paste:'],
	['a paste with keys in it', '\u001b[200~\u001b[A\u0003é\u001b[201~', 'paste:\u001b[A\u0003é'],
	['a stray end of a paste', '\u001b[201~', undefined],
	['an unknown sequence', '\u001b[?12;4h', 'reply:csi:?12;4h'],
	['an unknown numbered key', '\u001b[99~', undefined],
];
