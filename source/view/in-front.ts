/** What the detail tells. */
import {subjectOf} from '../state/panes.ts';
import {selectToldInFront} from '../state/story.ts';
import {describeEnd} from './end-view.ts';
import {describeEvent} from './event-detail.ts';
import type {Described} from './pane-content.ts';
import type {ViewProps} from './view-props.ts';

/**
 * The round or the end, once one has stepped to it; else what is selected in the list focused last.
 *
 * @param rows - how many lines are seen at once, where that is known: what moved is told within them.
 */
export function describeInFront(props: ViewProps, columns: number, rows?: number): Described {
	const {workspace, state} = props;
	const told = selectToldInFront(workspace, state);
	switch (told?.type) {
		case 'round':
			return describeEvent(props, columns, told.round, rows);
		case 'end':
			return describeEnd(props, columns);
		case undefined:
			return subjectOf(workspace, state).describe(props, columns, rows);
	}
}
