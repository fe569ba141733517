/**
 * The format of notes, defined once: `data/notes.schema.json` is made from this file, and what is read is held to
 * that, so zod itself is not loaded. Every key may be left out but those that nothing can stand in for; what is
 * derived instead is in derive.ts. Names are the dossier's (see ../dossier/schema.ts) where people would choose them.
 */
import * as z from 'zod';
import {draft as proposed} from '../dossier/schema.ts';
import * as words from '../dossier/schema-words.ts';
import {addressStart} from '../text/address.ts';

const text = z.string().min(1);
const id = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/)
	.describe('an id: lower-case letters, digits and hyphens');
const language = z
	.string()
	.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
	.describe('a BCP 47 language tag such as en');
const count = z.int().min(1).max(10_000);
const sha256 = z
	.string()
	.regex(/^[0-9a-f]{64}$/)
	.describe('a SHA-256 in lower-case hex');
const offsets = z
	.string()
	.regex(/^\d{1,9}-\d{1,9}$/)
	.describe('offsets such as 120-180, in UTF-16 units');
const oneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

const draft = proposed.optional().describe('Of what a program proposed: take it away once you have looked');

const date = text.describe(
	'A date or interval in EDTF (2025-03-03, 2025-03, 2025-03-03/2025-03-07), 3 March 2025, or with its weekday before it: Monday 2025-03-03. Of a statement a weekday alone is the last such day before the article was published.',
);
const basis = words.basis.describe(
	'How it is known: articles, where it is not said, or inference, or outside, with a reason',
);
const dated = z.union([
	date,
	z.strictObject({date: date.optional(), basis: basis.optional(), because: text.optional()}),
]);

const spotFields = {
	words: text
		.optional()
		.describe('The words as the article prints them; quotation marks, spaces and line breaks do not matter'),
	from: text.optional().describe('The first words of a longer place'),
	to: text.optional().describe('The last words of a longer place'),
	nth: count.optional().describe('Which of several places that print these words, counted from 1'),
	after: text.optional().describe('Words that stand shortly before the place'),
	before: text.optional().describe('Words that stand shortly after the place'),
	at: offsets.optional().describe('Offsets instead of words, where nothing else will do'),
};
const segment = z.union([
	text,
	z.strictObject({
		...spotFields,
		prefix: z.string().max(32).optional(),
		suffix: z.string().max(32).optional(),
		sha256: sha256.optional(),
	}),
]);
const speaker = z
	.union([
		text,
		z.strictObject({person: text, party: text.optional()}),
		z.strictObject({role: text, party: text.optional()}),
		z.strictObject({party: text}),
	])
	.describe(
		'A person or party by any of its spellings, or a described role: {role: a spokesperson, party: norvania}',
	);
const speakers = oneOrMany(speaker);

const passageFields = {
	...spotFields,
	words: oneOrMany(segment)
		.optional()
		.describe('The words; as a list, the segments between several pairs of marks'),
	prefix: z.string().max(32).optional(),
	suffix: z.string().max(32).optional(),
	sha256: sha256.optional(),
	id: id.optional(),
	kind: z.enum(['direct', 'partial', 'term', 'reported']).optional(),
	summary: text.optional().describe('Of what is only reported: the clause in words of your own'),
	cue: text.optional().describe('The reporting verb as printed'),
	how: words.naming.optional().describe('How the article names the speaker'),
	named: text.optional().describe('The speaker as the article prints the name'),
	means: speakers.optional().describe('Whom the article means by that'),
	differs: text.optional().describe('Why the article is wrong about the speaker'),
	because: text.optional().describe('Why that is the speaker'),
	translated: z.boolean().optional(),
	heading: z.boolean().optional(),
	note: text.optional(),
};
const passage = z.union([text, z.array(segment), z.strictObject(passageFields)]);
const bySource = (kind: string) =>
	z.record(id, passage).describe(`${kind}, by the source that prints it: {herald: "the words"}`);

const place = z.union([text, z.array(segment), z.strictObject({...spotFields, sha256: sha256.optional()})]);
const where = z
	.union([
		z.record(id, place),
		z.array(
			z.strictObject({in: id, ...spotFields, sha256: sha256.optional(), supports: z.string().optional()}),
		),
	])
	.describe('Where articles say so, by source: {herald: "some words"}; no word of it comes into the dossier');

const otherName = z.union([
	text,
	z.strictObject({
		name: text,
		lang: language.optional(),
		sources: z.array(id).optional(),
		basis: basis.optional(),
	}),
]);
const names = {
	also: oneOrMany(otherName).optional().describe('Other spellings; what prints them is found'),
	names: z.array(otherName).optional().describe('All other spellings, where nothing shall be added to them'),
};

const source = z.strictObject({
	file: text.optional().describe('The article beside these notes; without it, the id and .txt'),
	outlet: text.optional(),
	title: text.optional(),
	short: z.string().min(1).optional().describe('What the screen calls it, under 24 characters'),
	by: oneOrMany(
		z.union([
			text,
			z.strictObject({family: text.optional(), given: text.optional(), literal: text.optional()}),
		]),
	)
		.optional()
		.describe('Who wrote it'),
	published: date.optional(),
	retrieved: date.optional(),
	url: z.string().regex(addressStart).describe('an address that begins with http:// or https://').optional(),
	'reprint-of': text.optional().describe('The outlet whose report is reprinted or translated here'),
	'first-published': date.optional().describe('When the report was first published, where this is a reprint'),
	language: language.optional().describe('Such as en; without it, that of the notes'),
	'translated-from': language.optional().describe('The language it was translated from'),
	quality: oneOrMany(words.quality).optional(),
	type: words.sourceType.optional(),
	absent: z
		.partialRecord(z.enum(['title', 'outlet', 'published', 'retrieved', 'url']), text)
		.optional()
		.describe('Why something is not known'),
	sha256: sha256.optional().describe('Of the copy that is meant, where another shall not do'),
	length: z.int().min(0).optional(),
	draft,
	note: text.optional(),
});

const party = z.union([
	text,
	z.strictObject({
		name: text.optional(),
		code: z
			.string()
			.regex(/^[A-Z]{2,4}$/)
			.describe('two to four capitals')
			.optional(),
		...names,
		kind: words.partyKind.optional(),
		draft,
		note: text.optional(),
	}),
]);

const membership = z.strictObject({
	party: text,
	role: text.optional(),
	from: date.optional(),
	to: date.optional(),
	basis: basis.optional(),
	because: text.optional(),
});
const person = z.strictObject({
	name: text.optional(),
	family: text.optional().describe('The name the list shows; without it, the last word of the name'),
	party: text.optional(),
	role: text.optional(),
	roles: z.array(membership).min(1).optional().describe('Several offices, or one with its dates'),
	...names,
	draft,
	note: text.optional(),
});

const issue = z.union([text, z.strictObject({name: text.optional(), description: text.optional()})]);

const event = z.strictObject({
	round: count.optional(),
	id: id.optional(),
	name: text.optional(),
	date: dated.optional(),
	place: text.optional(),
	format: text.optional(),
	present: speakers.optional().describe('Who took part'),
	agenda: text.optional(),
	outcome: text.optional(),
	where: where.optional(),
	draft,
	note: text.optional(),
});

const statement = z.strictObject({
	id: id.optional(),
	who: speakers.optional(),
	on: oneOrMany(text).optional().describe('The issues'),
	at: text
		.optional()
		.describe('The event at which it was said: its number as a round, its place, its name or id'),
	'not-at': text.optional().describe('Why no event is given'),
	about: oneOrMany(text).optional().describe('The events it is about'),
	said: dated.optional().describe('When it was said; without it, the day of the event'),
	gloss: text.optional().describe('What you call it, in one line of your own'),
	quotes: bySource('Quoted words').optional(),
	terms: bySource("Set phrases in marks that are nobody's sentence").optional(),
	reports: bySource('What an article reports without marks').optional(),
	passages: z
		.array(z.strictObject({in: id, ...passageFields}))
		.optional()
		.describe('All of these where their order matters, or where one source prints it twice'),
	first: z
		.union([text, z.strictObject({passage: text.optional(), because: text.optional()})])
		.optional()
		.describe('The passage shown first: its source or its id'),
	basis: basis.optional().describe('On what it rests that these are the speakers'),
	because: text.optional().describe('Why these are the speakers'),
	draft,
	note: text.optional(),
});

const position = z.strictObject({
	party: text,
	on: text,
	demands: text.optional(),
	rejects: text.optional(),
	supports: text.optional(),
	offers: text.optional(),
	open: text.optional(),
	denies: text.optional(),
	warns: text.optional(),
	since: date.optional().describe('Without it, the day of the first statement that bears it out'),
	evidence: oneOrMany(text)
		.optional()
		.describe('Statements by id; without it, what the party says on the issue'),
});

const discrepancy = z.strictObject({
	id: id.optional(),
	kind: words.discrepancyKind,
	title: text,
	versions: z.array(z.strictObject({says: text, where})).min(1),
	assessment: text.optional().describe('What you make of it'),
	because: text.optional(),
	statements: oneOrMany(text).optional().describe('The statements it touches, by id'),
});

const unspoken = z.strictObject({
	in: id,
	...spotFields,
	sha256: sha256.optional(),
	because: text.optional(),
});

export const notesSchema = z
	.strictObject({
		version: text.optional().describe('Of this format: 1.0'),
		id: id.optional(),
		title: text.optional(),
		description: text.optional(),
		language: language.optional().describe('A BCP 47 tag; en without it'),
		articles: text.optional().describe('The folder in which the articles are; without it, that of the notes'),
		sources: z.record(id, source),
		parties: z.record(id, party).optional(),
		people: z.record(id, person).optional(),
		issues: z.record(id, issue).optional(),
		rounds: z.array(event).optional().describe('The rounds in their order; they number themselves'),
		events: z.array(event).optional().describe('What led up to the rounds and what happened around them'),
		statements: z.array(statement).optional(),
		positions: z.array(position).optional(),
		discrepancies: z.array(discrepancy).optional(),
		'not-speech': z.array(unspoken).optional().describe("Words between marks that are nobody's speech"),
	})
	.meta({
		title: 'Roundtable notes',
		description: 'Notes on a negotiation, beside the articles they are drawn from',
	});
