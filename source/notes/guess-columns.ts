/** What the columns of a table are, by their headings. */
import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';

/** What a column can be; the headings by which it is known, the likeliest first. */
const headings = {
	words: [
		'words',
		'quote',
		'quotation',
		'quoted text',
		'quote text',
		'quoted words',
		'zitat',
		'citation',
		'cita',
		'text',
		'content',
		'statement',
	],
	speaker: [
		'speaker',
		'speaker name',
		'who',
		'person',
		'name',
		'said by',
		'quoted person',
		'sprecher',
		'orateur',
		'attribution',
	],
	party: ['party', 'country', 'state', 'organisation', 'organization', 'affiliation', 'delegation', 'side'],
	role: ['role', 'office', 'function', 'job', 'job title', 'position', 'speaker title'],
	issue: ['issue', 'topic', 'theme', 'subject'],
	said: ['said', 'date said', 'said on', 'date of quote', 'date', 'when', 'day'],
	file: ['file', 'filename', 'file name', 'article file', 'doc', 'docid', 'document'],
	outlet: ['outlet', 'source', 'publication', 'newspaper', 'publisher', 'medium', 'media', 'source name'],
	title: ['title', 'headline', 'article title', 'article'],
	url: ['url', 'link', 'address', 'web address', 'article url', 'source url'],
	published: ['published', 'date published', 'publication date', 'published on', 'article date', 'pub date'],
	cue: ['cue', 'verb', 'reporting verb'],
	gloss: ['gloss', 'summary', 'in short', 'paraphrase'],
} as const;

/** By column, for the help. */
export const columnHeadings: Readonly<Record<string, readonly string[]>> = headings;

type ColumnRole = keyof typeof headings;
export type Columns = Partial<Record<ColumnRole, number>>;

const roles = Object.keys(headings).filter((role): role is ColumnRole => role in headings);

export type Guessed =
	| {readonly ok: true; readonly columns: Columns}
	| {readonly ok: false; readonly message: string};

/** @param map - as `speaker=Name,words=Quote`, which counts before any guess. */
export function guessColumns(names: readonly string[], map: string | undefined): Guessed {
	const columns: Columns = {};
	for (const pair of (map ?? '').split(',').filter(each => each.trim() !== '')) {
		const [role = '', name = ''] = pair.split('=').map(part => part.trim());
		const known =
			roles.find(each => each === role) ?? roles.find(each => namesOf(each).includes(plain(role)));
		if (known === undefined)
			return {
				ok: false,
				message: `--map knows ${roles.join(', ')}; it was given ${role}.${didYouMean(role, roles)}`,
			};
		const at = names.findIndex(each => plain(each) === plain(name));
		if (at < 0)
			return {
				ok: false,
				message: `There is no column ${name}; there are ${names.join(', ')}.${didYouMean(name, names)}`,
			};
		columns[known] = at;
	}
	const taken = new Set(Object.values(columns));
	for (const role of roles) {
		if (columns[role] !== undefined) continue;
		for (const heading of headings[role]) {
			const at = names.findIndex((name, index) => plain(name) === heading && !taken.has(index));
			if (at < 0) continue;
			columns[role] = at;
			taken.add(at);
			break;
		}
	}
	if (columns.words !== undefined) return {ok: true, columns};
	return {
		ok: false,
		message: `No column looks like the quoted words; there are ${names.join(', ')}. Say which it is: --map words=COLUMN`,
	};
}

function namesOf(role: ColumnRole): readonly string[] {
	return headings[role];
}

function plain(heading: string): string {
	return fold(heading)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

function didYouMean(name: string, known: readonly string[]): string {
	const meant = nearest(name, known);
	return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** What was taken for what, in words. */
export function tellColumns(names: readonly string[], columns: Columns): string {
	const used = roles.flatMap(role => {
		const at = columns[role];
		return at === undefined ? [] : [`${role} = ${names[at] ?? ''}`];
	});
	const unused = names.filter((_, at) => !Object.values(columns).includes(at));
	return `Columns: ${used.join(', ')}${unused.length === 0 ? '' : `; not used: ${unused.join(', ')}`}. --map speaker=COLUMN changes it.`;
}
