/** What our own process and its environment say of the terminal. */
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import type {Capabilities} from '../terminal/capabilities.ts';
import {openTerminal} from '../terminal/session.ts';
import {sanitize} from '../text/sanitize.ts';

type Opening = Parameters<typeof openTerminal>[0];
type Heard = Pick<Opening, 'onKey' | 'onPaste' | 'onMouse' | 'onBatchEnd' | 'onClose' | 'onBackground'>;
type Asked = Pick<Opening, 'stdin' | 'mouse'> & {
	readonly capabilities: Capabilities;
	readonly dossier: string;
};

/** Takes the terminal. @param dossier - whose title the window is to have. */
export function openOwnTerminal({dossier, ...asked}: Asked, heard: Heard): ReturnType<typeof openTerminal> {
	const {env, stdout, stderr} = process;
	return openTerminal({
		...asked,
		...heard,
		stdout: stdout as NodeJS.WriteStream & {readonly fd: number},
		stderr: stderr as NodeJS.WriteStream & {readonly fd: number},
		title: `Roundtable: ${sanitize(dossier)}`,
		isDebugging: env.ROUNDTABLE_DEBUG === '1',
		lastResort: () => fileURLToPath(new URL('./last-resort.js', import.meta.url)),
		...escapeTimeoutOf(env.ROUNDTABLE_ESCAPE_MS),
	});
}

function escapeTimeoutOf(text: string | undefined): {readonly escapeTimeout?: number} {
	const milliseconds = Number(text);
	return text !== undefined && Number.isFinite(milliseconds) && milliseconds >= 0
		? {escapeTimeout: milliseconds}
		: {};
}
