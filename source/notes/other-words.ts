/** What people call what a key of the format means, where no key of it has that name. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
	person: ['name', 'who'],
	who: ['speaker', 'speakers', 'author'],
	on: ['topic', 'topics', 'subject', 'theme'],
	quotes: ['quote', 'quotation', 'quotations'],
	said: ['when', 'day', 'said-on'],
	gloss: ['paraphrase', 'meaning'],
	at: ['occasion'],
	present: ['participants', 'attendees', 'delegations'],
	place: ['location', 'city', 'venue'],
	date: ['when', 'day'],
	outlet: ['newspaper', 'publisher', 'publication', 'medium'],
	published: ['publication-date', 'date-published'],
	title: ['headline'],
	url: ['link', 'address', 'website'],
	also: ['aliases', 'alias', 'aka', 'spellings', 'other-names'],
	party: ['country', 'affiliation', 'organisation', 'organization'],
	role: ['office', 'job', 'function', 'position'],
	evidence: ['proof', 'support'],
	because: ['why', 'reason'],
	people: ['persons', 'speakers'],
	issues: ['topics', 'subjects'],
};

/** The key that was meant by such a word, among those that may stand there. */
export function otherWord(word: string, known: readonly string[]): string | undefined {
	const name = word.toLowerCase().replace(/[_ ]/g, '-');
	return known.find(key => Object.hasOwn(otherWords, key) && otherWords[key]?.includes(name) === true);
}
