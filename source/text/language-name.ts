/** What languages are called in English. */

/**
 * Those in which articles are often printed. Asking the platform for the first name takes 9 ms, and 7 MB for as
 * long as the program is open: the names of hundreds of languages, where a dossier has two or three.
 */
export const knownNames: Readonly<Record<string, string>> = {
	ar: 'Arabic',
	be: 'Belarusian',
	bg: 'Bulgarian',
	cs: 'Czech',
	da: 'Danish',
	de: 'German',
	el: 'Greek',
	en: 'English',
	'en-GB': 'British English',
	'en-US': 'American English',
	es: 'Spanish',
	et: 'Estonian',
	fi: 'Finnish',
	fr: 'French',
	he: 'Hebrew',
	hu: 'Hungarian',
	it: 'Italian',
	ja: 'Japanese',
	ko: 'Korean',
	lt: 'Lithuanian',
	lv: 'Latvian',
	nl: 'Dutch',
	no: 'Norwegian',
	pl: 'Polish',
	pt: 'Portuguese',
	ro: 'Romanian',
	ru: 'Russian',
	sk: 'Slovak',
	sv: 'Swedish',
	tr: 'Turkish',
	uk: 'Ukrainian',
	zh: 'Chinese',
};

/** The name of a language, by its tag (BCP 47) or its code in ISO 639-3; the tag itself where nobody knows one. */
export function languageName(tag: string): string {
	if (Object.hasOwn(knownNames, tag)) return knownNames[tag] ?? tag;
	try {
		return new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
