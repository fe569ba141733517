/** What the signs in the cells of the matrix mean. */
import {stances} from '../../dossier/stances.ts';
import {standingOn} from '../../dossier/story.ts';
import type {Position} from '../../dossier/types.ts';
import {unwrittenIn} from '../../dossier/unwritten.ts';
import {selectChapter, selectDay, selectStanding} from '../../state/story.ts';
import type {Workspace} from '../../state/workspace.ts';
import {asManyAsFit} from '../../text/cells.ts';
import {sayNoPositions} from '../../view/no-position.ts';
import {byThenOrLater} from '../../view/position-dates.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {QuotesProps} from '../../view/view-props.ts';

/** What came up in the days of the round that is told, there or elsewhere. */
export function changesOf({
	workspace,
	state,
}: Pick<QuotesProps, 'workspace' | 'state'>): ReadonlySet<Position> {
	const chapter = selectChapter(workspace, state);
	return workspace.remember(
		'changes',
		[chapter],
		() =>
			new Set(
				chapter === undefined ? [] : [...chapter.changes, ...chapter.meanwhile].map(({position}) => position),
			),
	);
}

/** Each stance that occurs with its glyph, and what else stands in a cell. */
function signWords(props: QuotesProps): readonly string[] {
	const {workspace, glyphs} = props;
	const used = new Set(workspace.catalogue.dossier.positions.map(position => position.stance));
	const signs = stances
		.filter(stance => used.has(stance))
		.map(stance => `${glyphs.stances[stance]} ${stance}`);
	return [...signs, ...toldWords(props)];
}

/** In a review, where a position may be written yet. */
export function selectUnwritten({catalogue, review}: Workspace): ReturnType<typeof unwrittenIn> | undefined {
	return review === undefined ? undefined : unwrittenIn(catalogue);
}

/** What the signs mean that a cell has in a review, or while an earlier day is told; those that can occur. */
export function toldWords({workspace, state, glyphs}: QuotesProps): readonly string[] {
	const day = selectDay(state);
	const isBack = day !== Number.POSITIVE_INFINITY;
	const isUnsure = isBack && selectStanding(workspace, state).some(one => standingOn(one, day) === 'perhaps');
	return [
		...unwrittenWords({workspace, glyphs}),
		...(changesOf({workspace, state}).size > 0 ? [`${glyphs.fresh} new`] : []),
		...(isUnsure ? [`${glyphs.perhaps} ${byThenOrLater}`] : []),
	];
}

function unwrittenWords({workspace, glyphs}: Pick<QuotesProps, 'workspace' | 'glyphs'>): readonly string[] {
	const unwritten = selectUnwritten(workspace)?.count ?? 0;
	return unwritten === 0 ? [] : [`${glyphs.unwritten} not written`];
}

/** What the numbers in the cells are. */
export const quoteNumbers = 'numbers: quotes';
/** The same where there is less room. */
const numberedBriefly = 'n: quotes';

/** What the signs mean, in as many of so many lines as are needed; shorter where there are few. */
export function viewLegend(props: QuotesProps, columns: number, most: number): readonly Line[] {
	if (most < 1) return [];
	const joined = (words: readonly string[], gap: string) =>
		words.map(word => word.replaceAll(' ', '\u00a0')).join(gap);
	const wrapped = (text: string) => wrapLine(line(span(text, 'muted')), columns);
	const {workspace, state} = props;
	if (workspace.catalogue.dossier.positions.length === 0) {
		const unwritten = unwrittenWords(props).map(words => `${joined([words], '')}  `);
		return wrapped([...unwritten, sayNoPositions(workspace.catalogue)].join('')).slice(0, most);
	}
	const signs = signWords(props);
	const hasNumbers = selectStanding(workspace, state).length > 0;
	const isBack = selectDay(state) !== Number.POSITIVE_INFINITY;
	// An undated one may be of then, too, and is in no number.
	const counted = isBack
		? 'numbers: dated quotes, by then or perhaps by then'
		: `${quoteNumbers} that bear it out`;
	const full = wrapped(joined([...signs, ...(hasNumbers ? [counted] : [])], '  '));
	const brief = wrapped(`${joined(signs, ' ')}  ${joined(hasNumbers ? [numberedBriefly] : [], ' ')}`);
	const forms = [[blank, ...full], full, brief];
	return (
		forms.find(({length}) => length <= most) ?? [
			line(span(asManyAsFit([...signs, ...(hasNumbers ? [numberedBriefly] : [])], columns), 'muted')),
		]
	);
}
