/** Which cells differ between two screens, as the byte budget counts them. */
import type {EmulatedCell} from './emulator.ts';

type Cells = readonly (readonly EmulatedCell[])[];

/** Changed cells and the runs in a row that they stand in; colours count. */
export function changedRuns(before: Cells, after: Cells): {readonly cells: number; readonly runs: number} {
	let cells = 0;
	let runs = 0;
	after.forEach((row, y) => {
		let isRunning = false;
		row.forEach((cell, x) => {
			const old = before[y]?.[x];
			const isChanged = old === undefined || old.text !== cell.text || old.look !== cell.look;
			if (isChanged) cells += 1;
			if (isChanged && !isRunning) runs += 1;
			isRunning = isChanged;
		});
	});
	return {cells, runs};
}
