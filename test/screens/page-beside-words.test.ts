/** What the detail tells of the page: its sentence as it is printed, where it is printed, and whether it still is. */
import {expect, test} from 'vitest';
import type {Passage} from '../../source/dossier/types.ts';
import {viewPassageWords} from '../../source/panes/quotes/passage-words.ts';
import type {Shelf} from '../../source/state/workspace.ts';
import {frameOf} from '../../source/view/frame.ts';
import {unicode} from '../../source/view/glyphs.ts';
import {lineText} from '../../source/view/spans.ts';
import {type Driven, drive} from '../helpers/driven-state.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {madeShelf} from '../helpers/made-articles.ts';
import {smallDossier} from '../helpers/make-dossier.ts';
import {smallShelf} from '../helpers/small-articles.ts';

function paneOf({workspace, state}: Driven, name: string): readonly string[] {
	const frame = frameOf({workspace, state: state(), glyphs: unicode});
	const panes = frame.kind === 'too-small' ? [] : frame.panes;
	return (panes.find(each => each.pane === name)?.lines ?? []).map(each => lineText(each).trimEnd());
}

const flat = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ');

function told({workspace, state}: Driven, id: string, passage: Passage): string {
	const entry = workspace.catalogue.entryOf.get(id);
	if (entry === undefined) throw new RangeError(id);
	return viewPassageWords({workspace, state: state(), glyphs: unicode}, entry, passage, 5000)
		.map(lineText)
		.join(' ');
}

test.each([
	['in the dossier', undefined],
	['on the page', madeShelf(talks)],
])('what stands beside quoted words is shown as it stands %s, marks and blanks and all', (_, shelf) => {
	const driven = drive({}, talks, shelf);
	let marks = 0;
	for (const {id, passages} of talks.statements)
		for (const passage of passages) {
			if (passage.kind === 'reported') continue;
			const shown = told(driven, id, passage);
			for (const {prefix, exact, suffix} of passage.segments) {
				const before = /[^\n]{0,2}$/.exec(prefix)?.[0] ?? '';
				const after = /^[^\n]{0,2}/.exec(suffix)?.[0] ?? '';
				expect(shown).toContain(before.trimStart() + exact + after.trimEnd());
				marks += Number(/^\s*["”“»’']/.test(after));
			}
		}
	expect(marks).toBeGreaterThan(40);
});

/** As a page is printed whose lines are broken by a width: at the last blank before it. */
function folded(text: string, columns: number): string {
	return text.replace(new RegExp(`(.{1,${columns}}) (?=\\S)`, 'g'), '$1\n');
}

test.each([46, 58, 72, 80])('the sentence is the same on a page whose lines are broken at %i', columns => {
	const dossier = smallDossier();
	const [whole, broken] = [smallShelf(), smallShelf(text => folded(text, columns))].map(shelf =>
		drive({}, dossier, shelf),
	);
	let sentences = 0;
	for (const {id, passages} of dossier.statements)
		for (const passage of passages) {
			if (passage.kind === 'reported' || whole === undefined || broken === undefined) continue;
			expect(flat([told(broken, id, passage)])).toBe(flat([told(whole, id, passage)]));
			sentences++;
		}
	expect(sentences).toBeGreaterThan(8);
});

/** The small dossier, the first quoted statement of it printed with nothing beside it. */
function withoutMarks() {
	const dossier = structuredClone(smallDossier()) as ReturnType<typeof smallDossier>;
	for (const {passages} of dossier.statements)
		for (const passage of passages)
			if (passage.kind !== 'reported')
				for (const segment of passage.segments) Object.assign(segment, {prefix: 'so\n', suffix: '\nThen'});
	return dossier;
}

test('marks that the page does not print are said to be ours', () => {
	const said = 'Marks that the page does not print beside these words are ours.';
	const bare = drive({rows: 60, filter: 'kind:direct'}, withoutMarks()).press('3', 'g');
	expect(flat(paneOf(bare, 'detail'))).toContain(said);
	const marked = drive({rows: 60, filter: 'kind:direct'}, smallDossier()).press('3', 'g');
	expect(flat(paneOf(marked, 'detail'))).not.toContain(said);
});

test('of a summary it is not said that the page has no quotation marks: it may have some', () => {
	const driven = drive({rows: 60, filter: 'kind:reported'}, talks).press('3', 'g');
	for (const _ of driven.ids()) {
		expect(flat(paneOf(driven, 'detail'))).not.toMatch(/No quotation marks/);
		expect(flat(paneOf(driven, 'detail'))).toContain('(our words)');
		driven.press('j');
	}
});

test.each([
	[59, 40],
	[80, 24],
	[100, 30],
	[120, 40],
	[200, 60],
])('at %dx%d the page that prints a quote is seen with no scrolling, and its day', (columns, rows) => {
	for (const shelf of [undefined, madeShelf(talks)]) {
		const driven = drive({columns, rows}, talks, shelf).press('3', 'g');
		for (const _ of driven.ids()) {
			const detail = flat(paneOf(driven, 'detail'));
			const [, name = ''] = /(?:Printed|Reported) in ([\w ()/]+)/.exec(detail) ?? [];
			expect(name).not.toBe('');
			if (name.startsWith('Russia Herald')) expect(detail).toContain(`in ${name}, 13 Jan 2022`);
			driven.press('j');
		}
		expect(driven.row()).toBe(talks.statements.length - 1);
	}
});

const shifted = smallShelf(text => `A line that was not there.\n${text}`);
const other = smallShelf(text => text.replaceAll('strait', 'channel').replaceAll('fleets', 'boats'));

function detailOf(shelf: Shelf, filter: string): string {
	return flat(
		paneOf(drive({columns: 200, rows: 60, filter}, smallDossier(), shelf).press('3', 'g'), 'detail'),
	);
}

test('where a page has changed the detail says so, and whose the words are that it shows', () => {
	expect(detailOf(shifted, '"paper bridge"')).toMatch(
		/courier\.txt has changed: characters (\d+)-\d+, where the dossier says (?!\1)\d+-\d+/,
	);
	const gone = detailOf(other, '"close the strait to anybody"');
	expect(gone).toContain(
		'courier.txt has changed: these words no longer stand in it; what is shown is what the dossier has of them.',
	);
	const reported = detailOf(other, 'kind:reported speaker:spokesperson');
	expect(reported).toContain(
		'courier.txt has changed: where the dossier found this, it says something else now.',
	);
	expect(detailOf(smallShelf(), '"paper bridge"')).not.toContain('has changed');
});

test('the page of a summary that has changed says that it is the dossier that has no more than a digest', () => {
	const driven = drive({filter: 'kind:reported', columns: 200, rows: 60}, smallDossier(), other);
	const page = flat(paneOf(driven.press('3', 'g', '5'), 'page'));
	expect(page).toContain('has changed: what stands where the dossier says is something else.');
	expect(page).toContain('Of this passage the dossier has only a digest, by which it was not found.');
});

test.each([
	[59, 40],
	[80, 24],
	[120, 40],
])('at %dx%d how many passages there are stands on one line', (columns, rows) => {
	const driven = drive({columns, rows}, talks, madeShelf(talks)).press('3', 'g');
	let several = 0;
	for (let row = 0; row < 74; row++) {
		const counts = paneOf(driven, 'detail').filter(text => /\[\d/.test(text));
		for (const text of counts) expect(text).toMatch(/\[\d of \d, \) next\]/);
		several += counts.length;
		driven.press('j');
	}
	expect(several).toBeGreaterThan(0);
});

test('where an article is not at hand the detail says why its sentence is not whole', () => {
	const all = drive({}, talks).press('3', 'enter');
	const lacking = (driven: Driven, more: object) => {
		const seen: string[] = [];
		for (let row = 0; row < 74; row++) {
			seen.push(flat(paneOf({...driven, workspace: {...driven.workspace, ...more}}, 'detail')));
			driven.press('n');
		}
		return seen;
	};
	const count = (seen: readonly string[], text: string) => seen.filter(each => each.includes(text)).length;
	const none = lacking(all, {});
	const unseen = count(none, '; --articles FOLDER shows the');
	expect(unseen).toBeGreaterThan(40);
	const folder = lacking(drive({}, talks).press('3', 'enter'), {noArticles: 'There is no folder.'});
	expect(count(folder, '; --articles')).toBe(0);
	expect(count(folder, '; the folder of the articles is not at hand')).toBe(unseen);
	const shelf = {...madeShelf(talks), texts: new Map()};
	const empty = lacking(drive({}, talks, shelf).press('3', 'enter'), {});
	expect(count(empty, '; the article is not in the folder of the articles')).toBe(unseen);
});
