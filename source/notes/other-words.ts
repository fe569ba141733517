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
	sources: ['articles', 'papers', 'newspapers'],
	parties: ['sides', 'countries', 'delegations'],
	people: ['person', 'persons', 'speakers', 'names'],
	issues: ['topics', 'subjects', 'themes'],
	rounds: ['talks', 'sessions', 'meetings'],
	statements: ['quotes', 'quotations', 'sayings'],
	positions: ['stances', 'demands'],
	discrepancies: ['disagreements', 'contradictions', 'differences'],
};

/** Letters of other alphabets that look like Latin ones. */
const alike: ReadonlyMap<string, string> = new Map(
	[...'аеорсухіјѕԁһԛԝοανι'].map((letter, at) => [letter, 'aeopcyxijsdhqwoavi'[at] ?? letter]),
);

/** The key that was meant by such a word, among those that may stand there. */
export function otherWord(word: string, known: readonly string[]): string | undefined {
	const name = [...word.toLowerCase()]
		.map(letter => alike.get(letter) ?? letter)
		.join('')
		.replace(/[_ ]/g, '-');
	return known.includes(name)
		? name
		: known.find(key => Object.hasOwn(otherWords, key) && otherWords[key]?.includes(name) === true);
}
