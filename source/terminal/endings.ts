/** How the program can end without being asked to, and what it says and returns then. */
import {constants} from 'node:os';
import process from 'node:process';
import {isatty} from 'node:tty';

export type Ending =
	| {readonly kind: 'signal'; readonly signal: NodeJS.Signals}
	/** The terminal is gone: its end of the stream has been closed. */
	| {readonly kind: 'hangup'}
	| {readonly kind: 'broken-pipe'}
	| {readonly kind: 'fault'; readonly error: unknown};

/** Signals that end a program and can be heard; after the usual ones those that somebody may send by mistake. */
const deadly: readonly NodeJS.Signals[] = [
	'SIGINT',
	'SIGTERM',
	'SIGHUP',
	'SIGQUIT',
	'SIGABRT',
	'SIGALRM',
	// A listener keeps Node from opening its debugger at the first of these. Not SIGPROF: Node's profiler lives on it.
	'SIGUSR1',
	'SIGUSR2',
	'SIGXCPU',
	'SIGXFSZ',
	'SIGVTALRM',
	'SIGIO',
	'SIGPWR',
	'SIGSYS',
	'SIGSTKFLT',
];

/** The exit status: 128 + n by signal n, 70 (EX_SOFTWARE of sysexits.h) for a fault of ours. */
export function statusOf(ending: Ending): number {
	switch (ending.kind) {
		case 'signal':
			return 128 + constants.signals[ending.signal];
		case 'hangup':
			return 128 + constants.signals.SIGHUP;
		case 'broken-pipe':
			return 128 + constants.signals.SIGPIPE;
		case 'fault':
			return 70;
	}
}

/**
 * What is printed about an ending; undefined where there is nothing to say.
 *
 * @param isDebugging - with the place in the program where it happened.
 */
export function messageOf(ending: Ending, isDebugging: boolean): string | undefined {
	if (ending.kind !== 'fault') return undefined;
	const {error} = ending;
	const words = error instanceof Error ? error.message : String(error);
	const where = error instanceof Error && isDebugging ? `\n${error.stack ?? ''}` : '';
	const advice = isDebugging
		? ''
		: '\nTo see where, run it again with ROUNDTABLE_DEBUG=1, and please report it.';
	return `roundtable: ${words}${where}\nThis is a fault of the program, not yours.${advice}`;
}

/** What an error of a terminal's stream means. */
export function endingOfStream(error: unknown): Ending {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EPIPE') return {kind: 'broken-pipe'};
	return code === 'EIO' || code === 'EBADF' || code === 'ENXIO' ? {kind: 'hangup'} : {kind: 'fault', error};
}

/**
 * Listens for every ending but the one that was asked for.
 *
 * @param onExit - `process.exit` was called by somebody else; nothing can be waited for any more.
 * @returns stops listening.
 */
export function listenForEndings(onEnding: (ending: Ending) => void, onExit: () => void): () => void {
	const onSignal = (signal: NodeJS.Signals): void => onEnding({kind: 'signal', signal});
	const onFault = (error: unknown): void => onEnding({kind: 'fault', error});
	const heard = deadly.filter(signal => signal in constants.signals);
	for (const signal of heard) process.on(signal, onSignal);
	process.on('uncaughtException', onFault);
	process.on('unhandledRejection', onFault);
	process.on('exit', onExit);
	return () => {
		for (const signal of heard) process.off(signal, onSignal);
		process.off('uncaughtException', onFault);
		process.off('unhandledRejection', onFault);
		process.off('exit', onExit);
	};
}

/**
 * Ends the process. Where its terminal is gone Node would abort as it sets that back: it ends by the signal then that the
 * system sends for it.
 */
export function endProcess(status: number): void {
	if (terminals.some(fd => !isatty(fd))) {
		process.removeAllListeners('SIGHUP');
		process.kill(process.pid, 'SIGHUP');
	}
	process.exit(status);
}

/** What was a terminal at the start, by its number. */
const terminals = [0, 1, 2].filter(fd => isatty(fd));
