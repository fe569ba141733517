/** What was meant by a value of another form: the id of a source, other capitals, a person who is only named. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {fold} from '../text/fold.ts';
import type {NotesNode} from './tree.ts';

/** Of an outlet, a short name or a file the id of its source. */
export function sourceIds(root: NotesNode): ReadonlyMap<string, string> {
	const section = root.kind === 'map' ? root.pairs.find(({key}) => key.text === 'sources')?.value : undefined;
	const pairs = section?.kind === 'map' ? section.pairs : [];
	return new Map(
		pairs.flatMap(({key, value}) => {
			const fields = value.kind === 'map' ? value.pairs : [];
			const named = fields.filter(each => ['outlet', 'short', 'file'].includes(each.key.text));
			const names = named.flatMap(each => (each.value.kind === 'text' ? [each.value.text] : []));
			return [`${key.text}.txt`, ...names].map(name => [fold(name), key.text] as const);
		}),
	);
}

/** The text in the capitals or the joints that the form wants. */
export function rightForm(text: string, pattern: string): string | undefined {
	const joined = text
		.trim()
		.toLowerCase()
		.replace(/[\s_.]+/g, '-');
	return [text.trim().toUpperCase(), text.trim().toLowerCase(), joined].find(each =>
		new RegExp(pattern).test(each),
	);
}

/** A key whose colon and value are still to come. */
export function asKey(text: string, branches: readonly JsonSchema[]): string | undefined {
	const isKey = branches.some(({properties = {}}) => Object.hasOwn(properties, text));
	return isKey ? `${text}: and what it says` : undefined;
}

/** A name in the place of a person, as the person is written. */
export function asPerson(text: string, branches: readonly JsonSchema[]): string | undefined {
	const isPerson = branches.some(({properties}) => properties?.name !== undefined && 'roles' in properties);
	return isPerson && text.length <= 60 ? `{name: ${text}, party: the party, role: the office}` : undefined;
}
