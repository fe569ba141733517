/** What has changed between two dossiers. */
import {passageText} from './catalogue.ts';
import {byId} from './lists.ts';
import {type Collection, collections} from './parts.ts';
import {isSameJson} from './same-json.ts';
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

/** All that a comparison tells, in its order. */
export const changedSections = ['dossier', ...collections] as const;

/** What a dossier says of itself. */
const ownFields = ['title', 'description', 'language'] as const;

/**
 * `dossier` is what each says of itself, by its title. `unlisted` names the lists of which nothing is told in `Change`s
 * and that differ all the same: in their order, or in small print.
 */
export type Comparison = Readonly<Record<Collection | 'dossier', readonly Change[]>> & {
	readonly unlisted: readonly Collection[];
};

type Item = {readonly id: string; readonly name: string; readonly fields: ReadonlyMap<string, string>};

/**
 * Statements are the same by their ids, or else by quoting just the same words; positions by their party and issue,
 * of several there those that say the same.
 */
export function compareDossiers(one: Dossier, other: Dossier): Comparison {
	// The one may have been resolved, and the other not: what nobody said is in neither.
	const [before, after] = [withoutUnsaid(one), withoutUnsaid(other)];
	const renamed = renamedStatements(before.statements, after.statements);
	const ids = positionIds(before.positions, after.positions);
	const listed = {
		dossier: compare([ownItem(before, after.title)], [ownItem(after, after.title)]),
		sources: compare(plain(before.sources, 'title-short'), plain(after.sources, 'title-short')),
		parties: compare(plain(before.parties, 'name'), plain(after.parties, 'name')),
		people: compare(plain(before.people, 'name'), plain(after.people, 'name')),
		issues: compare(plain(before.issues, 'name'), plain(after.issues, 'name')),
		events: compare(plain(before.events, 'name'), plain(after.events, 'name')),
		statements: compare(statements(before, renamed), statements(after)),
		positions: compare(positions(before.positions, ids, renamed), positions(after.positions, ids)),
		discrepancies: compare(plain(before.discrepancies, 'title'), plain(after.discrepancies, 'title')),
		unspoken: compare(unspoken(before), unspoken(after)),
	};
	const unlisted = collections.filter(
		name => listed[name].length === 0 && !isSameJson(before[name], after[name]),
	);
	return {...listed, unlisted};
}

/** Whether nothing at all has changed, but what they are called by programs. */
export function isSameDossier(comparison: Comparison): boolean {
	return (
		comparison.unlisted.length === 0 && changedSections.every(section => comparison[section].length === 0)
	);
}

function ownItem(dossier: Dossier, name: string): Item {
	return {id: 'dossier', name, fields: new Map(ownFields.map(field => [field, dossier[field]]))};
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

/** Every field as the text it is, each part of one that has parts, and lists as they are read. */
function plain<T extends {readonly id: string}>(items: readonly T[], name: keyof T): readonly Item[] {
	return items.map(item => ({
		id: item.id,
		name: String(item[name]),
		fields: new Map(
			Object.entries(item)
				.filter(([field, value]) => field !== 'id' && value !== undefined)
				.flatMap(([field, value]) => textsOf(field, value)),
		),
	}));
}

/** By where they stand, called by why nobody says them. */
function unspoken(dossier: Dossier): readonly Item[] {
	return dossier.unspoken.map(({source, start, end, because}) => ({
		id: `${source}, characters ${start}-${end}`,
		name: because,
		fields: new Map([['why nobody says it', because]]),
	}));
}

function textsOf(field: string, value: unknown): readonly (readonly [string, string])[] {
	if (typeof value === 'string') return [[field, value]];
	if (value === null) return [[field, '']];
	if (isListOfNames(value)) return [[field, value.join(', ')]];
	if (Array.isArray(value)) return [[field, value.map(readable).join('; ')]];
	if (typeof value !== 'object') return [[field, JSON.stringify(value)]];
	return Object.entries(value).flatMap(([part, of]) =>
		textsOf(part === 'edtf' ? field : `${field}: ${part}`, of),
	);
}

/** `says tens of thousands, passages (source herald, start 3, end 9)`: no digest, which follows from the rest. */
function readable(value: unknown): string {
	if (typeof value === 'string') return /[;,"()]/.test(value) ? JSON.stringify(value) : value;
	if (Array.isArray(value)) return `(${value.map(readable).join('; ')})`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
	return Object.entries(value)
		.filter(([part]) => part !== 'sha256')
		.map(([part, of]) => `${part} ${readable(of)}`)
		.join(', ');
}

/** Ids, or words without a comma: they are told apart in a line. */
function isListOfNames(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every(each => typeof each === 'string' && !each.includes(','));
}

function statements(dossier: Dossier, renamed: ReadonlyMap<string, string> = new Map()): readonly Item[] {
	const [people, parties] = [byId(dossier.people), byId(dossier.parties)];
	return dossier.statements.map(statement => {
		const {id, gloss, speakers, said, occasion, about, issues, passages, first, attribution, note} =
			statement;
		const fields = new Map([
			['summary', gloss],
			['speakers', speakers.map(speaker => speakerName(speaker, people, parties)).join(', ')],
			['speakers known by', attribution.basis],
			['why these speakers', attribution.because],
			['date', said.edtf ?? ''],
			['date known by', said.basis],
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
	ids: ReadonlyMap<Position, string>,
	renamed: ReadonlyMap<string, string> = new Map(),
): readonly Item[] {
	return all.map(position => {
		const {stance, sentence, since, evidence} = position;
		return {
			id: ids.get(position) ?? placeOf(position),
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

function placeOf({party, issue}: Position): string {
	return `${party} on ${issue}`;
}

/** By what two positions of one party on one issue are the same, the surest first. */
const likenesses: readonly ((position: Position) => string)[] = [
	({stance, sentence}) => JSON.stringify([stance, sentence]),
	({sentence}) => sentence,
	({stance}) => stance,
	() => '',
];

/** A name for each position, the same for two that are one before and after. */
function positionIds(before: readonly Position[], after: readonly Position[]): ReadonlyMap<Position, string> {
	const ids = new Map<Position, string>();
	const [old, now] = [grouped(before, placeOf), grouped(after, placeOf)];
	for (const place of new Set([...old.keys(), ...now.keys()])) {
		let number = 0;
		const name = (position: Position, same?: Position) => {
			number += 1;
			const id = number === 1 ? place : `${place} (${number})`;
			ids.set(position, id);
			if (same !== undefined) ids.set(same, id);
		};
		let [left, right] = [old.get(place) ?? [], now.get(place) ?? []];
		for (const likeness of likenesses) {
			const others = grouped(right, likeness);
			for (const position of left) {
				const same = others.get(likeness(position))?.shift();
				if (same !== undefined) name(position, same);
			}
			left = left.filter(position => !ids.has(position));
			right = right.filter(position => !ids.has(position));
		}
		for (const position of [...left, ...right]) name(position);
	}
	return ids;
}

function grouped(
	positions: readonly Position[],
	of: (position: Position) => string,
): ReadonlyMap<string, Position[]> {
	const groups = new Map<string, Position[]>();
	for (const position of positions) {
		const group = groups.get(of(position)) ?? [];
		group.push(position);
		groups.set(of(position), group);
	}
	return groups;
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
