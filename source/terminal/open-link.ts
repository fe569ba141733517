/** Opens an address in the browser of the machine that the person sits at. */
import {type AddressFault, readAddress} from '../text/address.ts';
import {type RunTool, runTool, type Tool} from './run-tool.ts';

export type OpenResult =
	/** `address` is what was opened, or is to be copied: encoded where the dossier's own was not. */
	| {readonly status: 'opened'; readonly address: string}
	/** There is no browser here; copy the address instead. */
	| {readonly status: 'over-ssh'; readonly address: string}
	/** Nothing was started. */
	| {readonly status: 'not-a-link'; readonly why: AddressFault}
	| {readonly status: 'failed'; readonly address: string; readonly reason: string};

export type LinkOptions = {
	readonly isOverSsh: boolean;
	readonly platform: NodeJS.Platform;
	readonly run?: RunTool;
};

export async function openLink(
	text: string,
	{isOverSsh, platform, run = runTool}: LinkOptions,
): Promise<OpenResult> {
	const read = readAddress(text);
	if (!read.ok) return {status: 'not-a-link', why: read.why};
	const address = read.href;
	if (isOverSsh) return {status: 'over-ssh', address};
	const result = await run(browserTool(address, platform), '', 'fine');
	return result.ok ? {status: 'opened', address} : {status: 'failed', address, reason: result.reason};
}

/** Windows' `start` would need a shell that reads the address once more. */
function browserTool(address: string, platform: NodeJS.Platform): Tool {
	if (platform === 'darwin') return {command: 'open', args: [address]};
	if (platform === 'win32') return {command: 'rundll32', args: ['url.dll,FileProtocolHandler', address]};
	return {command: 'xdg-open', args: [address]};
}
