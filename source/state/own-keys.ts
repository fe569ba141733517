/** The table of keys with those that a person has chosen. */
import type {Binding} from './binding.ts';

/** What keys are called that are no character. */
export const keyNames: readonly string[] = [
	...'up down left right home end pageup pagedown insert delete backspace tab enter escape space'.split(' '),
	...Array.from({length: 20}, (_, place) => `f${place + 1}`),
];

const modifiers = /^(?:(?:ctrl|alt|shift)-)*/;

/** Whether it is a key as the table writes it: modifiers and a name, or one character. */
export function isKeyName(written: string): boolean {
	const name = written.replace(modifiers, '');
	return /^\S$/u.test(name) || keyNames.includes(name);
}

/** The names by which keys are chosen: those of the palette. */
export function commandNames(bindings: readonly Binding[]): readonly string[] {
	return [...new Set(bindings.flatMap(({command}) => command ?? []))];
}

/**
 * @param chosen - keys by the names of commands; they take the place of the usual ones, and are taken from whatever else
 * they did in the panes.
 */
export function withOwnKeys(
	bindings: readonly Binding[],
	chosen: ReadonlyMap<string, readonly string[]>,
): readonly Binding[] {
	if (chosen.size === 0) return bindings;
	const taken = new Set([...chosen.values()].flat());
	return bindings.flatMap((binding): readonly Binding[] => {
		const keys = binding.command === undefined ? undefined : chosen.get(binding.command);
		if (keys !== undefined) return [{...binding, keys}];
		const left = binding.keys.filter(key => !taken.has(key));
		if (left.length === binding.keys.length || !binding.contexts.includes('panes')) return [binding];
		// While one types, and in lists, a key goes on doing what it does there.
		const others = binding.contexts.filter(context => context !== 'panes');
		return [
			...(left.length === 0 ? [] : [{...binding, keys: left, contexts: ['panes'] as const}]),
			...(others.length === 0 ? [] : [{...binding, contexts: others}]),
		];
	});
}
