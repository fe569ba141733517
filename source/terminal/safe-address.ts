/** Whether an address may be handed to a terminal or a browser: http or https, printable ASCII, not absurdly long. */
export function isSafeAddress(address: string): boolean {
	return address.length <= 2000 && /^https?:\/\/[\u0021-\u007e]+$/i.test(address);
}
