/** The end of the story: what each party demanded, what it got, and what else it held. */
import {type Demand, type Ending, endings} from '../dossier/story.ts';
import type {Position} from '../dossier/types.ts';
import {shortDate} from './names.ts';
import type {Described} from './pane-content.ts';
import type {Scene} from './scene.ts';
import {blank, type Line, line, span, wrapLine} from './spans.ts';

/** How the end reads what it tells. */
export const howEndIsRead =
	'A demand is met or refused by what others held on the same issue then or later; all is as the quotes bear it out.';

/** What is said of a demand that nobody on record was for. */
export const gotNothing = 'nothing that is on record';

export function describeEnd(scene: Scene, columns: number): Described {
	const all = endings(scene.world.catalogue);
	return {
		title: 'The end: who demanded, got and refused what',
		lines:
			all.length === 0
				? [line(span('This dossier states no positions.', 'muted'))]
				: [
						...wrapLine(line(span(howEndIsRead, 'muted')), columns),
						blank,
						...all.flatMap(ending => [...endingLines(scene, ending, columns), blank]),
					],
	};
}

/** Cells of the word before a position: that of `supports` and a blank. */
const labelCells = 9;

function endingLines(scene: Scene, {party, demands, others}: Ending, columns: number): readonly Line[] {
	return [
		line(span(party.name, 'accent')),
		...demands.flatMap(demand => demandLines(scene, demand, columns)),
		...others.flatMap((position, place) =>
			labelled(position.stance === others[place - 1]?.stance ? '' : position.stance, told(position), columns),
		),
	];
}

function demandLines(scene: Scene, {position, granted, refused}: Demand, columns: number): readonly Line[] {
	const {parties} = scene.world.catalogue;
	const who = (one: Position) => parties.get(one.party)?.name ?? one.party;
	const got =
		granted.length === 0
			? labelled('  got', [span(gotNothing, 'muted')], columns)
			: granted.flatMap((one, place) =>
					labelled(
						place === 0 ? '  got' : '',
						[span(`${who(one)} (${one.stance}): `, 'muted'), ...told(one)],
						columns,
					),
				);
	const against = refused.map(one => `${who(one)} (${shortDate(one.since)})`).join(', ');
	return [
		...labelled('demands', told(position), columns),
		...got,
		...(refused.length === 0 ? [] : labelled('', [span(`refused by ${against}`, 'muted')], columns)),
	];
}

function told(position: Position): Line {
	return [span(position.sentence), span(` (${shortDate(position.since)})`, 'muted')];
}

function labelled(label: string, parts: Line, columns: number): readonly Line[] {
	return wrapLine(line(span(label.padEnd(labelCells), 'muted'), ...parts), columns, labelCells);
}
