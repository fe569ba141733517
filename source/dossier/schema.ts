/**
 * The dossier format, defined once. `data/dossier.schema.json` is made from this file (JSON Schema 2020-12)
 * and a test keeps the two equal. Names follow CSL-JSON (sources), W3C Web Annotation (selectors),
 * Popolo (people and memberships), EDTF levels 0 and 1 (dates) and BCP 47 (languages).
 *
 * Offsets count UTF-16 code units of the source's text as decoded from UTF-8, unchanged.
 */
import * as z from 'zod';
import * as words from './schema-words.ts';
import {stances} from './stances.ts';

const id = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/)
	.describe('An identifier: lower-case letters, digits and hyphens');
const text = z.string().min(1);
const offset = z.int().min(0).describe('UTF-16 code units from the start of the source text');
const sha256 = z
	.string()
	.regex(/^[0-9a-f]{64}$/)
	.describe('SHA-256 in lower-case hex, of the UTF-8 bytes');
const edtf = z
	.string()
	.min(1)
	.describe(
		'A date or interval in EDTF, level 0 or 1; an extension of ours: the seconds of a time may be left out, or have a fraction',
	);
const language = z
	.string()
	.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
	.describe('A BCP 47 language tag');
const basis = words.basis.describe(
	'How a thing is known: the articles say it, it follows from them, or it is knowledge from outside',
);

const dated = z
	.strictObject({
		edtf: edtf.nullable(),
		basis,
		because: text.optional(),
	})
	.describe('A date and how it is known; null with a reason where it is not');

const source = z
	.strictObject({
		id,
		type: words.sourceType,
		title: text.optional(),
		'title-short': text.describe('What the screen calls it, under 24 characters'),
		'container-title': text.optional().describe('The outlet whose page this is'),
		'original-publisher': text.optional().describe('The outlet whose report is reprinted or translated here'),
		author: z
			.array(z.strictObject({family: text.optional(), given: text.optional(), literal: text.optional()}))
			.optional(),
		issued: edtf.optional().describe('When this page was published; of a reprint, the reprint'),
		'original-date': edtf.optional().describe('When the report was first published, where it is reprinted'),
		accessed: edtf.optional(),
		// What else is asked of it is a rule, see text/address.ts.
		URL: z
			.string()
			.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//)
			.optional()
			.describe('An http or https address without a user name'),
		language,
		'original-language': language.optional(),
		quality: z.array(words.quality).min(1).describe('How its text is; without it nobody says').optional(),
		file: text.describe('The name of the file in the directory of articles'),
		sha256,
		length: z.int().min(0).describe('Length of the text in UTF-16 code units'),
		absent: z
			// Not a record, in which zod passes over a field named `__proto__`.
			.strictObject({
				title: text.optional(),
				'container-title': text.optional(),
				issued: text.optional(),
				accessed: text.optional(),
				URL: text.optional(),
			})
			.describe('Why a field is empty')
			.optional(),
		note: text.optional(),
	})
	.describe('An article, with the names of CSL-JSON');

const otherName = z.strictObject({
	name: text,
	lang: language.optional(),
	sources: z.array(id).optional().describe('Sources that print it so'),
	basis,
});

const party = z
	.strictObject({
		id,
		code: z
			.string()
			.regex(/^[A-Z]{2,4}$/)
			.describe('Two to four capitals, shown wherever there is no room for the name'),
		name: text,
		other_names: z.array(otherName).optional(),
		classification: words.partyKind,
		note: text.optional(),
	})
	.describe('A state, alliance or organisation (a Popolo organization)');

const person = z
	.strictObject({
		id,
		name: text,
		family_name: text,
		other_names: z.array(otherName).describe('Every spelling under which the person is found'),
		memberships: z
			.array(
				z.strictObject({
					organization_id: id,
					role: text,
					start_date: edtf.optional(),
					end_date: edtf.optional(),
					basis,
					because: text.optional(),
				}),
			)
			.min(1),
		note: text.optional(),
	})
	.describe('A Popolo person');

const issue = z.strictObject({id, name: text, description: text.optional()});

const speaker = z
	.union([
		z.strictObject({
			person: id,
			party: id.optional().describe('On whose behalf, where the person has several offices'),
		}),
		z.strictObject({party: id}),
		z.strictObject({role: text, party: id.optional()}),
	])
	.describe('Who speaks: a person, a party, or a described role such as a spokesperson');

const locator = z
	.strictObject({
		source: id,
		start: offset,
		end: offset,
		sha256,
		supports: z.string().optional().describe('The field of an event that this place bears out'),
	})
	.describe('A place in a source whose words are not held here, only their digest');

const event = z
	.strictObject({
		id,
		round: z.int().min(1).optional(),
		name: text,
		date: dated,
		place: text.optional(),
		format: text.optional(),
		participants: z.array(speaker).optional(),
		agenda: text.optional(),
		outcome: text.optional(),
		passages: z.array(locator),
		note: text.optional(),
	})
	.describe('Something dated; a round is an event with a number');

const quotedSegment = z
	.strictObject({
		start: offset,
		end: offset,
		exact: text,
		prefix: z.string().max(32),
		suffix: z.string().max(32),
	})
	.describe('The words between one pair of marks: TextPositionSelector and TextQuoteSelector in one');

const clause = z.strictObject({start: offset, end: offset, sha256});

const passageAttribution = z
	.strictObject({
		how: words.naming,
		name: text.optional().describe('The speaker as printed'),
		who: z.array(speaker).optional().describe('Whom the source means by it'),
		verdict: z.enum(['agrees', 'differs']).describe('Whether that is the speaker the dossier gives'),
		because: text.optional(),
	})
	.describe('How the source names the speaker');

const passageFields = {
	id,
	source: id,
	cue: text.optional().describe('The reporting verb as printed'),
	attribution: passageAttribution,
	translated: z.boolean().optional().describe('Whether these words reached the page through a translation'),
	heading: z.boolean().optional(),
	note: text.optional(),
};

const passage = z
	.discriminatedUnion('kind', [
		z.strictObject({
			...passageFields,
			kind: z.enum(['direct', 'partial', 'term']),
			segments: z.array(quotedSegment).min(1),
		}),
		z.strictObject({
			...passageFields,
			kind: z.literal('reported'),
			summary: text.describe('The clause in words of our own'),
			segments: z.array(clause).min(1),
		}),
	])
	.describe('Where a source prints a statement');

export const draft = z
	.strictObject({
		confidence: z.number().min(0).max(1).optional().describe('How sure the program was, from 0 to 1'),
		because: text.optional().describe('What decided'),
		flagged: z.boolean().optional().describe('Somebody has looked, and wants to look again'),
		skipped: z.boolean().optional().describe('Somebody has put it off: it comes after what nobody has seen'),
	})
	.describe('Of what a program proposed and nobody has looked at yet');

const statement = z
	.strictObject({
		id,
		gloss: text.describe('What the dossier calls it, in one line of our own'),
		speakers: z.array(speaker),
		attribution: z.strictObject({basis, because: text}).describe('What the speakers given here rest on'),
		said: dated,
		occasion: id.optional().describe('The event at which it was said'),
		occasion_absent: text.optional().describe('Why no occasion is given'),
		about: z.array(id).describe('The events it is about'),
		issues: z.array(id),
		first: z.strictObject({passage: id, because: text}).describe('The passage shown first, and why'),
		passages: z.array(passage).min(1),
		draft: draft.optional(),
		note: text.optional(),
	})
	.describe('One thought, said by the same speakers on the same occasion');

const unspoken = z
	.strictObject({source: id, start: offset, end: offset, sha256, because: text})
	.describe("Words between quotation marks that are nobody's speech");

const position = z
	.strictObject({
		party: id,
		issue: id,
		stance: z.enum(stances),
		sentence: text,
		since: edtf,
		evidence: z.array(id).min(1).describe('The statements that bear it out'),
	})
	.describe('Where a party stands on an issue');

const discrepancy = z
	.strictObject({
		id,
		kind: words.discrepancyKind,
		title: text,
		versions: z.array(z.strictObject({says: text, passages: z.array(locator).min(1)})).min(1),
		assessment: text.describe('What the dossier makes of it'),
		because: text,
		statements: z.array(id).describe('The statements it touches'),
	})
	.describe('Where the sources disagree, or one is damaged');

export const dossierSchema = z
	.strictObject({
		$schema: z.string().optional(),
		format: z.literal('roundtable-dossier'),
		version: z.string().regex(/^\d+\.\d+$/),
		id,
		title: text,
		description: text,
		language,
		sources: z.array(source).min(1),
		parties: z.array(party).min(1),
		people: z.array(person),
		issues: z.array(issue),
		events: z.array(event),
		statements: z.array(statement),
		unspoken: z.array(unspoken),
		positions: z.array(position),
		discrepancies: z.array(discrepancy),
	})
	.meta({title: 'Roundtable dossier', description: 'Preprocessed events about a negotiation'});
