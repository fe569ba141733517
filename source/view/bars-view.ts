/** The header and the foot of the screen. */

import type {ReviewProgress} from '../dossier/review-progress.ts';
import {isReviewShown, messageLines} from '../state/message-lines.ts';
import {width} from '../text/cells.ts';
import {count} from '../text/count.ts';
import {shownField} from '../text/shown-field.ts';
import {viewHints, viewReviewKeys} from './hints.ts';
import {sayOthersLeft, sayScheduleLeft} from './not-looked-at.ts';
import {blank, fitLine, justify, type Line, line, span} from './spans.ts';
import type {ViewProps} from './view-props.ts';

export function viewHeader({workspace, glyphs}: ViewProps, columns: number): Line {
	const {dossier} = workspace.catalogue;
	const faults = faultsOf(workspace);
	const listed = faults === '' ? '' : `${faults} (!)`;
	const counts =
		workspace.review === undefined
			? countsOf(workspace)
			: reviewCounts(workspace, workspace.review.progress());
	const left = line(span(' Roundtable  ', 'accent'), span(dossier.title, 'strong'));
	// Counts are dropped one by one before the title is cut, but in a review what is left and done is always seen.
	const least = workspace.review === undefined ? 0 : columns < 48 ? 1 : 2;
	const between = listed === '' ? '' : glyphs.dot;
	const room = columns - width(shownField(dossier.title)) - 16 - width(listed + between);
	while (counts.length > least && width(counts.join(glyphs.dot)) > room) counts.pop();
	return justify(
		left,
		line(
			...(listed === '' ? [] : [span(` ${listed}`, workspace.problems.length > 0 ? 'warning' : 'muted')]),
			span(
				counts.length > 0
					? `${least > 0 && listed === '' ? ' ' : between}${counts.join(glyphs.dot)} `
					: listed === ''
						? ''
						: ' ',
				'muted',
			),
		),
		columns,
		glyphs.ellipsis,
	);
}

/** What ! lists. */
function faultsOf({problems, remarks}: ViewProps['workspace']): string {
	const wrong = problems.length === 0 ? [] : [count(problems.length, 'problem')];
	const slips = remarks.length === 0 ? [] : [`${remarks.length} worth a look`];
	return [...wrong, ...slips].join(', ');
}

function countsOf({catalogue: {dossier, rounds}}: ViewProps['workspace']): string[] {
	return [
		count(rounds.length, 'round'),
		count(dossier.parties.length, 'party', 'parties'),
		count(dossier.statements.length, 'quote'),
		count(dossier.sources.length, 'source'),
	];
}

/** What is left comes first, since the last are dropped where there is no room. */
function reviewCounts(workspace: ViewProps['workspace'], progress: ReviewProgress): string[] {
	const {done, left, flagged, skipped} = progress;
	return [
		`${left} left`,
		`${done} reviewed`,
		...(flagged === 0 ? [] : [`${flagged} flagged`]),
		...(skipped === 0 ? [] : [`${skipped} skipped`]),
		...[sayScheduleLeft(workspace, progress), sayOthersLeft(progress)].filter(said => said !== undefined),
	];
}

/** The foot of the screen: the last message, in as many lines as it needs, else the hints; in review its keys are always there. */
export function viewFoot(props: ViewProps, columns: number): readonly Line[] {
	const {message, size} = props.state;
	const isReview = isReviewShown(props.workspace, props.state);
	const hints = isReview ? viewReviewKeys(props, columns) : viewHints(props, columns);
	if (message === undefined) return isReview && size.rows >= 16 ? [blank, hints] : [hints];
	const tone = ({bad: 'warning', good: 'good', plain: 'plain'} as const)[message.tone];
	const said = messageLines(props.state).map(text =>
		fitLine(line(' ', span(text, tone)), columns, props.glyphs.ellipsis),
	);
	return isReview ? [...said, hints] : said;
}
