/** What is seen as plain text, for the clipboard: an event, positions, a comparison, a slide. */

import {takesMarked} from '../state/exported.ts';
import {subjectOf} from '../state/panes.ts';
import {detailPane} from '../state/parts.ts';
import {selectTelling, selectToldInFront} from '../state/story.ts';
import {describeInFront} from './in-front.ts';
import {viewSlide} from './slide-view.ts';
import {type Line, lineText} from './spans.ts';
import type {ViewProps} from './view-props.ts';

/** Wide enough for side by side, and for a mail. */
const columns = 76;
/** More than anything takes. */
export const mostRows = 2000;

/** What copying takes where that is no quote: a slide, or what is read, if not quotes that are marked. */
export function seenIn(props: ViewProps): ReturnType<typeof textOfView> {
	const {state} = props;
	return takesMarked(state) && !state.isSlide ? undefined : textOfView(props);
}

/** @returns undefined where a quote is in front, which is copied with who said it instead. */
function textOfView(props: ViewProps): {readonly text: string; readonly what: string} | undefined {
	const {state, workspace} = props;
	// Read in the detail, where nothing is told of what Enter does; and nothing is selected in what is taken along.
	const glyphs = {...props.glyphs, cursor: ' '};
	const whole = {...props, glyphs, state: {...state, scroll: 0, focus: detailPane}};
	if (state.isSlide && selectTelling(workspace, state) !== undefined) {
		const {title, lines} = viewSlide(whole, columns, mostRows);
		return {text: written(title, lines), what: 'the slide'};
	}
	const told = state.focus === detailPane ? selectToldInFront(workspace, state) : undefined;
	if (told !== undefined) {
		const {title, lines} = describeInFront(whole, columns);
		return {text: written(title, lines), what: told.type === 'end' ? 'the end' : 'the round'};
	}
	const list = subjectOf(workspace, state);
	const copied =
		list.copied === undefined
			? {...list.describe(whole, columns), what: 'what is told in the detail'}
			: list.copied(whole, columns);
	return copied && {text: written(copied.title, copied.lines), what: copied.what};
}

/** Spans are harmless already. */
function written(title: string, lines: readonly Line[]): string {
	const texts = lines.map(each => lineText(each).trimEnd());
	const margin = Math.min(...texts.filter(text => text !== '').map(text => text.search(/\S/)));
	const body = texts.map(text => text.slice(Number.isFinite(margin) ? margin : 0)).join('\n');
	return title === '' ? body.trim() : `${title}\n\n${body.trim()}`;
}
