/** Which key does something where one is: looked up by what is to be done. */
import type {Action} from '../state/actions.ts';
import type {Binding} from '../state/binding.ts';
import {contextOf} from '../state/keys.ts';
import {keyLabel} from './help-view.ts';
import type {ViewProps} from './view-props.ts';

/** The first key that does it where one is, and the word for that in the table of keys. */
export function keyFor(props: ViewProps, action: Action): {readonly key: string; readonly word: string} {
	const found = bindingFor(props, action);
	return {key: keyLabel(found?.keys[0] ?? '', props.glyphs), word: found?.hint ?? ''};
}

export function bindingFor({workspace, state}: ViewProps, action: Action): Binding | undefined {
	const context = contextOf(state);
	return workspace.bindings.find(
		each => isSameAction(each.action, action) && each.contexts.includes(context),
	);
}

/** Of actions that hold nothing but texts and numbers. */
function isSameAction(a: Action, b: Action): boolean {
	if (a.type !== b.type) return false;
	const [of, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
	return of.length === others.size && of.every(([key, value]) => others.get(key) === value);
}
