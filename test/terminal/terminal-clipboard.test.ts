import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {type ClipboardOptions, copyText, osc52Limit, wrapForScreen} from '../../source/terminal/clipboard.ts';
import {openLink} from '../../source/terminal/open-link.ts';
import {type RunTool, runTool} from '../../source/terminal/run-tool.ts';
import {createEmulator} from '../helpers/emulator.ts';
import {isInstalled} from '../helpers/small-program.ts';

const missing = {ok: false, isMissing: true, reason: 'not there'} as const;

/** Runs nothing: says of each program whether it is there, and notes what was asked of it. */
function pretend(present: readonly string[]): {readonly run: RunTool; readonly asked: string[]} {
	const asked: string[] = [];
	return {
		asked,
		run: async ({command, args}, input) => {
			asked.push([command, ...args, `<${input}`].join(' '));
			return present.includes(command) ? {ok: true} : missing;
		},
	};
}

function options(more: Partial<ClipboardOptions>): ClipboardOptions & {readonly written: () => string} {
	let text = '';
	return {
		capabilities: {isOverSsh: true, multiplexer: undefined},
		env: {},
		platform: 'linux',
		write: sequence => {
			text += sequence;
		},
		run: pretend([]).run,
		...more,
		written: () => text,
	};
}

describe('copying', () => {
	test('over SSH goes by OSC 52, as UTF-8, and says no more than sent', async () => {
		const over = options({env: {DISPLAY: ':0'}, run: pretend(['xclip']).run});
		expect(await copyText('“Рябков”', over)).toEqual({status: 'sent', how: 'osc52'});
		const emulator = createEmulator(20, 2);
		let clipboard = '';
		emulator.terminal.parser.registerOscHandler(52, text => {
			clipboard = Buffer.from(text.replace(/^c;/, ''), 'base64').toString('utf8');
			return true;
		});
		await emulator.write(over.written());
		expect(clipboard).toBe('“Рябков”');
		expect(emulator.lines().join('')).toBe('');
	});

	test.each<[string, Partial<ClipboardOptions>, readonly string[], object, readonly string[]]>([
		[
			'Wayland',
			{env: {WAYLAND_DISPLAY: 'w'}},
			['wl-copy'],
			{status: 'copied', how: 'wl-copy'},
			['wl-copy <text'],
		],
		[
			'X11',
			{env: {DISPLAY: ':0'}},
			['xclip'],
			{status: 'copied', how: 'xclip'},
			['xclip -selection clipboard <text'],
		],
		[
			'X11 with xsel alone',
			{env: {DISPLAY: ':0'}},
			['xsel'],
			{status: 'copied', how: 'xsel'},
			['xclip -selection clipboard <text', 'xsel --clipboard --input <text'],
		],
		['a Mac', {platform: 'darwin'}, ['pbcopy'], {status: 'copied', how: 'pbcopy'}, ['pbcopy <text']],
		['Windows', {platform: 'win32'}, ['clip.exe'], {status: 'copied', how: 'clip.exe'}, ['clip.exe <text']],
		['a machine without any tool', {}, [], {status: 'sent', how: 'osc52'}, []],
	])('on %s asks the program of this machine', async (_name, more, present, result, asked) => {
		const tools = pretend(present);
		const here = options({capabilities: {isOverSsh: false, multiplexer: undefined}, ...more, run: tools.run});
		expect(await copyText('text', here)).toEqual(result);
		expect(tools.asked).toEqual(asked);
	});

	test('in tmux over SSH is left to tmux', async () => {
		const tools = pretend(['tmux']);
		const inTmux = options({capabilities: {isOverSsh: true, multiplexer: 'tmux'}, run: tools.run});
		expect(await copyText('text', inTmux)).toEqual({status: 'sent', how: 'tmux'});
		expect(tools.asked).toEqual(['tmux load-buffer -w - <text']);
		expect(inTmux.written()).toBe('');
	});

	test.each<[string, string, object, boolean]>([
		['tmux is not installed', '', {status: 'sent', how: 'osc52', around: 'tmux'}, true],
		['no server answers', 'none', {status: 'sent', how: 'osc52', around: 'tmux'}, true],
		[
			'tmux answers but does not take it',
			'has-session',
			{status: 'failed', how: 'tmux', reason: 'tmux ended with 1'},
			false,
		],
	])('with TMUX set where %s', async (_name, answers, result, isByTerminal) => {
		const run: RunTool = async ({args}) => {
			if (answers === '') return missing;
			return args[0] === answers ? {ok: true} : {ok: false, isMissing: false, reason: 'tmux ended with 1'};
		};
		const inTmux = options({capabilities: {isOverSsh: true, multiplexer: 'tmux'}, run});
		expect(await copyText('text', inTmux)).toEqual(result);
		expect(inTmux.written()).toBe(isByTerminal ? '\u001b]52;c;dGV4dA==\u0007' : '');
	});

	test('in tmux at the desk tells both tmux and the program of this machine', async () => {
		const tools = pretend(['tmux', 'wl-copy']);
		const capabilities = {isOverSsh: false, multiplexer: 'tmux'} as const;
		const inTmux = options({capabilities, env: {WAYLAND_DISPLAY: 'w'}, run: tools.run});
		expect(await copyText('text', inTmux)).toEqual({status: 'copied', how: 'wl-copy'});
		expect(tools.asked.length).toBe(2);
	});

	test('in GNU screen is wrapped in pieces that it passes on', async () => {
		const text = 'word '.repeat(1000);
		const inScreen = options({capabilities: {isOverSsh: true, multiplexer: 'screen'}});
		expect(await copyText(text, inScreen)).toEqual({status: 'sent', how: 'screen'});
		const pieces = inScreen.written().split('\u001b\\').slice(0, -1);
		expect(pieces.every(piece => piece.startsWith('\u001bP') && piece.length < 768)).toBe(true);
		const unwrapped = pieces.map(piece => piece.slice(2)).join('');
		expect(unwrapped).toBe(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
		expect(wrapForScreen('x')).toBe('\u001bPx\u001b\\');
	});

	test('of too much is refused, with the limit, and nothing is written', async () => {
		const over = options({});
		expect(await copyText('é'.repeat(osc52Limit), over)).toEqual({
			status: 'too-long',
			how: 'osc52',
			bytes: 2 * osc52Limit,
			limit: osc52Limit,
		});
		expect(over.written()).toBe('');
		expect(await copyText('x'.repeat(osc52Limit), over)).toEqual({status: 'sent', how: 'osc52'});
	});
});

describe.runIf(isInstalled('tmux'))('in a real tmux', () => {
	test('what was copied is in its buffer', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'roundtable-'));
		const tmux = ['-f', '/dev/null', '-S', join(folder, 'socket')];
		try {
			execFileSync('tmux', [...tmux, 'new-session', '-d', 'cat']);
			const run: RunTool = (tool, input, still) =>
				runTool({...tool, args: [...tmux, ...tool.args]}, input, still);
			const inTmux = options({capabilities: {isOverSsh: true, multiplexer: 'tmux'}, run});
			expect(await copyText('“Рябков”\nsaid', inTmux)).toEqual({status: 'sent', how: 'tmux'});
			expect(execFileSync('tmux', [...tmux, 'show-buffer'], {encoding: 'utf8'})).toBe('“Рябков”\nsaid');
		} finally {
			execFileSync('tmux', [...tmux, 'kill-server']);
			rmSync(folder, {recursive: true, force: true});
		}
	});
});

describe('a program of the system', () => {
	const node = (script: string) => ({command: process.execPath, args: ['-e', script]});

	test('that ends well, badly, or is not there', async () => {
		const reads = "let t='';process.stdin.on('data',d=>t+=d).on('end',()=>process.exit(t==='text'?0:4))";
		expect(await runTool(node(reads), 'text', 'kill')).toEqual({ok: true});
		expect(await runTool(node(reads), 'else', 'kill')).toMatchObject({ok: false, isMissing: false});
		expect(await runTool({command: 'no-such-program', args: []}, '', 'kill')).toMatchObject({
			isMissing: true,
		});
	});

	test('that does not end is left alone or ended', async () => {
		const waits = 'setTimeout(() => {}, 5000)';
		const [left, ended] = await Promise.all([
			runTool(node(waits), '', 'fine'),
			runTool(node(waits), '', 'kill'),
		]);
		expect(left).toEqual({ok: true});
		expect(ended).toMatchObject({ok: false, isMissing: false});
	});

	test('that reads nothing does not break the pipe', async () => {
		expect(await runTool(node('process.exit(0)'), 'x'.repeat(1_000_000), 'kill')).toEqual({ok: true});
	});
});

describe('opening an address', () => {
	test.each<[NodeJS.Platform, string]>([
		['linux', 'xdg-open https://a.example/b?c=d&e <'],
		['darwin', 'open https://a.example/b?c=d&e <'],
		['win32', 'rundll32 url.dll,FileProtocolHandler https://a.example/b?c=d&e <'],
	])('on %s asks the system', async (platform, asked) => {
		const tools = pretend(['xdg-open', 'open', 'rundll32']);
		const result = await openLink('https://a.example/b?c=d&e', {isOverSsh: false, platform, run: tools.run});
		expect(result).toEqual({status: 'opened', address: 'https://a.example/b?c=d&e'});
		expect(tools.asked).toEqual([asked]);
	});

	test('over SSH starts nothing and says so', async () => {
		const tools = pretend(['xdg-open']);
		const result = await openLink('https://a.example/', {isOverSsh: true, platform: 'linux', run: tools.run});
		expect(result).toEqual({status: 'over-ssh', address: 'https://a.example/'});
		expect(tools.asked).toEqual([]);
	});

	test('without a browser says why', async () => {
		const result = await openLink('https://a.example/', {
			isOverSsh: false,
			platform: 'linux',
			run: pretend([]).run,
		});
		expect(result).toEqual({status: 'failed', address: 'https://a.example/', reason: 'not there'});
	});

	test('that is not encoded opens it encoded', async () => {
		const tools = pretend(['xdg-open']);
		const address = 'https://новини.example/а б?q=ї';
		await openLink(address, {isOverSsh: false, platform: 'linux', run: tools.run});
		expect(tools.asked).toEqual(['xdg-open https://xn--b1amarcd.example/%D0%B0%20%D0%B1?q=%D1%97 <']);
	});

	test('that is none starts nothing', async () => {
		const tools = pretend(['xdg-open']);
		const result = await openLink('--help', {isOverSsh: false, platform: 'linux', run: tools.run});
		expect(result).toEqual({status: 'not-a-link', why: 'scheme'});
		expect(tools.asked).toEqual([]);
	});
});
