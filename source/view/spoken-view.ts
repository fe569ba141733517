/**
 * The screen in words, for Ink's screen-reader mode: no frames, no columns, no glyphs, one thing after the
 * other: what is open, the state, the selected row and its neighbours, then the detail.
 */
import {type Entry, passageText} from '../dossier/catalogue.ts';
import {signedFlags} from '../dossier/flags.ts';
import type {DossierEvent} from '../dossier/types.ts';
import {
	isSelectionKnown,
	selectAnswer,
	selectEntry,
	selectEvent,
	selectEvents,
	selectLeading,
	selectPlace,
	selectPositions,
} from '../state/selectors.ts';
import {selectEvidence, selectTelling} from '../state/story.ts';
import {width, wrap} from '../text/cells.ts';
import {count} from '../text/count.ts';
import {printable} from '../text/harmless.ts';
import {paneNote, paneTitle, viewHints} from './bars-view.ts';
import {describe} from './detail-view.ts';
import type {Glyphs} from './glyphs.ts';
import type {Point} from './inside.ts';
import {longDate, partyCodes, speakersInFull} from './names.ts';
import {viewPage} from './page-view.ts';
import {viewPopup} from './popup-view.ts';
import type {Scene} from './scene.ts';
import {type Line, lineText} from './spans.ts';
import {viewSlide} from './story-view.ts';

const detailRows = 200;
/** How many rows around the selected one are read. */
const rowsBefore = 1;
const rowsAfter = 3;

/** Lines that fit the screen, most important first. */
export function viewSpoken(scene: Scene, columns: number, rows: number): readonly string[] {
	return sayAll(inWords(scene), columns)
		.flatMap(text => wrap(printable(text), columns))
		.slice(0, rows);
}

/** Where the insertion point is in these lines; undefined while nothing is typed. */
export function viewSpokenCaret(scene: Scene, columns: number, rows: number): Point | undefined {
	const {state} = scene;
	const input =
		state.popup === undefined ? (state.isFiltering ? state.filter : undefined) : inputOf(state.popup);
	if (input === undefined) return undefined;
	const said = sayAll(inWords(scene), columns);
	const place = said.findIndex(text => text.startsWith(typing));
	const before = said.slice(0, place).flatMap(text => wrap(printable(text), columns)).length;
	const lines = wrap(printable(typing + input.text.slice(0, input.cursor)), columns);
	const y = before + lines.length - 1;
	return y < rows ? {x: Math.min(width(lines.at(-1) ?? ''), columns - 1), y} : undefined;
}

const typing = 'Typing: ';

function inputOf(popup: NonNullable<Scene['state']['popup']>) {
	return 'input' in popup ? popup.input : undefined;
}

/** The same scene with words, or nothing, for its signs: what they mean is said beside them. */
function inWords(scene: Scene): Scene {
	const stances = {demands: '', rejects: '', supports: '', offers: '', open: '', denies: '', warns: ''};
	const flags = {
		misattributed: 'Wrong speaker:',
		disputed: 'Disputed:',
		damaged: 'Damaged:',
		translated: 'Translated:',
		variant: 'Wordings:',
		unreviewed: 'Draft:',
	};
	const glyphs: Glyphs = {
		...scene.glyphs,
		stances,
		flags,
		none: 'none',
		cursor: '',
		marked: '',
		dot: ', ',
		arrows: 'arrows',
		arrowKeys: {'↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right'},
	};
	return {...scene, glyphs};
}

function sayAll(scene: Scene, columns: number): readonly string[] {
	const {state, world} = scene;
	const {message} = state;
	const hints = viewHints(scene, 400);
	return [
		`Roundtable. ${world.catalogue.dossier.title}.`,
		...(message === undefined ? [] : [`Message: ${message.text}`]),
		...(state.popup === undefined ? sayPanes(scene) : sayPopup(scene, columns)),
		`Keys: ${squeeze(lineText(hints)).replace(/ {2,}/g, ', ')}.`,
	];
}

function squeeze(text: string): string {
	return text.replace(/\u00a0/g, ' ').trim();
}

function sayLines(lines: readonly Line[]): readonly string[] {
	return lines.map(line => squeeze(lineText(line)).replace(/ {2,}/g, ' ')).filter(text => text !== '');
}

function sayPopup(scene: Scene, columns: number): readonly string[] {
	const {popup} = scene.state;
	if (popup === undefined) return [];
	const input = inputOf(popup);
	// Narrow enough for what is selected to stand below the list, and the list cut to what is selected.
	const {title, lines} = viewPopup(scene, popup, Math.min(columns, 90), detailRows);
	const typed = input === undefined ? [] : [typing + input.text];
	const list = lines.slice(typed.length);
	if (!('index' in popup)) return [`${title}.`, ...typed, ...sayLines(list)];
	// Below a rule stands what is selected, told whole.
	const rule = list.findIndex(line => /^[─-]+$/.test(squeeze(lineText(line))));
	const items = sayLines(rule < 0 ? list : list.slice(0, rule));
	const detail = rule < 0 ? [] : sayLines(list.slice(rule + 1));
	return [`${title}.`, ...typed, ...around(items, popup.index), ...detail];
}

function sayPanes(scene: Scene): readonly string[] {
	const {state} = scene;
	if (state.isSlide && selectTelling(scene.world, state) !== undefined) {
		const {title, lines} = viewSlide({...scene, state: {...state, scroll: 0}}, 400, detailRows);
		return [`${title}.`, ...sayLines(lines), 'Left and right bracket go to the round before and after.'];
	}
	const lists = (['schedule', 'positions', 'quotes'] as const).map(
		pane => `${paneTitle(pane)}, ${paneNote(scene, pane)}`,
	);
	const {title, lines} = describe(scene, 400);
	const filter = state.filter.text === '' ? 'No filter.' : `Filter: ${state.filter.text}`;
	return [
		state.isFiltering ? typing + state.filter.text : filter,
		...sayFocus(scene),
		`Detail: ${title}.`,
		...sayLines(lines),
		`Panes: ${lists.join('; ')}; 4 Detail.${state.zoom === undefined ? '' : ' One pane fills the screen.'}`,
	];
}

/** The selected item, then those around it. */
function around(items: readonly string[], index: number): readonly string[] {
	return aroundIn(at => items[at], items.length, index);
}

/** The same of items that are asked for one by one. */
function aroundIn(
	itemAt: (place: number) => string | undefined,
	count: number,
	index: number,
): readonly string[] {
	const say = (at: number) => [itemAt(at)].flatMap(item => (item === undefined ? [] : `${at + 1}: ${item}`));
	const before = Array.from({length: rowsBefore}, (_, back) => index - rowsBefore + back).filter(
		at => at >= 0,
	);
	const after = Array.from({length: rowsAfter}, (_, ahead) => index + 1 + ahead);
	return [
		`Selected, ${index + 1} of ${count}: ${itemAt(index) ?? 'nothing'}`,
		...before.flatMap(at => say(at)).map(item => `Before it, ${item}`),
		...after.flatMap(at => say(at)).map(item => `After it, ${item}`),
	];
}

/** The focused pane with its rows. */
function sayFocus(scene: Scene): readonly string[] {
	const {state, world} = scene;
	switch (state.focus) {
		case 'schedule': {
			const events = selectEvents(world);
			const event = selectEvent(world, state);
			if (event === undefined) return ['You are in the schedule, which is empty.'];
			return ['You are in the schedule.', ...around(events.map(sayEvent), events.indexOf(event))];
		}
		case 'positions':
			return ['You are in the positions.', sayCell(scene)];
		case 'quotes': {
			const answer = selectAnswer(world, state);
			const place = selectPlace(world, state);
			if (!isSelectionKnown(world, state)) return ['You are in the quotes, which are being looked for.'];
			if (place === undefined || selectEntry(world, state) === undefined)
				return ['You are in the quotes, of which none match.'];
			const itemAt = (at: number) => {
				const entry = answer.page(at, 1)[0]?.entry;
				return entry === undefined ? undefined : sayEntry(scene, entry);
			};
			return [`You are in the quotes, by ${state.order}.`, ...aroundIn(itemAt, answer.total, place)];
		}
		case 'detail':
			return ['You are in the detail.'];
		case 'page': {
			const {title, lines} = viewPage(scene, 400, detailRows);
			return [`You are in the article: ${title}.`, ...sayLines(lines)];
		}
	}
}

function sayEvent(event: DossierEvent): string {
	const round = event.round === undefined ? '' : `round ${event.round}, `;
	const where = event.place === undefined ? '' : `, ${event.place}`;
	return `${round}${event.name}, ${longDate(event.date.edtf)}${where}.`;
}

function sayCell(scene: Scene): string {
	const {state, world} = scene;
	const {catalogue} = world;
	const {party, issue} = state.cell;
	const who = party === null ? 'every party' : (catalogue.parties.get(party)?.name ?? party);
	const what = issue === null ? 'every issue' : (catalogue.issues.get(issue)?.name ?? issue);
	const stances = selectPositions(world, state).map(
		position =>
			`${partyCodes(catalogue, [position.party])} ${position.stance}, ${count(selectEvidence(world, state, position).known.length, 'quote')}`,
	);
	return `Selected: ${who} on ${what}: ${stances.length === 0 ? 'none stated' : stances.join('; ')}.`;
}

function sayEntry({state, world}: Scene, entry: Entry): string {
	const flags = signedFlags.filter(flag => entry.flags.has(flag));
	const marks = [...flags, ...(state.marked.has(entry.statement.id) ? ['marked'] : [])];
	const passage = selectLeading(state, entry);
	const kind = passage.kind === 'reported' ? 'reported, in our words' : 'quoted';
	const said = [longDate(entry.statement.said.edtf), speakersInFull(world.catalogue, entry), kind, ...marks];
	return `${said.join(', ')}: ${passageText(passage)}`;
}
