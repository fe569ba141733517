/** Copies text to the clipboard of the person's own machine, wherever that is. */
import type {Capabilities, Environment} from './capabilities.ts';
import {type RunTool, runTool, type Tool} from './run-tool.ts';

/** Who took the text: the terminal by OSC 52, tmux, GNU screen's terminal, or a program of this name. */
type Copier = 'osc52' | 'tmux' | 'screen' | (string & {});

export type CopyResult =
	/** On its way; nothing confirms its arrival. Past a tmux that is named in `TMUX` and does not answer: by `around`. */
	| {readonly status: 'sent'; readonly how: Copier; readonly around?: 'tmux'}
	| {readonly status: 'copied'; readonly how: Copier}
	/** Sizes in bytes of UTF-8. */
	| {readonly status: 'too-long'; readonly how: Copier; readonly bytes: number; readonly limit: number}
	| {readonly status: 'failed'; readonly how: Copier; readonly reason: string};

export type ClipboardOptions = {
	readonly capabilities: Pick<Capabilities, 'isOverSsh' | 'multiplexer'>;
	readonly env: Environment;
	readonly platform: NodeJS.Platform;
	/** Takes a sequence for the terminal. */
	readonly write: (sequence: string) => void;
	readonly run?: RunTool;
};

/** 100,000 characters of base64 and the sequence around them: what hterm takes, the least among the usual terminals. */
export const osc52Limit = 74_994;
const tmuxLimit = 1_000_000;
/** GNU screen drops a control string of more than 768 bytes. */
const screenChunk = 700;

/**
 * In tmux by `load-buffer -w`, since OSC 52 does not get through it by default; in screen wrapped for the terminal
 * around it. A program of this machine is asked only when the person sits at it.
 */
export async function copyText(text: string, options: ClipboardOptions): Promise<CopyResult> {
	const {capabilities, env, platform, run = runTool} = options;
	// tmux is told in any case: it may have been left at the desk and taken up over SSH since.
	const viaTmux = capabilities.multiplexer === 'tmux' ? await copyByTmux(text, run) : undefined;
	if (!capabilities.isOverSsh) {
		for (const tool of localTools(env, platform)) {
			const result = await run(tool, text, 'kill');
			if (result.ok) return {status: 'copied', how: tool.command};
		}
	}
	if (viaTmux !== undefined && viaTmux !== 'unreachable') return viaTmux;
	const result = copyByTerminal(
		text,
		capabilities.multiplexer === 'screen' ? 'screen' : 'osc52',
		options.write,
	);
	return result.status === 'sent' && viaTmux === 'unreachable' ? {...result, around: 'tmux'} : result;
}

/** The programs that may be there, the likeliest first. */
function localTools(env: Environment, platform: NodeJS.Platform): readonly Tool[] {
	if (platform === 'darwin') return [{command: 'pbcopy', args: []}];
	if (platform === 'win32') return [{command: 'clip.exe', args: []}];
	const tools: Tool[] = [];
	if (env.WAYLAND_DISPLAY) tools.push({command: 'wl-copy', args: []});
	if (env.DISPLAY) {
		tools.push({command: 'xclip', args: ['-selection', 'clipboard']});
		tools.push({command: 'xsel', args: ['--clipboard', '--input']});
	}
	if (env.WSL_DISTRO_NAME) tools.push({command: 'clip.exe', args: []});
	return tools;
}

/** Where `TMUX` has come along into a container, over SSH or to another user, or its server is gone, none answers. */
async function copyByTmux(text: string, run: RunTool): Promise<CopyResult | 'unreachable'> {
	const bytes = Buffer.byteLength(text);
	if (bytes > tmuxLimit) return {status: 'too-long', how: 'tmux', bytes, limit: tmuxLimit};
	const sent = await run({command: 'tmux', args: ['load-buffer', '-w', '-']}, text, 'kill');
	if (sent.ok) return {status: 'sent', how: 'tmux'};
	const isThere = !sent.isMissing && (await run({command: 'tmux', args: ['has-session']}, '', 'kill')).ok;
	return isThere ? {status: 'failed', how: 'tmux', reason: sent.reason} : 'unreachable';
}

function copyByTerminal(
	text: string,
	how: 'osc52' | 'screen',
	write: (sequence: string) => void,
): CopyResult {
	const bytes = Buffer.byteLength(text);
	if (bytes > osc52Limit) return {status: 'too-long', how, bytes, limit: osc52Limit};
	const sequence = `\u001b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
	write(how === 'screen' ? wrapForScreen(sequence) : sequence);
	return {status: 'sent', how};
}

/** GNU screen hands on what stands in DCS, each piece short; the sequence within must not have ESC \ in it. */
export function wrapForScreen(sequence: string): string {
	let wrapped = '';
	for (let at = 0; at < sequence.length; at += screenChunk) {
		wrapped += `\u001bP${sequence.slice(at, at + screenChunk)}\u001b\\`;
	}
	return wrapped;
}
