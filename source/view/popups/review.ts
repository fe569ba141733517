/** The line of a decision: what is typed, what may be chosen instead, and what it is about. */
import {alsoDecided} from '../../state/marked-here.ts';
import type {LineVerb, ReviewPopup} from '../../state/parts.ts';
import {issueName, readPositionLine} from '../../state/position-line.ts';
import type {ReviewChoice} from '../../state/review-choice.ts';
import {wordsOf} from '../../state/review-choice.ts';
import {reviewChoices} from '../../state/review-choices.ts';
import {selectEntry, shownPassage} from '../../state/selectors.ts';
import {beginning} from '../../text/beginning.ts';
import {sanitize} from '../../text/sanitize.ts';
import {blank, firstShown, type Line, line, span, windowed, wrapLine} from '../spans.ts';
import {typedLine} from '../typed-line.ts';
import type {ViewProps} from '../view-props.ts';
import {listLines, type PopupView, wrappedLines} from './browse.ts';

const titles: Readonly<Record<LineVerb, string>> = {
	speaker: 'Who says it',
	issue: 'What it is about',
	date: 'When it was said',
	occasion: 'At which event it was said',
	note: 'A note in the file',
	gloss: 'In short',
	words: 'Where the quotation begins and ends',
	add: 'A quotation that was not proposed',
	join: 'The same as',
	split: 'Cut in two',
	position: 'A position',
	'accept-all': 'Accept all that are so sure',
	facts: 'What is known',
};

const titlesOfSeveral: Readonly<Partial<Record<LineVerb, string>>> = {
	issue: 'What they are about',
	date: 'When they were said',
	occasion: 'At which event they were said',
};

const longer =
	'its words, with … for what is left out; Tab takes a line below into this one, again and again';

const fact =
	'one thing a line: its name, a colon, what it is; nothing behind the colon takes it away; same: KEPT = OTHER makes one of two people or parties';

const hints: Readonly<Record<LineVerb, string>> = {
	speaker:
		'NAME, or of somebody new NAME, PARTY, ROLE; a spokesperson, PARTY; several with ; between; - WHY is nobody; = NAME where the page does not name whom the draft says',
	issue: 'an issue, or a new one by its name; several with ; between',
	date: '2025-03-03, 3 March 2025, 2025-03; of its article 3 March, Monday, yesterday; - WHY nobody knows',
	occasion: 'an event, or a new one: NAME, DATE',
	note: 'an empty one takes it away',
	words: longer,
	add: longer,
	gloss: 'what it comes to, in one line of your own',
	join: 'the likeliest first; or type words of the other one',
	split: 'type the words with which the second begins',
	position:
		'a sentence of your own, which this statement bears out; Tab on another, or its number behind +, lets that too',
	facts: fact,
	'accept-all':
		'a number from 0 to 1; what is flagged or skipped stays; others are people, parties, sources and events, and whom nothing names is taken out; taken back in one step',
};

/** Of a cell, where no statement is at hand. */
const cellHint =
	'a sentence of your own, which those with + below bear out; Tab puts + to one, or takes it away';

/** Of a round or an event, which may go on for days. */
const spanHint = '2025-03-03, 3 March 2025, 2025-03; of several days 2025-03-03..2025-03-04';

export function viewReview(props: ViewProps, popup: ReviewPopup, columns: number, rows: number): PopupView {
	const {verb} = popup;
	const refused = popup.refused ? wrapLine(line(span(popup.refused, 'warning')), columns) : [];
	// However long what it repeats is, the line itself is seen.
	const wrong = refused.slice(0, Math.max(1, Math.floor(rows / 3)));
	const choices = reviewChoices(props.workspace, props.state, popup);
	const about = (
		aroundLines(props, choices[popup.index], columns) ?? aboutLines(props, popup, columns)
	).slice(0, Math.floor(rows / 2));
	const hint = wrapLine(line(span(`  ${hintOf(popup)}`, 'muted')), columns, 2);
	const room = Math.max(1, rows - 2 - hint.length - wrong.length - about.length);
	const shown = choicesShown(props, popup, choices, columns, room);
	const {head, shown: typed, caret} = typedLine(popup.input, '>', columns, props.glyphs);
	return {
		title: titleOf(props, popup),
		lines: [
			...wrong,
			line(span(head, 'accent'), span(typed, popup.isOffered ? 'match' : 'strong')),
			...(isAmongOthers(verb) ? [...about, ...shown, ...hint] : [...shown, ...hint, blank, ...about]),
		],
		caret: {x: caret, y: wrong.length},
		aloud: {
			above: refused,
			items: choices,
			index: popup.index,
			below: [...noneAlike(popup, choices), ...about, ...hint],
		},
	};
}

/** Said in the place of other statements, where there are none. */
function noneAlike(popup: ReviewPopup, choices: readonly ReviewChoice[]): readonly Line[] {
	return popup.verb === 'join' && choices.length === 0
		? [line(span('  Nothing is found that is like it.', 'muted'))]
		: [];
}

function hintOf({verb, event, on}: ReviewPopup): string {
	if (on !== undefined) return cellHint;
	return event === undefined || verb !== 'date' ? hints[verb] : spanHint;
}

/** Statements are shown whole, as far as three lines go; of anything else a line tells enough. */
function choicesShown(
	props: ViewProps,
	popup: ReviewPopup,
	choices: readonly ReviewChoice[],
	columns: number,
	room: number,
): readonly Line[] {
	const none = noneAlike(popup, choices);
	if (none.length > 0) return none;
	if (isAmongOthers(popup.verb)) return wrappedLines(props, choices, popup.index, columns, room);
	return windowed(
		listLines(props, choices, popup.index, columns),
		firstShown(popup.index, choices.length, room),
		Math.min(room, Math.max(1, choices.length)),
	);
}

/** Whether other statements are chosen, which are read beside this one. */
function isAmongOthers(verb: LineVerb): boolean {
	return verb === 'position' || verb === 'join';
}

/** Of a position, whose it is and on what. */
function titleOf({workspace, state}: ViewProps, {verb, statement, event, input, on}: ReviewPopup): string {
	const held = workspace.catalogue.events.get(event ?? '');
	if (held !== undefined) return sanitize(`${verb === 'date' ? 'When it was' : titles[verb]}: ${held.name}`);
	const others = alsoDecided(workspace, state, verb, statement);
	// Marking goes on to the next row: what a line is about need not be what is selected.
	const selected = selectEntry(workspace, state)?.statement.id ?? '';
	const isElsewhere = statement !== selected && state.marked.has(statement ?? '');
	if (others !== undefined && (others.length > 0 || isElsewhere)) {
		const without = isElsewhere && !state.marked.has(selected) ? ', without the one selected' : '';
		return `${titlesOfSeveral[verb] ?? titles[verb]}: ${others.length + 1} marked${without}`;
	}
	const entry = workspace.catalogue.entryOf.get(statement ?? '');
	if (verb === 'facts' && entry !== undefined) {
		const {source} = shownPassage(workspace, state, entry);
		return sanitize(`${titles[verb]}: ${workspace.catalogue.sources.get(source)?.['title-short'] ?? source}`);
	}
	const party = workspace.catalogue.parties.get(entry?.parties[0] ?? '')?.name;
	if (verb !== 'position' || party === undefined) return titles[verb];
	const {issue} = readPositionLine(workspace, entry, input.text, on);
	return issue === undefined
		? titles[verb]
		: sanitize(`The position of ${party} on ${issueName(workspace, issue)}`);
}

/** The words of what is chosen in their article, both ends of them in sight; undefined where nothing is told of that. */
function aroundLines(
	{glyphs}: ViewProps,
	chosen: ReviewChoice | undefined,
	columns: number,
): readonly Line[] | undefined {
	const {line: words = '', around} = chosen ?? {};
	if (around === undefined) return undefined;
	const most = 3 * columns;
	const shown =
		words.length <= most
			? words
			: `${words.slice(0, most / 2)} ${glyphs.ellipsis} ${words.slice(words.length - most / 2)}`;
	return wrapLine(
		line(
			span(`${glyphs.ellipsis}${around.before.slice(-columns)}`, 'muted'),
			// The marks of the page are seen as they are.
			span('[', 'strong'),
			span(shown, 'quoted'),
			span(']', 'strong'),
			span(`${around.after.slice(0, columns)}${glyphs.ellipsis}`, 'muted'),
		),
		columns,
	);
}

/** Whose words they are, and what the program said of them. */
function aboutLines({workspace, state}: ViewProps, {verb, statement, on}: ReviewPopup, columns: number) {
	const entry = workspace.catalogue.entryOf.get(statement ?? '');
	// Of a cell none is at hand: those that bear it out stand in the list.
	if (entry === undefined || on !== undefined) return [];
	const {draft} = entry.statement;
	const sure = draft?.confidence === undefined ? '' : ` (${draft.confidence})`;
	const who = entry.speakerName === '' ? 'nobody named' : entry.speakerName;
	const words = wrapLine(
		line(
			span(`${who}${sure}: `, 'strong'),
			beginning(wordsOf(workspace, shownPassage(workspace, state, entry)), 2000),
		),
		columns,
	);
	// Beside others its own words are enough.
	return draft?.because === undefined || isAmongOthers(verb)
		? words
		: [...words, ...wrapLine(line(span(draft.because, 'muted')), columns)];
}
