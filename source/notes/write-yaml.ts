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
		.map(([key, value]) => `${' '.repeat(indent)}${writeText(key, 'block')}:${writeBelow(value, indent)}`)
		.join('');
}

/** A list in a block, each item a block of its own or on one line. */
export function writeItem(item: Yaml, indent: number, isFlowAllowed = true): string {
	const lead = `${' '.repeat(indent)}- `;
	if (!isCollection(item)) return `${lead}${writeLine(item)}\n`;
	const flow = isFlowAllowed || !isMap(item) ? flowWithin(item, lineLength - lead.length) : undefined;
	if (flow !== undefined) return `${lead}${flow}\n`;
	if (isMap(item)) return lead + writeBlock(item, indent + 2).slice(indent + 2);
	return `${lead}${writeBelow(item, indent).trimStart()}`;
}

function writeBelow(value: Yaml, indent: number): string {
	if (!isCollection(value)) return ` ${writeLine(value)}\n`;
	const flow = flowWithin(value, lineLength - indent - 12);
	if (flow !== undefined) return ` ${flow}\n`;
	if (Array.isArray(value)) return `\n${value.map(item => writeItem(item, indent + 2)).join('')}`;
	return isMap(value) ? `\n${writeBlock(value, indent + 2)}` : ` ${writeFlow(value)}\n`;
}

/** What is no collection, on a line of a block. */
function writeLine(value: Yaml): string {
	return typeof value === 'string' ? writeValue(value, 'block') : String(value);
}

/** A value on one line, which can stand within braces, too. */
export function writeFlow(value: Yaml): string {
	return flowWithin(value, Number.POSITIVE_INFINITY) ?? '';
}

/** A value on one line of so many columns, undefined where it is longer: what has no room is not written to its end. */
function flowWithin(value: Yaml, room: number): string | undefined {
	if (!isCollection(value)) {
		const text = String(value);
		// In marks it is only longer.
		const written =
			text.length > room ? undefined : typeof value === 'string' ? writeValue(text, 'flow') : text;
		return written === undefined || written.length > room ? undefined : written;
	}
	const parts: readonly (readonly [lead: string, below: Yaml])[] = Array.isArray(value)
		? value.map(item => ['', item] as const)
		: isMap(value)
			? entriesOf(value).map(([key, below]) => [`${writeKey(key)}: `, below] as const)
			: [];
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	let line = `${open}`;
	for (const [index, [lead, below]] of parts.entries()) {
		line += `${index > 0 ? ', ' : ''}${lead}`;
		const written = flowWithin(below, room - line.length - 1);
		if (written === undefined) return undefined;
		line += written;
	}
	return line.length + 1 > room ? undefined : `${line}${close}`;
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
/** What readers of YAML 1.1 take for a truth value, where it is no key of ours. */
const truth = /^(?:yes|no|on|off|y|n|true|false)$/i;
/** What readers of YAML 1.1 do not allow within braces and brackets. */
const notInFlow = /[?:]/;

/** A key, of a block or within braces. */
export function writeKey(key: string): string {
	return writeText(key, 'flow');
}

function writeValue(text: string, style: 'block' | 'flow'): string {
	return truth.test(text) ? `"${text}"` : writeText(text, style);
}

/** A text that can stand in a block or within braces, in marks where it must. */
function writeText(text: string, style: 'block' | 'flow'): string {
	const isPlain =
		plain.test(text) &&
		!(style === 'flow' && notInFlow.test(text)) &&
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
