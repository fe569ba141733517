/** The detail: whatever the list focused last has selected, told whole. */

import {hasWordings, isSelectionKnown, selectEntry} from '../state/selectors.ts';
import {selectTelling} from '../state/story.ts';
import {paneNumber} from './bars-view.ts';
import {viewComparison} from './comparison-view.ts';
import type {Described} from './described.ts';
import {describeEvent} from './event-detail.ts';
import type {Inside} from './inside.ts';
import {speakersInFull} from './names.ts';
import {describePositions} from './position-detail.ts';
import type {Scene} from './scene.ts';
import {line, span, windowed} from './spans.ts';
import {describeStatement} from './statement-detail.ts';
import {describeEnd} from './story-view.ts';

/** Its note is `12-24 of 60` where not all is seen. */
export function viewDetail(scene: Scene, columns: number, rows: number): Inside {
	const {title, lines} = describe(scene, columns);
	const most = Math.max(0, lines.length - rows);
	const start = Math.min(scene.state.scroll, most);
	const isCut = lines.length > rows;
	return {
		title: `${paneNumber('detail')} ${title}`,
		lines: windowed(lines, start, rows),
		note: isCut ? `${start + 1}-${Math.min(start + rows, lines.length)} of ${lines.length}` : '',
		scroll: {least: 0, most},
	};
}

export function describe(scene: Scene, columns: number): Described {
	switch (scene.state.subject) {
		case 'schedule':
			if (selectTelling(scene.world, scene.state)?.type === 'end') return describeEnd(scene, columns);
			return describeEvent(scene, columns);
		case 'positions':
			return describePositions(scene, columns);
		case 'quotes': {
			const entry = selectEntry(scene.world, scene.state);
			if (entry === undefined) {
				const isEmpty = isSelectionKnown(scene.world, scene.state);
				const why = isEmpty ? 'No quote is selected: the list is empty.' : 'The quotes are being looked for.';
				return {title: 'Detail', lines: [line(span(why, 'muted'))]};
			}
			const title = speakersInFull(scene.world.catalogue, entry);
			return {
				title,
				lines:
					scene.state.isComparing && hasWordings(entry)
						? viewComparison(scene, entry, columns)
						: describeStatement(scene, entry, columns),
			};
		}
	}
}
