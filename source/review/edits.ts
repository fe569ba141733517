/** What a decision changes in the notes. */
import {notSummarised} from '../dossier/not-summarised.ts';
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, textIn} from '../notes/plain.ts';
import {count} from '../text/count.ts';
import {dates, issues, occasions, othersIn} from './about.ts';
import {type Accepted, acceptEdits} from './accept.ts';
import {proposedBeside} from './book.ts';
import type {Decision} from './decision.ts';
import {type Desk, type PlacedItem, type Planned, planned, refused, removeIn, setIn} from './desk.ts';
import {eventEdits} from './event.ts';
import {factEdits} from './facts.ts';
import {firstEdits} from './first.ts';
import {glossEdits} from './gloss.ts';
import {joinEdits} from './join.ts';
import {
	acceptableOf,
	confidenceOf,
	isAcceptable,
	isDraft,
	isFlagged,
	isSpoken,
	isUnnamed,
	type NotedItem,
} from './noted-item.ts';
import {passagesIn} from './passages.ts';
import {positionEdits} from './position.ts';
import {rejectEdits} from './reject.ts';
import {speakerEdits} from './speaker.ts';
import {splitEdits} from './split.ts';
import {unnamedIn} from './unnamed.ts';
import {addEdits, wordsEdits} from './words.ts';

/** @returns the edits in the order in which they are to be done, or why there are none. */
export function editsFor(desk: Desk, decision: Decision): Planned {
	if (decision.do === 'accept-all') return acceptAll(desk, decision);
	if (decision.do === 'accept-others') return acceptOthers(desk);
	if (decision.do === 'event') return eventEdits(desk, decision);
	const index = desk.book.items.findIndex(({handle}) => handle === decision.statement);
	const item = desk.book.items[index];
	if (item === undefined) return refused('This statement is gone from the notes.');
	const at = {item, index};
	switch (decision.do) {
		case 'skip':
			return skip(at);
		case 'accept':
			return accept(desk, at);
		case 'reject':
			return rejectEdits(desk, at);
		case 'flag':
			return flag(at);
		case 'speaker':
			return speakerEdits(desk, at, decision);
		case 'issue':
			return issues(desk, [at, ...othersIn(desk, decision.others)], decision.issues);
		case 'date':
			return dates(desk, [at, ...othersIn(desk, decision.others)], decision.said.trim());
		case 'occasion':
			return occasions(desk, [at, ...othersIn(desk, decision.others)], decision.event.trim());
		case 'note':
			return note(at, decision.note.trim());
		case 'gloss':
			return glossEdits(desk, at, decision.gloss, decision.passage);
		case 'facts':
			return factEdits(desk, at, decision.passage, decision.line);
		case 'first':
			return firstEdits(desk, at, decision.passage);
		case 'join':
			return joinEdits(desk, at, decision.others);
		case 'words':
			return wordsEdits(desk, at, decision.passage, decision.line.trim());
		case 'add':
			return addEdits(desk, at, decision.passage, decision.line.trim());
		case 'split':
			return splitEdits(desk, at, decision.cut);
		case 'position':
			return positionEdits(desk, at, decision);
	}
}

function acceptedWith({alongside}: Accepted): string {
	if (alongside.length === 0) return '';
	const shown = alongside.slice(0, 3).join(', ');
	const more = alongside.length > 3 ? ` and ${alongside.length - 3} more` : '';
	return `, and with it ${shown}${more}`;
}

function accept(desk: Desk, at: PlacedItem): Planned {
	if (!isDraft(at.item)) return refused('It is accepted already.');
	const accepted = acceptEdits(desk, [at]);
	const lacks = lacksOf(at);
	const open = lacks.length === 0 ? '' : `; still ${lacks.join(', ')}`;
	return planned(`Accepted${acceptedWith(accepted)}${open}.`, ...accepted.edits);
}

/** What lists those that lack it, whether they are accepted or not. */
const finders: Readonly<Record<string, string>> = {
	'without an issue': 'issue:none',
	'without a day': 'is:undated',
};

/** What a statement that is accepted leaves open, in words that fit one and several. */
function lacksOf({item: {value}}: PlacedItem): readonly string[] {
	const isSummed = passagesIn(value).every(
		({value: passage}) => (textIn(passage, 'summary') ?? textIn(value, 'gloss')) !== notSummarised,
	);
	return [
		...(isUnnamed(value) ? ['without a speaker'] : []),
		...(listIn(value, 'on').length === 0 ? ['without an issue'] : []),
		...(value.said === undefined && value.at === undefined ? ['without a day'] : []),
		...(isSummed ? [] : ['not summarised']),
	];
}

function acceptAll(desk: Desk, {least, among}: Extract<Decision, {do: 'accept-all'}>): Planned {
	const {items} = desk.book;
	const shown = among === undefined ? undefined : new Set(among);
	const isSure = (item: NotedItem) =>
		isDraft(item) && (confidenceOf(item) ?? -1) >= least && shown?.has(item.handle) !== false;
	const acceptable = new Set(acceptableOf(items.filter(({handle}) => shown?.has(handle) !== false)));
	const all = items.flatMap((item, index): readonly PlacedItem[] =>
		isSure(item) && acceptable.has(item) ? [{item, index}] : [],
	);
	const putOff = items.filter(item => isSure(item) && isAcceptable(item) && !acceptable.has(item)).length;
	const sure = all.filter(({item}) => isSpoken(item));
	const unspoken = all.length - sure.length;
	const unseen = items.filter(item => isSure(item) && !isFlagged(item) && item.built === undefined).length;
	const left = [
		...(unspoken === 0
			? []
			: [
					` ${count(unspoken, 'other so sure is', 'others so sure are')} left: no speaker is named there, or only a questioner.`,
				]),
		...(putOff === 0 ? [] : [` ${count(putOff, 'is', 'are')} left that you have put off.`]),
		...(unseen === 0 ? [] : [` ${count(unseen, 'is', 'are')} left that cannot be shown: ! says why.`]),
	].join('');
	if (sure.length === 0) {
		const which = shown === undefined ? 'that is not flagged' : 'that the filter shows';
		return refused(`No draft ${which} is as sure as ${least}.${left}`);
	}
	const {edits} = acceptEdits(desk, sure);
	const lacks = sure.flatMap(at => lacksOf(at));
	const kinds = [...new Set(lacks)];
	const found = kinds.flatMap(lack => finders[lack] ?? []);
	const told = kinds.map(lack => `${lacks.filter(each => each === lack).length} ${lack}`);
	const where = found.length === 0 ? '' : ` (/ Ctrl-u ${found.join(', or ')})`;
	const open = told.length === 0 ? '' : `; still ${told.join(', ')}${where}`;
	return planned(`Accepted ${count(sure.length, 'statement')} at ${least} and more${open}.${left}`, ...edits);
}

/** What nothing names any more is of no use to a dossier: it is taken out. */
function acceptOthers({book}: Desk): Planned {
	const proposed = proposedBeside(book);
	if (proposed.length === 0) return refused('There is nothing else that is a draft.');
	const unnamed = unnamedIn(book);
	const kept = proposed.filter(
		([section, step]) => !unnamed.some(each => each.section === section && each.id === step),
	);
	const said = [
		...(kept.length === 0 ? [] : [`Accepted ${kept.length} of what no statement has shown.`]),
		...(unnamed.length === 0
			? []
			: [`Taken out, for nothing names them any more: ${unnamed.map(({name}) => name).join(', ')}.`]),
	];
	return planned(
		said.join(' '),
		...kept.map(([section, step]): NotesEdit => ({do: 'remove', path: [section, step, 'draft']})),
		...unnamed.map(({section, id}): NotesEdit => ({do: 'remove', path: [section, id]})),
	);
}

/** It is kept in the file, so that tomorrow too what nobody has seen comes before it. */
function skip({item, index}: PlacedItem): Planned {
	if (!isDraft(item)) return refused('It is accepted already: there is nothing to skip.');
	return planned('Skipped; it comes back at the end.', setInDraft({item, index}, 'skipped'));
}

function setInDraft({item, index}: PlacedItem, key: 'flagged' | 'skipped'): NotesEdit {
	const isEmpty = !isPlainMap(item.value.draft) || Object.keys(item.value.draft).length === 0;
	// What was proposed without a word must not look like what was accepted and then flagged.
	const proposed = isDraft(item) && key === 'flagged' ? {because: 'Proposed.'} : {};
	return isEmpty
		? setIn({item, index}, 'draft', {...proposed, [key]: true})
		: {do: 'set', path: ['statements', index, 'draft', key], value: true};
}

function flag(at: PlacedItem): Planned {
	const {item, index} = at;
	// Of what was accepted nothing is left behind.
	const isAlone = isPlainMap(item.value.draft) && Object.keys(item.value.draft).length === 1;
	const path = ['statements', index, 'draft', ...(isAlone ? [] : ['flagged'])];
	if (isFlagged(item)) return planned('No longer flagged.', {do: 'remove', path});
	return planned('Flagged: it is to be looked at again.', setInDraft(at, 'flagged'));
}

function note(at: PlacedItem, text: string): Planned {
	if (text !== '') return planned('The note is in the notes.', setIn(at, 'note', text));
	return at.item.value.note === undefined
		? refused('It has no note.')
		: planned('Its note is taken away.', removeIn(at, 'note'));
}
