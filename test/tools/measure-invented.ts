/** Proposals for articles held against what somebody else annotated in them. */
import {readFileSync} from 'node:fs';
import {languageOf, textOfPage} from '../../source/cli/read-page.ts';
import {decode} from '../../source/prepare/decode.ts';
import {leastGiven} from '../../source/prepare/draft-statements.ts';
import type {FoundArticle} from '../../source/prepare/found.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';

export type Annotated = {
	readonly file: string;
	readonly published: string | null;
	readonly flags: readonly string[];
	readonly spans: readonly {
		readonly text: string;
		readonly speaker: string | null;
		readonly person: string | null;
		readonly kind: 'speech' | 'mention';
		/** Within marks of another, of which the program tells the outer ones. */
		readonly nested?: boolean;
	}[];
};

export type Measured = {
	/** Spans annotated, found exactly, and found besides. */
	readonly spans: number;
	readonly exact: number;
	readonly besides: number;
	/** Of the spans of speech with a speaker: the speaker as printed, or the person meant, is right. */
	readonly speech: number;
	readonly right: number;
	readonly answered: number;
	readonly answeredRight: number;
	readonly sure: number;
	readonly sureRight: number;
	/** Of those with a pronoun: the person is right. */
	readonly pronouns: number;
	readonly pronounsRight: number;
	readonly faults: readonly string[];
};

/** Letters and spaces as they count: a stop or comma at the end belongs to the words or not, as one likes. */
const plain = (words: string) =>
	words
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/^(?:the|an?) /, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/\s*[.,]$/, '');

/** Whether one names the other: a name within a longer one, or with its last word the same. */
function isAlike(a: string, b: string): boolean {
	const [first, second] = [plain(a), plain(b)];
	return (
		first.includes(second) || second.includes(first) || first.split(' ').at(-1) === second.split(' ').at(-1)
	);
}

export async function preparedFrom(
	path: URL,
): Promise<{readonly text: string; readonly found: FoundArticle}> {
	const decoded = decode(readFileSync(path));
	if (!decoded.ok) throw new Error(`${path.href} ${decoded.refused}`);
	const page = await textOfPage(path.pathname, decoded.text);
	const text = page?.text ?? decoded.text;
	return {text, found: prepareArticle(text, await languageOf(text), page?.told)};
}

export function measure(annotated: Annotated, text: string, found: FoundArticle): Measured {
	const proposed = found.utterances
		.filter(({isReported}) => !isReported)
		.flatMap(utterance =>
			utterance.segments.map(({start, end}) => ({
				utterance,
				words: text.slice(start, end).replace(/\s+/g, ' '),
			})),
		);
	const left = [...proposed];
	const counts = {
		exact: 0,
		speech: 0,
		right: 0,
		answered: 0,
		answeredRight: 0,
		sure: 0,
		sureRight: 0,
		pronouns: 0,
		pronounsRight: 0,
	};
	const faults: string[] = [];
	for (const span of annotated.spans) {
		if (span.nested === true) continue;
		const at = left.findIndex(({words}) => plain(words) === plain(span.text));
		const one = at < 0 ? undefined : left.splice(at, 1)[0];
		if (one === undefined) faults.push(`not found: ${span.text.slice(0, 60)}`);
		else counts.exact++;
		if (span.kind !== 'speech' || span.speaker === null) continue;
		counts.speech++;
		if (one === undefined) continue;
		const {who, named, confidence} = one.utterance;
		const name =
			who === undefined ? undefined : who.kind === 'person' ? found.people[who.person]?.name : who.name;
		const isPerson = name !== undefined && span.person !== null && isAlike(name, span.person);
		const isRight = named !== undefined && (isAlike(named, span.speaker) || isPerson);
		if (isRight) counts.right++;
		else
			faults.push(
				`${span.text.slice(0, 40)} | ${named ?? 'nobody'} (${confidence.toFixed(2)}) for ${span.speaker}`,
			);
		if (who !== undefined && confidence >= leastGiven) {
			counts.answered++;
			if (isRight) counts.answeredRight++;
		}
		if (who !== undefined && confidence >= 0.8) {
			counts.sure++;
			if (isRight) counts.sureRight++;
		}
		if (/^(?:he|she|they|it)$/i.test(span.speaker) && span.person !== null) {
			counts.pronouns++;
			if (isPerson) counts.pronounsRight++;
			else if (isRight)
				faults.push(`${span.text.slice(0, 40)} | ${span.speaker} is ${name ?? 'nobody'} for ${span.person}`);
		}
	}
	for (const {words} of left) faults.push(`besides: ${words.slice(0, 60)}`);
	return {
		spans: annotated.spans.filter(({nested}) => nested !== true).length,
		besides: left.length,
		...counts,
		faults,
	};
}
