/** Who bears a role: named after it, beside it by one word, or nobody whom the article names there. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {toldIn} from '../helpers/told-in.ts';

function found(text: string) {
	const confidences = prepareArticle(text, 'eng').utterances.map(({confidence}) => confidence);
	return {who: toldIn(text).map(([, who]) => who), confidences};
}

describe('who speaks right after a role that had no name bears it, though not surely', () => {
	test('a head and then a name', () => {
		const {who, confidences} = found(
			'The quarry will close in May, which the owner of the quarry described as “a sad end”.\n\n“We have no stone left,” Marta Illing told the council.\n\n“None at all,” the owner said.',
		);
		expect(who).toEqual(['Marta Illing', 'Marta Illing', 'Marta Illing']);
		expect(confidences[1]).toBeGreaterThanOrEqual(0.8);
		expect(confidences[2]).toBeLessThan(0.8);
	});

	test.each([
		'The harbour master spoke of “a quiet winter”.\n\nHis wife, Irma Koch, laughed. “Quiet,” said Anton Weiss, a pilot.',
		'The arbiter said “a week at most”.\n\n“Too long,” said the baker Anton Weiss.',
		'An arbiter said “a week at most”.\n\n“Too long,” Anton Weiss said.',
	])('nobody else does: %s', text => {
		expect(found(text).who[0]).not.toBe('Anton Weiss');
	});
});

describe('a role that no name goes with is not sure to be nobody’s who is named', () => {
	test.each([
		'Irma Koch has led the brewers since May. “We sign,” the Norse veteran said.',
		'Irma Koch has led the brewers since May. “We sign,” the old hand, a brewer, said. “Now,” the veteran added.',
	])('%s', text => {
		const {confidences} = found(text);
		expect(Math.max(...confidences.slice(-1))).toBeLessThan(0.8);
	});

	test('whom the article brought in without a name is that one', () => {
		const {who, confidences} = found(
			'A broker heard of it on Monday. “They will merge,” the broker said. “By June,” the broker added.',
		);
		expect(who).toEqual(['broker', 'broker']);
		expect(Math.min(...confidences)).toBeGreaterThanOrEqual(0.8);
	});
});

describe('a name of one word beside a role is a person’s', () => {
	test.each([
		['Her brother, Ottokar, mends nets behind the church. “They hold,” he said.', 'Ottokar'],
		['The baker’s niece, Wilmine, sells them. “They are good,” Wilmine said.', 'Wilmine'],
		['We found Radka, a nurse from the valley. “I was asleep,” she said.', 'Radka'],
	])('%s', (text, name) => {
		expect(found(text).who).toEqual([name]);
	});

	test('what is an ally or a rival of a land is none', () => {
		expect(found('Its ally, Ostmark, wavered. “We shall see,” the ally said.').who).not.toContain('Ostmark');
	});
});

describe('an epithet is that of the only one whom its paragraph tells of, not surely', () => {
	test.each([
		['Irma Koch, once a cooper, spoke on the quay on Sunday. “We sign,” the veteran said.', 'Irma Koch'],
		['Irma Koch met Anton Weiss on the quay on Sunday. “We sign,” the veteran said.', undefined],
		['In this vein, the dean of the guild, Irma Koch, spoke. “We sign,” said the executive.', 'Irma Koch'],
		['Irma Koch of the guild spoke on Sunday. “We sign,” the lady said.', 'Irma Koch'],
		['Irma Koch spoke on the quay on Sunday. “We sign,” the interpreter said.', 'interpreter'],
	])('%s', (text, speaker) => {
		const {who, confidences} = found(text);
		expect(who).toEqual([speaker]);
		expect(confidences[0]).toBeLessThan(0.8);
	});

	test.each([
		'Irma Koch said she would “sooner row”. The former goalkeeper added that both were “children with oars”.',
		'Irma Koch met Anton Weiss, who “never rows”. “We sign,” the bargeman told us.',
		'Irma Koch met Anton Weiss, who “never rows”.\n\n“We sign,” the Norse admiral told us.',
		'Irma Koch met Anton Weiss, who “never rows”.\n\nHe met the admiral at noon. “We sign,” he told us.',
	])('who may be one of those whom the sentences before name is left open: %s', text => {
		expect(found(text).who.at(-1)).toBe(undefined);
	});

	test.each([
		['“We sign,” the Norse admiral told us.\n\nIrma Koch smiled.', 'Norse admiral'],
		['Irma Koch met Anton Weiss.\n\n“We sign,” an admiral told us.', 'admiral'],
		['Irma Koch met Anton Weiss.\n\n“We sign,” the guild’s spokesman said.', 'guild’s spokesman'],
	])('nobody else is named who may be meant: %s', (text, speaker) => {
		expect(found(text).who).toEqual([speaker]);
	});

	test('a secretary-general is one role, and who is named beside it', () => {
		const text =
			'The secretary-general of the Coopers’ Guild, Anton Weiss, said his men were “no foes of glue”. He stressed that he had “buried nobody”.';
		expect(found(text).who).toEqual(['Anton Weiss', 'Anton Weiss']);
	});

	test('who goes by a name is called so', () => {
		const text =
			'The captain of the upper fleet, who goes by the name Commodore Rusk, denied it. “We moor where we like,” he said.';
		expect(found(text).who).toEqual(['Commodore Rusk']);
	});
});

test.each([
	['“We sign,” explained the treasurer to the Lisk Courier.', 'treasurer'],
	['“We sign,” said the treasurer at the end of the session.', 'treasurer'],
	['“We sign,” said the envoy to the Harbour Union.', 'envoy to the Harbour Union'],
	['“We sign,” said the treasurer of the mint.', 'treasurer of the mint'],
])('to whom and when somebody speaks is no part of what they are: %s', (text, speaker) => {
	expect(found(text).who).toEqual([speaker]);
});

test('a name before the day on which an article was filed is no person’s, and one before an age is', () => {
	const filed =
		'Alta Loma, 3 May (Press). The quarry closed.\n\nThe dean of Alta Loma, Irma Koch, called for “calm seas”. “We sign,” said the cleric.';
	expect(found(filed).who).toEqual(['Irma Koch', 'Irma Koch']);
	expect(found('The quarry closed.\n\nIrma Koch, 31, rows. “We sign,” she said.').who).toEqual(['Irma Koch']);
});
