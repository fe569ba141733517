import {describe, expect, test} from 'vitest';
import {backgroundFromVariable, backgroundOf} from '../../source/terminal/background.ts';
import {capabilitiesOf, type Environment} from '../../source/terminal/capabilities.ts';

const xterm: Environment = {TERM: 'xterm-256color', LANG: 'en_GB.UTF-8'};
const onTerminal = {isTTY: true};

describe('colours', () => {
	test.each<[string, Environment, boolean, number]>([
		['256 by the name', xterm, true, 2],
		['16 by the name', {TERM: 'xterm'}, true, 1],
		['all by COLORTERM', {...xterm, COLORTERM: 'truecolor'}, true, 3],
		['all by 24bit', {...xterm, COLORTERM: '24bit'}, true, 3],
		['16 by any other COLORTERM', {TERM: 'xterm', COLORTERM: '1'}, true, 1],
		['all in kitty', {TERM: 'xterm-kitty'}, true, 3],
		['all in a -direct', {TERM: 'xterm-direct'}, true, 3],
		['all in iTerm', {...xterm, TERM_PROGRAM: 'iTerm.app'}, true, 3],
		['256 in Apple Terminal', {TERM: 'xterm', TERM_PROGRAM: 'Apple_Terminal'}, true, 2],
		[
			'256 in GNU screen, whatever is promised',
			{TERM: 'screen', STY: '1.x', COLORTERM: 'truecolor'},
			true,
			2,
		],
		['all in tmux, when promised', {TERM: 'tmux-256color', TMUX: '/x,1,0', COLORTERM: 'truecolor'}, true, 3],
		['16 on the Linux console', {TERM: 'linux', COLORTERM: 'truecolor'}, true, 1],
		['none on a VT100', {TERM: 'vt100'}, true, 0],
		['none on a dumb terminal', {TERM: 'dumb', COLORTERM: 'truecolor'}, true, 0],
		['none without TERM', {}, true, 0],
		['none in a pipe', xterm, false, 0],
		['none by NO_COLOR', {...xterm, NO_COLOR: '1'}, true, 0],
		['some by an empty NO_COLOR', {...xterm, NO_COLOR: ''}, true, 2],
		['what FORCE_COLOR says, in a pipe too', {...xterm, FORCE_COLOR: '3'}, false, 3],
		['16 by FORCE_COLOR=1', {...xterm, FORCE_COLOR: '1'}, true, 1],
		['none by FORCE_COLOR=0', {...xterm, FORCE_COLOR: '0'}, true, 0],
		['what there is by FORCE_COLOR alone', {...xterm, FORCE_COLOR: ''}, false, 2],
		['16 at least by FORCE_COLOR=true', {TERM: 'dumb', FORCE_COLOR: 'true'}, false, 1],
		['FORCE_COLOR before NO_COLOR', {...xterm, NO_COLOR: '1', FORCE_COLOR: '2'}, true, 2],
	])('%s', (_name, env, isTTY, level) => {
		expect(capabilitiesOf(env, {isTTY}).colour).toBe(level);
	});
});

describe('characters', () => {
	test.each<[string, Environment, boolean, boolean]>([
		['Unicode by LANG', xterm, false, true],
		['Unicode by utf8 without the hyphen', {TERM: 'xterm', LANG: 'C.utf8'}, false, true],
		['ASCII by LC_ALL before LANG', {...xterm, LC_ALL: 'C'}, true, false],
		['Unicode by LC_CTYPE before LANG', {TERM: 'xterm', LANG: 'C', LC_CTYPE: 'de_DE.UTF-8'}, false, true],
		['an empty variable is none', {...xterm, LC_ALL: ''}, false, true],
		['ASCII without any locale', {TERM: 'xterm'}, true, false],
		['ASCII frames on the Linux console, UTF-8 text', {TERM: 'linux', LANG: 'C.UTF-8'}, true, true],
		['ASCII frames on a VT100', {TERM: 'vt100', LANG: 'C.UTF-8'}, true, true],
	])('%s', (_name, env, isAscii, isUtf8) => {
		expect(capabilitiesOf(env, onTerminal)).toMatchObject({isAscii, isUtf8});
	});

	test('ASCII frames when asked for', () => {
		expect(capabilitiesOf(xterm, {...onTerminal, ascii: true})).toMatchObject({isAscii: true, isUtf8: true});
	});
});

test.each<[string, Environment, object]>([
	['SSH', {...xterm, SSH_CONNECTION: '1 2 3 4'}, {isOverSsh: true}],
	['SSH by its terminal', {...xterm, SSH_TTY: '/dev/pts/1'}, {isOverSsh: true}],
	['no SSH', xterm, {isOverSsh: false, multiplexer: undefined}],
	['tmux', {...xterm, TMUX: '/tmp/x,1,0'}, {multiplexer: 'tmux', links: false}],
	[
		'tmux 3.4, which passes links on',
		{...xterm, TMUX: 'x', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4'},
		{links: true},
	],
	[
		'tmux 3.3a, which does not',
		{...xterm, TMUX: 'x', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a'},
		{links: false},
	],
	['GNU screen', {...xterm, STY: '1.x', VTE_VERSION: '7000'}, {multiplexer: 'screen', links: false}],
	['a terminal of VTE', {...xterm, VTE_VERSION: '7000'}, {links: true, synchronised: true, titles: true}],
	['an unknown terminal', xterm, {links: false, synchronised: true}],
	['links forced', {...xterm, FORCE_HYPERLINK: '1'}, {links: true}],
	['links forbidden', {...xterm, VTE_VERSION: '7000', FORCE_HYPERLINK: '0'}, {links: false}],
	['the Linux console', {...xterm, TERM: 'linux'}, {synchronised: false, titles: false, links: false}],
])('what %s can do', (_name, env, expected) => {
	expect(capabilitiesOf(env, onTerminal)).toMatchObject(expected);
});

describe('the background', () => {
	test.each([
		['11;rgb:0000/0000/0000', 'dark'],
		['11;rgb:ffff/ffff/ffff', 'light'],
		['11;rgb:1e/1e/1e', 'dark'],
		['11;rgb:fdf/f6f/e3e', 'light'],
		['11;rgb:f/f/f', 'light'],
		['11;rgba:ffff/ffff/ffff/8000', 'light'],
		['11;rgba:0000/0000/0000/ffff', 'dark'],
		['11;#fff', 'light'],
		['11;#1e1e1e', 'dark'],
		['11;#fdf6e3', 'light'],
		['11;#ffffffffffff', 'light'],
		['11;rgb:0000/2b2b/3636', 'dark'],
		['11;rgb:0000/0000/ffff', 'dark'],
		['11;rgb:ffff/ffff/0000', 'light'],
		['10;rgb:ffff/ffff/ffff', undefined],
		['11;?', undefined],
		['11;rgb:ggg/000/000', undefined],
		['11;#ffff', undefined],
		['', undefined],
	])('%s is %s', (reply, background) => {
		expect(backgroundOf(reply)).toBe(background);
	});

	test.each([
		['15;0', 'dark'],
		['0;15', 'light'],
		['0;default;15', 'light'],
		['12;8', 'dark'],
		['0;7', 'light'],
		['15;default', undefined],
		['0;99', undefined],
		[undefined, undefined],
	])('COLORFGBG=%s is %s', (value, background) => {
		expect(backgroundFromVariable({COLORFGBG: value})).toBe(background);
	});
});
