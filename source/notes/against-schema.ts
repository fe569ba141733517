/**
 * Holds a tree to the JSON Schema of the format. What fits becomes a value; what does not is left out of it and is a
 * problem where it stands, so that the rest can still be used.
 */

import type {JsonSchema} from '../dossier/json-schema.ts';
import {alternatives, isSchema, schemaUnder} from '../dossier/schema-parts.ts';
import {fold} from '../text/fold.ts';
import {allNearest} from '../text/nearest.ts';
import type {TextRange} from '../text/range.ts';
import {compact} from './context.ts';
import {asKey, asPerson, rightForm, sourceIds} from './meant-values.ts';
import {createOrigins, type Origins} from './origins.ts';
import {otherWord} from './other-words.ts';
import type {Complaint, NotesProblem} from './problems.ts';
import type {ListNode, MapNode, NotesNode, TextNode} from './tree.ts';
import {partsOfList} from './without-brackets.ts';

export type Fitted = {
	/** Undefined where the whole does not fit. */
	readonly value: unknown;
	readonly origins: Origins;
	readonly problems: readonly NotesProblem[];
};

type Read = {readonly ok: true; readonly value: unknown} | {readonly ok: false};

const misfit: Read = {ok: false};

/** @param schema - of the kind that zod makes: no references, objects with all their keys. */
export function fitTree(root: NotesNode, schema: JsonSchema): Fitted {
	const reading = new Reading(sourceIds(root));
	const read = reading.read(root, schema);
	return {value: read.ok ? read.value : undefined, origins: reading.origins, problems: reading.problems};
}

class Reading {
	readonly origins = createOrigins();

	/** @param sources - ids by what else the notes call them. */
	constructor(private readonly sources: ReadonlyMap<string, string>) {}

	problems: NotesProblem[] = [];
	/** The key under which what is read stands. */
	private key = '';

	read(node: NotesNode, schema: JsonSchema): Read {
		const branches = alternatives(schema);
		const fitting = branches.filter(branch => nodeKind(branch) === node.kind);
		if (fitting.length === 0) return this.wrongKind(node, branches);
		const [only, ...others] = fitting;
		if (only === undefined) return misfit;
		const list = node.kind === 'text' ? this.withoutBrackets(node, branches) : undefined;
		if (list !== undefined) return list;
		return others.length === 0 ? this.readAs(node, only) : this.best(node, fitting);
	}

	/** Values of a list, all on one line without brackets; read as the list. */
	private withoutBrackets(node: TextNode, branches: readonly JsonSchema[]): Read | undefined {
		const parts = partsOfList(node.text);
		const values = branches.find(({items}) => isSchema(items) && items.enum !== undefined)?.items;
		if (parts.length < 2 || !isSchema(values) || !parts.every(part => values.enum?.includes(part)))
			return undefined;
		this.say(node, {code: 'no-brackets', found: node.text, key: this.key, parts});
		return {ok: true, value: parts};
	}

	/** Of several alternatives the one with which least is wrong. */
	private best(node: NotesNode, branches: readonly JsonSchema[]): Read {
		const before = this.problems;
		let least: {readonly read: Read; readonly problems: NotesProblem[]} | undefined;
		for (const branch of branches) {
			this.problems = [];
			const read = this.readAs(node, branch);
			const isBetter =
				least === undefined ||
				(read.ok && !least.read.ok) ||
				(read.ok === least.read.ok && this.problems.length < least.problems.length);
			if (isBetter) least = {read, problems: this.problems};
			if (read.ok && this.problems.length === 0) break;
		}
		this.problems = [...before, ...(least?.problems ?? [])];
		return least?.read ?? misfit;
	}

	private readAs(node: NotesNode, schema: JsonSchema): Read {
		switch (node.kind) {
			case 'text':
				return this.readText(node, schema);
			case 'list':
				return this.readList(node, schema);
			case 'map':
				return this.readMap(node, schema);
		}
	}

	private readText(
		node: TextNode,
		{type, enum: values, pattern, maxLength, minimum, maximum, ...rest}: JsonSchema,
	): Read {
		const {text} = node;
		if (type === 'boolean') {
			if (text === 'true' || text === 'false') return {ok: true, value: text === 'true'};
			return this.say(node, {code: 'wrong-value', found: text, expected: ['true', 'false']});
		}
		if (type === 'integer') {
			const value = Number(text);
			const isFitting = /^\d{1,9}$/.test(text) && value >= (minimum ?? 0) && value <= (maximum ?? 1e9);
			if (isFitting) return {ok: true, value};
			return this.say(node, {
				code: 'wrong-form',
				found: text,
				expected: `a whole number from ${minimum ?? 0}`,
			});
		}
		if (type === 'number') {
			const value = Number(text);
			const isFitting =
				/^\d{1,9}(?:\.\d{1,9})?$/.test(text) && value >= (minimum ?? 0) && value <= (maximum ?? 1e9);
			if (isFitting) return {ok: true, value};
			const expected = `a number from ${minimum ?? 0}${maximum === undefined ? '' : ` to ${maximum}`}`;
			return this.say(node, {code: 'wrong-form', found: text, expected});
		}
		if (text === '' && rest.minLength !== 0 && rest.minLength !== undefined)
			return this.say(node, {code: 'empty', what: 'some text'});
		if (values !== undefined && !values.includes(text)) {
			const expected = values.map(String);
			return this.say(node, {
				code: 'wrong-value',
				found: text,
				expected,
				...near(allNearest(text, expected)),
			});
		}
		if (pattern !== undefined && !new RegExp(pattern).test(text)) {
			const expected = rest.description ?? 'another form';
			const meant = this.sources.get(fold(text)) ?? rightForm(text, pattern);
			return this.say(node, {code: 'wrong-form', found: text, expected, ...compact({near: meant})});
		}
		if (maxLength !== undefined && text.length > maxLength)
			return this.say(node, {code: 'wrong-form', found: text, expected: `at most ${maxLength} characters`});
		return {ok: true, value: text};
	}

	private readList(node: ListNode, {items, minItems = 0}: JsonSchema): Read {
		if (!isSchema(items)) return misfit;
		if (node.items.length < minItems) return this.say(node, {code: 'empty', what: 'at least one'});
		const kept: NotesNode[] = [];
		const value = node.items.flatMap((item): readonly unknown[] => {
			const read = this.read(item, items);
			if (!read.ok) return [];
			kept.push(item);
			return [read.value];
		});
		if (value.length < minItems) return misfit;
		this.origins.setList(value, node, kept);
		return {ok: true, value};
	}

	private readMap(
		node: MapNode,
		{properties, required = [], additionalProperties, propertyNames}: JsonSchema,
	): Read {
		const value: Record<string, unknown> = Object.create(null);
		const faults = this.problems.length;
		for (const {key, value: below} of node.pairs) {
			const schema = properties === undefined ? undefined : schemaUnder(properties, key.text);
			const inside = schema ?? additionalProperties;
			if (!isSchema(inside)) {
				if (!this.isNotIndented(key, node, properties))
					this.unknownKey(key, node, Object.keys(properties ?? {}));
			} else if (schema !== undefined || !isSchema(propertyNames) || this.read(key, propertyNames).ok) {
				this.key = key.text;
				const read = this.read(below, inside);
				if (read.ok) value[key.text] = read.value;
			}
		}
		this.origins.setMap(value, node, this.problems.length > faults);
		const missing = required.filter(name => !(name in value));
		if (missing.length === 0) return {ok: true, value};
		// A key that is there but wrong has been complained of.
		const unsaid = missing.filter(
			name => !node.pairs.some(({key}) => key.text === name || this.isMeant(key, name)),
		);
		for (const key of unsaid) this.say(node, {code: 'missing-key', key, of: node.pairs[0]?.key.text ?? ''});
		return misfit;
	}

	/** Below a key that has nothing: what stands beside it is to stand in from it. Of several such, the first is told. */
	private isNotIndented(key: TextNode, node: MapNode, properties: JsonSchema['properties']): boolean {
		if (node.isFlow) return false;
		const at = node.pairs.findIndex(pair => pair.key === key);
		const above = node.pairs
			.slice(0, at)
			.findLast(pair => schemaUnder(properties ?? {}, pair.key.text) !== undefined);
		const schema = above === undefined ? undefined : schemaUnder(properties ?? {}, above.key.text);
		if (above === undefined || schema === undefined || above.value.kind !== 'text' || above.value.text !== '')
			return false;
		if (!alternatives(schema).some(branch => nodeKind(branch) === 'map')) return false;
		const isFirst = node.pairs[at - 1]?.key === above.key;
		if (isFirst) {
			this.problems = this.problems.filter(
				({code, start}) => code !== 'empty' || start !== above.value.start,
			);
			this.say(key, {code: 'not-indented', found: key.text, under: above.key.text});
		}
		return true;
	}

	private isMeant(key: TextNode, name: string): boolean {
		return this.problems.some(
			problem =>
				problem.code === 'unknown-key' && problem.start === key.start && problem.near?.includes(name),
		);
	}

	private unknownKey(key: TextNode, node: MapNode, known: readonly string[]): void {
		// Of two names equally near, the one that is not there yet is the one that was meant.
		const open = known.filter(name => !node.pairs.some(pair => pair.key.text === name));
		const other = otherWord(key.text, open);
		const meant =
			[allNearest(key.text, open), allNearest(key.text, known)].find(({length}) => length > 0) ??
			(other === undefined ? [] : [other]);
		this.say(key, {code: 'unknown-key', found: key.text, known, ...near(meant)});
	}

	private wrongKind(node: NotesNode, branches: readonly JsonSchema[]): Read {
		const expected = [...new Set(branches.map(describeBranch))];
		if (node.kind === 'text' && node.text === '')
			return this.say(node, {code: 'empty', what: expected.join(' or ')});
		const found = {text: 'a text', list: 'a list', map: 'keys and values'}[node.kind];
		return this.say(node, {
			code: 'wrong-kind',
			found,
			expected,
			key: this.key,
			...(node.kind === 'text'
				? {
						text: node.text,
						...compact({example: asKey(node.text, branches) ?? asPerson(node.text, branches)}),
					}
				: {}),
			takes: branches.some(({items}) => isSchema(items) && alternatives(items).some(isOfText))
				? 'texts'
				: 'items',
		});
	}

	private say({start, end}: TextRange, complaint: Complaint): Read {
		this.problems.push({start, end, ...complaint});
		return misfit;
	}
}

function near(meant: readonly string[]): {readonly near?: readonly string[]} {
	return meant.length === 0 ? {} : {near: meant};
}

function nodeKind({type}: JsonSchema): NotesNode['kind'] {
	return type === 'object' ? 'map' : type === 'array' ? 'list' : 'text';
}

function isOfText(schema: JsonSchema): boolean {
	return nodeKind(schema) === 'text';
}

function describeBranch(schema: JsonSchema): string {
	switch (nodeKind(schema)) {
		case 'map':
			return schema.properties === undefined
				? 'keys and values'
				: `{${Object.keys(schema.properties).slice(0, 3).join(', ')} ...}`;
		case 'list':
			return 'a list';
		case 'text':
			return 'a text';
	}
}
