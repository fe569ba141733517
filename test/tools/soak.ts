/**
 * Endurance, `npm run soak`: 200,000 random keys and resizes on several dossiers, from a fixed seed. Fails on an
 * exception, on a screen that differs from a fresh paint, and where memory grows: the heap after the second half must
 * be within a tenth of that after the first. Another seed as the first argument, another count as the second.
 *
 * It is bundled as the product is, since the product's parts of Ink are not those of the package.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {leanInk} from '../../source/ink-replacements.mjs';

const folder = mkdtempSync(join(tmpdir(), 'roundtable-soak-'));
try {
	const outfile = join(folder, 'soak.mjs');
	await build({
		entryPoints: [fileURLToPath(new URL('./soak-main.ts', import.meta.url))],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {
			js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);",
		},
		plugins: [leanInk],
		logLevel: 'error',
	});
	const ROUNDTABLE_SOAK_DOSSIER = fileURLToPath(new URL('../../data/talks-2022-01.json', import.meta.url));
	const {status} = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: {...process.env, NODE_ENV: 'production', ROUNDTABLE_SOAK_DOSSIER},
	});
	process.exitCode = status ?? 1;
} finally {
	rmSync(folder, {recursive: true, force: true});
}
