/**
 * The same keys in this build and in another, taking turns: `npm run bench -- --against PATH`, where the path is that
 * of the other's `dist/roundtable.js`.
 */
import {
	isWhole,
	keyGroups,
	type Measured,
	measureGroup,
	median,
	open,
	peakMemory,
	program,
	row,
	say,
} from './bench-measure.ts';

const turns = 3;

type Figures = {
	readonly groups: Readonly<Record<string, readonly Measured[]>>;
	readonly memory: number | undefined;
};

async function measure(path: string): Promise<Figures> {
	const pty = open([path]);
	await pty.waitFor(isWhole);
	const groups: Record<string, readonly Measured[]> = {};
	for (const [name, keys] of Object.entries(keyGroups)) groups[name] = await measureGroup(pty, keys);
	const memory = peakMemory(pty.pid);
	await pty.close();
	return {groups, memory};
}

/** Bytes for each cell of the screen that changed. */
function perCell(keys: readonly Measured[]): number {
	const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
	return sum(keys.map(({bytes}) => bytes)) / Math.max(1, sum(keys.map(({cells}) => cells)));
}

export async function benchAgainst(other: string): Promise<void> {
	const [ours, theirs]: [Figures[], Figures[]] = [[], []];
	for (let turn = 0; turn < turns; turn++) {
		ours.push(await measure(program));
		theirs.push(await measure(other));
	}
	say(`Against ${other.replace(/^.*?([^/\\]+[/\\]dist)/, '$1')}: medians of the medians of`, turns, 'turns');
	const compare = (name: string, unit: string, figure: (of: Figures) => number) => {
		const [mine, its] = [median(ours.map(figure)), median(theirs.map(figure))];
		const ratio = its === 0 ? (mine === 0 ? 1 : Number.POSITIVE_INFINITY) : mine / its;
		row(
			name,
			`${mine.toFixed(1)} ${unit}`,
			`${its.toFixed(1)}; ${ratio.toFixed(2)} of it (goal: at most 1.05)`,
		);
	};
	for (const name of Object.keys(keyGroups)) {
		compare(`${name}, time`, 'ms', ({groups}) => median((groups[name] ?? []).map(({time}) => time)));
		compare(`${name}, bytes`, 'bytes', ({groups}) => median((groups[name] ?? []).map(({bytes}) => bytes)));
		// Where one of them shows more text than the other, the bytes tell of that, and these of how it is written.
		if (theirs.every(({groups}) => perCell(groups[name] ?? []) > 0))
			compare(`${name}, bytes a cell`, 'bytes', ({groups}) => perCell(groups[name] ?? []));
	}
	compare('peak memory', 'MB', ({memory}) => memory ?? 0);
}
