/** Slips of what stands on one line between braces or brackets: a `#` or commas without marks, a colon or blank that lacks. */
import {closedBehind, closedIn, type Open, takenOut, unclosedIn, unopened} from './brackets.ts';
import type {KnownNames} from './known-keys.ts';
import type {Slip, TextLine} from './syntax.ts';

/** A name that lacks its colon, or the blank behind that. */
export function keySlip(at: number, name: string, sign: string): Slip {
	const end = at + name.length;
	if (/[=;]/.test(sign))
		return {
			fault: {code: 'no-colon', start: at, end, found: name},
			edits: [{start: end, end: end + sign.length, text: ':'}],
		};
	return sign === ':'
		? {
				fault: {code: 'no-blank', start: at, end: end + 1, found: name},
				edits: [{start: end + 1, end: end + 1, text: ' '}],
			}
		: {fault: {code: 'no-colon', start: at, end, found: name}, edits: [{start: end, end, text: ':'}]};
}

/** What is known of names that stand before a colon, and whether the parser finds fault with the line. */
type InBraces = Pick<KnownNames, 'lists' | 'beside'> & {
	readonly names: ReadonlySet<string>;
	readonly isFaulty: boolean;
	/** The next line stands no farther in: what is open here has no more lines. */
	readonly isWhole: boolean;
};

/** Values within braces that have no marks: `#` and commas in them, and keys without colon or blank. */
export function flowsIn(line: TextLine, known: InBraces): readonly Slip[] {
	const {isFaulty, isWhole, lists, names} = known;
	const {start, text} = line;
	const slips: Slip[] = [];
	const open: Open[] = [];
	let at = 0;
	while (at < text.length) {
		const sign = text[at] ?? '';
		const inside = open.at(-1);
		if ((sign === '"' || sign === "'") && /(?:^|[\s,[{:])$/.test(text.slice(Math.max(0, at - 1), at)))
			at = closing(text, at);
		else if (sign === '#' && text[at - 1] === ' ') break;
		else if (sign === '{' || sign === '[') {
			const list = isFaulty && sign === '{' ? listInBraces(text, at, lists) : undefined;
			if (list === undefined) open.push({sign, at});
			else {
				slips.push(bracketed(start + at, list.value, list.key));
				at += list.value.length - 1;
			}
		} else if (sign === '}' || sign === ']') {
			if (isFaulty) slips.push(...closedIn(line, at, open, names));
			open.pop();
		} else if (sign === ',' && isFaulty && inside !== undefined && /^,\s*,/.test(text.slice(at)))
			slips.push(takenOut(start + at, ','));
		else if (inside?.sign === '{' && isKeyPlace(text, at)) {
			const {slip, end} = pairIn(line, at, open, known);
			if (slip !== undefined) slips.push(slip);
			at = end;
			continue;
		} else if (inside?.sign === '[' && isKeyPlace(text, at) && /^[^"'[\]{},]* #/.test(text.slice(at))) {
			const end = endOfValue(text, at, open.length);
			slips.push(quoted(start, text, at, end, 'comment'));
			at = end;
			continue;
		}
		at++;
	}
	// A mark that is not closed runs beyond the line.
	const isOpen = isFaulty && isWhole && at <= text.length;
	return isOpen ? [...slips, ...unclosedIn(line, text.slice(0, at).trimEnd().length, open, names)] : slips;
}

/** `present: {norvania, ostland}`: texts in the braces of keys and values. */
function listInBraces(
	text: string,
	at: number,
	lists: ReadonlySet<string>,
): {readonly key: string; readonly value: string} | undefined {
	const key = /(?:^|[\s{,])([a-z-]+): +$/.exec(text.slice(0, at))?.[1] ?? '';
	const value = /^\{[^{}[\]:"'#]+\}/.exec(text.slice(at))?.[0];
	return value !== undefined && lists.has(key) ? {key, value} : undefined;
}

function isKeyPlace(text: string, at: number): boolean {
	return /[{[,]\s*$/.test(text.slice(Math.max(0, at - 20), at)) && /[^\s]/.test(text[at] ?? '');
}

/** The place of the mark that closes a text, or the last of the line. */
function closing(text: string, at: number): number {
	const mark = text[at];
	for (let next = at + 1; next < text.length; next++) {
		if (mark === '"' && text[next] === '\\') next++;
		else if (text[next] === mark) return next;
	}
	return text.length;
}

/** One `key: value` within braces; `end` is where to read on. */
function pairIn(
	line: TextLine,
	at: number,
	open: Open[],
	{names, lists, beside, isFaulty}: InBraces,
): {readonly slip?: Slip; readonly end: number} {
	const {start, text} = line;
	const depth = open.length;
	const rest = text.slice(at);
	const bare = /^([a-z0-9-]+)(:(?=[^\s,}])| +(?=[^\s:,}]))([^:]*)/.exec(rest);
	const [, name = '', sign = '', tail = ''] = bare ?? [];
	const isAlone = /^ +[{[]/.test(rest.slice(name.length)) || !/^[^,}]*:/.test(rest.slice(name.length));
	if (bare !== null && names.has(name) && (sign === ':' || isAlone))
		return {
			slip: keySlip(start + at, name, sign),
			end: at + name.length + sign.length + (/^[{[]/.test(tail) ? 0 : Math.max(0, tail.search(/[,}]/))),
		};
	const [lead, key = ''] = /^([a-z0-9-]+): +(?=[^\s"'[{])/.exec(rest) ?? [];
	if (lead === undefined) return {end: at + 1};
	const from = at + lead.length;
	const colon = colonIn(line, from, open, names);
	if (colon !== undefined) return colon;
	const hash = /^[^"'[\]{},]* #/.test(text.slice(from));
	const end = endOfValue(text, from, depth);
	const value = text.slice(from, end);
	const next = isFaulty ? keyWithin(value, key, beside.get(key), text.slice(open.at(-1)?.at)) : undefined;
	if (next !== undefined) return {end: from + next};
	const parts = value.split(/,\s/).slice(1);
	// What a reporter has put in, as in "share [the] river".
	const isBracketed = isFaulty && /^[^"'[\]{},]+\[[^"[\]{}]*\][^"[\]{}]*$/.test(value);
	const isCut = hash || isBracketed || (parts.length > 0 && parts.every(part => part.trim() !== ''));
	// Of what stands between marks the first may lack.
	if (parts.length > 0 && isFaulty && /^[^"\\]*[^"\\\s]"$/.test(value))
		return {slip: unopenedQuote(start + from, value), end};
	if (!isCut || /["\\]/.test(value)) return {end: from};
	if (isBracketed && !hash) return {slip: quoted(start, text, from, end, 'brackets'), end};
	// A position has one issue: of several each is another position.
	const isList = !hash && lists.has(key) && !(key === 'on' && /[{,] *party:/.test(text));
	// A bracket that closes the list is there already.
	const last = text[end] === ']' ? end + 1 : end;
	if (isList) return {slip: bracketed(start + from, text.slice(from, last), key), end: last};
	return {slip: quoted(start, text, from, end, hash ? 'comment' : 'comma'), end};
}

/** `{herald: first, second"}`. */
function unopenedQuote(start: number, value: string): Slip {
	return {
		fault: {code: 'unopened-quote', start, end: start + value.length, found: value},
		edits: [{start, end: start, text: '"'}],
	};
}

/**
 * `{party: ostland, on quota}`: where in a value a key stands that lacks its colon, which is one that may stand here and
 * stands nowhere else between the braces.
 */
function keyWithin(
	value: string,
	key: string,
	beside: ReadonlySet<string> | undefined,
	braces: string,
): number | undefined {
	for (const {0: lead, 1: name = '', index} of value.matchAll(/,\s+([a-z-]+) +(?=\S)/g)) {
		const isThere = new RegExp(`[{,]\\s*${name}:`).test(braces);
		if (name !== key && !isThere && beside?.has(name) === true)
			return index + lead.length - lead.replace(/^,\s+/, '').length;
	}
	return undefined;
}

/** `{demands: One thing: a seat}`; where the name of a key stands before the colon, a comma lacks instead. */
function colonIn(
	{start, text}: TextLine,
	from: number,
	open: Open[],
	names: ReadonlySet<string>,
): {readonly slip: Slip; readonly end: number} | undefined {
	// A mark behind a letter is an apostrophe.
	const [before] = /^(?:[^"'[\]{},:]|(?<=\p{L})')*:(?=\s)/u.exec(text.slice(from)) ?? [];
	const word = /(\S+):$/.exec(before ?? '')?.[1];
	if (before === undefined || word === undefined) return undefined;
	const braces = open.filter(({sign}) => sign === '{').length;
	if (before === `${word}:` && names.has(word) && closedBehind(text, from, '{') > braces) {
		open.push({sign: '{', at: from});
		return {slip: unopened(start + from, word), end: from};
	}
	if (names.has(word)) return commaLacks(start, from, before, word);
	const next = text.slice(from + before.length);
	const end = from + before.length + endOfValue(next, 0, open.length);
	const value = text.slice(from, end);
	return {slip: marked([{start: start + from, text: value}], start + end, value), end};
}

/** `{party: ostland on: quota}`: where the name of a key stands before a second colon. */
function commaLacks(
	start: number,
	from: number,
	before: string,
	word: string,
): {readonly slip: Slip; readonly end: number} | undefined {
	const at = from + before.length - word.length - 1;
	const value = before.slice(0, -word.length - 1).trimEnd();
	if (value === '') return undefined;
	const comma = start + from + value.length;
	if (value.endsWith(';'))
		return {
			slip: {
				fault: {code: 'odd-sign', start: comma - 1, end: comma, found: ';', wanted: ', '},
				edits: [{start: comma - 1, end: comma, text: ','}],
			},
			end: at,
		};
	return {
		slip: {
			fault: {code: 'no-comma', start: start + at, end: start + at + word.length, found: word},
			edits: [{start: comma, end: comma, text: ','}],
		},
		end: at,
	};
}

/** A text that holds a colon and a space, with marks about it; such as stand within are written twice. */
export function marked(lines: readonly TextLine[], end: number, found: string): Slip {
	const start = lines[0]?.start ?? end;
	const within = lines
		.flatMap(line => [...line.text.matchAll(/'/g)].map(({index}) => line.start + index))
		.filter(at => at < end);
	return {
		fault: {code: 'colon', start, end, found},
		edits: [start, ...within, end].map(at => ({start: at, end: at, text: "'"})),
	};
}

/** Where a value ends that holds commas or `#`: before the next key, or before the brackets that close. */
function endOfValue(text: string, from: number, depth: number): number {
	const rest = text.slice(from);
	const next = rest.search(/,\s*[\p{L}\p{N}_-]+:\s/u);
	if (next >= 0) return from + next;
	const stop = rest.search(/[}\]]/);
	const isOnly = /[}\]][\s}\],]*(?:#.*)?$/.exec(rest);
	const end = isOnly?.index ?? stop;
	return depth === 0 || end < 0 ? text.trimEnd().length : from + rest.slice(0, end).trimEnd().length;
}

/** `present: norvania, ostland`: what stands under a key that takes a list. */
function bracketed(start: number, value: string, key: string): Slip {
	const [open, close] = /^(?:\(.*\)|\{.*\})$/.test(value) ? [1, 1] : [0, 0];
	const end = start + value.length;
	const opened = {start, end: start + open, text: '['};
	const closed = {start: end - close, end, text: ']'};
	return {
		fault: {code: 'no-brackets', start, end, found: value, key},
		// One of the two may be there.
		edits: [...(value.startsWith('[') ? [] : [opened]), ...(value.endsWith(']') ? [] : [closed])],
	};
}

function quoted(
	start: number,
	text: string,
	from: number,
	end: number,
	code: 'comma' | 'comment' | 'brackets',
): Slip {
	const value = text.slice(from, end);
	return {
		fault: {code, start: start + from, end: start + end, found: value},
		edits: [
			{start: start + from, end: start + from, text: '"'},
			{start: start + end, end: start + end, text: '"'},
		],
	};
}

/** `// the talks`: a remark as other languages begin one. */
export function foreignComment({start, text}: TextLine): Slip | undefined {
	const [, lead = '', sign = ''] = /^(\s*)(\/\/|--(?!-)|;|%|<!--)\s*\p{L}/u.exec(text) ?? [];
	if (sign === '') return undefined;
	const at = start + lead.length;
	return {
		fault: {code: 'no-comment', start: at, end: at + sign.length, found: sign},
		edits: [{start: at, end: at + sign.length, text: '#'}],
	};
}
