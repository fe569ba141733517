/** Long texts in messages: their beginning and their end tell which they are. */
import {count} from './count.ts';

/** So many letters are shown at most, unless told. */
const usual = 300;

/** The text, or its beginning and its end, and how much is left out between them. */
export function cutInMiddle(text: string, most = usual): string {
	if (text.length <= most) return text;
	const half = Math.floor(most / 2);
	const [from, to] = [wholeAt(text, half), wholeAt(text, text.length - half)];
	return `${text.slice(0, from)} … (${count(to - from, 'character')} left out) … ${text.slice(to)}`;
}

/** The place, or the one before it where it would cut a character of two units in half. */
export function wholeAt(text: string, place: number): number {
	const code = text.charCodeAt(place);
	return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
