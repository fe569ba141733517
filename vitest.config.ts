import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// As the product is built: React's development build takes twice the time to draw.
		env: {NODE_ENV: 'production'},
		// Real terminals take a while to start on a busy machine; they wait for a screen, not for this.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		reporters: ['default', './test/closing-line.ts'],
	},
});
