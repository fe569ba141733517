/** Brackets of a line that do not come in pairs. */
import type {Slip, TextLine} from './syntax.ts';

export type Open = {readonly sign: '{' | '['; readonly at: number};

/** What a line opens and nothing closes, as one slip. */
export function unclosedIn(
	{start, text}: TextLine,
	end: number,
	open: readonly Open[],
	names: ReadonlySet<string>,
): readonly Slip[] {
	const [first] = open;
	if (first === undefined) return [];
	const edits = open.toReversed().map(each => {
		const at = start + placeToClose(text, each, end, names);
		return {start: at, end: at, text: each.sign === '{' ? '}' : ']'};
	});
	return [
		{fault: {code: 'open-bracket', start: start + first.at, end: start + end, found: first.sign}, edits},
	];
}

/** `[Berg, role: Envoy`: a list of texts ends before the key that stands beside it. */
function placeToClose(text: string, {sign, at}: Open, end: number, names: ReadonlySet<string>): number {
	const inside = text.slice(at + 1, end);
	if (sign === '{' || inside.includes('{')) return end;
	const next = [...inside.matchAll(/,\s*([a-z-]+):\s/g)].find(([, name = '']) => names.has(name));
	return next === undefined ? end : at + 1 + next.index;
}

/** `quotes: herald: the words}`: a brace that closes and is not opened. */
export function unopened(start: number, name: string): Slip {
	return {
		fault: {code: 'unopened', start, end: start + name.length, found: name},
		edits: [{start, end: start, text: '{'}],
	};
}

/** A bracket that closes what nothing opens, what another kind opens, or before what stands in it is closed. */
export function closedIn(
	{start, text}: TextLine,
	at: number,
	open: Open[],
	names: ReadonlySet<string>,
): readonly Slip[] {
	const sign = text[at] ?? '';
	const inside = open.at(-1);
	if (inside === undefined)
		return /^[\s\]}]*(?:#.*)?$/.test(text.slice(at)) ? [takenOut(start + at, sign)] : [];
	const own = inside.sign === '{' ? '}' : ']';
	if (own === sign) return [];
	const outer = sign === '}' ? '{' : '[';
	const outers = open.filter(each => each.sign === outer).length;
	const place = start + at;
	if (outers > 0 && closedBehind(text, at, outer) <= outers) {
		open.pop();
		const here = start + placeToClose(text, inside, at, names);
		return [
			{
				fault: {code: 'open-bracket', start: start + inside.at, end: place, found: inside.sign},
				edits: [{start: here, end: here, text: own}],
			},
		];
	}
	// What is closed farther on all the same is not closed here.
	if (outers === 0 && closedBehind(text, at + 1, inside.sign) > 0) {
		open.push({sign: outer, at});
		return [takenOut(place, sign)];
	}
	return [
		{
			fault: {code: 'wrong-bracket', start: place, end: place + 1, found: sign, wanted: own},
			edits: [{start: place, end: place + 1, text: own}],
		},
	];
}

/** How many more brackets of a kind are closed than opened in the rest of a line. */
export function closedBehind(text: string, from: number, sign: '{' | '['): number {
	const rest = text.slice(from).replace(/"(?:[^"\\]|\\.)*"/g, '');
	const count = (each: string) => rest.split(each).length - 1;
	return count(sign === '{' ? '}' : ']') - count(sign);
}

export function takenOut(at: number, found: string): Slip {
	return {
		fault: {code: 'too-many', start: at, end: at + 1, found},
		edits: [{start: at, end: at + 1, text: ''}],
	};
}
