import {once} from 'node:events';
import {connect, createServer, type Server, type Socket} from 'node:net';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createInput} from '../../source/terminal/input.ts';
import {keys, openInput} from '../helpers/terminal-keys.ts';

describe('one key', () => {
	test.each(keys)('%s', (_name, bytes, event) => {
		expect(openInput().feed(bytes).wait(10_000).events()).toEqual(event === undefined ? [] : [event]);
	});

	test('Escape is known as the key once nothing follows it, after a time that can be set', () => {
		const input = openInput({escapeTimeout: 20}).feed('\u001b').wait(19);
		expect(input.events()).toEqual([]);
		expect(input.wait(1).events()).toEqual(['<escape>']);
		expect(openInput().feed('\u001b\u001b').wait(50).events()).toEqual(['<escape>', '<escape>']);
	});

	test.each([
		['a status', '\u001b[0n', 'reply:csi:0n'],
		['attributes', '\u001b[?62;4c', 'reply:csi:?62;4c'],
		['a mode', '\u001b[?2026;2$y', 'reply:csi:?2026;2$y'],
	])('Escape right before a reply (%s) is the Escape key, and the reply is heard', (_name, reply, event) => {
		const whole = openInput().feed(`\u001b${reply}`).wait(10_000).events();
		expect(whole).toEqual(['<escape>', event]);
		for (let at = 1; at <= reply.length; at++) {
			const torn = openInput().feed(`\u001b${reply}`.slice(0, at)).feed(`\u001b${reply}`.slice(at));
			expect(torn.wait(10_000).events(), `torn at ${at}`).toEqual(whole);
		}
	});

	test('Escape right before a click or a change of focus is the Escape key', () => {
		for (const sequence of ['\u001b[<0;3;4M', '\u001b[I'])
			expect(openInput().feed(`\u001b${sequence}`).wait(10_000).events()).toEqual([
				'<escape>',
				...openInput().feed(sequence).wait(10_000).events(),
			]);
	});

	test.each(['[', 'O', ']', 'P', '_', 'X', '^'])('Alt-%s is a key when nothing follows it', character => {
		expect(openInput().feed(`\u001b${character}`).wait(500).events()).toEqual([`Alt-${character}`]);
	});

	test('Alt-P before other keys does not swallow them', () => {
		expect(openInput().feed('\u001bPolish').events()).toEqual(['Alt-P', 'o', 'l', 'i', 's', 'h']);
	});
});

describe('torn and batched input', () => {
	const expected = keys.flatMap(([, , event]) => (event === undefined ? [] : [event]));

	test('every split of every sequence gives the same event', () => {
		for (const [name, text, event] of keys) {
			const bytes = Buffer.from(text);
			for (let at = 1; at < bytes.length; at++) {
				const events = openInput().feed(bytes.subarray(0, at)).feed(bytes.subarray(at)).wait(10_000).events();
				expect(events, `${name}, split at ${at}`).toEqual(event === undefined ? [] : [event]);
			}
			const single = openInput();
			for (const byte of bytes) single.feed(Uint8Array.of(byte));
			expect(single.wait(10_000).events(), `${name}, byte by byte`).toEqual(
				event === undefined ? [] : [event],
			);
		}
	});

	test('all keys in one read are all keys', () => {
		expect(
			openInput()
				.feed(keys.map(([, bytes]) => bytes).join(''))
				.events(),
		).toEqual(expected);
	});

	test('any order in chunks of any size gives what one read gives', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...keys), {maxLength: 30}),
				fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}),
				(chosen, sizes) => {
					const bytes = Buffer.from(chosen.map(([, text]) => text).join(''));
					const torn = openInput();
					let at = 0;
					for (let turn = 0; at < bytes.length; turn++) {
						const size = sizes[turn % sizes.length] ?? 1;
						torn.feed(bytes.subarray(at, at + size));
						at += size;
					}
					const events = chosen.flatMap(([, , event]) => (event === undefined ? [] : [event]));
					expect(torn.wait(10_000).events()).toEqual(events);
				},
			),
			{numRuns: 500},
		);
	});

	/** As many tokens at one go. */
	const stretches = (length: number) => () => {
		let tokens = 0;
		return () => ++tokens >= length;
	};

	test('given out in stretches of any length they are the same', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...keys), {maxLength: 30}),
				fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}),
				fc.integer({min: 1, max: 5}),
				(chosen, sizes, length) => {
					const bytes = Buffer.from(chosen.map(([, text]) => text).join(''));
					// By Ctrl-c one asks for the end.
					fc.pre(!bytes.includes('\u0003'));
					const torn = openInput({stretch: stretches(length)});
					let at = 0;
					for (let turn = 0; at < bytes.length; turn++) {
						const size = sizes[turn % sizes.length] ?? 1;
						torn.feed(bytes.subarray(at, at + size));
						if (turn % 2 === 0) torn.wait(0);
						at += size;
					}
					const events = chosen.flatMap(([, , event]) => (event === undefined ? [] : [event]));
					expect(torn.wait(10_000).events()).toEqual(events);
				},
			),
			{numRuns: 500},
		);
	});

	test('a long text is given out in stretches too, and others are heard between two of them', () => {
		const input = openInput({stretch: stretches(1)}).feed('é'.repeat(1000));
		expect(input.events().length).toBeLessThan(100);
		expect(input.wait(10_000).events()).toEqual(Array<string>(1000).fill('é'));
	});

	test.each(['\u0003', '\u001b[99;5u', '\u001b[27;5;99~'])(
		'Ctrl-c does not wait for what takes long, %j, wherever it comes, unless it is pasted',
		bytes => {
			const arrows = '\u001b[A'.repeat(100);
			const at = (text: string) =>
				openInput({stretch: stretches(5)})
					.feed(`${arrows}${text}`)
					.wait(0)
					.events()
					.indexOf('Ctrl-c');
			expect(at(bytes)).toBe(5);
			expect(at(`\u001b[200~${bytes}\u001b[201~${bytes}`)).toBe(5);
			const later = openInput({stretch: stretches(5)})
				.feed(arrows)
				.feed(bytes);
			expect(later.wait(0).events().slice(0, 6)).toEqual([...Array<string>(5).fill('<up>'), 'Ctrl-c']);
			const pasted = openInput({stretch: stretches(5)}).feed(`${arrows}\u001b[200~${bytes}x\u001b[201~`);
			expect(pasted.wait(10_000).events()).toEqual([...Array<string>(100).fill('<up>'), `paste:${bytes}x`]);
		},
	);

	test.each([
		'\u001b[0n',
		'\u001b[?62;4c',
		'\u001b]11;rgb:0000/0000/0000\u0007',
		'\u001b]11;rgb:0000/0000/0000\u001b\\',
	])('what the terminal has answered among what Ctrl-c does not wait for is heard: %j', answer => {
		const arrows = '\u001b[A'.repeat(50);
		const input = openInput({stretch: stretches(5)}).feed(`${arrows}${answer}${arrows}\u0003`);
		const [alone] = openInput().feed(answer).wait(10_000).events();
		expect(alone).toMatch(/^reply:/);
		expect(input.wait(10_000).events()).toEqual([...Array<string>(5).fill('<up>'), alone, 'Ctrl-c']);
	});

	test('a long pause in a sequence never lets its rest be typed', () => {
		for (const [name, text, event] of keys) {
			const bytes = Buffer.from(text);
			if (bytes[0] !== 0x1b || /^\u001b[^[O\]P]/.test(text)) continue;
			for (let at = 1; at < bytes.length; at++) {
				const isPaste = text.startsWith('\u001b[200~') && at >= 6;
				const events = openInput()
					.feed(bytes.subarray(0, at))
					.wait(60)
					.feed(bytes.subarray(at))
					.wait(10_000)
					.events();
				const rest = isPaste || at > 1 ? events : events.filter(given => given !== '<escape>');
				// X10's reports are nobody's any more, and Alt-O may be typed before a letter of the keypad.
				if (at === 1 && /^\u001b(\[M|O[awk]|O5)/.test(text)) continue;
				const late = at === 1 && /^\u001b\[(a|[0-9]+[$@^])/.test(text);
				if (!late)
					expect(
						rest.filter(given => given !== event),
						`${name}, pause at ${at}`,
					).toEqual([]);
			}
		}
	});

	test.each([
		['the arrow', '[A', ['<escape>', '<up>']],
		['a mouse report', '[<0;10;5M', ['<escape>', 'mouse:press:left:9,4']],
		['a background', ']11;rgb:0000/0000/0000\u001b\\', ['<escape>', 'reply:osc:11;rgb:0000/0000/0000']],
		['a function key', 'OP', ['<escape>', '<f1>']],
		['a paste', '[200~text\u001b[201~', ['<escape>', 'paste:text']],
		['a bracket that was typed', '[', ['<escape>', '[']],
		['two brackets that were typed', '[[', ['<escape>', '[', '[']],
		['a bracket and a letter that were typed', '[j', ['<escape>', '[', 'j']],
		['a capital O that was typed', 'O', ['<escape>', 'O']],
		['a word that was typed', 'OSCE', ['<escape>', 'O', 'S', 'C', 'E']],
		['another arrow', '\u001b[B', ['<escape>', '<down>']],
	])('after an Escape that was given out, %s is itself', (_name, rest, events) => {
		expect(openInput().feed('\u001b').wait(60).feed(rest).wait(10_000).events()).toEqual(events);
	});

	test.each([']', 'P', '_'])('%s is heard as soon after Escape as Escape itself', typed => {
		for (const pause of [51, 200, 500, 900]) {
			const input = openInput().feed('\u001b').wait(pause).feed(typed).wait(50);
			expect(input.events(), `${pause} ms after it`).toEqual(['<escape>', typed]);
		}
	});

	test('a tail that comes in one read with what the terminal answers meanwhile is still a tail', () => {
		for (const answers of ['\u001b[0n', '\u001b[0n\u001b[?62;4c'])
			expect(openInput().feed('\u001b').wait(60).feed(`${answers}[A`).wait(10_000).events().at(-1)).toBe(
				'<up>',
			);
		const byRead = openInput().feed('\u001b').wait(60).feed('\u001b[0n').feed('[A').wait(10_000).events();
		expect(openInput().feed('\u001b').wait(60).feed('\u001b[0n[A').wait(10_000).events()).toEqual(byRead);
	});

	test('a tail that comes byte by byte, long after its Escape, is still a tail', () => {
		for (const [sequence, event] of [
			['\u001b[A', '<up>'],
			['\u001b[1;5D', 'Ctrl-<left>'],
			['\u001b[3~', '<delete>'],
			['\u001b]11;rgb:0000/0000/0000\u0007', 'reply:osc:11;rgb:0000/0000/0000'],
			['\u001b[?62;4c', 'reply:csi:?62;4c'],
		] as const) {
			const input = openInput();
			for (const [at, byte] of [...Buffer.from(sequence)].entries())
				input.feed(Uint8Array.of(byte)).wait(at === 0 || /^\u001b[[O]/.test(sequence) ? 300 : 40);
			const events = input.wait(10_000).events();
			expect(
				events.filter(given => !['<escape>', event].includes(given)),
				sequence,
			).toEqual([]);
		}
	});

	test('what the terminal answers while an Escape waits leaves a late tail a tail', () => {
		// As tmux does, which hands on an Escape by itself, answers questions itself, and gets the rest late.
		for (const answers of ['\u001b[0n', '\u001b[0n\u001b[?62;4c', '\u001b]11;rgb:0000/0000/0000\u0007']) {
			const events = openInput().feed('\u001b').feed(answers).wait(600).feed('[A').feed('x').events();
			expect(events.filter(event => !event.startsWith('reply'))).toEqual(['<escape>', '<up>', 'x']);
			// Who types on long after is not kept waiting.
			const typed = openInput().feed('\u001b').feed(answers).wait(10_000).feed('[').events();
			expect(typed.at(-1)).toBe('[');
		}
	});

	test('what the terminal answers between an Escape and its late tail changes nothing', () => {
		for (const reply of ['\u001b]11;rgb:0000/0000/0000\u0007', '\u001b[?62;22c', '\u001b[I']) {
			const input = openInput().feed('\u001b').wait(100).feed(reply).feed('[A').feed('x');
			const events = input.wait(10_000).events();
			expect(
				events.filter(event => !/^(?:reply|focus)/.test(event)),
				reply,
			).toEqual(['<escape>', '<up>', 'x']);
		}
		const typed = openInput().feed('\u001b').wait(100).feed('k').feed('[').feed('A');
		expect(typed.wait(10_000).events()).toEqual(['<escape>', 'k', '[', 'A']);
	});

	test('a tail that is torn once more is still a tail', () => {
		const input = openInput().feed('\u001b').wait(60).feed(']11;rg').wait(200).feed('b:ffff/ffff/ffff\u0007');
		expect(input.wait(10_000).events()).toEqual(['<escape>', 'reply:osc:11;rgb:ffff/ffff/ffff']);
		const mouse = openInput().feed('\u001b').wait(60).feed('[').feed('<0;1').wait(900).feed('0;5M');
		expect(mouse.wait(10_000).events()).toEqual(['<escape>', 'mouse:press:left:9,4']);
	});

	test('a bracket long after Escape is typed at once', () => {
		expect(openInput().feed('\u001b').wait(5000).feed('[A').events()).toEqual(['<escape>', '[', 'A']);
	});
});

describe('a paste', () => {
	const text = Array.from({length: 1000}, (_, index) => `line ${index} é`).join('\n');

	test('of ten thousand characters with line ends is one event, however it is torn', () => {
		const bytes = Buffer.from(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~q`);
		for (const size of [1, 7, 1000, 4096, bytes.length]) {
			const input = openInput();
			for (let at = 0; at < bytes.length; at += size) input.feed(bytes.subarray(at, at + size));
			expect(input.events()).toEqual([`paste:${text}`, 'q']);
		}
	});

	test('that never ends is given out after a while, and keys are keys again', () => {
		const input = openInput().feed('\u001b[200~text\u001b[20').wait(2999);
		expect(input.events()).toEqual([]);
		expect(input.wait(1).feed('q').events()).toEqual(['cut paste:text', 'q']);
	});

	test('that never ends is left with Ctrl-c', () => {
		expect(openInput().feed('\u001b[200~text').wait(600).feed('\u0003').events()).toEqual([
			'cut paste:text',
			'Ctrl-c',
		]);
	});

	test('beyond the limit is cut, and its rest is not typed', () => {
		const input = openInput({pasteLimit: 10})
			.feed('\u001b[200~0123456789')
			.feed('abcdefghijklmnop')
			.feed('q\u001b[201');
		expect(input.feed('~x').events()).toEqual(['cut paste:0123456789', 'x']);
		expect(openInput({pasteLimit: 3}).feed('\u001b[200~abcd\u001b[201~').events()).toEqual(['cut paste:abc']);
	});
});

describe('broken input', () => {
	test('invalid UTF-8 and eight-bit controls are no keys', () => {
		expect(
			openInput()
				.feed(Uint8Array.of(0xff, 0x61, 0xc3, 0x0d, 0xe2, 0x82, 0x62))
				.events(),
		).toEqual(['a', '<enter>', 'b']);
		expect(openInput().feed('\u009b1m').events()).toEqual(['1', 'm']);
	});

	test('a sequence that is broken off by another one is dropped alone', () => {
		expect(openInput().feed('\u001b[1;\u001b[A').events()).toEqual(['<up>']);
		expect(openInput().feed('\u001b]11;rgb\u001b[Aq').events()).toEqual(['<up>', 'q']);
		expect(openInput().feed('\u001b[12\rq').events()).toEqual(['<enter>', 'q']);
	});

	test('a tail is waited for the longer, the slower a line is told to be', () => {
		const slow = openInput({escapeTimeout: 1000}).feed('\u001b').wait(1000);
		expect(slow.wait(9999).feed('[A').feed('q').events()).toEqual(['<escape>', '<up>', 'q']);
		const quick = openInput({escapeTimeout: 20}).feed('\u001b').wait(20);
		expect(quick.wait(2000).feed('[A').wait(200).events()).toEqual(['<escape>', '[', 'A']);
	});

	test('a sequence that never ends does not keep the keyboard for ever', () => {
		expect(openInput().feed('\u001b[1;').wait(2000).feed('q').wait(60).events()).toEqual(['q']);
		expect(openInput().feed('\u001b]11;rgb').wait(2000).feed('q').events()).toEqual(['q']);
		const typing = openInput().feed('\u001b]11;rgb');
		for (const character of 'veto') typing.feed(character).wait(700);
		expect(typing.feed('q').events().at(-1)).toBe('q');
		expect(
			openInput()
				.feed(`\u001b]11;${'x'.repeat(5000)}`)
				.feed('\rq')
				.events()
				.at(-1),
		).toBe('q');
	});

	test('any bytes at all are survived, and the keyboard works afterwards', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 8}), chunks => {
				const input = openInput();
				for (const chunk of chunks) input.feed(chunk).wait(30);
				expect(input.wait(10_000).feed('q').events().at(-1)).toBe('q');
			}),
			{numRuns: 1000},
		);
	});

	test('a burst of two thousand keys is two thousand keys and one batch', () => {
		let batches = 0;
		let count = 0;
		const input = createInput({onKey: () => count++, onBatchEnd: () => batches++});
		input.feed(Buffer.from('j'.repeat(2000)));
		expect([count, batches]).toEqual([2000, 1]);
	});
});

test('what had arrived before the time was up belongs to the sequence, however long nobody looked', async () => {
	const events: string[] = [];
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const [[reading], writing] = await Promise.all([once(server, 'connection'), connectTo(server)]);
	const done = new Promise<void>(resolve => {
		const input = createInput({
			escapeTimeout: 20,
			onKey: key => {
				events.push(key.name);
				resolve();
			},
		});
		reading.on('data', (bytes: Buffer) => {
			input.feed(bytes);
			if (bytes.length > 1) return;
			// The rest is there, and then nothing is looked at until well after the time is up.
			writing.write('[A', () => {
				for (const until = performance.now() + 120; performance.now() < until; );
			});
		});
		writing.write('\u001b');
	});
	await done;
	for (const socket of [reading, writing, server]) socket.unref();
	writing.destroy();
	server.close();
	expect(events).toEqual(['up']);
});

async function connectTo(server: Server): Promise<Socket> {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new RangeError('no port');
	const socket = connect(address.port, '127.0.0.1').setNoDelay(true);
	await once(socket, 'connect');
	return socket;
}
