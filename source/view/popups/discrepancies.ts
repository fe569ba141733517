/** Where the sources disagree, and where one is damaged. */
import type {Entry} from '../../dossier/catalogue.ts';
import {flagOfDiscrepancy, signedFlags} from '../../dossier/flags.ts';
import type {Discrepancy} from '../../dossier/types.ts';
import {
	goesTo,
	kindInWord,
	makesOfIt,
	markInWords,
	placeInWords,
	reason,
	touchedInWords,
} from '../../state/popup-facts.ts';
import {foundDiscrepancies} from '../../state/popup-search.ts';
import {width} from '../../text/cells.ts';
import {count} from '../../text/count.ts';
import {blank, type Line, line, span, wrapLine} from '../spans.ts';
import type {ViewProps} from '../view-props.ts';
import {type Browsing, browse, detailColumns, type PopupView} from './browse.ts';

export function viewDiscrepancies(
	props: ViewProps,
	popup: Browsing,
	columns: number,
	rows: number,
): PopupView {
	const {dossier} = props.workspace.catalogue;
	if (dossier.discrepancies.length === 0)
		return {title: 'Disagreements', lines: [line(span('None are recorded in this dossier.', 'muted'))]};
	const {flags} = props.glyphs;
	const found = foundDiscrepancies(props.workspace, popup.input.text);
	const items = found.map(one => ({
		text: `${kindInWord(one).padEnd(8)} ${one.title}`,
		sign: flags[flagOfDiscrepancy(one)],
		indent: 9,
	}));
	const shown = found[popup.index];
	const lines = shown === undefined ? [] : describeDiscrepancy(props, shown, detailColumns(columns, rows));
	const held = sayHowMany(props);
	// Behind it stands which one of how many is chosen, and beside it in the frame what closes.
	const title = width(held) + besideKinds <= columns ? held : 'Disputes/damage';
	return browse(props, title, items, popup, lines, columns, rows);
}

/** Cells of the top line beside how many there are of each kind: which one is chosen, and what closes. */
const besideKinds = 28;

/** How many of each kind there are in all. */
function sayHowMany({workspace}: ViewProps): string {
	const {discrepancies} = workspace.catalogue.dossier;
	const damaged = discrepancies.filter(one => flagOfDiscrepancy(one) === 'damaged').length;
	const disputed = discrepancies.length - damaged;
	const parts = [
		disputed === 0 ? '' : count(disputed, 'disagreement'),
		damaged === 0 ? '' : count(damaged, 'damaged text'),
	];
	return parts.filter(part => part !== '').join(', ');
}

function describeDiscrepancy(props: ViewProps, one: Discrepancy, columns: number): readonly Line[] {
	const {catalogue} = props.workspace;
	const flag = flagOfDiscrepancy(one);
	return [
		...wrapLine(line(span(one.title, 'strong')), columns),
		line(span(`${props.glyphs.flags[flag]} ${markInWords(one)}`, 'muted')),
		blank,
		...one.versions.flatMap(version => [
			...wrapLine(line(span(`${props.glyphs.dash} `, 'accent'), span(version.says)), columns, 2),
			...version.passages.flatMap(place =>
				wrapLine(line(span(`  ${placeInWords(catalogue, place)}`, 'muted')), columns, 2),
			),
		]),
		blank,
		...wrapLine(line(span(makesOfIt, 'accent'), span(one.assessment)), columns),
		...wrapLine(line(span(reason + one.because, 'muted')), columns),
		...(one.statements.length === 0 ? [] : [blank, line(span(goesTo, 'muted'))]),
		...one.statements.flatMap(id => {
			const entry = catalogue.entryOf.get(id);
			return entry === undefined ? [] : wrapLine(touchedLine(props, entry), columns, 4);
		}),
	];
}

function touchedLine({glyphs}: ViewProps, entry: Entry): Line {
	const {signs} = entry;
	const shown = signedFlags.filter(flag => signs.has(flag)).map(flag => `${glyphs.flags[flag]} `);
	return line('  ', span(shown.join(''), 'warning'), touchedInWords(entry));
}
