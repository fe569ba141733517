/**
 * A small valid dossier with invented parties, people, places and words, for any test that needs one:
 * two parties, three people, three sources, two rounds and an event, statements of every kind, one discrepancy.
 */
import type {Discrepancy, Dossier, DossierEvent, Position, Source} from '../../source/dossier/types.ts';
import {locator, measured} from './small-passages.ts';
import {statements} from './small-statements.ts';

export {arbitraryDossier, arbitraryDossierWithArticles, hostileStrings} from './arbitrary-dossier.ts';
export {smallArticles} from './small-articles.ts';
export {passage, sha256, statement} from './small-passages.ts';

/** The dossier, with whole top-level fields replaced where a test needs others. */
export function smallDossier(overrides: Partial<Dossier> = {}): Dossier {
	return {
		format: 'roundtable-dossier',
		version: '1.0',
		id: 'strait-talks-2031',
		title: 'Norland and the Isles: the strait talks, May 2031',
		description: 'An invented negotiation about a strait, its fish and a treaty.',
		language: 'en',
		sources: sources(),
		parties: [
			{id: 'norland', code: 'NOR', name: 'Norland', classification: 'state'},
			{
				id: 'isles',
				code: 'ISL',
				name: 'The Isles',
				other_names: [{name: 'Îles', lang: 'fr', basis: 'outside'}],
				classification: 'alliance',
			},
		],
		people: people(),
		issues: [
			{id: 'passage', name: 'Passage of the strait', description: 'Who may sail through, and when'},
			{id: 'fishing', name: 'Fishing fleets'},
			{id: 'treaty', name: 'The treaty'},
		],
		events: events(),
		statements: statements(),
		unspoken: [{...locator('courier', 'A winter at sea'), because: 'The title of a report.'}],
		positions: positions(),
		discrepancies: discrepancies(),
		...overrides,
	};
}

function sources(): readonly Source[] {
	return [
		{
			id: 'courier',
			type: 'article-newspaper',
			title: 'Talks on the strait open in Port Alder',
			'title-short': 'Courier',
			'container-title': 'The Harbour Courier',
			author: [{family: 'Vell', given: 'Ivo'}],
			issued: '2031-05-05',
			accessed: '2031-06-01',
			URL: 'https://courier.example/strait/1',
			language: 'en',
			quality: ['original'],
			file: 'courier.txt',
			...measured('courier'),
		},
		{
			id: 'mirror',
			type: 'webpage',
			title: 'Brandt: the strait stays open',
			'title-short': 'Mirror',
			'container-title': 'Southern Mirror',
			'original-publisher': 'Spegel',
			issued: '2031-05-09',
			'original-date': '2031-05-08',
			language: 'en',
			'original-language': 'sv',
			quality: ['machine-translated'],
			file: 'mirror.txt',
			...measured('mirror'),
			absent: {accessed: 'The page does not say.', URL: 'The page prints no address.'},
		},
		{
			id: 'wire',
			type: 'article',
			'title-short': 'Wire',
			language: 'en',
			quality: ['original', 'garbled'],
			file: 'wire.txt',
			...measured('wire'),
			absent: {
				title: 'A loose sheet without a heading of its own.',
				'container-title': 'No outlet is printed.',
				issued: 'No date is printed.',
				accessed: 'The page does not say.',
				URL: 'The page prints no address.',
			},
		},
	];
}

function people(): Dossier['people'] {
	return [
		{
			id: 'brandt',
			name: 'Ada Brandt',
			family_name: 'Brandt',
			other_names: [
				{name: 'Adah Brandt', lang: 'en', sources: ['mirror'], basis: 'articles'},
				{name: 'Ада Брандт', lang: 'ru', basis: 'outside'},
			],
			memberships: [{organization_id: 'norland', role: 'Foreign Minister', basis: 'articles'}],
		},
		{
			id: 'sorrel',
			name: 'Mika Sorrel',
			family_name: 'Sorrel',
			other_names: [{name: 'Mikä Sorrél', lang: 'fi', basis: 'outside'}],
			memberships: [{organization_id: 'isles', role: 'Chief negotiator', basis: 'articles'}],
		},
		{
			id: 'tamm',
			name: 'Olu Tamm',
			family_name: 'Tamm',
			other_names: [],
			memberships: [
				{
					organization_id: 'norland',
					role: 'Ambassador',
					start_date: '2029',
					basis: 'outside',
					because: 'The article gives no office.',
				},
			],
		},
	];
}

function events(): readonly DossierEvent[] {
	return [
		{
			id: 'storm-letter',
			name: 'Letter about the storms',
			date: {edtf: '2031-04', basis: 'articles'},
			passages: [locator('wire', 'In April both capitals had received a letter about the storms.')],
		},
		{
			id: 'port-alder',
			round: 1,
			name: 'First round',
			date: {edtf: '2031-05-05', basis: 'articles'},
			place: 'Port Alder',
			format: 'Norland and the Isles',
			participants: [
				{person: 'brandt', party: 'norland'},
				{role: 'a spokesperson', party: 'isles'},
			],
			agenda: 'Passage of the strait and the fishing fleets',
			outcome: 'No declaration.',
			passages: [
				{...locator('courier', 'The meeting ended without a declaration.'), supports: 'outcome'},
				{...locator('courier', 'after the first round of talks'), supports: 'date'},
			],
		},
		{
			id: 'tarn',
			round: 2,
			name: 'Second round',
			date: {edtf: '2031-05-08', basis: 'inference', because: 'Thursday of the same week.'},
			place: 'Tarn',
			format: 'Norland and the Isles',
			participants: [{person: 'sorrel'}, {person: 'tamm'}],
			agenda: 'The treaty',
			outcome: 'Two hours, and a date for the next round.',
			passages: [locator('wire', 'The second round lasted two hours')],
		},
	];
}

function positions(): readonly Position[] {
	return [
		{
			party: 'norland',
			issue: 'passage',
			stance: 'supports',
			sentence: 'The strait stays open to every ship.',
			since: '2031-05-05',
			evidence: ['open-strait', 'quiet-waters'],
		},
		{
			party: 'norland',
			issue: 'fishing',
			stance: 'demands',
			sentence: 'Foreign fleets leave before winter.',
			since: '2031-05-05',
			evidence: ['fleets-leave'],
		},
		{
			party: 'norland',
			issue: 'treaty',
			stance: 'open',
			sentence: 'A second treaty is possible.',
			since: '2031-05-08',
			evidence: ['second-treaty'],
		},
		{
			party: 'isles',
			issue: 'fishing',
			stance: 'rejects',
			sentence: 'The fleets stay until there is a treaty.',
			since: '2031-05-05',
			evidence: ['fleets-stay', 'no-treaty'],
		},
	];
}

function discrepancies(): readonly Discrepancy[] {
	return [
		{
			id: 'who-said-veto',
			kind: 'speaker',
			title: 'Who refused a veto over the harbours',
			versions: [
				{says: 'Olu Tamm of Norland', passages: [locator('wire', 'Olu Tamm of Norland said.')]},
				{
					says: 'The bench of the Isles',
					passages: [locator('wire', "The sentence was heard from the Isles' own bench.")],
				},
			],
			assessment: 'It was Mika Sorrel of the Isles.',
			because: 'Only Sorrel spoke for the Isles in Tarn.',
			statements: ['no-veto'],
		},
	];
}
