/** The lines above an article: which of them is its title, which its outlet, and its day. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {textOfPage} from '../../source/cli/read-page.ts';
import {readPage} from '../../source/prepare/page.ts';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {type Annotated, preparedFrom} from '../tools/measure-invented.ts';

const body = `PORT VELL — ${'The ministers of both countries met again behind closed doors and told nobody of it. '.repeat(3)}`;

type Told = {readonly title?: string; readonly outlet?: string | undefined; readonly published?: string};

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
])('of the head %j', (head, told) => {
	expect(readPage(head + body)).toMatchObject(told);
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
