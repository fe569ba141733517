/** A small program for the tests of the terminal: it shows what it hears, and can be told to fail. */
import process from 'node:process';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import {openTerminal} from '../../source/terminal/session.ts';

const heard: string[] = [];
let batches = 0;

const terminal = openTerminal({
	stdin: process.stdin,
	stdout: process.stdout,
	stderr: process.stderr,
	capabilities: capabilitiesOf(process.env, {isTTY: true}),
	mouse: process.env.MOUSE === '1',
	title: 'the program\u0007',
	isDebugging: process.env.ROUNDTABLE_DEBUG === '1',
	onBackground: background => hear(`background:${background}`),
	onPaste: text => hear(`paste:${text.length}:${text.split('\n').length}`),
	onMouse: mouse => hear(`${mouse.action}:${mouse.x},${mouse.y}`),
	onReply: reply => hear(`reply:${reply.body}`),
	onKey(key) {
		const name = `${key.ctrl ? 'ctrl-' : ''}${key.text ?? key.name}`;
		hear(name);
		act(name);
	},
	onBatchEnd() {
		batches += 1;
		draw();
	},
});
terminal.onResize(draw);
draw();

function hear(what: string): void {
	heard.push(what);
	draw();
}

function draw(): void {
	const {columns, rows} = terminal.size();
	const lines = [
		`\u001b[1mHello\u001b[22m ${columns}x${rows}`,
		`heard ${heard.length} in ${batches}: ${heard.slice(-6).join(' ')}`,
		...Array.from({length: Math.max(0, rows - 3)}, (_, row) => `row ${row}`),
		`last row${' '.repeat(Math.max(0, columns - 9))}|`,
	];
	terminal.screen.frame(lines.join('\n'));
	terminal.screen.setCaret(heard.at(-1) === 'i' ? {x: 3, y: 1} : undefined);
}

function act(name: string): void {
	switch (name) {
		case 'q':
		case 'ctrl-c':
			terminal.close(0);
			break;
		case 'ctrl-z':
			terminal.suspend();
			break;
		case 'm':
			terminal.close(2, 'roundtable: the reason');
			terminal.close(0, 'roundtable: not said');
			break;
		case 't':
			setTimeout(() => {
				throw new Error('thrown on purpose');
			});
			break;
		case 'r':
			void Promise.reject(new Error('rejected on purpose'));
			break;
		case 'x':
			process.exit(3);
			break;
		case 'w':
			console.error('a stray warning');
			console.log('a stray line');
			break;
		case 'b':
			for (let frame = 0; frame < 500; frame++) hear(`frame${frame}`);
			break;
	}
}
