/** Notes from quotations of any origin: rows of a table, what another program found. */
import {compact} from './context.ts';
import {readDate} from './dates.ts';
import {articleOf, findWords} from './find-words.ts';
import {slug, Taken} from './slug.ts';
import {notesVersion} from './version.ts';
import {writeBlock, writeItem} from './write-yaml.ts';

export type FoundQuote = {
	/** The words of each segment. */
	readonly words: readonly string[];
	/** Whether they are a clause without marks. */
	readonly isReported?: boolean;
	readonly speaker?: string;
	readonly party?: string;
	readonly role?: string;
	readonly issue?: string;
	readonly said?: string;
	readonly file?: string;
	readonly outlet?: string;
	readonly title?: string;
	readonly url?: string;
	readonly published?: string;
	readonly cue?: string;
	readonly gloss?: string;
};

export type FromRecords = {
	/** The notes as a file. */
	readonly text: string;
	/** What could not be taken over, and what is to be done. */
	readonly said: readonly string[];
};

/** What programs and people write where nobody is known. */
const nobody = /^(?:|unknown|none|n\/?a|null|anonymous|-|\?)$/i;

type Yaml = Parameters<typeof writeItem>[0];

type Options = {
	readonly title: string;
	readonly schema: string;
	/** Texts by file name, in which words without a file are looked for. */
	readonly articles: ReadonlyMap<string, string>;
};

export function recordsToNotes(
	quotes: readonly FoundQuote[],
	{title, schema, articles}: Options,
): FromRecords {
	const said: string[] = [];
	const sources = new Sources(articles);
	const people = new People(quotes);
	const [parties, issues] = [new Ids('party'), new Ids('issue')];
	const seen = new Set<string>();
	let repeated = 0;
	const statements = quotes.flatMap((quote, index) => {
		const words = quote.words.map(each => each.trim()).filter(each => each !== '');
		if (words.length === 0) return [];
		const source = sources.idOf({...quote, words});
		const key = JSON.stringify([source, words]);
		if (seen.has(key)) {
			repeated++;
			return [];
		}
		seen.add(key);
		const who = people.idOf(quote, quote.party === undefined ? undefined : parties.idOf(quote.party));
		const on = quote.issue === undefined ? undefined : issues.idOf(quote.issue);
		const date = quote.said === undefined ? undefined : dated(quote.said, index, said);
		const [only] = words;
		const plain = words.length === 1 ? only : words;
		const passage = quote.cue === undefined ? plain : {words: plain, cue: quote.cue};
		const gloss = quote.gloss ?? (quote.isReported === true ? 'Reported; not summarised yet.' : undefined);
		const field = quote.isReported === true ? 'reports' : 'quotes';
		return [compact({who, on, said: date, gloss, [field]: {[source]: passage}})];
	});
	if (repeated > 0) said.push(`${repeated} repeat words of the same article and were left out.`);
	if (sources.missing.length > 0)
		said.push(
			`The articles are looked for beside the notes: ${sources.missing.slice(0, 8).join(', ')}${sources.missing.length > 8 ? ' …' : ''}. --articles DIR finds the words in a folder of them.`,
		);
	const needsParty = people.isPartyMissing || parties.isEmpty;
	const comment = needsParty ? '# Name the parties here, and give them to the people below.\n' : '';
	const sides: readonly (readonly [string, string | object])[] = [
		...parties.entries(),
		...(needsParty ? [['not-given', {name: 'Party not given', code: 'NN', kind: 'group'}] as const] : []),
	];
	const text = [
		`# yaml-language-server: $schema=${schema}\n${writeBlock({version: notesVersion, title})}`,
		`sources:\n${writeBlock(sources.entries(said), 2)}`,
		`${comment}parties:\n${writeBlock(new Map(sides) as Map<string, Yaml>, 2)}`,
		people.isEmpty ? '' : `people:\n${writeBlock(people.entries(), 2)}`,
		issues.isEmpty ? '' : `issues:\n${writeBlock(issues.entries(), 2)}`,
		statements.length === 0
			? ''
			: `statements:\n${statements.map(each => writeItem(each, 2, false)).join('')}`,
	];
	return {text: text.filter(each => each !== '').join('\n'), said};
}

/** A date as the notes have it; what could be day and month or month and day is not guessed. */
function dated(text: string, index: number, said: string[]): string | undefined {
	const day = text.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
	if (readDate(day, '2000-01-01').ok) return day;
	if (day !== '')
		said.push(
			`Row ${index + 1}: ${day.slice(0, 40)} is no date that can be read without guessing; it was left out.`,
		);
	return undefined;
}

class Ids {
	private readonly ids = new Map<string, string>();
	private readonly taken = new Taken();

	constructor(private readonly otherwise: string) {}

	idOf(name: string): string {
		const known = this.ids.get(name);
		if (known !== undefined) return known;
		const id = this.taken.take(slug(name, this.otherwise));
		this.ids.set(name, id);
		return id;
	}

	get isEmpty(): boolean {
		return this.ids.size === 0;
	}

	entries(): ReadonlyMap<string, string> {
		return new Map([...this.ids].map(([name, id]) => [id, name]));
	}
}

type SourceFields = {readonly file: string; readonly quote: FoundQuote};

class Sources {
	private readonly found = new Map<string, SourceFields>();
	private readonly ids = new Map<string, string>();
	private readonly taken = new Taken();
	private readonly pages: readonly (readonly [string, ReturnType<typeof articleOf>])[];

	constructor(private readonly articles: ReadonlyMap<string, string>) {
		this.pages = [...articles].map(([file, text]) => [file, articleOf(text)] as const);
	}

	idOf(quote: FoundQuote): string {
		const file = fileName(quote.file) ?? this.fileWith(quote.words);
		const key = file ?? JSON.stringify([quote.url, quote.outlet, quote.title, quote.published]);
		const known = this.ids.get(key);
		if (known !== undefined) return known;
		const stem = file?.replace(/\.[a-z]{1,5}$/i, '');
		const id = this.taken.take(slug(stem ?? quote.outlet ?? quote.title ?? '', 'article'));
		this.ids.set(key, id);
		this.found.set(id, {file: file ?? `${id}.txt`, quote});
		return id;
	}

	/** The one article that prints the words. */
	private fileWith(words: readonly string[]): string | undefined {
		const [only, another] = this.pages.filter(([, page]) =>
			words.every(each => findWords(page, each).length > 0),
		);
		return another === undefined ? only?.[0] : undefined;
	}

	get missing(): readonly string[] {
		return [...this.found.values()].map(({file}) => file).filter(file => !this.articles.has(file));
	}

	entries(said: string[]) {
		return new Map(
			[...this.found].map(([id, {file, quote}], index) => [
				id,
				compact({
					file: file === `${id}.txt` ? undefined : file,
					outlet: quote.outlet,
					title: quote.title,
					url: quote.url !== undefined && /^https?:\/\//.test(quote.url) ? quote.url : undefined,
					published: quote.published === undefined ? undefined : dated(quote.published, index, said),
				}),
			]),
		);
	}
}

function fileName(path: string | undefined): string | undefined {
	const name = path?.split(/[/\\]/).at(-1)?.trim();
	return name === undefined || name === '' ? undefined : name;
}

type Person = {
	readonly id: string;
	readonly name: string;
	party: string | undefined;
	role: string | undefined;
};

/** Speakers by name; one whose name ends another's is the same person, of whom a page first prints the whole name. */
class People {
	private readonly people = new Map<string, Person>();
	private readonly taken = new Taken();
	private readonly names: readonly string[];

	constructor(quotes: readonly FoundQuote[]) {
		const names = quotes.map(({speaker = ''}) => speaker.trim()).filter(name => !nobody.test(name));
		this.names = [...new Set(names)].toSorted((a, b) => b.length - a.length);
	}

	/** Undefined where nobody is known. */
	idOf({speaker = '', role}: FoundQuote, party: string | undefined): string | undefined {
		if (nobody.test(speaker.trim())) return undefined;
		const name =
			this.names.find(each => each === speaker.trim() || each.endsWith(` ${speaker.trim()}`)) ??
			speaker.trim();
		const known = this.people.get(name);
		if (known !== undefined) {
			known.party ??= party;
			known.role ??= role;
			return known.id;
		}
		const id = this.taken.take(slug(name.split(' ').at(-1) ?? name, 'speaker'));
		this.people.set(name, {id, name, party, role});
		return id;
	}

	get isEmpty(): boolean {
		return this.people.size === 0;
	}

	get isPartyMissing(): boolean {
		return [...this.people.values()].some(({party}) => party === undefined);
	}

	entries() {
		return new Map(
			[...this.people.values()].map(({id, name, party, role}) => [
				id,
				compact({name, party: party ?? 'not-given', role}),
			]),
		);
	}
}
