/** Makes the pictures of the README from the running program: `npm run pictures`. Nothing in them is drawn by hand. */
import {mkdirSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {openPty, type Pty} from '../helpers/pty.ts';
import {type Palette, palettes, toSvg} from './svg.ts';

const program = fileURLToPath(new URL('../../dist/roundtable.js', import.meta.url));
const folder = new URL('../pictures/', import.meta.url);

type Picture = {
	readonly name: string;
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	readonly theme: 'dark' | 'light';
	/** Keys, each followed by what the screen then shows. */
	readonly steps: readonly (readonly [keys: readonly string[], shows: string | RegExp])[];
};

const pictures: readonly Picture[] = [
	{
		name: 'first-screen',
		title: 'The first screen: schedule, positions, quotes, detail',
		columns: 120,
		rows: 40,
		theme: 'dark',
		steps: [],
	},
	{
		name: 'filter',
		title: 'The quotes narrowed by a filter, its words standing out',
		columns: 120,
		rows: 40,
		theme: 'dark',
		steps: [
			[['/'], 'type to narrow'],
			[[...'party:russia guarant'], 'party:russia guarant'],
		],
	},
	{
		name: 'wrong-speaker',
		title: 'A quote whose speaker one page gets wrong',
		columns: 120,
		rows: 40,
		theme: 'light',
		steps: [
			[['/'], 'type to narrow'],
			[[...'peace-loving'], /1 of \d+/],
			[['enter'], 'open it whole'],
		],
	},
	{
		name: 'slide',
		title: 'A round as a slide',
		columns: 100,
		rows: 30,
		theme: 'dark',
		steps: [
			[['z'], 'Esc back'],
			[[']'], 'Round 1 of 3'],
			[[']'], 'Round 2 of 3'],
		],
	},
	{
		name: 'narrow',
		title: '80 by 24: one pane is large',
		columns: 80,
		rows: 24,
		theme: 'dark',
		steps: [
			[[']'], 'round:1'],
			[[']'], 'round:2'],
			[['3'], 'open it whole'],
		],
	},
];

async function take(picture: Picture): Promise<void> {
	const {columns, rows, theme} = picture;
	const pty: Pty = openPty({
		command: process.execPath,
		args: [program, '--theme', theme],
		columns,
		rows,
		env: {COLORTERM: 'truecolor', CI: undefined},
	});
	await pty.waitFor('q quit');
	for (const [keys, shows] of picture.steps) {
		pty.press(...keys);
		await pty.waitFor(shows);
	}
	const palette: Palette = palettes[theme];
	writeFileSync(new URL(`${picture.name}.svg`, folder), toSvg(pty.terminal, palette, picture.title));
	process.stdout.write(`${picture.name}.svg\n`);
	await pty.close();
}

mkdirSync(folder, {recursive: true});
for (const picture of pictures) await take(picture);
process.exit(0);
