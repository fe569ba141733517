/** A text as notes, as far as it is some: what fits the format, with every problem where it stands. */

import type {JsonSchema} from '../dossier/json-schema.ts';
import {holdsItems} from '../dossier/schema-parts.ts';
import type {TextRange} from '../text/range.ts';
import {keysOfFormat} from './known-keys.ts';
import {type Lines, linesOf, placeAt} from './lines.ts';
import {fileOf} from './make-sources.ts';
import {createOrigins, type Origins} from './origins.ts';
import type {NotesProblem} from './problems.ts';
import {readIndented} from './reindent.ts';
import type {SyntaxFault} from './syntax.ts';
import type {NotesNode, TextNode} from './tree.ts';
import type {Notes} from './types.ts';
import {notesVersion} from './version.ts';

export type ReadNotes = {
	readonly text: string;
	/** The format by which it was read. */
	readonly schema: JsonSchema;
	readonly lines: Lines;
	readonly root: NotesNode | undefined;
	/** Undefined where the text is nothing of notes. */
	readonly notes: Notes | undefined;
	readonly origins: Origins;
	readonly problems: readonly NotesProblem[];
	/** Where a slip in the YAML makes everything else doubtful. */
	readonly doubtful: readonly TextRange[];
	/** The articles that it names. */
	readonly files: readonly NamedFile[];
};

/** An article as the notes name it: a path from their folder, or from the folder of articles that they name. */
export type NamedFile = {
	readonly source: string;
	readonly path: string;
	/** The folder of articles that they name, or nothing: what `file` says begins there. */
	readonly under: string;
};

/**
 * Reads any text; never throws.
 *
 * @param schema - `data/notes.schema.json`.
 */
export function readNotes(text: string, schema: JsonSchema): ReadNotes {
	const lines = linesOf(text);
	const {root, faults, fitted} = readIndented(text, schema);
	const {lists} = keysOfFormat(schema);
	const syntax = faults.map(
		(fault): NotesProblem => ({
			code: 'syntax',
			fault:
				fault.first === undefined
					? fault
					: {
							...fault,
							firstLine: placeAt(lines, fault.first).line,
							isSection: placeAt(lines, fault.start).column === 1 && holdsItems(schema, fault.found ?? ''),
							isList:
								lists.has(fault.found ?? '') &&
								placeAt(lines, fault.start).line - placeAt(lines, fault.first).line < 2,
							isInItem: isInItem(root, fault.first),
							isSource: ofWords.has(keyAbove(root, fault.first) ?? ''),
						},
			start: fault.start,
			end: fault.end,
		}),
	);
	const none = {
		text,
		schema,
		lines,
		root,
		notes: undefined,
		origins: createOrigins(),
		doubtful: [],
		files: [],
	};
	const newer = root === undefined ? undefined : newerVersion(root);
	if (newer !== undefined) return {...none, problems: [newer]};
	if (root?.kind !== 'map' || fitted === undefined || !isOfNotes(root, schema)) {
		const problem: NotesProblem = {code: 'not-notes', start: root?.start ?? 0, end: root?.start ?? 0};
		return {...none, problems: syntax.length > 0 ? syntax : [problem]};
	}
	// What is read wrongly because of a slip in its indentation or marks is no fault of its own.
	const doubtful = faults.flatMap(fault => doubtfulBy(root, fault));
	const own = [...oddVersion(root), ...fitted.problems].filter(problem => !isWithin(doubtful, problem));
	const problems = [...syntax, ...own];
	if (fitted.value === undefined) return {...none, origins: fitted.origins, doubtful, problems};
	// It fits the schema that is made from the one behind this type.
	const notes = fitted.value as Notes;
	const {files, outside} = filesOf(notes, fitted.origins);
	return {...none, notes, origins: fitted.origins, doubtful, problems: [...problems, ...outside], files};
}

/** Whether a key that begins here is one of an item of a list. */
function isInItem(node: NotesNode | undefined, start: number): boolean {
	if (node === undefined || node.kind === 'text' || start < node.start || start > node.end) return false;
	if (node.kind === 'map') return node.pairs.some(({value}) => isInItem(value, start));
	return node.items.some(
		item => isInItem(item, start) || (item.kind === 'map' && item.pairs.some(({key}) => key.start === start)),
	);
}

/** Keys below which the words of each source stand. */
const ofWords: ReadonlySet<string> = new Set(['quotes', 'terms', 'reports']);

/** The key below which one stands that begins here. */
function keyAbove(node: NotesNode | undefined, start: number, above?: string): string | undefined {
	if (node === undefined || node.kind === 'text' || start < node.start || start > node.end) return undefined;
	if (node.kind === 'list')
		return node.items.map(item => keyAbove(item, start, above)).find(key => key !== undefined);
	if (node.pairs.some(({key}) => key.start === start)) return above;
	return node.pairs.map(({key, value}) => keyAbove(value, start, key.text)).find(key => key !== undefined);
}

const versionForm = /^\d{1,9}(\.\d{1,9}){0,2}$/;

function versionOf(root: NotesNode): TextNode | undefined {
	const version = root.kind === 'map' ? root.pairs.find(({key}) => key.text === 'version')?.value : undefined;
	return version?.kind === 'text' && version.text !== '' ? version : undefined;
}

/** A version that is none: the notes are read as of this one. */
function oddVersion(root: NotesNode): readonly NotesProblem[] {
	const version = versionOf(root);
	if (version === undefined || versionForm.test(version.text)) return [];
	const {text: found, start, end} = version;
	return [{code: 'wrong-form', found, expected: `a version such as ${notesVersion}`, start, end}];
}

function newerVersion(root: NotesNode): NotesProblem | undefined {
	const version = versionOf(root);
	if (version === undefined || !versionForm.test(version.text)) return undefined;
	const [found, known] = [version.text, notesVersion].map(text => text.split('.').map(Number));
	for (let part = 0; part < 3; part++) {
		const difference = (found?.[part] ?? 0) - (known?.[part] ?? 0);
		const {start, end} = version;
		if (difference > 0) return {code: 'newer-version', found: version.text, known: notesVersion, start, end};
		if (difference < 0) return undefined;
	}
	return undefined;
}

/** Whether anything at its top is of the format. */
function isOfNotes(root: Extract<NotesNode, {kind: 'map'}>, {properties}: JsonSchema): boolean {
	return root.pairs.some(({key}) => properties !== undefined && Object.hasOwn(properties, key.text));
}

/** Slips within a text without marks, of which not all may have been meant. */
const ofText: ReadonlySet<SyntaxFault['code']> = new Set([
	'comma',
	'unopened-quote',
	'brackets',
	'no-brackets',
	'comment',
	'colon',
]);

/** What a slip in indentation or marks spoils: the item of a section in which it lies or which ends before it. */
function doubtfulBy(
	root: Extract<NotesNode, {kind: 'map'}>,
	{code, start, end, isMended = false}: SyntaxFault,
): readonly TextRange[] {
	// It was read as it was meant.
	if (isMended) return ofText.has(code) ? [{start, end}] : [];
	if (code === 'tab') return [{start: 0, end: Number.POSITIVE_INFINITY}];
	const here = {start, end: start};
	const section = root.pairs.findLast(({key}) => key.start < start);
	if (section === undefined) return [here];
	const {value} = section;
	const items: readonly TextRange[] =
		value.kind === 'list'
			? value.items
			: value.kind === 'map'
				? value.pairs.map(pair => ({start: pair.key.start, end: pair.value.end}))
				: [{start: section.key.start, end: value.end}];
	const at = items.findLastIndex(item => item.start <= start);
	const first = Math.max(0, items[at]?.start === start ? at - 1 : at);
	// A bracket that is not closed takes the next item with it.
	const found = items.slice(first, code === 'open-bracket' ? at + 2 : at + 1);
	return [here, ...found.map(item => ({start: item.start, end: Math.max(item.end, start)}))];
}

/** Whether a place lies in one of the spans. */
export function isWithin(spans: readonly TextRange[], {start}: TextRange): boolean {
	return spans.some(span => span.start <= start && start <= span.end);
}

/** Articles are read only from where the notes are, and below. */
function filesOf(
	notes: Notes,
	origins: Origins,
): {readonly files: readonly NamedFile[]; readonly outside: readonly NotesProblem[]} {
	const outside: NotesProblem[] = [];
	const refuse = (value: object, step: string, found: string) => {
		const {start, end} = origins.spanOf(value, step) ?? {start: 0, end: 0};
		outside.push({code: 'outside-folder', found, start, end});
	};
	const {articles} = notes;
	if (articles !== undefined && leadsOut(articles)) {
		refuse(notes, 'articles', articles);
		return {files: [], outside};
	}
	const files = Object.entries(notes.sources).flatMap(([source, noted]): readonly NamedFile[] => {
		const file = fileOf(source, noted);
		const under = articles ?? '';
		if (!leadsOut(file)) return [{source, under, path: under === '' ? file : `${under}/${file}`}];
		refuse(noted, 'file', file);
		return [];
	});
	return {files, outside};
}

function leadsOut(path: string): boolean {
	return /^(?:[/~]|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|[\\\u0000]/.test(path);
}
