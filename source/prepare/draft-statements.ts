/** What was found as statements of notes: whose, when, where the words stand, how surely and why. */
import {notSummarised} from '../dossier/not-summarised.ts';
import {wordPerhaps} from '../dossier/perhaps.ts';
import type {Clash} from './between-articles.ts';
import type {DraftParties} from './draft-parties.ts';
import type {DraftPeople} from './draft-people.ts';
import type {FoundUtterance, FoundWho} from './found.ts';
import type {Fields, PlacedUtterance, Reprints, Yaml} from './placed.ts';
import {placeOf} from './places.ts';
import {leastConfidence} from './prepare-article.ts';
import {inWords} from './reason-words.ts';
import {areTwoDays} from './utterances.ts';

/**
 * Less sure than this, whom the words are read to be of is told beside the statement and not written as its speaker. Of 24
 * articles read for the first time 63 % of such readings were right, of the surer ones 92 %.
 */
export const leastGiven = 0.75;

/** How sure what is told of two days may be one statement. */
const mostOfTwo = 0.75;

export class StatementWriter {
	constructor(
		private readonly people: DraftPeople,
		private readonly parties: DraftParties,
		private readonly reprints: Reprints,
	) {}

	statement(
		members: readonly PlacedUtterance[],
		proposals: readonly string[],
		clash: Clash | undefined = undefined,
	): Fields {
		const isOpen = clash?.isOpen === true;
		const isDoubted = (placed: PlacedUtterance) => clash?.doubted.has(placed) === true;
		// A name says more than a role that another article gives.
		const isPerson = ({utterance: {who, confidence}}: PlacedUtterance) =>
			who?.kind === 'person' && confidence >= leastConfidence ? 1 : 0;
		const surest = members
			.filter(placed => !isDoubted(placed))
			.toSorted((a, b) => isPerson(b) - isPerson(a) || b.utterance.confidence - a.utterance.confidence)[0];
		const {utterance} = surest ?? {};
		const days = this.daysOf(members, ({isCopy}) => isCopy);
		const mayBeTwo = areTwoDays(days[0], days.at(-1));
		const confidence = round(
			Math.min(
				clash?.atMost ?? 1,
				mayBeTwo ? mostOfTwo : 1,
				...(isOpen ? members : [surest]).map(each => each?.utterance.confidence ?? 0),
			),
		);
		const isClear = !isOpen && (utterance?.isReported === true || confidence >= leastGiven);
		const isAnswered = utterance?.who !== undefined && isClear;
		const who =
			surest === undefined || utterance?.who === undefined || !isAnswered
				? undefined
				: this.who(surest, utterance.who);
		const said = this.saidOf(members);
		const bySource = new Map<string, Yaml>();
		const sources = new Set(members.map(({source}) => source));
		for (const source of [...sources].toSorted((a, b) => a.index - b.index)) {
			const own = members.filter(each => each.source === source);
			bySource.set(source.id, passage(own, isOpen ? own.some(isTold) : isAnswered && !own.some(isDoubted)));
		}
		const perhaps =
			utterance?.who !== undefined && !isAnswered && utterance.named !== undefined
				? [wordPerhaps(this.nameOf(surest, utterance.who))]
				: [];
		const decided = [
			...(isAnswered && utterance?.who !== undefined ? [utterance.who.because] : []),
			...perhaps,
			...(utterance === undefined ? [] : reasonsOf(utterance)),
		];
		const because = [
			...(sources.size > 1 && decided.length > 0 ? [`In ${surest?.source.id}:`] : []),
			...decided,
			...(said === undefined ? [] : [`Said on ${said.day}: ${said.because}`]),
			...(mayBeTwo ? [`Told as said on ${days[0]} and on ${days.at(-1)}: perhaps it was said twice.`] : []),
			...(clash?.reasons ?? []),
			...proposals,
		].join(' ');
		const isReported = utterance?.isReported === true;
		return {
			who,
			said: said?.day,
			gloss: isReported ? notSummarised : undefined,
			[isReported ? 'reports' : 'quotes']: bySource,
			draft: {confidence, because: because === '' ? 'Found between marks.' : because},
		};
	}

	/** As a statement without its summary; undefined where nobody is told to say it. */
	folded(placed: PlacedUtterance): Fields | undefined {
		const {who, segments} = placed.utterance;
		const [only] = segments;
		if (who === undefined || only === undefined) return undefined;
		return {who: this.who(placed, who), reports: new Map([[placed.source.id, only.spot]])};
	}

	/** The days on which articles tell that it was said, in order, without the weekdays of some. */
	private daysOf(
		members: readonly PlacedUtterance[],
		isLeftOut: (reprint: {readonly isCopy: boolean}) => boolean,
	): readonly string[] {
		return members
			.flatMap(({source, utterance: {said}}) => {
				const reprint = this.reprints.get(source.id);
				const isOut = said?.isWeekday === true && reprint !== undefined && isLeftOut(reprint);
				return said === undefined || isOut ? [] : said.day;
			})
			.toSorted();
	}

	/** The day that an article names, if none printed the words before it, and none has its weekdays from a reprint. */
	private saidOf(members: readonly PlacedUtterance[]): FoundUtterance['said'] {
		const days = this.daysOf(members, () => true);
		if (areTwoDays(days[0], days.at(-1))) return undefined;
		const printed = members.flatMap(({source}) => source.given.found.page.published ?? []).toSorted();
		const latest = printed[0] ?? '9999';
		return members
			.filter(
				({source, utterance: {said}}) =>
					said !== undefined && said.day <= latest && (!said.isWeekday || !this.reprints.has(source.id)),
			)
			.map(({utterance}) => utterance.said)[0];
	}

	private nameOf(placed: PlacedUtterance | undefined, who: FoundWho): string {
		if (who.kind !== 'person') return who.name;
		return this.people.nameOf(placed?.source.people[who.person] ?? '');
	}

	private who({source}: PlacedUtterance, who: FoundWho): Yaml {
		if (who.kind === 'person') return this.people.idOf(source.people[who.person] ?? '');
		if (who.kind === 'body') {
			const itself = this.parties.known(who.name);
			if (itself !== undefined) return {party: itself};
		}
		const named = this.people.partyBy(who.kind === 'role' ? who.name : undefined, who.party);
		const party = named === undefined ? undefined : this.parties.idOf(named);
		const isPartyItself = who.kind === 'body' && (placeOf(who.name) !== undefined || who.party === who.name);
		if (isPartyItself && party !== undefined) return {party};
		return {role: who.name, party};
	}
}

/** Whether its article tells who says it, whatever others tell. */
function isTold({utterance: {who, confidence}}: PlacedUtterance): boolean {
	return who !== undefined && confidence >= leastGiven;
}

function reasonsOf({who, reasons}: FoundUtterance): readonly string[] {
	if (who === undefined) return reasons;
	return reasons.length === 0 ? [] : [`Decided by: ${reasons.map(inWords).join('; ')}.`];
}

function round(share: number): number {
	return Math.floor(share * 100) / 100;
}

/** The words as notes say them, with how their article names who says them, where that is told. */
function passage(members: readonly PlacedUtterance[], isNamed: boolean): Yaml {
	const segments = members.flatMap(each => each.utterance.segments).toSorted((a, b) => a.start - b.start);
	const named = members.find(each => each.utterance.named !== undefined)?.utterance;
	const spots = segments.map(({spot}): Yaml => spot);
	const [only] = spots;
	const words: Yaml = spots.length === 1 && only !== undefined ? only : spots;
	if (!isNamed || named?.named === undefined) return words;
	const base =
		typeof only === 'object' && spots.length === 1 && !Array.isArray(only) ? (only as Fields) : {words};
	return {...base, named: named.named, cue: named.cue};
}
