/** Work in slices: what is done at once, what later, and what never. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createTasks} from '../../source/engine/memory/tasks.ts';
import {atOnce, type Pace} from '../../source/engine/pace.ts';
import type {Steps} from '../../source/engine/steps.ts';

/** A pace whose slices hold so many steps, and whose later turns come when they are let. */
function stepping(length: () => number) {
	const waiting: (() => void)[] = [];
	const pace: Pace = {
		slice: () => {
			let left = length();
			return () => left-- <= 0;
		},
		later: run => waiting.push(run),
	};
	return {
		pace,
		turn() {
			const run = waiting.shift();
			run?.();
			return run !== undefined;
		},
	};
}

function* counting(steps: number, onEnd: () => void): Steps<void> {
	for (let step = 0; step < steps; step++) yield;
	onEnd();
}

test('at once all is done before anything else happens, and nothing is told', () => {
	const tasks = createTasks(atOnce);
	const ended: string[] = [];
	for (const name of ['a', 'b'])
		tasks.begin(
			counting(1000, () => ended.push(name)),
			() => ended.push(`${name} told`),
		);
	expect(ended).toEqual(['a', 'b']);
});

test('in one turn no more is done than a slice holds, however much is begun', () => {
	const {pace, turn} = stepping(() => 10);
	const tasks = createTasks(pace);
	let steps = 0;
	function* work(): Steps<void> {
		for (let step = 0; step < 8; step++) {
			steps += 1;
			yield;
		}
	}
	for (let task = 0; task < 5; task++) tasks.begin(work(), () => {});
	expect(steps).toBeLessThanOrEqual(10);
	const before = steps;
	turn();
	expect(steps - before).toBeLessThanOrEqual(11);
	expect(steps).toBeGreaterThan(before);
	while (turn());
	expect(steps).toBe(40);
});

test('what is cancelled is never done, nor told of', () => {
	const {pace, turn} = stepping(() => 3);
	const tasks = createTasks(pace);
	const seen: string[] = [];
	tasks.begin(
		counting(20, () => seen.push('first')),
		() => seen.push('first told'),
	);
	const second = tasks.begin(
		counting(20, () => seen.push('second')),
		() => seen.push('second told'),
	);
	turn();
	second.cancel();
	while (turn());
	expect(seen).toEqual(['first', 'first told']);
});

test('what nobody waits for goes on in slices that are asked for as such, and all else in whole ones', () => {
	const {pace, turn} = stepping(() => 3);
	const asked: boolean[] = [];
	const tasks = createTasks({
		...pace,
		slice(isIdle = false) {
			asked.push(isIdle);
			return pace.slice();
		},
	});
	let isDone = false;
	tasks.whenIdle(
		counting(5, () => {
			isDone = true;
		}),
	);
	tasks.begin(
		counting(5, () => expect(asked).not.toContain(true)),
		() => {},
	);
	while (turn());
	expect(isDone).toBe(true);
	expect(asked.filter(isIdle => isIdle)).toHaveLength(2);
});

test('long work is told of on the way', () => {
	const {pace, turn} = stepping(() => 1);
	let told = 0;
	createTasks(pace).begin(
		counting(200, () => {}),
		() => {
			told += 1;
		},
	);
	while (turn());
	expect(told).toBeGreaterThan(2);
	expect(told).toBeLessThan(50);
});

test('whatever the slices and the order of beginning and cancelling, all the rest ends once, first come first served', () => {
	const happening = fc.oneof(
		fc.record({begin: fc.nat(30)}),
		fc.record({cancel: fc.nat(9)}),
		fc.constant('turn' as const),
	);
	fc.assert(
		fc.property(
			fc.array(happening, {maxLength: 40}),
			fc.array(fc.nat(6), {minLength: 1}),
			(events, slices) => {
				let at = 0;
				const {pace, turn} = stepping(() => slices[at++ % slices.length] ?? 0);
				const tasks = createTasks(pace);
				const begun: {cancel: () => void}[] = [];
				const ended: number[] = [];
				const told = new Set<number>();
				const atBeginning = new Set<number>();
				const cancelled = new Set<number>();
				for (const event of events) {
					if (event === 'turn') turn();
					else if ('cancel' in event) {
						if (begun[event.cancel] !== undefined && !ended.includes(event.cancel))
							cancelled.add(event.cancel);
						begun[event.cancel]?.cancel();
					} else {
						const number = begun.length;
						const task = tasks.begin(
							counting(event.begin, () => ended.push(number)),
							() => told.add(number),
						);
						begun.push(task);
						if (ended.includes(number)) atBeginning.add(number);
					}
				}
				while (turn());
				const expected = begun.map((_, number) => number).filter(number => !cancelled.has(number));
				expect(ended).toEqual(expected.filter(number => ended.includes(number)));
				for (const number of expected) expect(ended).toContain(number);
				for (const number of ended)
					expect(told.has(number) || atBeginning.has(number) || cancelled.has(number)).toBe(true);
			},
		),
		{numRuns: 500},
	);
});

test('what nobody waits for begins a turn after all else has ended: the screen that comes of it is out by then', () => {
	const {pace, turn} = stepping(() => 10);
	const tasks = createTasks(pace);
	const done: string[] = [];
	tasks.whenIdle(counting(0, () => done.push('idle')));
	tasks.begin(
		counting(2, () => done.push('asked')),
		() => {},
	);
	expect(done).toEqual(['asked']);
	turn();
	expect(done).toEqual(['asked']);
	tasks.begin(
		counting(2, () => done.push('asked again')),
		() => {},
	);
	turn();
	expect(done).toEqual(['asked', 'asked again']);
	while (turn());
	expect(done).toEqual(['asked', 'asked again', 'idle']);
});
