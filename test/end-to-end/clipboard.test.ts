/** Copying and opening from the built program, at the desk and over SSH. */
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {dossierWithTexts} from '../helpers/damaged-dossier.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {provideWholeProgram} from '../helpers/whole-program.ts';

const {open, save, folder} = provideWholeProgram();
const overSsh = {SSH_TTY: '/dev/pts/9', SSH_CONNECTION: '192.0.2.1 5 192.0.2.2 22'};

/** A program of this name that keeps what it is given; the folder it is in. */
function pretend(name: string): {readonly path: string; readonly taken: () => string} {
	const bin = join(folder, `bin-${name}`);
	mkdirSync(bin, {recursive: true});
	const kept = join(bin, 'kept');
	writeFileSync(
		join(bin, name),
		`#!/bin/sh\nif [ $# -gt 0 ]; then echo "$@" > '${kept}'; fi\ncat >> '${kept}'\n`,
	);
	chmodSync(join(bin, name), 0o755);
	return {path: `${bin}:${process.env.PATH ?? ''}`, taken: () => readFileSync(kept, 'utf8')};
}

const quotes = (name: string) => [
	save(`${name}.json`, smallDossier()),
	'--focus',
	'quotes',
	'--filter',
	'close the strait',
];

test('over SSH a copy is sent by OSC 52, and no tool of the server is asked', async () => {
	const xclip = pretend('xclip');
	const pty = await open({args: quotes('ssh'), env: {...overSsh, DISPLAY: ':9', PATH: xclip.path}});
	pty.press('Y');
	await pty.waitFor('Sent the citation');
	const sent = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(pty.output())?.[1] ?? '';
	expect(Buffer.from(sent, 'base64').toString()).toContain('close the strait');
	expect(xclip.taken).toThrow();
});

test('at the desk the local tool is used, and the message says copied', async () => {
	const xclip = pretend('xclip');
	const pty = await open({args: quotes('desk'), env: {DISPLAY: ':9', PATH: xclip.path}});
	pty.press('y');
	await pty.waitFor('Copied the quote');
	expect(xclip.taken()).toContain('close the strait');
	expect(pty.output()).not.toContain('\u001b]52');
});

test('in GNU screen it is wrapped for the terminal around it', async () => {
	const pty = await open({args: quotes('screen'), env: {...overSsh, STY: '1.x', TERM: 'screen-256color'}});
	pty.press('y');
	await pty.waitFor('Sent the quote');
	expect(pty.output()).toContain('\u001bP\u001b]52;c;');
});

test.each([
	['a server that is gone', {TMUX: '/nonexistent/tmux,1,0'}],
	['no tmux installed', {TMUX: '/nonexistent/tmux,1,0', PATH: '/nonexistent'}],
	['no tmux installed, over SSH', {...overSsh, TMUX: '/nonexistent/tmux,1,0', PATH: '/nonexistent'}],
])('TMUX with %s: the copy goes by OSC 52, and the message says why', async (name, env) => {
	const pty = await open({args: quotes(name.replaceAll(' ', '-')), env: {...env}});
	pty.press('y');
	await pty.waitFor("Sent the quote to the terminal's clipboard. TMUX is set, but no tmux answers.");
	const sent = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(pty.output())?.[1] ?? '';
	expect(Buffer.from(sent, 'base64').toString()).toContain('close the strait');
});

test('what is too long is not sent, and the message says so', async () => {
	const long = dossierWithTexts(words => `${'long '.repeat(20_000)}${words}`);
	const pty = await open({args: [save('long.json', long), '--focus', 'quotes'], env: overSsh});
	pty.press('y');
	await pty.waitFor('Too long for the clipboard');
	expect(pty.output()).not.toContain('\u001b]52');
});

test('o over SSH copies the address and says that there is no browser', async () => {
	const pty = await open({args: quotes('open'), env: overSsh});
	pty.press('o');
	await pty.waitFor('There is no browser here, over SSH');
	const sent = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(pty.output())?.[1] ?? '';
	expect(Buffer.from(sent, 'base64').toString()).toMatch(/^https:\/\/courier\.example\//);
});

test('o where the source has no address says why', async () => {
	const pty = await open({
		args: [save('none.json', smallDossier()), '--focus', 'quotes', '--filter', 'veto over'],
		env: overSsh,
	});
	pty.press('o');
	await pty.waitFor('has no address: The page prints no address.');
});

test.each([
	['1', true],
	['0', false],
])(
	'links are written by OSC 8 where they are supported (%s), http and https only',
	async (forced, isLinked) => {
		const pty = await open({args: quotes(`links${forced}`), env: {FORCE_HYPERLINK: forced}});
		pty.press('S');
		await pty.waitFor('Address');
		const links = [...pty.output().matchAll(/\u001b\]8;[^;]*;([^\u0007\u001b]*)/g)].map(
			([, address]) => address,
		);
		expect(links.some(address => address?.startsWith('https://courier.example'))).toBe(isLinked);
		expect(links.filter(address => !/^(https?:|$)/.test(address ?? ''))).toEqual([]);
	},
);
