/** Rounds and events of a draft: what several articles tell of one meeting is one. */
import type {DraftParties} from './draft-parties.ts';
import type {FoundMeeting} from './found.ts';
import {statesIn} from './meetings.ts';
import type {Fields, Reprints, Sourced} from './placed.ts';

type Gathered = {
	from: string;
	to: string;
	readonly place: string;
	called: string;
	round: number | undefined;
	readonly named: Set<string>;
	/** By the id of an article the first words of the sentence. */
	readonly where: Map<string, string>;
	readonly reasons: Map<string, string>;
};

export type Meetings = {readonly rounds: readonly Fields[]; readonly events: readonly Fields[]};

/** Reasons of one meeting, at most. */
const mostReasons = 3;
/** Days between two that are one round, at most. */
const nearDays = 7;

/** Rounds, of which somebody is named who was there, and events, each in their order. */
export function meetingsIn(
	sources: readonly Sourced[],
	already: readonly string[],
	parties: DraftParties,
	reprints: Reprints,
): Meetings {
	const byPlace = new Map<string, Gathered[]>();
	for (const {id, given} of sources)
		for (const meeting of given.found.meetings) {
			if (meeting.isWeekday && reprints.has(id)) continue;
			const there = byPlace.get(meeting.place) ?? [];
			byPlace.set(meeting.place, there);
			gather(there, id, meeting);
		}
	const found = withPlaces(byPlace)
		.filter(each => !already.includes(keyOf(each)))
		.toSorted((a, b) => (a.from < b.from ? -1 : 1));
	const presentOf = ({named}: Gathered) => {
		const states = statesIn([...named]);
		const others = [...[...named].flatMap(name => parties.known(name) ?? []), ...parties.namedBy(named)];
		const ids = [...new Set([...states.map(name => parties.idOf(name)), ...others])];
		return states.length > 0 || ids.length > 1 ? ids : [];
	};
	const named = found.filter(each => presentOf(each).length > 0);
	const others = roundsBeside(found, named);
	const rounds = found.filter(each => named.includes(each) || others.has(each));
	const numbers = rounds.map(({round}, at) => round ?? at + 1);
	const areApart = new Set(numbers).size === numbers.length;
	return {
		rounds: rounds.map(each => ({
			round: areApart ? each.round : undefined,
			...fieldsOf(each, presentOf(others.get(each) ?? each), others.get(each)),
		})),
		events: found
			.filter(each => !rounds.includes(each))
			.map(each => ({name: nameOf(each), ...fieldsOf(each, [])})),
	};
}

/**
 * Rounds of the same talks of which nobody is named: “the previous rounds, in Vienna on March 3-4”, “the second round”. In
 * order of date all of them have to have their numbers; the first of them that has none is given it so.
 *
 * @param named - rounds of which somebody is named who was there.
 * @returns by such a round that one of which it has who was there.
 */
function roundsBeside(
	found: readonly Gathered[],
	named: readonly Gathered[],
): ReadonlyMap<Gathered, Gathered> {
	const numbered = named.filter(({round}) => round !== undefined);
	const [known] = numbered;
	const others = found.filter(
		each => !named.includes(each) && (each.round !== undefined || /^rounds?$/.test(each.called)),
	);
	if (known === undefined || numbered.length < named.length) return new Map();
	const all = found.filter(each => named.includes(each) || others.includes(each));
	const isInOrder = all.every(({round}, at) => round === undefined || round === at + 1);
	const sure = isInOrder ? others : others.filter(({round}) => round !== undefined);
	const numbers = found.filter(each => named.includes(each) || sure.includes(each)).map(({round}) => round);
	const isRising = numbers.every((round, at) => at === 0 || (round ?? at + 1) > (numbers[at - 1] ?? at));
	if (!isRising) return new Map();
	if (isInOrder) for (const [at, each] of all.entries()) each.round ??= at + 1;
	return new Map(sure.map(each => [each, known]));
}

/** Rounds of which no place is told are those of their number, or of their day, of which one is. */
function withPlaces(byPlace: ReadonlyMap<string, readonly Gathered[]>): readonly Gathered[] {
	const placed = [...byPlace].flatMap(([place, there]) => (place === '' ? [] : there));
	const alone = (byPlace.get('') ?? []).filter(each => {
		const same = placed.find(other => isOne(other, {...each, day: each.from, until: each.to}));
		if (same === undefined) return true;
		same.round ??= each.round;
		same.called = each.called;
		for (const name of each.named) same.named.add(name);
		return false;
	});
	return [...placed, ...alone];
}

function keyOf({from, to, place}: Gathered): string {
	return `${from === to ? from : `${from}/${to}`} ${place}`.trimEnd();
}

function gather(there: Gathered[], id: string, meeting: FoundMeeting): void {
	const known = there.find(each => isOne(each, meeting));
	const each: Gathered = known ?? {
		...{from: meeting.day, to: meeting.until, place: meeting.place, called: meeting.called},
		...{round: meeting.round, named: new Set(), where: new Map(), reasons: new Map()},
	};
	if (known === undefined) there.push(each);
	each.round ??= meeting.round;
	if (meeting.called === 'round') each.called = 'round';
	if (meeting.day < each.from) each.from = meeting.day;
	if (meeting.until > each.to) each.to = meeting.until;
	for (const name of meeting.named) each.named.add(name);
	if (each.reasons.has(id)) return;
	if (meeting.begins !== undefined) each.where.set(id, meeting.begins);
	each.reasons.set(id, `${id}: ${meeting.because}`);
}

/** Of one place, and of the same days, of days beside each other, or of one number. */
function isOne(
	{from, to, round}: Gathered,
	{day, until, round: number}: Pick<FoundMeeting, 'day' | 'until' | 'round'>,
): boolean {
	if (round !== undefined && number !== undefined && round !== number) return false;
	const apart = Math.max(0, Date.parse(day) - Date.parse(to), Date.parse(from) - Date.parse(until));
	const days = apart / 86_400_000;
	return days <= (round !== undefined && round === number ? nearDays : 1);
}

const ordinals = [
	'',
	'First',
	'Second',
	'Third',
	'Fourth',
	'Fifth',
	'Sixth',
	'Seventh',
	'Eighth',
	'Ninth',
	'Tenth',
];

function nameOf({called, place, round}: Gathered): string {
	const which = round === undefined ? undefined : ordinals[round];
	const what = round === undefined ? called : which === undefined ? `round ${round}` : `${which} ${called}`;
	return `${what.charAt(0).toUpperCase()}${what.slice(1)}${place === '' ? '' : ` in ${place}`}`;
}

function fieldsOf(
	{from, to, place, where, reasons}: Gathered,
	present: readonly string[],
	like?: Gathered,
): Fields {
	const who =
		like === undefined ? [] : [`Present as at round ${like.round}: nobody is named beside this one.`];
	return {
		date: from === to ? from : `${from}/${to}`,
		...(place === '' ? {} : {place}),
		...(present.length === 0 ? {} : {present}),
		where: where.size === 0 ? undefined : where,
		draft: {because: [...[...reasons.values()].slice(0, mostReasons), ...who].join(' ')},
	};
}
