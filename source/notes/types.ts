/** The parts of notes as types, inferred from the schema. */
import type * as z from 'zod';
import type {DeepReadonly} from '../dossier/types.ts';
import type {notesSchema} from './schema.ts';

export type Notes = DeepReadonly<z.infer<typeof notesSchema>>;

type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never;
type ValueOf<T> = T extends {readonly [key: string]: infer Value} ? Value : never;

export type NotedSource = ValueOf<Notes['sources']>;
export type NotedParty = ValueOf<NonNullable<Notes['parties']>>;
export type NotedPerson = ValueOf<NonNullable<Notes['people']>>;
export type NotedIssue = ValueOf<NonNullable<Notes['issues']>>;
export type NotedEvent = ItemOf<NonNullable<Notes['events']>>;
export type NotedStatement = ItemOf<NonNullable<Notes['statements']>>;
export type NotedPassage = ItemOf<NonNullable<NotedStatement['passages']>>;
export type NotedSpeaker =
	| NonNullable<ItemOf<NotedStatement['who']>>
	| Exclude<NonNullable<NotedStatement['who']>, readonly unknown[]>;
export type NotedDate = NonNullable<NotedStatement['said']>;
export type NotedPosition = ItemOf<NonNullable<Notes['positions']>>;
export type NotedDiscrepancy = ItemOf<NonNullable<Notes['discrepancies']>>;
export type NotedWhere = NonNullable<NotedEvent['where']>;
export type NotedName = Exclude<NonNullable<NotedPerson['also']>, readonly unknown[]>;
