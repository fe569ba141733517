/** The lines above an article: which of them is its title, which its outlet, and its day. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {textOfPage} from '../../source/cli/read-page.ts';
import {readPage} from '../../source/prepare/page.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {type Annotated, preparedFrom} from '../tools/measure-invented.ts';

const body = `PORT VELL — ${'The ministers of both countries met again behind closed doors and told nobody of it. '.repeat(3)}`;

type Told = {
	readonly title?: string;
	readonly outlet?: string | undefined;
	readonly published?: string | undefined;
	readonly month?: string;
};

test.each<readonly [string, Told]>([
	[
		'THE OSTLAND HERALD\nSunday, May 4, 2025 · Page A1\n\nIn Port Vell, Two Nights of Fish\n\nBy ANN LEE\n\n',
		{title: 'In Port Vell, Two Nights of Fish', outlet: 'THE OSTLAND HERALD', published: '2025-05-04'},
	],
	[
		'The Evening Packet\nVelmouth, Thursday 8 May 2025\nWorld news, page 17\n\nFish deal gives Ostland its fifth\n\nAnn Lee\nin Port Vell\n\n',
		{title: 'Fish deal gives Ostland its fifth', outlet: 'The Evening Packet', published: '2025-05-08'},
	],
	[
		'MERIDIAN\nWeekly for Arts and Letters\nNo. 7 / 8 May 2025\n\n"I count the herring now"\n\nAnna Berg, envoy of Norvania, on nets and patience\n\nInterview: Ann Lee\n\n',
		{title: '"I count the herring now"', outlet: 'MERIDIAN', published: '2025-05-08'},
	],
	[
		'Corran News Agency\nWorld | Fish\n\nNorvania puts new figure on table\n\nBy Ann Lee\nMay 8, 2025, 4:18 PM GMT+2, updated 2 hours ago\n\n',
		{title: 'Norvania puts new figure on table', outlet: 'Corran News Agency', published: '2025-05-08'},
	],
	[
		'THE HARBOUR LEDGER\nAnalysis\nMay 8, 2025\n\nThe Net and the Sea\n\nHow two ports produced one list\n\n',
		{title: 'The Net and the Sea', outlet: 'THE HARBOUR LEDGER', published: '2025-05-08'},
	],
	[
		'VELL DAILY - English Service\nThursday, 8 May 2025\n\nWhat they said: four days on the quay\n\nCompiled by Ann Lee.\n\n',
		{title: 'What they said: four days on the quay', outlet: 'VELL DAILY', published: '2025-05-08'},
	],
	[
		'VELL  GAZETTE        Thursday, May 8, 2O25          3\n\nOUR DELEGATI0N STAYS\nAT THE TABLE\n\nBerg: No Cut\n\nFrom our own correspondent, ANN LEE\n\n',
		{title: 'OUR DELEGATION STAYS AT THE TABLE', outlet: 'VELL GAZETTE', published: '2025-05-08'},
	],
	[
		'REPUBLIC OF NORVANIA\nMINISTRY OF FISHERIES\nPRESS RELEASE No. 88/2025\n\nNorvania and Ostland end their talks\n\n',
		{title: 'Norvania and Ostland end their talks', outlet: 'MINISTRY OF FISHERIES'},
	],
	[
		'The Brine\n8 May 2025\n\nFish talks end without a list\n\n',
		{title: 'Fish talks end without a list', outlet: 'The Brine', published: '2025-05-08'},
	],
	[
		'Fish talks end without a list\n8 May 2025\n\nMinisters leave at midnight\n\n',
		{title: 'Fish talks end without a list', outlet: undefined, published: '2025-05-08'},
	],
	['Fish\n\nTalks end without a list\n\n', {title: 'Talks end without a list'}],
	[
		'# Notes from the quay\n\n*Second Tide, a blog about fish. By Ann Lee, 8 May 2025*\n\n',
		{title: 'Notes from the quay', outlet: 'Second Tide', published: '2025-05-08'},
	],
	[
		'---\ntitle: A first look\nblog: Undertow – notes on the law of fish\ndate: 2025-05-08\n---\n\n# A first look\n\n',
		{title: 'A first look', outlet: 'Undertow', published: '2025-05-08'},
	],
	[
		'NORWICK  POST.   SUNDAY, MAY 12, 2O24.   PRICE 3d.\n\nTHE FISH TALKS.\n\nOSTLAND LEAVES.\n\n',
		{title: 'THE FISH TALKS', outlet: 'NORWICK POST', published: '2024-05-12'},
	],
	[
		'AGENCE NORDIQUE | DISPATCH 4471 | 12.05.2024 | 14:02\n\nOstland leaves the fish talks\n\n',
		{title: 'Ostland leaves the fish talks', outlet: 'AGENCE NORDIQUE', published: '2024-05-12'},
	],
	[
		'URGENT\n\nOstland leaves the fish talks\n\n',
		{title: 'Ostland leaves the fish talks', outlet: undefined},
	],
	[
		'INTERVIEW | "The sea has no doors"\n\nAnna Berg talks to Ann Lee\n\nNorwick Weekly, 12 May 2024\n\n',
		{title: '"The sea has no doors"', outlet: 'Norwick Weekly', published: '2024-05-12'},
	],
	[
		'Ministry of Fisheries of Ostland\nOffice of the Spokesperson\n\nFor immediate release\n12 May 2024\n\nStatement on the fish talks\n\n',
		{title: 'Statement on the fish talks', outlet: 'Ministry of Fisheries of Ostland'},
	],
	[
		'norwick.example\n\nOstland leaves the fish talks - Norwick Post\n\n',
		{title: 'Ostland leaves the fish talks', outlet: 'norwick.example'},
	],
	['Le Phare, 12 mai 2024\n\nOstland leaves the talks\n\n', {title: 'Ostland leaves the talks'}],
	['OUR TALKS HAVE FAILED\n12 May 2024\n\nMinisters leave at midnight\n\n', {title: 'OUR TALKS HAVE FAILED'}],
	[
		'Remarks of the envoy on 8 May 2025\n\n',
		{title: 'Remarks of the envoy on 8 May 2025', published: '2025-05-08'},
	],
	[
		'"Norwick Packet" (Ostland), 8 May 2025\nTranslated from Norvanian\n\nBerg: We shall not fish for promises\n\n',
		{title: 'Berg: We shall not fish for promises', outlet: 'Norwick Packet', published: '2025-05-08'},
	],
	[
		'VELL FM NEWS\nEvening bulletin with a report, Monday 12 May 2025\nScript as broadcast\n\n',
		{title: 'Evening bulletin with a report', outlet: 'VELL FM NEWS', published: '2025-05-12'},
	],
	[
		'FISHERIES COUNCIL\nPress Service\n\nJOINT STATEMENT\nof the two envoys on the herring talks\n\nPort Vell, 8 May 2025\n\n',
		{
			title: 'JOINT STATEMENT of the two envoys on the herring talks',
			outlet: 'FISHERIES COUNCIL',
			published: '2025-05-08',
		},
	],
	[
		'TRANSCRIPT\nPress conference on herring, second day\nPort Vell, Hotel Anchor, 8 May 2025\nPublished by the press office of the Fisheries Council. Check against delivery.\n\n',
		{
			title: 'Press conference on herring, second day',
			outlet: 'Fisheries Council',
			published: '2025-05-08',
		},
	],
	[
		'The Slow Net\n\nThree weeks on the quay where the fish deal was made, and almost lost\n\nBy Ann Lee\nQuay & Town magazine, May 2025\n\n',
		{title: 'The Slow Net', outlet: 'Quay & Town', published: undefined, month: '2025-05'},
	],
	[
		'The Vell Packet\nSunday Conversation\n\nThe judge of the nets: Anna Berg on herring and patience\n\n',
		{title: 'The judge of the nets: Anna Berg on herring and patience', outlet: 'The Vell Packet'},
	],
	[
		'What Ostland could learn from a net\nThe Buoy | Opinion\n8 May 2025\nAnn Lee\n\n',
		{title: 'What Ostland could learn from a net', outlet: 'The Buoy', published: '2025-05-08'},
	],
	[
		'Fish talks end without a list\nBy Ann Lee, The Vell Courier\nMay 8\n\n',
		{title: 'Fish talks end without a list', outlet: 'The Vell Courier'},
	],
	[
		'Fish talks end without a list\n\nVell Post, Saturday 8 May\n\n',
		{title: 'Fish talks end without a list', outlet: 'Vell Post'},
	],
	[
		'# Who said what of the herring\n\n*Posted by Ann Lee on **Salt & Net**, 8 May 2025. Filed under: fish*\n\n',
		{title: 'Who said what of the herring', outlet: 'Salt & Net', published: '2025-05-08'},
	],
	[
		'“A net is a word for the patient”\n\nThree weeks after the vote they still have no list. Anna Berg has carried papers since August.\n\nThe Vell Review, 8 May 2025\n\n',
		{title: '“A net is a word for the patient”', outlet: 'The Vell Review', published: '2025-05-08'},
	],
	[
		'Fish talks end without a list\n\nAgenzia Costa Norda (ACN), Sunday, 4 May 2025 – English service\n\n',
		{title: 'Fish talks end without a list', outlet: 'Agenzia Costa Norda', published: '2025-05-04'},
	],
	[
		'Fish talks end without a list\n\nVell, 8 May (Agencia Costa Libre).- The envoys met again.\n\n',
		{title: 'Fish talks end without a list', outlet: 'Agencia Costa Libre'},
	],
])('of the head %j', (head, told) => {
	expect(readPage(head + body)).toMatchObject(told);
});

const yearless: readonly (readonly [head: string, day: string, of2025: string | undefined])[] = [
	[
		'Fish talks end\n\nVELL, May 8 (Coastal Wire) - The envoys of both countries met again. ',
		'May 8',
		'2025-05-08',
	],
	['Fish talks end\n\nBy Ann Lee\nPublished 6 June, updated 3 hours ago\n\n', '6 June', '2025-06-06'],
	['Fish talks end\n\nPosted Nov. 14, 2:15 p.m.\n\n', 'Nov. 14', '2025-11-14'],
	['Fish talks end\n\nThe Courier, Thursday 19 October\n\n', '19 October', undefined],
	['Fish talks end\n\nThe Courier, Sunday 19 October\n\n', '19 October', '2025-10-19'],
	['Fish talks end\n\nMount Vell, December 31\n\n', 'December 31', '2025-12-31'],
	['Fish talks end\n\nMount Vell, 1 January\n\n', '1 January', '2025-01-01'],
];

test.each(yearless)(
	'a day without its year is that of the year that is told, unless its weekday is another there: %j',
	(head, day, of2025) => {
		expect(readPage(head + body)).toMatchObject({published: undefined, dayWithoutYear: day});
		const told = readPage(head + body, undefined, {year: 2025});
		expect([told.published, told.dayWithoutYear]).toEqual(
			of2025 === undefined ? [undefined, day] : [of2025, undefined],
		);
		expect(told.reasons.join(' ')).toContain(
			of2025 === undefined ? 'has another weekday in 2025' : 'in 2025, the year that --year tells',
		);
	},
);

test('the day of the file’s name is that of a page without one, and its year that of a day without one', () => {
	const fileDay = '2025-05-09';
	expect(readPage(`Fish talks end\n\n${body}`, undefined, {fileDay}).published).toBe(fileDay);
	expect(readPage(`Fish talks end\n\nMay 8\n\n${body}`, undefined, {fileDay}).published).toBe('2025-05-08');
	expect(
		readPage(`Fish talks end\n\nMay 8, 2024\n\n${body}`, undefined, {fileDay, year: 2023}).published,
	).toBe('2024-05-08');
});

test('of the articles that nobody here has written rules for, titles, outlets and the days that they print', async () => {
	const gold: readonly (Annotated & Told)[] = JSON.parse(
		readFileSync(new URL('../articles/gold.json', import.meta.url), 'utf8'),
	);
	let right = 0;
	for (const {file, title, outlet, published} of gold) {
		const {found} = await preparedFrom(new URL(`../articles/${file}`, import.meta.url));
		expect([file, found.page.title]).toEqual([file, title]);
		right += Number(found.page.outlet === (outlet ?? undefined));
		right += Number(found.page.published === (published ?? undefined));
	}
	// Two have no year, and two outlets are called otherwise elsewhere.
	expect(right).toBeGreaterThanOrEqual(2 * gold.length - 4);
});

test('a sentence at the end that tells of a day to come names neither who prints it nor when', () => {
	const head = 'Norvania and Ostland hold their fourth round on fish';
	const lead = 'PORT VELL. May 4. /OstNovosti/. ';
	const end = 'The next, fifth round is scheduled to be held in Anholt on June 20, 2026.';
	const page = readPage(`${head}\n\n${lead}${body}\n\n${Array(9).fill(body).join('\n\n')}\n\n${end}\n`);
	expect(page.published).toBeUndefined();
	expect(page.outlet).toBe('OstNovosti');
	const told = `${head}\n\n${lead}${body}\n`;
	expect(readPage(told, undefined, {year: 2026}).published).toBe('2026-05-04');
	expect(readPage(told.replace('May 4', 'May 4, 2025')).published).toBe('2025-05-04');
});

test('who owns the copyright at the end is the outlet where nothing above names it', () => {
	const text = `Talks end\n\n${body}\n\n© 2025 The Vell Observer. Reproduction prohibited`;
	expect(readPage(text).outlet).toBe('The Vell Observer');
	expect(readPage(`Talks end\n\nVell Post\n\n${body}\n\n© The Vell Observer`).outlet).toBe('Vell Post');
});

test('the name of the paper is nobody’s speech, in the line above and where somebody tells it something', () => {
	const text = `"Norwick Packet" (Ostland), 8 May 2025\n\nBerg: no herring\n\n${body}\n\n"There will be a text," the envoy Anna Berg said for "Norwick Packet".\n`;
	const found = prepareArticle(text, 'eng').utterances.map(({segments: [at], notSpeech}) => [
		text.slice(at?.start, at?.end).replace(/,$/, ''),
		notSpeech,
	]);
	expect(found).toEqual([
		['Norwick Packet', 'It is the name of the paper.'],
		['There will be a text', undefined],
		['Norwick Packet', 'It is the name of the paper.'],
	]);
});

test('who wrote an interview speaks no turn of it', () => {
	const turns = ['Vell Post: Was it late?', 'BERG: It was.', 'Vell Post: How late?', 'BERG: By a day.']
		.map(turn => turn.replace('BERG', 'Berg'))
		.join('\n\n');
	const text = `“Two lamps”\n\nInterview: Ann Lee\nVell Post, 8 May 2025\n\n${turns}\n`;
	const {utterances, people} = prepareArticle(text, 'eng');
	expect(utterances.map(({named}) => named).filter(named => named !== undefined)).toEqual([
		'Vell Post',
		'Berg',
		'Vell Post',
		'Berg',
	]);
	// She asks for the paper, and answers nothing.
	const spoken = utterances.flatMap(({who, named}) =>
		who?.kind === 'person' ? [[named, people[who.person]?.name]] : [],
	);
	expect(spoken).toEqual([
		['Vell Post', 'Ann Lee'],
		['Vell Post', 'Ann Lee'],
	]);
});

test('the outlet of a saved page is what its title has beside its heading', async () => {
	const page = `<html><head><title>Talks end | The Harbour Herald</title></head><body><article><h1>Talks end</h1><p>${body}</p></article></body></html>`;
	expect((await textOfPage('a.html', page))?.told).toMatchObject({
		title: 'Talks end',
		outlet: 'The Harbour Herald',
	});
});

test('of a page in Markdown the line below its title names outlet and day without the signs of Markdown', () => {
	const text = `# Port strike ends

*The Halm Post* · 13 May 2025 · By [Ana Brisk](https://example.org/authors/ana-brisk-of-the-halm-post), correspondent

The strike at the harbour of Halm ended. “We are glad,” Mara Venn said.
`;
	expect(prepareArticle(text, 'en').page).toMatchObject({
		title: 'Port strike ends',
		outlet: 'The Halm Post',
		published: '2025-05-13',
	});
	expect(prepareArticle(text.replace('Halm Post', 'Ledger'), 'en').page.outlet).toBe('The Ledger');
});
