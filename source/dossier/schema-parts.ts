/** Parts of a JSON Schema; nothing here needs the library that makes one. */
import type * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export function isSchema(value: unknown): value is JsonSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schemas of which a value has to fit one; itself where it leaves no choice. */
export function alternatives(schema: JsonSchema): readonly JsonSchema[] {
	const choices = (schema.anyOf ?? schema.oneOf ?? []).filter(isSchema);
	return choices.length === 0 ? [schema] : choices.flatMap(alternatives);
}

/** What a schema has under a name, if that is a schema. */
export function schemaUnder(
	fields: Readonly<Record<string, unknown>> | undefined,
	name: string,
): JsonSchema | undefined {
	const found = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
	return isSchema(found) ? found : undefined;
}

/** Whether what stands under a key at the top of a document are items: a section of it. */
export function holdsItems({properties}: JsonSchema, key: string): boolean {
	const type = schemaUnder(properties, key)?.type;
	return type === 'array' || type === 'object';
}
