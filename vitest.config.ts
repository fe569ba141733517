import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin} from 'vitest/config';

/** The parts of Ink that build.mjs replaces are replaced here too, so that the tests draw as the product does. */
const inkReplacements: Plugin = {
	name: 'ink-replacements',
	enforce: 'pre',
	resolveId(name, importer = '') {
		if (!/[\\/]ink[\\/]build[\\/]/.test(importer)) return undefined;
		const part = /^(?:\.\/(output|sanitize-ansi|measure-text)\.js|(widest-line))$/.exec(name);
		if (part === null) return undefined;
		return fileURLToPath(
			new URL(`source/terminal/ink-replacements/${part[1] ?? part[2]}.ts`, import.meta.url),
		);
	},
	/** Ink names source maps that it does not ship; each would be a warning. */
	async load(id) {
		if (!/[\\/]ink[\\/]build[\\/].*\.js$/.test(id)) return undefined;
		return (await readFile(id, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '');
	},
};

export default defineConfig({
	// The production build of React has no `jsxDEV`, which a transform for development would call.
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		// As the product is built: React's development build takes twice the time to draw.
		env: {NODE_ENV: 'production'},
		setupFiles: ['./test/seed.ts'],
		// Real terminals take a while to start on a busy machine; they wait for a screen, not for this.
		testTimeout: 60_000,
		// A process for each file would load Ink and zod a hundred times over; no test changes what another reads.
		isolate: false,
		// Half of what takes time waits for terminals: two at once also on two cores, where the default would be one.
		maxWorkers: 2,
		hookTimeout: 60_000,
		reporters: ['default', './test/tools/closing-line.ts'],
		projects: [
			{extends: true, test: {name: 'parts', include: ['test/**/*.test.ts']}},
			{
				extends: true,
				plugins: [inkReplacements],
				test: {name: 'screens', include: ['test/**/*.test.tsx'], server: {deps: {inline: ['ink']}}},
			},
		],
	},
});
