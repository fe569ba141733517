/** `confidence:`, how sure a program was of its draft: a range like days. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../source/dossier/catalogue.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {numberField} from '../../source/fields/number-field.ts';
import {describeProblem} from '../../source/query/problem.ts';
import {completions} from '../../source/state/update-filter.ts';
import {idsFound, know, questionFor} from '../helpers/asking.ts';
import {drive} from '../helpers/driven-state.ts';
import {engines} from '../helpers/engines.ts';
import {smallDossier} from '../helpers/make-dossier.ts';

/** Of the first statements, by date or not: how sure a program was; a draft that does not say; and no draft. */
const sure = [0.5, 0.8, 0.8, 0.97, undefined];

function drafted(): Dossier {
	const dossier = smallDossier();
	return {
		...dossier,
		statements: dossier.statements.map((statement, place) => {
			if (place >= sure.length) return statement;
			const confidence = sure[place];
			const set = place === 1 ? {flagged: true} : place < 4 ? {skipped: place > 1} : {};
			return {
				...statement,
				draft: {...(confidence === undefined ? {because: 'Marks.'} : {confidence}), ...set},
			};
		}),
	};
}

describe.each(engines)('With %s,', (_name, ask) => {
	const asking = ask(catalogue(drafted()));

	test.each([
		['confidence:<0.8', 1],
		['confidence:<=0.8', 3],
		['confidence:>.8', 1],
		['confidence:>=0.8', 3],
		['confidence:0.5..0.8', 3],
		['confidence:0.8,0.97', 3],
		['confidence:..0.79', 1],
		['confidence:0.8..', 3],
		['confidence:≥0.8', 9],
		['-confidence:0..1', 5],
		['confidence:', 9],
		['confidence:<0', 0],
		['is:unreviewed -confidence:0..', 1],
		['is:flagged', 1],
		['is:skipped', 2],
		['is:unreviewed -is:flagged -is:skipped', 2],
	])('%s finds %d', (text, count) => {
		expect(idsFound(asking, questionFor(text))).toHaveLength(count);
	});

	test('of no rows it is said what brings rows back', () => {
		const why = know(asking, questionFor('confidence:<0.1 is:unreviewed'), answer => answer.whyEmpty());
		expect(why.drops).toMatchObject({type: 'one', drops: [{parts: [{key: 'confidence'}], count: 5}]});
	});
});

describe('The filter line offers what drafts there are, with how many rows each shows', () => {
	test.each([
		['', ['0.8 2', '0.5 1', '0.97 1']],
		['0.9', ['0.97 1']],
		['<', ['<0.97 3', '<0.8 1']],
		['>=', ['>=0.5 4', '>=0.8 3', '>=0.97 1']],
		['>=0.8', ['>=0.8 3']],
		['0.5..', ['0.5..0.97 4', '0.5..0.8 3', '0.5..0.5 1']],
		['0.8,', ['0.5 3', '0.97 3']],
		['x', []],
	])('%j', (typed, expected) => {
		const driven = drive({}, drafted()).press('/').type(`confidence:${typed}`);
		const offered = completions(driven.workspace, driven.state())?.candidates;
		const shown = offered?.map(({label, count}) => `${label} ${count}`);
		expect(shown).toEqual(expected);
	});
});

test('where nothing is a draft that is said, whatever is asked for', () => {
	const saidOf = (dossier: Dossier, text: string) => {
		const driven = drive({}, dossier).press('/').type(text);
		return driven.state().query.hints.map(describeProblem);
	};
	const none = 'Only what prepare has drafted has a confidence, and nothing here is such a draft.';
	for (const text of ['confidence:0.5', 'confidence:<0.8']) {
		expect(saidOf(smallDossier(), text)).toEqual([none]);
		expect(saidOf(drafted(), text)).toEqual([]);
	}
});

test('a value is the stretch that it says, beside a plain reading', () => {
	const {read} = numberField({name: 'n', noun: 'n', example: '1', help: '', numberOf: () => undefined});
	const number = fc.constantFrom(-1, 0, 0.1, 0.3, 0.1 + 0.2, 0.5, 1, 1e-300, 5e-324, 12, 1e15);
	const sign = fc.constantFrom('', '<', '<=', '>', '>=');
	const holds: Readonly<Record<string, (has: number, asked: number) => boolean>> = {
		'': (has, asked) => has === asked,
		'<': (has, asked) => has < asked,
		'<=': (has, asked) => has <= asked,
		'>': (has, asked) => has > asked,
		'>=': (has, asked) => has >= asked,
	};
	const inDigits = (of: number) => (/e/.test(String(of)) ? of.toFixed(20) : String(of));
	fc.assert(
		fc.property(number, number, sign, (has, asked, how) => {
			const reading = read(how + inDigits(asked));
			const expected = holds[how]?.(has, Number(inDigits(asked)));
			expect(reading.type === 'asks' && reading.holds({start: has, end: has})).toBe(expected);
		}),
	);
});
