/**
 * Whether a value surely fits a JSON Schema: a yes is a yes, a no means that zod shall look. Of a large dossier
 * zod takes five times as long, since it copies what it reads, and of any it takes 20 ms to be loaded; so a sound
 * dossier is accepted here, and zod is asked only for what is wrong with another. A test holds that both agree.
 */
import type {JsonSchema} from './json-schema.ts';

/** An array longer than this inside one part is a fault in itself: no statement has so many passages. */
export const arrayLimit = 100_000;

type Fits = (value: unknown) => boolean;

/** The keywords that are understood; a schema with another is fitted by nothing, so that zod decides. */
const understood: ReadonlySet<string> = new Set([
	...['$schema', '$id', 'title', 'description', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'properties'],
	...['required', 'additionalProperties', 'items', 'minItems', 'minLength', 'maxLength'],
	...['pattern', 'minimum', 'maximum'],
]);

/**
 * Makes a schema into a function, once for all values. Of `oneOf` any branch is enough: in the dossier format
 * its branches exclude each other. Lengths count UTF-16 units, as zod does.
 */
export function fitsSchema(schema: JsonSchema): Fits {
	if (!Object.keys(schema).every(keyword => understood.has(keyword))) return () => false;
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices !== undefined) {
		const branches = choices.map(fitsPart);
		return value => branches.some(fits => fits(value));
	}
	if (schema.const !== undefined) return value => value === schema.const;
	if (schema.enum !== undefined) {
		const values = new Set<unknown>(schema.enum);
		return value => values.has(value);
	}
	switch (schema.type) {
		case 'string':
			return fitsString(schema);
		case 'integer':
			return fitsInteger(schema);
		case 'boolean':
			return value => typeof value === 'boolean';
		case 'null':
			return value => value === null;
		case 'array':
			return fitsArray(schema);
		case 'object':
			return fitsObject(schema);
		default:
			return () => false;
	}
}

/** The same for what stands inside a schema, which may be missing, or true or false. */
function fitsPart(schema: unknown): Fits {
	return isObject(schema) ? fitsSchema(schema) : () => false;
}

function fitsString({minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern}: JsonSchema): Fits {
	const isLong = (value: unknown): value is string =>
		typeof value === 'string' && value.length >= minLength && value.length <= maxLength;
	if (pattern === undefined) return isLong;
	const form = new RegExp(pattern);
	return value => isLong(value) && form.test(value);
}

function fitsInteger({
	minimum = Number.MIN_SAFE_INTEGER,
	maximum = Number.MAX_SAFE_INTEGER,
}: JsonSchema): Fits {
	return value => Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}

function fitsArray({items, minItems = 0}: JsonSchema): Fits {
	const fits = fitsPart(items);
	return value =>
		Array.isArray(value) && value.length >= minItems && value.length <= arrayLimit && value.every(fits);
}

/** An object with all required fields and none but those that the schema names. */
function fitsObject({properties = {}, required = [], additionalProperties}: JsonSchema): Fits {
	if (additionalProperties !== false) return () => false;
	const fields = new Map(Object.entries(properties).map(([name, schema]) => [name, fitsPart(schema)]));
	const needed = new Set(required);
	return value => {
		if (!isObject(value)) return false;
		let found = 0;
		// Of own fields alone, since it comes from JSON; Object.entries would make an array for each.
		for (const name in value) {
			if (!fields.get(name)?.(value[name])) return false;
			if (needed.has(name)) found++;
		}
		return found === needed.size;
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
