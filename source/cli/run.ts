/** Carries out a command line. Data goes to standard output, messages to standard error. */
import process from 'node:process';
import {catalogue as resolve} from '../dossier/catalogue.ts';
import type {Dossier} from '../dossier/types.ts';
import {createWorld} from '../state/world.ts';
import {help} from './help.ts';
import {openingFilter} from './opening.ts';
import {nearestCommand, type Options, readCommand} from './options.ts';
import {printListingOf, printTalks, writeOut} from './print-command.ts';

/** Exit statuses, as `--help` lists them. */
export const status = {done: 0, nothing: 1, usage: 2, fault: 70} as const;

/** @returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
	const command = readCommand(argv);
	switch (command.do) {
		case 'help':
			return writeOut(`${help.trim()}\n`);
		case 'version':
			return writeOut(`${process.env['ROUNDTABLE_VERSION'] ?? 'unbuilt'}\n`);
		case 'refuse':
			return refuse(command.message);
		case 'check': {
			const {check} = await import('./check-command.ts');
			return check(command.files, command.options.articles);
		}
		case 'print':
		case 'open':
			return show(command);
	}
}

type Showing = Extract<ReturnType<typeof readCommand>, {do: 'print' | 'open'}>;

async function show(command: Showing): Promise<number> {
	const {options} = command;
	const dossier = await dossierFor(options);
	if ('message' in dossier) return refuse(dossier.message, '');
	const catalogue = resolve(dossier.dossier);
	const opening = openingFilter(catalogue, options);
	if (!opening.ok) return refuse(opening.message);
	const world = createWorld(catalogue);
	const shown = {...options, filter: opening.filter};
	if (command.do === 'print') return printListingOf(world, command.listing, shown);
	const why = whyNoTerminal(options);
	if (why === undefined) {
		const {openDashboard} = await import('./dashboard.tsx');
		return openDashboard(world, shown);
	}
	if (why.isWorthSaying) process.stderr.write(`roundtable: ${why.reason}\n`);
	return printTalks(world, shown);
}

type NoTerminal = {readonly reason: string; readonly isWorthSaying: boolean};

/** Why the dashboard cannot be opened here; undefined where it can. */
function whyNoTerminal(options: Options): NoTerminal | undefined {
	if (!process.stdout.isTTY) return {reason: 'standard output is no terminal', isWorthSaying: false};
	if (process.env['TERM'] === 'dumb') return {reason: 'TERM=dumb', isWorthSaying: false};
	if (!process.stdin.isTTY && options.dossier !== '-')
		return {
			reason: 'standard input is no terminal, so no key can be read; here are the talks as plain text.',
			isWorthSaying: true,
		};
	return undefined;
}

type Read = {readonly dossier: Dossier} | {readonly message: string};

async function dossierFor({dossier: path}: Options): Promise<Read> {
	if (path === undefined) {
		const {embeddedDossier} = await import('./embedded.ts');
		return {dossier: embeddedDossier};
	}
	const {readDossier} = await import('./read-dossier.ts');
	const read = await readDossier(path);
	if (read.ok) return {dossier: read.dossier};
	const command = nearestCommand(path);
	return {message: command === undefined ? read.message : `${read.message}\nDid you mean the command ${command}? roundtable ${command}`};
}

function refuse(message: string, hint = 'roundtable --help says what can be asked.'): number {
	process.stderr.write(`roundtable: ${message}\n${hint === '' ? '' : `${hint}\n`}`);
	return status.usage;
}
