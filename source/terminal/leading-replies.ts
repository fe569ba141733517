/** What a terminal answers, at the beginning of bytes that have come. */
import {meaningOf, type Reply} from './key-names.ts';
import {readToken} from './tokens.ts';

/** @param bytes - as a binary string. `rest` is what is behind the replies that it begins with. */
export function leadingReplies(bytes: string): {readonly replies: readonly Reply[]; readonly rest: string} {
	const replies: Reply[] = [];
	let at = 0;
	for (;;) {
		const reading = at < bytes.length ? readToken(bytes, at) : undefined;
		const token = reading?.kind === 'token' ? reading.token : undefined;
		const meaning = token?.kind === 'csi' || token?.kind === 'string' ? meaningOf(token) : undefined;
		if (reading?.kind !== 'token' || meaning?.kind !== 'reply') return {replies, rest: bytes.slice(at)};
		replies.push(meaning.reply);
		at = reading.end;
	}
}
