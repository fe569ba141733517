/**
 * The screen in words, for Ink's screen-reader mode: no frames, no columns, no glyphs, one thing after the
 * other: what is open, the state, the selected row and its neighbours, then the detail.
 */
import {listsOf, paneNamed} from '../state/panes.ts';
import {detailPane} from '../state/parts.ts';
import {selectTelling} from '../state/story.ts';
import {beginning} from '../text/beginning.ts';
import {width, wrap} from '../text/cells.ts';
import {printable} from '../text/sanitize.ts';
import {shownField} from '../text/shown-field.ts';
import type {Glyphs} from './glyphs.ts';
import {viewHints} from './hints.ts';
import {describeInFront} from './in-front.ts';
import type {Point} from './pane-content.ts';
import {holdsNothing} from './popup-hints.ts';
import type {BrowsedItem} from './popups/browse.ts';
import {viewPopup} from './popups/popup-view.ts';
import {viewSlide} from './slide-view.ts';
import {type Line, lineText} from './spans.ts';
import {sayAroundIn, sayLines, spokenRows, squeeze} from './speech.ts';
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
	const {title, lines, aloud} = viewPopup(props, popup, Math.min(columns, 90), spokenRows);
	if (holdsNothing(props)) return [`${title}.`, ...sayLines(lines)];
	const typed = input === undefined ? [] : [typing + input.text];
	if (aloud === undefined) return [`${title}.`, ...typed, ...sayLines(lines.slice(typed.length))];
	const {above = [], items, index, below} = aloud;
	const itemAt = (at: number) => items[at] && sayItem(items[at]);
	return [
		`${title}.`,
		...sayLines(above),
		...typed,
		...(items.length === 0 ? [] : sayAroundIn(itemAt, items.length, index)),
		...(isToldWhole(items[index], below) ? [] : sayLines(below).map(signOnce)),
	];
}

/** Whether what is told below an item is only the item, which is said whole. */
function isToldWhole(item: BrowsedItem | undefined, below: readonly Line[]): boolean {
	return item !== undefined && sayLines(below).join(' ') === sayItem({text: item.text});
}

/** The word for a sign of a flag stands before an item, any other sign behind it. */
function sayItem({text, sign = '', heading = ''}: BrowsedItem): string {
	const said = squeeze(shownField(text)).replace(/ {2,}/g, ' ');
	const isFlag = Object.values(flags).includes(sign);
	const parts = [heading, ...(isFlag ? [sign] : []), sign === '' || isFlag ? said : `${said}, ${sign}`];
	return parts.filter(part => part !== '').join(' ');
}

const signBefore = new RegExp(`^(${Object.values(flags).join('|')}) (?=(.*))`, 's');

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
