/**
 * A word of a view, such as `quote:no-treaty`, `cell:russia/guarantees`, or `compared` alone. Values are written as in
 * an address, so that a blank is `%20`; a value that has parts writes them one by one.
 */
import type {PaneName} from './parts.ts';
import type {State} from './state.ts';

/** As far as they are known before there is a dossier. */
export type KnownPanes = readonly {
	readonly name: PaneName;
	readonly role: 'list' | 'side';
	readonly words?: readonly ViewWord[];
}[];

/** What a word may say; the filter is said as a text. */
export type Said = Partial<Omit<State, 'filter' | 'message'>>;

export type ViewWord = {
	readonly key: string;
	/** The value as it is written, empty for a word alone; undefined where it is as in `plain`, which opens without. */
	readonly write: (state: State, plain: State) => string | undefined;
	/** What a written value says of the state; undefined where it says nothing. */
	readonly read: (value: string, panes: KnownPanes) => Said | undefined;
};

/** A word whose value is a text. */
export function textWord(
	key: string,
	textOf: (state: State) => string | undefined,
	read: (text: string, panes: KnownPanes) => Said | undefined,
): ViewWord {
	return {
		key,
		write(state, plain) {
			const text = textOf(state);
			return text === undefined || text === textOf(plain) ? undefined : encoded(text);
		},
		read: (value, panes) => read(decoded(value), panes),
	};
}

/** A word for something counted from 0, which is written from 1 on. */
export function placeWord(
	key: string,
	placeOf: (state: State) => number | undefined,
	read: (place: number) => Said,
): ViewWord {
	return {
		key,
		write(state, plain) {
			const place = placeOf(state);
			return place === undefined || place === placeOf(plain) ? undefined : String(place + 1);
		},
		read: value => (/^[1-9]\d{0,5}$/.test(value) ? read(Number(value) - 1) : undefined),
	};
}

/** A word that stands alone. */
export function flagWord(key: string, isSaid: (state: State) => boolean, said: Said): ViewWord {
	return {
		key,
		write: state => (isSaid(state) ? '' : undefined),
		read: value => (value === '' ? said : undefined),
	};
}

/** Half a character cannot be written in an address, and is in no text that anybody typed. */
export function encoded(value: string): string {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

export function decoded(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

/** What is made of the one of these values that a text is; undefined where it is none. */
export function among<T extends string, R>(
	values: readonly T[],
	text: string,
	of: (found: T) => R,
): R | undefined {
	const found = values.find(each => each === text);
	return found === undefined ? undefined : of(found);
}
