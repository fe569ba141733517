/** The sources and people that quotations of any origin name, each once. */
import {notGiven} from '../dossier/not-given.ts';
import {beginsAsAddress} from '../text/address.ts';
import {fold} from '../text/fold.ts';
import {compact} from './context.ts';
import {readDate} from './dates.ts';
import {findWords, type SearchedArticle, searchedArticle} from './find-words.ts';
import {slug, Taken} from './slug.ts';

export type FoundQuote = {
	/** Where it stands in what it was found in, from 1; its place among the others unless told. */
	readonly row?: number | undefined;
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

export type NumberedQuote = FoundQuote & {readonly row: number};

/** What programs and people write where nobody is known. */
export const nobody = /^(?:|unknown|none|n\/?a|null|anonymous|-|\?)$/i;

export class Ids {
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

type SourceFields = {
	readonly file: string;
	readonly quote: FoundQuote;
	/** The row that says when it was published. */
	readonly publishedIn: number;
};

export class Sources {
	private readonly found = new Map<string, SourceFields>();
	private readonly ids = new Map<string, string>();
	private readonly taken = new Taken();
	private readonly pages: readonly (readonly [string, ReturnType<typeof searchedArticle>])[];

	private readonly differing = new Map<string, string>();

	/** Of what rows without a file say of their article, the files in which the words of any stand. */
	private readonly files = new Map<string, Set<string>>();

	constructor(
		private readonly articles: ReadonlyMap<string, string>,
		quotes: readonly FoundQuote[],
	) {
		this.pages = [...articles].map(([file, text]) => [file, searchedArticle(text)] as const);
		for (const quote of quotes) {
			const key = saidOf(quote);
			const file =
				key === undefined || this.fileCalled(quote.file) !== undefined
					? undefined
					: this.fileWith(quote.words);
			if (key !== undefined && file !== undefined)
				this.files.set(key, (this.files.get(key) ?? new Set()).add(file));
		}
	}

	idOf(quote: NumberedQuote): string {
		const file =
			this.fileCalled(quote.file) ??
			this.fileNamed(quote) ??
			this.fileWith(quote.words) ??
			this.fileBeside(quote);
		const key = file ?? saidOf(quote) ?? '';
		const known = this.ids.get(key);
		if (known !== undefined) {
			this.join(known, quote);
			return known;
		}
		const stem = file === undefined ? undefined : stemOf(file);
		const id = this.taken.take(slug(stem ?? quote.outlet ?? quote.title ?? '', 'article'));
		this.ids.set(key, id);
		this.found.set(id, {file: file ?? `${id}.txt`, quote, publishedIn: quote.row});
		return id;
	}

	/** What another row says of the source: new, or other than before. */
	private join(id: string, quote: NumberedQuote): void {
		for (const key of ['outlet', 'title', 'url', 'published'] as const) {
			const was = this.found.get(id);
			const [before, now] = [was?.quote[key]?.trim(), quote[key]?.trim()];
			if (was === undefined || now === undefined || now === '' || now === before) continue;
			if (key === 'published' && isSameDay(now, before)) continue;
			if (before === undefined || before === '') {
				const publishedIn = key === 'published' ? quote.row : was.publishedIn;
				this.found.set(id, {...was, quote: {...was.quote, [key]: now}, publishedIn});
				continue;
			}
			const which = `${id} ${key}`;
			if (this.differing.has(which)) continue;
			this.differing.set(
				which,
				`Row ${quote.row}: ${key} of ${was.file} is ${now.slice(0, 80)} here and ${before.slice(0, 80)} before; the first was kept.`,
			);
		}
	}

	/** What rows say otherwise than one before, of each source once. */
	get differences(): readonly string[] {
		return [...this.differing.values()];
	}

	/** The name of a file; without its ending, the only one that begins so. */
	private fileCalled(path: string | undefined): string | undefined {
		const name = fileName(path);
		if (name === undefined || this.articles.has(name)) return name;
		const [only, another] = this.pages.filter(([file]) => stemOf(file) === name);
		return another === undefined ? (only?.[0] ?? name) : name;
	}

	/** The article whose file an outlet or a title names, where no other does. */
	private fileNamed({outlet, title}: FoundQuote): string | undefined {
		const names = new Set([outlet, title].flatMap(each => (each === undefined ? [] : [slug(each, '')])));
		const [only, another] = this.pages.filter(([file]) => names.has(slug(stemOf(file), 'article')));
		return another === undefined ? only?.[0] : undefined;
	}

	/** The article in which the words of other rows stand that say the same of it. */
	private fileBeside(quote: FoundQuote): string | undefined {
		const [only, another] = this.files.get(saidOf(quote) ?? '') ?? [];
		return another === undefined ? only : undefined;
	}

	/** The one article that prints the words. */
	private fileWith(words: readonly string[]): string | undefined {
		const [only, another] = this.pages.filter(([, page]) =>
			words.every(each => findWords(page, each).length > 0),
		);
		return another === undefined ? only?.[0] : undefined;
	}

	/** The article of a source, where it is at hand. */
	pageOf(id: string): {readonly file: string; readonly article: SearchedArticle} | undefined {
		const file = this.found.get(id)?.file;
		const article = this.pages.find(([name]) => name === file)?.[1];
		return file === undefined || article === undefined ? undefined : {file, article};
	}

	get missing(): readonly string[] {
		return [...this.found.values()].map(({file}) => file).filter(file => !this.articles.has(file));
	}

	/** @param dated - reads a day of publication, of the row that says it. */
	entries(dated: (text: string, row: number) => string | undefined) {
		return new Map(
			[...this.found].map(([id, {file, quote, publishedIn}]) => [
				id,
				compact({
					file: file === `${id}.txt` ? undefined : file,
					outlet: quote.outlet,
					title: quote.title,
					url: quote.url !== undefined && beginsAsAddress(quote.url) ? quote.url : undefined,
					published: quote.published === undefined ? undefined : dated(quote.published, publishedIn),
				}),
			]),
		);
	}
}

/** What a row says of its article; undefined where it says nothing. */
function saidOf({url, outlet, title, published}: FoundQuote): string | undefined {
	if (url === undefined && outlet === undefined && title === undefined) return undefined;
	const name = outlet === undefined ? undefined : fold(outlet.trim()).replace(/^the\s+/, '');
	return JSON.stringify([url, name, title, published]);
}

/** Whether two spellings, as "May 22, 2024" and "2024-05-22", are of one day. */
function isSameDay(a: string, b = ''): boolean {
	const [one, other] = [readDate(a), readDate(b)];
	return one.ok && other.ok && one.edtf === other.edtf;
}

function stemOf(file: string): string {
	return file.replace(/\.[a-z]{1,5}$/i, '');
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
export class RecordedPeople {
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
				compact({name, party: party ?? notGiven, role}),
			]),
		);
	}
}
