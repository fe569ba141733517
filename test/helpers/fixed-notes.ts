/** What `check --fix` makes of notes on the invented articles. */
import {fixNotes} from '../../source/cli/fix-notes.ts';
import {courier, herald, noted} from './noted.ts';

const articles = new Map([
	['herald', herald],
	['courier', courier],
]);

/** The notes after as many rounds as the command goes, and what it said. */
export function fixedFishing(text: string): {readonly text: string; readonly done: readonly string[]} {
	const done: string[] = [];
	let current = text;
	for (let round = 0; round < 4; round++) {
		const {read, built} = noted(current);
		const next = fixNotes({name: 'talks.yaml', read, built, paths: [], articles, given: new Map()});
		if (next.done.length === 0) break;
		done.push(...next.done.map(({line, said}) => `${line}: ${said}`));
		current = next.text;
	}
	return {text: current, done};
}
