/** What to say of what is likely a slip, though nothing is left out for it. */
import {quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Remark} from './problems.ts';
import {writtenAsList} from './without-brackets.ts';
import {wordsForContents} from './wording-contents.ts';

export function wordsForRemark(remark: Remark): Words {
	switch (remark.code) {
		case 'outside-marks':
			return words(
				`${quoteValue(remark.words)} at ${sanitize(remark.file)}:${remark.at} stands outside the quotation marks, within these words`,
				'words that the article quotes',
				'Write … in its place, or leave it out at an end; or say kind: partial, if the page has lost its marks.',
			);
		case 'no-marks':
			return words(
				`no quotation marks stand about ${quoteValue(remark.words)} at ${sanitize(remark.file)}:${remark.at}`,
				'"reports" with a gloss in your own words, of what nobody quotes',
				'Or say kind: partial, if the page has lost its marks.',
			);
		case 'said-after':
			return words(
				remark.event === undefined
					? `said on ${remark.said}, but ${quoteValue(remark.source)} was published on ${remark.published}`
					: `${quoteValue(remark.event)} was on ${remark.said}, but ${quoteValue(remark.source)}, which tells of it, was published on ${remark.published}`,
				'',
				'Check both days.',
			);
		case 'other-weekday':
			return words(
				`said on ${remark.said}, a ${remark.day}, but the sentence in ${quoteValue(remark.file)} names ${remark.printed}`,
				'',
				`Write said: ${remark.printed}, if that is the day.`,
			);
		case 'other-cue':
			return words(
				`the article gives these words to somebody else: "${sanitize(remark.cue.replace(/\s+/g, ' '))}" at ${sanitize(remark.file)}:${remark.at}`,
				`who: ${remark.id}`,
				'Or say with "named" and "differs" that the article is wrong, or with "because" how it is known.',
			);
		case 'no-who':
			return words(
				'nobody is said to have said this',
				'"who"',
				'Add it, or say in "because" why it is not known.',
			);
		case 'cut-text':
			return words(
				`YAML takes ${quoteValue(remark.comment)} for a comment, so the text ends with ${quoteValue(remark.words)}`,
				'',
				'If it belongs to the text, put all of it in "...".',
			);
		case 'joined-names':
			return words(
				`no article prints ${quoteValue(remark.found)} as one name`,
				'',
				`If these are several, write ${sanitize(writtenAsList('also', remark.parts))}.`,
			);
		case 'damaged-article':
			return words(
				`the marks of ${quoteValue(remark.file)} are damaged: ${quoteValue(remark.first)} and the like stand there ${remark.count === 1 ? 'once' : `${remark.count} times`}`,
				'“ ” and ’, of which a program that takes UTF-8 for Windows-1252 makes that',
				'Copy the text from the page again and save it as UTF-8; words are found all the same, and shown as they are printed there.',
			);
		case 'same-article':
			return words(
				remark.file === remark.otherFile
					? `${quoteValue(remark.file)} is the article of ${quoteValue(remark.other)} already`
					: `${quoteValue(remark.file)} is the same to the letter as ${quoteValue(remark.otherFile)}, the article of ${quoteValue(remark.other)}`,
				'an article of its own for each source',
				'Correct the file, or take one of the two sources out.',
			);
		case 'other-year':
			return words(
				`${sanitize(remark.what)} ${remark.day}, far from all other days of these talks`,
				'',
				`Is it ${remark.near}?`,
			);
		case 'published-early':
			return words(
				`${quoteValue(remark.source)} was published on ${remark.published}, before every date that is given for what it quotes, of which the first is ${remark.said}`,
				'',
				'Check the day of publication.',
			);
		case 'round-order':
			return words(
				`round ${remark.round} is on ${remark.day}, ${remark.round > remark.other ? 'before' : 'after'} round ${remark.other} on ${remark.otherDay}`,
				'',
				'Check both days, and the order of the rounds.',
			);
		case 'other-round':
			return words(
				`said on ${remark.said}, but round ${remark.round}, which "at" names, was on ${remark.day}`,
				'',
				'Check the day and the round.',
			);
		case 'unprinted-name':
			return words(
				`no article prints ${quoteValue(remark.found)}; the nearest is ${quoteValue(remark.near)} at ${sanitize(remark.file)}:${remark.at}`,
				'',
				remark.key === 'place'
					? 'Correct the place, if it is that one.'
					: `Correct the name, or add also: ${sanitize(remark.near)}, if both are right.`,
			);
		case 'unlisted-spelling':
			return words(
				`${quoteValue(remark.file)} prints the name as ${quoteValue(remark.printed)}, which the notes do not have`,
				'',
				`Add also: ${sanitize(remark.printed)} to ${quoteValue(remark.id)}.`,
			);
		default:
			return wordsForContents(remark);
	}
}
