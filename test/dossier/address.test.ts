import {describe, expect, it} from 'vitest';
import {createPaint} from '../../source/components/paint.ts';
import {wordReport} from '../../source/dossier/wording.ts';
import {openLink} from '../../source/terminal/open-link.ts';
import {plainStyle, withLink} from '../../source/terminal/style.ts';
import {addressAlone, readAddress, wordAddressFault} from '../../source/text/address.ts';
import {span} from '../../source/view/spans.ts';
import {themes} from '../../source/view/theme.ts';
import {brief, problemsWith} from '../helpers/faulty.ts';

const paint = createPaint(themes.dark, true);

async function opened(address: string): Promise<string | undefined> {
	const run = async () => ({ok: true}) as const;
	const result = await openLink(address, {isOverSsh: false, platform: 'linux', run});
	return result.status === 'opened' ? result.address : undefined;
}

describe('an address is opened, linked to and accepted alike, encoded', () => {
	it.each([
		['https://gazette.example/a b', 'https://gazette.example/a%20b'],
		['https://gazette.example/їжа', 'https://gazette.example/%D1%97%D0%B6%D0%B0'],
		['https://bücher.example/', 'https://xn--bcher-kva.example/'],
		['HTTP://GAZETTE.example', 'http://gazette.example/'],
		['https://gazette.example/?q="x"#<y>', 'https://gazette.example/?q=%22x%22#%3Cy%3E'],
		['https://gazette.example\\@other.example/', 'https://gazette.example/@other.example/'],
		['https://[::1]:8080/', 'https://[::1]:8080/'],
	])('%s', async (address, href) => {
		expect(readAddress(address)).toEqual({ok: true, href});
		expect(await opened(address)).toBe(href);
		expect(await problemsWith({at: ['sources', 0, 'URL'], put: address})).toEqual([]);
		expect(withLink(plainStyle, address).link).toBe(href);
		expect(paint.line([span('x', 'plain', address)])).toContain(`]8;;${href}\u0007`);
	});
});

describe('another is refused with the reason, everywhere', () => {
	it.each([
		['javascript:alert(1)', 'scheme'],
		['file:///etc/passwd', 'scheme'],
		['data:text/html,x', 'scheme'],
		['ftp://gazette.example/', 'scheme'],
		['www.gazette.example', 'scheme'],
		['https:gazette.example', 'scheme'],
		[' https://gazette.example', 'scheme'],
		['https://', 'host'],
		['http:// a', 'host'],
		['https://a<b/', 'host'],
		['https://gazette.example:99999/', 'port'],
		['https://gazette.example:65536', 'port'],
		['https://a<b:99999/', 'host'],
		['https://reader@gazette.example/', 'credentials'],
		['https://reader:secret@gazette.example/', 'credentials'],
		['https://:secret@gazette.example/', 'credentials'],
		['https://gazette.example/\u001b]8;;', 'invisible'],
		['https://gazette.example/a\nb', 'invisible'],
		['https://gazette.example/\u202egpj', 'invisible'],
		['https://gaz\u200bette.example/', 'invisible'],
		['https://gazette.example/\u{e0041}', 'invisible'],
		[`https://gazette.example/${'x'.repeat(2000)}`, 'length'],
		[`https://gazette.example/${'ї'.repeat(400)}`, 'length'],
	] as const)('%j', async (address, why) => {
		const words = why === 'scheme' ? 'http or https' : wordAddressFault(why);
		expect(readAddress(address)).toEqual({ok: false, why});
		expect(await opened(address)).toBeUndefined();
		const problems = await problemsWith({at: ['sources', 0, 'URL'], put: address});
		const code = why === 'scheme' ? 'wrong-form' : 'faulty-address';
		expect(brief(problems)).toEqual([`${code} sources[0].URL`]);
		expect(wordReport(problems, {file: 'talks.json'})).toContain(words);
		expect(withLink(plainStyle, address).link).toBe('');
		expect(paint.line([span('x', 'plain', address)])).not.toContain(']8;');
	});
});

it.each([
	['  https://example.org/a  ', 'https://example.org/a'],
	['http://a.de', 'http://a.de'],
	['http://a.d/', 'http://a.d/'],
	['http://a.b', undefined],
	['See https://example.org/a', undefined],
	['https://example.org/a and more', undefined],
	['<https://example.org/a>', undefined],
	['https:example.org', undefined],
	['ftp://example.org/a', undefined],
	[`https://example.org/${'a'.repeat(300)}`, undefined],
])('the address that %j is alone is %j', (line, address) => {
	expect(addressAlone(line)).toBe(address);
});
