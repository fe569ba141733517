/** One rule for the addresses of sources: what may be opened and linked to, and as what. */

export type Address =
	/** Encoded as browsers do it (WHATWG URL): printable ASCII alone. */
	{readonly ok: true; readonly href: string} | {readonly ok: false; readonly why: AddressFault};

export type AddressFault = 'scheme' | 'invisible' | 'host' | 'port' | 'credentials' | 'length';

/** No browser or terminal needs to take more. */
const longest = 2000;

/** Controls, format characters, separators of lines and lone surrogates: nobody sees them, and a browser drops some. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Reads an address; blanks and letters beyond ASCII are encoded. */
export function readAddress(text: string): Address {
	if (invisible.test(text)) return {ok: false, why: 'invisible'};
	if (!beginsAsAddress(text.toLowerCase())) return {ok: false, why: 'scheme'};
	if (text.length > longest) return {ok: false, why: 'length'};
	const url = parse(text);
	if (url === undefined) {
		const isOfPort = parse(text.replace(/^([^/]*\/\/[^/?#\\]*):\d+(?=[/?#\\]|$)/, '$1')) !== undefined;
		return {ok: false, why: isOfPort ? 'port' : 'host'};
	}
	if (url.username !== '' || url.password !== '') return {ok: false, why: 'credentials'};
	return url.href.length <= longest ? {ok: true, href: url.href} : {ok: false, why: 'length'};
}

function parse(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** Why it is not opened, as a clause: `it is not http or https`. */
export function wordAddressFault(why: AddressFault): string {
	return clauses[why];
}

const clauses: Readonly<Record<AddressFault, string>> = {
	scheme: 'it is not http or https',
	invisible: 'it has control characters or others that nobody sees',
	host: 'it names no host that there can be',
	port: 'it names a port beyond 65535, the last that there is',
	credentials: 'it has a user name or a password in it',
	length: `it has more than ${longest} characters, encoded as browsers do it`,
};

/** How an address of a page begins. */
export const addressStart = /^https?:\/\//;

/** Whether a text begins as an address of a page does; nothing is said of the rest. */
export function beginsAsAddress(text: string): boolean {
	return addressStart.test(text);
}

/** The address that a line is, with nothing else on it; undefined where it is none, or longer than a page is cited by. */
export function addressAlone(line: string): string | undefined {
	const text = line.trim();
	return beginsAsAddress(text) && /^[^\s<>"']{11,308}$/.test(text) ? text : undefined;
}
