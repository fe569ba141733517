/** Positions of a dossier, from notes, with the statements that bear them out. */

import {parseEdtf} from '../dossier/edtf.ts';
import {partyOf} from '../dossier/speakers.ts';
import {stances} from '../dossier/stances.ts';
import type {Position, Statement} from '../dossier/types.ts';
import {gather} from '../text/gather.ts';
import {compact, type NotesContext} from './context.ts';
import {readDate} from './dates.ts';
import {idNamed, idsNamed, partyNamed} from './make-speakers.ts';
import type {NotedPosition} from './types.ts';

/** The statements of a dossier by who says them on what, made once. */
export type StatementsBySpeaker = {
	readonly byId: ReadonlyMap<string, Statement>;
	readonly of: (party: string, issue: string) => readonly Statement[];
};

export function collectEvidence(
	context: NotesContext,
	statements: readonly Statement[],
): StatementsBySpeaker {
	const found = new Map<string, Statement[]>();
	for (const statement of statements)
		for (const party of new Set(statement.speakers.map(speaker => partyOf(speaker, context.people))))
			for (const issue of statement.issues) {
				const key = `${party} ${issue}`;
				gather(found, key, statement);
			}
	return {
		byId: new Map(statements.map(statement => [statement.id, statement])),
		of: (party, issue) => found.get(`${party} ${issue}`) ?? [],
	};
}

/** @returns undefined for a position that says no stance, or stands on nothing; that has been said then. */
export function makePosition(
	context: NotesContext,
	noted: NotedPosition,
	evidence: StatementsBySpeaker,
): Position | undefined {
	const party = partyNamed(context, noted.party, noted);
	const issue = idNamed(context, 'issue', noted.on, noted, 'on');
	const stance = stanceOf(context, noted);
	if (party === undefined || issue === undefined || stance === undefined) return undefined;
	const given = idsNamed(context, 'statement', noted.evidence, noted, 'evidence');
	const since = dateIn(context, noted);
	if (since === false) return undefined;
	const all = evidence.of(party, issue);
	const ids = noted.evidence === undefined ? all.filter(one => isFrom(one, since)).map(({id}) => id) : given;
	const name = `${party} on ${issue}`;
	if (ids.length === 0) {
		if (noted.evidence === undefined) {
			const last = all.length === 0 ? undefined : latest(all.map(({said}) => said.edtf));
			const complaint = {code: 'no-evidence', party, issue, ...compact({last})} as const;
			context.say(complaint, noted, ...(last === undefined ? [] : ['since']));
		}
		return undefined;
	}
	const statements = ids.flatMap(id => evidence.byId.get(id) ?? []);
	const said = earliest(statements.map(statement => statement.said.edtf));
	const from = since ?? said ?? earliest(statements.flatMap(statement => publishedOf(context, statement)));
	if (from === undefined) {
		context.say({code: 'no-since'}, noted);
		return undefined;
	}
	if (noted.evidence === undefined)
		context.derive({
			of: name,
			field: 'evidence',
			value: ids.join(', '),
			how: 'what the party says on the issue',
		});
	if (since === undefined) {
		const how =
			said === undefined ? 'the first article that prints its evidence' : 'the first of its evidence';
		context.derive({of: name, field: 'since', value: from, how});
	}
	return {party, issue, stance: stance.name, sentence: stance.sentence, since: from, evidence: [...ids]};
}

type Stance = {readonly name: (typeof stances)[number]; readonly sentence: string};

function stanceOf(context: NotesContext, noted: NotedPosition): Stance | undefined {
	const said = stances.flatMap(name => {
		const sentence = noted[name];
		return sentence === undefined ? [] : [{name, sentence}];
	});
	const [only, ...others] = said;
	if (only === undefined) {
		if (!context.isFaulty(noted)) context.say({code: 'no-stance', stances}, noted);
		return undefined;
	}
	if (others.length > 0) {
		context.say({code: 'two-stances', found: said.map(({name}) => name)}, noted, others[0]?.name);
		return undefined;
	}
	return only;
}

function dateIn(context: NotesContext, noted: NotedPosition): string | undefined | false {
	if (noted.since === undefined) return undefined;
	const date = readDate(noted.since);
	if (date.ok) return date.edtf;
	context.say(date.complaint, noted, 'since');
	return false;
}

/** Whether a statement is not of before the position; what has no date may be of any. */
function isFrom({said}: Statement, since: string | undefined): boolean {
	const [start, end] = [
		since === undefined ? undefined : parseEdtf(since)?.start,
		said.edtf === null ? undefined : parseEdtf(said.edtf)?.end,
	];
	return start === undefined || end === undefined || end >= start;
}

/** When the articles that print a statement were published. */
function publishedOf({sources}: NotesContext, {passages}: Statement): readonly (string | undefined)[] {
	return passages.map(({source}) => sources.get(source)?.issued);
}

function earliest(dates: readonly (string | null | undefined)[]): string | undefined {
	return byStart(dates)[0];
}

function latest(dates: readonly (string | null | undefined)[]): string | undefined {
	return byStart(dates).at(-1);
}

function byStart(dates: readonly (string | null | undefined)[]): readonly string[] {
	const dated = dates.flatMap(edtf => {
		const start = typeof edtf === 'string' ? parseEdtf(edtf)?.start : undefined;
		return typeof edtf === 'string' && start !== undefined ? [{edtf, start}] : [];
	});
	return dated.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)).map(({edtf}) => edtf);
}
