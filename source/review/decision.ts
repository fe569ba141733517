/** What a person in review decides, as values. */
import type {Stance} from '../dossier/types.ts';

/** A statement in review: a number that it keeps, whatever comes before it in the file and however it is changed. */
export type Handle = number;

/** An issue that is there, or a new one by its name, with the id that is asked for; else one is made of the name. */
export type IssueChoice = {readonly id: string} | {readonly newName: string; readonly newId?: string};

/** A party that is there, or a new one by its name. */
export type PartyChoice = {readonly id: string} | {readonly newName: string};

export type SpeakerDecision =
	/** Somebody who is there; with a party or a role, those are theirs from now on. */
	| {readonly kind: 'person'; readonly id: string; readonly party?: PartyChoice; readonly role?: string}
	| {readonly kind: 'party'; readonly id: string}
	/** A new party, which speaks itself. */
	| {readonly kind: 'body'; readonly name: string}
	/** A described role, such as a spokesperson. */
	| {readonly kind: 'role'; readonly role: string; readonly party?: PartyChoice}
	| {readonly kind: 'new'; readonly name: string; readonly party: PartyChoice; readonly role?: string};

/** Where a statement is cut: before a passage, before a segment of one, or before words within one. */
export type Cut =
	| {readonly passage: number; readonly segment: number}
	| {readonly passage: number; readonly words: string};

/** A round or an event, by where it stands in the notes as they are now. */
export type EventPlace = {readonly list: 'rounds' | 'events'; readonly index: number};

export type EventDecision = {
	readonly do: 'event';
	readonly event: EventPlace;
	/** `round` makes an event a round, and a round an event. */
	readonly change: 'accept' | 'reject' | 'date' | 'round' | 'facts';
	/** That of a date; an empty one takes it away. Of a fact `place: Port Vell`. */
	readonly line: string;
};

export type Decision =
	| EventDecision
	/** It is as it should be, and so are the people, parties, sources and the event that it shows. */
	| {readonly do: 'accept'; readonly statement: Handle}
	/** It is taken out. */
	| {readonly do: 'reject'; readonly statement: Handle}
	/** It comes back behind what nobody has seen. */
	| {readonly do: 'skip'; readonly statement: Handle}
	/** Somebody shall look again; once more, and nobody need. */
	| {readonly do: 'flag'; readonly statement: Handle}
	/** Nobody said it, where there is no speaker. */
	| {
			readonly do: 'speaker';
			readonly statement: Handle;
			readonly speakers: readonly SpeakerDecision[];
			/** Why nobody is named, of what nobody speaks. */
			readonly because?: string;
			/** The page does not name somebody else, as the draft has it: that was misread. */
			readonly isMisread?: boolean;
	  }
	/** Issues by their ids, or new ones by their names; where it is about all of them, it is so no longer. */
	| {
			readonly do: 'issue';
			readonly statement: Handle;
			readonly issues: readonly IssueChoice[];
			/** Others of which the same is decided: what all have is taken away, else those that lack it get it. */
			readonly others?: readonly Handle[];
	  }
	/** An empty one takes it away; and so below. */
	| {
			readonly do: 'date';
			readonly statement: Handle;
			readonly said: string;
			/** Others that were said then too. */
			readonly others?: readonly Handle[];
	  }
	| {
			readonly do: 'occasion';
			readonly statement: Handle;
			readonly event: string;
			readonly others?: readonly Handle[];
	  }
	| {readonly do: 'note'; readonly statement: Handle; readonly note: string}
	/** What it comes to in words of our own; of a passage that has a summary of its own, that. */
	| {readonly do: 'gloss'; readonly statement: Handle; readonly gloss: string; readonly passage: number}
	/** What is known of the article of a passage, or of the talks: `outlet: The Herald`. */
	| {readonly do: 'facts'; readonly statement: Handle; readonly passage: number; readonly line: string}
	/** Which wording is shown first: the passage, or the one behind it where that leads already. */
	| {readonly do: 'first'; readonly statement: Handle; readonly passage: number}
	/** A passage holds just the words of a line, as its article prints them. */
	| {readonly do: 'words'; readonly statement: Handle; readonly passage: number; readonly line: string}
	/** Words of the article of a passage are a statement of their own, behind it, which somebody has to look at still. */
	| {readonly do: 'add'; readonly statement: Handle; readonly passage: number; readonly line: string}
	/** The first takes the passages of the others, which are gone. */
	| {readonly do: 'join'; readonly statement: Handle; readonly others: readonly Handle[]}
	/** What comes from the cut on is a statement of its own, behind the first. */
	| {readonly do: 'split'; readonly statement: Handle; readonly cut: Cut}
	| {
			readonly do: 'position';
			readonly statement: Handle;
			readonly party: string;
			readonly issue: string;
			readonly stance: Stance;
			readonly sentence: string;
			/** What bears it out beside the statement itself. */
			readonly evidence: readonly Handle[];
			/** What has borne it out until now: of these what is not among the evidence does so no more. */
			readonly known?: readonly Handle[];
	  }
	/** All drafts that are at least so sure, but those that are flagged; where it says so among some alone. */
	| {readonly do: 'accept-all'; readonly least: number; readonly among?: readonly Handle[] | undefined}
	/** People, parties, sources, rounds and events that no accepted statement has shown. */
	| {readonly do: 'accept-others'};

/** Why nothing was done, for the person. */
export type Refused = {readonly ok: false; readonly why: string};
