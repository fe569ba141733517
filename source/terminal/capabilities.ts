/** What the terminal can do, as far as the environment tells. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Colours: 0 none, 1 the sixteen, 2 the 256, 3 all (chalk's levels). */
export type ColourLevel = 0 | 1 | 2 | 3;

export type Capabilities = {
	readonly colour: ColourLevel;
	/** Frames and glyphs in ASCII. */
	readonly isAscii: boolean;
	/** Whether bytes are UTF-8; where they are not, nothing but ASCII may be written. */
	readonly isUtf8: boolean;
	readonly isOverSsh: boolean;
	readonly multiplexer: 'tmux' | 'screen' | undefined;
	/** Whether synchronised output (DEC 2026) is worth its bytes; terminals that do not know it ignore it. */
	readonly synchronised: boolean;
	/** Links by OSC 8. */
	readonly links: boolean;
	/** Whether the window has a title that can be saved and set. */
	readonly titles: boolean;
};

export type WantedCapabilities = {
	/** Whether what is written goes to a terminal. */
	readonly isTTY: boolean;
	/** Asked for by the person: `--ascii`. */
	readonly ascii?: boolean | undefined;
};

/** Terminals that have only the characters and controls of their own time. */
const plainTerminals = /^(?:linux|vt\d|cons25|ansi|sun|wsvt25|dumb|unknown)/;
const trueColourTerminals = /^(?:xterm-(?:kitty|ghostty)|ghostty|alacritty|wezterm|foot|contour|rio)|-direct/;
const linkingPrograms = new Set([
	'iTerm.app',
	'vscode',
	'WezTerm',
	'ghostty',
	'Hyper',
	'rio',
	'Tabby',
	'zed',
]);
const linkingTerminals = /^(?:xterm-(?:kitty|ghostty)|ghostty|alacritty|wezterm|foot|contour)/;

export function capabilitiesOf(env: Environment, {isTTY, ascii = false}: WantedCapabilities): Capabilities {
	const terminal = env.TERM ?? '';
	const isPlain = terminal === '' || plainTerminals.test(terminal);
	const isUtf8 = hasUtf8(env);
	const multiplexer = multiplexerOf(env);
	return {
		colour: colourLevel(env, isTTY, multiplexer),
		isAscii: ascii || !isUtf8 || (terminal !== '' && isPlain && terminal !== 'dumb'),
		isUtf8,
		isOverSsh: isSet(env.SSH_CONNECTION) || isSet(env.SSH_TTY) || isSet(env.SSH_CLIENT),
		multiplexer,
		synchronised: !isPlain,
		links: isTTY && hasLinks(env, multiplexer),
		titles: isTTY && !isPlain,
	};
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}

function multiplexerOf(env: Environment): Capabilities['multiplexer'] {
	if (isSet(env.TMUX)) return 'tmux';
	return isSet(env.STY) ? 'screen' : undefined;
}

/** POSIX: the first of these that is set decides; none means the C locale, which is ASCII. */
function hasUtf8(env: Environment): boolean {
	const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(isSet);
	if (locale !== undefined) return /utf-?8/i.test(locale);
	// Windows has no locale of this kind, and its terminal takes UTF-8.
	return isSet(env.WT_SESSION);
}

/** `FORCE_COLOR` goes before `NO_COLOR`, as in Node itself; both before what the terminal says. */
function colourLevel(
	env: Environment,
	isTTY: boolean,
	multiplexer: Capabilities['multiplexer'],
): ColourLevel {
	const forced = env.FORCE_COLOR;
	const detected = detectedLevel(env, multiplexer);
	switch (forced) {
		case undefined:
			break;
		case '0':
		case 'false':
			return 0;
		case '1':
			return 1;
		case '2':
			return 2;
		case '3':
			return 3;
		default:
			return detected === 0 ? 1 : detected;
	}
	return isSet(env.NO_COLOR) || !isTTY ? 0 : detected;
}

function detectedLevel(env: Environment, multiplexer: Capabilities['multiplexer']): ColourLevel {
	const terminal = env.TERM ?? '';
	const program = env.TERM_PROGRAM ?? '';
	if (terminal === 'dumb' || /^vt\d/.test(terminal)) return 0;
	if (isSet(env.WT_SESSION)) return 3;
	if (terminal === '') return 0;
	if (terminal === 'linux' || terminal === 'ansi' || terminal === 'cons25') return 1;
	const saysTrueColour = /^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '');
	const isTrueColour = trueColourTerminals.test(terminal) || program === 'iTerm.app' || program === 'vscode';
	// GNU screen garbles what it does not know, whatever the terminal around it has promised.
	if (multiplexer === 'screen') return /256/.test(terminal) || saysTrueColour ? 2 : 1;
	if (saysTrueColour || isTrueColour) return 3;
	return /256/.test(terminal) || program === 'Apple_Terminal' ? 2 : 1;
}

function hasLinks(env: Environment, multiplexer: Capabilities['multiplexer']): boolean {
	const forced = env.FORCE_HYPERLINK;
	if (isSet(forced)) return forced !== '0';
	if (multiplexer === 'screen') return false;
	if (multiplexer === 'tmux') return versionOf(env.TERM_PROGRAM_VERSION) >= 3.4;
	return (
		linkingPrograms.has(env.TERM_PROGRAM ?? '') ||
		linkingTerminals.test(env.TERM ?? '') ||
		versionOf(env.VTE_VERSION) >= 5000 ||
		versionOf(env.KONSOLE_VERSION) >= 201200 ||
		isSet(env.WT_SESSION) ||
		isSet(env.KITTY_WINDOW_ID)
	);
}

function versionOf(text: string | undefined): number {
	const number = Number.parseFloat(text ?? '');
	return Number.isNaN(number) ? 0 : number;
}
