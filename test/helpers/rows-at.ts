/** Which row of its list a click on each line of a pane selects; undefined for none. */
import type {PaneContent} from '../../source/view/pane-content.ts';

export function rowsAt({lines, table, actionsAt}: PaneContent): readonly (number | undefined)[] {
	return Array.from({length: (table?.height ?? 0) + lines.length}, (_, y) => {
		const select = actionsAt?.({x: 7, y})?.find(action => action.type === 'select');
		return select?.row;
	});
}
