/** From bytes to a dossier, or to everything that is wrong with them. */
import {namesIfFitting} from './fits-schema.ts';
import {newerVersion} from './format-version.ts';
import {findFault} from './json-fault.ts';
import {countNames, findLosses} from './json-losses.ts';
import {lineAndColumn, withPlaces} from './json-places.ts';
import {skipBlanks, survey} from './json-scan.ts';
import type {JsonSchema} from './json-schema.ts';
import {type JsonType, type Problem, problemLimit} from './problems.ts';
import {checkParts, checkRules} from './rules.ts';
import type {Dossier} from './types.ts';
import {decodeUtf8} from './utf8.ts';

/** Arrays and objects in each other, at most; a dossier has about ten. */
const depthLimit = 64;

export type Parsed = {readonly ok: true; readonly dossier: Dossier} | NoDossier;

/** Why there is no dossier. */
export type NoDossier = {
	readonly ok: false;
	/** In the order of the text. */
	readonly problems: readonly Problem[];
	/** Whether these are all there are. */
	readonly isComplete: boolean;
	/** Whether it could not even be read as a dossier: no file, no UTF-8, no JSON object, a newer version. */
	readonly isUnreadable: boolean;
};

/**
 * Reads a dossier: UTF-8 (a byte-order mark is taken off), JSON, the shape of the format, its rules.
 *
 * Never throws, whatever the bytes; a fault of form (encoding, JSON, a newer version) is reported alone, and so is
 * what JSON.parse would throw away or bend, since every other problem may come of it; all others together.
 *
 * @param schema - `data/dossier.schema.json`, where it is at hand: what fits it is accepted at once, and zod is
 * loaded only to say what is wrong with what does not. The answer is the same without it.
 * @param limit - how many problems are kept at most.
 */
export async function parseDossier(
	bytes: Uint8Array,
	schema?: JsonSchema,
	limit = problemLimit,
): Promise<Parsed> {
	const text = decode(bytes);
	if (typeof text !== 'string') return unreadable(text);
	const json = parseJson(text, bytes);
	if (!json.ok) return unreadable(json.problem);
	const {value} = json;
	const fitting = fit(value, schema);
	if (json.mayBend || (fitting?.names ?? countNames(value)) !== json.names) {
		const losses = findLosses(text, limit + 1);
		if (losses.length > 0) return inOrder(losses, true, limit);
	}
	const shape = fitting ?? (await import('./shape.ts')).checkShape(value, limit);
	if (shape.ok) {
		const broken = checkRules(shape.dossier);
		return broken.length === 0 ? {ok: true, dossier: shape.dossier} : inText(broken, text, true, limit);
	}
	const broken = shape.sound === undefined ? [] : checkParts(shape.sound);
	return inText([...shape.problems, ...broken], text, shape.isComplete, limit);
}

type Fitting = {readonly ok: true; readonly dossier: Dossier; readonly names: number};

/** The dossier that surely fits, and how many names it has. */
function fit(value: unknown, schema: JsonSchema | undefined): Fitting | undefined {
	const names = schema === undefined ? undefined : namesIfFitting(schema)(value);
	if (names === undefined) return undefined;
	// It fits the schema that is made from the one behind this type.
	const dossier = value as Dossier;
	return newerVersion(dossier.version) === undefined ? {ok: true, dossier, names} : undefined;
}

function decode(bytes: Uint8Array): string | Problem {
	const decoded = decodeUtf8(bytes, 'drop');
	if (!decoded.ok) {
		const {ok: _, line: __, ...undecoded} = decoded;
		const {offset} = undecoded;
		const before = decodeUtf8(bytes.subarray(0, offset), 'drop');
		const place = before.ok ? {place: lineAndColumn(before.text, before.text.length)} : {};
		return {code: 'not-utf8', path: [], ...undecoded, ...place};
	}
	const {text} = decoded;
	return skipBlanks(text, 0) === text.length ? {code: 'empty', path: []} : text;
}

type Json =
	/** How many names the text has; with fewer in the value, or with `mayBend`, that may be another than the text says. */
	| {readonly ok: true; readonly value: unknown; readonly names: number; readonly mayBend: boolean}
	| {readonly ok: false; readonly problem: Problem};

function parseJson(text: string, bytes: Uint8Array): Json {
	const start = skipBlanks(text, 0);
	// What is no object is not parsed at all: a hundred megabytes of brackets would take minutes and gigabytes.
	if (text[start] !== '{') return {ok: false, problem: jsonProblem(text)};
	const {isTooDeep, names, mayBend} = survey(bytes, depthLimit);
	if (isTooDeep) return {ok: false, problem: jsonProblem(text)};
	try {
		return {ok: true, value: JSON.parse(text), names, mayBend};
	} catch {
		return {ok: false, problem: jsonProblem(text)};
	}
}

function jsonProblem(text: string): Problem {
	const fault = findFault(text, depthLimit);
	if (fault === undefined) {
		const start = skipBlanks(text, 0);
		return {code: 'not-an-object', path: [], place: lineAndColumn(text, start), found: typeAt(text, start)};
	}
	const place = lineAndColumn(text, fault.offset);
	if (fault.kind === 'depth') return {code: 'too-deep', path: [], place, limit: depthLimit};
	const code = text.codePointAt(fault.offset);
	const found = code === undefined ? undefined : String.fromCodePoint(code);
	const utf16 = isUtf16(text) ? ({isUtf16: true} as const) : {};
	return {code: 'not-json', path: [], place, found, expected: fault.expected, ...utf16};
}

/** Whether nearly every other character of the beginning is U+0000: letters of most languages are so in UTF-16. */
function isUtf16(text: string): boolean {
	const start = text.slice(0, 2000);
	const halves = [0, 1].map(first => {
		let zeros = 0;
		for (let at = first; at < start.length; at += 2) if (start.charCodeAt(at) === 0) zeros += 1;
		return zeros / Math.max(1, start.length / 2);
	});
	return halves.some(share => share > 0.6);
}

/** The type of the value that begins here; the text is valid JSON. */
function typeAt(text: string, start: number): JsonType {
	switch (text[start]) {
		case '{':
			return 'object';
		case '[':
			return 'array';
		case '"':
			return 'string';
		case 't':
		case 'f':
			return 'boolean';
		case 'n':
			return 'null';
		default:
			return 'number';
	}
}

function inText(problems: readonly Problem[], text: string, isComplete: boolean, limit: number): NoDossier {
	const kept = problems.slice(0, limit);
	return inOrder(withPlaces(kept, text), isComplete && kept.length === problems.length, limit);
}

/** Problems that have their places, as far as there are not too many. */
function inOrder(problems: readonly Problem[], isComplete: boolean, limit: number): NoDossier {
	const kept = problems.slice(0, limit);
	return {
		ok: false,
		problems: kept,
		isComplete: isComplete && kept.length === problems.length,
		isUnreadable: problems.some(({code}) => code === 'newer-version' || code === 'not-a-dossier'),
	};
}

/** One problem that leaves nothing to be said about the rest. */
export function unreadable(problem: Problem): NoDossier {
	return {ok: false, problems: [problem], isComplete: true, isUnreadable: true};
}
