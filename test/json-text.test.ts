import fc from 'fast-check';
import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import {expect, it} from 'vitest';
import {findFault} from '../source/dossier/json-fault.ts';
import {placeOf, withPlaces} from '../source/dossier/json-places.ts';
import {isDeeperThan} from '../source/dossier/json-scan.ts';
import type {Path, Problem} from '../source/dossier/problems.ts';
import {decodeUtf8, firstIllFormed} from '../source/dossier/utf8.ts';
import {arbitraryDossier} from './make-dossier.ts';

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
			expect(isDeeperThan(Buffer.from(text), limit)).toBe(depthOf(value) > limit);
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
				expect(place).toEqual(placeOf(text, node?.offset ?? -1));
			}
		}),
		{numRuns: 20},
	);
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
