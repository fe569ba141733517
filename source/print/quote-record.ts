/** A statement as a record: the whole of what the dossier holds about it, with names beside the ids. */
import {type Catalogue, type Entry, passageText} from '../dossier/catalogue.ts';
import {allFlags, type Flag, flagOfDiscrepancy} from '../dossier/flags.ts';
import {isTranslated} from '../dossier/translated.ts';
import type {Basis, Passage, PassageKind, Stance} from '../dossier/types.ts';
import {
	type DateRecord,
	dateRecord,
	type EventBrief,
	eventBrief,
	type IssueBrief,
	issueBrief,
	type PartyRecord,
	partyRecord,
	type SourceBrief,
	type SpeakerRecord,
	sourceBrief,
	speakerRecord,
} from './record-parts.ts';

/** Words between one pair of marks; of a reported passage only their digest. Offsets are UTF-16 units. */
type SegmentRecord = {
	readonly start: number;
	readonly end: number;
	readonly exact: string | null;
	/** Up to 32 characters before and after. */
	readonly prefix: string | null;
	readonly suffix: string | null;
	readonly sha256: string | null;
};

export type PassageRecord = {
	readonly id: string;
	readonly source: SourceBrief;
	readonly kind: PassageKind;
	/** The segments' words, joined by ` … `; null where it is reported. Added. */
	readonly words: string | null;
	/** The clause in our own words; null where it is quoted. */
	readonly summary: string | null;
	readonly segments: readonly SegmentRecord[];
	/** The reporting verb as printed. */
	readonly cue: string | null;
	/** How the source names the speaker, whom it means, and whether that is whom the dossier gives. */
	readonly attribution: {
		readonly how: Passage['attribution']['how'];
		readonly name: string | null;
		readonly who: readonly SpeakerRecord[] | null;
		readonly verdict: Passage['attribution']['verdict'];
		readonly because: string | null;
	};
	/** The passage's own mark; `is_translated` is added and takes the quality of the source into account. */
	readonly translated: boolean | null;
	readonly is_translated: boolean;
	readonly is_machine_translated: boolean;
	readonly heading: boolean | null;
	readonly note: string | null;
};

export type QuoteRecord = {
	readonly id: string;
	readonly gloss: string;
	/** The strongest kind among the passages. Added, as are `flags`, `words` and `parties`. */
	readonly kind: PassageKind;
	readonly flags: readonly Flag[];
	/** The words of the passage shown first; `words_are` says whether they are the speaker's. */
	readonly words: string;
	readonly words_are: 'quotation' | 'summary';
	readonly speakers: readonly SpeakerRecord[];
	readonly parties: readonly PartyRecord[];
	/** What the speakers given here rest on. */
	readonly attribution: {readonly basis: Basis; readonly because: string};
	readonly said: DateRecord;
	/** The event at which it was said, or the reason why none is given; then the events it is about. */
	readonly occasion: EventBrief | null;
	readonly occasion_absent: string | null;
	readonly about: readonly EventBrief[];
	/** Numbers of the rounds at which it was said or which it is about. Added. */
	readonly rounds: readonly number[];
	readonly issues: readonly IssueBrief[];
	/** The id of the passage shown first, and why. */
	readonly first: {readonly passage: string; readonly because: string};
	readonly passages: readonly PassageRecord[];
	/** What touches it elsewhere in the dossier. Added. */
	readonly discrepancies: readonly {
		readonly id: string;
		readonly kind: string;
		/** The flag that it gives the statement. */
		readonly flag: Flag;
		readonly title: string;
		readonly assessment: string;
	}[];
	readonly evidence_for: readonly {
		readonly party: string;
		readonly issue: string;
		readonly stance: Stance;
		readonly sentence: string;
	}[];
	/** Of a draft of a program: how sure it was, and why. */
	readonly draft: {readonly confidence: number | null; readonly because: string | null} | null;
	readonly note: string | null;
};

export function quoteRecord(catalogue: Catalogue, entry: Entry): QuoteRecord {
	const {statement, first} = entry;
	const {dossier} = catalogue;
	return {
		id: statement.id,
		gloss: statement.gloss,
		kind: entry.kind,
		flags: allFlags.filter(flag => entry.flags.has(flag)),
		words: passageText(first),
		words_are: first.kind === 'reported' ? 'summary' : 'quotation',
		speakers: statement.speakers.map(speaker => speakerRecord(catalogue, speaker)),
		parties: entry.parties.map(id => partyRecord(catalogue, id)),
		attribution: {basis: statement.attribution.basis, because: statement.attribution.because},
		said: dateRecord(statement.said),
		occasion: statement.occasion === undefined ? null : eventBrief(catalogue, statement.occasion),
		occasion_absent: statement.occasion_absent ?? null,
		about: statement.about.map(id => eventBrief(catalogue, id)),
		rounds: entry.rounds,
		issues: statement.issues.map(id => issueBrief(catalogue, id)),
		first: {
			passage: first.id,
			because:
				first.id === statement.first.passage ? statement.first.because : 'It is of the kind asked for.',
		},
		passages: statement.passages.map(passage => passageRecord(catalogue, passage)),
		discrepancies: dossier.discrepancies
			.filter(one => entry.discrepancies.includes(one.id))
			.map(({id, kind, title, assessment}) => ({
				id,
				kind,
				flag: flagOfDiscrepancy({kind}),
				title,
				assessment,
			})),
		evidence_for: dossier.positions
			.filter(position => position.evidence.includes(statement.id))
			.map(({party, issue, stance, sentence}) => ({party, issue, stance, sentence})),
		draft:
			statement.draft === undefined
				? null
				: {confidence: statement.draft.confidence ?? null, because: statement.draft.because ?? null},
		note: statement.note ?? null,
	};
}

function passageRecord(catalogue: Catalogue, passage: Passage): PassageRecord {
	const source = catalogue.sources.get(passage.source);
	const translated = isTranslated(passage, source);
	const {how, name, who, verdict, because} = passage.attribution;
	return {
		id: passage.id,
		source: sourceBrief(catalogue, passage.source),
		kind: passage.kind,
		words: passage.kind === 'reported' ? null : passageText(passage),
		summary: passage.kind === 'reported' ? passage.summary : null,
		segments: segmentRecords(passage),
		cue: passage.cue ?? null,
		attribution: {
			how,
			name: name ?? null,
			who: who?.map(speaker => speakerRecord(catalogue, speaker)) ?? null,
			verdict,
			because: because ?? null,
		},
		translated: passage.translated ?? null,
		is_translated: translated,
		is_machine_translated: translated && (source?.quality?.includes('machine-translated') ?? false),
		heading: passage.heading ?? null,
		note: passage.note ?? null,
	};
}

function segmentRecords(passage: Passage): readonly SegmentRecord[] {
	if (passage.kind === 'reported')
		return passage.segments.map(({start, end, sha256}) => ({
			start,
			end,
			exact: null,
			prefix: null,
			suffix: null,
			sha256,
		}));
	return passage.segments.map(({start, end, exact, prefix, suffix}) => ({
		start,
		end,
		exact,
		prefix,
		suffix,
		sha256: null,
	}));
}
