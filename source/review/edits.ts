/** What a decision changes in the notes. */
import {notSummarised} from '../dossier/not-summarised.ts';
import type {NotesEdit, Value} from '../notes/edit.ts';
import {isPlainMap, listIn, textIn} from '../notes/plain.ts';
import {readSpokenDate} from '../notes/spoken-date.ts';
import {count} from '../text/count.ts';
import {type Accepted, acceptEdits} from './accept.ts';
import {confidenceOf, isDraft, isFlagged, isSpoken, proposedBeside} from './book.ts';
import type {Decision, Handle} from './decision.ts';
import {
	type At,
	type Desk,
	freeId,
	type Planned,
	planned,
	putInList,
	putInMap,
	refused,
	setIn,
} from './desk.ts';
import {eventEdits, withoutArticle} from './event.ts';
import {firstEdits} from './first.ts';
import {glossEdits} from './gloss.ts';
import {joinEdits} from './join.ts';
import {nameOf, publishedOf, sourcesIn, writtenEvent} from './names.ts';
import {passagesIn} from './passages.ts';
import {positionEdits} from './position.ts';
import {rejectEdits} from './reject.ts';
import {speakerEdits} from './speaker.ts';
import {splitEdits} from './split.ts';
import {wordNoDate} from './word-no-date.ts';
import {wordsEdits} from './words.ts';

/** @returns the edits in the order in which they are to be done, or why there are none. */
export function editsFor(desk: Desk, decision: Decision): Planned {
	if (decision.do === 'accept-all') return acceptAll(desk, decision.least);
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
			return issue(desk, at, decision.issue);
		case 'date':
			return dates(desk, [at, ...othersIn(desk, decision.others ?? [])], decision.said.trim());
		case 'occasion':
			return occasion(desk, at, decision.event.trim());
		case 'note':
			return note(at, decision.note.trim());
		case 'gloss':
			return glossEdits(desk, at, decision.gloss, decision.passage);
		case 'first':
			return firstEdits(desk, at, decision.passage);
		case 'join':
			return joinEdits(desk, at, decision.others);
		case 'words':
			return wordsEdits(desk, at, decision.passage, decision.line.trim());
		case 'split':
			return splitEdits(desk, at, decision.cut);
		case 'position':
			return positionEdits(desk, at, decision);
	}
}

function removeIn({index}: At, key: string): NotesEdit {
	return {do: 'remove', path: ['statements', index, key]};
}

function acceptedWith({alongside}: Accepted): string {
	if (alongside.length === 0) return '';
	const shown = alongside.slice(0, 3).join(', ');
	const more = alongside.length > 3 ? ` and ${alongside.length - 3} more` : '';
	return `, and with it ${shown}${more}`;
}

function accept(desk: Desk, at: At): Planned {
	if (!isDraft(at.item)) return refused('It is accepted already.');
	const accepted = acceptEdits(desk, [at]);
	const lacks = lacksOf(at);
	const open = lacks.length === 0 ? '' : `; still ${lacks.join(', ')}`;
	return planned(`Accepted${acceptedWith(accepted)}${open}.`, ...accepted.edits);
}

/** What a statement that is accepted leaves open, in words that fit one and several. */
function lacksOf({item: {value}}: At): readonly string[] {
	const isSummed = passagesIn(value).every(
		({value: passage}) => (textIn(passage, 'summary') ?? textIn(value, 'gloss')) !== notSummarised,
	);
	return [
		...(listIn(value, 'who').length === 0 ? ['without a speaker'] : []),
		...(listIn(value, 'on').length === 0 ? ['without an issue'] : []),
		...(isSummed ? [] : ['not summarised']),
	];
}

function acceptAll(desk: Desk, least: number): Planned {
	const all = desk.book.items.flatMap((item, index): readonly At[] =>
		isDraft(item) && !isFlagged(item) && (confidenceOf(item) ?? -1) >= least ? [{item, index}] : [],
	);
	const sure = all.filter(({item}) => isSpoken(item));
	const unspoken = all.length - sure.length;
	const left =
		unspoken === 0
			? ''
			: ` ${count(unspoken, 'other is', 'others are')} left: nobody of the talks speaks there.`;
	if (sure.length === 0) return refused(`No draft that is not flagged is as sure as ${least}.${left}`);
	const {edits} = acceptEdits(desk, sure);
	const lacks = sure.flatMap(at => lacksOf(at));
	const told = [...new Set(lacks)].map(lack => `${lacks.filter(each => each === lack).length} ${lack}`);
	const open = told.length === 0 ? '' : `; still ${told.join(', ')}`;
	return planned(`Accepted ${count(sure.length, 'statement')} at ${least} and more${open}.${left}`, ...edits);
}

function acceptOthers({book}: Desk): Planned {
	const proposed = proposedBeside(book);
	if (proposed.length === 0) return refused('There is nothing else that is a draft.');
	return planned(
		`Accepted ${proposed.length} of what no statement has shown.`,
		...proposed.map(([section, step]): NotesEdit => ({do: 'remove', path: [section, step, 'draft']})),
	);
}

/** It is kept in the file, so that tomorrow too what nobody has seen comes before it. */
function skip({item, index}: At): Planned {
	if (!isDraft(item)) return refused('It is accepted already: there is nothing to skip.');
	return planned('Skipped; it comes back at the end.', setInDraft({item, index}, 'skipped'));
}

function setInDraft({item, index}: At, key: 'flagged' | 'skipped'): NotesEdit {
	const isEmpty = !isPlainMap(item.value.draft) || Object.keys(item.value.draft).length === 0;
	// What was proposed without a word must not look like what was accepted and then flagged.
	const proposed = isDraft(item) && key === 'flagged' ? {because: 'Proposed.'} : {};
	return isEmpty
		? setIn({item, index}, 'draft', {...proposed, [key]: true})
		: {do: 'set', path: ['statements', index, 'draft', key], value: true};
}

function flag(at: At): Planned {
	const {item, index} = at;
	// Of what was accepted nothing is left behind.
	const isAlone = isPlainMap(item.value.draft) && Object.keys(item.value.draft).length === 1;
	const path = ['statements', index, 'draft', ...(isAlone ? [] : ['flagged'])];
	if (isFlagged(item)) return planned('No longer flagged.', {do: 'remove', path});
	return planned('Flagged: it is to be looked at again.', setInDraft(at, 'flagged'));
}

function issue({book, names}: Desk, at: At, chosen: Extract<Decision, {do: 'issue'}>['issue']): Planned {
	const has = listIn(at.item.value, 'on').flatMap(each => (typeof each === 'string' ? [each] : []));
	const idOf = (name: string) => {
		const found = names.resolve(['issue'], name, 'issue');
		return found.ok ? found.id : undefined;
	};
	if ('id' in chosen) {
		const name = nameOf(chosen.id, book.map('issues').get(chosen.id));
		const left = has.filter(each => idOf(each) !== chosen.id);
		if (left.length < has.length)
			return planned(
				`No longer about: ${name}.`,
				left.length === 0 ? removeIn(at, 'on') : setIn(at, 'on', oneOrMany(left)),
			);
		return planned(`About: ${name}.`, setIn(at, 'on', oneOrMany([...has, chosen.id])));
	}
	const id = freeId([...book.map('issues').keys()], chosen.newName, 'issue');
	return planned(
		`About a new issue: ${chosen.newName}.`,
		setIn(at, 'on', oneOrMany([...has, id])),
		putInMap(book, 'issues', id, chosen.newName),
	);
}

function oneOrMany(values: readonly string[]): Value {
	const [only, ...others] = values;
	return only !== undefined && others.length === 0 ? only : values;
}

/** When the first of its articles that says so was published. */
export function publishedOn(book: Desk['book'], {item}: At): string | undefined {
	return publishedOf(book, sourcesIn(item.value));
}

function othersIn({book}: Desk, handles: readonly Handle[]): readonly At[] {
	return book.items.flatMap((item, index) => (handles.includes(item.handle) ? [{item, index}] : []));
}

/** A day that its article tells may be another of each. */
function dates(desk: Desk, all: readonly At[], line: string): Planned {
	const [first, ...others] = all.map(at => date(desk, at, line));
	if (first === undefined || others.length === 0) return first ?? refused('There is nothing to date.');
	const changed = [first, ...others].filter(each => each.ok);
	const wrong = [first, ...others].find(each => !each.ok);
	// What has no date loses none; a line that is none for one of them is done for none.
	if (wrong !== undefined && (line !== '' || changed.length === 0)) return wrong;
	const told = [...new Set(changed.map(({said}) => said))].join(' ');
	return planned(
		`${told.replace(/\.$/, '')}; ${count(changed.length, 'statement')}.`,
		...changed.flatMap(({edits}) => edits),
	);
}

function date({book}: Desk, at: At, line: string): Planned {
	if (line === '')
		return at.item.value.said === undefined
			? refused('It has no date of its own.')
			: planned('Its date is taken away.', removeIn(at, 'said'));
	const read = readSpokenDate(line, publishedOn(book, at));
	if (read.ok) return planned(`Said: ${read.edtf}.`, setIn(at, 'said', read.written));
	return refused(wordNoDate(line, read.complaint));
}

function occasion({book, names}: Desk, at: At, line: string): Planned {
	if (line === '')
		return at.item.value.at === undefined
			? refused('It has no occasion.')
			: planned('Its occasion is taken away.', removeIn(at, 'at'));
	const {value} = at.item;
	const also = value['not-at'] === undefined ? [] : [removeIn(at, 'not-at')];
	const found = names.resolve(['event'], line, 'event');
	if (found.ok) {
		const name = writtenEvent({book, names}, found.id);
		return planned(`Said at: ${name}.`, setIn(at, 'at', name), ...also);
	}
	if (found.complaint?.code === 'several-names') return refused(`Several events are called “${line}”.`);
	const [, name = '', day = ''] = /^(.+),\s*([^,]+)$/s.exec(line) ?? [];
	if (name === '')
		return refused(`No event is called “${line}”. A new one has its date behind it: ${line}, 2025-03-03`);
	const read = readSpokenDate(day, publishedOn(book, at));
	if (!read.ok)
		return refused(`No event is called “${line}”, and for a new one ${wordNoDate(day, read.complaint)}`);
	if (names.resolve(['event'], name, 'event').ok)
		return refused(`There is an event called “${name}” already.`);
	return planned(
		`Said at a new event: ${name}.`,
		setIn(at, 'at', name),
		...also,
		putInList(book, 'events', {name, date: withoutArticle(read)}),
	);
}

function note(at: At, text: string): Planned {
	if (text !== '') return planned('The note is in the notes.', setIn(at, 'note', text));
	return at.item.value.note === undefined
		? refused('It has no note.')
		: planned('Its note is taken away.', removeIn(at, 'note'));
}
