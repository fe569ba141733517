/** Ids that notes refer to, and whether something there has them. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {keysOfFormat} from './known-keys.ts';
import type {NotesNode, TextNode} from './tree.ts';

/** Keys below which the words of each source stand. */
const ofWords: ReadonlySet<string> = new Set(['quotes', 'terms', 'reports', 'where']);

/** Keys of the format in the place of the id of a source. */
export function keysForSources(root: NotesNode | undefined, schema: JsonSchema): readonly TextNode[] {
	if (root?.kind !== 'map') return [];
	const sources = root.pairs.find(({key}) => key.text === 'sources')?.value;
	const ids = new Set(sources?.kind === 'map' ? sources.pairs.map(({key}) => key.text) : []);
	const {keys} = keysOfFormat(schema);
	return sourceKeys(root).filter(({text}) => keys.has(text) && !ids.has(text));
}

function sourceKeys(node: NotesNode): readonly TextNode[] {
	if (node.kind === 'text') return [];
	if (node.kind === 'list') return node.items.flatMap(sourceKeys);
	return node.pairs.flatMap(({key, value}) =>
		ofWords.has(key.text) && value.kind === 'map' ? value.pairs.map(pair => pair.key) : sourceKeys(value),
	);
}

/** The ids of a section, as the lines show them. */
export function idsBelow(text: string, section: string): ReadonlySet<string> {
	const [, below = ''] = new RegExp(`^${section}:.*\\n((?:(?: .*| *#.*)?\\n)*)`, 'm').exec(text) ?? [];
	const keys = [...below.matchAll(/^( +)([\w-]+):/gm)].map(([, lead = '', id = '']) => ({
		column: lead.length,
		id,
	}));
	const outer = keys.reduce((least, {column}) => Math.min(least, column), Number.POSITIVE_INFINITY);
	return new Set(keys.flatMap(({column, id}) => (column === outer ? [id] : [])));
}

const references: Readonly<Record<string, RegExp>> = {
	sources: /(?:\b(?:quotes|reports|terms|where):\s*\{? *|\bin: )([a-z0-9-]+)(?=[:,\s}])/g,
	parties: /\b(?:party|present): +\[?([a-z0-9-]+(?:, *[a-z0-9-]+)*)/g,
	people: /\bwho: +\[?([a-z0-9-]+(?:, *[a-z0-9-]+)*)/g,
	issues: /\bon: +\[?([a-z0-9-]+(?:, *[a-z0-9-]+)*)/g,
};

/** Ids that are referred to as those of a section, and that nothing has. */
export function unknownIdsIn(text: string, section: string | undefined): readonly string[] {
	const form = references[section ?? ''];
	if (form === undefined) return [];
	const known = ['sources', 'parties', 'people', 'issues'].map(each => idsBelow(text, each));
	const found = [...text.matchAll(form)].flatMap(([, ids = '']) => ids.split(/, */));
	return [...new Set(found)].filter(id => known.every(ids => !ids.has(id)));
}
