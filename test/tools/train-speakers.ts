/**
 * Fits the weights of `source/prepare/weights.ts` on PolNeAR's train part (repository networkdynamics/PolNeAR, which has
 * no licence: bring it, commit nothing of it).
 *
 *     tsx test/tools/train-speakers.ts DATA [--write]
 *
 * Four fifths of the articles are fitted, a fifth is held out and reported. Features have no words in them.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {QuotedSpan} from '../../source/prepare/article.ts';
import type {FeatureAnswer, Surroundings} from '../../source/prepare/features.ts';
import {type ReadSpan, type SpanView, spanViewOf} from '../../source/prepare/span-view.ts';
import {answerOf, choicesOf, likelihoods, readSpeakers, speakersOf} from '../../source/prepare/speakers.ts';

type Range = readonly [start: number, end: number];
type Gold = {readonly sources: readonly Range[]; readonly contents: readonly Range[]};

function goldOf(text: string): readonly Gold[] {
	const spans = new Map<string, readonly Range[]>();
	const lines = text.split('\n').map(line => line.split('\t'));
	for (const [id = '', body = ''] of lines)
		if (id.startsWith('T'))
			spans.set(
				id,
				body
					.replace(/^\S+ /, '')
					.split(';')
					.map(pair => pair.split(' ').map(Number) as unknown as Range),
			);
	return lines.flatMap(([id = '', body = '']) => {
		if (!id.startsWith('E')) return [];
		const of = (role: string) =>
			body
				.split(' ')
				.filter(each => each.replace(/\d*:.*/, '') === role)
				.flatMap(each => spans.get(each.split(':')[1] ?? '') ?? []);
		return [{sources: of('Source'), contents: of('Content')}];
	});
}

const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

type Example = {
	readonly read: ReadSpan;
	readonly span: QuotedSpan;
	readonly view: SpanView;
	readonly sources: readonly Range[];
	readonly doc: number;
};

const [data = '', ...flags] = process.argv.slice(2);
const part = join(data, 'train');
const annotations = new Map<string, string[]>();
for (const name of readdirSync(join(part, 'attributions'))) {
	const doc = name.replace(/_[0-9a-f]{4}\.ann$/, '');
	annotations.set(doc, [...(annotations.get(doc) ?? []), name]);
}
const limit = Number(flags.find(flag => flag.startsWith('--limit='))?.slice(8) ?? 1e9);
const docs = readdirSync(join(part, 'text'))
	.map(name => name.replace(/\.txt$/, ''))
	.filter(doc => annotations.get(doc)?.length === 1)
	.slice(0, limit)
	.map((doc, index) => {
		const text = readFileSync(join(part, 'text', `${doc}.txt`), 'utf8');
		const gold = goldOf(readFileSync(join(part, 'attributions', annotations.get(doc)?.[0] ?? ''), 'utf8'));
		const {article, read} = readSpeakers(text);
		const examples = article.spans.map((span): Example => {
			const range: Range = [span.outerStart, span.outerEnd];
			const sources = gold
				.filter(({contents}) =>
					contents.some(content => overlap(range, content) > 0.5 * (range[1] - range[0])),
				)
				.flatMap(each => each.sources);
			return {read, span, view: spanViewOf(read, span), sources, doc: index};
		});
		return {doc, text, examples, isHeldOut: index % 5 === 4};
	});

const isRight = (mention: {readonly start: number; readonly end: number} | undefined, {sources}: Example) =>
	mention === undefined
		? sources.length === 0
		: sources.some(source => overlap(source, [mention.start, mention.end]) > 0);

/** Logistic loss on the sum of the right ones, AdaGrad, with a pull to zero. */
const weights = new Map<string, number>();
const squares = new Map<string, number>();
const rate = 0.12;
const l2 = 1e-5;
const train = docs.filter(({isHeldOut}) => !isHeldOut || flags.includes('--write'));
for (let epoch = 0; epoch < 4; epoch++) {
	for (const {examples} of shuffled(train, epoch)) {
		const none: Surroundings = {previous: undefined, next: undefined};
		const first = examples.map(({read, view}) => {
			const choices = choicesOf(read, view, none);
			return answerOf(choices, likelihoods(choices, weights));
		});
		let previous: FeatureAnswer | undefined;
		for (const [index, example] of examples.entries()) {
			for (const around of epoch === 0 ? [none] : [none, {previous, next: first[index + 1]}]) {
				const choices = choicesOf(example.read, example.view, around);
				const shares = likelihoods(choices, weights);
				if (around !== none || epoch === 0) previous = answerOf(choices, shares);
				const right = choices.map(({mention}) => isRight(mention, example));
				const mass = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
				if (mass <= 0) continue;
				// A short span that nobody is said to say may be a mention of words: it weighs less.
				const weight = example.sources.length === 0 ? 0.35 : 1;
				const gradient = new Map<string, number>();
				for (const [at, {features}] of choices.entries()) {
					const share = shares[at] ?? 0;
					const pull = (right[at] ? share / mass : 0) - share;
					if (Math.abs(pull) < 1e-5) continue;
					for (const [name, value] of features)
						gradient.set(name, (gradient.get(name) ?? 0) + weight * pull * value);
				}
				for (const [name, raw] of gradient) {
					const pull = raw - l2 * (weights.get(name) ?? 0);
					const square = (squares.get(name) ?? 1e-6) + pull * pull;
					squares.set(name, square);
					weights.set(name, (weights.get(name) ?? 0) + (rate * pull) / Math.sqrt(square));
				}
			}
		}
	}
	report(epoch);
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
	let state = 1234567 + seed * 7919;
	const random = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
	return items
		.map(item => [random(), item] as const)
		.toSorted((a, b) => a[0] - b[0])
		.map(([, item]) => item);
}

function report(epoch: number): void {
	let [units, right, ceiling] = [0, 0, 0];
	const answers: {confidence: number; isGood: boolean}[] = [];
	for (const {text, examples, isHeldOut} of docs) {
		if (!isHeldOut) continue;
		const speakers = speakersOf(text, weights);
		for (const [index, example] of examples.entries()) {
			if (example.sources.length === 0 || example.span.words < 4) continue;
			if (!/["“]/.test(text[example.span.outerStart] ?? '')) continue;
			const speaker = speakers[index];
			units++;
			const isGood = speaker?.mention !== undefined && isRight(speaker.mention, example);
			if (isGood) right++;
			if (
				choicesOf(example.read, example.view, {previous: undefined, next: undefined}).some(
					({mention}) => mention !== undefined && isRight(mention, example),
				)
			)
				ceiling++;
			if (speaker?.mention !== undefined) answers.push({confidence: speaker.confidence, isGood});
		}
	}
	const share = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`;
	console.log(
		`epoch ${epoch + 1}: ${weights.size} weights; held out ${units}: right ${share(right, units)}, candidates ${share(ceiling, units)}; ${[
			0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
		]
			.map(least => {
				const sure = answers.filter(({confidence}) => confidence >= least);
				return `≥${least}: ${share(sure.length, units)} ${share(sure.filter(({isGood}) => isGood).length, sure.length)}`;
			})
			.join(' · ')}`,
	);
}

if (flags.includes('--write')) {
	const lines = [...weights]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `\t${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(value.toFixed(4))},`);
	writeFileSync(
		new URL('../../source/prepare/weights.ts', import.meta.url),
		`/** Weights of features.ts: figures fitted by test/tools/train-speakers.ts; no word is among them. */\nexport const weights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
	);
}
