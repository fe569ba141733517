/** The sources. */
import {formatEdtf} from '../../dossier/edtf.ts';
import type {Source} from '../../dossier/types.ts';
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

function because(word: string, reason: string | undefined): string {
	return reason === undefined ? word : `${word}: ${reason}`;
}

/** Everything the dossier knows of a source; what it does not know with the reason. */
function describeSource(props: ViewProps, source: Source, columns: number): readonly Line[] {
	const count = props.workspace.catalogue.statementsOfSource.get(source.id)?.length ?? 0;
	const absent = source.absent ?? {};
	const dated = (edtf: string | undefined, key: 'issued' | 'accessed') =>
		edtf === undefined ? because('unknown', absent[key]) : formatEdtf(edtf);
	const address = source.URL ?? because('none', absent.URL);
	return [
		...wrapLine(line(span(source.title ?? source['title-short'], 'strong')), columns),
		blank,
		...labelled(
			'Outlet',
			source['container-title'] ?? because('unknown', absent['container-title']),
			columns,
		),
		...labelled('Report of', source['original-publisher'], columns),
		...labelled('Published', dated(source.issued, 'issued'), columns),
		...labelled(
			'First',
			source['original-date'] === undefined ? undefined : formatEdtf(source['original-date']),
			columns,
		),
		...labelled('Retrieved', dated(source.accessed, 'accessed'), columns),
		...labelled('Address', address, columns, 'plain', source.URL),
		...labelled(
			'Language',
			[source.language, source['original-language']].filter(part => part !== undefined).join(', from '),
			columns,
		),
		...labelled('Text', source.quality.join(', '), columns),
		...labelled('File', `${source.file}, ${source.length} characters`, columns),
		...labelled('SHA-256', source.sha256, columns),
		...labelled('Quotes', count === 0 ? 'none' : `${count}; Enter narrows the list to this source`, columns),
		...labelled('Note', source.note, columns),
	];
}
