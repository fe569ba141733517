/** A position as a record. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import type {Position, Stance} from '../dossier/types.ts';
import {
	type IssueBrief,
	issueBrief,
	type PartyRecord,
	partyRecord,
	type StatementBrief,
	statementBriefs,
} from './record-parts.ts';

export type PositionRecord = {
	readonly party: PartyRecord;
	readonly issue: IssueBrief;
	readonly stance: Stance;
	/** In the dossier's own words. */
	readonly sentence: string;
	/** EDTF; `since_in_words` is added. */
	readonly since: string;
	readonly since_in_words: string;
	/** The statements that bear it out. */
	readonly evidence: readonly StatementBrief[];
};

export function positionRecord(catalogue: Catalogue, position: Position): PositionRecord {
	return {
		party: partyRecord(catalogue, position.party),
		issue: issueBrief(catalogue, position.issue),
		stance: position.stance,
		sentence: position.sentence,
		since: position.since,
		since_in_words: formatEdtf(position.since),
		evidence: statementBriefs(catalogue, position.evidence),
	};
}
