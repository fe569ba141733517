/** The line of a decision: what is typed, what may be chosen instead, and what it is about. */
import {passageText} from '../../dossier/catalogue.ts';
import type {LineVerb, Popup} from '../../state/parts.ts';
import {reviewChoices} from '../../state/review-choices.ts';
import {selectEntry, shownPassage} from '../../state/selectors.ts';
import {truncate, width} from '../../text/cells.ts';
import {sanitize} from '../../text/sanitize.ts';
import type {Scene} from '../scene.ts';
import {blank, firstShown, line, span, windowed, wrapLine} from '../spans.ts';
import {listLines, type PopupView} from './browse.ts';

const titles: Readonly<Record<LineVerb, string>> = {
	speaker: 'Who says it',
	issue: 'What it is about',
	date: 'When it was said',
	occasion: 'At which event it was said',
	note: 'A note in the file',
	join: 'The same as',
	split: 'Cut in two',
	position: 'The position of its party on its issue',
	'accept-all': 'Accept all that are so sure',
};

const hints: Readonly<Record<LineVerb, string>> = {
	speaker:
		'NAME, or of somebody new NAME, PARTY, ROLE; a spokesperson, PARTY; several with ; between; - is nobody',
	issue: 'an issue, or a new one by its name',
	date: '2025-03-03, 3 March 2025, 2025-03, Monday (the last before it was printed)',
	occasion: 'an event, or a new one: NAME, DATE',
	note: 'an empty one takes it away',
	join: 'type words of the other one',
	split: 'type the words with which the second begins',
	position: 'demands, rejects, supports, offers, open, denies or warns, and a sentence of your own',
	'accept-all': 'a number from 0 to 1; flagged ones stay; taken back in one step',
};

export function viewReview(
	scene: Scene,
	popup: Extract<Popup, {kind: 'review'}>,
	columns: number,
	rows: number,
): PopupView {
	const {world, state, glyphs} = scene;
	const {verb, input} = popup;
	const choices = reviewChoices(world, state, popup);
	const list = listLines(scene, choices, popup.index, columns);
	const about = verb === 'accept-all' ? [] : aboutLines(scene, columns);
	const room = Math.max(1, rows - 4 - Math.min(about.length, Math.floor(rows / 2)));
	const shown = windowed(
		list,
		firstShown(popup.index, list.length, room),
		Math.min(room, Math.max(1, list.length)),
	);
	const typing = columns - 3;
	const before = sanitize(input.text.slice(0, input.cursor));
	// The end of what is before the cursor is always seen.
	let from = 0;
	while (width(before.slice(from)) > typing && from < before.length) from += 1;
	return {
		title: titles[verb],
		lines: [
			line(
				span('> ', 'accent'),
				span(truncate(sanitize(input.text).slice(from), typing, glyphs.ellipsis), 'strong'),
			),
			...shown,
			line(span(truncate(`  ${hints[verb]}`, columns, glyphs.ellipsis), 'muted')),
			blank,
			...about,
		],
		caret: {x: 2 + width(before.slice(from)), y: 0},
	};
}

/** Whose words they are, and what the program said of them. */
function aboutLines({world, state}: Scene, columns: number) {
	const entry = selectEntry(world, state);
	if (entry === undefined) return [];
	const {draft} = entry.statement;
	const sure = draft?.confidence === undefined ? '' : ` (${draft.confidence})`;
	const who = entry.speakerName === '' ? 'nobody named' : entry.speakerName;
	return [
		...wrapLine(
			line(span(`${who}${sure}: `, 'strong'), passageText(shownPassage(state, entry)).slice(0, 2000)),
			columns,
		),
		...(draft?.because === undefined ? [] : wrapLine(line(span(draft.because, 'muted')), columns)),
	];
}
