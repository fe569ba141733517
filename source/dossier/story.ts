/** How positions came about, round by round: what held as of a day, what was new, what had moved. */
import type {Catalogue, Entry} from './catalogue.ts';
import {parseEdtf} from './edtf.ts';
import type {DayRange} from './edtf-reader.ts';
import type {DossierEvent, Issue, Party, Position, Stance} from './types.ts';

/**
 * Whether a position was held on a day. Of a date that goes on beyond the day nobody knows whether it had come by
 * then: that is `perhaps`, never a move.
 */
export type Standing = 'held' | 'perhaps' | 'not yet';

/** @param day - as calendar.ts numbers days, infinite for the end of everything. */
export function standingOn(position: Pick<Position, 'since'>, day: number): Standing {
	const span = spanOf(position);
	if (span === undefined || span.end <= day) return 'held';
	return straddles(span, day) ? 'perhaps' : 'not yet';
}

const spans = new WeakMap<object, {readonly span: DayRange | undefined}>();

/** The days of `since`, read once: every cell of the matrix asks for those of all positions. */
function spanOf(position: Pick<Position, 'since'>): DayRange | undefined {
	const read = spans.get(position) ?? {span: parseEdtf(position.since)};
	spans.set(position, read);
	return read.span;
}

/** Whether days begin by this one and end after it: what is of them came by then or later. */
export function straddles({start, end}: DayRange, day: number): boolean {
	return start <= day && end > day;
}

/** What bears a position out, as of a day. */
export type Evidence = {
	/** What may have been said by then. */
	readonly known: readonly Entry[];
	/** How many were said later; of how many nobody knows when; how many of the known ones may be of later. */
	readonly later: number;
	readonly undated: number;
	readonly straddling: number;
};

/** @param day - as for `standingOn`: at the end of everything all is known, undated or not. */
export function evidenceOn({entryOf}: Catalogue, {evidence}: Position, day: number): Evidence {
	const all = evidence.flatMap(id => entryOf.get(id) ?? []);
	if (day === Number.POSITIVE_INFINITY) return {known: all, later: 0, undated: 0, straddling: 0};
	const undated = all.filter(({days}) => days === undefined).length;
	const known = all.filter(({days}) => days !== undefined && days.start <= day);
	const straddling = known.filter(({days}) => days !== undefined && straddles(days, day)).length;
	return {known, undated, later: all.length - undated - known.length, straddling};
}

/** A position that came up in a round's days; what its party had held on the issue before, if anything. */
export type PositionChange = {readonly position: Position; readonly before: readonly Position[]};

/** A round as the story tells it. */
export type Chapter = {
	readonly round: DossierEvent;
	/** The last day of the round; undefined where it is not dated. */
	readonly day: number | undefined;
	/**
	 * What came up there since the round before, or, where rounds overlap, within its days: something said there bears
	 * it out. In the order of the dossier, each in the first such round.
	 */
	readonly changes: readonly PositionChange[];
	/** What came up in the same days, and not there. */
	readonly meanwhile: readonly PositionChange[];
	/** What came up then or later, and perhaps before. */
	readonly perhaps: readonly Position[];
	/** What was said there, and what was said about it and is not known from there, in their natural order. */
	readonly there: readonly Entry[];
	readonly elsewhere: readonly Entry[];
	/** Of what was said elsewhere what is of the days of several rounds at once, this among them: perhaps in part of it. */
	readonly inPart: readonly Entry[];
	/** Of the rest of it that of which nobody knows where: it has no occasion, and days within which the round may lie. */
	readonly unplaced: readonly Entry[];
	/** Whether something that bears out what came up meanwhile is of nobody knows where. */
	readonly isMeanwhileUnplaced: boolean;
};

/** The story of a round. */
export function chapterOf(catalogue: Catalogue, round: DossierEvent): Chapter {
	const {dossier, rounds, statementsOfEvent, entryOf} = catalogue;
	const days = daysOfRounds(catalogue);
	const {after, day} = days.get(round) ?? {after: Number.POSITIVE_INFINITY, day: undefined};
	const about = (statementsOfEvent.get(round.id) ?? []).flatMap(id => entryOf.get(id) ?? []);
	const there = about.filter(({statement}) => statement.occasion === round.id);
	const known =
		day === undefined ? [] : dossier.positions.map(one => ({one, from: roundOf(catalogue, days, one)}));
	const others = known.filter(({from}) => from !== round);
	const place = rounds.indexOf(round);
	const elsewhere = about.filter(({statement}) => statement.occasion !== round.id);
	const earlier = others.flatMap(({one, from}) =>
		standingOn(one, after) === 'held' && (from === undefined || rounds.indexOf(from) < place) ? [one] : [],
	);
	const changeIn = (position: Position): PositionChange => ({position, before: ofTheSame(earlier, position)});
	const meanwhile = others.flatMap(({one, from}) =>
		from === undefined && isFresh(one, after, day ?? after) ? [changeIn(one)] : [],
	);
	const inPart = elsewhere.filter(entry => isOfSeveral(days, rounds, entry));
	const several = new Set(inPart);
	const isUnplaced = mayBeOf(round);
	return {
		round,
		day,
		changes: known.flatMap(({one, from}) => (from === round ? [changeIn(one)] : [])),
		meanwhile,
		perhaps: others.flatMap(({one}) => (cameAround(one, after, day ?? after) ? [one] : [])),
		there,
		elsewhere,
		inPart,
		unplaced: elsewhere.filter(entry => isUnplaced(entry) && !several.has(entry)),
		isMeanwhileUnplaced: meanwhile.some(({position}) =>
			evidenceOn(catalogue, position, Number.POSITIVE_INFINITY).known.some(isUnplaced),
		),
	};
}

/** Of what has no occasion, whether some day of the round may be that on which it was said. */
function mayBeOf({date}: DossierEvent): (entry: Entry) => boolean {
	const span = date.edtf === null ? undefined : parseEdtf(date.edtf);
	return ({statement, days}) => {
		if (statement.occasion !== undefined) return false;
		return days === undefined || span === undefined || (days.start <= span.end && days.end >= span.start);
	};
}

/** Whether it has no one occasion and is of the days of just the rounds that it is about, from the first to the last. */
function isOfSeveral(
	days: ReadonlyMap<DossierEvent, RoundDays>,
	rounds: readonly DossierEvent[],
	{statement, days: said}: Entry,
): boolean {
	const about = rounds.filter(({id}) => statement.about.includes(id)).map(round => days.get(round));
	if (statement.occasion !== undefined || said === undefined || about.length < 2) return false;
	const starts = about.map(one => one?.start ?? Number.NaN);
	const ends = about.map(one => one?.day ?? Number.NaN);
	return said.start === Math.min(...starts) && said.end === Math.max(...ends);
}

/** The days of a round as calendar.ts numbers them: the first, the last, and that after which what comes up is new. */
type RoundDays = {
	readonly start: number | undefined;
	readonly day: number | undefined;
	readonly after: number;
};

function daysOfRounds({rounds}: Catalogue): ReadonlyMap<DossierEvent, RoundDays> {
	let last = Number.NEGATIVE_INFINITY;
	return new Map(
		rounds.map(round => {
			const [start, day] = [startOf(round), endOf(round)];
			// Of what had been before the first round it brought nothing.
			const after = Number.isFinite(last) ? last : (start ?? Number.POSITIVE_INFINITY) - 1;
			last = Math.max(last, day ?? last);
			return [round, {start, day, after}] as const;
		}),
	);
}

/**
 * The first round of which it is known that the position came up in it: something said there bears it out, and it came
 * up after the round before or, where rounds overlap, within the days of this one.
 */
function roundOf(
	{rounds, entryOf}: Catalogue,
	days: ReadonlyMap<DossierEvent, RoundDays>,
	position: Position,
): DossierEvent | undefined {
	const saidAt = new Set(position.evidence.map(id => entryOf.get(id)?.statement.occasion));
	return rounds.find(round => {
		const {start, day, after} = days.get(round) ?? {};
		if (!saidAt.has(round.id) || day === undefined || after === undefined) return false;
		const began = spanOf(position)?.start;
		const isWithin = began !== undefined && start !== undefined && began >= start;
		return isFresh(position, after, day) || (isWithin && standingOn(position, day) === 'held');
	});
}

function isFresh(position: Position, after: number, day: number): boolean {
	return standingOn(position, day) === 'held' && standingOn(position, after) === 'not yet';
}

/** Whether some day on which it may have come up lies within these, and some does not. */
function cameAround(position: Position, after: number, day: number): boolean {
	const span = spanOf(position);
	if (span === undefined || span.end <= after || span.start > day) return false;
	return span.start <= after || span.end > day;
}

/** What the party had held on the issue. */
function ofTheSame(earlier: readonly Position[], {party, issue}: Position): readonly Position[] {
	return earlier.filter(one => one.party === party && one.issue === issue);
}

function startOf({date}: DossierEvent): number | undefined {
	return finite(date.edtf === null ? undefined : parseEdtf(date.edtf)?.start);
}

function endOf({date}: DossierEvent): number | undefined {
	return finite(date.edtf === null ? undefined : parseEdtf(date.edtf)?.end);
}

function finite(day: number | undefined): number | undefined {
	return day !== undefined && Number.isFinite(day) ? day : undefined;
}

/** The last day of an event, as calendar.ts numbers days; undefined where it is not known. */
export const lastDayOfEvent = endOf;

/** The order in which the end tells what a party held. */
const stancesInOrder: readonly Stance[] = [
	'demands',
	'offers',
	'supports',
	'open',
	'rejects',
	'denies',
	'warns',
];
const granting: readonly Stance[] = ['supports', 'offers', 'open'];

/** What a party demanded, and what others held on that issue then or later. */
export type Demand = {
	readonly position: Position;
	/** Those that support something of it, offer it, or are open to it, and said so at the talks or after. */
	readonly granted: readonly Position[];
	readonly refused: readonly Position[];
};

export type PartyEnding = {
	readonly party: Party;
	readonly demands: readonly Demand[];
	/** All else that it held: first what it was for, then what it was against. */
	readonly others: readonly Position[];
};

/** What each party demanded, how that was met, and what else it held, as the positions of the dossier bear it out. */
export function endings(catalogue: Catalogue): readonly PartyEnding[] {
	const {positions, parties} = catalogue.dossier;
	if (positions.length === 0) return [];
	const isAtTalks = saidAtTalks(catalogue);
	return parties.map((party): PartyEnding => {
		const own = stancesInOrder.flatMap(stance =>
			positions.filter(one => one.party === party.id && one.stance === stance),
		);
		const demands = own.filter(({stance}) => stance === 'demands');
		return {
			party,
			demands: demands.map(position => demandOf(positions, position, isAtTalks)),
			others: own.filter(({stance}) => stance !== 'demands'),
		};
	});
}

/** Whether something that bears a position out was said on the first day of the first round or later. */
function saidAtTalks({rounds, entryOf}: Catalogue): (position: Position) => boolean {
	const begun = Math.min(...rounds.flatMap(round => startOf(round) ?? []));
	if (begun === Number.POSITIVE_INFINITY) return () => true;
	return ({evidence}) =>
		evidence.some(id => (entryOf.get(id)?.days?.start ?? Number.NEGATIVE_INFINITY) >= begun);
}

function demandOf(
	positions: readonly Position[],
	position: Position,
	isAtTalks: (position: Position) => boolean,
): Demand {
	const from = spanOf(position)?.start ?? Number.NEGATIVE_INFINITY;
	const answering = positions.filter(
		one =>
			one.party !== position.party &&
			one.issue === position.issue &&
			// What was over before it cannot answer it.
			(spanOf(one)?.end ?? Number.POSITIVE_INFINITY) >= from,
	);
	return {
		position,
		granted: answering.filter(one => granting.includes(one.stance) && isAtTalks(one)),
		refused: answering.filter(({stance}) => stance === 'rejects'),
	};
}

/** Two parties on an issue. */
type Facing = {
	readonly issue: Issue;
	readonly left: readonly Position[];
	readonly right: readonly Position[];
};

/** Issue by issue, as of a day, with those on which neither stands. */
export function facing(catalogue: Catalogue, left: string, right: string, day: number): readonly Facing[] {
	const {issues, positions} = catalogue.dossier;
	const of = (party: string, issue: string) =>
		positions.filter(one => one.party === party && one.issue === issue && standingOn(one, day) !== 'not yet');
	return issues.map(issue => ({issue, left: of(left, issue.id), right: of(right, issue.id)}));
}
