/** What is told of the speaker, of a round and of a way back: no more than what is known, and as it is. */
import {expect, test} from 'vitest';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {dossierOf, fishing} from '../helpers/noted.ts';

function detailOf(notes: string, filter: string): string {
	return paneOf(drive({filter, columns: 200, rows: 60}, dossierOf(notes)).press('3'), 'detail');
}

function paneOf({workspace, state}: Driven, name: string): string {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	const panes = frame.kind === 'too-small' ? [] : frame.panes;
	const lines = panes.find(({pane}) => pane === name)?.lines ?? [];
	return lines.map(lineText).join(' ').replace(/\s+/g, ' ');
}

const unnamed = 'The page does not plainly name the speaker beside these words.';

test('a page is not said to give words to whom the notes alone give them, whoever it names', () => {
	expect(detailOf(fishing, '"count the fish together"')).toContain(unnamed);
	const ofTamm = fishing
		.replace('- who: berg\n    on: quota', '- who: tamm\n    on: quota')
		.replace('{party: norvania, on: quota', '{party: ostland, on: quota');
	const detail = detailOf(ofTamm, '"more than a fifth"');
	expect(detail).toContain(unnamed);
	expect(detail).not.toContain('The page gives these words');
});

test('of two speakers the articles are said to name the one whom they name', () => {
	const both = fishing.replace('- who: berg\n    on: quota', '- who: [berg, tamm]\n    on: quota');
	const detail = detailOf(both, '"more than a fifth"');
	expect(detail).toContain('The page names one of the speakers as “Anna Berg”.');
	expect(detail).toContain(
		'Speaker: The notes say whose words these are; The Harbour Herald names Anna Berg there. ',
	);
	expect(detail).not.toContain('(the articles say so)');
	expect(detailOf(fishing, '"more than a fifth"')).toContain(
		'Speaker: The Harbour Herald names Anna Berg there. (the articles say so)',
	);
});

test('what Esc takes back of an empty list is said as it is while the story is told', () => {
	const list = (filter: string, ...keys: readonly string[]) =>
		paneOf(drive({filter}).press('3', ...keys), 'quotes');
	expect(list('round:1 asof:2031-05-05 nowhere')).toContain('In the list Esc ends the story.');
	expect(list('round:1 asof:2031-05-05 nowhere', 'z')).not.toContain('In the list');
	expect(list('round:1 nowhere')).toContain('In the list Esc takes back what was searched for last.');
	expect(drive({filter: 'round:1 asof:2031-05-05 nowhere'}).press('3', 'escape').filter()).toBe('nowhere');
});

test('one quote of a round, or none, is not told as all of them', () => {
	const rounds = fishing.replace('    at: Port Vell\n', '');
	const driven = drive({filter: 'round:1 asof:2025-03-03', columns: 200, rows: 60}, dossierOf(rounds));
	const list = paneOf(driven.press('3'), 'quotes');
	expect(list).toContain(' Said there ');
	expect(list).not.toContain('All 1');
	const more = fishing.replace(
		'rounds:',
		'rounds:\n  - {date: 2025-03-02, place: Ostwick, present: [ostland]}',
	);
	const none = drive({filter: 'round:1 asof:2025-03-02'}, dossierOf(more.replaceAll('at: 1', 'at: 2'))).press(
		'3',
	);
	expect(paneOf(none, 'quotes')).not.toContain('said there');
});

test('where nothing has an issue none is offered as one', () => {
	const bare = {...smallDossier(), issues: [], positions: []};
	const statements = bare.statements.map(each => ({...each, issues: []}));
	const list = paneOf(drive({filter: 'issue:x'}, {...bare, statements}).press('3'), 'quotes');
	expect(list).toContain('No issue begins with "x". There is none here.');
});

test('a note on words of nobody says whose they are not', () => {
	const {workspace, state} = drive().press('3', 'm');
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	expect(frame.kind === 'too-small' ? undefined : frame.popup?.title).toBe('A note on nobody named');
});
