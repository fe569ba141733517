/** What has changed between two dossiers. */
import {passageText} from './catalogue.ts';
import {type Collection, collections} from './parts.ts';
import {speakerName} from './speakers.ts';
import type {Dossier, Position, Statement} from './types.ts';
import {withoutUnsaid} from './unsaid.ts';

/** A field of something that both have, as text before and after. */
type FieldChange = {readonly field: string; readonly before: string; readonly after: string};

export type Change = {
	readonly kind: 'new' | 'gone' | 'changed';
	/** Its id; of a position its party and issue. */
	readonly id: string;
	/** What it is called. */
	readonly name: string;
	readonly fields: readonly FieldChange[];
};

type ComparedSection = Exclude<Collection, 'unspoken'>;

export const comparedSections = collections.filter((name): name is ComparedSection => name !== 'unspoken');

export type Comparison = Readonly<Record<ComparedSection, readonly Change[]>>;

type Item = {readonly id: string; readonly name: string; readonly fields: ReadonlyMap<string, string>};

/** Statements are the same by their ids, or else by quoting just the same words; positions by their party and issue. */
export function compareDossiers(one: Dossier, other: Dossier): Comparison {
	// The one may have been resolved, and the other not: what nobody said is in neither.
	const [before, after] = [withoutUnsaid(one), withoutUnsaid(other)];
	const renamed = renamedStatements(before.statements, after.statements);
	return {
		sources: compare(plain(before.sources, 'title-short'), plain(after.sources, 'title-short')),
		parties: compare(plain(before.parties, 'name'), plain(after.parties, 'name')),
		people: compare(plain(before.people, 'name'), plain(after.people, 'name')),
		issues: compare(plain(before.issues, 'name'), plain(after.issues, 'name')),
		events: compare(plain(before.events, 'name'), plain(after.events, 'name')),
		statements: compare(statements(before, renamed), statements(after)),
		positions: compare(positions(before.positions, renamed), positions(after.positions)),
		discrepancies: compare(plain(before.discrepancies, 'title'), plain(after.discrepancies, 'title')),
	};
}

export function isSameDossier(comparison: Comparison): boolean {
	return comparedSections.every(section => comparison[section].length === 0);
}

function compare(before: readonly Item[], after: readonly Item[]): readonly Change[] {
	const [old, now] = [byId(before), byId(after)];
	const gone = before
		.filter(({id}) => !now.has(id))
		.map(({id, name}): Change => ({kind: 'gone', id, name, fields: []}));
	const rest = after.flatMap((item): readonly Change[] => {
		const {id, name, fields} = item;
		const was = old.get(id);
		if (was === undefined) return [{kind: 'new', id, name, fields: []}];
		const names = [...new Set([...was.fields.keys(), ...fields.keys()])];
		const changes = names
			.map(field => ({field, before: was.fields.get(field) ?? '', after: fields.get(field) ?? ''}))
			.filter(change => change.before !== change.after);
		return changes.length === 0 ? [] : [{kind: 'changed', id, name, fields: changes}];
	});
	return [...gone, ...rest];
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
	return new Map(items.map(item => [item.id, item]));
}

/** Every field as the text it is, or as JSON. */
function plain<T extends {readonly id: string}>(items: readonly T[], name: keyof T): readonly Item[] {
	return items.map(item => ({
		id: item.id,
		name: String(item[name]),
		fields: new Map(
			Object.entries(item)
				.filter(([field, value]) => field !== 'id' && value !== undefined)
				.map(([field, value]) => [field, typeof value === 'string' ? value : JSON.stringify(value)]),
		),
	}));
}

function statements(dossier: Dossier, renamed: ReadonlyMap<string, string> = new Map()): readonly Item[] {
	const [people, parties] = [
		new Map(dossier.people.map(person => [person.id, person])),
		new Map(dossier.parties.map(party => [party.id, party])),
	];
	return dossier.statements.map(statement => {
		const {id, gloss, speakers, said, occasion, about, issues, passages, first, attribution, note} =
			statement;
		const fields = new Map([
			['summary', gloss],
			['speakers', speakers.map(speaker => speakerName(speaker, people, parties)).join(', ')],
			['why these speakers', attribution.because],
			['date', said.edtf ?? ''],
			['occasion', occasion ?? ''],
			['about', about.join(', ')],
			['issues', issues.join(', ')],
			['shown first', passages.find(passage => passage.id === first.passage)?.source ?? ''],
			['note', note ?? ''],
		]);
		for (const passage of passages) {
			const name = `${passage.kind === 'reported' ? 'reported' : 'words'} in ${passage.source}`;
			const known = fields.get(name);
			const text = passageText(passage);
			fields.set(name, known === undefined ? text : `${known} / ${text}`);
			const {name: printed, verdict, who} = passage.attribution;
			const says = [
				printed ?? '',
				verdict === 'differs' ? `differs${who === undefined ? '' : ` (${JSON.stringify(who)})`}` : '',
			];
			fields.set(`speaker in ${passage.source}`, says.filter(part => part !== '').join(', '));
		}
		return {id: renamed.get(id) ?? id, name: gloss, fields};
	});
}

function positions(
	all: readonly Position[],
	renamed: ReadonlyMap<string, string> = new Map(),
): readonly Item[] {
	const counts = new Map<string, number>();
	return all.map(({party, issue, stance, sentence, since, evidence}) => {
		const base = `${party} on ${issue}`;
		const count = (counts.get(base) ?? 0) + 1;
		counts.set(base, count);
		return {
			id: count === 1 ? base : `${base} (${count})`,
			name: sentence,
			fields: new Map([
				['stance', stance],
				['sentence', sentence],
				['since', since],
				['evidence', evidence.map(id => renamed.get(id) ?? id).join(', ')],
			]),
		};
	});
}

/** New ids by old ones, of statements that quote just the same words and have another id. */
function renamedStatements(
	before: readonly Statement[],
	after: readonly Statement[],
): ReadonlyMap<string, string> {
	const [old, now] = [new Set(before.map(({id}) => id)), new Set(after.map(({id}) => id))];
	const byWords = new Map(
		after.filter(({id}) => !old.has(id)).map(statement => [wordsOf(statement), statement.id]),
	);
	return new Map(
		before
			.filter(({id}) => !now.has(id))
			.flatMap(statement => {
				const id = byWords.get(wordsOf(statement));
				return id === undefined ? [] : [[statement.id, id] as const];
			}),
	);
}

function wordsOf({passages}: Statement): string {
	return passages.map(passageText).toSorted().join('\n');
}
