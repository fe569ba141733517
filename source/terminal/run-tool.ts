/** Runs a program of the system beside the dashboard: no shell, no terminal, never for long. */
import {spawn} from 'node:child_process';

type ToolResult =
	/** It ended with status 0, or is still running and has gone its own way. */
	{readonly ok: true} | {readonly ok: false; readonly isMissing: boolean; readonly reason: string};

export type Tool = {readonly command: string; readonly args: readonly string[]};

export type RunTool = (tool: Tool, input: string, ifStillRunning: 'fine' | 'kill') => Promise<ToolResult>;

const patience = 1500;

/**
 * @param input - what the program reads, as UTF-8.
 * @param ifStillRunning - what to make of a program that has not ended after a second and a half.
 */
export const runTool: RunTool = ({command, args}, input, ifStillRunning) =>
	new Promise(resolve => {
		const child = spawn(command, args, {stdio: ['pipe', 'ignore', 'ignore'], detached: true});
		const finish = (result: ToolResult): void => {
			clearTimeout(timer);
			child.unref();
			resolve(result);
		};
		const timer = setTimeout(() => {
			if (ifStillRunning === 'kill') child.kill();
			finish(
				ifStillRunning === 'fine'
					? {ok: true}
					: {ok: false, isMissing: false, reason: `${command} does not end`},
			);
		}, patience);
		child.on('error', (error: NodeJS.ErrnoException) => {
			finish({
				ok: false,
				isMissing: error.code === 'ENOENT',
				reason: `${command}: ${error.code ?? error.message}`,
			});
		});
		// Not `close`: xclip leaves a child behind that keeps the selection.
		child.on('exit', status => {
			finish(
				status === 0 ? {ok: true} : {ok: false, isMissing: false, reason: `${command} ended with ${status}`},
			);
		});
		// A program that does not read is told by its status.
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
