/** Where words stand is waited for, on every engine, by what prints the passage that has them. */
import {expect, test} from 'vitest';
import {catalogue, passageText} from '../../source/dossier/catalogue.ts';
import {awaitWhole} from '../../source/engine/whole.ts';
import {fieldsWithin} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {isChosen, matchedPassage, passageAsked} from '../../source/state/selectors.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {engines} from '../helpers/engines.ts';

const week = catalogue(talks);

test.each(engines)('%s: of each quote the passage that has the word', async (_, ask) => {
	const {engine, goOn} = ask(week);
	const fields = fieldsWithin(filterFields, week);
	const query = parseQuery('directions', fields).root;
	const question = {query, order: 'date', isReportedShown: true, marked: new Set<string>()} as const;
	let isDone = false;
	const waited = awaitWhole(engine, question, ({entry}) => isChosen(entry)).then(whole => {
		isDone = true;
		return whole;
	});
	for (let step = 0; step < 10_000 && !isDone; step++) {
		goOn();
		await Promise.resolve();
	}
	const {rows, matches} = await waited;
	expect(rows).toHaveLength(2);
	const asked = passageAsked(question, fields, week);
	for (const {id, entry} of rows)
		expect(passageText(matchedPassage(asked, entry, matches(id)))).toContain('directions');
});
