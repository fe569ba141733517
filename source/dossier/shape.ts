/**
 * Whether a parsed document has the shape of a dossier. Its parts are checked one by one, so that a document
 * of nothing but faults ends early, and so that the sound parts of a faulty one can still be held to the rules.
 */
import type * as z from 'zod';
import {arrayLimit} from './fits-schema.ts';
import {newerVersion} from './format-version.ts';
import {dossierJsonSchema} from './json-schema.ts';
import {
	type Collection,
	collections,
	type KnownIds,
	type ListedKind,
	type Lists,
	listOf,
	type Parts,
} from './parts.ts';
import {type Problem, problemLimit} from './problems.ts';
import {dossierSchema} from './schema.ts';
import {type Document, problemsOf} from './shape-problems.ts';
import type {Dossier} from './types.ts';

export type Shape =
	| {readonly ok: true; readonly dossier: Dossier}
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			/** Whether these are all problems of shape. */
			readonly isComplete: boolean;
			/** The sound parts; undefined where the rules would only say the same again. */
			readonly sound: Parts | undefined;
	  };

const elements: Readonly<Record<Collection, z.ZodType>> = {
	sources: dossierSchema.shape.sources.element,
	parties: dossierSchema.shape.parties.element,
	people: dossierSchema.shape.people.element,
	issues: dossierSchema.shape.issues.element,
	events: dossierSchema.shape.events.element,
	statements: dossierSchema.shape.statements.element,
	unspoken: dossierSchema.shape.unspoken.element,
	positions: dossierSchema.shape.positions.element,
	discrepancies: dossierSchema.shape.discrepancies.element,
};

const elementId = dossierSchema.shape.id;

/** @param limit - about so many problems are looked for, and no more. */
export function checkShape(root: unknown, limit = problemLimit): Shape {
	if (!isObject(root)) return fault({code: 'wrong-type', path: [], found: root, expected: 'object'});
	if (root.format === undefined && !collections.some(name => name in root))
		return fault({code: 'not-a-dossier', path: []});
	const newer = newerVersion(root.version);
	if (newer !== undefined) return fault(newer);
	const document: Document = {root, schema: dossierJsonSchema()};
	const problems: Problem[] = [];
	const shell: Record<string, unknown> = {...root};
	const sound: Partial<Record<Collection, ShapePart>> = {};
	for (const name of collections) {
		const items = root[name];
		if (!Array.isArray(items)) continue;
		const part = checkItems(document, name, items, problems, limit);
		sound[name] = part;
		// One element stands for all, so that a list that may not be empty passes.
		shell[name] = items.length === 0 ? [] : part.items.slice(0, 1);
	}
	const isComplete = problems.length < limit;
	const result = dossierSchema.safeParse(shell);
	if (!result.success) {
		const issues = result.error.issues.filter(issue => !isEmptied(issue, root));
		problems.push(...problemsOf(document, issues, []));
	}
	// The document is a dossier: every part of it has been checked.
	if (problems.length === 0) return {ok: true, dossier: root as Dossier};
	return {ok: false, problems, isComplete, sound: isComplete ? soundParts(root, sound) : undefined};
}

/** The sound elements of one list and where they stand in it. */
type ShapePart = {readonly items: readonly unknown[]; readonly indices: readonly number[]};

function checkItems(
	document: Document,
	name: Collection,
	items: readonly unknown[],
	problems: Problem[],
	limit: number,
): ShapePart {
	const sound: unknown[] = [];
	const indices: number[] = [];
	for (const [index, item] of items.entries()) {
		if (problems.length >= limit) break;
		const result = hasLongArray(item) ? undefined : elements[name].safeParse(item);
		if (result === undefined) problems.push({code: 'too-long', path: [name, index], limit: arrayLimit});
		else if (result.success) {
			sound.push(item);
			indices.push(index);
		} else problems.push(...problemsOf(document, result.error.issues, [name, index]));
	}
	return {items: sound, indices};
}

function soundParts(root: Fields, parts: Partial<Record<Collection, ShapePart>>): Parts {
	const lists = Object.fromEntries(collections.map(name => [name, parts[name]?.items ?? []]));
	const known = (kind: ListedKind): KnownIds => knownIds(root[listOf[kind]]);
	return {
		// Every element has passed its schema.
		lists: lists as unknown as Lists,
		known: {
			source: known('source'),
			party: known('party'),
			person: known('person'),
			issue: known('issue'),
			event: known('event'),
			statement: known('statement'),
			discrepancy: known('discrepancy'),
		},
		indices: Object.fromEntries(collections.map(name => [name, parts[name]?.indices ?? []])),
	};
}

/** The ids of a list, those of faulty elements too, so that one fault is not followed by others. */
function knownIds(items: unknown): KnownIds {
	if (!Array.isArray(items)) return {ids: new Set(), isWhole: false};
	const isId = (value: unknown): value is string => elementId.safeParse(value).success;
	const ids = items.map(item => (isObject(item) ? item.id : undefined));
	return {ids: new Set(ids.filter(isId)), isWhole: ids.every(isId)};
}

/** A list that looks empty only because all its elements are faulty. */
function isEmptied(issue: z.core.$ZodIssue, root: Fields): boolean {
	const [name] = issue.path;
	if (issue.code !== 'too_small' || issue.path.length !== 1 || typeof name !== 'string') return false;
	const items = root[name];
	return Array.isArray(items) && items.length > 0;
}

function hasLongArray(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > arrayLimit || value.some(hasLongArray);
	return isObject(value) && Object.values(value).some(hasLongArray);
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(problem: Problem): Shape {
	return {ok: false, problems: [problem], isComplete: true, sound: undefined};
}
