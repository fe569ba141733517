/**
 * Articles whose weekdays are not days before their publication: reprints, which whole sentences of their reporters tell,
 * since the words of others stand in many reports; and those whose days others show to be wrong.
 */
import {fold} from '../text/fold.ts';
import {type PlacedUtterance, type Reprints, type Sourced, short} from './placed.ts';

/** Words with sense that a sentence has at least, and how much of the longer one both have. */
const fewest = 6;
const least = 0.65;
/** Sentences that two articles have in common, at least; one is enough that is long. */
const sentences = 2;
const long = 10;
/** Days between a report and its reprint, more than which its weekdays are others. */
const days = 3;
/** Earlier articles that one is held against, at most, and how far one is read. */
const mostEarlier = 6;
const farthest = 60_000;

/** By the id of an article why its weekdays are not read as days. */
export function reprintsIn(
	groups: readonly (readonly number[])[],
	quotes: readonly PlacedUtterance[],
): Reprints {
	const found = new Map<string, {because: string; isCopy: boolean}>();
	const read = new Map<Sourced, OwnSentences>();
	const sentencesOf = (source: Sourced) => {
		const known = read.get(source) ?? new OwnSentences(ownWords(source));
		read.set(source, known);
		return known;
	};
	for (const [source, earlier] of earlierOf(groups, quotes))
		for (const other of earlier) {
			const shared = sentencesOf(other).sharedWith(sentencesOf(source));
			const [first] = shared.toSorted((a, b) => b.size - a.size);
			if (first === undefined || (shared.length < sentences && first.size < long)) continue;
			const such = `such as “${short(first.printed)}”, stand in ${other.id}`;
			found.set(source.id, {
				because: `Possibly a reprint: sentences outside quotation marks, ${such} of ${publishedOf(other)}, too, so its weekdays are not read as days.`,
				isCopy: true,
			});
			break;
		}
	for (const [source, because] of disproved(groups, quotes))
		if (!found.has(source.id)) found.set(source.id, {because, isCopy: false});
	return found;
}

function publishedOf({given}: Sourced): string | undefined {
	return given.found.page.published;
}

/** The articles that print the same quotations days before, by the later one. */
function earlierOf(
	groups: readonly (readonly number[])[],
	quotes: readonly PlacedUtterance[],
): ReadonlyMap<Sourced, ReadonlySet<Sourced>> {
	const found = new Map<Sourced, Set<Sourced>>();
	for (const group of groups) {
		const printed = [...new Set(group.flatMap(index => quotes[index]?.source ?? []))]
			.flatMap(source => {
				const day = publishedOf(source);
				return day === undefined ? [] : [{source, day: Date.parse(day) / 86_400_000}];
			})
			.toSorted((a, b) => a.day - b.day);
		for (const {source, day} of printed) {
			const known = found.get(source) ?? new Set<Sourced>();
			for (const earlier of printed.slice(0, mostEarlier)) {
				if (known.size >= mostEarlier || day - earlier.day <= days) break;
				known.add(earlier.source);
			}
			if (known.size > 0) found.set(source, known);
		}
	}
	return found;
}

/** Articles after whose weekday another had printed the same words already. */
function disproved(
	groups: readonly (readonly number[])[],
	quotes: readonly PlacedUtterance[],
): ReadonlyMap<Sourced, string> {
	const found = new Map<Sourced, string>();
	for (const group of groups) {
		const members = group.flatMap(index => quotes[index] ?? []);
		const [first] = members
			.filter(({source}) => publishedOf(source) !== undefined)
			.toSorted((a, b) => ((publishedOf(a.source) ?? '') < (publishedOf(b.source) ?? '') ? -1 : 1));
		const printed = first === undefined ? undefined : publishedOf(first.source);
		if (first === undefined || printed === undefined) continue;
		for (const {source, utterance} of members) {
			const {said} = utterance;
			if (said?.isWeekday !== true || said.day <= printed || source === first.source) continue;
			found.set(
				source,
				`Its weekdays are not read as days: by one of them words were said on ${said.day} that ${first.source.id} printed on ${printed}.`,
			);
		}
	}
	return found;
}

/** What an article says outside quotation marks. */
function ownWords({given: {text, found}}: Sourced): string {
	const spans = found.utterances
		.filter(({isReported}) => !isReported)
		.flatMap(({segments}) => segments)
		.toSorted((a, b) => a.start - b.start);
	const parts: string[] = [];
	let at = 0;
	for (const {start, end} of spans) {
		if (start >= at) parts.push(text.slice(at, start));
		at = Math.max(at, end);
	}
	return [...parts, text.slice(at)].join(' ').slice(0, farthest);
}

type Sentence = {readonly printed: string; readonly size: number};

/** Sentences by the words that they have. */
class OwnSentences {
	private readonly all: (Sentence & {readonly words: ReadonlySet<string>})[] = [];
	private readonly byWord = new Map<string, number[]>();

	constructor(text: string) {
		for (const printed of text.split(/(?<=[.!?]["”’»]?)\s+(?=["“‘«]?\p{Lu})|\n\s*\n/u)) {
			const words = new Set(printed.match(/[\p{L}\p{N}]{4,}/gu)?.map(word => fold(word)));
			if (words.size < fewest) continue;
			for (const word of words) {
				const list = this.byWord.get(word);
				if (list === undefined) this.byWord.set(word, [this.all.length]);
				else list.push(this.all.length);
			}
			this.all.push({printed: printed.trim(), size: words.size, words});
		}
	}

	/** The sentences of another that are nearly among these. */
	sharedWith(other: OwnSentences): readonly Sentence[] {
		return other.all.filter(({words}) => {
			const counts = new Map<number, number>();
			for (const word of words)
				for (const at of this.byWord.get(word) ?? []) {
					const count = (counts.get(at) ?? 0) + 1;
					if (count >= Math.max(words.size, this.all[at]?.size ?? 0) * least) return true;
					counts.set(at, count);
				}
			return false;
		});
	}
}
