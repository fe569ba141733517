/** Lists that somebody wrote without their brackets: `present: norvania, ostland`. */
import type {JsonSchema} from '../dossier/json-schema.ts';
import {alternatives, isSchema} from '../dossier/schema-parts.ts';

/** What stands between commas, semicolons and "and". */
export function partsOfList(text: string): readonly string[] {
	const plain = text.trim();
	// One of the brackets may be there, or both of another kind.
	const inner =
		/^(?:\((?=.*\)$)|\{(?=.*\}$))(.*).$/.exec(plain)?.[1] ??
		plain.replace(/^\[([^\]]*)$/, '$1').replace(/^([^[]*)\]$/, '$1');
	return inner
		.split(/\s*[,;]\s+(?:and\s+)?|\s+(?:and|&)\s+/)
		.map(part => part.trim())
		.filter(part => part !== '');
}

/** The line to write in its place. */
export function writtenAsList(key: string, parts: readonly string[]): string {
	return `${key}: [${parts.join(', ')}]`;
}

/** Whether a schema takes several texts as a list, and one without. */
export function takesTexts(schema: JsonSchema): boolean {
	const branches = alternatives(schema);
	return (
		branches.some(isText) && branches.some(({items}) => isSchema(items) && alternatives(items).some(isText))
	);
}

function isText({type}: JsonSchema): boolean {
	return type === 'string' || (Array.isArray(type) && type.includes('string'));
}
