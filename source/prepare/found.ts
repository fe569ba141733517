/** What is found in one article: plain data, which a thread can hand over. */
import type {Meeting} from './meetings.ts';
import type {Page} from './page.ts';
import type {QualityFlag} from './quality.ts';
import type {NotedSpot} from './spots.ts';

type FoundPerson = {
	readonly name: string;
	readonly family: string;
	readonly spellings: readonly string[];
	readonly role: string | undefined;
	readonly party: string | undefined;
	/** The role that tells the party, as printed. */
	readonly partyFrom: string | undefined;
};

/** Whom words are given to, with a person by the place in the article's list. */
export type FoundWho =
	| {readonly kind: 'person'; readonly person: number; readonly because: string}
	| {
			readonly kind: 'role' | 'body';
			readonly name: string;
			readonly party: string | undefined;
			readonly because: string;
	  };

export type FoundUtterance = {
	/** One after another where a reporter cut them, in UTF-16 units, with how notes say where they stand. */
	readonly segments: readonly {readonly start: number; readonly end: number; readonly spot: NotedSpot}[];
	readonly isReported: boolean;
	readonly who: FoundWho | undefined;
	/** The speaker as printed. */
	readonly named: string | undefined;
	readonly cue: string | undefined;
	/** Between 0 and 1. */
	readonly confidence: number;
	/** What decided. */
	readonly reasons: readonly string[];
	/** Why it is nobody's speech, where it is not. */
	readonly notSpeech?: string;
	readonly said: {readonly day: string; readonly because: string; readonly isWeekday: boolean} | undefined;
};

export type FoundArticle = {
	readonly page: Page;
	readonly flags: readonly QualityFlag[];
	/** ISO 639-3, as franc names it. */
	readonly language: string;
	readonly people: readonly FoundPerson[];
	readonly utterances: readonly FoundUtterance[];
	/** Reported without “that”, less surely somebody's words: for a person to take over. */
	readonly folded: readonly FoundUtterance[];
	readonly meetings: readonly FoundMeeting[];
};

/** With the first words of its sentence where those stand once. */
export type FoundMeeting = Meeting & {readonly begins: string | undefined};
