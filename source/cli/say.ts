import {writeNow} from '../terminal/write-now.ts';
import {status} from './status.ts';

/** The descriptor of standard error. */
const standardError = 2;

/** Tells the person something. A message that cannot be written (a full disk, a closed pipe) changes nothing else. */
export function say(message: string): void {
	tell(`roundtable: ${message}`);
}

/** As `say`, of a list: its lines stand without the program's name. */
export function tell(line: string): void {
	writeNow(standardError, `${line}\n`);
}

/** Tells the person what was asked for wrongly. */
export function refuse(message: string): number {
	say(message);
	return status.usage;
}
