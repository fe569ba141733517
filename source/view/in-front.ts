/** What the detail tells. */
import {subjectOf} from '../state/panes.ts';
import {selectToldInFront} from '../state/story.ts';
import {describeEnd} from './end-view.ts';
import {describeEvent} from './event-detail.ts';
import type {Described} from './pane-content.ts';
import type {Scene} from './scene.ts';

/** The round or the end, once one has stepped to it; else what is selected in the list focused last. */
export function describeInFront(scene: Scene, columns: number): Described {
	const {world, state} = scene;
	const told = selectToldInFront(world, state);
	switch (told?.type) {
		case 'round':
			return describeEvent(scene, columns, told.round);
		case 'end':
			return describeEnd(scene, columns);
		case undefined:
			return subjectOf(world, state).describe(scene, columns);
	}
}
