/** Fields of the filter are rows of a table: one of each kind more, handed in here, is read, completed and explained. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {entriesToWrite} from '../../source/cli/exporting.ts';
import {type Catalogue, passageText} from '../../source/dossier/catalogue.ts';
import {createMemoryEngine} from '../../source/engine/memory/memory-engine.ts';
import {atOnce} from '../../source/engine/pace.ts';
import {fixedChoice} from '../../source/fields/choices.ts';
import {type FilterFields, keysOf} from '../../source/fields/field.ts';
import {filterFields} from '../../source/fields/filter-fields.ts';
import {numberField} from '../../source/fields/number-field.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {open} from '../helpers/open.tsx';
import {progressWith} from '../helpers/reviewed.ts';

const fields: FilterFields = [
	...filterFields,
	{
		kind: 'choice',
		name: 'zeal',
		noun: 'zeal',
		help: 'how much it says: zeal:short',
		facet: () => ({
			choices: ['short', 'long'].map(fixedChoice),
			idsOf: ({first}) => [passageText(first).length < 30 ? 'short' : 'long'],
		}),
	},
	numberField({
		name: 'printed',
		noun: 'number',
		example: '2',
		help: 'how often it is printed: printed:>1',
		numberOf: ({statement}) => statement.passages.length,
	}),
	{
		kind: 'flag',
		name: 'terse',
		help: 'less than thirty characters',
		holds: ({first}) => passageText(first).length < 30,
	},
];

const dossier = smallDossier();
const all = dossier.statements.length;
const often = dossier.statements.filter(({passages}) => passages.length > 1).length;

const engine = (of: Catalogue) => createMemoryEngine(of, atOnce, fields);

/** The screen after some keys, on a dossier that can be asked for these fields too. */
function screenAfter(...keys: readonly string[]): string {
	const screen = open(dossier, {focus: 'quotes', columns: 160, engine});
	const text = screen
		.press(...keys)
		.screen()
		.join('\n');
	screen.close();
	return text;
}

/** How many rows a filter finds, as the screen says. */
function found(filter: string): number {
	return Number(new RegExp(`(\\d+) of ${all}`).exec(screenAfter('/', ...filter))?.[1]);
}

test('a choice, a range and a flag more find their rows', () => {
	expect(found('printed:>1')).toBe(often);
	expect(found('printed:<=1')).toBe(all - often);
	expect(found('zeal:short')).toBe(found('is:terse'));
	expect(found('zeal:short') + found('zeal:long')).toBe(all);
	expect(found('zeal:short') * found('zeal:long')).toBeGreaterThan(0);
	expect(found('-is:terse -zeal:short')).toBe(found('zeal:long'));
});

test('they are completed, from the key to the value', () => {
	expect(screenAfter('/', ...'prin', 'tab', '2')).toContain('/ printed:2');
	expect(screenAfter('/', ...'is:ter', 'tab')).toContain('/ is:terse');
	expect(screenAfter('/', ...'zeal:')).toMatch(/Tab long \d+ {2}short \d+/);
});

test('what is wrong with them is said, and why there are no rows', () => {
	expect(screenAfter('/', ...'printed:often', 'enter')).toContain('"often" is not a number yet; taken are 2');
	expect(screenAfter('/', ...'zeal:shrt', 'enter')).toContain(
		'No zeal begins with "shrt". Did you mean zeal:short?',
	);
	expect(screenAfter('/', ...'veto printed:>9', 'enter')).toContain('brings rows back: printed:>9 (1)');
});

test('in review other statements are looked for by them', () => {
	const screen = open(dossier, {focus: 'quotes', columns: 160, engine, review: progressWith({})});
	screen.press('J', ...'zeal:short');
	expect(screen.screen().join('\n')).not.toContain('Nothing is found');
	screen.press(...' zeal:long');
	expect(screen.screen().join('\n')).toContain('Nothing is found that is like it.');
	screen.close();
});

test('the help has a line for each', () => {
	const help = screenAfter('?', ...'print');
	expect(help).toContain('how often it is printed: printed:>1');
	expect(screenAfter('?', ...'terse')).toMatch(/is:misattributed, [^:]*marked,[\s│]+terse/);
	expect(screenAfter('?', ...'is:terse')).toContain('less than thirty characters');
});

test('what is marked is taken along where the filter cannot be asked for it', async () => {
	const screen = open(dossier, {focus: 'quotes', engine: of => createMemoryEngine(of, atOnce, [])});
	const {workspace} = screen.press('j', 'space', 'g', 'space');
	const written = await entriesToWrite({workspace, state: screen.state()});
	screen.close();
	expect(written.map(({place}) => place)).toEqual([0, 1]);
});

test("README names every field in the table's order, and every flag", () => {
	const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const list = /^- `key:value`[\s\S]*?(?=^ {2}People and parties)/m.exec(readme)?.[0] ?? '';
	const named = [...list.matchAll(/`([a-z]+)`(?=[\s,])/g)].map(match => match[1]);
	const keys = keysOf(filterFields);
	const names = keys.flatMap(({kind, name}) => (kind === 'flags' ? [] : [name]));
	expect(named.filter(name => names.includes(name ?? ''))).toEqual(names);
	const flags = keys.flatMap(key => (key.kind === 'flags' ? key.flags.map(({name}) => name) : []));
	expect(/`is:([a-z|]+)`/.exec(list)?.[1]?.split('|')).toEqual(flags);
});
