/**
 * Whether a value surely fits a JSON Schema: a yes is a yes, a no means that zod shall look. Of a large dossier
 * zod takes five times as long, since it copies what it reads, and of any it takes 20 ms to be loaded; so a sound
 * dossier is accepted here, and zod is asked only for what is wrong with another. A test holds that both agree.
 */
import type {JsonSchema} from './json-schema.ts';

/** An array longer than this inside one part is a fault in itself: no statement has so many passages. */
export const arrayLimit = 100_000;

/** How many names of fields a value has that surely fits, in all its objects; of any other it is `none`. */
type Fits = (value: unknown) => number;

const none = -1;

/** The keywords that are understood; a schema with another is fitted by nothing, so that zod decides. */
const understood: ReadonlySet<string> = new Set([
	...['$schema', '$id', 'title', 'description', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'properties'],
	...['required', 'additionalProperties', 'items', 'minItems', 'minLength', 'maxLength'],
	...['pattern', 'minimum', 'maximum'],
]);

/**
 * Makes a schema into a function, once for all values: whether a value surely fits, and, since all of it is looked at
 * anyway, how many names it has (see `countNames`). Of `oneOf` the first branch that fits is enough: in the dossier
 * format its branches exclude each other. Lengths count UTF-16 units, as zod does.
 *
 * @returns a function whose result is undefined for a value that does not surely fit.
 */
export function namesIfFitting(schema: JsonSchema): (value: unknown) => number | undefined {
	const fits = fitsSchema(schema);
	return value => {
		const names = fits(value);
		return names === none ? undefined : names;
	};
}

function fitsSchema(schema: JsonSchema): Fits {
	if (!Object.keys(schema).every(keyword => understood.has(keyword))) return () => none;
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices !== undefined) return fitsAny(choices.map(fitsPart));
	if (schema.const !== undefined) return leaf(value => value === schema.const);
	if (schema.enum !== undefined) {
		const values = new Set<unknown>(schema.enum);
		return leaf(value => values.has(value));
	}
	switch (schema.type) {
		case 'string':
			return fitsString(schema);
		case 'integer':
			return fitsInteger(schema);
		case 'number':
			return fitsNumber(schema);
		case 'boolean':
			return leaf(value => typeof value === 'boolean');
		case 'null':
			return leaf(value => value === null);
		case 'array':
			return fitsArray(schema);
		case 'object':
			return fitsObject(schema);
		default:
			return () => none;
	}
}

/** The same for what stands inside a schema, which may be missing, or true or false. */
function fitsPart(schema: unknown): Fits {
	return isObject(schema) ? fitsSchema(schema) : () => none;
}

/** Of a value that has no names. */
function leaf(holds: (value: unknown) => boolean): Fits {
	return value => (holds(value) ? 0 : none);
}

function fitsAny(branches: readonly Fits[]): Fits {
	return value => {
		for (const fits of branches) {
			const names = fits(value);
			if (names !== none) return names;
		}
		return none;
	};
}

function fitsString({minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern}: JsonSchema): Fits {
	const isLong = (value: unknown): value is string =>
		typeof value === 'string' && value.length >= minLength && value.length <= maxLength;
	if (pattern === undefined) return leaf(isLong);
	const form = new RegExp(pattern);
	return leaf(value => isLong(value) && form.test(value));
}

function fitsInteger({
	minimum = Number.MIN_SAFE_INTEGER,
	maximum = Number.MAX_SAFE_INTEGER,
}: JsonSchema): Fits {
	return leaf(value => Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum);
}

function fitsNumber({minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE}: JsonSchema): Fits {
	return leaf(value => typeof value === 'number' && value >= minimum && value <= maximum);
}

function fitsArray({items, minItems = 0}: JsonSchema): Fits {
	const fits = fitsPart(items);
	return value => {
		if (!Array.isArray(value) || value.length < minItems || value.length > arrayLimit) return none;
		let names = 0;
		for (const item of value) {
			const inside = fits(item);
			if (inside === none) return none;
			names += inside;
		}
		return names;
	};
}

/** An object with all required fields and none but those that the schema names. */
function fitsObject({properties = {}, required = [], additionalProperties}: JsonSchema): Fits {
	if (additionalProperties !== false) return () => none;
	const isNeeded = new Set(required);
	const fields = new Map(
		Object.entries(properties).map(([name, schema]) => [
			name,
			{fits: fitsPart(schema), need: isNeeded.has(name) ? 1 : 0},
		]),
	);
	return value => {
		if (!isObject(value)) return none;
		let [found, names] = [0, 0];
		// Of own fields alone, since it comes from JSON; Object.entries would make an array for each.
		for (const name in value) {
			const field = fields.get(name);
			if (field === undefined) return none;
			const inside = field.fits(value[name]);
			if (inside === none) return none;
			names += 1 + inside;
			found += field.need;
		}
		return found === isNeeded.size ? names : none;
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
