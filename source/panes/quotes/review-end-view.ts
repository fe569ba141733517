/** The end of a review: what has become of the draft, what is not written yet, and what comes next. */
import {sayNone} from '../../dossier/left-out.ts';
import {notSummarised} from '../../dossier/not-summarised.ts';
import type {ReviewProgress} from '../../dossier/review-progress.ts';
import {unwrittenIn} from '../../dossier/unwritten.ts';
import {digitOfList, listHolding, paneNumber} from '../../state/panes.ts';
import {quotesPane, unreviewed} from '../../state/parts.ts';
import {selectAnswer} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import type {Workspace} from '../../state/workspace.ts';
import {count} from '../../text/count.ts';
import type {Glyphs} from '../../view/glyphs.ts';
import {sayOthersLeft, sayScheduleLeft} from '../../view/not-looked-at.ts';
import {blank, type Line, line, lineWidth, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';

/** Whether nothing is left to decide about, and that is what the list shows. */
export function isReviewOver(workspace: Workspace, state: State): boolean {
	return state.subject === quotesPane && isNothingLeft(workspace, state);
}

/** The same wherever one is. */
export function isNothingLeft({review}: Workspace, {applied}: Pick<State, 'applied'>): boolean {
	return applied.text.trim() === unreviewed && review !== undefined && review.progress().left === 0;
}

export function viewReviewEnd({workspace, state, glyphs}: ViewProps, columns: number): readonly Line[] {
	const {review} = workspace;
	if (review === undefined || !selectAnswer(workspace, state).isDone) return [];
	const progress = review.progress();
	const {done, rejected} = progress;
	const {check, build} = review.commands;
	const out = rejected === 0 ? '' : `, ${rejected} rejected in this sitting`;
	const open = [
		...[sayScheduleLeft(workspace, progress), sayOthersLeft(progress)].filter(said => said !== undefined),
		...noneOf(workspace),
		...openIn(workspace, progress, glyphs),
		...(workspace.problems.length === 0 ? [] : [`${count(workspace.problems.length, 'problem')} (!)`]),
	];
	const told = (text: string) => wrapLine(line(text), columns);
	const command = (text: string, what: string): readonly Line[] => {
		const [typed, meaning] = [span(text, 'strong'), span(`  ${what}`, 'muted')];
		const whole = line(typed, meaning);
		return lineWidth(whole) <= columns
			? [whole]
			: [...wrapLine(line(typed), columns, 2), ...wrapLine(line(meaning), columns, 2)];
	};
	return [
		...wrapLine(
			line(span(`Nothing is left to decide: ${count(done, 'statement')} accepted${out}.`, 'good')),
			columns,
		),
		// What comes next is seen however much is open still.
		...command('Esc', 'all of it, here, as it will be opened'),
		...command(check, 'what is wrong, and what is quoted in no statement yet'),
		...command(build, 'the portable dossier'),
		...(open.length === 0 ? [] : [blank, ...told(`Still open: ${open.join(glyphs.dot)}`)]),
	];
}

/** What a reader would look for in vain. */
function noneOf(workspace: Workspace): readonly string[] {
	const {rounds, dossier} = workspace.catalogue;
	const list = listHolding(workspace, 'events');
	const how =
		dossier.events.length === 0 || list === undefined
			? ''
			: `: R in the ${list.name}${digitOfList(workspace, 'events')} makes an event one`;
	return [
		...(rounds.length > 0 ? [] : [sayNone(workspace.catalogue, ['round'], `there are no rounds${how}`)]),
		...(dossier.positions.length > 0
			? []
			: [sayNone(workspace.catalogue, ['position'], 'there are no positions: P on a statement writes one')]),
	];
}

/** What nobody has written yet: who says statements, what they come to, their issues, and where parties stand on those that they speak of. */
function openIn(
	workspace: Workspace,
	{withoutIssue, withoutSpeaker}: ReviewProgress,
	glyphs: Glyphs,
): readonly string[] {
	const {catalogue} = workspace;
	const {positions, statements} = catalogue.dossier;
	const list = listHolding(workspace, 'positions');
	const where = list === undefined ? '' : `${glyphs.unwritten} in ${paneNumber(workspace, list.name)}, `;
	const unnamed = statements.filter(({speakers}) => speakers.length === 0).length;
	const unsummed = statements.filter(({gloss, passages}) =>
		passages.some(each => (each.kind === 'reported' ? each.summary : gloss) === notSummarised),
	).length;
	const undated = statements.filter(({said}) => said.edtf === null).length;
	const unwritten = unwrittenIn(catalogue).count;
	return [
		...(withoutSpeaker === 0 ? [] : [`${wordUnnamed(withoutSpeaker, unnamed)} (speaker:none, w)`]),
		...(unsummed === 0 ? [] : [`${unsummed} not summarised (I)`]),
		...(withoutIssue === 0 ? [] : [`${count(withoutIssue, 'statement')} about no issue (issue:none, i)`]),
		...(undated === 0 ? [] : [`${undated} without a day (is:undated, t)`]),
		// Where there is none at all that is told already.
		...(unwritten === 0 || positions.length === 0
			? []
			: [`${count(unwritten, 'position')} not written (${where}P)`]),
	];
}

/** @param all - of these the others are told why nobody is. */
function wordUnnamed(open: number, all: number): string {
	return open < all
		? `${open} of ${count(all, 'statement')} without a speaker, of which nothing says why`
		: `${count(open, 'statement')} without a speaker`;
}
