/** The words of a dossier for which kind a thing is of; notes have the same ones. */
import * as z from 'zod';
import {qualities} from './qualities.ts';

export const sourceType = z.enum([
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'broadcast',
	'document',
	'interview',
	'post',
	'speech',
	'webpage',
]);

export const quality = z.enum(qualities);

export const partyKind = z.enum(['state', 'alliance', 'organization', 'group']);

/** How a thing is known: the articles say it, it follows from them, or it is knowledge from outside. */
export const basis = z.enum(['articles', 'inference', 'outside']);

/** How an article names who speaks. */
export const naming = z.enum(['explicit', 'implied', 'none']);

export const discrepancyKind = z.enum(['number', 'date', 'wording', 'speaker', 'name', 'scope', 'text']);
