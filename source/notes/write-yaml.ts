/**
 * Values as YAML that a person would have written: short things on one line, the rest in blocks; texts without marks
 * where nothing can be mistaken. Everything reads back as the same text.
 */

/** Columns up to which a map or list stands on one line. */
const lineLength = 100;

type Yaml = string | number | boolean | readonly Yaml[] | YamlMap | undefined;
/** A Map keeps the order of keys that are numbers, which an object does not. */
type YamlMap = ReadonlyMap<string, Yaml> | {readonly [key: string]: Yaml};

/** A map in a block, indented by so many spaces; every line ends with a line feed. Keys without a value are left out. */
export function writeBlock(map: YamlMap, indent = 0): string {
	return entriesOf(map)
		.map(([key, value]) => `${' '.repeat(indent)}${writeText(key)}:${writeBelow(value, indent)}`)
		.join('');
}

/** A list in a block, each item a block of its own or on one line. */
export function writeItem(item: Yaml, indent: number, isFlowAllowed = true): string {
	const lead = `${' '.repeat(indent)}- `;
	const flow = isFlowAllowed || !isMap(item) ? writeFlow(item) : undefined;
	if (flow !== undefined && (!isCollection(item) || lead.length + flow.length <= lineLength))
		return `${lead}${flow}\n`;
	if (isMap(item)) return lead + writeBlock(item, indent + 2).slice(indent + 2);
	return Array.isArray(item)
		? `${lead}${writeBelow(item, indent).trimStart()}`
		: `${lead}${writeFlow(item)}\n`;
}

function writeBelow(value: Yaml, indent: number): string {
	const flow = writeFlow(value);
	if (!isCollection(value) || indent + flow.length + 12 <= lineLength) return ` ${flow}\n`;
	if (Array.isArray(value)) return `\n${value.map(item => writeItem(item, indent + 2)).join('')}`;
	return isMap(value) ? `\n${writeBlock(value, indent + 2)}` : ` ${flow}\n`;
}

/** A value on one line. */
export function writeFlow(value: Yaml): string {
	if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
	if (isMap(value))
		return `{${entriesOf(value)
			.map(([key, below]) => `${writeText(key)}: ${writeFlow(below)}`)
			.join(', ')}}`;
	return writeText(String(value));
}

function entriesOf(map: YamlMap): readonly (readonly [string, Yaml])[] {
	const entries = map instanceof Map ? [...map.entries()] : Object.entries(map);
	return entries.filter(([, value]) => value !== undefined);
}

function isCollection(value: Yaml): boolean {
	return typeof value === 'object';
}

function isMap(value: Yaml): value is YamlMap {
	return typeof value === 'object' && !Array.isArray(value);
}

const plain = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0020.;!?()/+%&@=_'’“”‘«»…–—:-]*$/u;
/** What editors take for nothing. */
const nothing = /^(?:null|Null|NULL|~)$/;

/** A text that can stand anywhere, in marks where it must. */
function writeText(text: string): string {
	const isPlain =
		plain.test(text) &&
		!/[: ]$|: | #|:$/.test(text) &&
		!nothing.test(text) &&
		!/[\ufeff\ufffe\uffff]/.test(text);
	return isPlain ? text : `"${JSON.stringify(text).slice(1, -1).replace(unprintable, escaped)}"`;
}

/** Controls that YAML does not allow as they are, and what nobody would see. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufff0-\uffff]|(?!\u200d)\p{Cf}/gu;

function escaped(character: string): string {
	return [...Array(character.length).keys()]
		.map(unit => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
		.join('');
}
