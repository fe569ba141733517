/** A view handed over as one command line, or as a file, opens exactly what was on the screen. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {openingState} from '../../source/cli/opening-state.ts';
import {openingView} from '../../source/cli/opening-view.ts';
import {readCommand} from '../../source/cli/read-command.ts';
import {commandFor} from '../../source/print/view-command.ts';
import {initialState} from '../../source/state/initial.ts';
import type {State} from '../../source/state/state.ts';
import {update} from '../../source/state/update.ts';
import {readView, unknownIn, viewWords, wholeView, withView} from '../../source/state/view-words.ts';
import type {Workspace} from '../../source/state/workspace.ts';
import {clampScroll} from '../../source/view/clamp-scroll.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import type {Pane} from '../../source/view/view-props.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {panes} from '../helpers/usual-panes.ts';
import {isWhole, withProgram} from '../helpers/whole-program.ts';

// Nobody's own marks are among those that are handed over.
beforeAll(() => {
	vi.stubEnv('XDG_STATE_HOME', '');
	vi.stubEnv('HOME', '');
});
afterAll(() => void vi.unstubAllEnvs());

function screenOf(workspace: Workspace<Pane>, state: State) {
	const clamped = clampScroll({workspace, state, glyphs: unicode});
	const frame = frameOf({workspace, state: clamped, glyphs: unicode});
	if (frame.kind === 'too-small') return frame;
	const {panes, popup, bars, caret} = frame;
	return {
		panes: panes.map(({actionsAt, ...rest}) => rest),
		popup,
		bars,
		caret,
	};
}

/** As the program opens what the command says. */
function opened(workspace: Workspace<Pane>, command: string, size: State['size']): State {
	// What a shell makes of single quotes.
	const words = [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
		word.replace(/'([^']*)'|\\(')/g, (_, inside = '', quote = '') => inside + quote),
	);
	const read = readCommand(words.slice(1));
	if (read.do !== 'open') throw new Error(`${command}: ${JSON.stringify(read)}`);
	const {view = ''} = read.options;
	const parts = readView(view, panes);
	if (!parts.ok) throw new Error(parts.word);
	return openingState(workspace, {...read.options, dossier: '-'}, {view: parts.parts}, size).state;
}

const keys = fc.constantFrom(
	...'1 2 3 4 5 tab j j k g G h l ] ] [ enter enter z v n s r p a space space escape ctrl-d pagedown - ) ) ( u ctrl-r'.split(
		' ',
	),
);
const typed = fc.constantFrom('veto', 'is:disputed', 'party:nato', '/secur\\w+/', "o'clock", '-x');

function travelled(journey: readonly (string | {readonly filter: string})[], dossier: typeof talks): Driven {
	const driven = drive({columns: 120, rows: 40}, dossier);
	for (const step of journey)
		if (typeof step === 'string') driven.press(step);
		else
			driven
				.press('/')
				.do({type: 'edit', edit: {do: 'insert', text: step.filter}})
				.press('enter');
	return driven.do({type: 'message', message: undefined});
}

describe.each([
	['the talks', talks],
	['another dossier', smallDossier()],
])('of %s', (_, dossier) => {
	test('after any journey the command opens the same screen, cell by cell', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						{weight: 9, arbitrary: keys},
						typed.map(filter => ({filter})),
					),
					{maxLength: 25},
				),
				journey => {
					const driven = travelled(journey, dossier);
					const [workspace, state] = [driven.workspace, driven.state()];
					const command = commandFor(workspace, state, undefined);
					expect(screenOf(workspace, opened(workspace, command, state.size))).toEqual(
						screenOf(workspace, state),
					);
				},
			),
			{numRuns: 150},
		);
	});

	test('and so does a file of the view', () => {
		fc.assert(
			fc.property(fc.array(keys, {maxLength: 20}), journey => {
				const {workspace, state} = travelled(journey, dossier);
				const read = readView(wholeView(workspace, state()), panes);
				if (!read.ok) throw new Error(read.word);
				const {filter = '', focus, order, isReportedShown, ...view} = read.parts;
				const plain = initialState(workspace, {
					...state().size,
					filter,
					...(focus === undefined ? {} : {focus}),
					...(order === undefined ? {} : {order}),
					isReportedShown: isReportedShown ?? true,
				});
				expect(screenOf(workspace, withView(workspace, plain, view))).toEqual(screenOf(workspace, state()));
			}),
			{numRuns: 100},
		);
	});
});

test('a review has the article beside it, whatever the view says', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'roundtable-view-')), 'view');
	writeFileSync(file, 'focus:quotes order:speaker\n');
	for (const view of ['', 'focus:positions', 'chosen:none/x', `@${file}`]) {
		const read = await openingView(view, 'article');
		if ('message' in read)
			expect([view, read.message]).toEqual(['chosen:none/x', expect.stringContaining(view)]);
		else expect(read.chosen).toEqual(new Map([['page', 'shown']]));
		expect('chosen' in (await openingView(view, ''))).toBe(false);
	}
	rmSync(file);
});

test('whatever the words say, the state holds together', () => {
	const {workspace, state} = drive({}, talks);
	for (const [text, sound] of [
		['zoom:quotes', {zoom: 'schedule', focus: 'schedule'}],
		['focus:detail nodetail', {focus: 'detail', isDetailShown: true}],
		['focus:page', {chosen: new Map([['page', 'shown']])}],
		['slide', {isSlide: false}],
		['opened', {isOpened: false}],
		['subject:quotes', {subject: 'schedule'}],
		['cell:nobody/nothing event:none quote:none rival:none marks:none,here', {marked: new Set()}],
	] as const) {
		const read = readView(text, panes);
		if (!read.ok) throw new Error(read.word);
		expect(withView(workspace, state(), read.parts)).toMatchObject(sound);
	}
});

describe('of a view with what the dossier does not have', () => {
	const lost =
		'cell:nobody/nothing event:none quote:none rival:none marks:none,grushko-open-doors notes:none/x';
	test('that is said, and nothing of what it has', () => {
		const {workspace, state} = drive({}, talks);
		const unknown = (text: string) => {
			const read = readView(text, panes);
			if (!read.ok) throw new Error(read.word);
			return unknownIn(workspace, state(), read.parts);
		};
		expect(unknown(lost)).toEqual([
			'event:none',
			'cell:nobody/nothing',
			'rival:none',
			'quote:none',
			'1 mark',
			'1 note',
		]);
		expect(unknown('event:brussels-2022-01-12 quote:grushko-open-doors marks:grushko-open-doors')).toEqual(
			[],
		);
		expect(unknown('cell:usa/forces rival:osce zoom:quotes focus:quotes')).toEqual([]);
	});

	test('the first screen says so, and so does going back to where one was', () => {
		const {workspace, state} = drive({columns: 80, rows: 24}, talks);
		const command = `roundtable --view='focus:quotes quote:none marks:none,grushko-open-doors'`;
		const {message, marked} = opened(workspace, command, state().size);
		expect(message).toEqual({
			tone: 'bad',
			text: 'This view has what the dossier does not: quote:none, 1 mark.',
		});
		expect([...marked]).toEqual(['grushko-open-doors']);
		const whole = `roundtable --view='focus:quotes quote:grushko-open-doors'`;
		expect(opened(workspace, whole, state().size).message).toBeUndefined();
		const before = {...state(), lastView: 'focus:schedule event:none'};
		expect(update(workspace, before, {type: 'before'}).message?.text).toContain('event:none');
	});

	test('going back to where one was changes no mark, so that there is nothing of it to take back', () => {
		const {workspace, state} = drive({columns: 80, rows: 24}, talks);
		const back = update(workspace, {...state(), lastView: 'focus:quotes'}, {type: 'before'});
		expect(back.focus).toBe('quotes');
		expect(update(workspace, back, {type: 'undo'}).message?.text).toBe('There is nothing to take back.');
	});

	test('the round that is told is the event selected, whatever the view says of another', () => {
		const {workspace, state} = drive({columns: 80, rows: 24}, talks);
		for (const view of ['focus:schedule', 'focus:schedule event:none'])
			expect(
				opened(workspace, `roundtable --filter='round:2 asof:2022-01-12' --view='${view}'`, state().size)
					.event,
			).toBe('brussels-2022-01-12');
	});
});

test.each([
	'zoom:nowhere',
	'passage:0',
	'cell:/',
	'page:x',
	'quoted:no',
	'constructor:x',
	'veto',
	':',
	'line:-1',
])('%s says nothing of a view', word =>
	expect(readView(`focus:quotes ${word}`, panes)).toEqual({ok: false, word}),
);

test('the first screen needs no words but where the focus is', () => {
	const {workspace, state} = drive({}, talks);
	expect(viewWords(workspace, state())).toEqual(['focus:schedule']);
});

test('in a terminal a view opens the same, whatever settings there are and whatever is not at hand', async () => {
	const home = mkdtempSync(join(tmpdir(), 'roundtable-settings-'));
	mkdirSync(join(home, 'roundtable'));
	writeFileSync(join(home, 'roundtable', 'config.yaml'), 'order: speaker\nreported: false\nthme: dark\n');
	const view = '--view=focus:quotes';
	const screenWith = (args: readonly string[], env: Readonly<Record<string, string>>) =>
		withProgram({args, env, columns: 80, rows: 24}, async pty => {
			await pty.waitFor(isWhole);
			const lines = pty.screen();
			const cells = pty.cells();
			pty.press('q');
			await pty.exit();
			return {lines, cells, after: pty.screen().join(' ')};
		});
	const plain = await screenWith([view], {});
	const beset = await screenWith([view, '--articles=/no/such/folder'], {XDG_CONFIG_HOME: home});
	rmSync(home, {recursive: true});
	expect(beset.lines).toEqual(plain.lines);
	expect(beset.cells).toEqual(plain.cells);
	expect(beset.after).toContain('There is no folder /no/such/folder');
	expect(beset.after).toContain('there is no setting thme');
});
