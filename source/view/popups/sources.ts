/** The sources. */
import type {Source} from '../../dossier/types.ts';
import {sourceFacts, sourceTitle} from '../../state/popup-facts.ts';
import {foundSources} from '../../state/popup-search.ts';
import {labelled} from '../labelled.ts';
import {blank, type Line, line, span, wrapLine} from '../spans.ts';
import type {ViewProps} from '../view-props.ts';
import {type Browsing, browse, detailColumns, type PopupView} from './browse.ts';

export function viewSources(props: ViewProps, popup: Browsing, columns: number, rows: number): PopupView {
	const found = foundSources(props.workspace, popup.input.text);
	const shown = found[popup.index];
	const lines = shown === undefined ? [] : describeSource(props, shown, detailColumns(columns, rows));
	const items = found.map(source => ({text: source['title-short']}));
	return browse(props, 'Sources', items, popup, lines, columns, rows);
}

/** What the dossier knows of a source. */
function describeSource({workspace, state}: ViewProps, source: Source, columns: number): readonly Line[] {
	return [
		...wrapLine(line(span(sourceTitle(source), 'strong')), columns),
		blank,
		...sourceFacts(workspace.catalogue, source, state.isReportedShown).flatMap(({label, text, link}) =>
			labelled(label, text, columns, 'plain', link),
		),
	];
}
