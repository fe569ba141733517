/**
 * States and alliances by what reports call them: the names of countries come with Node (CLDR), this list adds what is
 * irregular about them, written by hand.
 */
import {gather} from '../text/gather.ts';

/** Adjectives and nicknames whose country cannot be told from their letters; capitals and seats that stand for one. */
const known: Readonly<Record<string, string>> = {
	american: 'United States',
	americans: 'United States',
	us: 'United States',
	'u.s.': 'United States',
	usa: 'United States',
	'the united states': 'United States',
	washington: 'United States',
	'white house': 'United States',
	pentagon: 'United States',
	'state department': 'United States',
	british: 'United Kingdom',
	uk: 'United Kingdom',
	'u.k.': 'United Kingdom',
	britain: 'United Kingdom',
	london: 'United Kingdom',
	'downing street': 'United Kingdom',
	french: 'France',
	paris: 'France',
	elysee: 'France',
	german: 'Germany',
	berlin: 'Germany',
	dutch: 'Netherlands',
	'the hague': 'Netherlands',
	spanish: 'Spain',
	madrid: 'Spain',
	polish: 'Poland',
	warsaw: 'Poland',
	danish: 'Denmark',
	swedish: 'Sweden',
	finnish: 'Finland',
	swiss: 'Switzerland',
	greek: 'Greece',
	turkish: 'Turkey',
	turkiye: 'Turkey',
	ankara: 'Turkey',
	chinese: 'China',
	beijing: 'China',
	irish: 'Ireland',
	scottish: 'United Kingdom',
	welsh: 'United Kingdom',
	norwegian: 'Norway',
	portuguese: 'Portugal',
	czech: 'Czechia',
	'czech republic': 'Czechia',
	afghan: 'Afghanistan',
	thai: 'Thailand',
	filipino: 'Philippines',
	philippine: 'Philippines',
	russian: 'Russia',
	moscow: 'Russia',
	kremlin: 'Russia',
	kyiv: 'Ukraine',
	kiev: 'Ukraine',
	tehran: 'Iran',
	jerusalem: 'Israel',
	'new delhi': 'India',
	tokyo: 'Japan',
	seoul: 'South Korea',
	pyongyang: 'North Korea',
	'south korean': 'South Korea',
	'north korean': 'North Korea',
	emirati: 'United Arab Emirates',
	uae: 'United Arab Emirates',
	saudi: 'Saudi Arabia',
	riyadh: 'Saudi Arabia',
	european: 'European Union',
	eu: 'European Union',
	'e.u.': 'European Union',
	'european union': 'European Union',
	'european commission': 'European Union',
	un: 'United Nations',
	'u.n.': 'United Nations',
	'united nations': 'United Nations',
	nato: 'NATO',
	'north atlantic alliance': 'NATO',
	osce: 'OSCE',
};

/** What parties of more than one word are made of. */
export const alliances: ReadonlySet<string> = new Set(['NATO', 'OSCE', 'European Union', 'United Nations']);

const allianceCodes: Readonly<Record<string, string>> = {
	NATO: 'NATO',
	OSCE: 'OSCE',
	'European Union': 'EU',
	'United Nations': 'UN',
};

/** Two to four capitals for a state or alliance: of states those of ISO 3166. */
export function codeOf(name: string): string | undefined {
	countries();
	return allianceCodes[name] ?? codes.get(name) ?? (/^\p{Lu}{2,4}$/u.test(name) ? name : undefined);
}

const codes = new Map<string, string>();
let names: ReadonlyMap<string, string> | undefined;

/** Names of countries by their first four letters in lower case would be too many to compare one by one. */
function countries(): ReadonlyMap<string, string> {
	if (names !== undefined) return names;
	const found = new Map<string, string>();
	const tell = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'});
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	for (const first of letters)
		for (const second of letters) {
			const name = regionName(tell, first + second);
			if (name === undefined || !/^[\p{L}\p{M} .'’-]+$/u.test(name)) continue;
			found.set(name.toLowerCase(), name);
			codes.set(name, first + second);
		}
	names = found;
	return found;
}

function regionName(tell: Intl.DisplayNames, code: string): string | undefined {
	if (/^(?:EU|EZ|UN|XA|XB|QO|ZZ)$/.test(code)) return undefined;
	try {
		// SU was Russia's, and is nobody's any more.
		if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) return undefined;
		return tell.of(code);
	} catch {
		return undefined;
	}
}

/** The state or alliance that a name or adjective stands for, where that is known or plain. */
export function placeOf(words: string): string | undefined {
	const before = asked.get(words);
	if (before !== undefined || asked.has(words)) return before;
	if (asked.size > 20_000) asked.clear();
	const found = findPlace(words);
	asked.set(words, found);
	return found;
}

const asked = new Map<string, string | undefined>();

function findPlace(words: string): string | undefined {
	const lower = words
		.toLowerCase()
		.replace(/^the /, '')
		.replace(/['’]s?$/, '');
	const one = known[lower] ?? countries().get(lower);
	if (one !== undefined) return one;
	const stem = stemOf(lower);
	if (stem === undefined) return undefined;
	for (const [name, country] of countriesFrom(stem.slice(0, shortestStem)))
		if (isStemOf(name, stem, lower) && name.length - stem.length <= 4) return country;
	return undefined;
}

/** Countries of one word by their first letters, which an adjective has, too. */
let byStart: ReadonlyMap<string, readonly Country[]> | undefined;

type Country = readonly [name: string, country: string];

function countriesFrom(start: string): readonly Country[] {
	byStart ??= startsOf(countries());
	return byStart.get(start) ?? [];
}

function startsOf(names: Iterable<Country>): ReadonlyMap<string, readonly Country[]> {
	const found = new Map<string, Country[]>();
	for (const each of names) {
		if (each[0].includes(' ')) continue;
		const start = each[0].slice(0, shortestStem);
		gather(found, start, each);
	}
	return found;
}

/** Letters that an adjective of a place shares with its name, at least. */
export const shortestStem = 4;

/** What an adjective of a place shares with its name; undefined where it does not look like one. */
export function stemOf(lower: string): string | undefined {
	const stem = /^(\p{L}{3,}?)(?:ians?|eans?|ans?|ese|ish|ic|ers?|i|ns?)$/u.exec(lower)?.[1];
	return stem === undefined || stem.length < shortestStem ? undefined : stem;
}

/** Whether a place begins with the stem of a word; what ends in n alone has the whole name before it, as no Greens of Greece have. */
function isStemOf(place: string, stem: string, word: string): boolean {
	return /^ns?$/.test(word.slice(stem.length)) ? place === stem : place.startsWith(stem);
}

/** Whether a word is the adjective of a place, by their letters, both small: norvanian of norvania. */
export function isAdjectiveOf(word: string, place: string): boolean {
	const stem = stemOf(word);
	return (
		stem !== undefined &&
		place !== word &&
		place.length <= word.length + 1 &&
		isStemOf(place, stem, word) &&
		stemOf(place) !== stem
	);
}
