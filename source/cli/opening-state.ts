/** The state in which the dashboard opens: what is asked for, and what is kept of the last time. */
import {initialState} from '../state/initial.ts';
import type {MarksAndNotes} from '../state/own.ts';
import {type Message, quotesPane} from '../state/parts.ts';
import type {State} from '../state/state.ts';
import {sayUnknown, unknownIn, type ViewParts, wholeView, withView} from '../state/view-words.ts';
import type {Workspace} from '../state/workspace.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Beside} from './beside.ts';
import {Keeper, keptFile, realPath, sayGone} from './kept.ts';
import {takeFromElsewhere} from './kept-elsewhere.ts';
import type {Options} from './options.ts';

type Opening = {
	readonly state: State;
	/** What keeps marks, notes and the view; none where there is nowhere to keep them. */
	readonly keeper: Keeper | undefined;
};

export function openingState(
	workspace: Workspace,
	options: Options,
	{view: given = {}, message: other}: Beside,
	size: State['size'],
): Opening {
	const {catalogue} = workspace;
	const asked = askedFor(workspace, options, given, size);
	// The marks and notes of a view that is handed over are shown, and those that are kept are left alone. A command has
	// no notes: then the reader's own are there, so that none is written over by somebody who does not see it.
	const shown = isGiven(given) ? asked : undefined;
	const {keeper, from} = keeperFor(workspace, options, given, shown);
	const own = shown === undefined || given.notes === undefined ? keeper?.read(catalogue) : undefined;
	// At the foot of the first screen, first what has become of what was kept.
	const said = saidOfView(workspace, asked, given, shown === undefined ? undefined : own);
	const gone = shown === undefined && keeper !== undefined ? sayGone(keeper.gone) : undefined;
	const told: Message | undefined = gone === undefined ? undefined : {tone: 'plain', text: gone};
	const opened = {...asked, message: joined([sayKept(keeper?.damaged, from), told, ...said, other])};
	if (shown !== undefined || own === undefined) {
		const {notes} = own ?? asked;
		keeper?.follow({marked: asked.marked, notes});
		return {state: {...opened, notes}, keeper};
	}
	const {marked, notes, view} = own;
	const isElsewhere = isPlain(options) && view !== wholeView(workspace, initialState(workspace, size));
	return {state: {...opened, marked, notes, lastView: isElsewhere ? view : undefined}, keeper};
}

/** @returns with it where the dossier lay of which marks and notes were found again. */
function keeperFor(
	{catalogue}: Workspace,
	{dossier: path, isKeptBeside: isShared = false}: Options,
	given: ViewParts,
	shown: State | undefined,
): {readonly keeper: Keeper | undefined; readonly from: string | undefined} {
	const {id} = catalogue.dossier;
	const file = keptFile(path, id, isShared);
	if (file === undefined) return {keeper: undefined, from: undefined};
	// A file that others read tells nobody where this person's files lie.
	const isFile = path !== undefined && path !== '-';
	const about = {dossier: id, ...(isFile && !isShared ? {path: realPath(path)} : {})};
	const from = path === undefined ? undefined : takeFromElsewhere(file, catalogue, about, isShared);
	const hasOwnNotes = given.notes === undefined;
	return {keeper: new Keeper(file, {shown, hasOwnNotes, isShared, about}), from};
}

function sayKept(damaged: string | undefined, from: string | undefined): Message | undefined {
	const text =
		damaged !== undefined
			? `The file of your marks and notes was damaged: what could be read is here, the whole is in ${sanitize(damaged)}.`
			: from !== undefined
				? `Your marks and notes are those of the same dossier as it lay elsewhere: ${sanitize(from)}.`
				: undefined;
	return text === undefined ? undefined : {tone: damaged === undefined ? 'plain' : 'bad', text};
}

/** What of a view that was handed over is not to be seen, and that marks of one's own are not lost for being unseen. */
function saidOfView(
	workspace: Workspace,
	state: State,
	given: ViewParts,
	own: MarksAndNotes | undefined,
): readonly Message[] {
	const unknown = unknownIn(workspace, state, given);
	const hidden = [...(own?.marked ?? [])].filter(id => !state.marked.has(id)).length;
	return [
		...(unknown.length === 0 ? [] : [{tone: 'bad' as const, text: sayUnknown(unknown)}]),
		...(hidden === 0
			? []
			: [
					{
						tone: 'plain' as const,
						text: `The marks are those of this view; ${count(hidden, 'mark')} of yours ${hidden === 1 ? 'is' : 'are'} kept, and there again without it.`,
					},
				]),
	];
}

/** One after the other; what is bad of any is bad. */
function joined(messages: readonly (Message | undefined)[]): Message | undefined {
	const said = messages.filter(message => message !== undefined);
	const [first] = said;
	if (first === undefined || said.length === 1) return first;
	const tone = said.find(message => message.tone === 'bad')?.tone ?? first.tone;
	return {tone, text: said.map(({text}) => text).join(' ')};
}

/** Whether a view brings marks or notes of its own. */
function isGiven(view: ViewParts): boolean {
	return view.marked !== undefined || view.notes !== undefined;
}

/** What an option of its own says wins. */
function askedFor(workspace: Workspace, options: Options, given: ViewParts, size: State['size']): State {
	const {filter = '', focus, order = 'date', isReportedShown = true, ...view} = given;
	const text = options.filter === '' ? filter : options.filter;
	const pane = options.focus ?? focus ?? (text === '' ? undefined : quotesPane);
	const opened = initialState(workspace, {
		...size,
		filter: text,
		isReportedShown: options.isReportedShown ?? isReportedShown,
		...(pane === undefined ? {} : {focus: pane}),
		order: options.order ?? order,
	});
	return withView(workspace, opened, view);
}

/** Whether nothing is asked for but a dossier: then one can go back to where one was. */
function isPlain({filter, focus, view}: Options): boolean {
	return filter === '' && focus === undefined && view === undefined;
}
