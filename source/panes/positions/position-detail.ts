/** A cell, a row head or a column head of the matrix told whole: each position with its evidence. */
import type {Entry} from '../../dossier/catalogue.ts';
import type {Position} from '../../dossier/types.ts';
import {selectLeading, selectPositions} from '../../state/selectors.ts';
import type {Described} from '../../view/described.ts';
import {longDate, shortDate, sourceName} from '../../view/names.ts';
import {sayNoPosition} from '../../view/no-position.ts';
import {type Scene, withMatches} from '../../view/scene.ts';
import {blank, type Line, line, span, wrapLine} from '../../view/spans.ts';

export function describePositions(scene: Scene, columns: number): Described {
	const {catalogue} = scene.world;
	const {party, issue} = scene.state.cell;
	const partyName = party === null ? undefined : (catalogue.parties.get(party)?.name ?? party);
	const theIssue = issue === null ? undefined : catalogue.issues.get(issue);
	const title = [partyName, theIssue?.name].filter(part => part !== undefined).join(' on ') || 'Positions';
	const positions = selectPositions(scene.world, scene.state);
	const about =
		theIssue?.description === undefined
			? []
			: wrapLine(line(span(`${theIssue.name}: ${theIssue.description}`, 'muted')), columns);
	if (positions.length === 0)
		return {
			title,
			lines: [
				...wrapLine(line(span(sayNoPosition(catalogue, party, issue), 'muted')), columns),
				blank,
				...about,
			],
		};
	return {
		title,
		lines: [...positions.flatMap(position => positionLines(scene, position, columns)), ...about],
	};
}

function positionLines(scene: Scene, position: Position, columns: number): readonly Line[] {
	const {catalogue} = scene.world;
	const {party, issue} = scene.state.cell;
	// A row head names the parties, a column head the issues; a cell's title has named both.
	const who = party === null ? `${catalogue.parties.get(position.party)?.name ?? position.party} ` : '';
	const what = issue === null ? `${catalogue.issues.get(position.issue)?.name ?? position.issue}: ` : '';
	const evidence = position.evidence.flatMap(id => catalogue.entryOf.get(id) ?? []);
	return [
		...wrapLine(
			line(
				span(`${scene.glyphs.stances[position.stance]} ${what}${who}${position.stance}. `, 'accent'),
				span(position.sentence, 'strong'),
			),
			columns,
			2,
		),
		line(span(`  since ${longDate(position.since)}, on the evidence of:`, 'muted')),
		...evidence.flatMap(entry => evidenceLines(scene, entry, columns)),
		blank,
	];
}

function evidenceLines(scene: Scene, entry: Entry, columns: number): readonly Line[] {
	const {glyphs, world} = scene;
	const passage = selectLeading(scene.state, entry);
	const isQuoted = passage.kind !== 'reported';
	return wrapLine(
		line(
			span(
				`  ${shortDate(entry.statement.said.edtf)} ${entry.speakerName === '' ? 'nobody named' : entry.speakerName}: `,
				'muted',
			),
			span(isQuoted ? glyphs.openQuote : '', 'muted'),
			...withMatches(scene, entry, passage),
			span(isQuoted ? glyphs.closeQuote : ' (our words)', 'muted'),
			span(` ${sourceName(world.catalogue, passage)}`, 'muted'),
		),
		columns,
		4,
	);
}
