/** What to say of articles, and of words and places in them. */
import {listValues, quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {wordsFor} from '../dossier/words-for.ts';
import {sanitize} from '../text/sanitize.ts';
import type {NotesProblem} from './problems.ts';

type PlaceProblem = Extract<
	NotesProblem,
	{
		readonly code:
			| 'outside-folder'
			| 'article'
			| 'articles-folder'
			| 'other-copy'
			| 'words-missing'
			| 'words-several'
			| 'words-order'
			| 'words-too-few'
			| 'no-surroundings'
			| 'cut-by-comment'
			| 'offsets-outside'
			| 'other-words'
			| 'place-unsaid'
			| 'no-article';
	}
>;

function wordsForFolder({
	found,
	is,
	count,
	near,
	isGiven,
}: Extract<PlaceProblem, {code: 'articles-folder'}>): Words {
	const folder = quoteValue(found);
	const none = count === 1 ? 'the article is not' : `none of the ${count} articles is`;
	const what = {
		missing: `there is no folder ${folder}, in which the articles are said to be`,
		file: `${folder} is a file, and the articles are said to be in it`,
		folder: found === '' ? `${none} beside the notes` : `${none} in the folder ${folder}`,
	}[is];
	if (isGiven === true)
		return words(
			{
				missing: `there is no folder ${folder}, which --articles names`,
				file: `${folder} is a file, and --articles names it`,
				folder: `${none} in the folder ${folder}, which --articles names`,
			}[is],
			'the folder in which they are',
			'Correct --articles; where they lie beside the notes, leave it out.',
		);
	const expected =
		is === 'folder' ? 'them there, or the folder in which they are' : 'the folder in which they are';
	if (near === undefined)
		return words(what, expected, 'Correct the name; where they lie beside the notes, take the line out.');
	if (near === '') return words(what, expected, 'They lie beside the notes: take this line out.');
	const top = found === '' ? ' at the top' : '';
	return words(what, expected, `They are in ${quoteValue(near)}: write articles: ${sanitize(near)}${top}.`);
}

export function wordsForPlace(problem: PlaceProblem): Words {
	switch (problem.code) {
		case 'outside-folder':
			return words(
				`${quoteValue(problem.found)} leads out of the folder of the notes, so it is not read`,
				'an article beside the notes or below',
				'Move the article there; or say where they all are with --articles FOLDER.',
			);
		case 'article': {
			const {found, expected, todo} = wordsFor(problem.problem);
			const article = `the article ${quoteValue(problem.file)}`;
			if (problem.problem.code === 'empty')
				return words(
					`${article} is empty`,
					'its text',
					'Save the text there again; none of its words are looked up.',
				);
			const isMissing = problem.problem.code === 'no-such-file';
			const where = isMissing
				? 'Put it there; or say its name with file: NAME, or the folder with --articles FOLDER.'
				: todo;
			const near = problem.near === undefined ? where : `Did you mean file: ${sanitize(problem.near)}?`;
			return words(`${article}: ${found}`, expected, near);
		}
		case 'articles-folder':
			return wordsForFolder(problem);
		case 'other-copy':
			return words(
				`${quoteValue(problem.file)} is another copy: its SHA-256 is ${problem.found}`,
				'the one that the notes name',
				'Put the right copy there, or take sha256 out.',
			);
		case 'words-missing':
			return wordsForMissing(problem);
		case 'words-several': {
			return words(
				`${quoteValue(problem.words)} stands several times in ${quoteValue(problem.file)}: ${wordsForPlaces(problem.places, problem.more)}`,
				'words that stand there once',
				'Write more of the words, or say which: {words: "...", nth: 2} or {words: "...", after: "words before it"}.',
			);
		}
		case 'no-surroundings': {
			const {key, found, file, isElsewhere} = problem;
			const side = key === 'after' ? 'before' : 'behind';
			return words(
				isElsewhere
					? `${quoteValue(found)} does not stand shortly ${side} ${quoteValue(problem.words)} in ${quoteValue(file)}`
					: `${quoteValue(file)} does not print ${quoteValue(found)}, which is to stand ${side} the words`,
				`words that stand shortly ${side} them`,
				`${quoteValue(problem.words)} stands at ${wordsForPlaces(problem.places, problem.more)}. Correct "${key}", or say nth.`,
			);
		}
		case 'cut-by-comment':
			return words(
				`YAML takes ${quoteValue(problem.comment)} for a comment, so the words end with ${quoteValue(problem.words)}`,
				'all the words, in marks of their own',
				`Put them in "..." and write a mark within as \\".`,
			);
		case 'words-order': {
			const [second, first] = [problem.words, problem.first].map(quoteValue);
			return problem.isBefore
				? words(
						`${second} stands at ${sanitize(problem.at)}, before ${first}, behind which it is written here`,
						'the parts of a quotation in the order of the article',
						`Write ${second} first; or, where they are two quotations, make two statements of them.`,
					)
				: words(
						`${second} at ${sanitize(problem.at)} is part of what stands before it here, ${first}`,
						'parts of a quotation that do not overlap',
						'Leave it out.',
					);
		}
		case 'words-too-few':
			return words(
				`${quoteValue(problem.words)} stands ${problem.count === 1 ? 'once' : `${problem.count} times`} in ${quoteValue(problem.file)}`,
				`nth from 1 to ${problem.count}`,
				'Correct nth.',
			);
		case 'offsets-outside':
			return words(
				`${quoteValue(problem.found)} lies outside ${quoteValue(problem.file)}, which has ${problem.length} units`,
				'offsets within it',
				'Give the words instead.',
			);
		case 'other-words':
			return words(
				`${quoteValue(problem.file)} has other words at these offsets`,
				'the words, or their digest, as noted',
				'Give the words without "at" and "sha256"; they are looked for then.',
			);
		case 'place-unsaid':
			return words('nothing says which words are meant', '"words", or "from" and "to"', 'Add them.');
		case 'no-article':
			return words(
				`${quoteValue(problem.file)} is not there to look the words up in`,
				'the article',
				'Put it there, or give "at" too.',
			);
	}
}

function wordsForMissing(problem: Extract<NotesProblem, {readonly code: 'words-missing'}>): Words {
	const {file, nearest, elsewhere, isUnlike} = problem;
	const found = `${quoteValue(file)} does not print ${quoteValue(problem.words)}`;
	if (elsewhere.length > 0)
		return words(
			found,
			'words of the article',
			`They stand in ${listValues(elsewhere, 'and')}: name that source.`,
		);
	if (problem.across !== undefined) {
		const {at, offered, between} = problem.across;
		return words(
			found,
			`with … in place of the reporter's words, as at ${file}:${at}, "${shorten(sanitize(offered))}"`,
			between.every(words => words.trim() === '')
				? 'Between the quotation marks stands nothing; they are two quotations.'
				: `Left out between the quotation marks: ${listValues(between, 'and')}.`,
		);
	}
	if (nearest === undefined)
		return words(
			found,
			'words of the article',
			`Copy them from it${isUnlike ? '; nothing there is like them' : ''}.`,
		);
	if (problem.outside !== undefined) {
		const {between, offered} = problem.outside;
		return words(
			found,
			`what stands between the marks at ${file}:${nearest.at}, "${shorten(sanitize(offered))}"`,
			`Outside the marks, the reporter's: ${listValues(between, 'and')}.`,
		);
	}
	if (nearest.differences.length === 0)
		return words(
			found,
			`what stands at ${file}:${nearest.at}, "${shorten(sanitize(nearest.marked))}"`,
			'The words are the same; signs between them differ.',
		);
	const differences = nearest.differences
		.slice(0, 6)
		.map(({wanted, printed}) => difference(wanted, printed))
		.join('; ');
	return words(
		found,
		`what stands at ${file}:${nearest.at}, "${shorten(sanitize(nearest.marked))}"`,
		`Different: ${differences}.`,
	);
}

function wordsForPlaces(places: readonly {readonly at: string; readonly before: string}[], more = 0): string {
	const shown = places.map(({at, before}) => `${at} (after "${sanitize(before)}")`).join(', ');
	return more === 0 ? shown : `${shown} and ${more} more`;
}

function difference(wanted: string | undefined, printed: string | undefined): string {
	if (wanted === undefined) return `${quoteValue(printed ?? '')} is left out`;
	if (printed === undefined) return `${quoteValue(wanted)} is not printed`;
	return `${quoteValue(wanted)} is printed ${quoteValue(printed)}`;
}

/** Cells of an article's wording in a message. */
const room = 400;

function shorten(text: string): string {
	return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
