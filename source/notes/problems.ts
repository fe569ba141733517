/** What can be wrong with notes: facts only, each with the span of the text where it shows. The words are in wording.ts. */

import type {Problem} from '../dossier/problems.ts';
import type {TextRange} from '../text/range.ts';
import type {ContentFault} from './content-faults.ts';
import type {FolderFault} from './given-articles.ts';
import type {Nearest} from './nearest-words.ts';
import type {SyntaxFault} from './syntax.ts';

/** What an article prints where two statements quote the same. */
export type QuotedTwice = {readonly twice?: {readonly at: string; readonly words: string}};

/** Kinds that are looked up by spelling. */
export type NameKind = 'source' | 'party' | 'person' | 'issue' | 'event' | 'statement';

/** What a name can be the name of. */
export type Named =
	| 'source'
	| 'party'
	| 'person'
	| 'person or party'
	| 'issue'
	| 'event'
	| 'statement'
	| 'passage';

/** Sections whose entries others name. */
export type MissingSection = 'issues' | 'parties' | 'people' | 'rounds';

/** What stands at the name of a key, or as the value of one. */
export type NotesProblem = {readonly start: number; readonly end: number} & (
	| {readonly code: 'syntax'; readonly fault: SyntaxFault}
	| {readonly code: 'newer-version'; readonly found: string; readonly known: string}
	| {readonly code: 'not-notes'}
	| {
			readonly code: 'unknown-key';
			readonly found: string;
			readonly known: readonly string[];
			/** Those that are equally near. */
			readonly near?: readonly string[];
	  }
	/** A key beside the one that it belongs to. */
	| {readonly code: 'not-indented'; readonly found: string; readonly under: string}
	| {readonly code: 'missing-key'; readonly key: string; readonly of: string}
	/** A person of no party; those there are. */
	| {readonly code: 'no-party'; readonly known: readonly string[]}
	| {
			readonly code: 'wrong-kind';
			readonly found: string;
			readonly expected: readonly string[];
			readonly key: string;
			/** What stands there of a text. */
			readonly text?: string;
			/** How it is written, where its text tells. */
			readonly example?: string;
			/** What a list holds where one may stand. */
			readonly takes: 'texts' | 'items';
	  }
	| {
			readonly code: 'wrong-value';
			readonly found: string;
			readonly expected: readonly string[];
			readonly near?: readonly string[];
	  }
	| {readonly code: 'wrong-form'; readonly found: string; readonly expected: string; readonly near?: string}
	| {readonly code: 'empty'; readonly what: string}
	| {
			readonly code: 'unknown-name';
			readonly kind: Named;
			readonly found: string;
			/** The ids of those that are equally near. */
			readonly near?: readonly string[];
			/** The id of the one that it can be, if a single slip was made. */
			readonly only?: string;
			/** Those there are, where they are few. */
			readonly known: readonly string[];
			/** What it would be as a list of several, of which one or more is known. */
			readonly asList?: {readonly key: string; readonly parts: readonly string[]};
			/** The person who is left out for it, of no other party that is known. */
			readonly leaves?: string;
			/** It is the name of one, turned about: "Berg, Anna". */
			readonly isTurned?: true;
			/** What it is the name of instead. */
			readonly instead?: NameKind;
			/** In how many other places it stands. */
			readonly others?: number;
			/** Names that all are known, written without a comma between them. */
			readonly unparted?: readonly string[];
	  }
	/** A name of a section that the notes do not have, and in how many places there is one of it. */
	| {
			readonly code: 'missing-section';
			readonly section: MissingSection;
			readonly found: string;
			/** The name as an id. */
			readonly id: string;
			readonly count: number;
	  }
	/** An id that nothing uses, and a spelling that all that would use it have; it was read as that. */
	| {
			readonly code: 'misspelt-id';
			readonly kind: Named;
			readonly found: string;
			readonly near: string;
			readonly count: number;
	  }
	/** Several names as one text, where a list was meant; it was read as one. */
	| {
			readonly code: 'no-brackets';
			readonly found: string;
			readonly key: string;
			readonly parts: readonly string[];
	  }
	| {readonly code: 'several-names'; readonly found: string; readonly ids: readonly string[]}
	| {
			readonly code: 'no-date';
			readonly found: string;
			readonly near?: readonly string[];
			/** The day that it may be as one says it of an article. */
			readonly spoken?: string;
			readonly readings?: readonly [string, string];
	  }
	| {
			readonly code: 'wrong-weekday';
			/** The weekday that was written, and that of the date. */
			readonly found: string;
			readonly day: string;
			readonly date: string;
			/** The nearest day of the weekday that was written. */
			readonly near: string;
			/** The same date in the year beside, where that is such a weekday. */
			readonly inOtherYear?: string;
	  }
	| {readonly code: 'weekday-alone'; readonly found: string}
	| {readonly code: 'outside-folder'; readonly found: string}
	| {readonly code: 'article'; readonly file: string; readonly problem: Problem; readonly near?: string}
	| ({readonly code: 'articles-folder'} & FolderFault)
	| {readonly code: 'other-copy'; readonly file: string; readonly found: string}
	| {
			readonly code: 'words-missing';
			readonly file: string;
			readonly words: string;
			readonly nearest?: NearestAt;
			/** They were held against the whole article, and nothing there is like them. */
			readonly isUnlike?: true;
			/** The words run over several quoted stretches, without what stands between. */
			readonly across?: {readonly at: string; readonly offered: string; readonly between: readonly string[]};
			/** Of the nearest words those that stand outside the marks, the reporter's, and what is left without them. */
			readonly outside?: {readonly between: readonly string[]; readonly offered: string};
			/** Files of other sources that do print them. */
			readonly elsewhere: readonly string[];
	  }
	| {
			readonly code: 'words-several';
			readonly file: string;
			readonly words: string;
			readonly places: readonly WordPlace[];
			/** How many places there are besides. */
			readonly more: number;
	  }
	/** The words stand there, and what is said of their surroundings does not. */
	| {
			readonly code: 'no-surroundings';
			readonly file: string;
			readonly words: string;
			readonly key: 'after' | 'before';
			readonly found: string;
			readonly isElsewhere: boolean;
			readonly places: readonly WordPlace[];
			/** How many places there are besides. */
			readonly more: number;
	  }
	/** YAML took what the article prints behind the words for a comment. */
	| {readonly code: 'cut-by-comment'; readonly words: string; readonly comment: string}
	/** Segments of one quotation in another order than that of the article, or one within the other. */
	| {
			readonly code: 'words-order';
			readonly at: string;
			readonly words: string;
			/** What the notes have before it: a segment, or where a clause begins. */
			readonly first: string;
			readonly isBefore: boolean;
	  }
	| {readonly code: 'words-too-few'; readonly file: string; readonly words: string; readonly count: number}
	| {readonly code: 'offsets-outside'; readonly file: string; readonly found: string; readonly length: number}
	| {readonly code: 'place-unsaid'}
	| {readonly code: 'other-words'; readonly file: string}
	| {readonly code: 'no-article'; readonly file: string}
	| {readonly code: 'no-passage'}
	| {readonly code: 'no-stance'; readonly stances: readonly string[]}
	| {readonly code: 'two-stances'; readonly found: readonly string[]}
	/** `last` is the day of the last statement that there is, where all are of before the position. */
	| {readonly code: 'no-evidence'; readonly party: string; readonly issue: string; readonly last?: string}
	| {readonly code: 'no-since'}
	/** A key that says what another beside it says, which alone is read. */
	| {readonly code: 'unread-key'; readonly key: string; readonly beside: string}
	| {readonly code: 'no-reason'; readonly basis: string}
	| Remark
	/** A rule of the dossier that what the notes say breaks. */
	| ({readonly code: 'rule'; readonly problem: Problem; readonly firstLine?: number} & QuotedTwice)
);

/** Where words stand in the article, as line and column, with what stands before them. */
type WordPlace = {readonly at: string; readonly before: string} & TextRange;

/** The nearest wording, and where it stands in the article. */
type NearestAt = Nearest & {readonly at: string};

/** What may be right and is worth a look: nothing is left out of the dossier for it. */
export type Remark =
	| {readonly code: 'no-marks'; readonly file: string; readonly words: string; readonly at: string}
	/** The reporter's words within a quotation. */
	| {readonly code: 'outside-marks'; readonly file: string; readonly words: string; readonly at: string}
	| {
			readonly code: 'said-after';
			readonly source: string;
			readonly published: string;
			readonly said: string;
			/** The event whose day that is, where the notes do not give the day themselves. */
			readonly event?: string;
	  }
	| {
			readonly code: 'other-weekday';
			readonly file: string;
			readonly said: string;
			readonly day: string;
			readonly printed: string;
	  }
	| {
			readonly code: 'other-cue';
			readonly file: string;
			readonly at: string;
			readonly cue: string;
			readonly id: string;
	  }
	| {readonly code: 'no-who'}
	/** A text of one's own that YAML has end before a number sign. */
	| {readonly code: 'cut-text'; readonly words: string; readonly comment: string}
	/** A spelling with a comma that no article prints, which may be several. */
	| {readonly code: 'joined-names'; readonly found: string; readonly parts: readonly string[]}
	/** An article of which the marks have been read in a wrong charset once. */
	| {readonly code: 'damaged-article'; readonly file: string; readonly first: string; readonly count: number}
	/** Two sources of which the articles are the same to the letter. */
	| {readonly code: 'same-article'; readonly file: string; readonly other: string; readonly otherFile: string}
	| {
			readonly code: 'unlisted-spelling';
			readonly file: string;
			readonly id: string;
			readonly printed: string;
	  }
	/** A day a year off, as it seems, with what it is the day of. */
	| {readonly code: 'other-year'; readonly what: string; readonly day: string; readonly near: string}
	| {
			readonly code: 'published-early';
			readonly source: string;
			readonly published: string;
			/** The first day on which it has somebody say something. */
			readonly said: string;
	  }
	| {
			readonly code: 'round-order';
			readonly round: number;
			readonly day: string;
			readonly other: number;
			readonly otherDay: string;
	  }
	| {readonly code: 'other-round'; readonly said: string; readonly round: number; readonly day: string}
	| ContentFault
	/** A name that no article prints, and the nearest that one does. */
	| {
			readonly code: 'unprinted-name';
			readonly key: 'name' | 'family' | 'place';
			readonly found: string;
			readonly near: string;
			readonly file: string;
			readonly at: string;
	  };

type Distribute<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;
/** A problem before anybody has said where. */
export type Complaint = Distribute<NotesProblem>;

export type UnknownNameProblem = Extract<NotesProblem, {readonly code: 'unknown-name'}>;
