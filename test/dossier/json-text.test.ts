import fc from 'fast-check';
import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import {expect, it} from 'vitest';
import {findFault} from '../../source/dossier/json-fault.ts';
import {countNames, findLosses} from '../../source/dossier/json-losses.ts';
import {lineAndColumn, withPlaces} from '../../source/dossier/json-places.ts';
import {survey} from '../../source/dossier/json-scan.ts';
import type {Path, Problem} from '../../source/dossier/problems.ts';
import {decodeUtf8, firstIllFormed} from '../../source/dossier/utf8.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {arbitraryDossier} from '../helpers/make-dossier.ts';

const jsonish = fc
	.array(
		fc.constantFrom(
			...'{}[]:,"\\/ \n0123456789-+.eEu',
			'true',
			'false',
			'null',
			'"a"',
			'"a":',
			'\\u00e9',
			'\u0001',
		),
		{maxLength: 14},
	)
	.map(pieces => pieces.join(''));

it('finds a fault in exactly the texts that JSON.parse refuses', () => {
	fc.assert(
		fc.property(fc.oneof(jsonish, fc.json(), fc.json().chain(mutilated)), text => {
			const fault = findFault(text, 64);
			expect(fault === undefined).toBe(isJson(text));
			if (fault !== undefined) expect(fault.offset).toBeLessThanOrEqual(text.length);
		}),
		{numRuns: 3000},
	);
});

it('measures depth as a recursive walk does', () => {
	fc.assert(
		fc.property(fc.json({maxDepth: 6}), fc.nat(6), (text, limit) => {
			const value: unknown = JSON.parse(text);
			expect(survey(Buffer.from(text), limit).isTooDeep).toBe(depthOf(value) > limit);
			expect(findFault(text, limit)?.kind).toBe(depthOf(value) > limit ? 'depth' : undefined);
		}),
	);
});

it('finds the first byte that is not UTF-8', () => {
	const piece = fc.oneof(
		fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0),
		fc.nat(255),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), numbers => {
			const bytes = Uint8Array.from(numbers);
			const offset = firstIllFormed(bytes);
			expect(decodeUtf8(bytes, 'keep').ok).toBe(offset === bytes.length);
			expect(decodeUtf8(bytes.subarray(0, offset), 'keep').ok).toBe(true);
			for (let end = offset + 1; end <= bytes.length; end++)
				expect(decodeUtf8(bytes.subarray(0, end), 'keep').ok).toBe(false);
		}),
		{numRuns: 1000},
	);
});

it('places paths where jsonc-parser finds them', () => {
	fc.assert(
		fc.property(arbitraryDossier, fc.nat(), (dossier, seed) => {
			const text = JSON.stringify(dossier, undefined, seed % 3);
			const tree = parseTree(text);
			if (tree === undefined) throw new Error('no tree');
			const paths = pathsOf(dossier, []).filter((_, index) => index % 7 === seed % 7);
			const problems = paths.map((path): Problem => ({code: 'missing-field', path}));
			for (const {path, place} of withPlaces(problems, text)) {
				const node = findNodeAtLocation(tree, [...path]);
				expect(place).toEqual(lineAndColumn(text, node?.offset ?? -1));
			}
		}),
		{numRuns: 20},
	);
});

/** A value as text, with names that stand twice, in the ways that JSON can write a name and a number. */
const lossy = fc.letrec<{value: Value}>(tie => ({
	value: fc.oneof(
		{depthSize: 'small', withCrossShrink: true},
		fc
			.constantFrom('0', '-0', '7', '1.50', '15e-1', '1E2', '9007199254740991', '9007199254740993')
			.map(scalar),
		fc.constantFrom('1e400', '-1e400', '1e-400', '0.1', '1.0000000000000000001', '0e999').map(scalar),
		fc.constantFrom('"\\ud83d\\ude00"', '"\\ud83d"', '"\\uDE00x"', '"\\\\ud800"', '"a"', 'null').map(scalar),
		fc.array(tie('value'), {maxLength: 4}).map(items => ({
			text: `[${items.map(({text}) => text).join(', ')}]`,
			lost: items.reduce((sum, {lost}) => sum + lost, 0),
			names: items.reduce((sum, {names}) => sum + names, 0),
		})),
		fc
			.array(
				fc.tuple(fc.constantFrom('a', '\\u0061', 'b', '__proto__', '\\u005f_proto__', ''), tie('value')),
				{
					maxLength: 4,
				},
			)
			.map(fields => ({
				text: `{${fields.map(([name, {text}]) => `"${name}": ${text}`).join(',\n')}}`,
				lost:
					fields.reduce((sum, [, {lost}]) => sum + lost, 0) +
					fields.length -
					new Set(fields.map(([name]) => JSON.parse(`"${name}"`))).size,
				names: fields.reduce((sum, [, {names}]) => sum + names, 0) + fields.length,
			})),
	),
}));
type Value = {readonly text: string; readonly lost: number; readonly names: number};

/** What is lost of a number or a string, told by other means: what is parsed and written again is another text. */
function scalar(text: string): Value {
	const lost = ['-0', '9007199254740993', '1e400', '-1e400', '1e-400', '1.0000000000000000001'];
	const half = ['"\\ud83d"', '"\\uDE00x"'];
	return {text, lost: [...lost, ...half].includes(text) ? 1 : 0, names: 0};
}

it('finds everything that is lost, and a text without a loss is known by its survey', () => {
	fc.assert(
		fc.property(lossy.value, ({text, lost, names}) => {
			expect(findLosses(text, 1000)).toHaveLength(lost);
			const bytes = Buffer.from(text);
			const {mayBend, names: counted} = survey(bytes, 64);
			expect(counted).toBe(names);
			if (!mayBend && countNames(JSON.parse(text)) === names) expect(lost).toBe(0);
		}),
		{numRuns: 3000},
	);
});

it('does not look for losses where there is none', () => {
	const text = JSON.stringify(talks);
	const {mayBend, names} = survey(Buffer.from(text), 64);
	expect(mayBend).toBe(false);
	expect(countNames(talks)).toBe(names);
});

function mutilated(text: string): fc.Arbitrary<string> {
	return fc
		.tuple(fc.nat(text.length), fc.constantFrom('', ',', '"', '}', '\\', '0'))
		.map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1));
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function depthOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [
		path,
		...Object.entries(value).flatMap(([name, below]) =>
			pathsOf(below, [...path, Array.isArray(value) ? Number(name) : name]),
		),
	];
}
