/** Effects on the world outside, of which most sessions ask for none: what does them is loaded when the first comes. */
import type {Message} from '../state/parts.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Outside, Outward} from './outside.ts';

/** What came of it, in words; whatever goes wrong is said, and the dashboard goes on. */
export async function runOutside(outside: Outside, effect: Outward): Promise<Message> {
	try {
		const {runEffect} = await import('./effects.ts');
		return await runEffect(outside, effect);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {tone: 'bad', text: `This was not done: ${sanitize(reason)}`};
	}
}
