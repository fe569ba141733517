/** A discrepancy as a record. */
import type {Catalogue} from '../dossier/catalogue.ts';
import {flagOfDiscrepancy} from '../dossier/flags.ts';
import type {Discrepancy} from '../dossier/types.ts';
import {type LocatorRecord, locatorRecord, type StatementBrief, statementBriefs} from './record-parts.ts';

export type DiscrepancyRecord = {
	readonly id: string;
	readonly kind: Discrepancy['kind'];
	/** Whether the sources disagree, or one is damaged. Added. */
	readonly flag: 'disputed' | 'damaged';
	readonly title: string;
	/** What is said, and where. */
	readonly versions: readonly {readonly says: string; readonly passages: readonly LocatorRecord[]}[];
	/** What the dossier makes of it, and why. */
	readonly assessment: string;
	readonly because: string;
	/** The statements it touches. */
	readonly statements: readonly StatementBrief[];
};

export function discrepancyRecord(catalogue: Catalogue, one: Discrepancy): DiscrepancyRecord {
	return {
		id: one.id,
		kind: one.kind,
		flag: flagOfDiscrepancy(one),
		title: one.title,
		versions: one.versions.map(({says, passages}) => ({
			says,
			passages: passages.map(place => locatorRecord(catalogue, place)),
		})),
		assessment: one.assessment,
		because: one.because,
		statements: statementBriefs(catalogue, one.statements),
	};
}
