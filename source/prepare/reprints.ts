/**
 * Articles whose weekdays are not days before their publication: reprints, which whole sentences of their reporters tell,
 * since the words of others stand in many reports; and those whose days others show to be wrong.
 */
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
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
	const words = new WordFigures();
	const sentencesOf = (source: Sourced) => {
		const known = read.get(source) ?? new OwnSentences(ownWords(source), words);
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

/** Words as figures, the same for all articles: what is printed again and again is folded once. */
export class WordFigures {
	private readonly ofPrinted = new Map<string, number>();
	private readonly ofFolded = new Map<string, number>();
	/** By the figure of a word which of the texts that were asked for had it last. */
	private readonly lastIn: number[] = [];
	private asked = 0;

	/** The longer words of a text, each once. */
	in(text: string): readonly number[] {
		this.asked++;
		const found: number[] = [];
		for (const printed of text.match(/[\p{L}\p{N}]{4,}/gu) ?? []) {
			const figure = this.ofPrinted.get(printed) ?? this.add(printed);
			if (this.lastIn[figure] === this.asked) continue;
			this.lastIn[figure] = this.asked;
			found.push(figure);
		}
		return found;
	}

	private add(printed: string): number {
		const folded = fold(printed);
		const figure = this.ofFolded.get(folded) ?? this.ofFolded.size;
		this.ofFolded.set(folded, figure);
		this.ofPrinted.set(printed, figure);
		return figure;
	}
}

type Sentence = {readonly printed: string; readonly size: number};

/** Sentences by the words that they have. */
export class OwnSentences {
	private readonly all: (Sentence & {readonly words: readonly number[]})[] = [];
	/** Made when another is first held against these. */
	private byWord: Map<number, number[]> | undefined;

	constructor(text: string, figures: WordFigures) {
		for (const printed of text.split(/(?<=[.!?]["”’»]?)\s+(?=["“‘«]?\p{Lu})|\n\s*\n/u)) {
			const words = figures.in(printed);
			if (words.length >= fewest) this.all.push({printed: printed.trim(), size: words.length, words});
		}
	}

	/** The sentences of another that are nearly among these. */
	sharedWith(other: OwnSentences): readonly Sentence[] {
		this.byWord ??= this.indexed();
		const {byWord, all} = this;
		const counts = new Int32Array(all.length);
		return other.all.filter(({words}, index) => {
			if (index > 0) counts.fill(0);
			let most = 0;
			for (const [place, word] of words.entries()) {
				// With all that are left it would be too few.
				if (most + words.length - place < words.length * least) return false;
				for (const at of byWord.get(word) ?? []) {
					const count = (counts[at] ?? 0) + 1;
					if (count >= Math.max(words.length, all[at]?.size ?? 0) * least) return true;
					counts[at] = count;
					if (count > most) most = count;
				}
			}
			return false;
		});
	}

	private indexed(): Map<number, number[]> {
		const byWord = new Map<number, number[]>();
		for (const [at, {words}] of this.all.entries())
			for (const word of words) {
				gather(byWord, word, at);
			}
		return byWord;
	}
}
