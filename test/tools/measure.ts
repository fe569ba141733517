/**
 * How well speakers are found: `npm run measure`. Beside the invented articles of test/articles, which somebody made who
 * had not seen the rules, the five articles of the talks where they are at hand, and with
 * `-- --polnear DATA` the dev part of PolNeAR (repository networkdynamics/PolNeAR, which has no licence: bring it, commit
 * nothing of it), held by ../shared/measure/polnear.mjs. `-- --faults` tells each one.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {speakersOf} from '../../source/prepare/speakers.ts';
import {articles, dossier} from '../helpers/embedded.ts';
import {type Annotated, type Measured, measure, preparedFrom} from './measure-invented.ts';

const {values} = parseArgs({options: {polnear: {type: 'string'}, faults: {type: 'boolean'}}});

const share = (some: number, all: number) =>
	`${some} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(1)} %)`;

function tell(name: string, all: readonly Measured[]): void {
	const sum = (pick: (each: Measured) => number) => all.reduce((total, each) => total + pick(each), 0);
	const speech = sum(each => each.speech);
	console.log(`${name}: ${all.length} articles
  spans exact            ${share(
		sum(each => each.exact),
		sum(each => each.spans),
	)}, besides ${sum(each => each.besides)}
  speaker right          ${share(
		sum(each => each.right),
		speech,
	)}
  answered               ${share(
		sum(each => each.answered),
		speech,
	)}
  right of answered      ${share(
		sum(each => each.answeredRight),
		sum(each => each.answered),
	)}
  right at 0.8 and more  ${share(
		sum(each => each.sureRight),
		sum(each => each.sure),
	)}
  pronouns' persons      ${share(
		sum(each => each.pronounsRight),
		sum(each => each.pronouns),
	)}`);
	if (values.faults === true)
		for (const {faults} of all) for (const fault of faults) console.log(`    ${fault}`);
}

const gold: readonly Annotated[] = JSON.parse(
	readFileSync(new URL('../articles/gold.json', import.meta.url), 'utf8'),
);
const invented = await Promise.all(
	gold.map(async each => {
		const {text, found} = await preparedFrom(new URL(`../articles/${each.file}`, import.meta.url));
		return measure(each, text, found);
	}),
);
tell('Invented', invented);

/** The talks' dossier as annotations of its articles. */
function fromDossier(source: string): Annotated {
	const people = new Map(dossier.people.map(person => [person.id, person]));
	const spoken = dossier.statements.flatMap(statement =>
		statement.passages.flatMap(passage => {
			if (passage.source !== source || passage.kind === 'reported') return [];
			const [who] = passage.attribution.who ?? statement.speakers;
			const person = who !== undefined && 'person' in who ? people.get(who.person) : undefined;
			const names = person === undefined ? [] : [person.name, ...person.other_names.map(({name}) => name)];
			// The spelling that this article prints.
			const text = articles.get(source) ?? '';
			const printed = names.find(name => text.includes(name)) ?? null;
			return passage.segments.map(segment => ({
				start: segment.start,
				text: segment.exact,
				speaker: passage.attribution.name ?? null,
				person: printed,
				kind: 'speech' as const,
			}));
		}),
	);
	const unspoken = dossier.unspoken
		.filter(each => each.source === source)
		.map(({start, end}) => ({
			start,
			text: (articles.get(source) ?? '').slice(start, end),
			speaker: null,
			person: null,
			kind: 'mention' as const,
		}));
	const spans = [...spoken, ...unspoken].toSorted((a, b) => a.start - b.start);
	return {file: source, published: null, flags: [], spans};
}

if (articles.size > 0)
	tell(
		'The talks',
		[...articles].map(([source, text]) => measure(fromDossier(source), text, prepareArticle(text, 'eng'))),
	);
else console.log('The talks: their articles are not at hand.');

const scorer = fileURLToPath(new URL('../../../shared/measure/polnear.mjs', import.meta.url));
if (values.polnear !== undefined && existsSync(scorer)) {
	const folder = join(values.polnear, 'dev', 'text');
	const lines = readdirSync(folder).map(name => {
		const spans = speakersOf(readFileSync(join(folder, name), 'utf8')).map(({span, mention, confidence}) => ({
			start: span.outerStart,
			end: span.outerEnd,
			source: mention === undefined ? null : {start: mention.start, end: mention.end},
			confidence,
		}));
		return JSON.stringify({doc: name.replace(/\.txt$/, ''), spans});
	});
	const file = join(mkdtempSync(join(tmpdir(), 'roundtable-measure-')), 'predictions.jsonl');
	writeFileSync(file, lines.join('\n'));
	const {stdout, stderr} = spawnSync(process.execPath, [scorer, 'score', values.polnear, 'dev', file], {
		encoding: 'utf8',
	});
	console.log(`PolNeAR, ${stdout.trim()}${stderr}`);
} else console.log('PolNeAR: not asked for (-- --polnear DATA), or its measure is not at hand.');
