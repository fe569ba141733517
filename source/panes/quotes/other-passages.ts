/** Where else a statement is printed. */
import type {Entry} from '../../dossier/catalogue.ts';
import {isSummary} from '../../dossier/not-summarised.ts';
import {isTranslated} from '../../dossier/translated.ts';
import type {Passage} from '../../dossier/types.ts';
import {otherSources, sourceName} from '../../view/names.ts';
import {quotedWithMatches} from '../../view/quoted-words.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';
import type {ViewProps} from '../../view/view-props.ts';

/** The same source first, then the others. */
export function viewOtherPassages(
	props: ViewProps,
	entry: Entry,
	passage: Passage,
	columns: number,
): readonly Line[] {
	const others = entry.statement.passages.filter(other => other !== passage);
	const inSource = (source: string) => others.filter(other => other.source === source);
	const elsewhere = otherSources(entry, passage).flatMap(inSource);
	return [
		...passageLines(props, entry, 'Elsewhere in the same source', inSource(passage.source), passage, columns),
		...passageLines(props, entry, 'Also printed in', elsewhere, passage, columns),
	];
}

/** Passages under a head, the name of each source before the first of its own alone, and none in the same source. */
function passageLines(
	props: ViewProps,
	entry: Entry,
	head: string,
	passages: readonly Passage[],
	shown: Passage,
	columns: number,
): readonly Line[] {
	if (passages.length === 0) return [];
	const {workspace} = props;
	return [
		blank,
		line(span(head, 'muted')),
		...passages.flatMap((other, place) => {
			const isThere = other.source === shown.source;
			const isFirst = passages[place - 1]?.source !== other.source;
			const name = isThere ? '  ' : isFirst ? `  ${sourceName(workspace.catalogue, other)}: ` : '    ';
			return wrapLine(
				line(
					span(name, 'strong'),
					...viewSigns(props, entry, other),
					...quotedWithMatches(props, entry, other),
					span(isSummary(other) ? ' (our words)' : '', 'muted'),
				),
				columns,
				4,
			);
		}),
	];
}

/** The signs of a passage beside its words. */
function viewSigns({workspace, glyphs: {flags}}: ViewProps, {spoilt}: Entry, passage: Passage): Line {
	const source = workspace.catalogue.sources.get(passage.source);
	const grave = [
		passage.attribution.verdict === 'differs' ? `${flags.misattributed} ` : '',
		spoilt.has(passage.id) ? `${flags.damaged} ` : '',
	];
	const translated = isTranslated(passage, source) ? `${flags.translated} ` : '';
	return [span(grave.join(''), 'warning'), span(translated, 'muted')];
}
