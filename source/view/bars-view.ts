/** The header and the foot of the screen. */

import type {ReviewProgress} from '../dossier/review-progress.ts';
import {isReviewShown, messageLines} from '../state/message-lines.ts';
import {width} from '../text/cells.ts';
import {count} from '../text/count.ts';
import {sanitize} from '../text/sanitize.ts';
import {viewHints, viewReviewKeys} from './hints.ts';
import type {Scene} from './scene.ts';
import {blank, fitLine, justify, type Line, line, span} from './spans.ts';

export function viewHeader({world, glyphs}: Scene, columns: number): Line {
	const {dossier} = world.catalogue;
	const faults = faultsOf(world);
	const listed = faults === '' ? '' : `${faults} (!)${glyphs.dot}`;
	const counts = world.review === undefined ? countsOf(world) : reviewCounts(world.review.progress());
	const left = line(span(' Roundtable  ', 'accent'), span(dossier.title, 'strong'));
	// Counts are dropped one by one before the title is cut, but in a review what is left and done is always seen.
	const least = world.review === undefined ? 0 : columns < 48 ? 1 : 2;
	const room = columns - width(sanitize(dossier.title)) - 16 - width(listed);
	while (counts.length > least && width(counts.join(glyphs.dot)) > room) counts.pop();
	return justify(
		left,
		line(
			...(listed === '' ? [] : [span(listed, world.problems.length > 0 ? 'warning' : 'muted')]),
			span(counts.length > 0 ? `${least > 0 ? ' ' : ''}${counts.join(glyphs.dot)} ` : '', 'muted'),
		),
		columns,
		glyphs.ellipsis,
	);
}

/** What ! lists. */
function faultsOf({problems, remarks}: Scene['world']): string {
	const wrong = problems.length === 0 ? [] : [count(problems.length, 'problem')];
	const slips = remarks.length === 0 ? [] : [`${remarks.length} worth a look`];
	return [...wrong, ...slips].join(', ');
}

function countsOf({catalogue: {dossier, rounds}}: Scene['world']): string[] {
	return [
		count(rounds.length, 'round'),
		count(dossier.parties.length, 'party', 'parties'),
		count(dossier.statements.length, 'quote'),
		count(dossier.sources.length, 'source'),
	];
}

/** What is left comes first, since the last are dropped where there is no room. */
function reviewCounts({done, left, flagged, skipped, others}: ReviewProgress): string[] {
	return [
		`${left} left`,
		`${done} reviewed`,
		...(flagged === 0 ? [] : [`${flagged} flagged`]),
		...(skipped === 0 ? [] : [`${skipped} skipped`]),
		...(others === 0 ? [] : [`${others} others not looked at`]),
	];
}

/** The foot of the screen: the last message, in as many lines as it needs, else the hints; in review its keys are always there. */
export function viewFoot(scene: Scene, columns: number): readonly Line[] {
	const {message, size} = scene.state;
	const isReview = isReviewShown(scene.world, scene.state);
	const hints = isReview ? viewReviewKeys(scene, columns) : [viewHints(scene, columns)];
	if (message === undefined) return isReview && size.rows >= 16 ? [blank, ...hints] : hints;
	const tone = ({bad: 'warning', good: 'good', plain: 'plain'} as const)[message.tone];
	const said = messageLines(scene.state).map(text =>
		fitLine(line(' ', span(text, tone)), columns, scene.glyphs.ellipsis),
	);
	return isReview ? [...said, ...hints] : said;
}
