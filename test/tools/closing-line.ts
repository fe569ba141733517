import type {Reporter, TestModule} from 'vitest/node';

/** Ends the run with a line that scripts can read: `N passed, N failed`, and how many were left out by choice. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		let passed = 0;
		let failed = errors.length;
		let skipped = 0;
		for (const module of modules) {
			if (module.errors().length > 0) failed += 1;
			for (const test of module.children.allTests()) {
				const {state} = test.result();
				if (state === 'passed') passed += 1;
				else if (state === 'skipped') skipped += 1;
				else failed += 1;
			}
		}
		const left = skipped > 0 ? `, ${skipped} skipped` : '';
		process.stdout.write(`\n${passed} passed, ${failed} failed${left}\n`);
	}
}
