/**
 * Articles read and prepared, many of them by several threads. Each thread is this bundle, started again; where it is
 * not built, or there are few articles, all is done here.
 */

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {basename, join} from 'node:path';
import process from 'node:process';
import {setFlagsFromString} from 'node:v8';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import {readDate} from '../notes/dates.ts';
import {decode, mostBytes} from '../prepare/decode.ts';
import type {FoundArticle} from '../prepare/found.ts';
import {prepareArticle} from '../prepare/prepare-article.ts';
import {sayEnd} from './dead-link.ts';
import {readFile} from './read-dossier.ts';
import {languageOf, textOfPage} from './read-page.ts';
import {programFolder} from './schema-address.ts';

export type Prepared =
	| {
			readonly ok: true;
			readonly path: string;
			readonly text: string;
			/** Whether the text is that of the file, so that notes can name it. */
			readonly isAsItStands: boolean;
			readonly found: FoundArticle;
	  }
	/** The reason follows the name of the file. */
	| {readonly ok: false; readonly path: string; readonly refused: string};

/** Fewer are done before a thread has started. */
const fewest = 24;
/** Threads, at most: each holds the model of the language. */
const mostThreads = 4;
/**
 * Memory of a thread, far more than any article needs. Below 2 GB the engine collects what is left over before there is
 * four times as much of it as of what is kept: of a thousand articles 80 MB less at the most.
 */
const mostMegabytes = 2000;

/** In the order of the paths. Never rejects: one bad article never stops the rest. */
export async function prepareAll(
	paths: readonly string[],
	year: number | undefined,
	onDone: (done: number) => void,
): Promise<readonly Prepared[]> {
	const threads = Math.min(mostThreads, availableParallelism(), Math.floor(paths.length / (fewest / 2)));
	const program = join(programFolder(), 'prepare.js');
	const made: Prepared[] = [];
	let done = 0;
	const keep = (index: number, prepared: Prepared) => {
		made[index] = prepared;
		done++;
		onDone(done);
	};
	const left: Task[] = paths.map((path, index): Task => [index, {path, year}]).toReversed();
	if (threads > 1 && existsSync(program)) {
		compileLess();
		await Promise.all(Array.from({length: threads}, () => workThread(program, left, keep)));
	}
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const [index, article] = next;
		keep(index, await prepareOne(article));
		await new Promise(resolve => setImmediate(resolve));
	}
	return made;
}

/**
 * Every thread compiles the rules for itself, and functions again and again, each with those that it calls. Compiled when
 * they have run four times as long, and with fewer of those, they take a tenth less of the time of all cores. That was
 * measured of the engine of Node 20; others may know no such flags, and would say so.
 */
function compileLess(): void {
	if (!process.versions.v8.startsWith('11.')) return;
	setFlagsFromString('--interrupt-budget=270000');
	setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}

/** An article to be read, and the year of days that it prints without one. */
type Asked = {readonly path: string; readonly year: number | undefined};

type Task = readonly [index: number, article: Asked];

/** Articles that a thread is given at a time, so that it never waits for the next. */
const ahead = 2;

/** Gives one thread its articles; where it ends, the one it had before it is refused, and the others go on. */
function workThread(
	program: string,
	left: Task[],
	keep: (index: number, prepared: Prepared) => void,
): Promise<void> {
	return new Promise(resolve => {
		const worker = new Worker(program, {
			stderr: false,
			resourceLimits: {maxOldGenerationSizeMb: mostMegabytes},
		});
		const given: Task[] = [];
		const give = () => {
			while (given.length < ahead) {
				const task = left.pop();
				if (task === undefined) break;
				given.push(task);
				worker.postMessage(task[1]);
			}
			if (given.length === 0) void worker.terminate().then(() => resolve());
		};
		const fail = () => {
			const [task, ...others] = given.splice(0);
			if (task !== undefined)
				keep(task[0], {ok: false, path: task[1].path, refused: 'could not be read: its thread ended'});
			left.push(...others);
			resolve();
		};
		worker.on('message', (prepared: Prepared) => {
			const task = given.shift();
			if (task !== undefined) keep(task[0], prepared);
			give();
		});
		worker.on('error', fail);
		worker.on('exit', fail);
		give();
	});
}

async function prepareOne({path, year}: Asked): Promise<Prepared> {
	try {
		const bytes = path === '-' ? await standardInput() : await bytesOf(path);
		if (typeof bytes === 'string') return {ok: false, path, refused: bytes};
		const decoded = decode(bytes);
		if (!decoded.ok) return {ok: false, path, refused: decoded.refused};
		const page = await textOfPage(path, decoded.text);
		const text = page?.text ?? decoded.text;
		if (text.trim() === '') return {ok: false, path, refused: 'has no text in its page'};
		const language = await languageOf(text);
		const reasons = [...(decoded.told === undefined ? [] : [decoded.told]), ...(page?.told.reasons ?? [])];
		const found = prepareArticle(text, language, {...page?.told, reasons, year, fileDay: dayOfName(path)});
		return {ok: true, path, text, isAsItStands: page === undefined && decoded.isAsItStands, found};
	} catch (error) {
		return {
			ok: false,
			path,
			refused: `could not be read: ${error instanceof Error ? error.message : String(error)}`,
		};
	}
}

/** The day that a file is named after: 2025-04-22-talks.txt, YYYY-MM-DD. */
function dayOfName(path: string): string | undefined {
	const [, year, month, day] =
		/(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(basename(path))?.filter((_, at) => at !== 2) ?? [];
	const read = readDate(`${year}-${month}-${day}`);
	return year !== undefined && read.ok ? read.edtf : undefined;
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
	const read = await readFile(path, []);
	if (read.ok) return read.bytes;
	const {problem} = read;
	switch (problem.code) {
		case 'too-large':
			return `is larger than an article can be (${mostBytes / 1e6} MB)`;
		case 'no-such-file':
			return 'is not there';
		case 'dead-link':
			return `is a link that ${sayEnd(problem)}`;
		case 'no-permission':
			return 'may not be read by you';
		default:
			return 'cannot be read';
	}
}

async function standardInput(): Promise<Uint8Array | string> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of process.stdin) {
		parts.push(part as Buffer);
		size += (part as Buffer).length;
		if (size > mostBytes) return `(standard input) has more than ${mostBytes / 1e6} MB`;
	}
	return Buffer.concat(parts);
}

/** What a thread does: one path after the other, in their order, until it is ended. */
if (!isMainThread && parentPort !== null) {
	const port = parentPort;
	let last = Promise.resolve();
	port.on('message', (article: Asked) => {
		last = last.then(async () => port.postMessage(await prepareOne(article)));
	});
}
