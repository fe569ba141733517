/** Who or what is meant by a name: an id, or any spelling of what has one. */
import {fold} from '../text/fold.ts';
import {gatherOnce} from '../text/gather.ts';
import {allNear, allNearest} from '../text/nearest.ts';
import type {Complaint, Named, NameKind} from './problems.ts';

export type Resolved<K extends string> =
	| {readonly ok: true; readonly kind: K; readonly id: string}
	/** Nothing to complain of where what is meant is there but faulty, which has been said. */
	| {readonly ok: false; readonly complaint: Complaint | undefined};

type Table = {readonly ids: Set<string>; readonly spelling: Map<string, Set<string>>};

/** Of the sections whose keys are ids, what each is that of. */
export const kindsOfIds = {sources: 'source', parties: 'party', people: 'person', issues: 'issue'} as const;

export type SectionOfIds = keyof typeof kindsOfIds;

export function isSectionOfIds(section: string): section is SectionOfIds {
	return Object.hasOwn(kindsOfIds, section);
}

/** Ids that are said as those there are: one more than a message lists, so that it says that it does not list all. */
const knownLimit = 13;

type UnknownName = Extract<Complaint, {readonly code: 'unknown-name'}>;

/** What stands before a name and is none. */
const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+(?=\S)/i;

const codePattern = /^[A-Z]{2,4}$/;

/** Names are told apart by case and accents no more than people do who type them. */
export class Names {
	private readonly entries = new Map<NameKind, Table>();
	/** Names of what stands in the notes, and the ids of that. */
	private readonly noted = new Map<string, Set<string>>();
	private readonly faultyKinds = new Set<NameKind>();
	/** For how many unknown names those near to them are still looked for; of thousands nobody reads all. */
	private left = 300;
	private hasLostCodes = false;

	/** @param spellings - besides the id itself. */
	add(kind: NameKind, id: string, spellings: readonly string[]): void {
		const entry = this.tableOf(kind);
		entry.ids.add(id);
		for (const spelling of spellings) {
			const folded = fold(spelling.trim());
			if (folded === '') continue;
			gatherOnce(entry.spelling, folded, id);
		}
	}

	/** The first of the ids of a kind, as many as are told. */
	idsOfKind(kind: NameKind): readonly string[] {
		return [...this.tableOf(kind).ids].slice(0, knownLimit);
	}

	/** All names of a kind are faulty: what holds them is not read. */
	addFaultyKind(kind: NameKind): void {
		this.faultyKinds.add(kind);
	}

	/** What the notes give as the code of a party is none, which is said: what looks like a code may be that. */
	addLostCode(): void {
		this.hasLostCodes = true;
	}

	/** Names of what the notes have under an id: faulty as long as nothing is made of it. */
	addNoted(kind: NameKind, id: string, names: readonly string[]): void {
		for (const name of names) {
			const key = `${kind} ${fold(name)}`;
			this.noted.set(key, new Set(this.noted.get(key)).add(id));
		}
	}

	/** What the name is that of, looked for among the kinds in their order; ids come before spellings. */
	resolve<K extends NameKind>(kinds: readonly K[], name: string, as: Named): Resolved<K> {
		for (const kind of kinds) if (this.tableOf(kind).ids.has(name)) return {ok: true, kind, id: name};
		const folded = fold(name.trim());
		const isLostCode = (kind: NameKind) =>
			this.hasLostCodes && kind === 'party' && codePattern.test(name.trim());
		for (const kind of kinds) {
			const [only, ...others] = this.tableOf(kind).spelling.get(folded) ?? [];
			if (only === undefined) continue;
			if (others.length === 0) return {ok: true, kind, id: only};
			if (isLostCode(kind)) return {ok: false, complaint: undefined};
			return {ok: false, complaint: {code: 'several-names', found: name, ids: [only, ...others]}};
		}
		if (kinds.some(kind => isLostCode(kind) || this.isFaulty(kind, folded)))
			return {ok: false, complaint: undefined};
		const complaint = this.unknown(kinds, name, as);
		const isOfFaulty = kinds.some(kind => this.faultyKinds.has(kind)) && complaint.near === undefined;
		return {ok: false, complaint: isOfFaulty ? undefined : complaint};
	}

	private isFaulty(kind: NameKind, folded: string): boolean {
		const {ids} = this.tableOf(kind);
		return [...(this.noted.get(`${kind} ${folded}`) ?? [])].some(id => !ids.has(id));
	}

	private unknown(kinds: readonly NameKind[], name: string, kind: Named): UnknownName {
		const ids = kinds.flatMap(each => [...this.tableOf(each).ids]);
		const unknown = {code: 'unknown-name', kind, found: name, known: ids.slice(0, knownLimit)} as const;
		if (this.left <= 0) return unknown;
		this.left -= 1;
		const spellings = kinds.flatMap(each => [...this.tableOf(each).spelling.keys()]);
		// A number is never a slip for a word.
		if (/^\d+$/.test(name)) {
			const numbers = spellings.filter(each => /^\d+$/.test(each));
			return numbers.length > 0 ? {...unknown, known: numbers} : unknown;
		}
		const turned = this.idsOf(kinds, [fold(name.trim().replace(/^([^,]+),\s+([^,]+)$/, '$2 $1'))]);
		if (name.includes(',') && turned.length > 0) return {...unknown, near: turned, isTurned: true};
		// A remark as other languages begin one stands behind the name.
		const plain = name.replace(courtesy, '').replace(/\s+\/\/\s.*$/, '');
		const near = this.idsOf(kinds, allNearest(plain, [...ids, ...spellings]));
		const parts = name.trim().split(/\s+/);
		const isUnparted = parts.length > 1 && parts.every(part => ids.includes(part));
		return {
			...unknown,
			...(near.length === 0 ? {} : {near}),
			...(isUnparted ? {unparted: parts} : {}),
			...(near.length === 0 ? this.instead(kinds, name) : {}),
			...this.onlyOne(kinds, name, [...ids, ...spellings]),
		};
	}

	/** What has the name that is looked for among others. */
	private instead(kinds: readonly NameKind[], name: string): {readonly instead?: NameKind} {
		const others: readonly NameKind[] = ['source', 'party', 'person', 'issue', 'event'];
		const found = others.find(
			kind => !kinds.includes(kind) && (this.tableOf(kind).ids.has(name) || this.idOf([kind], fold(name))),
		);
		return found === undefined ? {} : {instead: found};
	}

	/** The id of the one thing that a slip of a letter can have meant. */
	private onlyOne(
		kinds: readonly NameKind[],
		name: string,
		known: readonly string[],
	): {readonly only?: string} {
		const [only, another] = this.idsOf(kinds, allNear(name, known));
		return only === undefined || another !== undefined ? {} : {only};
	}

	/** The ids behind ids and spellings, each once. */
	private idsOf(kinds: readonly NameKind[], names: readonly string[]): readonly string[] {
		const ids = names.map(each =>
			kinds.some(kind => this.tableOf(kind).ids.has(each)) ? each : this.idOf(kinds, each),
		);
		return [...new Set(ids)].filter(id => id !== undefined);
	}

	private idOf(kinds: readonly NameKind[], spelling: string): string | undefined {
		for (const kind of kinds) {
			const [id] = this.tableOf(kind).spelling.get(spelling) ?? [];
			if (id !== undefined) return id;
		}
		return undefined;
	}

	private tableOf(kind: NameKind): Table {
		const known = this.entries.get(kind);
		if (known !== undefined) return known;
		const entry = {ids: new Set<string>(), spelling: new Map<string, Set<string>>()};
		this.entries.set(kind, entry);
		return entry;
	}
}
