/** Random valid dossiers for fast-check, with hostile text in every field that takes text. */
import {createHash} from 'node:crypto';
import type fc from 'fast-check';
import type {Dossier, Passage, Statement} from '../../source/dossier/types.ts';
import {type Plan, plan, sizes} from './arbitrary-plans.ts';

export {hostileStrings} from './arbitrary-plans.ts';

/** A dossier together with the articles it quotes, by source id; they fit each other. */
export type WithArticles = {readonly dossier: Dossier; readonly articles: ReadonlyMap<string, string>};

/** Random dossiers that pass every rule, with articles that hold every word they quote. */
export const arbitraryDossierWithArticles: fc.Arbitrary<WithArticles> = sizes
	.chain(counts => plan(counts))
	.map(assemble);

/** Random dossiers that pass every rule. */
export const arbitraryDossier: fc.Arbitrary<Dossier> = arbitraryDossierWithArticles.map(both => both.dossier);

/** Prints all words into the sources first, so that prefixes, suffixes and digests can be read off them. */
function assemble(draft: Plan): WithArticles {
	const pages = draft.sources.map(source => `Page of ${source.id}. `);
	const print = (source: number, words: string) => {
		const page = `${pages[source] ?? ''}Then someone said “`;
		pages[source] = `${page}${words}” and went on. `;
		return {start: page.length, end: page.length + words.length};
	};
	const printed = draft.statements.map(statement => ({
		...statement,
		passages: statement.passages.map(passage => ({
			...passage,
			spans: passage.words.map(words => print(passage.source, words)),
		})),
	}));
	const locate = ({source, words}: {source: number; words: string}) => ({
		source: `a${source}`,
		...print(source, words),
		sha256: digest(words),
	});
	const events = draft.events.map(({event, isRound, words}, index) => ({
		...event,
		...(isRound && event.date.edtf !== null ? {round: index + 1} : {}),
		passages: [locate(words)],
	}));
	const ids = printed.map((_, index) => `s${index}`);
	const discrepancies = draft.discrepancies.map(({words, says, touches, ...rest}, index) => ({
		...rest,
		id: `d${index}`,
		kind: 'wording' as const,
		versions: [{says, passages: [locate(words)]}],
		statements: pick(ids, touches),
	}));
	const dossier: Dossier = {
		format: 'roundtable-dossier',
		version: '1.0',
		id: 'random',
		title: draft.title,
		description: draft.description,
		language: 'en',
		sources: draft.sources.map((source, index) => ({
			...source,
			sha256: digest(pages[index] ?? ''),
			length: pages[index]?.length ?? 0,
		})),
		parties: draft.parties,
		people: draft.people,
		issues: draft.issues,
		events,
		statements: printed.map((statement, index) => finish(statement, index, pages)),
		unspoken: [],
		positions: draft.positions.flatMap(position => {
			const evidence = pick(ids, position.evidence);
			return evidence.length === 0 ? [] : [{...position, evidence}];
		}),
		discrepancies,
	};
	return {dossier, articles: new Map(draft.sources.map((source, index) => [source.id, pages[index] ?? '']))};
}

type Printed = Omit<Plan['statements'][number], 'passages'> & {
	readonly passages: readonly (Plan['statements'][number]['passages'][number] & {
		readonly spans: readonly {readonly start: number; readonly end: number}[];
	})[];
};

function finish(printed: Printed, index: number, pages: readonly string[]): Statement {
	const {because, passages, occasion, draft, ...rest} = printed;
	return {
		...rest,
		id: `s${index}`,
		...(draft === undefined ? {} : {draft}),
		...(occasion === undefined ? {occasion_absent: 'Not known.'} : {occasion}),
		first: {passage: `s${index}-0`, because},
		passages: passages.map(({source, kind, summary, attribution, spans}, place): Passage => {
			const page = pages[source] ?? '';
			const fields = {id: `s${index}-${place}`, source: `a${source}`, attribution};
			if (kind === 'reported') {
				const segments = spans.map(span => ({...span, sha256: digest(page.slice(span.start, span.end))}));
				return {...fields, kind, summary, segments};
			}
			const segments = spans.map(({start, end}) => ({
				start,
				end,
				exact: page.slice(start, end),
				prefix: page.slice(Math.max(0, start - 32), start),
				suffix: page.slice(end, end + 32),
			}));
			return {...fields, kind, segments};
		}),
	};
}

function pick(ids: readonly string[], seed: number): readonly string[] {
	const id = ids[seed % Math.max(1, ids.length)];
	return id === undefined ? [] : [id];
}

function digest(words: string): string {
	return createHash('sha256').update(words, 'utf8').digest('hex');
}
