/** The header and the foot of the screen. */
import {messageLines} from '../state/message-lines.ts';
import {width} from '../text/cells.ts';
import {count} from '../text/count.ts';
import {harmless} from '../text/harmless.ts';
import {viewHints} from './hints.ts';
import type {Scene} from './scene.ts';
import {fitLine, justify, type Line, line, span} from './spans.ts';

export function viewHeader({world, glyphs}: Scene, columns: number): Line {
	const {dossier, rounds} = world.catalogue;
	const problems = world.problems.length;
	const faults = problems === 0 ? '' : `${count(problems, 'problem')} (!)${glyphs.dot}`;
	const counts = [
		count(rounds.length, 'round'),
		count(dossier.parties.length, 'party', 'parties'),
		count(dossier.statements.length, 'quote'),
		count(dossier.sources.length, 'source'),
	];
	const left = line(span(' Roundtable  ', 'accent'), span(dossier.title, 'strong'));
	// Counts are dropped one by one before the title is cut.
	const room = columns - width(harmless(dossier.title)) - 16 - width(faults);
	while (counts.length > 0 && width(counts.join(glyphs.dot)) > room) counts.pop();
	return justify(
		left,
		line(
			...(faults === '' ? [] : [span(faults, 'warning')]),
			span(counts.length > 0 ? `${counts.join(glyphs.dot)} ` : '', 'muted'),
		),
		columns,
		glyphs.ellipsis,
	);
}

/** The foot of the screen: the last message, in as many lines as it needs, else the hints. */
export function viewFoot(scene: Scene, columns: number): readonly Line[] {
	const {message} = scene.state;
	if (message === undefined) return [viewHints(scene, columns)];
	const tone = ({bad: 'warning', good: 'good', plain: 'plain'} as const)[message.tone];
	return messageLines(scene.state).map(text =>
		fitLine(line(' ', span(text, tone)), columns, scene.glyphs.ellipsis),
	);
}
