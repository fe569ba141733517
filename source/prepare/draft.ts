/**
 * Notes as a draft of what was found in articles: the same people and utterances over articles joined, everything marked
 * as a draft with its confidence and reason. Positions, issues and assessments are left to the person.
 */
import {slug, Taken} from '../notes/slug.ts';
import {languageName} from '../text/language-name.ts';
import {clashOf, proposalsIn} from './between-articles.ts';
import {meetingsIn} from './draft-meetings.ts';
import {DraftParties} from './draft-parties.ts';
import {DraftPeople} from './draft-people.ts';
import {StatementWriter} from './draft-statements.ts';
import {isForeign, summaryOf} from './draft-summary.ts';
import type {FoundUtterance} from './found.ts';
import {
	type Fields,
	type GivenArticle,
	type PlacedUtterance,
	personOf,
	type Reprints,
	type Sourced,
	utteranceWords,
	type Yaml,
} from './placed.ts';
import {reprintsIn} from './reprints.ts';
import {retranslationsOf} from './retranslations.ts';
import {apartFromTold} from './told-within.ts';
import {joinUtterances} from './utterances.ts';

export type Draft = {
	readonly title: string;
	/** By id, in the order of the notes. */
	readonly sources: ReadonlyMap<string, Fields>;
	readonly parties: ReadonlyMap<string, Yaml>;
	readonly people: ReadonlyMap<string, Fields>;
	readonly rounds: readonly Fields[];
	/** Meetings of which nobody is named who was there: a round has somebody. */
	readonly events: readonly Fields[];
	readonly statements: readonly Fields[];
	/** What stands between marks and is nobody's speech. */
	readonly notSpeech: readonly Fields[];
	/** What may be reported, as statements that a person may take over. */
	readonly folded: readonly Fields[];
	/** What a person should know, a line each. */
	readonly said: readonly string[];
};

/** What notes that are there have already: nothing of it is made again. */
export type Already = {
	readonly sources: readonly string[];
	readonly people: ReadonlyMap<string, string>;
	readonly parties: ReadonlyMap<string, string>;
	readonly rounds: readonly string[];
};

const nothing: Already = {sources: [], people: new Map(), parties: new Map(), rounds: []};

export function draftOf(articles: readonly GivenArticle[], title: string, already: Already = nothing): Draft {
	const takenSources = new Taken(already.sources);
	const parties = new DraftParties(already.parties);
	const people = new DraftPeople(already.people, parties);
	const sources = articles.map((given, index): Sourced => {
		const stem =
			given.file
				.split('/')
				.at(-1)
				?.replace(/\.[a-z]{1,8}$/i, '') ?? '';
		const ids = given.found.people.map(person => people.meet(person));
		const id = takenSources.take(slug(stem, 'article'));
		return {id, index, given, people: ids};
	});
	const placed = sources.flatMap(source =>
		apartFromTold(source.given.text, source.given.found).map(placedBy(source, people)),
	);
	for (const {found} of articles) parties.hear(found);
	const quotes = placed.filter(({utterance}) => !utterance.isReported && utterance.notSpeech === undefined);
	const reports = placed.filter(({utterance}) => utterance.isReported);
	const keyOf = ({source, utterance: {who}}: PlacedUtterance) =>
		who === undefined || who.kind === 'role'
			? undefined
			: who.kind === 'person'
				? source.people[who.person]
				: (who.party ?? who.name);
	const utterances = quotes.map(quote => ({
		text: utteranceWords(quote),
		article: quote.source.id,
		speaker: keyOf(quote),
		isDescribed: quote.utterance.who?.kind === 'role',
		day: quote.utterance.said?.day ?? quote.source.given.found.page.published,
		date: quote.utterance.said?.isWeekday === false ? quote.utterance.said.day : undefined,
	}));
	const joined = joinUtterances(utterances);
	people.mergeLike(
		joined.contradictions.map(({first, second}) =>
			[quotes[first], quotes[second]].map(each => each && personOf(each)),
		),
	);
	const reprints = reprintsIn(joined.groups, quotes);
	const groupAt = new Map(joined.groups.flatMap(group => group.map(index => [index, group] as const)));
	const statements: Fields[] = [];
	let disputed = 0;
	const done = new Set<readonly number[]>();
	const proposals = proposalsIn({
		alike: joined.proposed,
		retold: retranslationsOf(utterances).filter(
			({first, second}) => groupAt.get(first) === undefined || groupAt.get(first) !== groupAt.get(second),
		),
		quotes,
		people,
		firstOf: at => groupAt.get(at)?.[0] ?? at,
	});
	const inDispute = new Set(joined.contradictions.map(({first}) => groupAt.get(first)));
	const write = new StatementWriter(people, parties, reprints);
	// Parties are given ids as they are named: those of people first, so that a body that speaks is one of them.
	const named = people.entries();
	for (const [index, quote] of quotes.entries()) {
		const group = groupAt.get(index);
		if (group === undefined) {
			statements.push(write.statement([quote], proposals.get(index) ?? []));
			continue;
		}
		if (done.has(group)) continue;
		done.add(group);
		const members = group.flatMap(at => quotes[at] ?? []);
		const clash = inDispute.has(group) ? clashOf(members, people) : undefined;
		if (clash?.isOpen === true) disputed++;
		statements.push(write.statement(members, proposals.get(index) ?? [], clash));
	}
	for (const report of reports)
		if (report.utterance.who !== undefined) statements.push(write.statement([report], []));
	const folded = sources.flatMap((source): readonly Fields[] =>
		source.given.found.folded.flatMap(
			(utterance): Fields | readonly Fields[] => write.folded(placedBy(source, people)(utterance)) ?? [],
		),
	);
	const {rounds, events} = meetingsIn(sources, already.rounds, parties, reprints);
	return {
		title,
		sources: new Map(sources.map(source => [source.id, sourceFields(source, reprints)])),
		parties: parties.entries(people.needsParty),
		people: named,
		rounds,
		events,
		statements,
		notSpeech: placed.flatMap(notSpeech),
		folded,
		said: summaryOf(sources, statements, {
			joined: joined.groups.length,
			disputed,
			perhaps: proposals.size,
		}),
	};
}

/** Utterances of an article; who has a name there and no more is the person of whom another article tells. */
function placedBy(source: Sourced, people: DraftPeople): (utterance: FoundUtterance) => PlacedUtterance {
	return utterance => {
		const {who} = utterance;
		if (who?.kind !== 'body') return {source, utterance};
		const id = people.byFamily(who.name);
		if (id === undefined) return {source, utterance};
		const known = source.people.indexOf(id);
		const person = known < 0 ? source.people.push(id) - 1 : known;
		const because = `The article names ${who.name} and no more; others tell of ${people.nameOf(id)}.`;
		return {source, utterance: {...utterance, who: {kind: 'person', person, because}}};
	};
}

function notSpeech({source, utterance: {notSpeech: because, segments}}: PlacedUtterance): readonly Fields[] {
	if (because === undefined) return [];
	return segments.map(({spot}) => ({
		in: source.id,
		...(typeof spot === 'string' ? {words: spot} : spot),
		because,
	}));
}

function sourceFields({id, given}: Sourced, reprints: Reprints): Fields {
	const {page, flags, language} = given.found;
	const quality = flags.map(({flag}) => flag);
	const reprint = reprints.get(id)?.because;
	const because = [
		...page.reasons,
		...(reprint === undefined ? [] : [reprint]),
		...flags.map(flag => `Possibly ${flag.flag}: ${flag.because.join('; ')}.`),
		...(language === 'eng' || language === 'und'
			? []
			: [
					`It is ${languageName(language)}: quotations are found, their speakers are looked for in English only.`,
				]),
		...(page.furniture.length === 0
			? []
			: [`Left out as parts of the page: ${[...new Set(page.furniture.map(({why}) => why))].join(', ')}.`]),
	];
	return {
		file: given.file === `${id}.txt` ? undefined : given.file,
		outlet: page.outlet,
		title: page.title,
		published: page.published ?? page.month,
		'first-published': page.firstPublished,
		url: page.url,
		// ISO 639-3, as franc names it, is BCP 47 in its canonical form.
		language: isForeign(language) ? Intl.getCanonicalLocales(language)[0] : undefined,
		quality: quality.length === 0 ? undefined : quality,
		draft: {because: because.length === 0 ? 'The page tells nothing of itself.' : because.join(' ')},
	};
}
