/** Follows the file of what is shown, and says what has become of it. */
import {basename} from 'node:path';
import {type Catalogue, catalogueInSteps} from '../dossier/catalogue.ts';
import {type LeftOut, sayNotShown} from '../dossier/left-out.ts';
import type {Problem} from '../dossier/problems.ts';
import {wordProblem} from '../dossier/wording.ts';
import type {Message} from '../state/parts.ts';
import type {Shelf} from '../state/workspace.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {FollowedNotes} from './beside.ts';
import {inSlices, sliced} from './pace.ts';
import {type ReadDossier, readDossier} from './read-dossier.ts';
import {shelfFor} from './shelf.ts';
import type {ReadFromNotes} from './shown-notes.ts';

/** What is done with what has been read again. */
type Followers = {
	readonly onDossier: (read: ReadDossier, opened: Opened, articles: Shelf | undefined) => void;
	readonly onNotes: (read: ReadFromNotes, opened: Opened) => void;
};

/** The dossier that was read, resolved; undefined where none can be shown. */
type Opened = Catalogue | undefined;

/** @param articles - the folder in which they were said to lie. */
export async function follow(
	path: string,
	articles: string | undefined,
	notes: FollowedNotes | undefined,
	{onDossier, onNotes}: Followers,
): Promise<void> {
	const resolve = resolving();
	if (notes !== undefined) {
		const {watchNotes} = await import('./with-notes.ts');
		watchNotes(path, articles, notes.paths, read => resolve(read, opened => onNotes(read, opened)));
		return;
	}
	const tell = async (read: ReadDossier): Promise<void> => {
		const shelf = read.ok ? await shelfFor(read.dossier, articles) : undefined;
		// A folder that is gone is no reason not to show the dossier.
		const texts = shelf !== undefined && 'message' in shelf ? undefined : shelf;
		resolve(read, opened => onDossier(read, opened, texts));
	};
	const {watchFiles} = await import('./watch-files.ts');
	const look = async () => {
		const read = await readDossier(path);
		return {paths: [path], tell: () => void tell(read)};
	};
	watchFiles([path], look, performance.timeOrigin);
}

type Resolve = (read: ReadDossier | ReadFromNotes, show: (opened: Opened) => void) => void;

/** What shows the latest version that was read, resolved in slices, so that no key waits for that. */
export function resolving(pace = sliced): Resolve {
	let latest: ReadDossier | undefined;
	return async (read, show) => {
		latest = read;
		const leftOut = 'leftOut' in read ? read.leftOut : undefined;
		const opened = read.ok ? await inSlices(catalogueInSteps(read.dossier, leftOut), pace) : undefined;
		if (latest === read) show(opened);
	};
}

export function sayDossierRead(read: ReadDossier, path: string): Message {
	return read.ok
		? {tone: 'good', text: `${sanitize(read.name)} has changed and was read again.`}
		: {
				tone: 'bad',
				text: `The changed file cannot be used. ${faultOf(read.problems, path)} What is shown is as before.`,
			};
}

/** What is wrong first of all, where and what to do, and how much more there is. */
function faultOf([problem, ...others]: readonly Problem[], path: string): string {
	if (problem === undefined) return 'It is faulty.';
	const more = others.length === 0 ? '' : ` ${others.length} more: roundtable check ${sanitize(path)}`;
	return `${wordProblem(problem, path)}${more === '' ? '' : `${more}.`}`;
}

export function sayNotesRead(read: ReadFromNotes): Message {
	const {name, notes, remarks, leftOut} = read;
	const file = sanitize(basename(name));
	if (!read.ok)
		return {
			tone: 'bad',
			text: `Nothing can be shown of ${file} as it is now; what is shown is as before. ! says why.`,
		};
	if (notes.length === 0) {
		const worth = remarks.length === 0 ? '' : `, ${remarks.length} worth a look (!)`;
		return {tone: 'good', text: `${file} was read again; nothing is wrong${worth}.`};
	}
	return {
		tone: 'bad',
		text: `${file} was read again: ${sayProblems(notes.length, leftOut, read.dossier.statements.length)}`,
	};
}

function sayProblems(problems: number, leftOut: LeftOut, left: number): string {
	const lost = sayNotShown(leftOut);
	const shown =
		left === 0 ? 'no statement is shown' : lost === '' ? 'every statement is shown' : `${lost}, the rest is`;
	return `${count(problems, 'problem')}; ! says what is wrong; ${shown}.`;
}
