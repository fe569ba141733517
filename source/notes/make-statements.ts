/** Statements of a dossier, from notes. */
import {passageText} from '../dossier/catalogue.ts';
import {areAllNamed} from '../dossier/speakers.ts';
import {strongestPassage} from '../dossier/strongest-passage.ts';
import type {Passage, PassageKind, Statement} from '../dossier/types.ts';
import {allNearest} from '../text/nearest.ts';
import {asList, compact, entriesIn, type NotesContext} from './context.ts';
import {readDate} from './dates.ts';
import {makeDate} from './make-events.ts';
import {type GivenPassages, makePassage, type PassageWithoutId} from './make-passages.ts';
import {idNamed, idsNamed, makeSpeakers} from './make-speakers.ts';
import {isList, sourceNamed} from './make-spots.ts';
import {slug} from './slug.ts';
import type {NotedStatement} from './types.ts';

/** Letters of a line made of the quoted words. */
const glossLength = 90;

/** @returns undefined where no passage of it is found; that has been said then. */
export function makeStatement(context: NotesContext, noted: NotedStatement): Statement | undefined {
	const speakers = makeSpeakers(context, noted.who, noted, 'who');
	const isKnown = speakers.length >= asList(noted.who).length;
	const given = givenPassages(context, noted);
	const drafts = given.flatMap(each => {
		const draft = makePassage(context, each, {speakers, gloss: noted.gloss});
		return draft === undefined ? [] : [draft];
	});
	// Shown without its speaker it would say that nobody is named.
	if (!isKnown) return undefined;
	const [first] = drafts;
	if (first === undefined) {
		if (!hasPassages(noted) && !context.isFaulty(noted)) context.say({code: 'no-passage'}, noted);
		return undefined;
	}
	const id = noted.id ?? context.taken.statement.take(idOf(speakers, first));
	const passages = numbered(context, id, drafts);
	const occasion = noted.at === undefined ? undefined : idNamed(context, 'event', noted.at, noted, 'at');
	const {note, draft} = noted;
	if (noted.basis !== undefined && noted.basis !== 'articles' && noted.because === undefined)
		context.say({code: 'no-reason', basis: noted.basis}, noted, 'basis');
	const statement: Statement = {
		id,
		gloss: noted.gloss ?? shorten(passageText(first)),
		speakers: [...speakers],
		attribution: {
			basis: noted.basis ?? 'articles',
			because: noted.because ?? reasonOf(context, speakers, passages),
		},
		said: saidOf(context, noted, occasion, passages),
		...compact({occasion, occasion_absent: noted['not-at']}),
		about: [...idsNamed(context, 'event', noted.about, noted, 'about')],
		issues: [...idsNamed(context, 'issue', noted.on, noted, 'on')],
		first: firstOf(context, noted, passages),
		passages: [...passages],
		...compact({draft: draft === undefined ? undefined : compact(draft), note}),
	};
	explain(context, noted, statement);
	return statement;
}

function hasPassages({quotes, terms, reports, passages}: NotedStatement): boolean {
	return [quotes, terms, reports, passages].some(each => each !== undefined && Object.keys(each).length > 0);
}

function givenPassages(context: NotesContext, noted: NotedStatement): readonly GivenPassages[] {
	const maps = [
		[noted.quotes, 'quoted'],
		[noted.terms, 'term'],
		[noted.reports, 'reported'],
	] as const;
	const inMaps = maps.flatMap(([map, implied]) =>
		entriesIn(context, map ?? {}).flatMap(([name, passage]): readonly GivenPassages[] => {
			const site = {value: map, step: name};
			const source = sourceNamed(context, name, {...site, part: 'key'});
			if (source === undefined) return [];
			if (typeof passage === 'string') return [{source, noted: {words: passage}, implied, site}];
			if (isList(passage)) return [{source, noted: {words: passage}, implied, site}];
			return [{source, noted: passage, implied, site: {value: passage}}];
		}),
	);
	const inList = asList(noted.passages).flatMap((passage): readonly GivenPassages[] => {
		const source = sourceNamed(context, passage.in, {value: passage, step: 'in'});
		return source === undefined ? [] : [{source, noted: passage, implied: undefined, site: {value: passage}}];
	});
	return [...inMaps, ...inList];
}

function idOf(speakers: Statement['speakers'], first: PassageWithoutId): string {
	const [speaker] = speakers;
	const name =
		speaker === undefined
			? 'unknown'
			: 'person' in speaker
				? speaker.person
				: (speaker.party ?? ('role' in speaker ? slug(speaker.role, 'speaker') : 'speaker'));
	const words = passageText(first).match(/[\p{L}\p{N}'’]+/gu) ?? [];
	return slug(`${name} ${words.slice(0, 4).join(' ')}`, 'statement', 60);
}

function shorten(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	if (line.length <= glossLength) return line === '' ? words : line;
	const end = line.lastIndexOf(' ', glossLength);
	return `${line.slice(0, end > 0 ? end : glossLength)}…`;
}

/** Passages named by the statement and their source, a number behind the second of one source. */
function numbered(
	context: NotesContext,
	statement: string,
	drafts: readonly PassageWithoutId[],
): readonly Passage[] {
	return drafts.map((draft): Passage => {
		const id = draft.id ?? context.taken.passage.take(`${statement}-${draft.source}`);
		return {...draft, id};
	});
}

/** On what the speakers rest, where the notes do not say: a name that stands by the words, or the notes alone. */
function reasonOf(
	context: NotesContext,
	speakers: Statement['speakers'],
	passages: readonly Passage[],
): string {
	if (speakers.length === 0) return 'The notes name nobody.';
	const naming = passages.find(
		({attribution}) => attribution.name !== undefined && attribution.verdict === 'agrees',
	);
	const source = naming === undefined ? undefined : context.sources.get(naming.source);
	if (naming?.attribution.name === undefined || source === undefined)
		return 'The notes say whose words these are; the sentence about them does not plainly name the speaker.';
	const told = `${source['title-short']} names ${naming.attribution.name} there.`;
	return areAllNamed({speakers, passages}) ? told : `The notes say whose words these are; ${told}`;
}

function saidOf(
	context: NotesContext,
	noted: NotedStatement,
	occasion: string | undefined,
	passages: readonly Passage[],
): Statement['said'] {
	const published = passages
		.map(({source}) => context.sources.get(source)?.issued)
		.find(date => date !== undefined);
	const isUndated = published === undefined && passages.some(({source}) => context.undated.has(source));
	const given =
		isUndated && isWeekday(noted.said) ? undefined : makeDate(context, noted.said, noted, 'said', published);
	if (given !== undefined) return given;
	const event = occasion === undefined ? undefined : context.events.get(occasion);
	if (event === undefined || event.edtf === null)
		return {edtf: null, basis: 'articles', because: 'The notes say neither a day nor an event.'};
	return {edtf: event.edtf, basis: 'inference', because: `The day of: ${event.name}`};
}

/** A weekday alone, whose date follows from an article's. */
function isWeekday(said: NotedStatement['said']): boolean {
	if (typeof said !== 'string') return false;
	const date = readDate(said);
	return !date.ok && date.complaint.code === 'weekday-alone';
}

function firstOf(
	context: NotesContext,
	noted: NotedStatement,
	passages: readonly Passage[],
): Statement['first'] {
	const {passage: named, because} =
		typeof noted.first === 'string'
			? {passage: noted.first, because: undefined}
			: {passage: undefined, because: undefined, ...noted.first};
	const best = strongestPassage(passages);
	const derived = {
		passage: best?.id ?? '',
		because:
			passages.length === 1
				? 'The only passage.'
				: `The longest of the strongest kind, which is ${best?.kind}.`,
	};
	if (named === undefined) return {...derived, ...compact({because})};
	const found = passages.find(({id}) => id === named) ?? passages.find(({source}) => source === named);
	if (found !== undefined) return {passage: found.id, because: because ?? 'The notes put it first.'};
	const known = passages.map(({source}) => source);
	const near = allNearest(named, known);
	context.say({code: 'unknown-name', kind: 'passage', found: named, known, near}, noted, 'first');
	return derived;
}

/** As what a passage is taken, and what is kept of it. */
const whyKind: Readonly<Record<PassageKind, string>> = {
	direct: 'quoted as a sentence or more; the 32 characters before and after are kept beside it',
	partial: 'quoted as less than a sentence; the 32 characters before and after are kept beside it',
	term: 'quoted as a set phrase; the 32 characters before and after are kept beside it',
	reported: 'reported, not quoted; its digest is kept in the place of its words',
};

function explain(
	context: NotesContext,
	noted: NotedStatement,
	{id, gloss, said, first, passages, attribution}: Statement,
): void {
	const say = (field: string, value: string, how: string) => context.derive({of: id, field, value, how});
	if (noted.id === undefined) say('id', id, 'the speaker and the first words');
	if (noted.gloss === undefined) say('gloss', gloss, 'the quoted words');
	if (noted.said === undefined) say('said', said.edtf ?? 'unknown', said.because ?? '');
	else if (said.basis === 'inference' && typeof noted.said === 'string')
		say('said', said.edtf ?? 'unknown', said.because ?? '');
	if (noted.first === undefined) say('first', first.passage, first.because);
	if (noted.because === undefined) say('because', attribution.because, 'the names beside the words');
	for (const passage of passages) {
		const {how, name} = passage.attribution;
		const named =
			how === 'explicit'
				? `named there: ${name ?? ''}`
				: how === 'none'
					? 'noted nowhere'
					: `${name === undefined ? 'not plainly named' : 'implied'} there`;
		say(
			'passage',
			`${passage.kind} in ${passage.source}, ${passage.segments.map(({start, end}) => `${start}-${end}`).join(', ')}`,
			`${whyKind[passage.kind]}; the speaker is ${named}`,
		);
	}
}
