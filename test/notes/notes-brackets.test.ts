/** A bracket of the wrong kind, or one of two, is told as that; everything is read as it was meant. */
import {describe, expect, test} from 'vitest';
import {nothingLeftOut} from '../../source/dossier/left-out.ts';
import {fishing, noted} from '../helpers/noted.ts';

const round = '  - {date: Monday 2025-03-03, place: Port Vell, present: [norvania, ostland]}';
const apart = `  - date: Monday 2025-03-03
    place: Port Vell
    present: [norvania, ostland]`;
const right = noted(fishing).built.dossier;

function changed(from: string, to: string) {
	expect(fishing).toContain(from);
	const {said, built} = noted(fishing.replace(from, to));
	expect({leftOut: built.leftOut, dossier: built.dossier}).toEqual({leftOut: nothingLeftOut, dossier: right});
	return said;
}

describe('of the wrong kind', () => {
	test.each([
		[
			'Minister of Fisheries}',
			'Minister of Fisheries]',
			'"]" closes here what "{" opens; expected "}". Write it in its place.',
		],
		[
			round,
			round.replace(']}', '}}'),
			'"}" closes here what "[" opens; expected "]". Write it in its place.',
		],
		[
			round,
			'  - {date: Monday 2025-03-03, present: [norvania, ostland}, place: Port Vell}',
			'"}" closes here what "[" opens; expected "]". Write it in its place.',
		],
		[round, apart.replace(']', '}'), '"}" closes here what "[" opens; expected "]". Write it in its place.'],
		[
			'{name: Anna Berg, party: norvania',
			'{name: Anna Berg], party: norvania',
			'"]" closes here what nothing opens. Take it out.',
		],
	])('%s', (from, to, expected) => {
		expect(changed(from, to)).toEqual([expect.stringContaining(expected)]);
	});
});

describe('that lacks its other one', () => {
	const advice =
		'a list without its brackets: "norvania, ostland]"; expected [norvania, ostland]. Write present: [norvania, ostland].';
	test.each([
		['within braces', round.replace('[norvania', 'norvania'), advice],
		['on a line of its own', apart.replace('[norvania', 'norvania'), advice],
		['at the end', round.replace(']}', '}'), '"[" opens here and is not closed; expected "]". Close it.'],
	])('%s', (_name, to, expected) => {
		expect(changed(round, to)).toEqual([expect.stringContaining(expected)]);
	});
});
