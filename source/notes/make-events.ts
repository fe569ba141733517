/** Events and rounds of a dossier, from notes. */
import type {DossierEvent, Speaker} from '../dossier/types.ts';
import {unsaidAgenda, unsaidFormat, unsaidOutcome, unsaidPlace} from '../dossier/unsaid.ts';
import {compact, type NotesContext} from './context.ts';
import {readDate} from './dates.ts';
import {makeSpeakers} from './make-speakers.ts';
import {makeLocators} from './make-spots.ts';
import type {Complaint} from './problems.ts';
import {slug} from './slug.ts';
import {readSpokenDate} from './spoken-date.ts';
import type {NotedDate, NotedEvent} from './types.ts';

type Dated = DossierEvent['date'];

const notSaid = 'Not said in the notes.';

/**
 * @param round - its number, where it is one of the rounds.
 * @returns undefined for a round that lacks what every round has; that has been said then.
 */
export function makeEvent(
	context: NotesContext,
	noted: NotedEvent,
	round: number | undefined,
): DossierEvent | undefined {
	const name = noted.name ?? nameOf(noted, round);
	const wanted = slug(noted.name ?? noted.place ?? '', round === undefined ? 'event' : `round-${round}`);
	const id = noted.id ?? context.taken.event.take(wanted);
	const participants = makeSpeakers(context, noted.present, noted, 'present');
	const date = makeDate(context, noted.date, noted, 'date') ?? {
		edtf: null,
		basis: 'articles',
		because: notSaid,
	};
	const isWhole = round === undefined || isRoundWhole(context, noted, date, participants);
	if (!isWhole) {
		// Whoever names it makes no new fault.
		const names = [id, name, noted.place, `${round}`];
		context.names.addNoted(
			'event',
			id,
			names.filter(each => each !== undefined),
		);
		return undefined;
	}
	if (noted.id === undefined) context.derive({of: id, field: 'id', value: id, how: 'its name or place'});
	if (noted.name === undefined)
		context.derive({of: id, field: 'name', value: name, how: 'its place or number'});
	const {place, format, agenda, outcome, note} = noted;
	const ofRound =
		round === undefined
			? {}
			: {
					place: unsaidPlace,
					format: unsaidFormat,
					agenda: unsaidAgenda,
					outcome: unsaidOutcome,
				};
	for (const [field, value] of Object.entries(ofRound))
		if (noted[field as keyof typeof ofRound] === undefined)
			context.derive({of: id, field, value, how: 'the notes say nothing of it'});
	return {
		id,
		...compact({round}),
		name,
		date,
		...ofRound,
		...compact({place, format, agenda, outcome}),
		...(noted.present === undefined ? {} : {participants}),
		passages: makeLocators(context, noted.where),
		...compact({note}),
	};
}

function nameOf({place}: NotedEvent, round: number | undefined): string {
	if (place !== undefined) return `Talks in ${place}`;
	return round === undefined ? 'Event' : `Round ${round}`;
}

function isRoundWhole(
	context: NotesContext,
	noted: NotedEvent,
	date: Dated,
	participants: readonly Speaker[],
): boolean {
	const isDated = date.edtf !== null;
	if (!isDated && noted.date === undefined && !context.isFaulty(noted))
		context.say({code: 'missing-key', key: 'date', of: 'round'}, noted);
	if (participants.length === 0 && noted.present === undefined && !context.isFaulty(noted))
		context.say({code: 'missing-key', key: 'present', of: 'round'}, noted);
	return isDated && participants.length > 0;
}

/**
 * A date with its reasons.
 *
 * @param published - of the article, for a weekday alone.
 * @returns undefined where none is given, or one that cannot be read; that has been said then.
 */
export function makeDate(
	context: NotesContext,
	noted: NotedDate | undefined,
	value: object,
	key: string,
	published?: string,
): Dated | undefined {
	if (noted === undefined) return undefined;
	const given = typeof noted === 'string' ? {date: noted} : noted;
	const {date: text, basis, because} = {basis: undefined, because: undefined, ...given};
	if (basis !== undefined && basis !== 'articles' && because === undefined && typeof noted === 'object')
		context.say({code: 'no-reason', basis}, noted, 'basis');
	if (text === undefined) return {edtf: null, basis: basis ?? 'articles', because: because ?? notSaid};
	const date = readDate(text, published);
	if (!date.ok) {
		const complaint = withSpoken(date.complaint, text, published);
		if (typeof noted === 'string') context.say(complaint, value, key);
		else context.say(complaint, noted, 'date');
		return undefined;
	}
	if (date.weekday === undefined) return {edtf: date.edtf, basis: basis ?? 'articles', ...compact({because})};
	const reason = because ?? `The last ${date.weekday} up to ${published}, when the article was published.`;
	return {edtf: date.edtf, basis: basis ?? 'inference', because: reason};
}

/** Of what is no date, the day that it is as one says it of an article. */
function withSpoken(complaint: Complaint, text: string, published: string | undefined): Complaint {
	if (complaint.code !== 'no-date' || complaint.near !== undefined) return complaint;
	const spoken = readSpokenDate(text, published);
	if (!spoken.ok) return /\d/.test(text) ? complaint : spoken.complaint;
	return {...complaint, spoken: spoken.written};
}
