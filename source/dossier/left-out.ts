/** How much of what a dossier was made of is not in it, since something is wrong there. */
import {count} from '../text/count.ts';
import {inSeries} from '../text/in-series.ts';

type Kind = 'statement' | 'round' | 'event' | 'position' | 'discrepancy';

export type LeftOut = Readonly<Record<Kind, number>>;

export const nothingLeftOut: LeftOut = {statement: 0, round: 0, event: 0, position: 0, discrepancy: 0};

/** "1 statement", "2 statements, 1 round and 1 position"; nothing where all is there. */
export function sayLeftOut(leftOut: LeftOut): string {
	const said = [
		...counted(leftOut.statement, 'statement'),
		...counted(leftOut.round, 'round'),
		...counted(leftOut.event, 'event'),
		...counted(leftOut.position, 'position'),
		...counted(leftOut.discrepancy, 'disagreement'),
	];
	return inSeries(said);
}

function counted(number: number, one: string): readonly string[] {
	return number === 0 ? [] : [count(number, one)];
}

/** "1 round is not shown", "2 statements and 1 round are not shown"; nothing where all is. */
export function sayNotShown(leftOut: LeftOut): string {
	const said = sayLeftOut(leftOut);
	if (said === '') return '';
	return `${said} ${isOrAre(said)} not shown`;
}

/**
 * That there is nothing of some kinds: `none`, or, where some of them are left out, how many: nobody can say then that
 * there are none.
 */
export function sayNone(
	{leftOut}: {readonly leftOut: LeftOut},
	kinds: readonly Kind[],
	none: string,
): string {
	const lost = sayLeftOut({
		...nothingLeftOut,
		...Object.fromEntries(kinds.map(kind => [kind, leftOut[kind]])),
	});
	return lost === '' ? none : `${lost} ${isOrAre(lost)} left out for problems; there is no other.`;
}

function isOrAre(counted: string): string {
	return /^1 \w+$/.test(counted) ? 'is' : 'are';
}
