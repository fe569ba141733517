/** The popups: help, palette, discrepancies, sources, problems, changes, export. */
import {type Entry, passageText} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {flagOfDiscrepancy, signedFlags} from '../dossier/flags.ts';
import type {Discrepancy, Source} from '../dossier/types.ts';
import {exportChoices} from '../state/exports.ts';
import {paletteCommands} from '../state/keys.ts';
import type {Input} from '../state/parts.ts';
import {foundDiscrepancies, foundLines, foundSources} from '../state/popup-search.ts';
import {selectAnswer} from '../state/selectors.ts';
import type {Popup} from '../state/state.ts';
import {fit, truncate, width} from '../text/cells.ts';
import {harmless} from '../text/harmless.ts';
import {labelled} from './event-detail.ts';
import {flagWords} from './glyphs.ts';
import {keyLabel, viewHelp} from './help-view.ts';
import type {Scene} from './scene.ts';
import {blank, firstShown, fitLine, type Line, line, span, windowed, wrapLine} from './spans.ts';

export type PopupView = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly caret?: {readonly x: number; readonly y: number} | undefined;
	/** The largest scroll that shows a line more; of what scrolls. */
	readonly most?: number;
};

export function viewPopup(scene: Scene, popup: Popup, columns: number, rows: number): PopupView {
	switch (popup.kind) {
		case 'help':
			return withInput(
				'Keys and filter language',
				popup.input,
				viewHelp(scene, popup.input.text, columns),
				popup.scroll,
				rows,
			);
		case 'palette':
			return viewPalette(scene, popup, columns, rows);
		case 'export': {
			const count = scene.state.marked.size;
			const shown = selectAnswer(scene.world, scene.state).total;
			const what =
				count > 0
					? `the ${count} marked, not the ${shown} shown`
					: shown === 0
						? 'nothing: no quote is shown'
						: `the ${shown} shown`;
			const items = exportChoices(scene.world.formats).map(choice => ({text: choice.name}));
			return {
				title: `Export ${what}`,
				lines: windowed(listLines(scene, items, popup.index, columns), 0, rows),
			};
		}
		case 'discrepancies': {
			const {dossier} = scene.world.catalogue;
			if (dossier.discrepancies.length === 0)
				return {title: 'Discrepancies', lines: [line(span('None are recorded in this dossier.', 'muted'))]};
			const {flags} = scene.glyphs;
			const found = foundDiscrepancies(scene.world, popup.input.text);
			const items = found.map(one => ({
				text: `${one.kind.padEnd(8)} ${one.title}`,
				sign: flags[flagOfDiscrepancy(one)],
			}));
			const shown = found[popup.index];
			const lines = shown === undefined ? [] : describeDiscrepancy(scene, shown, detailColumns(columns));
			return browse(scene, 'Where the sources disagree', items, popup, lines, columns, rows);
		}
		case 'note':
			return viewNote(scene, popup, columns);
		case 'problems':
			return listed(scene, popup, columns, rows, {
				title: 'Problems of the notes',
				lines: scene.world.problems,
				none: 'Nothing is wrong in what is shown.',
			});
		case 'changes': {
			const {changes} = scene.world;
			return listed(scene, popup, columns, rows, {
				title: `Changed since ${changes?.since ?? ''}`,
				lines: changes?.lines ?? [],
				none:
					changes === undefined
						? 'roundtable FILE --since OTHER shows here what has changed.'
						: `Nothing has changed since ${changes.since}.`,
			});
		}
		case 'sources': {
			const found = foundSources(scene.world, popup.input.text);
			const shown = found[popup.index];
			const lines = shown === undefined ? [] : describeSource(scene, shown, detailColumns(columns));
			const items = found.map(source => ({text: source['title-short']}));
			return browse(scene, 'Sources', items, popup, lines, columns, rows);
		}
	}
}

/** A line to write in, and whose words the note goes with. */
function viewNote(
	{world, glyphs}: Scene,
	{statement, input}: Extract<Popup, {kind: 'note'}>,
	columns: number,
): PopupView {
	const entry = world.catalogue.entryOf.get(statement);
	const words = entry === undefined ? '' : passageText(entry.first);
	const room = columns - 3;
	const before = harmless(input.text.slice(0, input.cursor));
	// The end of what is before the cursor is always seen.
	let from = 0;
	while (width(before.slice(from)) > room && from < before.length) from += 1;
	return {
		title: `A note on ${entry?.speakerName ?? statement}`,
		lines: [
			line(
				span('> ', 'accent'),
				span(truncate(harmless(input.text.slice(from)), room, glyphs.ellipsis), 'strong'),
			),
			blank,
			...wrapLine(line(span(words.slice(0, 2000), 'muted')), columns),
			blank,
			line(span('Enter keeps it, an empty one takes it away. It stays with you, beside the marks.', 'muted')),
		],
		caret: {x: 2 + width(before.slice(from)), y: 0},
	};
}

type Listing = {readonly title: string; readonly lines: readonly string[]; readonly none: string};

/** Lines of which the chosen one is told whole. */
function listed(
	scene: Scene,
	popup: Browsing,
	columns: number,
	rows: number,
	{title, lines, none}: Listing,
): PopupView {
	if (lines.length === 0)
		return {title: harmless(title), lines: wrapLine(line(span(none, 'muted')), columns)};
	const found = foundLines(lines, popup.input.text);
	// The list may have become shorter since it was moved in.
	const index = Math.max(0, Math.min(popup.index, found.length - 1));
	const shown = found[index];
	const detail = shown === undefined ? [] : wrapLine(line(span(shown)), detailColumns(columns));
	const items = found.map(text => ({text}));
	return browse(scene, harmless(title), items, {...popup, index}, detail, columns, rows);
}

function withInput(
	title: string,
	input: Input,
	lines: readonly Line[],
	scroll: number,
	rows: number,
): PopupView {
	return {
		title,
		lines: [
			input.text === ''
				? line(span('> ', 'accent'), span('type to search', 'muted'))
				: line(span('> ', 'accent'), span(input.text, 'strong')),
			...windowed(lines, scroll, rows - 1),
		],
		caret: {x: 2 + width(harmless(input.text.slice(0, input.cursor))), y: 0},
		most: Math.max(0, lines.length - (rows - 1)),
	};
}

function viewPalette(
	scene: Scene,
	popup: Extract<Popup, {kind: 'palette'}>,
	columns: number,
	rows: number,
): PopupView {
	const commands = paletteCommands(popup.input.text, scene.world.bindings, scene.world.formats);
	const names = Math.min(columns - 12, Math.max(20, ...commands.map(command => width(command.name))));
	const items = commands.map(command => ({
		text: `${fit(command.name, names, scene.glyphs)}  ${command.keys.map(key => keyLabel(key, scene.glyphs)).join(' ')}`,
	}));
	const list =
		items.length === 0
			? [line(span('  No command of that name.', 'muted'))]
			: listLines(scene, items, popup.index, columns);
	const room = rows - 1;
	return withInput('Commands', popup.input, list.slice(firstShown(popup.index, list.length, room)), 0, rows);
}

/** An item of a list, with a sign at the end of its line. */
type Item = {readonly text: string; readonly sign?: string};

function listLines({glyphs}: Scene, items: readonly Item[], index: number, columns: number): readonly Line[] {
	return items.map(({text, sign = ''}, place) => {
		const isSelected = place === index;
		const room = columns - 2 - (sign === '' ? 0 : width(sign) + 1);
		const shown = harmless(text);
		return line(
			span(isSelected ? `${glyphs.cursor} ` : '  ', 'accent'),
			span(
				sign === '' ? truncate(shown, room, glyphs.ellipsis) : fit(shown, room, glyphs),
				isSelected ? 'strong' : 'plain',
			),
			span(sign === '' ? '' : ` ${sign}`, 'warning'),
		);
	});
}

const besideFrom = 100;

function listColumns(columns: number): number {
	return columns >= besideFrom ? Math.floor(columns * 0.42) : columns;
}

function detailColumns(columns: number): number {
	return columns >= besideFrom ? columns - listColumns(columns) - 3 : columns;
}

type Browsing = {readonly input: Input; readonly index: number; readonly scroll: number};

/** A list that is searched by typing, with the selected item told whole: beside it where there is width, else below. */
function browse(
	scene: Scene,
	title: string,
	items: readonly Item[],
	{input, index, scroll}: Browsing,
	detail: readonly Line[],
	columns: number,
	allRows: number,
): PopupView {
	const rows = allRows - 1;
	const list =
		items.length === 0
			? [line(span('  Nothing here holds all of these words.', 'muted'))]
			: listLines(scene, items, index, listColumns(columns));
	const counted = items.length === 0 ? title : `${title}: ${index + 1} of ${items.length}`;
	if (columns >= besideFrom) {
		const left = windowed(list, firstShown(index, list.length, rows), rows);
		const right = windowed(detail, scroll, rows);
		const gap = span(` ${scene.glyphs.frame.left} `, 'muted');
		const lines = left.map((each, place) => [
			...fitLine(each, listColumns(columns), scene.glyphs.ellipsis),
			gap,
			...(right[place] ?? blank),
		]);
		return {...withInput(counted, input, lines, 0, allRows), most: Math.max(0, detail.length - rows)};
	}
	const listRows = Math.min(list.length, Math.max(4, Math.floor(rows * 0.4)));
	const room = Math.max(0, rows - listRows - 1);
	const rule = line(span(scene.glyphs.frame.top.repeat(columns), 'muted'));
	const lines = [
		...windowed(list, firstShown(index, list.length, listRows), listRows),
		rule,
		...windowed(detail, scroll, room),
	];
	return {...withInput(counted, input, lines, 0, allRows), most: Math.max(0, detail.length - room)};
}

function describeDiscrepancy(scene: Scene, one: Discrepancy, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const flag = flagOfDiscrepancy(one);
	return [
		...wrapLine(line(span(one.title, 'strong')), columns),
		line(span(`${scene.glyphs.flags[flag]} ${flagWords[flag]}: ${one.kind}`, 'muted')),
		blank,
		...one.versions.flatMap(version => [
			...wrapLine(line(span(`${scene.glyphs.dash} `, 'accent'), span(version.says)), columns, 2),
			...version.passages.flatMap(place =>
				wrapLine(
					line(
						span(
							`  ${catalogue.sources.get(place.source)?.['title-short'] ?? place.source}, characters ${place.start}-${place.end}`,
							'muted',
						),
					),
					columns,
					2,
				),
			),
		]),
		blank,
		...wrapLine(line(span('What the dossier makes of it: ', 'accent'), span(one.assessment)), columns),
		...wrapLine(line(span(`Because: ${one.because}`, 'muted')), columns),
		...(one.statements.length === 0
			? []
			: [blank, line(span('Enter goes to the first quote it touches:', 'muted'))]),
		...one.statements.flatMap(id => {
			const entry = catalogue.entryOf.get(id);
			return entry === undefined ? [] : wrapLine(touchedLine(scene, entry), columns, 4);
		}),
	];
}

function touchedLine({glyphs}: Scene, {flags, speakerName, statement}: Entry): Line {
	const signs = signedFlags.filter(flag => flags.has(flag)).map(flag => `${glyphs.flags[flag]} `);
	return line(
		'  ',
		span(signs.join(''), 'warning'),
		`${speakerName === '' ? 'nobody named' : speakerName}: ${statement.gloss}`,
	);
}

function because(word: string, reason: string | undefined): string {
	return reason === undefined ? word : `${word}: ${reason}`;
}

/** Everything the dossier knows of a source; what it does not know with the reason. */
function describeSource(scene: Scene, source: Source, columns: number): readonly Line[] {
	const count = scene.world.catalogue.statementsOfSource.get(source.id)?.length ?? 0;
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
