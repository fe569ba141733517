/** What zod says about a document, as problems. */
import type * as z from 'zod';
import {nearest} from '../text/nearest.ts';
import {descriptionAt, fieldsAt, type JsonSchema} from './json-schema.ts';
import type {JsonType, Path, ShapeProblem} from './problems.ts';

type SchemaIssue = z.core.$ZodIssue;

/** A document as it was parsed, with the schema to look names up in. */
export type Document = {readonly root: unknown; readonly schema: JsonSchema};

/** More names than these are not compared with known ones. */
const fieldLimit = 1000;

/** The problems behind zod's issues; `base` is the path of the part that was checked. */
export function problemsOf(
	document: Document,
	issues: readonly SchemaIssue[],
	base: Path,
): readonly ShapeProblem[] {
	return withoutFollowUps(issues.flatMap(issue => fromIssue(document, issue, base)));
}

function fromIssue(document: Document, issue: SchemaIssue, base: Path): readonly ShapeProblem[] {
	const path: Path = [...base, ...issue.path.map(step => (typeof step === 'number' ? step : String(step)))];
	const found = valueAt(document.root, path);
	switch (issue.code) {
		case 'invalid_type':
			if (found === undefined) return [{code: 'missing-field', path}];
			return [{code: 'wrong-type', path, found, expected: typeOf(issue.expected)}];
		case 'invalid_value':
			return [wrongValue(path, found, issue.values)];
		case 'unrecognized_keys':
			return unknownFields(document, path, issue.keys);
		case 'invalid_union':
			return fromUnion(document, issue, path, found);
		case 'too_small':
			if (issue.origin !== 'array') return [wrongForm(path, found, atLeast(issue))];
			if (path[0] === 'positions' && path.at(-1) === 'evidence') return [{code: 'no-evidence', path}];
			return [{code: 'empty-list', path}];
		case 'too_big':
			return [wrongForm(path, found, atMost(issue))];
		case 'invalid_format':
			return [wrongForm(path, found, form(document, path, issue.pattern))];
		default:
			return [wrongForm(path, found, issue.message)];
	}
}

function wrongValue(path: Path, found: unknown, values: readonly unknown[]): ShapeProblem {
	if (found === undefined) return {code: 'missing-field', path};
	const expected = values.map(String);
	const near = typeof found === 'string' ? nearest(found, expected) : undefined;
	return {code: 'wrong-value', path, found, expected, ...(near === undefined ? {} : {near})};
}

function wrongForm(path: Path, found: unknown, expected: string): ShapeProblem {
	return {code: 'wrong-form', path, found, expected};
}

function atLeast(issue: z.core.$ZodIssueTooSmall): string {
	return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`;
}

function atMost(issue: z.core.$ZodIssueTooBig): string {
	return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
}

function form(document: Document, path: Path, pattern: string | undefined): string {
	const description = descriptionAt(document.schema, path);
	const matching = pattern === undefined ? 'another form' : `text that matches ${pattern}`;
	return description === undefined ? matching : `${uncapitalized(description)} (${matching})`;
}

function uncapitalized(text: string): string {
	return text.replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase());
}

function unknownFields(document: Document, path: Path, names: readonly string[]): readonly ShapeProblem[] {
	const known = fieldsAt(document.schema, path);
	const object = valueAt(document.root, path);
	// Of two names equally near, the one that the object does not have yet is the one that was meant.
	const open = known.filter(name => !hasOwn(object, name));
	return names.slice(0, fieldLimit).map(name => {
		const near = nearest(name, open) ?? nearest(name, known);
		return {code: 'unknown-field', path: [...path, name], known, ...(near === undefined ? {} : {near})};
	});
}

function fromUnion(
	document: Document,
	issue: z.core.$ZodIssueInvalidUnion,
	path: Path,
	found: unknown,
): readonly ShapeProblem[] {
	if ('options' in issue && Array.isArray(issue.options)) return [wrongValue(path, found, issue.options)];
	if (typeof found !== 'object' || found === null || Array.isArray(found))
		return [
			found === undefined
				? {code: 'missing-field', path}
				: {code: 'wrong-type', path, found, expected: 'object'},
		];
	const branches = issue.errors.map(errors => errors.flatMap(error => fromIssue(document, error, path)));
	const complete = branches.filter(branch => !branch.some(isMissing(path)));
	const best = complete.toSorted((a, b) => a.length - b.length)[0];
	if (best !== undefined) return best;
	const strangers = (branches[0] ?? []).filter(
		problem =>
			problem.code === 'unknown-field' &&
			branches.every(branch => branch.some(other => isSamePath(other.path, problem.path))),
	);
	const fields = branches.flatMap(branch => branch.filter(isMissing(path)).map(last));
	const isMeant = strangers.some(
		problem =>
			problem.code === 'unknown-field' && problem.near !== undefined && fields.includes(problem.near),
	);
	return isMeant ? strangers : [...strangers, {code: 'missing-one-of', path, fields: [...new Set(fields)]}];
}

/** Takes out the missing fields that an unknown field with a slip in its name explains. */
function withoutFollowUps(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
	const explained = new Set(
		problems.flatMap(problem =>
			problem.code === 'unknown-field' && problem.near !== undefined
				? [keyOf([...problem.path.slice(0, -1), problem.near])]
				: [],
		),
	);
	if (explained.size === 0) return problems;
	return problems.filter(
		problem => !(problem.code === 'missing-field' && explained.has(keyOf(problem.path))),
	);
}

function isMissing(path: Path): (problem: ShapeProblem) => boolean {
	return problem => problem.code === 'missing-field' && problem.path.length === path.length + 1;
}

function last(problem: ShapeProblem): string {
	return String(problem.path.at(-1));
}

function isSamePath(a: Path, b: Path): boolean {
	return a.length === b.length && a.every((step, index) => step === b[index]);
}

function keyOf(path: Path): string {
	return path.join('\u0000');
}

function typeOf(expected: string): JsonType {
	switch (expected) {
		case 'string':
		case 'number':
		case 'boolean':
		case 'array':
		case 'null':
			return expected;
		case 'int':
			return 'integer';
		default:
			return 'object';
	}
}

/** The value at a path of a parsed document; undefined where there is none. */
function valueAt(root: unknown, path: Path): unknown {
	let value = root;
	for (const step of path) {
		if (!hasOwn(value, step)) return undefined;
		value = Reflect.get(value, step);
	}
	return value;
}

function hasOwn(value: unknown, name: string | number): value is object {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
