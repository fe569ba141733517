/** Opens an address in the browser of the machine that the person sits at. */
import {type RunTool, runTool, type Tool} from './run-tool.ts';
import {isSafeAddress} from './safe-address.ts';

export type OpenResult =
	| {readonly status: 'opened'}
	/** There is no browser here; copy the address instead. */
	| {readonly status: 'over-ssh'}
	/** Not an http(s) address; nothing was started. */
	| {readonly status: 'not-a-link'}
	| {readonly status: 'failed'; readonly reason: string};

export type LinkOptions = {
	readonly isOverSsh: boolean;
	readonly platform: NodeJS.Platform;
	readonly run?: RunTool;
};

export async function openLink(
	address: string,
	{isOverSsh, platform, run = runTool}: LinkOptions,
): Promise<OpenResult> {
	if (!isSafeAddress(address)) return {status: 'not-a-link'};
	if (isOverSsh) return {status: 'over-ssh'};
	const result = await run(browserTool(address, platform), '', 'fine');
	return result.ok ? {status: 'opened'} : {status: 'failed', reason: result.reason};
}

/** Windows' `start` would need a shell that reads the address once more. */
function browserTool(address: string, platform: NodeJS.Platform): Tool {
	if (platform === 'darwin') return {command: 'open', args: [address]};
	if (platform === 'win32') return {command: 'rundll32', args: ['url.dll,FileProtocolHandler', address]};
	return {command: 'xdg-open', args: [address]};
}
