/** The soak itself, bundled and started by soak.ts. */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import chalk from 'chalk';
import fc from 'fast-check';
import {parseDossier} from '../../source/dossier/parse.ts';
import {hostileTexts} from '../helpers/awkward-texts.ts';
import {dossierWithTexts} from '../helpers/damaged-dossier.ts';
import {arbitraryDossier, smallDossier} from '../helpers/make-dossier.ts';
import {soak} from './soak-run.tsx';

const [seed = 20220113, keys = 200_000] = process.argv.slice(2).map(Number);
const collect = globalThis.gc;
if (collect === undefined) throw new Error('it is started by npm run soak');
chalk.level = 2;

const embedded = await parseDossier(readFileSync(process.env.ROUNDTABLE_SOAK_DOSSIER ?? ''));
if (!embedded.ok) throw new Error('the embedded dossier is refused');
const random = fc.sample(arbitraryDossier, {seed, numRuns: 3});
let field = 0;
const next = () => hostileTexts[field++ % hostileTexts.length]?.[1] ?? '';
const hostile = dossierWithTexts(words => `${next()}${words}${next()}`);

const heaps: number[] = [];
const from = Date.now();
await soak([smallDossier(), embedded.dossier, hostile, ...random], {
	seed,
	keys,
	onHalf(half) {
		collect();
		collect();
		heaps.push(process.memoryUsage().heapUsed);
		const megabytes = (heaps.at(-1) ?? 0) / 2 ** 20;
		process.stdout.write(
			`half ${half} of ${keys} keys: ${((Date.now() - from) / 1000).toFixed(0)} s, heap ${megabytes.toFixed(1)} MB\n`,
		);
	},
});
const [first = 1, second = 0] = heaps;
const growth = second / first;
process.stdout.write(`heap of the second half: ${growth.toFixed(3)} of the first (goal: at most 1.10)\n`);
process.exit(growth > 1.1 ? 1 : 0);
