/** All commands by name, each with its keys. */
import {paletteCommands} from '../../state/keys.ts';
import type {Popup} from '../../state/parts.ts';
import {fit, width} from '../../text/cells.ts';
import {keyLabel} from '../help-view.ts';
import {firstShown, line, span} from '../spans.ts';
import type {ViewProps} from '../view-props.ts';
import {listLines, type PopupView, withInput} from './browse.ts';

export function viewPalette(
	props: ViewProps,
	popup: Extract<Popup, {kind: 'palette'}>,
	columns: number,
	rows: number,
): PopupView {
	const commands = paletteCommands(popup.input.text, props.workspace.bindings, props.workspace.formats);
	const names = Math.min(columns - 12, Math.max(20, ...commands.map(command => width(command.name))));
	const itemsOf = (shown: (name: string) => string) =>
		commands.map(({name, keys}) => ({
			text: `${shown(name)}  ${keys.map(key => keyLabel(key, props.glyphs)).join(' ')}`,
		}));
	const items = itemsOf(name => fit(name, names, props.glyphs));
	const none = [line(span('  No command of that name.', 'muted'))];
	const list = items.length === 0 ? none : listLines(props, items, popup.index, columns);
	const room = rows - 1;
	const shown = list.slice(firstShown(popup.index, list.length, room));
	return {
		...withInput(props, 'Commands', popup.input, shown, 0, columns, rows),
		aloud: {items: itemsOf(name => name), index: popup.index, below: items.length === 0 ? none : []},
	};
}
