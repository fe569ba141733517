/** Endurance in short; `npm run soak` is the long one. */
import chalk from 'chalk';
import {afterAll, beforeAll, expect, test} from 'vitest';
import measureText from '../../source/terminal/ink-replacements/measure-text.ts';
import {measuredLines} from '../../source/terminal/ink-replacements/measured-lines.ts';
import {hostileTexts} from '../helpers/awkward-texts.ts';
import {dossierWithTexts} from '../helpers/damaged-dossier.ts';
import {dossier as embedded} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {soak} from '../tools/soak-run.tsx';

const level = chalk.level;
beforeAll(() => {
	chalk.level = 2;
});
afterAll(() => {
	chalk.level = level;
});

test('a few thousand random keys, pastes and sizes leave the screen as a fresh paint of the state', async () => {
	let field = 0;
	const hostile = dossierWithTexts(
		words => `${hostileTexts[field++ % hostileTexts.length]?.[1] ?? ''}${words}`,
	);
	await soak([smallDossier(), embedded, hostile], {seed: 4711, keys: 3000, compareEvery: 5});
});

test('of the texts that the layout measures only those of a few frames are remembered', () => {
	expect(measureText('first\ntext')).toEqual({width: 5, height: 2});
	const first = measuredLines('first\ntext');
	expect(measuredLines('first\ntext')).toBe(first);
	for (let text = 0; text < 1000; text++) expect(measureText(`text ${text}`).height).toBe(1);
	expect(measuredLines('first\ntext')).not.toBe(first);
	expect(measureText('')).toEqual({width: 0, height: 0});
});
