/** Articles and their utterances with the ids that notes give them. */

import type {writeItem} from '../notes/write-yaml.ts';
import {beginning} from '../text/beginning.ts';
import type {FoundArticle, FoundUtterance} from './found.ts';
import {inOneLine} from './read-words.ts';

export type Yaml = Parameters<typeof writeItem>[0];
export type Fields = {readonly [key: string]: Yaml};

export type GivenArticle = {
	/** The file as notes name it. */
	readonly file: string;
	readonly text: string;
	readonly found: FoundArticle;
};

export type Sourced = {
	readonly id: string;
	readonly index: number;
	readonly given: GivenArticle;
	/** Ids of its people, by their place in its list; behind them those of whom only others tell. */
	readonly people: string[];
};

export type PlacedUtterance = {readonly source: Sourced; readonly utterance: FoundUtterance};

/** Why the weekdays of articles are not read as days, by id; and whether they have sentences of others, or only a day tells. */
export type Reprints = ReadonlyMap<string, {readonly because: string; readonly isCopy: boolean}>;

export function personOf({source, utterance: {who}}: PlacedUtterance): string | undefined {
	return who?.kind === 'person' ? source.people[who.person] : undefined;
}

export function utteranceWords({source, utterance}: PlacedUtterance): string {
	return utterance.segments.map(({start, end}) => inOneLine(source.given.text.slice(start, end))).join(' ');
}

export function short(words: string): string {
	return beginning(inOneLine(words), 60);
}
