/** What is said in the turns of a transcript or an interview, each by whom its label names. */
import {questioner} from '../dossier/questioner.ts';
import {cutOut, initialsOf, isInitials, type Turn} from '../notes/turns.ts';
import {nameBegin, particle} from '../text/name-particles.ts';
import type {TextRange} from '../text/range.ts';
import {askerIn, askerOf} from './askers.ts';
import type {FoundUtterance, FoundWho} from './found.ts';
import type {Page} from './page.ts';
import {daySpokenOn} from './said-day.ts';
import type {Spots} from './spots.ts';
import type {NamedPerson} from './who.ts';
import {roles, titles} from './words.ts';

/** Labels of whoever asks, and of whoever answers; and what names no person. */
const asks = /^(?:q|question|interviewer)$/i;
const answers = /^(?:a|answer)$/i;
const noName =
	/^(?:q|a|question|answer|moderator|reporter|journalist|host|speaker|chair|interviewer|press|voice|unidentified|presenter|anchor|newsreader|narrator|correspondent)\b/i;

type Spoken = {
	readonly text: string;
	readonly page: Page;
	readonly spots: Spots;
	/** Who is called so in the article, if somebody is. */
	readonly personCalled: (label: string) => NamedPerson | undefined;
	readonly placeOf: (person: NamedPerson) => number;
	readonly made: (name: string) => NamedPerson;
};

/** @param others - where quotations stand within turns that somebody else said. */
export function spokenIn(
	spoken: Spoken,
	turns: readonly Turn[],
	others: readonly TextRange[],
): readonly FoundUtterance[] {
	const {text, page, spots} = spoken;
	const first = turns[0]?.parts[0]?.start ?? 0;
	const labels = new Map<string, FoundWho | undefined>();
	for (const {label} of turns)
		if (!labels.has(label))
			labels.set(
				label,
				besideLabel(spoken, turns, label) ??
					inFull(spoken, turns, label) ??
					whoIs(spoken, label, first) ??
					addressed(spoken, turns) ??
					introduced(spoken, first),
			);
	const named = askersOf(spoken, turns);
	const isOfPaper = turns.some(({label}) => isOutlet(spoken, label));
	const said = daySpokenOn(text.slice(Math.max(0, first - farthest), first), page.published, isOfPaper);
	return turns.flatMap((turn): FoundUtterance | readonly FoundUtterance[] => {
		const who = named.get(turn) ?? labels.get(turn.label);
		const parts = cutOut(text, turn.parts, others);
		if (parts.length === 0) return [];
		return {
			segments: parts.map(({start, end}) => ({start, end, spot: spots.quoted(start, end)})),
			isReported: false,
			who,
			named: turn.label,
			cue: undefined,
			confidence: who === undefined ? 0 : answers.test(turn.label) ? 0.75 : 0.95,
			reasons: [
				who === undefined
					? `Who “${turn.label}” is the label does not tell.`
					: 'the label at the beginning of the line, as in a transcript',
			],
			said,
		};
	});
}

/** Who asks by the words of the question: “Ann Lee, Port Radio. Why so late?”, and who asks “a follow-up” then. */
function askersOf(
	{text, personCalled, placeOf, made}: Spoken,
	turns: readonly Turn[],
): ReadonlyMap<Turn, FoundWho> {
	const found = new Map<Turn, FoundWho>();
	let last: FoundWho | undefined;
	for (const turn of turns) {
		if (!asksOne.test(turn.label)) continue;
		const words = text.slice(turn.start, Math.min(turn.end, turn.start + 160));
		// “QUESTION (Ann Lee, Port Radio)”; “QUESTION (Port Radio)” may be nobody’s name.
		const [beside = '', outlet] = (turn.beside ?? '').split(/,| [-–—] | (?:of|from|for) /);
		const name = outlet !== undefined && wholeName.test(beside) ? beside : askerOf(words);
		const isMore = name === undefined && goesOnAsking.test(words);
		if (name !== undefined) {
			const person = personCalled(name) ?? made(name);
			last = {
				kind: 'person',
				person: placeOf(person),
				because: `The question begins with the name of ${person.name}.`,
			};
		} else if (!isMore) last = undefined;
		if (last !== undefined) found.set(turn, last);
	}
	return found;
}

const asksOne = /^(?:q|questions?|questioner|reporter|journalist|press|correspondent|interviewer)$/i;
const goesOnAsking =
	/^(?:and )?(?:just )?(?:a|one|my|the) (?:quick |brief |short )?(?:follow-?up|second question|supplementary)\b/i;

/** Whether who speaks in a turn asks: by its letter, or as the paper. */
export function isQuestion(spoken: Pick<Spoken, 'text' | 'page'>, {label}: Turn): boolean {
	return asks.test(label) || isOutlet(spoken, label);
}

/** Who asks for a newspaper bears its name. */
function isOutlet({text, page}: Pick<Spoken, 'text' | 'page'>, label: string): boolean {
	const head = text.slice(0, headLength).toLowerCase().split(/\r?\n/);
	const plain = (name: string | undefined) => name?.trim().toLowerCase().replace(/^the /, '');
	const lower = plain(label);
	// “The Lantern, 8 March”: the day may stand in its line.
	return plain(page.outlet) === lower || head.some(line => plain(line.replace(/,.*\d.*$/, '')) === lower);
}

function whoIs(
	{text, page, personCalled, placeOf, made}: Spoken,
	label: string,
	first: number,
): FoundWho | undefined {
	if (answers.test(label)) return undefined;
	const role = (name: string, because: string): FoundWho => ({kind: 'role', name, party: undefined, because});
	const isPaper = isOutlet({text, page}, label);
	const asker = asks.test(label) || isPaper ? askerIn(text, first) : undefined;
	if (asker !== undefined) {
		const person = personCalled(asker) ?? made(asker);
		return {kind: 'person', person: placeOf(person), because: `The article is by ${person.name}, who asks.`};
	}
	if (asks.test(label)) return role(questioner, 'The label before it tells that it is a question.');
	const person =
		isPaper || noName.test(label.replace(/^m(?:r|rs|s|x|adame?)\.? /i, ''))
			? undefined
			: (personCalled(label) ?? titledAs({personCalled, made}, label) ?? newOf(label, made));
	if (person !== undefined)
		return {kind: 'person', person: placeOf(person), because: 'The label before it names who speaks.'};
	return isPaper
		? role(questioner, `“${label}” before it is the name of the paper, which asks.`)
		: role(label, 'The label before it names who speaks.');
}

/** “MINISTER LEE” is Lee, whatever he is. */
function titledAs({personCalled, made}: Pick<Spoken, 'personCalled' | 'made'>, label: string) {
	const words = label.split(' ');
	const at = words.findIndex(word => !titles.has(word.toLowerCase()) && !roles.has(word.toLowerCase()));
	if (at < 1) return undefined;
	const name = words.slice(at).join(' ');
	const person = personCalled(name) ?? newOf(name, made) ?? made(inSmall(name));
	if (at > 1 || !/^m(?:rs?|s|x|iss)\.?$/i.test(words[0] ?? ''))
		person.role ??= inSmall(words.slice(0, at).join(' '));
	return person;
}

/** “PRESENTER (ANN LEE)” names who “PRESENTER” is; “LEE (on tape)” does not. */
function besideLabel(
	{personCalled, placeOf, made}: Spoken,
	turns: readonly Turn[],
	label: string,
): FoundWho | undefined {
	const names = new Set(
		turns.flatMap(turn =>
			turn.label === label && wholeName.test(turn.beside ?? '') ? (turn.beside ?? []) : [],
		),
	);
	const [name, ...others] = names;
	if (name === undefined || others.length > 0 || !noName.test(label) || asks.test(label)) return undefined;
	const person = personCalled(name) ?? newOf(name, made);
	return person === undefined
		? undefined
		: {kind: 'person', person: placeOf(person), because: `The label before it names ${person.name}.`};
}

const wholeName = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:d[aeiou]|van|von|bin|al|\p{Lu}[\p{L}\p{M}.'’-]*)){1,3}$/u;

/** “AB” where “Ann Berg” alone is named so in another label or before the first one. */
function inFull(
	{text, personCalled, placeOf, made}: Spoken,
	turns: readonly Turn[],
	label: string,
): FoundWho | undefined {
	if (!isInitials.test(label) || noName.test(label)) return undefined;
	const first = turns[0]?.start ?? 0;
	const head = text.slice(Math.max(0, first - farthest), first);
	const named = [...head.matchAll(new RegExp(String.raw`(?<![\p{L}\p{M}])${fullName}`, 'gu'))];
	const names = [...turns.map(turn => turn.label), ...named.map(([, name = '']) => name.replace(/\s+/g, ' '))]
		.filter(name => name.includes(' ') && initialsOf(name).includes(label))
		.map(name => personCalled(name) ?? newOf(name, made));
	const [person, ...others] = new Set(names.filter(each => each !== undefined));
	if (person === undefined || others.length > 0) return undefined;
	return {
		kind: 'person',
		person: placeOf(person),
		because: `The label before it has the initials of ${person.name}.`,
	};
}

/** “Mrs Lee, were you late?” tells who answers, where one alone is spoken to so. */
function addressed({text, personCalled, placeOf}: Spoken, turns: readonly Turn[]): FoundWho | undefined {
	const names = new Set(
		turns.flatMap(({label, start, end}) =>
			asks.test(label) ? (vocative.exec(text.slice(start, Math.min(end, start + 80)))?.[1] ?? []) : [],
		),
	);
	const [name, ...others] = names;
	const person = name === undefined || others.length > 0 ? undefined : personCalled(name);
	return person === undefined
		? undefined
		: {kind: 'person', person: placeOf(person), because: `The questions are put to ${person.name}.`};
}

/** Before a name that is asked or introduced. */
const titled = 'Mr|Mrs|Ms|Mx|Dr|Sir|Judge|President|Minister|Ambassador|Professor|Governor|Senator';

const vocative = new RegExp(String.raw`^(?:(?:${titled})\.? )(\p{Lu}[\p{L}\p{M}’'-]+),`, 'u');

/**
 * “A conversation with Ann Lee”, “ANN LEE, mediator, has …” before the first question: who answers, where it tells of one
 * alone.
 */
function introduced({text, personCalled, placeOf, made}: Spoken, first: number): FoundWho | undefined {
	const head = text.slice(Math.max(0, first - farthest), first);
	const told = introductions.flatMap(form => {
		const names = [...head.matchAll(form)].map(([, name = '']) => name.replace(/[ \t]+/g, ' '));
		const [name] = names;
		return name === undefined || new Set(names.map(each => each.toLowerCase())).size > 1 ? [] : [name];
	});
	// Whom it tells of first goes before a company that she talks with.
	told.sort((a, b) => head.indexOf(a) - head.indexOf(b));
	const person =
		told.map(name => personCalled(name)).find(each => each !== undefined) ??
		told.map(name => newOf(name, made)).find(each => each !== undefined);
	if (person !== undefined)
		return {
			kind: 'person',
			person: placeOf(person),
			because: `What stands before the first question tells that ${person.name} is asked.`,
		};
	return undefined;
}

const fullName = String.raw`(\p{Lu}[\p{L}\p{M}‘’'-]+(?:[ \t]+(?:${nameBegin}(?:\.|[\p{L}\p{M}‘’'-]*)|of|${particle})){0,3}[ \t]+${nameBegin}[\p{L}\p{M}‘’'-]+)`;
const title = String.raw`(?:(?:${titled})\.?[ \t]+)?`;
/** The plainest first: named as who is talked with, then as whom the introduction begins with. */
const introductions = [
	new RegExp(
		String.raw`\b(?:[Cc]onversation|[Ii]nterview|Q ?& ?A|[Tt]alk(?:s|ed|ing)?|[Ss]p(?:eaks?|oke)|[Qq]uestions)[ \t]+(?:with|to|for)[ \t]+${title}${fullName}`,
		'gu',
	),
	new RegExp(
		String.raw`^[*_# \t]*${title}${fullName}[*_]*(?:,[ \t]+(?:\d|\p{Ll})|[ \t]+(?:is|was|has|had|sat|leads|led|became)\b)`,
		'gmu',
	),
];

/** Letters of an article in which its paper is named. */
const headLength = 400;
/** Letters before the first turn that are read for the day. */
const farthest = 3000;

function newOf(label: string, made: (name: string) => NamedPerson): NamedPerson | undefined {
	if (!label.includes(' ')) return undefined;
	return made(inSmall(label));
}

/** A name in capitals as names are written. */
function inSmall(label: string): string {
	if (label !== label.toUpperCase()) return label;
	return label
		.toLowerCase()
		.replace(/(^|[ '’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
