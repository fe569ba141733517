/** The dossier's parts as types, all read-only. They are inferred from the schema, so the two cannot differ. */
import type * as z from 'zod';
import type {dossierSchema} from './schema.ts';

export type DeepReadonly<T> = T extends object ? {readonly [K in keyof T]: DeepReadonly<T[K]>} : T;

export type Dossier = DeepReadonly<z.infer<typeof dossierSchema>>;
export type Source = Dossier['sources'][number];
export type Party = Dossier['parties'][number];
export type Person = Dossier['people'][number];
export type Issue = Dossier['issues'][number];
export type DossierEvent = Dossier['events'][number];
export type Statement = Dossier['statements'][number];
export type Passage = Statement['passages'][number];
export type QuotedPassage = Exclude<Passage, {kind: 'reported'}>;
export type PassageKind = Passage['kind'];
export type Speaker = Statement['speakers'][number];
export type Position = Dossier['positions'][number];
export type Stance = Position['stance'];
export type Discrepancy = Dossier['discrepancies'][number];
export type Locator = DossierEvent['passages'][number];
export type Basis = Statement['attribution']['basis'];
