/** The story of the rounds as blocks of a page, whatever it is written in. */

import type {Catalogue, Entry} from '../dossier/catalogue.ts';
import {roundAndName} from '../dossier/event-names.ts';
import type {SignedFlag} from '../dossier/flags.ts';
import {sayNone} from '../dossier/left-out.ts';
import {nameOrNobody} from '../dossier/speakers.ts';
import {chapterOf, type Demand, endings, type PartyEnding, type PositionChange} from '../dossier/story.ts';
import {sayWhatHappened} from '../dossier/story-words.ts';
import type {DossierEvent, Position} from '../dossier/types.ts';
import {gotNothing, sayHowEndIsRead} from '../view/end-view.ts';
import {longDate, outletAndDate, sourceName} from '../view/names.ts';
import {sayNoDemand} from '../view/no-position.ts';
import {byWhen, sayDays, sayUndated} from '../view/position-dates.ts';
import {reasonForChange} from '../view/story-view.ts';
import {warningsOf} from '../view/warnings.ts';
import {speakersOrNobody, wordsWithNature} from './words.ts';

/** Texts are as the dossier has them: whoever writes a page makes them harmless there. */
export type Block =
	| {readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string}
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'list'; readonly items: readonly Item[]}
	/** Words of somebody, or, where `isQuoted` is false, ours. */
	| {readonly type: 'quote'; readonly words: string; readonly by: string; readonly isQuoted: boolean};

/** A line of a list: what stands out, and the rest. */
type Item = {readonly lead: string; readonly text: string};

export function storyBlocks(catalogue: Catalogue): readonly Block[] {
	const {dossier, rounds} = catalogue;
	return [
		{type: 'heading', level: 1, text: dossier.title},
		...(dossier.description === undefined ? [] : [text(dossier.description)]),
		...(rounds.length === 0 ? [text(sayNone(catalogue, ['round'], 'This dossier has no rounds.'))] : []),
		...rounds.flatMap(round => roundBlocks(catalogue, round)),
		...endBlocks(catalogue),
		{type: 'heading', level: 2, text: 'Sources'},
		{
			type: 'list',
			items: dossier.sources.map(source => ({
				lead: source['title-short'],
				text: [source.title, outletAndDate(source), source.URL].filter(part => part !== undefined).join(', '),
			})),
		},
	];
}

/** A round alone, or the end where there is none, under the title of the dossier. */
export function tellingBlocks(catalogue: Catalogue, round: DossierEvent | undefined): readonly Block[] {
	return [
		{type: 'heading', level: 1, text: catalogue.dossier.title},
		...(round === undefined ? endBlocks(catalogue) : roundBlocks(catalogue, round)),
	];
}

function text(words: string): Block {
	return {type: 'text', text: words};
}

function roundBlocks(catalogue: Catalogue, round: DossierEvent): readonly Block[] {
	const chapter = chapterOf(catalogue, round);
	const {changes, meanwhile, there, elsewhere, inPart, unplaced} = chapter;
	const apart = new Set([...inPart, ...unplaced]);
	const asHeld = (change: PositionChange): Item => {
		const {position, before} = change;
		const from = [...new Set(before.map(({stance}) => stance))].join(', ');
		const undated = sayUndated(catalogue, position, 'long');
		const {lead, text: sentence} = held(
			catalogue,
			position,
			`${undated}${from === '' ? '' : `, before: ${from}`}`,
		);
		const reason = reasonForChange(chapter, change);
		return {lead, text: reason === undefined ? sentence : `${sentence} ${sayReason(catalogue, reason)}`};
	};
	const where = [longDate(round.date.edtf), round.place, round.format].filter(part => part !== undefined);
	return [
		{type: 'heading', level: 2, text: roundAndName(round)},
		text(where.join(', ')),
		...(round.outcome === undefined ? [] : [text(round.outcome)]),
		text(sayWhatHappened(catalogue, chapter)),
		...section('First told in these sources', changes.map(asHeld)),
		...section(
			`First told in these sources by that day, ${chapter.isMeanwhileUnplaced ? 'none known to be from there' : 'but not there'}`,
			meanwhile.map(asHeld),
		),
		...byWhen(chapter).flatMap(({when, positions}) =>
			section(
				`${capital(when)}, the exact day not known`,
				positions.map(position => held(catalogue, position, `, ${sayDays(catalogue, position, 'long')}`)),
			),
		),
		...quoteBlocks(catalogue, 'Said there', there),
		...quoteBlocks(catalogue, 'Said perhaps in part there', inPart),
		...quoteBlocks(
			catalogue,
			'Said elsewhere about it',
			elsewhere.filter(entry => !apart.has(entry)),
		),
		...quoteBlocks(catalogue, 'About it, said nobody knows where', unplaced),
	];
}

/** Who bore it out there, in which words. */
function sayReason(catalogue: Catalogue, entry: Entry): string {
	return `Borne out by ${nameOrNobody(entry)}: ${wordsWithNature(catalogue, entry, entry.first)}${warnings(catalogue, entry)}`;
}

function section(title: string, items: readonly Item[]): readonly Block[] {
	return items.length === 0
		? []
		: [
				{type: 'heading', level: 3, text: title},
				{type: 'list', items},
			];
}

function held({parties, issues}: Catalogue, position: Position, more: string): Item {
	const party = parties.get(position.party)?.name ?? position.party;
	const issue = issues.get(position.issue)?.name ?? position.issue;
	return {lead: `${party} on ${issue}: ${position.stance}${more}.`, text: position.sentence};
}

function quoteBlocks(catalogue: Catalogue, title: string, entries: readonly Entry[]): readonly Block[] {
	if (entries.length === 0) return [];
	return [
		{type: 'heading', level: 3, text: title},
		...entries.map((entry): Block => {
			const {first, statement} = entry;
			const who = speakersOrNobody(catalogue, entry, 'nobody named').trim();
			return {
				type: 'quote',
				words: wordsWithNature(catalogue, entry, first),
				by: `${who}, ${longDate(statement.said.edtf)}, in ${sourceName(catalogue, first)}${warnings(catalogue, entry)}`,
				isQuoted: first.kind !== 'reported',
			};
		}),
	];
}

/** What is to be known of it besides what stands behind the words, as whether they are a translation. */
function warnings(catalogue: Catalogue, entry: Entry): string {
	const isSaid = (flag: SignedFlag) =>
		flag === 'translated' || (flag === 'misattributed' && entry.first.attribution.verdict === 'differs');
	const words = warningsOf(catalogue, entry, entry.first).filter(({flag}) => !isSaid(flag));
	return words.length === 0 ? '' : ` (${words.map(({word}) => word).join(', ')})`;
}

function endBlocks(catalogue: Catalogue): readonly Block[] {
	const all = endings(catalogue);
	const lost = sayNone(catalogue, ['position'], '');
	if (all.length === 0) return lost === '' ? [] : [text(lost)];
	return [
		{type: 'heading', level: 2, text: 'The end'},
		text(sayHowEndIsRead(catalogue)),
		...all.flatMap(ending => endingBlocks(catalogue, ending)),
	];
}

function endingBlocks(catalogue: Catalogue, {party, demands, others}: PartyEnding): readonly Block[] {
	return [
		{type: 'heading', level: 3, text: party.name},
		{
			type: 'list',
			items: [
				...(demands.length > 0 ? [] : [{lead: 'Demands:', text: sayNoDemand(catalogue, party.id)}]),
				...demands.flatMap(demand => demandItems(catalogue, demand)),
				...others.map(position => ({lead: `${capital(position.stance)}:`, text: dated(catalogue, position)})),
			],
		},
	];
}

function demandItems(catalogue: Catalogue, {position, granted, refused}: Demand): readonly Item[] {
	const who = (one: Position) => catalogue.parties.get(one.party)?.name ?? one.party;
	const got = granted.map(one => `${who(one)} (${one.stance}): ${dated(catalogue, one)}`);
	const against = refused.map(one => `${who(one)} (${sayDays(catalogue, one, 'long')})`);
	return [
		{lead: 'Demands:', text: dated(catalogue, position)},
		{lead: 'Got:', text: got.length === 0 ? `${gotNothing}.` : got.join(' ')},
		...(against.length === 0 ? [] : [{lead: 'Refused by:', text: `${against.join(', ')}.`}]),
	];
}

function dated(catalogue: Catalogue, position: Position): string {
	return `${position.sentence} (${sayDays(catalogue, position, 'long')})`;
}

function capital(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
