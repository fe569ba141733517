/** A draft as a file of notes. */
import {notGiven} from '../dossier/not-given.ts';
import {notesVersion} from '../notes/version.ts';
import {writeBlock, writeFlow, writeItem} from '../notes/write-yaml.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Draft} from './draft.ts';
import {type Fields, short, type Yaml} from './placed.ts';

/** A whole file of notes. */
export function writeDraft(draft: Draft, schema: string): string {
	const parts = [
		`# yaml-language-server: $schema=${schema}`,
		'# A draft made by roundtable prepare. What has "draft" below it was proposed by the program, with its reasons and',
		'# how sure it is (0 to 1); take the line away once you have looked. roundtable FILE shows it, roundtable check FILE',
		'# says what is wrong. Issues and positions are yours to write.',
		'',
		writeBlock({version: notesVersion, title: draft.title}),
		`sources:\n${writeBlock(draft.sources, 2)}`,
		draft.parties.size === 0 ? '' : `parties:\n${writeBlock(draft.parties, 2)}`,
		draft.people.size === 0 ? '' : `people:\n${writeBlock(draft.people, 2)}`,
		'# Issues are yours: what is fought over, an id and a name each, such as quota: The quota.\nissues: {}\n',
		draft.rounds.length === 0
			? ''
			: `rounds:\n${draft.rounds.map(round => writeItem(round, 2, false)).join('')}`,
		draft.events.length === 0
			? ''
			: `events:\n${draft.events.map(event => writeItem(event, 2, false)).join('')}`,
		draft.statements.length === 0
			? ''
			: `statements:\n${draft.statements.map(statement => writeItem(statement, 2, false)).join('\n')}`,
		draft.notSpeech.length === 0
			? ''
			: `# Between marks, and nobody's speech: take a line away and the words are to be given to somebody.\nnot-speech:\n${draft.notSpeech.map(each => writeItem(each, 2)).join('')}`,
		folded(draft),
		bearing(draft),
	];
	return parts.filter((part, index) => part !== '' || index === 4).join('\n');
}

/** Of what may be reported so much is written. */
const mostFolded = 500;

/** What is told without “that”, as comments: nobody need read it, and each is a statement once its “# ” is taken away. */
function folded({folded: all}: Draft): string {
	if (all.length === 0) return '';
	const lines = all.slice(0, mostFolded).map(each => `#   - ${sanitize(writeFlow({...each, gloss: ''}))}`);
	return [
		'# Perhaps reported, too: told without marks and without "that", so not taken over. To take one over, move its line to',
		'# the statements, take the # away, and say in gloss what it comes to.',
		...lines,
		...(all.length > mostFolded ? [`#   and ${all.length - mostFolded} more`] : []),
		'',
	].join('\n');
}

/** What each party said, side by side, beside which its positions can be written. */
function bearing({statements, people}: Draft): string {
	const byParty = new Map<string, string[]>();
	for (const {who, quotes} of statements) {
		const party =
			typeof who === 'string'
				? people.get(who)?.party
				: typeof who === 'object' && !Array.isArray(who) && 'party' in who
					? (who as Fields).party
					: undefined;
		const [first] = quotes instanceof Map ? [...quotes.values()] : [];
		const words =
			typeof first === 'string' || Array.isArray(first)
				? wordsIn(first)
				: typeof first === 'object' && first !== null && 'words' in first
					? wordsIn((first as Fields).words)
					: undefined;
		if (typeof party !== 'string' || party === notGiven || words === undefined) continue;
		byParty.set(party, [
			...(byParty.get(party) ?? []),
			`#     ${typeof who === 'string' ? who : party}: ${short(words)}`,
		]);
	}
	if (byParty.size === 0) return '';
	const lines = [...byParty].flatMap(([party, words]) => [
		`#   - {party: ${party}, on: ISSUE, demands: }`,
		...words.slice(0, 12),
		...(words.length > 12 ? [`#     and ${words.length - 12} more`] : []),
	]);
	return `# Positions are yours: below each party what it said.\n# positions:\n${lines.map(line => sanitize(line)).join('\n')}\n`;
}

/** What a reporter cut is a list. */
function wordsIn(words: Yaml): string | undefined {
	if (typeof words === 'string') return words;
	return Array.isArray(words) ? words.filter(each => typeof each === 'string').join(' … ') : undefined;
}
