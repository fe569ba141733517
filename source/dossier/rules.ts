/** All rules that a dossier of the right shape must keep, besides those that need the articles. */
import {inDocument, type Lists, type Parts, wholeParts} from './parts.ts';
import type {Problem} from './problems.ts';
import {
	baselessPositions,
	impossibleDates,
	missingReasons,
	roundFaults,
	sourceFaults,
} from './rules/facts.ts';
import {duplicateIds, duplicateNames} from './rules/ids.ts';
import {strangeFirstPassages, unknownReferences} from './rules/references.ts';
import {misfitSpans, quotedTwice} from './rules/spans.ts';

const rules: readonly ((lists: Lists) => readonly Problem[])[] = [
	duplicateIds,
	duplicateNames,
	strangeFirstPassages,
	baselessPositions,
	roundFaults,
	impossibleDates,
	missingReasons,
	sourceFaults,
	misfitSpans,
	quotedTwice,
];

/** Every rule that the dossier breaks; none for a good one. Places in the file are not known here. */
export function checkRules(lists: Lists): readonly Problem[] {
	return checkParts(wholeParts(lists));
}

/** The same for the sound parts of a faulty document, with paths in the document. */
export function checkParts(parts: Parts): readonly Problem[] {
	return [...unknownReferences(parts), ...rules.flatMap(rule => rule(parts.lists))].map(problem =>
		inDocument(problem, parts),
	);
}
