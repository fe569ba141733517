/** A section that is half a list and half keys is told once, at the line that is of the other kind, and all is shown. */
import {describe, expect, test} from 'vitest';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import type {JsonSchema} from '../../source/dossier/json-schema.ts';
import {nothingLeftOut} from '../../source/dossier/left-out.ts';
import {outlineSlips} from '../../source/notes/outline.ts';
import {fixedFishing} from '../helpers/fixed-notes.ts';
import {fishing, noted} from '../helpers/noted.ts';

const lines = fishing.split('\n');
const right = noted(fishing).built.dossier;

/** What is said once one line is another; whatever it is, all is shown. */
function told(line: string, ...other: readonly string[]) {
	const at = lines.indexOf(line);
	expect(at).toBeGreaterThan(0);
	const {said, built} = noted(lines.toSpliced(at, 1, ...other).join('\n'));
	expect(built.leftOut).toEqual(nothingLeftOut);
	return {said, dossier: built.dossier, at: at + 1};
}

describe('a dash among keys', () => {
	const keyed = lines.filter(line => /^ {2}[a-z]+: (?:\{|[A-Z])/.test(line));
	test.each(keyed)('%s', line => {
		const {said, dossier, at} = told(line, line.replace('  ', '  - '));
		expect(said).toEqual([
			expect.stringMatching(
				`^talks.yaml:${at}:3: a dash stands before ".*", which has keys beside it; expected key: value, as there. Take the dash out.$`,
			),
		]);
		expect(dossier).toEqual(right);
	});
});

describe('an item whose dash is gone with its blank', () => {
	const items = lines.filter(line => /^ {2}- who/.test(line));
	test.each(items)('%s', line => {
		const {said, dossier, at} = told(line, line.replace('- ', ''));
		expect(said).toEqual([expect.stringMatching(`^talks.yaml:${at}:3: .* no dash stands before it`)]);
		expect(dossier).toEqual(right);
	});
});

describe('a key among items', () => {
	test('in braces', () => {
		const line = lines.findLast(each => each.startsWith('  - {party: ')) ?? '';
		const {said, dossier, at} = told(line, line.replace('- {party: ostland, ', 'ostland: {'));
		expect(said).toEqual([
			expect.stringMatching(`^talks.yaml:${at}:3: .* Write - {party: ostland, … in its place.$`),
		]);
		expect(dossier).toEqual(right);
	});

	test('with an id, above its keys', () => {
		const {said, at} = told('  - who: Anna Berg', '  ready:', '    who: Anna Berg');
		expect(said).toEqual([
			expect.stringMatching(`^talks.yaml:${at}:3: .*"ready:".* Write - id: ready in its place.$`),
		]);
	});
});

test('of a key that stands too far out among items it is told so', () => {
	const at = lines.indexOf('    on: counting');
	const {said} = noted(lines.with(at, '  on: counting').join('\n'));
	expect(said).toEqual([expect.stringContaining('"on: counting" is indented by 2 spaces')]);
});

test('a semicolon in the place of a comma is told, and is no part of the value', () => {
	const line = '  courier: {outlet: The Courier, published: 2025-03-05}';
	const {said, dossier, at} = told(line, line.replace(',', ';'));
	expect(said).toEqual([
		expect.stringContaining(`talks.yaml:${at}:32: ";" (U+003B) stands here in the place of ","`),
	]);
	expect(dossier).toEqual(right);
});

test('thousands of dashes among keys are read in time that grows with their number', () => {
	const text = `people:\n${'  berg: {name: Berg}\n  - tamm: {name: Tamm}\n'.repeat(4000)}`;
	const before = performance.now();
	expect(outlineSlips(text, notesFormat as JsonSchema).length).toBe(4000);
	expect(performance.now() - before).toBeLessThan(2000);
});

test('a stop where a comma lacks is left: it may stand in its place, or end what is cut short', () => {
	const text = fishing.replace('The Courier, published', 'The Courier Inc. published');
	expect(noted(text).said).toEqual([expect.stringContaining('no comma stands before "published"')]);
	expect(fixedFishing(text)).toEqual({text, done: []});
});
