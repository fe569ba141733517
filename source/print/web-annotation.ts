/** Passages as W3C Web Annotations (Recommendation of 2017), which annotation tools read: JSON-LD, one for each passage. */
import {type Catalogue, type Entry, segmentGap} from '../dossier/catalogue.ts';
import {speakerName} from '../dossier/speakers.ts';
import type {Passage, Statement} from '../dossier/types.ts';
import {sayDispute} from './citation.ts';

/** A page of all annotations of the statements. */
export function annotationPage(
	catalogue: Catalogue,
	entries: readonly Entry[],
	noteOf: (entry: Entry) => string | undefined = () => undefined,
): object {
	const {id, title} = catalogue.dossier;
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `urn:roundtable:${id}:quotes`,
		type: 'AnnotationPage',
		partOf: {id: `urn:roundtable:${id}`, type: 'AnnotationCollection', label: title},
		items: entries.flatMap(entry =>
			entry.statement.passages.map(passage => annotation(catalogue, entry, passage, noteOf(entry))),
		),
	};
}

/** @param note - a reader's own. */
function annotation(catalogue: Catalogue, entry: Entry, passage: Passage, note: string | undefined): object {
	const {statement} = entry;
	const {people, parties, issues} = catalogue;
	const speakers = statement.speakers.map(speaker => speakerName(speaker, people, parties));
	const tags = [...speakers, ...statement.issues.map(id => issues.get(id)?.name ?? id)];
	const described = passage.kind === 'reported' ? passage.summary : wholeGloss(statement, passage);
	const dispute = sayDispute(catalogue, entry, passage).join(' ');
	const remarks = [
		...(dispute === '' ? [] : [textual('assessing', dispute)]),
		...(note === undefined ? [] : [textual('commenting', note)]),
	];
	return {
		id: `urn:roundtable:${catalogue.dossier.id}:passage:${passage.id}`,
		type: 'Annotation',
		motivation: ['describing', 'tagging', ...remarks.map(({purpose}) => purpose)],
		body: [
			textual('describing', described),
			...tags.map(value => ({type: 'TextualBody', purpose: 'tagging', value})),
			...remarks,
		],
		target: passage.segments.map(segment => ({
			source: sourceOf(catalogue, passage.source),
			selector: selectors(segment),
		})),
	};
}

function textual(purpose: string, value: string) {
	return {type: 'TextualBody', purpose, value, format: 'text/plain'};
}

/** A line that was cut off from the quoted words is given as the words themselves. */
function wholeGloss({gloss}: Statement, {segments}: Passage): string {
	const words = segments
		.map(segment => ('exact' in segment ? segment.exact : ''))
		.join(segmentGap)
		.replace(/\s+/g, ' ')
		.trim();
	return gloss.endsWith('…') && words.startsWith(gloss.slice(0, -1)) ? words : gloss;
}

/** The page itself, where it has an address; the dossier's name for it where it has none. */
function sourceOf({sources, dossier}: Catalogue, id: string): object {
	const source = sources.get(id);
	const digest = source === undefined ? {} : {digest: `sha256:${source.sha256}`};
	const name = source === undefined ? {} : {label: source['title-short']};
	return {id: source?.URL ?? `urn:roundtable:${dossier.id}:source:${id}`, type: 'Text', ...name, ...digest};
}

/** Positions count UTF-16 units here as in the dossier. Of reported words none are held. */
function selectors(segment: Passage['segments'][number]): readonly object[] {
	const {start, end} = segment;
	const position = {type: 'TextPositionSelector', start, end};
	if (!('exact' in segment)) return [position];
	const {exact, prefix, suffix} = segment;
	return [{type: 'TextQuoteSelector', exact, prefix, suffix}, position];
}
