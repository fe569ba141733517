/** Where sentences of a line begin, by the stops before them: enough to show one around some words, or to go to its end. */

/** A stop, with what closes behind it, and the blank after it, before what may begin a sentence. */
const stop = /[.!?…]["'\p{Pe}\p{Pf}]*\s+(?=["'\p{Ps}\p{Pi}]*[\p{Lu}\p{N}])/gu;
const wordBefore = (words: string) => new RegExp(String.raw`(?:^|[\s\p{Ps}\p{Pi}"'])(?:${words})\s+$`, 'u');
/** A stop that ends no sentence, whatever follows: a title's, for a name follows. */
const title = wordBefore(
	String.raw`e\.g\.|i\.e\.|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|St|vs)\.`,
);
/** A stop that ends none before a number. */
const counted = wordBefore(
	String.raw`(?:Nos?|Arts?|[Pp]p?|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.`,
);
/** Initials and other words cut short in a name, as in `U.S. Army`: before a word of no name they end a sentence too. */
const inName = wordBefore(String.raw`(?:\p{Lu}\.)+|(?:Co|Corp|Inc|Ltd|Jr|Sr)\.`);
const opener =
	/^["'\p{Ps}\p{Pi}]*(?:A|After|All|Also|An|And|As|At|Because|Before|Both|But|By|Each|Earlier|Few|For|From|He|Her|His|How|However|I|If|In|It|Its|Last|Later|Many|Meanwhile|Moreover|My|Neither|No|Nobody|None|Nor|Not|Now|On|Once|One|Only|Or|Our|Others|She|Since|So|Some|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|To|Under|Until|We|What|When|Where|While|Who|Why|With|Without|Yet|You)(?![\p{L}\p{N}])/u;
/** So many letters on each side of a stop tell whether it ends a sentence. */
const telling = 40;

/** Where sentences begin in a line that goes on with the words: the last may begin with them. */
export function beginsIn(line: string, words: string): readonly number[] {
	return sentenceStarts(line + words.slice(0, telling)).filter(at => at <= line.length);
}

/** Where sentences end in a line behind the words: the first may end with them. */
export function endsIn(words: string, line: string): readonly number[] {
	const last = words.slice(-telling);
	return sentenceStarts(last + line)
		.map(at => at - last.length)
		.filter(at => at >= 0);
}

/** Where sentences begin behind a stop, in UTF-16 units. */
export function sentenceStarts(line: string): readonly number[] {
	return [...line.matchAll(stop)]
		.map(found => found.index + found[0].length)
		.filter(at => isEnd(line.slice(Math.max(0, at - telling), at), line.slice(at, at + telling)));
}

/** Whether a sentence ends with the stop that stands between two pieces of a text. */
function isEnd(before: string, after: string): boolean {
	if (title.test(before)) return false;
	if (counted.test(before)) return !/^\p{N}/u.test(after);
	return !inName.test(before) || opener.test(after);
}
