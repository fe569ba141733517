/** What is known of the article of a statement, of a round or an event, and of the talks, to be taken into a line. */
import type {Entry} from '../dossier/catalogue.ts';
import {
	type EventFact,
	factsOfEvent,
	factsOfQuote,
	fieldsBegun,
	listedIn,
	namesListed,
	type QuoteFact,
	readFact,
	readSame,
} from '../dossier/fact-line.ts';
import {notGiven} from '../dossier/not-given.ts';
import {qualities} from '../dossier/qualities.ts';
import {qualityInWords} from '../dossier/quality-in-words.ts';
import type {DossierEvent, Source} from '../dossier/types.ts';
import {unsaidAgenda, unsaidOutcome} from '../dossier/unsaid.ts';
import {normalise} from '../text/normal-text.ts';
import {asTyped, type ReviewChoice} from './review-choice.ts';
import {sameBegun, sameChoices} from './same-choices.ts';
import {shownPassage} from './selectors.ts';
import type {State} from './state.ts';
import type {Workspace} from './workspace.ts';

/** @param event - where it is about a round or an event; else it is about the article of the passage that is shown. */
export function factChoices(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	event: string | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const {catalogue} = workspace;
	const {title} = catalogue.dossier;
	const known = catalogue.events.get(event ?? '');
	if (known !== undefined)
		return factsBelow(
			factsOfEvent,
			field => (field === 'present' ? present(known, workspace).join(', ') : ofEvent(known, field)) ?? title,
			(field, value) => (field === 'present' ? morePresent(workspace, value) : []),
			typed,
		);
	const passage = entry === undefined ? undefined : shownPassage(workspace, state, entry);
	const source = catalogue.sources.get(passage?.source ?? '');
	if (source === undefined) return [asTyped(typed)];
	return factsBelow(
		factsOfQuote,
		field =>
			field === 'talks' ? title : field === 'same' ? sameBegun(workspace, entry) : ofSource(source, field),
		(field, value) => valuesOf(workspace, entry, field, value),
		typed,
	);
}

function ofSource(source: Source, field: Exclude<QuoteFact, 'talks' | 'same'>): string | undefined {
	switch (field) {
		case 'outlet':
			return source['container-title'];
		case 'title':
			return source.title;
		case 'published':
			return source.issued;
		case 'quality':
			return qualityInWords(source);
	}
}

/** @returns undefined of the talks. */
function ofEvent(event: DossierEvent, field: Exclude<EventFact, 'present'>): string | undefined {
	if (field === 'talks') return undefined;
	const value = event[field] ?? '';
	return value === unsaidAgenda || value === unsaidOutcome ? '' : value;
}

/** Who was present, each by a name that the notes have. */
function present({participants = []}: DossierEvent, {catalogue}: Workspace): readonly string[] {
	return participants.flatMap(one => {
		if ('person' in one) return catalogue.people.get(one.person)?.name ?? one.person;
		return catalogue.parties.get(one.party ?? '')?.name ?? [];
	});
}

/** Parties that may have been present besides those that are typed; what is begun is ended. */
function morePresent({catalogue}: Workspace, value: string): readonly string[] {
	const listed = namesListed(value);
	const {parties} = catalogue.dossier;
	// By what the notes call it: a code may be the dossier's own.
	const named = (typed: string) =>
		parties.find(({id, name}) => [id, name].some(each => normalise(each, true) === normalise(typed, true)));
	const kept = listed.filter(each => named(each) !== undefined);
	const begun = normalise(listed.find(each => named(each) === undefined) ?? '', true);
	const has = new Set(kept.map(each => named(each)));
	return parties
		.filter(party => party.id !== notGiven && !has.has(party) && normalise(party.name, true).includes(begun))
		.map(({name}) => [...kept, name].join(', '));
}

/** The fields and what is known of each; behind the colon of one what may be meant. */
function factsBelow<F extends string>(
	fields: readonly F[],
	knownOf: (field: F) => string | undefined,
	valuesOf: (field: F, value: string) => readonly string[],
	typed: string,
): readonly ReviewChoice[] {
	const read = readFact(typed, fields);
	if (read !== undefined) {
		const {field, value} = read;
		const own = asTyped(typed, value === '' ? `${field}: none, it is taken away` : `${field}: ${value}`);
		const offered = valuesOf(field, value).map(each => asTyped(`${field}: ${each}`));
		// Nobody is made one with who is only begun: the only one who may be meant is taken.
		const [only, ...others] = offered;
		const isBegun = field === 'same' && (readSame(value)?.other ?? '') !== '';
		const isMeant = isBegun && only !== undefined && others.length === 0;
		return isMeant ? offered : [own, ...offered];
	}
	const begun = fieldsBegun(typed, fields);
	if (begun.length === 0) return [asTyped(typed)];
	return begun.map(field => {
		const value = knownOf(field) ?? '';
		const whole = `${field}: ${value}`;
		return {text: value === '' ? `${field}: not known` : whole, line: field, whole};
	});
}

/** What may stand behind a field besides what is typed. */
function valuesOf(
	workspace: Workspace,
	entry: Entry | undefined,
	field: QuoteFact,
	value: string,
): readonly string[] {
	const {catalogue} = workspace;
	if (field === 'same') return sameChoices(workspace, entry, value);
	if (field === 'outlet') {
		const outlets = catalogue.dossier.sources.flatMap(source => source['container-title'] ?? []);
		const wanted = normalise(value, true);
		return [...new Set(outlets)].filter(each => each !== value && normalise(each, true).includes(wanted));
	}
	if (field !== 'quality') return [];
	const listed = listedIn(value);
	// What is begun is ended, and another is added to what is whole.
	const kept = listed.filter(each => qualities.some(known => known === each));
	const begun = listed.find(each => !kept.includes(each)) ?? '';
	return qualities
		.filter(each => !kept.includes(each) && each.startsWith(begun))
		.map(each => [...kept, each].join(', '));
}
