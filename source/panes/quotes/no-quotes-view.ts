/** What stands in the list of quotes where there are none: why, and what would bring some back. */
import {sayNone} from '../../dossier/left-out.ts';
import type {Drop, Drops, WhyEmpty} from '../../engine/engine.ts';
import {describeProblem} from '../../query/problem.ts';
import {leavesOf} from '../../query/tree.ts';
import {hintsFor} from '../../state/filter-status.ts';
import {unreviewed} from '../../state/parts.ts';
import {selectAnswer} from '../../state/selectors.ts';
import {selectTelling} from '../../state/story.ts';
import type {Workspace} from '../../state/workspace.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';
import {isNothingLeft} from './review-end-view.ts';

/** No rows: which term, dropped, would bring some back. */
export function viewNothing(props: ViewProps, columns: number, rows: number): readonly Line[] {
	const {workspace, state} = props;
	const isSearched = selectAnswer(workspace, state).isDone && state.applied.text.trim() !== '';
	const lines = sayNothing(props, rows).flatMap(sentence =>
		wrapLine(line(span(sentence, 'muted')), columns - 4).map(each => line('  ', ...each)),
	);
	return isSearched ? [blank, ...lines] : lines;
}

/** The same in sentences. Of thousands of hints no more than there are rows for. */
export function sayNothing(props: ViewProps, rows: number): readonly string[] {
	const {workspace, state} = props;
	const {text, root} = state.applied;
	const answer = selectAnswer(workspace, state);
	if (!answer.isDone) return ['The quotes are being looked for.'];
	if (text.trim() === '')
		return [
			state.isReportedShown || workspace.catalogue.dossier.statements.length === 0
				? sayNone(workspace.catalogue, ['statement'], 'This dossier holds no quotes.')
				: 'Nothing but reported statements here; r shows them.',
		];
	if (isNothingLeft(workspace, state)) return ['Nothing is left to decide.'];
	const why = answer.whyEmpty();
	const worked = why === undefined ? undefined : sayWorkedOff(workspace, why, text);
	if (worked !== undefined) return [...worked, sayBack(props)];
	const [only] = leavesOf(root);
	return [
		'No quote matches.',
		...hintsFor(workspace, state).slice(0, rows).map(describeProblem),
		why === undefined
			? 'What would bring rows back is being looked for.'
			: sayWhy(why, text, only?.term.type === 'word' ? only.term.text : ''),
		sayBack(props),
		...(workspace.articles !== undefined && leavesOf(root).some(({term}) => term.type !== 'field')
			? ['What a page prints around its quotes is not searched.']
			: []),
	];
}

/** What a person works off in a review, as it is asked for. */
const workedOff: ReadonlySet<string> = new Set([
	unreviewed,
	'is:skipped',
	'is:flagged',
	'is:undated',
	'issue:none',
	'speaker:none',
]);

/** In a review, that nothing is left of what was to be worked off; undefined where something else keeps the list empty. */
function sayWorkedOff(
	{review}: Workspace,
	{hidden, drops}: WhyEmpty,
	text: string,
): readonly string[] | undefined {
	if (review === undefined || hidden > 0 || drops.type !== 'one') return undefined;
	const asked = ({parts: [part]}: Drop) => text.slice(part?.from, part?.to).trim();
	const done = drops.drops.find(drop => workedOff.has(asked(drop)));
	if (done === undefined) return undefined;
	const {left} = review.progress();
	return [
		`Nothing of this is left: without ${asked(done)} there are ${done.count}.`,
		left === 0
			? `Nothing is left to decide; / ${unreviewed} tells what is open still.`
			: `In all ${left} ${left === 1 ? 'is' : 'are'} left to decide (/ ${unreviewed}).`,
	];
}

/** How to take back what was typed; while one types, or of a pane that fills the screen, Esc ends that first. */
function sayBack({workspace, state}: ViewProps): string {
	const [takes, ends] =
		selectTelling(workspace, state) === undefined
			? ['takes back what was searched for last', 'takes back what was searched for last']
			: ['ends the story', 'the story'];
	return state.zoom === undefined
		? `In the list Esc ${takes}.`
		: `In the list Esc ends the zoom, then ${ends}.`;
}

/** @param word - the one word that was asked for, where that is all. */
function sayWhy({hidden, near, drops}: WhyEmpty, text: string, word: string): string {
	if (hidden > 0) return 'Reported statements do; r shows them.';
	if (near === undefined) return sayDrops(drops, text);
	return near === 0 ? 'Nor is there anything nearly like it.' : `Nearly like it: ~${word} (${near})`;
}

/** Names the terms that, dropped, would bring rows back. */
function sayDrops(found: Drops, text: string): string {
	const named = ({parts, count}: Drop) =>
		`${parts.map(part => text.slice(part.from, part.to)).join(' and ')} (${count})`;
	switch (found.type) {
		case 'none':
			return 'There is nothing to find.';
		case 'one':
			return `Dropping a term brings rows back: ${found.drops.slice(0, 3).map(named).join(', or ')}`;
		case 'two':
			return `Without these two there would be rows again: ${found.drops.slice(0, 2).map(named).join(', or ')}`;
		case 'all':
			return `Only without any of these terms are there rows again (${found.count}).`;
	}
}
