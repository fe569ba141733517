/** What to say of notes in which something lacks, stands twice, or is used by nothing. */
import {quoteValue} from '../dossier/described.ts';
import {type Words, words} from '../dossier/words.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import type {ContentFault} from './content-faults.ts';

export function wordsForContents(remark: ContentFault): Words {
	switch (remark.code) {
		case 'no-day':
			return wordsForNoDay(remark);
		case 'blank-text':
			return words('only blanks stand here', 'some text', 'Write it, or take the key out.');
		case 'no-issue':
			return words(
				`this statement is on no issue${ofOthers(remark.others)}`,
				'"on"',
				`Add on: the id of an issue; no position rests on it without.${remark.others === 0 ? '' : ' issue:none finds them all.'}`,
			);
		case 'no-summary':
			return words(
				`nobody has said yet what this comes to, which is only reported${remark.others === 0 ? '' : `, nor what ${count(remark.others, 'other comes', 'others come')} to`}`,
				'"gloss"',
				'Write gloss: and a sentence of your own; until then nothing of it is shown.',
			);
		case 'same-name':
			return words(
				`${quoteValue(remark.name)} is also the name of the ${remark.kind} ${quoteValue(remark.id)} at line ${remark.line}`,
				'',
				`Take one of the two out, if they are the same; if not, tell them apart by their names.`,
			);
		case 'event-twice':
			return words(
				`${quoteValue(remark.name)} on ${remark.day} stands at line ${remark.line}, too`,
				'',
				'Take one of the two out, if they are the same; if not, give each a name.',
			);
		case 'named-twice':
			return words(
				`"${sanitize(remark.key)}" has ${quoteValue(remark.found)} twice`,
				'each once',
				'Correct one of them, if another was meant.',
			);
		case 'unused':
			return wordsForUnused(remark);
		case 'one-version':
			return words(
				'only one version stands here',
				'two or more, which do not agree',
				'Add the other version, or say in "assessment" what this one is held against.',
			);
		case 'same-version':
			return words(
				`the version at line ${remark.line} says ${quoteValue(remark.says)}, too`,
				'versions that do not agree',
				'Correct one of them, or make one version of both, with both places in its "where".',
			);
		case 'position-twice':
			return words(
				`line ${remark.line} has another position of ${quoteValue(remark.party)} on ${quoteValue(remark.issue)} with "${sanitize(remark.stance)}", from the same date on`,
				'',
				'Take one of the two out, make one sentence of both, or say "since" of the later one.',
			);
		case 'other-evidence':
			return words(
				`the statement ${quoteValue(remark.id)} is not ${remark.of === 'party' ? 'of' : 'on'} ${quoteValue(remark.what)}`,
				'statements of the party on the issue',
				'Correct the id, or take it out.',
			);
		case 'two-parties':
			return words(
				`${quoteValue(remark.id)} is of ${quoteValue(remark.party)} and of ${quoteValue(remark.other)} at the same time, and what is said counts as of ${quoteValue(remark.party)}, the first`,
				'',
				`Say "from" and "to" of each, or of each statement for which party: who: {person: ${sanitize(remark.id)}, party: ${sanitize(remark.other)}}.`,
			);
		case 'other-party-then':
			return words(
				`on ${remark.day} ${quoteValue(remark.id)} was of ${quoteValue(remark.other)}, and this counts as of ${quoteValue(remark.party)}, the first in "roles"`,
				'',
				`Write who: {person: ${sanitize(remark.id)}, party: ${sanitize(remark.other)}}, if that is meant.`,
			);
		case 'unspoken-twice':
			return words(
				`${quoteValue(remark.words)} at ${sanitize(remark.file)}:${remark.at} ${remark.isSaid ? `is also in the statement at line ${remark.line}` : `is nobody's speech by line ${remark.line} already`}`,
				remark.isSaid ? "words that are somebody's or nobody's" : 'each once',
				'Take one of the two out.',
			);
		case 'means-other':
			return words(
				`the article is said to mean ${quoteValue(remark.means)}, and the words are given to ${quoteValue(remark.speaker)}`,
				'the same in "who" and "means", or a reason in "differs"',
				'Correct one of the two, or say in "differs" why the article is wrong.',
			);
		case 'marked-report':
			return words(
				`${quoteValue(remark.words)} at ${sanitize(remark.file)}:${remark.at} stands between quotation marks, and is shown as only reported`,
				'"quotes" of words between marks',
				'Write quotes in the place of reports, if these are words of the speaker.',
			);
		case 'word-left-out':
			return words(
				`${quoteValue(remark.word)} stands ${remark.isFirst ? 'before' : 'behind'} ${quoteValue(remark.words)} at ${sanitize(remark.file)}:${remark.at}, between the same quotation marks, and is the one word left out of them`,
				`${quoteValue(remark.word)} at the ${remark.isFirst ? 'beginning' : 'end'} of the words, if it is meant to stand there`,
				`Add it; or write … in its place, if it is left out on purpose.`,
			);
		case 'unprinted-speaker':
			return words(
				`${quoteValue(remark.file)} does not print ${quoteValue(remark.found)}`,
				'the speaker as the article prints the name',
				'Copy it from the article, or take "named" out.',
			);
		case 'far-event':
			return words(
				`${quoteValue(remark.name)} is on ${remark.day}, ${count(remark.years, 'year')} ${remark.side} all rounds and articles`,
				'',
				'Check the year.',
			);
		case 'source-days':
			return words(
				`"${sanitize(remark.key)}" is ${remark.day}, and the day of "${sanitize(remark.other)}" is ${remark.otherDay}`,
				remark.key === 'retrieved' ? 'a day after that, or the same' : 'a day before that, or the same',
				'Check both days.',
			);
	}
}

function ofOthers(others: number): string {
	return others === 0 ? '' : `, nor are ${count(others, 'other')}`;
}

function wordsForNoDay({isAtEvent, others}: Extract<ContentFault, {code: 'no-day'}>): Words {
	if (others > 0)
		return words(
			`the day on which this was said is unknown, and so is that of ${count(others, 'other statement')}`,
			'"said", or "at" with an event that has a day',
			'Add them; where nobody knows, write said: {because: the reason}. is:undated finds them all.',
		);
	if (isAtEvent)
		return words(
			'the day on which this was said is unknown: the event that "at" names has none',
			'"said", or the "date" of the event',
			'Add one of them; where nobody knows, write said: {because: the reason}.',
		);
	return words(
		'the day on which this was said is unknown',
		'"said" or "at"',
		'Write said: Monday, said: 2025-03-03, or at: and the number of a round; where nobody knows, said: {because: the reason}.',
	);
}

function wordsForUnused({kind, id}: Extract<ContentFault, {code: 'unused'}>): Words {
	switch (kind) {
		case 'source':
			return words(
				`nothing in these notes is from ${quoteValue(id)}`,
				'',
				'Quote it in a statement, or take the source out.',
			);
		case 'issue':
			return words(
				`no statement and no position is on ${quoteValue(id)}`,
				'',
				'Add one, or take the issue out.',
			);
		case 'party':
			return words(
				`nobody is of ${quoteValue(id)}, and nothing is said of it`,
				'',
				'Add a person or a statement of it, or take the party out.',
			);
	}
}
