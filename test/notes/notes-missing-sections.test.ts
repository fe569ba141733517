/** One cause is one problem: a section that is not there; and who is left out for one is named. */
import {expect, test} from 'vitest';
import {fishing, fishingWith, noted} from '../helpers/noted.ts';

const without = (section: string) => fishing.replace(new RegExp(`^${section}:\\n(?: {2}.*\\n)+`, 'm'), '');

test.each([
	['parties', '6:34', 'norvania', 'nor what 5 other places name', 'norvania: norvania'],
	['people', '14:10', 'berg', 'nor what 3 other places name', 'berg: {name: berg, party: the id of a party}'],
	['issues', '15:9', 'quota', 'nor what 5 other places name', 'quota: quota'],
	['rounds', '17:9', 'Port Vell', 'nor what 1 other place names', '- {date: 2025-03-03'],
])('a section that is not there is told once: %s', (section, at, found, others, entry) => {
	const text = without(section);
	expect(text).not.toContain(`${section}:`);
	const {said} = noted(text);
	expect(said).toEqual([
		expect.stringContaining(
			`talks.yaml:${at}: there is no "${section}" in these notes to define "${found}", ${others}; expected "${section}". Add ${section}:`,
		),
	]);
	expect(said[0]).toContain(entry);
});

test('what it says to add mends it', () => {
	const text = `${without('issues')}issues:\n  quota: quota\n  counting: counting\n`;
	expect(noted(text).said).toEqual([]);
});

test('a name that a section which is there lacks is told once, each name on its own', () => {
	const {said} = noted(fishing.replaceAll('on: quota', 'on: mesh'));
	expect(said).toEqual([expect.stringContaining('no issue "mesh", here and in 1 other place;')]);
	const two = noted(fishing.replaceAll('on: quota', 'on: mesh').replace('on: counting', 'on: water'));
	expect(two.said).toHaveLength(2);
});

test('a person whose party is unknown is named, and not where another party is known', () => {
	const {said, built} = noted(fishingWith('party: ostland,', 'party: westland,'));
	expect(said).toEqual([
		expect.stringContaining(
			'there is no party "westland", so "Pavel Tamm" is left out, with every statement of this person; expected',
		),
	]);
	expect(built.leftOut.statement).toBe(2);
	const roles = 'roles: [{party: westland}, {party: ostland, role: Envoy}]';
	const two = noted(fishingWith('party: ostland, role: Envoy', roles));
	expect(two.said).toEqual([expect.not.stringContaining('left out')]);
	expect(two.built.dossier?.statements).toHaveLength(4);
});
