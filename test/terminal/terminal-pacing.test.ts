import {expect, test} from 'vitest';
import {createScreen} from '../../source/terminal/screen.ts';

/** Time that passes only when told to, in milliseconds. */
function createClock() {
	let now = 0;
	const timers = new Set<{readonly at: number; readonly run: () => void}>();
	return {
		now: () => now,
		after(run: () => void, milliseconds: number) {
			const timer = {at: now + milliseconds, run};
			timers.add(timer);
			return () => {
				timers.delete(timer);
			};
		},
		pass(milliseconds: number) {
			const until = now + milliseconds;
			for (;;) {
				const due = [...timers].filter(timer => timer.at <= until).sort((a, b) => a.at - b.at)[0];
				if (due === undefined) break;
				timers.delete(due);
				now = due.at;
				due.run();
			}
			now = until;
		},
	};
}

type Line = {readonly bytesPerSecond: number; readonly roundTrip: number; readonly answers: boolean};

/** Somebody holds a key for five seconds over a slow line; every frame changes a line of the screen. */
function holdKey({bytesPerSecond, roundTrip, answers}: Line, paced: boolean) {
	const clock = createClock();
	let lineFreeAt = 0;
	let shown = '';
	let shownAt = 0;
	let frames = 0;
	const screen = createScreen({
		columns: 120,
		rows: 40,
		paced,
		clock: clock.after,
		later: run => run(),
		write(text) {
			frames += 1;
			lineFreeAt = Math.max(lineFreeAt, clock.now()) + (text.length * 1000) / bytesPerSecond;
			clock.after(
				() => {
					shown = text;
					shownAt = clock.now();
					if (answers && text.includes('\u001b[5n')) clock.after(() => screen.acknowledged(), roundTrip / 2);
				},
				lineFreeAt - clock.now() + roundTrip / 2,
			);
			return true;
		},
	});
	const background = Array.from({length: 39}, (_, row) => `${row} ${'word '.repeat(20)}`).join('\n');
	const draw = (key: number): void => {
		const line = Array.from({length: 300}, (_, cell) => 'abcdefghij'.charAt((cell * 7 + key * 3) % 10)).join(
			'',
		);
		screen.frame(`${line.slice(0, 110)}${key}\n${line.slice(110, 220)}\n${background}`);
	};
	draw(0);
	clock.pass(5000);
	for (let key = 1; key <= 150; key++) {
		draw(key);
		clock.pass(33);
	}
	const released = clock.now();
	clock.pass(60_000);
	return {delay: shownAt - released, frames, isLastShown: shown.includes('150')};
}

test('over 30 kbit/s and 300 ms the screen is up to date a second after a held key is let go', () => {
	const line = {bytesPerSecond: 3750, roundTrip: 300, answers: true};
	const paced = holdKey(line, true);
	const unpaced = holdKey(line, false);
	expect(paced.isLastShown).toBe(true);
	expect(paced.delay).toBeLessThan(1200);
	expect(unpaced.delay).toBeGreaterThan(4000);
	expect(paced.frames).toBeGreaterThan(20);
});

test('on a fast line nothing is held back', () => {
	const {frames, isLastShown} = holdKey({bytesPerSecond: 10_000_000, roundTrip: 1, answers: true}, true);
	expect([frames, isLastShown]).toEqual([151, true]);
});

test('a terminal that never answers is asked once and never waited for', () => {
	const line = {bytesPerSecond: 3750, roundTrip: 300, answers: false};
	expect(holdKey(line, true).frames).toBe(151);
});

test('a terminal that stops answering is not waited for for ever', () => {
	const clock = createClock();
	const writes: string[] = [];
	const screen = createScreen({
		columns: 2000,
		rows: 2,
		paced: true,
		clock: clock.after,
		later: run => run(),
		write: text => writes.push(text) > 0,
	});
	screen.frame('first');
	expect(screen.isAsking).toBe(true);
	expect(screen.acknowledged()).toBe(true);
	for (const letter of 'abcd') screen.frame(letter.repeat(750));
	expect(writes.length).toBe(3);
	clock.pass(3999);
	expect(writes.length).toBe(3);
	clock.pass(1);
	expect(writes.at(-1)).toContain('d'.repeat(750));
});
