import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Catalogue, catalogue} from '../../source/dossier/catalogue.ts';
import type {DiscrepancyRecord} from '../../source/print/discrepancy-record.ts';
import type {EventRecord} from '../../source/print/event-record.ts';
import {type Listing, listings} from '../../source/print/formats.ts';
import type {PositionRecord} from '../../source/print/position-record.ts';
import type {PassageRecord, QuoteRecord} from '../../source/print/quote-record.ts';
import type {DateRecord, LocatorRecord, SpeakerRecord} from '../../source/print/record-parts.ts';
import type {SourceRecord} from '../../source/print/source-record.ts';
import {writeJson, writeJsonLines, writeJsonList} from '../../source/print/write-json.ts';
import {entriesOf} from '../helpers/asking.ts';
import {hostileDossier} from '../helpers/hostile-dossier.ts';
import {arbitraryDossier, hostileStrings, smallDossier} from '../helpers/make-dossier.ts';
import {printed} from '../helpers/printed.ts';

/** What each listing holds, as its records are typed. */
type Records = {
	readonly quotes: QuoteRecord;
	readonly schedule: EventRecord;
	readonly positions: PositionRecord;
	readonly discrepancies: DiscrepancyRecord;
	readonly sources: SourceRecord;
};

function listed<Name extends Listing>(of: Catalogue, listing: Name): readonly Records[Name][] {
	return JSON.parse(printed(listing, of, undefined, 'json'));
}

/** A value without its null and undefined fields, which in a record mean that the dossier has none. */
function bare(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(bare);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
	return Object.fromEntries(fields.map(([name, part]) => [name, bare(part)]));
}

const speaker = ({person, party, role}: SpeakerRecord) => ({person, party, role});
const date = ({edtf, basis, because}: DateRecord) => ({edtf, basis, because});
const idOf = ({id}: {readonly id: string}) => id;
const locator = ({source, start, end, sha256, supports}: LocatorRecord) => ({
	...{source: source.id, start, end, sha256, supports},
});
const passage = ({id, source, kind, summary, segments, cue, attribution, ...rest}: PassageRecord) => ({
	...{id, source: source.id, kind, summary, segments, cue},
	...{translated: rest.translated, heading: rest.heading, note: rest.note},
	attribution: {...attribution, who: attribution.who?.map(speaker)},
});

/** Each listing's records turned back into what the dossier holds. */
const back: {readonly [Name in Listing]: (record: Records[Name]) => unknown} = {
	quotes: ({id, gloss, attribution, occasion, occasion_absent, first, draft, note, ...rest}) => ({
		...{id, gloss, attribution, occasion_absent, first, draft, note},
		speakers: rest.speakers.map(speaker),
		said: date(rest.said),
		occasion: occasion?.id,
		about: rest.about.map(idOf),
		issues: rest.issues.map(idOf),
		passages: rest.passages.map(passage),
	}),
	schedule: ({id, round, name, place, format, agenda, outcome, note, ...rest}) => ({
		...{id, round, name, place, format, agenda, outcome, note},
		date: date(rest.date),
		participants: rest.participants?.map(speaker),
		passages: rest.passages.map(locator),
	}),
	positions: ({party, issue, stance, sentence, since, evidence}) => ({
		...{party: party.id, issue: issue.id, stance, sentence, since},
		evidence: evidence.map(idOf),
	}),
	discrepancies: ({id, kind, title, versions, assessment, because, statements}) => ({
		...{id, kind, title, assessment, because},
		versions: versions.map(({says, passages}) => ({says, passages: passages.map(locator)})),
		statements: statements.map(idOf),
	}),
	sources: ({
		id,
		type,
		title,
		author,
		issued,
		accessed,
		language,
		quality,
		file,
		sha256,
		length,
		...rest
	}) => ({
		...{id, type, title, author, issued, accessed, language, quality, file, sha256, length},
		note: rest.note,
		'title-short': rest.title_short,
		'container-title': rest.container_title,
		'original-publisher': rest.original_publisher,
		'original-date': rest.original_date,
		'original-language': rest.original_language,
		URL: rest.url,
		absent: rest.absent && {
			...{title: rest.absent.title, issued: rest.absent.issued, accessed: rest.absent.accessed},
			'container-title': rest.absent.container_title,
			URL: rest.absent.url,
		},
	}),
};

function expectNothingLost(of: Catalogue): void {
	const {dossier, chronology} = of;
	const restored = <Name extends Listing>(name: Name) => listed(of, name).map(back[name]).map(bare);
	expect(restored('quotes')).toEqual(entriesOf(of).map(entry => bare(entry.statement)));
	expect(restored('schedule')).toEqual(chronology.map(bare));
	expect(restored('discrepancies')).toEqual(dossier.discrepancies.map(bare));
	expect(restored('sources')).toEqual(dossier.sources.map(bare));
	const positions = restored('positions');
	expect(positions).toHaveLength(dossier.positions.length);
	expect(positions).toEqual(expect.arrayContaining(dossier.positions.map(bare)));
}

test('the JSON of every listing holds everything that the dossier holds about it', () => {
	expectNothingLost(catalogue(smallDossier()));
	for (const hostile of hostileStrings) expectNothingLost(catalogue(hostileDossier(hostile)));
	fc.assert(
		fc.property(arbitraryDossier, dossier => expectNothingLost(catalogue(dossier))),
		{numRuns: 60},
	);
});

test('JSON lines are the array of the JSON, one record a line', () => {
	for (const listing of listings) {
		const of = catalogue(smallDossier());
		const lines = printed(listing, of, undefined, 'jsonl').split('\n');
		expect(lines.pop()).toBe('');
		expect(lines.map(line => JSON.parse(line))).toEqual(listed(of, listing));
	}
});

test('a quote is told whole, with names beside the ids', () => {
	const quote = listed(catalogue(smallDossier()), 'quotes').find(({id}) => id === 'no-veto');
	expect(quote).toMatchObject({
		kind: 'direct',
		flags: ['misattributed', 'disputed', 'damaged'],
		words: 'Nobody gets a veto over our harbours,',
		words_are: 'quotation',
		speakers: [
			{
				person: 'sorrel',
				party: null,
				role: null,
				name: 'Mika Sorrel',
				in_full: 'Mika Sorrel, Chief negotiator, The Isles',
				speaks_for: {id: 'isles', code: 'ISL', name: 'The Isles'},
			},
		],
		said: {edtf: '2031-05-08', first_day: '2031-05-08', last_day: '2031-05-08', in_words: '8 May 2031'},
		occasion: {id: 'tarn', round: 2, place: 'Tarn'},
		rounds: [2],
		discrepancies: [{id: 'who-said-veto', title: 'Who refused a veto over the harbours'}],
		passages: [
			{
				source: {id: 'wire', name: 'Wire', outlet: null, url: null},
				cue: 'said',
				summary: null,
				segments: [{start: 37, end: 74, exact: 'Nobody gets a veto over our harbours,'}],
				attribution: {name: 'Olu Tamm', who: [{person: 'tamm'}], verdict: 'differs'},
			},
		],
	});
});

test('every record of a listing has the same fields', () => {
	const of = catalogue(smallDossier());
	for (const listing of listings) {
		const [first, ...others] = listed(of, listing).map(record => Object.keys(record));
		for (const names of others) expect(names).toEqual(first);
		for (const name of first ?? []) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
	}
});

test('open ends and unknown dates are null days', () => {
	const dates = ['../2022-01-10', '2022-01-12/..', '2021-12'].map((edtf, place) => ({
		...{id: `e${place}`, name: 'An event', passages: []},
		date: {edtf, basis: 'articles' as const},
	}));
	const unknown = {
		...dates[0],
		id: 'e3',
		name: 'x',
		passages: [],
		date: {edtf: null, basis: 'articles' as const},
	};
	const of = catalogue(smallDossier({events: [...dates, unknown]}));
	const days = listed(of, 'schedule').map(record => [record.date.first_day, record.date.last_day]);
	expect(days).toContainEqual([null, '2022-01-10']);
	expect(days).toContainEqual(['2022-01-12', null]);
	expect(days).toContainEqual(['2021-12-01', '2021-12-31']);
	expect(days).toContainEqual([null, null]);
});

test.each([
	['C0', '\u001b[31m\u0000\t\n', '\\u001b[31m\\u0000\\t\\n'],
	['DEL and C1', '\u007f\u009b31m', '\\u007f\\u009b31m'],
	[
		'direction marks and isolates',
		'\u202eabc\u202c\u2066\u2069\u200f',
		'\\u202eabc\\u202c\\u2066\\u2069\\u200f',
	],
	['line separators', '\u2028\u2029', '\\u2028\\u2029'],
	['zero-width characters and byte-order marks', '\u200b\u2060\ufeff', '\\u200b\\u2060\\ufeff'],
	['tags', '\u{e0041}', '\\udb40\\udc41'],
	['lone surrogates', 'a\ud800b\udc00', 'a\\ud800b\\udc00'],
])('JSON escapes %s', (_, text, escaped) => {
	expect(writeJson([text])).toBe(`[\n  "${escaped}"\n]\n`);
	expect([...writeJsonLines([text])].join('')).toBe(`"${escaped}"\n`);
	expect(JSON.parse(writeJson([text]))).toEqual([text]);
});

test('a list in pieces is the list', () => {
	const value = fc.oneof(
		fc.jsonValue(),
		fc.constantFrom(...hostileStrings),
		fc.array(fc.string({unit: 'binary'})),
	);
	fc.assert(
		fc.property(fc.array(value), list => {
			expect([...writeJsonList(list)].join('')).toBe(writeJson(list));
		}),
	);
});

test('JSON leaves everything else as it is', () => {
	const text = 'Рябков “veto” 漢字 é 👍🏽';
	expect(writeJson([text])).toBe(`[\n  "${text}"\n]\n`);
	expect(writeJson([])).toBe('[]\n');
	expect([...writeJsonLines([])].join('')).toBe('');
});
