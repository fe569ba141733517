/** What a person asks for, as keys and typed lines say it, read as a decision. */
import {idAndName} from '../text/id-and-name.ts';
import type {Cut, Decision, Handle, IssueChoice, Refused} from './decision.ts';
import type {Desk} from './desk.ts';
import {refused} from './desk.ts';
import {nameOrId} from './names.ts';
import {readPosition} from './position.ts';
import {readSpeakerLine} from './speaker.ts';

export type Verb = Exclude<Decision['do'], 'event'>;

/** What needs what the statements are called, and what needs them as they are now. */
export const needsNames: ReadonlySet<Verb> = new Set(['join', 'split', 'position']);
export const needsBuilt: ReadonlySet<Verb> = new Set([
	...needsNames,
	...(['reject', 'speaker', 'gloss', 'first', 'words', 'add', 'facts'] as const),
]);

export type Request = {
	readonly verb: Verb;
	/** The line that was typed, or what was chosen instead. */
	readonly text: string;
	readonly statement: Handle;
	/** Other statements at hand: those to join with, or those that bear a position out. */
	readonly others: readonly Handle[];
	/** What has borne a position out until now. */
	readonly known?: readonly Handle[];
	/** Of what is printed several times, that which is shown. */
	readonly passage: number;
	/** Those among which all so sure are accepted; without it among all. */
	readonly among?: readonly Handle[] | undefined;
	/** Where to cut; without it before the words of the line. */
	readonly cut?: Cut | undefined;
};

export function readRequest(desk: Desk, request: Request): Decision | Refused {
	const {verb, statement, others, text} = request;
	const line = text.trim();
	switch (verb) {
		case 'accept':
		case 'reject':
		case 'skip':
		case 'flag':
			return {do: verb, statement};
		case 'speaker': {
			const [, because] = /^-\s+(\S.*)$/u.exec(line) ?? [];
			if (because !== undefined) return {do: verb, statement, speakers: [], because};
			const isMisread = line.startsWith('=');
			const speakers = readSpeakerLine(desk, isMisread ? line.slice(1) : line);
			return 'ok' in speakers ? speakers : {do: verb, statement, speakers, isMisread};
		}
		case 'issue':
			return issuesIn(desk, request, line);
		case 'date':
			return {do: verb, statement, said: line, others};
		case 'occasion':
			return {do: verb, statement, event: line, others};
		case 'note':
			return {do: verb, statement, note: line};
		case 'gloss':
			return {do: verb, statement, gloss: line, passage: request.passage};
		case 'words':
		case 'facts':
		case 'add':
			return {do: verb, statement, line, passage: request.passage};
		case 'first':
			return {do: verb, statement, passage: request.passage};
		case 'join':
			return others.length === 0
				? refused('There is nothing to join it with.')
				: {do: verb, statement, others};
		case 'split': {
			const cut = request.cut ?? (line === '' ? undefined : {passage: request.passage, words: line});
			return cut === undefined
				? refused('It is cut before some of its words: type them.')
				: {do: verb, statement, cut};
		}
		case 'position': {
			const index = desk.book.items.findIndex(({handle}) => handle === statement);
			const item = desk.book.items[index];
			if (item === undefined) return refused('This statement is gone from the notes.');
			const read = readPosition(desk, {item, index}, line);
			return 'ok' in read
				? read
				: {do: verb, statement, evidence: others, known: request.known ?? [], ...read};
		}
		case 'accept-others':
			return {do: verb};
		case 'accept-all': {
			if (line === 'others') return {do: 'accept-others'};
			const least = Number(line.replace(',', '.'));
			return line !== '' && least >= 0 && least <= 1
				? {do: verb, least, among: request.among}
				: refused(`A confidence is a number from 0 to 1, such as 0.9; this was “${line}”.`);
		}
	}
}

/** An issue whose name has a semicolon is meant before several with one between them. */
function issuesIn(desk: Desk, {statement, others}: Request, line: string): Decision | Refused {
	const {names} = desk;
	const isOne = names.resolve(['issue'], line, 'issue').ok;
	const parts = isOne ? [line] : line.split(';').map(each => each.trim());
	const listed = [...new Set(parts)].filter(each => each !== '');
	if (listed.length === 0) return refused('An issue has a name.');
	const issues: IssueChoice[] = [];
	for (const name of listed) {
		const found = names.resolve(['issue'], name, 'issue');
		if (!found.ok && found.complaint?.code === 'several-names')
			return refused(`“${name}” may be ${found.complaint.ids.join(' or ')}: which is meant?`);
		const read = found.ok ? {id: found.id} : newIssue(desk, name);
		if ('ok' in read) return read;
		const isThere = issues.some(each => 'id' in read && 'id' in each && each.id === read.id);
		if (!isThere) issues.push(read);
	}
	return {do: 'issue', statement, issues, others};
}

/** One that is not there yet: by its name, or as the notes have it, `quota: The quota`, by its id and its name. */
function newIssue({names, book}: Desk, line: string): IssueChoice | Refused {
	const {id, name} = idAndName(line);
	if (id === undefined) return {newName: name};
	const known = names.resolve(['issue'], id, 'issue');
	if (!known.ok) return {newName: name, newId: id};
	return refused(
		`There is an issue “${id}” already: ${nameOrId(known.id, book.map('issues').get(known.id))}.`,
	);
}
