/** Names of companies and campaigns that look like those of persons: Northwind Ferries; Marlow Pike, which brews. */
import type {Word} from './article.ts';
import type {Mention} from './mentions.ts';
import {joined, placesIn} from './person-names.ts';

/** Last words of companies' names that are hardly anybody's family name. */
const heads =
	/^(?:ferries|shipping|shipyards?|maritime|marine|airways|airlines?|airport|railways?|trains|buses|coaches|freight|haulage|logistics|transport|terminals?|docks|ports|lines|holdings|industries|energy|electric|electricity|electricals|hydro|hydropower|solar|petroleum|mining|minerals|metals|steelworks|cement|timber|chemicals|pharma|pharmaceuticals|engineering|construction|developments|properties|estates|insurance|assurance|securities|capital|ventures|partners|partnership|associates|consulting|solutions|services|systems|technologies|software|analytics|robotics|laboratories|telecoms?|mobile|wireless|networks|media|broadcasting|television|radio|tv|studios|entertainment|foods|beverages|brewery|breweries|distillers|dairies|creameries|fisheries|seafoods?|canneries|stores|supermarkets|hotels|resorts|casinos|motors|aerospace|defence|aviation|aluminium|textiles|fashions|brothers|bros|sons|ltd|limited|inc|plc|llc|llp|gmbh|corp|co|international|worldwide|global|watch|alliance|coalition|initiative|campaign|movement|relief|rovers|wanderers|orchestra|philharmonic|ballet|opera|theatre|museum|gallery|hospital|infirmary|clinic|academy|wire|gazette|herald|tribune|courier|chronicle|observer|telegraph|journal|bulletin|times|weekly|newswire)$/;
/** What a name is that stands before or behind it. */
const company =
	/^(?:compan(?:y|ies)|firm|airline|retailer|manufacturer|brewery|bank|broadcaster|newspaper|charity|consultancy|insurer|lender|startup|start-up|subsidiary|conglomerate|utility|think-tank|newsletter|website|magazine|supermarket|chain|shipyard|consortium)$/;
/** What only a company has. */
const possessions =
	/^(?:shareholders?|investors|subsidiar(?:y|ies)|fleet|headquarters|workforce|board|chairman|chairwoman|chief|ceo|management|spokesman|spokeswoman|spokesperson|customers|factory|factories|share)$/;

/** Whole names, in small letters, that are those of places and companies. */
export function noPersonsIn(words: readonly Word[], mentions: readonly Mention[]): ReadonlySet<string> {
	return new Set([...placesIn(words, mentions), ...companiesIn(words, mentions)]);
}

function companiesIn(words: readonly Word[], mentions: readonly Mention[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const {kind, name, from, to} of mentions) {
		if (kind !== 'full-name' || name.length < 2) continue;
		const printed = joined(name).toLowerCase();
		if (/\bof\b/.test(printed)) continue;
		if (
			isPlaceName(name) ||
			// “Team Malone”: those around somebody.
			/^(?:Team|Camp|Clan|Planet|Operation|Project|TEAM|CAMP)$/.test(name[0] ?? '') ||
			heads.test(words[to - 1]?.lower ?? '') ||
			isCompanyBeside(words, from, to, to - name.length)
		)
			found.add(printed);
	}
	for (const name of ownersOfCompanies(words, mentions)) found.add(name);
	return found;
}

/** Upper Tarn, Elm Creek. */
export function isPlaceName([first = '', ...others]: readonly string[]): boolean {
	return others.length === 1 && (before.test(first) || behind.test(others[0] ?? ''));
}

const before =
	/^(?:Lower|Upper|North|South|East|West|Northern|Southern|Eastern|Western|New|Greater|Port|Mount|Fort|Cape|Isle)$/;
const behind =
	/^(?:Creek|Valley|Falls|Springs|Islands?|Avenue|Boulevard|Harbou?r|Heights|County|Township|Peninsula|Mountains?|Gardens|Cemetery|Stadium|Arena|Centre|Center|Plaza|Square)$/;

function isCompanyBeside(words: readonly Word[], from: number, to: number, begin: number): boolean {
	// “The brewery Marlow Pike”
	if (
		begin > from &&
		company.test(words[begin - 1]?.lower ?? '') &&
		/^\p{Ll}/u.test(words[begin - 1]?.text ?? '')
	)
		return true;
	// “Shares in Marlow Pike”
	const isStock =
		/^(?:shares|stock)$/.test(words[from - 2]?.lower ?? '') &&
		/^(?:in|of)$/.test(words[from - 1]?.lower ?? '');
	if (isStock) return true;
	if (words[to]?.text !== ',' || (words[to]?.span ?? 0) >= 0) return false;
	// “Marlow Pike, which brews”
	if (words[to + 1]?.lower === 'which' && /^(?:VERB|AUX)$/.test(words[to + 2]?.pos ?? '')) return true;
	// “Marlow Pike, a family brewery”, not “Lee, the company’s chief”
	if (!/^(?:an?|the)$/.test(words[to + 1]?.lower ?? '')) return false;
	for (let at = to + 2; at < to + 6; at++) {
		const word = words[at];
		if (word === undefined || !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos)) return false;
		const next = words[at + 1];
		const isEnd = next === undefined || !/^(?:ADJ|NOUN|PROPN)$/.test(next.pos);
		if (isEnd) return company.test(word.lower) && !/^(?:['’]s?|-)$/.test(next?.text ?? '');
	}
	return false;
}

/** “Marlow Pike’s shareholders” */
function ownersOfCompanies(words: readonly Word[], mentions: readonly Mention[]): readonly string[] {
	return mentions.flatMap(({from, to, head}) => {
		const genitive = words.slice(from, to).findIndex(({text}) => /^['’]s?$/.test(text));
		if (genitive < 2 || from + genitive >= head || !possessions.test(words[from + genitive + 1]?.lower ?? ''))
			return [];
		const name = words.slice(from, from + genitive);
		const isPlain = name.length === 2 && name.every(({text}) => /^\p{Lu}\p{M}*\p{Ll}/u.test(text));
		return isPlain ? [joined(name.map(({text}) => text)).toLowerCase()] : [];
	});
}
