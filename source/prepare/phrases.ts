/** Noun phrases that hang together: “a spokesman for the ministry of trade” is three mentions, of which the first speaks. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {cueStrength, office} from './words.ts';

const links = /^(?:of|for|at|to|in|from|with|on|and)$/;
/** What somebody may be to another; and when or where one speaks. */
const sentTo =
	/^(?:ambassadors?|envoys?|delegates?|advis[eo]rs?|representatives?|heirs?|aides?|secretar(?:y|ies)|counsel|consultants?|liaison|assistants?|missionar(?:y|ies))$/;
const occasions =
	/^(?:end|close|beginning|start|meeting|session|statements?|interview|press|conference|briefing|hearing|speech|letter|message|remarks|ceremony|debate|programme|program|arrival|exit|outset|conclusion|occasion)$/;
/** Links of a chain, at most. */
const most = 4;

export class Phrases {
	private readonly starts: ReadonlyMap<number, Mention>;
	private readonly ends: ReadonlyMap<number, Mention>;

	constructor(
		private readonly words: readonly Word[],
		mentions: readonly Mention[],
	) {
		this.starts = new Map(mentions.map(mention => [mention.from, mention]));
		this.ends = new Map(mentions.map(mention => [mention.to, mention]));
	}

	/** The mention that begins with a word. */
	from(word: number): Mention | undefined {
		return this.starts.get(word);
	}

	/** The mention that ends right before a word. */
	until(word: number): Mention | undefined {
		return this.ends.get(word);
	}

	/** The first of the chain that a mention ends. */
	firstOf(mention: Mention): Mention {
		let first = mention;
		for (let count = 0; count < most; count++) {
			const link = this.words[first.from - 1];
			if (link === undefined || link.span >= 0 || !links.test(link.lower)) break;
			// “A source close to Lee”
			const isTo = /^(?:to|with)$/.test(link.lower) && this.words[link.index - 1]?.pos === 'ADJ';
			const earlier =
				this.ends.get(link.index) ??
				(isTo ? this.ends.get(link.index - 1) : undefined) ??
				this.described(link.index - 1);
			if (earlier === undefined || earlier.sentence !== mention.sentence) break;
			first = earlier;
		}
		return first;
	}

	/** “An official involved in the talks”: who is told of before a participle, where that is no verb of a name’s. */
	private described(participle: number): Mention | undefined {
		const word = this.words[participle];
		const isOne =
			/^(?:VERB|ADJ)$/.test(word?.pos ?? '') &&
			word !== undefined &&
			word.span < 0 &&
			/(?:ed|ing)$/.test(word.lower);
		const earlier = isOne ? this.ends.get(participle) : undefined;
		return earlier?.kind === 'role' || earlier?.kind === 'indefinite' ? earlier : undefined;
	}

	/** The last of the chain that a mention begins: names begin none, and “and” begins another. */
	lastOf(mention: Mention): Mention {
		let last = mention;
		if (mention.kind === 'full-name' || mention.kind === 'surname') return last;
		for (let count = 0; count < most; count++) {
			const link = this.words[last.to];
			if (link === undefined || link.span >= 0 || !links.test(link.lower) || link.lower === 'and') break;
			const next = this.starts.get(link.index + 1);
			const isDay = next?.kind === 'other' && /day$/.test(this.words[next.head]?.lower ?? '');
			if (next === undefined || next.sentence !== mention.sentence || isDay) break;
			if (count === 0 && this.isOfTheVerb(mention, link, next)) break;
			last = next;
		}
		return last;
	}

	/** “Explained the manager to the Tribune”, “said the bishop at the end of the meeting”: to whom and when, not of what. */
	private isOfTheVerb({from, head}: Mention, link: Word, next: Mention): boolean {
		if (!cueStrength.has(this.words[from - 1]?.lower ?? '')) return false;
		const isTo = link.lower === 'to' && !sentTo.test(this.words[head]?.lower ?? '');
		const isWhen = /^(?:at|in|on)$/.test(link.lower) && occasions.test(this.words[next.head]?.lower ?? '');
		return isTo || isWhen;
	}

	/**
	 * The last of a role, with what “and” adds to it: the union of port and dock workers; the chief mediator and former judge.
	 * Another begins with an article or has a name of its own, and is not set apart with a comma after it.
	 */
	endOfRole(mention: Mention): Mention {
		const last = this.lastOf(mention);
		const link = this.words[last.to];
		if (link?.lower !== 'and' || link.span >= 0) return last;
		const next = this.starts.get(link.index + 1);
		const isOne =
			next !== undefined && next.sentence === mention.sentence && this.words[next.from]?.pos !== 'DET';
		if (!isOne || next.gender !== undefined) return last;
		const isNamed = next.kind === 'full-name' || next.kind === 'surname';
		// “Minister of Rivers and Dams”
		const isField =
			next.kind === 'surname' &&
			last.kind === 'surname' &&
			/^minist/.test(this.words[mention.head]?.lower ?? '');
		if (isNamed && !isField && !office.test(this.words[next.head]?.text ?? '')) return last;
		const end = this.lastOf(next);
		const after = this.words[end.to];
		return after === undefined || /^[,)–—.;]$/.test(after.text) ? end : last;
	}
}
