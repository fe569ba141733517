/** Opens the line of a decision: about what is at hand, with what is there already, to be changed. */
import {type Entry, passageText} from '../dossier/catalogue.ts';
import {notGiven} from '../dossier/not-given.ts';
import {notSummarised} from '../dossier/not-summarised.ts';
import {decidedFirst, marksHere} from './marked-here.ts';
import {paneNumber, subjectOf} from './panes.ts';
import {type LineVerb, quotesPane, type ReviewPopup} from './parts.ts';
import {beginningOfPosition, saidBy} from './position-line.ts';
import {selectEntry, selectEvent, shownPassage} from './selectors.ts';
import {type State, say} from './state.ts';
import {wordsAtHand} from './wording-choices.ts';
import type {Workspace} from './workspace.ts';

export function openLine(workspace: Workspace, state: State, verb: LineVerb): State {
	if (verb === 'accept-all') {
		const {left = 0, others = 0} = workspace.review?.progress() ?? {};
		const text = left === 0 && others > 0 ? 'others' : '0.9';
		return withLine(state, verb, undefined, {text, isOffered: true});
	}
	const {holds} = subjectOf(workspace, state);
	if (holds === 'events') return openOfEvent(workspace, state, verb);
	if (holds === 'positions') return openPosition(workspace, state);
	const selected = selectEntry(workspace, state);
	if (selected === undefined) return say(state, 'There is no quote here to decide about: Esc shows others.');
	const first = decidedFirst(workspace, state, verb, selected.statement.id);
	const entry = workspace.catalogue.entryOf.get(first) ?? selected;
	const opened = withLine(state, verb, entry.statement.id, beginningOf(workspace, state, verb, entry));
	const lack = verb === 'position' ? lackOf(entry) : undefined;
	return lack === undefined ? opened : {...opened, popup: {...opened.popup, refused: lack}};
}

/** The position of a cell, with what bears it out; of an empty one the first that its party says on its issue. */
function openPosition(workspace: Workspace, state: State): State {
	const {party, issue} = state.cell;
	const inQuotes = `i in the quotes (${paneNumber(workspace, quotesPane)})`;
	if (workspace.catalogue.dossier.issues.length === 0)
		return say(state, `A position is on an issue, and there is none yet: ${inQuotes} makes one.`);
	if (party === null || issue === null)
		return say(state, 'A position is that of one party on one issue: go to its cell.');
	if (party === notGiven)
		return say(state, 'Whose side these are on is not given: w in the quotes gives a speaker, NAME, PARTY.');
	const {entryOf, dossier} = workspace.catalogue;
	const isOf = ({parties: [own], statement}: Entry) => own === party && statement.issues.includes(issue);
	const known = dossier.positions.findLast(each => each.party === party && each.issue === issue);
	// What bears out the one that is there already stays all that does.
	const bearing = (known?.evidence ?? []).flatMap(id => entryOf.get(id) ?? []);
	const entry = bearing.find(isOf) ?? saidBy(workspace, party, issue).find(isOf);
	if (entry === undefined)
		return say(
			state,
			`No statement is found that this party makes on that issue: ${inQuotes} says which are on it.`,
		);
	const selected = selectEntry(workspace, state)?.statement.id;
	const beginning = beginningOfPosition(workspace, entry, marksHere(workspace, state), selected, issue);
	const opened = withLine(state, 'position', entry.statement.id, beginning);
	return {...opened, popup: {...opened.popup, on: issue}};
}

/** Of a round or an event there are lines of its date and of what is known of it. */
function openOfEvent(workspace: Workspace, state: State, verb: LineVerb): State {
	const event = selectEvent(workspace, state);
	if (event === undefined) return say(state, 'There is no round or event here.');
	const text = verb === 'date' ? (event.date.edtf ?? '') : '';
	const opened = withLine(state, verb, undefined, {text, isOffered: text !== ''});
	return {...opened, popup: {...opened.popup, event: event.id}};
}

type Beginning = {readonly text: string; readonly cursor?: number; readonly isOffered?: boolean};

function withLine(
	state: State,
	verb: LineVerb,
	statement: string | undefined,
	{text, cursor = text.length, isOffered = false}: Beginning,
): State & {readonly popup: ReviewPopup} {
	const popup = {kind: 'review', verb, statement, input: {text, cursor}, index: 0, isOffered} as const;
	return {...state, popup};
}

/** What a position needs that the statement does not have yet. */
function lackOf({parties, statement}: Entry): string | undefined {
	if (parties.length === 0) return 'Nobody whose party is known says this: first the speaker (w).';
	if (parties[0] === notGiven)
		return 'Whose side its speaker is on is not given: first the speaker, NAME, PARTY (w).';
	return statement.issues.length === 0 ? 'It is about no issue yet: first the issue (i).' : undefined;
}

/** What is there already, to be changed. */
function beginningOf(workspace: Workspace, state: State, verb: LineVerb, entry: Entry): Beginning {
	switch (verb) {
		case 'note':
			return {text: entry.statement.note ?? ''};
		case 'position':
			return beginningOfPosition(workspace, entry, marksHere(workspace, state), entry.statement.id);
		case 'words':
			return {text: wordsAtHand(workspace, state, entry)};
		case 'gloss':
			return summaryOf(workspace, state, entry);
		default:
			return {text: ''};
	}
}

/** What nobody has summarised yet begins with the words of the article, which go as soon as something is typed. */
function summaryOf(workspace: Workspace, state: State, entry: Entry): Beginning {
	const passage = shownPassage(workspace, state, entry);
	const text = passage.kind === 'reported' ? passage.summary : entry.statement.gloss;
	if (text === notSummarised) return {text: wordsAtHand(workspace, state, entry), isOffered: true};
	return {text, isOffered: passage.kind !== 'reported' && isOfWords(entry, text)};
}

/** Whether a summary is nobody's, but the words themselves, or the first of them. */
function isOfWords({statement: {passages, first}}: Entry, gloss: string): boolean {
	const leading = passages.find(({id}) => id === first.passage);
	const words = leading === undefined ? '' : passageText(leading).replace(/\s+/g, ' ').trim();
	return words === gloss || (gloss.endsWith('…') && words.startsWith(gloss.slice(0, -1)));
}
