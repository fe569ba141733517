/** Notes given as text, with invented articles, and what is made of them. */
import {createHash} from 'node:crypto';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import type {JsonSchema} from '../../source/dossier/json-schema.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {type ArticleResult, type Built, buildDossier} from '../../source/notes/build.ts';
import type {NotesProblem} from '../../source/notes/problems.ts';
import {type ReadNotes, readNotes} from '../../source/notes/read-notes.ts';
import {wordNotesProblem} from '../../source/notes/wording.ts';

const notesSchema = notesFormat as JsonSchema;

export function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

export const herald = `Norvania refuses deep cuts as fishing talks open

PORT VELL, March 4 - “We shall not accept a cut of more than a fifth,” Anna Berg,
the Norvanian Minister of Fisheries, told reporters on Monday after the first round of talks.
“But we are ready to count the fish together,” she added.

Ostland’s envoy Pavel Tamm said that his country would open its logbooks if the other side did.

The talks in Port Vell ended after four hours with a date for the next round.
`;

export const courier = `Ostland: count first, cut later

Pavel Tamm, who leads the Ostland delegation, said on Monday: “Nobody can divide a fish that nobody has counted.”
He called the figures of the other side “a paper herring”.

“We will not accept a cut of more than a fifth,” the Norvanian minister Anna Berg had said before.
`;

/** The smallest whole example, forty lines at most. */
export const fishing = `title: Fishing talks between Norvania and Ostland
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04}
  courier: {outlet: The Courier, published: 2025-03-05}
parties:
  norvania: Norvania
  ostland: Ostland
people:
  berg: {name: Anna Berg, party: norvania, role: Minister of Fisheries}
  tamm: {name: Pavel Tamm, party: ostland, role: Envoy}
issues:
  quota: Quota
  counting: Counting the fish
rounds:
  - {date: Monday 2025-03-03, place: Port Vell, present: [norvania, ostland]}
statements:
  - who: berg
    on: quota
    at: Port Vell
    quotes: {herald: We shall not accept a cut of more than a fifth}
  - who: Anna Berg
    on: counting
    said: Monday
    quotes: {herald: But we are ready to count the fish together}
  - who: tamm
    on: counting
    at: 1
    quotes: {courier: Nobody can divide a fish that nobody has counted}
  - who: tamm
    on: counting
    gloss: Ostland opens its logbooks if the other side does.
    reports: {herald: would open its logbooks ... the other side did}
positions:
  - {party: norvania, on: quota, rejects: A cut of more than a fifth.}
  - {party: ostland, on: counting, demands: First count the fish.}
`;

/** The same with a disagreement of the articles at their end. */
export const disputed = `${fishing}discrepancies:
  - kind: number
    title: How deep the cut is
    versions:
      - {says: a fifth, where: {herald: a cut of more than a fifth}}
      - {says: a fifth again, where: {courier: a cut of more than a fifth}}
`;

export type Noted = {readonly read: ReadNotes; readonly built: Built; readonly said: readonly string[]};

const texts: Readonly<Record<string, string>> = {herald, courier};

/** Builds notes; what is said of them comes as `talks.yaml:line:column: ...`. */
export function noted(text: string, articles: Readonly<Record<string, string>> = texts): Noted {
	const read = readNotes(text, notesSchema);
	const given = new Map(
		read.files.map(({source, path}): [string, ArticleResult] => {
			const article = articles[source];
			const missing = {problem: {code: 'no-such-file', path: [], file: path}} as const;
			return [source, article === undefined ? missing : {text: article}];
		}),
	);
	const built = buildDossier(read, {articles: given, digest: sha256, name: 'talks'});
	return {
		read,
		built,
		said: built.problems.map(problem => wordNotesProblem(problem, read.lines, 'talks.yaml')),
	};
}

/** What notes that are not finished lack anyway. */
const lacking: ReadonlySet<NotesProblem['code']> = new Set(['no-day', 'no-issue', 'unused']);

/** What is worth a look in notes of a few lines, besides what they leave out. */
export function remarksOf({remarks}: Built): readonly NotesProblem[] {
	return remarks().filter(({code}) => !lacking.has(code));
}

/** The dossier of notes of which nothing is wrong. */
export function dossierOf(text: string, articles?: Readonly<Record<string, string>>): Dossier {
	const {built, said} = noted(text, articles);
	if (built.dossier === undefined || said.length > 0)
		throw new Error(`These notes are faulty: ${said.join('\n')}`);
	return built.dossier;
}

/** The fishing notes with one change. */
export function fishingWith(from: string, to: string): string {
	if (!fishing.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	return fishing.replace(from, to);
}

/** The articles of that example as a person has them at hand. */
export const fishingShelf = {
	folder: 'articles',
	texts: new Map([
		['herald', herald],
		['courier', courier],
	]),
	digest: sha256,
};
