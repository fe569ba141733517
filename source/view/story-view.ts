/** A round as the story tells it, and the end of the story: in the detail, and large as a slide. */
import {type Catalogue, type Entry, passageText} from '../dossier/catalogue.ts';
import {type Change, type Chapter, type Ending, endings, isGranted} from '../dossier/story.ts';
import type {Position, Stance} from '../dossier/types.ts';
import {selectLeading} from '../state/selectors.ts';
import {selectChapter, selectTelling} from '../state/story.ts';
import {count} from '../text/count.ts';
import type {Described} from './described.ts';
import type {Inside} from './inside.ts';
import {longDate, shortDate} from './names.ts';
import type {Scene} from './scene.ts';
import {blank, type Line, line, lineWidth, span, windowed, wrapLine} from './spans.ts';

/** What moved in the round and why, and who spoke; none where this round is not told. */
export function tellRound(scene: Scene, columns: number): readonly Line[] {
	const chapter = selectChapter(scene.world, scene.state);
	if (chapter === undefined) return [];
	return [
		...wrapLine(line(span(sayWhatHappened(scene.world.catalogue, chapter), 'strong')), columns),
		blank,
		...chapter.changes.flatMap(change => [
			...changeLines(scene, change, columns),
			...whyLines(scene, change, columns),
		]),
		...meanwhileLines(scene, chapter, columns),
		...perhapsLines(scene, chapter, columns),
		...(chapter.changes.length + chapter.meanwhile.length + chapter.perhaps.length > 0 ? [blank] : []),
	];
}

/** The round in a sentence: who spoke there, how much was said of it elsewhere, what moved. */
export function sayWhatHappened(catalogue: Catalogue, {changes, perhaps, there, elsewhere}: Chapter): string {
	const speakers = [...new Set(there.map(({speakerName}) => speakerName).filter(name => name !== ''))];
	const spoke =
		there.length > 0
			? `${count(there.length, 'quote')} from there${speakers.length === 0 ? '' : `: ${speakers.join(', ')}`}.`
			: elsewhere.length > 0
				? `Nothing that was said there is printed; ${count(elsewhere.length, 'quote')} about it ${elsewhere.length === 1 ? 'is' : 'are'} from elsewhere.`
				: 'These sources print nothing that was said there or about it.';
	const moved =
		changes.length > 0
			? `New in it: ${count(changes.length, 'position')} (${codesOf(catalogue, changes)}).`
			: perhaps.length > 0
				? 'No position is known to have come up in it.'
				: 'No position came up in it.';
	return `${spoke} ${moved}`;
}

function codesOf({parties}: Catalogue, changes: readonly Change[]): string {
	const ids = [...new Set(changes.map(({position}) => position.party))];
	return ids.map(id => parties.get(id)?.code ?? id).join(', ');
}

/** What was new by the round's day, and not there: it is not the round's. */
function sayMeanwhile(catalogue: Catalogue, {meanwhile}: Chapter): string {
	return `New by that day, but not there: ${count(meanwhile.length, 'position')} (${codesOf(catalogue, meanwhile)}).`;
}

function meanwhileLines(scene: Scene, chapter: Chapter, columns: number): readonly Line[] {
	const {meanwhile} = chapter;
	if (meanwhile.length === 0) return [];
	return [
		...wrapLine(line(span(sayMeanwhile(scene.world.catalogue, chapter), 'muted')), columns),
		...meanwhile.flatMap(change => changeLines(scene, change, columns)),
	];
}

function changeLines(scene: Scene, {position, before}: Change, columns: number): readonly Line[] {
	const {glyphs} = scene;
	const from = [...new Set(before.map(({stance}) => stance))].map(stance => sayStance(scene, stance));
	const moved = from.length === 0 ? '' : ` (before: ${from.join(', ')})`;
	return wrapLine(
		line(
			span(`${glyphs.fresh} ${sayHeld(scene, position)}`, 'accent'),
			span(`${moved}: `, 'muted'),
			span(position.sentence),
		),
		columns,
		2,
	);
}

/** `NATO on Enlargement, ✕ rejects`. */
function sayHeld(scene: Scene, {party, issue, stance}: Position): string {
	const {parties, issues} = scene.world.catalogue;
	return `${parties.get(party)?.name ?? party} on ${issues.get(issue)?.name ?? issue}, ${sayStance(scene, stance)}`;
}

function sayStance({glyphs}: Scene, stance: Stance): string {
	return `${glyphs.stances[stance]} ${stance}`.trim();
}

/** The first statement, of those made in the round, that bears a change out. */
function whyLines(scene: Scene, {position}: Change, columns: number): readonly Line[] {
	const there = selectChapter(scene.world, scene.state)?.there ?? [];
	const reason = there.find(({statement}) => position.evidence.includes(statement.id));
	return reason === undefined ? [] : reasonLines(scene, reason, columns);
}

function reasonLines(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {glyphs} = scene;
	const passage = selectLeading(scene.state, entry);
	const isQuoted = passage.kind !== 'reported';
	const words = passageText(passage);
	const who = `${entry.speakerName === '' ? 'nobody named' : entry.speakerName}, ${shortDate(entry.statement.said.edtf)}`;
	return wrapLine(
		line(
			span(`  ${who}: `, 'muted'),
			span(isQuoted ? glyphs.openQuote + words + glyphs.closeQuote : `${words} (our words)`, 'muted'),
		),
		columns,
		4,
	);
}

function perhapsLines(scene: Scene, {perhaps}: Chapter, columns: number): readonly Line[] {
	return perhaps.flatMap(position =>
		wrapLine(
			line(
				span(`${scene.glyphs.perhaps} ${sayHeld(scene, position)}`),
				span(`, ${longDate(position.since)}, so by then or later: ${position.sentence}`, 'muted'),
			),
			columns,
			2,
		),
	);
}

/** What each party wanted, got and refused. */
export function describeEnd(scene: Scene, columns: number): Described {
	const all = endings(scene.world.catalogue);
	return {
		title: 'The end: who wanted, got and refused what',
		lines:
			all.length === 0
				? [line(span('This dossier states no positions.', 'muted'))]
				: all.flatMap(ending => [...endingLines(ending, columns), blank]),
	};
}

function endingLines({party, wanted, refused, ...ending}: Ending, columns: number): readonly Line[] {
	const labelled = (label: string, parts: Line) =>
		wrapLine(line(span(label.padEnd(9), 'muted'), ...parts), columns, 9);
	const sentences = (label: string, positions: readonly Position[]) =>
		positions.flatMap((position, place) =>
			labelled(place === 0 ? label : '', [span(position.sentence), since(position)]),
		);
	return [
		line(span(party.name, 'accent')),
		...wanted.flatMap(({position, replies}, place) => [
			...labelled(place === 0 ? 'wanted' : '', [span(position.sentence), since(position)]),
			...labelled('', [
				span(
					replies.length === 0
						? 'nobody else is on record on this'
						: replies
								.map(reply => `${reply.party.code} ${reply.stances.join(' and ')}`)
								.join(', ')
								.concat(replies.some(isGranted) ? '' : ': nobody was for it'),
					'muted',
				),
			]),
		]),
		...sentences('refused', refused),
		...sentences('besides', ending.else),
	];
}

function since(position: Position) {
	return span(` (${shortDate(position.since)})`, 'muted');
}

/** Nobody reads longer lines with ease, least of all from the back of a room. */
const slideColumns = 76;

/** One round, or the end, on the whole screen: large, calm, with the least of words. */
export function viewSlide(
	scene: Scene,
	columns: number,
	rows: number,
): Inside & {readonly title: string; readonly note: string} {
	const {world, state, glyphs} = scene;
	const telling = selectTelling(world, state);
	const room = Math.min(slideColumns, columns - 4);
	const end = describeEnd(scene, room);
	const all = telling?.type === 'round' ? roundSlide(scene, room, rows) : end.lines;
	const {rounds} = world.catalogue;
	const place = telling?.type === 'round' ? rounds.indexOf(telling.round) : rounds.length;
	const title = telling?.type === 'round' ? `Round ${telling.round.round} of ${rounds.length}` : end.title;
	const steps = [...rounds.map(({round}) => String(round)), 'end']
		.map((name, at) => (at === place ? `${glyphs.cursor}${name}` : ` ${name}`))
		.join(' ');
	const most = Math.max(0, all.length - rows);
	const start = Math.min(state.scroll, most);
	const margin = span(' '.repeat(Math.max(0, Math.floor((columns - room) / 2))));
	// What is short stands a third of the way down.
	const above = Math.max(0, Math.floor((rows - all.length) / 3));
	const lines = [...Array.from({length: above}, () => blank), ...all];
	return {
		title,
		note: most === 0 ? steps : `${steps}   ${start + 1}-${start + rows} of ${all.length}`,
		lines: windowed(lines, start, rows).map(each => (lineWidth(each) === 0 ? each : [margin, ...each])),
		scroll: {least: 0, most},
	};
}

/** As much of it as is seen at once: what bears the changes out gives way first, then what may be of these days. */
function roundSlide(scene: Scene, columns: number, rows: number): readonly Line[] {
	const chapter = selectChapter(scene.world, scene.state);
	if (chapter === undefined) return [];
	const {round, changes, meanwhile, perhaps, there, elsewhere} = chapter;
	const where = [longDate(round.date.edtf), round.place, round.format].filter(part => part !== undefined);
	const quoted = (there.length > 0 ? there : elsewhere).filter(({kind}) => kind !== 'reported').slice(0, 2);
	const airy = (parts: readonly (readonly Line[])[]) =>
		parts.flatMap(part => (part.length === 0 ? [] : [...part, blank]));
	const head = airy([
		[
			...wrapLine(line(span(round.name, 'strong')), columns),
			...wrapLine(line(span(where.join(scene.glyphs.dot), 'accent')), columns),
		],
		round.outcome === undefined ? [] : wrapLine(line(span(round.outcome)), columns),
		wrapLine(line(span(sayWhatHappened(scene.world.catalogue, chapter), 'muted')), columns),
	]);
	const moved = changes.map(change => changeLines(scene, change, columns));
	const why = changes.map(change => whyLines(scene, change, columns));
	const quotes = quoted.map(entry => reasonLines(scene, entry, columns));
	const maybe = perhapsLines(scene, chapter, columns);
	const brief =
		perhaps.length === 0
			? []
			: wrapLine(
					line(
						span(
							`${scene.glyphs.perhaps} ${count(perhaps.length, 'position')} of these days or later`,
							'muted',
						),
					),
					columns,
				);
	const besides =
		meanwhile.length === 0
			? []
			: wrapLine(line(span(sayMeanwhile(scene.world.catalogue, chapter), 'muted')), columns);
	const whole = moved.map((lines, at) => [...lines, ...(why[at] ?? [])]);
	const forms = [
		[...head, ...airy(whole), ...airy([maybe, ...quotes, besides])],
		[...head, ...airy([...moved, maybe, ...quotes, besides])],
		[...head, ...airy([...moved, maybe, ...quotes])],
		[...head, ...airy([...moved, brief, ...quotes])],
		[...head, ...airy([...moved, brief, besides])],
		[...head, ...airy([...moved, brief])],
		[...head, ...moved.flat(), ...brief],
	];
	return forms.find(({length}) => length <= rows) ?? forms.at(-1) ?? [];
}
