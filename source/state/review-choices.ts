/** What can be chosen below the line of a decision: what is there already first, what is typed as it is last. */
import {type Entry, passageText} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {parseQuery} from '../query/parse.ts';
import {count} from '../text/count.ts';
import {normalise} from '../text/normal-text.ts';
import type {Popup} from './parts.ts';
import {selectAnswer, selectEntry, selectPlace} from './selectors.ts';
import type {State} from './state.ts';
import type {World} from './world.ts';

export type ReviewChoice = {
	/** As it is shown. */
	readonly text: string;
	/** What it says instead of the line that is typed. */
	readonly line: string;
	/** What Tab puts in the line. */
	readonly whole: string;
	readonly statements?: readonly string[];
	readonly cut?: {readonly passage: number; readonly segment: number};
};

type ReviewPopup = Extract<Popup, {kind: 'review'}>;

export function reviewChoices(
	world: World,
	state: State,
	{verb, input}: ReviewPopup,
): readonly ReviewChoice[] {
	const typed = input.text.trim();
	switch (verb) {
		case 'speaker':
			return speakerChoices(world, typed);
		case 'issue':
			return issueChoices(world, state, typed);
		case 'date':
			return dateChoices(world, state, typed);
		case 'occasion':
			return eventChoices(world, typed);
		case 'join':
			return joinChoices(world, state, typed);
		case 'split':
			return splitChoices(world, state, typed);
		case 'position':
			return positionChoices(typed);
		case 'accept-all':
			return confidenceChoices(world, typed);
		case 'note':
			return [asTyped(typed, typed === '' ? 'no note' : typed)];
	}
}

function asTyped(typed: string, text = typed): ReviewChoice {
	return {text, line: typed, whole: typed};
}

/** Those whose texts hold every word that is typed, those that begin with it first. */
function matching<T>(
	items: readonly T[],
	textsOf: (item: T) => readonly (string | undefined)[],
	typed: string,
): readonly T[] {
	const wanted = normalise(typed, true);
	const words = wanted.split(' ').filter(word => word !== '');
	const found = items.flatMap(item => {
		const texts = textsOf(item).flatMap(text => (text === undefined ? [] : [normalise(text, true)]));
		if (!words.every(word => texts.some(text => text.includes(word)))) return [];
		const begins = texts.some(text => text.startsWith(wanted) || text.includes(` ${wanted}`));
		return [{item, begins}];
	});
	return found.toSorted((a, b) => Number(b.begins) - Number(a.begins)).map(({item}) => item);
}

/** People first, then parties; behind a comma the party of a new one. */
function speakerChoices({catalogue}: World, typed: string): readonly ReviewChoice[] {
	const {people, parties} = catalogue.dossier;
	const several = typed.lastIndexOf(';') + 1;
	const [before, part] = [typed.slice(0, several), typed.slice(several).trimStart()];
	const lead = before === '' ? '' : `${before} `;
	const choice = (text: string, line: string): ReviewChoice => ({
		text,
		line: lead + line,
		whole: lead + line,
	});
	const comma = part.split(',');
	if (comma.length > 1) {
		const found = comma.length > 2 ? [] : matching(parties, partyNames, (comma[1] ?? '').trim());
		return [...found.map(({name}) => choice(`${comma[0]}, ${name}`, `${comma[0]}, ${name}`)), asTyped(typed)];
	}
	const partyOf = (id: string | undefined) => parties.find(party => party.id === id)?.name ?? '';
	const known = matching(
		people,
		({name, other_names, memberships}) => [
			name,
			...other_names.map(other => other.name),
			partyOf(memberships[0]?.organization_id),
		],
		part,
	).map(({id, name, memberships}) => ({
		...choice(`${name}, ${partyOf(memberships[0]?.organization_id)}`, id),
		whole: `${lead}${name}`,
	}));
	const bodies = matching(parties, partyNames, part).map(({id, name}) => ({
		...choice(`${name}, a party`, id),
		whole: `${lead}${name}`,
	}));
	const own =
		part === '' ? [{...choice('nobody is named', '-'), whole: '-'}] : [asTyped(typed, `as typed: ${typed}`)];
	return [...known, ...bodies, ...own];
}

function partyNames({
	name,
	code,
	other_names = [],
}: World['catalogue']['dossier']['parties'][number]): readonly string[] {
	return [name, code, ...other_names.map(other => other.name)];
}

function issueChoices(world: World, state: State, typed: string): readonly ReviewChoice[] {
	const has = new Set(selectEntry(world, state)?.statement.issues);
	const found = matching(world.catalogue.dossier.issues, ({id, name}) => [name, id], typed);
	const isKnown = found.some(({id, name}) =>
		[id, name].some(each => normalise(each, true) === normalise(typed, true)),
	);
	return [
		...found.map(({id, name}) => ({
			text: has.has(id) ? `${name}: take it away` : name,
			line: id,
			whole: name,
		})),
		...(typed === '' || isKnown ? [] : [asTyped(typed, `a new issue: ${typed}`)]),
	];
}

/** What is typed first: a date is not looked for in a list. */
function dateChoices(world: World, state: State, typed: string): readonly ReviewChoice[] {
	const {catalogue} = world;
	const entry = selectEntry(world, state);
	const published = [
		...new Set(entry?.statement.passages.map(({source}) => catalogue.sources.get(source)?.issued)),
	];
	const offered = [
		...published.flatMap(day =>
			day === undefined ? [] : [{text: `${formatEdtf(day)}, when it was printed`, line: day, whole: day}],
		),
		...catalogue.rounds.flatMap(({name, date: {edtf}}) =>
			edtf === null ? [] : [{text: `${formatEdtf(edtf)}, ${name}`, line: edtf, whole: edtf}],
		),
	];
	return [
		asTyped(typed, typed === '' ? 'no date of its own' : typed),
		...matching(offered, ({text, line}) => [text, line], typed),
	];
}

function eventChoices({catalogue}: World, typed: string): readonly ReviewChoice[] {
	const found = matching(
		catalogue.chronology,
		({name, place, round}) => [name, place, round === undefined ? undefined : `round ${round}`],
		typed,
	);
	return [
		...found.map(({name, round, date: {edtf}}) => {
			const line = round === undefined ? name : `round ${round}`;
			const day = edtf === null ? '' : `, ${formatEdtf(edtf)}`;
			return {text: round === undefined ? `${name}${day}` : `${line}: ${name}${day}`, line, whole: line};
		}),
		typed === '' ? asTyped('', 'no occasion') : asTyped(typed, `as typed: ${typed}`),
	];
}

/** How many statements are offered at once. */
const mostOffered = 12;

/** The marked ones; else those that are found, or without a word those around in the list. */
function joinChoices(world: World, state: State, typed: string): readonly ReviewChoice[] {
	const own = selectEntry(world, state)?.statement.id;
	const choice = (entry: Entry): ReviewChoice => ({
		text: `${entry.speakerName === '' ? 'nobody named' : entry.speakerName}: ${passageText(entry.first).slice(0, 300)}`,
		line: '',
		whole: typed,
		statements: [entry.statement.id],
	});
	const {isReportedShown} = state;
	const query = parseQuery(typed).root;
	const answer =
		typed === ''
			? selectAnswer(world, state)
			: world.ask('beside', {query, order: 'date', isReportedShown, marked: new Set()});
	const from = typed === '' ? Math.max(0, (selectPlace(world, state) ?? 0) - 2) : 0;
	const found = answer
		.page(from, mostOffered)
		.flatMap(row => (row === undefined || row.id === own ? [] : [row.entry]));
	const marked = [...state.marked].filter(id => id !== own && world.catalogue.entryOf.has(id));
	const all: readonly ReviewChoice[] =
		marked.length === 0 || typed !== ''
			? []
			: [{text: `with ${count(marked.length, 'marked statement')}`, line: '', whole: '', statements: marked}];
	return [...all, ...found.map(choice)];
}

function splitChoices(world: World, state: State, typed: string): readonly ReviewChoice[] {
	const passages = selectEntry(world, state)?.statement.passages ?? [];
	const own = typed === '' ? [] : [asTyped(typed, `before: ${typed}`)];
	const cuts = passages.flatMap((each, passage): readonly ReviewChoice[] => {
		const source = world.catalogue.sources.get(each.source)?.['title-short'] ?? each.source;
		const whole =
			passages.length > 1
				? [{text: `all that ${source} prints`, line: '', whole: '', cut: {passage, segment: 0}}]
				: [];
		const parts =
			each.kind === 'reported'
				? []
				: each.segments.slice(1).map(({exact}, at) => ({
						text: `from: ${exact}`,
						line: '',
						whole: '',
						cut: {passage, segment: at + 1},
					}));
		return [...whole, ...parts];
	});
	return [...own, ...matching(cuts, ({text}) => [text], typed)];
}

const stances = ['demands', 'rejects', 'supports', 'offers', 'open', 'denies', 'warns'];

function positionChoices(typed: string): readonly ReviewChoice[] {
	if (/\s\S|:/.test(typed)) return [asTyped(typed)];
	return stances
		.filter(stance => stance.startsWith(typed.toLowerCase()))
		.map(stance => ({text: `${stance}: …`, line: stance, whole: `${stance}: `}));
}

/** The position that there is of who says a statement, on what it is about. */
export function positionOf({catalogue}: World, {parties, statement}: Entry): string {
	const position = catalogue.dossier.positions.findLast(
		({party, issue}) => parties[0] === party && statement.issues.includes(issue),
	);
	return position === undefined ? '' : `${position.stance}: ${position.sentence}`;
}

function confidenceChoices({review}: World, typed: string): readonly ReviewChoice[] {
	const {confidences, left, others} = review?.progress() ?? {confidences: [], left: 0, others: 0};
	const told = (least: number, line: string): ReviewChoice => {
		const accepted = confidences.filter(each => each >= least).length;
		return {text: `${line} and more: ${accepted} of the ${left} left`, line, whole: line};
	};
	const number = Number(typed.replace(',', '.'));
	const own =
		typed !== '' && number >= 0 && number <= 1
			? [told(number, typed)]
			: [asTyped(typed, `${typed}: a number from 0 to 1`)];
	const rest: readonly ReviewChoice[] =
		others === 0
			? []
			: [
					{
						text: `others: the ${others} people, parties, sources and events that no accepted statement has shown`,
						line: 'others',
						whole: 'others',
					},
				];
	if (typed !== '' && 'others'.startsWith(typed)) return [...rest, ...own];
	return [
		...own,
		...['0.95', '0.9', '0.8', '0.5'].filter(each => each !== typed).map(each => told(Number(each), each)),
		...rest,
	];
}
