/** What may be the same as a statement, the likeliest first, and why. */
import type {Entry} from '../dossier/catalogue.ts';
import type {Answer} from '../engine/engine.ts';
import {noMarks} from '../engine/question.ts';
import {parseQuery} from '../query/parse.ts';
import {count} from '../text/count.ts';
import {normalise, wordsOf} from '../text/normal-text.ts';
import {markedHere} from './marked-here.ts';
import {printedOn, printedWords, type ReviewChoice, wordOther} from './review-choice.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** How many statements are offered at once. */
const mostOffered = 30;
/** So many, nearest in date, are compared. */
const mostCompared = 1000;
/** Letters told of each of several. */
const mostTold = 40;
/** Letters and passages of a statement that are compared. */
const [mostLetters, mostPassages] = [2000, 5];

/** The marked ones; else those that are found by what is typed, or that are like it without a word. */
export function joinChoices(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	if (entry === undefined) return [];
	const answer = answerFor(workspace, typed);
	const found = workspace.remember('likest', [answer, answer.generation, entry, typed], () => {
		const ordered = likest(workspace, entry, rowsNear(answer, entry, typed));
		return typed === '' ? ordered.filter(({isLikely}) => isLikely) : ordered;
	});
	const all = typed === '' ? withMarked(workspace, state, entry) : [];
	return [...all, ...found.slice(0, mostOffered).map(each => choiceOf(workspace, each, typed))];
}

/** All that are marked and to be seen in the list, each told: what is forgotten elsewhere is joined with nothing. */
function withMarked(workspace: Workspace, state: State, entry: Entry): readonly ReviewChoice[] {
	const marked = markedHere(workspace, state).flatMap(id => workspace.catalogue.entryOf.get(id) ?? []);
	const others = marked.filter(other => other.statement.id !== entry.statement.id);
	if (others.length === 0) return [];
	const told = others.map(other => wordOther(workspace, other, mostTold)).join('; ');
	return [
		{
			text: `with ${count(others.length, 'marked statement')}: ${told}`,
			line: '',
			whole: '',
			statements: others.map(({statement}) => statement.id),
		},
	];
}

type Like = {
	readonly entry: Entry;
	readonly score: number;
	readonly why: string;
	readonly isLikely: boolean;
};

function choiceOf(workspace: Workspace, {entry, why}: Like, typed: string): ReviewChoice {
	return {
		text: wordOther(workspace, entry),
		...(why === '' ? {} : {sign: why}),
		line: '',
		whole: typed,
		statements: [entry.statement.id],
	};
}

/** All statements, or those that are found by what is typed. */
function answerFor(workspace: Workspace, typed: string): Answer {
	const {fields} = workspace.engine;
	const query = workspace.remember('other words', [typed, fields], () => parseQuery(typed, fields).root);
	return workspace.ask('others', {query, order: 'date', isReportedShown: true, marked: noMarks});
}

/** Those that are found; of all of them those before and behind it in the order of dates. */
function rowsNear(answer: Answer, {statement}: Entry, typed: string): readonly Entry[] {
	const place = typed === '' ? (answer.placeOf(statement.id) ?? 0) : 0;
	return answer.page(Math.max(0, place - mostCompared / 2), mostCompared).flatMap(row => row?.entry ?? []);
}

/** The likest first; of equals the one that comes first. */
function likest(workspace: Workspace, entry: Entry, among: readonly Entry[]): readonly Like[] {
	const own = wordsIn(workspace, entry);
	return among
		.flatMap(other => (other === entry ? [] : [likeOf(workspace, entry, own, other)]))
		.toSorted((a, b) => b.score - a.score);
}

/** Words of a passage, with what they weigh together. */
type Words = {readonly set: ReadonlySet<string>; readonly weight: number};

const known = new WeakMap<Entry, readonly Words[]>();

function wordsIn(workspace: Workspace, entry: Entry): readonly Words[] {
	const found =
		known.get(entry) ??
		entry.statement.passages.slice(0, mostPassages).map(passage => {
			const folded = normalise(printedWords(workspace, passage).slice(0, mostLetters), true);
			const set = new Set(Array.from(wordsOf(folded), ({text}) => text));
			let weight = 0;
			for (const word of set) weight += weightOf(word);
			return {set, weight};
		});
	known.set(entry, found);
	return found;
}

/** From so much on two are likely to be one by their words alone. */
const likely = 0.3;

/** Small words say little. */
const weightOf = (word: string) => (word.length > 3 ? 1 : 0.25);

/** How alike two sets of words are, from 0 to 1: the cosine. */
function alike(a: Words, b: Words): {readonly by: number; readonly shared: number} {
	let [shared, weight] = [0, 0];
	for (const word of a.set)
		if (b.set.has(word)) {
			shared += 1;
			weight += weightOf(word);
		}
	const size = Math.sqrt(a.weight * b.weight);
	return {by: size === 0 ? 0 : weight / size, shared};
}

function likeOf(workspace: Workspace, entry: Entry, own: readonly Words[], other: Entry): Like {
	const pairs = wordsIn(workspace, other).flatMap(theirs => own.map(mine => alike(mine, theirs)));
	const {by, shared} = pairs.reduce((best, each) => (each.by > best.by ? each : best), {by: 0, shared: 0});
	const isSameSpeaker = speakersOf(entry) !== '' && speakersOf(entry) === speakersOf(other);
	const apart = daysApart(workspace, entry, other);
	const isNear = apart !== undefined && apart <= 3;
	const isBeside = isInOneParagraph(entry, other);
	const why = [
		...(by >= likely ? [`${count(shared, 'word')} alike`] : []),
		...(isSameSpeaker ? ['same speaker'] : []),
		...(isBeside
			? ['right beside it']
			: isNear
				? [apart === 0 ? 'same day' : `${count(apart, 'day')} apart`]
				: []),
	];
	return {
		entry: other,
		score:
			by * 4 +
			Number(isSameSpeaker) * (by >= likely ? 3 : 1) +
			Number(isBeside) / 2 +
			(isNear ? (4 - apart) / 8 : 0),
		why: why.join(', '),
		isLikely: by >= likely || (isSameSpeaker && (isBeside || isNear)),
	};
}

/** Who speaks, by their ids: two may have one family name. */
function speakersOf({statement}: Entry): string {
	return statement.speakers
		.map(speaker => {
			if ('person' in speaker) return `person ${speaker.person}`;
			return 'role' in speaker ? `role ${speaker.role} ${speaker.party}` : `party ${speaker.party}`;
		})
		.toSorted()
		.join('\n');
}

/** When it was said, else when it was printed. */
function dayOf(workspace: Workspace, {days, sources}: Entry): number | undefined {
	if (days !== undefined && Number.isFinite(days.start)) return days.start;
	const printed = printedOn(workspace, sources);
	const at = printed === undefined ? Number.NaN : Date.parse(printed) / 86_400_000;
	return Number.isFinite(at) ? at : undefined;
}

function daysApart(workspace: Workspace, a: Entry, b: Entry): number | undefined {
	const [one, other] = [dayOf(workspace, a), dayOf(workspace, b)];
	return one === undefined || other === undefined ? undefined : Math.round(Math.abs(one - other));
}

/** So many letters may lie between two parts of one utterance. */
const beside = 200;

/** Whether the words of two stand right behind each other in one article. */
function isInOneParagraph(a: Entry, b: Entry): boolean {
	return a.statement.passages.some(one =>
		b.statement.passages.some(other => {
			const [first, second] = [one.segments, other.segments];
			const [start, end] = [first[0]?.start ?? 0, first.at(-1)?.end ?? 0];
			const [from, to] = [second[0]?.start ?? 0, second.at(-1)?.end ?? 0];
			return one.source === other.source && Math.max(from - end, start - to) < beside;
		}),
	);
}
