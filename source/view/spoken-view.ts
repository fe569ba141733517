/**
 * The screen in words, for Ink's screen-reader mode: no frames, no columns, no glyphs, one thing after the
 * other: what is open, the state, the selected row and its neighbours, then the detail.
 */
import {listsOf, paneNamed} from '../state/panes.ts';
import {detailPane} from '../state/parts.ts';
import {popupCount} from '../state/popup.ts';
import {selectTelling} from '../state/story.ts';
import {beginning} from '../text/beginning.ts';
import {width, wrap} from '../text/cells.ts';
import {printable} from '../text/sanitize.ts';
import type {Glyphs} from './glyphs.ts';
import {viewHints} from './hints.ts';
import {describeInFront} from './in-front.ts';
import type {Point} from './pane-content.ts';
import {holdsNothing} from './popup-hints.ts';
import {viewPopup} from './popups/popup-view.ts';
import {viewSlide} from './slide-view.ts';
import {lineText} from './spans.ts';
import {sayAround, sayLines, spokenRows, squeeze} from './speech.ts';
import {paneTitle, type ViewProps} from './view-props.ts';

/** Lines that fit the screen, most important first. */
export function viewSpoken(props: ViewProps, columns: number, rows: number): readonly string[] {
	return sayAll(inWords(props), columns)
		.flatMap(text => spokenLines(text, columns, rows))
		.slice(0, rows);
}

/** A text in lines, as far as a screen has room for them. */
function spokenLines(text: string, columns: number, rows: number): readonly string[] {
	return wrap(printable(beginning(text, 4 * columns * rows)), columns, rows);
}

/** Where the insertion point is in these lines; undefined while nothing is typed. */
export function viewSpokenCaret(props: ViewProps, columns: number, rows: number): Point | undefined {
	const {state} = props;
	const input =
		state.popup === undefined ? (state.isFiltering ? state.filter : undefined) : inputOf(state.popup);
	if (input === undefined) return undefined;
	const said = sayAll(inWords(props), columns);
	const place = said.findIndex(text => text.startsWith(typing));
	const before = said.slice(0, place).flatMap(text => spokenLines(text, columns, rows)).length;
	const lines = wrap(printable(typing + input.text.slice(0, input.cursor)), columns);
	const y = before + lines.length - 1;
	return y < rows ? {x: Math.min(width(lines.at(-1) ?? ''), columns - 1), y} : undefined;
}

const typing = 'Typing: ';

function inputOf(popup: NonNullable<ViewProps['state']['popup']>) {
	return 'input' in popup ? popup.input : undefined;
}

/** The signs of flags in words. */
const flags: Glyphs['flags'] = {
	misattributed: 'Wrong speaker:',
	disputed: 'Disputed:',
	damaged: 'Damaged:',
	translated: 'Translated:',
	variant: 'Wordings:',
	unreviewed: 'Draft:',
};

/** The same with words, or nothing, for its signs: what they mean is said beside them. */
function inWords(props: ViewProps): ViewProps {
	const stances = {demands: '', rejects: '', supports: '', offers: '', open: '', denies: '', warns: ''};
	const glyphs: Glyphs = {
		...props.glyphs,
		stances,
		flags,
		none: 'none',
		cursor: '',
		marked: '',
		dot: ', ',
		arrows: 'arrows',
		allArrows: 'arrows',
		arrowKeys: {'↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right'},
	};
	return {...props, glyphs, isAloud: true};
}

function sayAll(props: ViewProps, columns: number): readonly string[] {
	const {state, workspace} = props;
	const {message} = state;
	const hints = viewHints(props, 400);
	return [
		`Roundtable. ${workspace.catalogue.dossier.title}.`,
		...(message === undefined ? [] : [`Message: ${message.text}`]),
		...(state.popup === undefined ? sayPanes(props) : sayPopup(props, columns)),
		`Keys: ${squeeze(lineText(hints)).replace(/ {2,}/g, ', ')}.`,
	];
}

function sayPopup(props: ViewProps, columns: number): readonly string[] {
	const {popup} = props.state;
	if (popup === undefined) return [];
	const input = inputOf(popup);
	// Narrow enough for what is selected to stand below the list, and the list cut to what is selected.
	const {title, lines} = viewPopup(props, popup, Math.min(columns, 90), spokenRows);
	if (holdsNothing(props)) return [`${title}.`, ...sayLines(lines)];
	const typed = input === undefined ? [] : [typing + input.text];
	const list = lines.slice(typed.length);
	if (!('index' in popup) || popupCount(props.workspace, props.state, popup) === 0)
		return [`${title}.`, ...typed, ...sayLines(list)];
	// Below a rule stands what is selected, told whole.
	const rule = list.findIndex(line => /^[─-]+$/.test(squeeze(lineText(line))));
	const items = sayLines(rule < 0 ? list : list.slice(0, rule)).map(signFirst);
	const detail = rule < 0 ? [] : sayLines(list.slice(rule + 1)).map(signOnce);
	return [`${title}.`, ...typed, ...sayAround(items, popup.index), ...detail];
}

const flagWord = `(?:${Object.values(flags).join('|')})`;
const signBehind = new RegExp(`^(.*\\S) (${flagWord})$`, 's');
const signBefore = new RegExp(`^(${flagWord}) (?=(.*))`, 's');

/** A sign that stands at the end of a line is a word that belongs before it. */
function signFirst(text: string): string {
	return text.replace(signBehind, '$2 $1');
}

/** Beside its word a sign says nothing more. */
function signOnce(text: string): string {
	return text.replace(signBefore, (sign, word: string, rest: string) =>
		rest.toLowerCase().startsWith(word.toLowerCase()) ? '' : sign,
	);
}

function sayPanes(props: ViewProps): readonly string[] {
	const {state, workspace} = props;
	if (state.isSlide && selectTelling(workspace, state) !== undefined) {
		const {title, lines} = viewSlide({...props, state: {...state, scroll: 0}}, 400, spokenRows);
		return [`${title}.`, ...sayLines(lines), 'Left and right bracket go to the round before and after.'];
	}
	const lists = listsOf(workspace).map(list => `${paneTitle(props, list.name)}, ${list.note(props)}`);
	const {title, lines} = describeInFront(props, 400);
	const filter = state.filter.text === '' ? 'No filter.' : `Filter: ${state.filter.text}`;
	return [
		state.isFiltering ? typing + state.filter.text : filter,
		...paneNamed(workspace, state.focus).speak(props),
		`Detail: ${title}.`,
		...sayLines(lines),
		`Panes: ${lists.join('; ')}; ${paneTitle(props, detailPane)}.${state.zoom === undefined ? '' : ' One pane fills the screen.'}`,
	];
}
