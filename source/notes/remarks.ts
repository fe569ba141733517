/**
 * What of notes is likely a slip though every word stands in its article: nothing is left out for it, and whoever means
 * it so says it in the notes.
 */

import {edtfParser} from '../dossier/edtf.ts';
import {byId} from '../dossier/lists.ts';
import type {Dossier, Passage, Person, Source, Statement} from '../dossier/types.ts';
import {fold} from '../text/fold.ts';
import {gather} from '../text/gather.ts';
import type {TextRange} from '../text/range.ts';
import {outsideMarks} from './across-marks.ts';
import {
	isMarked,
	isSetApartByMarks,
	type MarkedArticle,
	markedIn,
	plainCue,
	type SoughtNames,
	soughtNames,
	weekdayBeside,
} from './beside-words.ts';
import {asList} from './context.ts';
import {damagedMarks} from './damaged-marks.ts';
import {weekdayNamed, weekdayOfDay} from './dates.ts';
import {linesIn, type SearchedArticle} from './find-words.ts';
import {placeAt} from './lines.ts';
import {givenOf, placeIn} from './noted-passages.ts';
import type {NotesProblem, Remark} from './problems.ts';
import {remarksOnContents} from './remarks-on-contents.ts';
import {remarksOnDays} from './remarks-on-days.ts';
import {joinedNames, misspeltNames, plainly} from './remarks-on-names.ts';
import {remarksOnWords} from './remarks-on-words.ts';
import {sharedArticles} from './shared-articles.ts';
import type {Traced} from './trace.ts';
import type {NotedStatement} from './types.ts';

/** Where something stands in the notes, and what they say of it; and their names of the articles. */
type Written = {
	/** What of the notes a part of the dossier was made of: a value, or what it has under a key. */
	readonly traceOf: (made: object) => Traced | undefined;
	readonly spanOf: (value: object, step?: string | number) => TextRange | undefined;
	/** By source id. */
	readonly files: ReadonlyMap<string, string>;
	/** The line of the notes in which an offset lies. */
	readonly lineAt: (offset: number) => number;
};

/** @returns in the order of the notes. */
export function remarksOn(
	dossier: Dossier,
	articles: ReadonlyMap<string, SearchedArticle>,
	written: Written,
): readonly NotesProblem[] {
	return new Remarks(dossier, articles, written).all();
}

class Remarks {
	private readonly remarks: NotesProblem[] = [];
	private readonly named = new Map<string, Person[]>();
	private readonly names: SoughtNames;
	private readonly people: ReadonlyMap<string, Person>;
	private readonly sources: ReadonlyMap<string, Source>;
	private readonly parseDate = edtfParser();
	/** What has been said once and would come again with every statement. */
	private readonly told = new Set<string>();

	constructor(
		private readonly dossier: Dossier,
		private readonly articles: ReadonlyMap<string, SearchedArticle>,
		private readonly written: Written,
	) {
		for (const person of dossier.people)
			for (const name of new Set(namesOf(person))) gather(this.named, name, person);
		this.names = soughtNames([...this.named.keys()]);
		this.people = byId(dossier.people);
		this.sources = byId(dossier.sources);
	}

	all(): readonly NotesProblem[] {
		for (const statement of this.dossier.statements) {
			const noted = this.written.traceOf(statement)?.value as NotedStatement | undefined;
			if (noted !== undefined) this.of(statement, noted);
		}
		this.definitions();
		this.days();
		this.contents();
		return this.remarks.toSorted((a, b) => a.start - b.start);
	}

	private definitions(): void {
		for (const {source, remark} of sharedArticles(this.dossier.sources, id => this.fileOf(id)))
			this.sayOf(source, 'file', remark);
		for (const source of this.dossier.sources) {
			const damaged = damagedMarks(this.articles.get(source.id)?.text ?? '');
			if (damaged !== undefined)
				this.sayOf(source, 'file', {code: 'damaged-article', file: this.fileOf(source.id), ...damaged});
		}
		for (const {made, remark} of joinedNames(this.dossier)) this.sayOf(made, 'also', remark);
		this.misspelt();
	}

	private misspelt(): void {
		for (const {made, key, name, near} of misspeltNames(this.dossier, this.articles)) {
			const traced = this.written.traceOf(made);
			if (traced === undefined) continue;
			const {value, step = Object.hasOwn(traced.value, key) ? key : 'name'} = traced;
			const at = this.placeOf(near.source, near.start);
			const file = this.fileOf(near.source);
			this.say({code: 'unprinted-name', key, found: name, near: near.name, file, at}, {value, step});
		}
	}

	private days(): void {
		const dayFrom = (statement: Statement) => {
			const noted = this.written.traceOf(statement)?.value as NotedStatement | undefined;
			if (noted?.said === undefined) return 'event';
			return statement.said.basis === 'inference' ? 'weekday' : 'date';
		};
		for (const {made, key, remark} of remarksOnDays(this.dossier, dayFrom)) {
			const traced = this.written.traceOf(made);
			if (traced === undefined) continue;
			// What the program read from an article is no slip of a hand.
			const isRead = remark.code === 'other-year' && 'draft' in traced.value;
			if (!isRead) this.say(remark, {value: traced.value, step: traced.step ?? key});
		}
	}

	private contents(): void {
		const traced = (made: object): Traced => this.written.traceOf(made) ?? {value: made};
		const notes = {
			notedOf: (made: object) => {
				const {value, step} = traced(made);
				return step === undefined ? value : undefined;
			},
			lineOf: (made: object) => this.written.lineAt(this.spanOf(traced(made)).start),
			articles: this.articles,
			markedIn: (source: string) => this.article(source),
			shown: (source: string, {start, end}: TextRange) => {
				const words = this.article(source)?.text.slice(start, end) ?? '';
				return {file: this.fileOf(source), words, at: this.placeOf(source, start)};
			},
		};
		for (const {made, key, remark} of [
			...remarksOnContents(this.dossier, notes),
			...remarksOnWords(this.dossier, notes),
		]) {
			const {value, step = key} = traced(made);
			this.say(remark, {value, ...(step === undefined ? {} : {step})});
		}
	}

	private of(statement: Statement, noted: NotedStatement): void {
		if (asList(noted.who).length === 0 && noted.because === undefined && noted.draft === undefined)
			this.say({code: 'no-who'}, {value: noted});
		for (const passage of statement.passages) {
			const article = this.article(passage.source);
			const at = placeIn(noted, passage.source);
			if (article !== undefined) {
				this.marks(article, passage, noted, at);
				this.speaker(article, statement, passage, noted, at);
				this.spelling(statement, passage, noted);
				this.weekday(article, statement, passage, noted);
			}
		}
	}

	/** Shown between marks that no article has about them, nor sets apart as said, reported words would be quoted. */
	private marks(article: MarkedArticle, passage: Passage, noted: NotedStatement, at: Traced): void {
		if (passage.kind === 'reported' || passage.heading === true || givenOf(noted, passage.source, 'kind'))
			return;
		if (passage.segments.every(segment => isSetApartByMarks(article, segment))) return;
		const bare = passage.segments.find(segment => !isMarked(article, segment));
		const [outside] =
			bare === undefined
				? passage.segments.flatMap(segment => outsideMarks(article.text, article.spans, segment))
				: [bare];
		if (outside === undefined) return;
		const words = article.text.slice(outside.start, outside.end);
		const where = {file: this.fileOf(passage.source), words, at: this.placeOf(passage.source, outside.start)};
		this.say({code: bare === undefined ? 'outside-marks' : 'no-marks', ...where}, at);
	}

	private speaker(
		article: MarkedArticle,
		statement: Statement,
		passage: Passage,
		noted: NotedStatement,
		at: Traced,
	): void {
		const isSaid = ['named', 'means', 'differs', 'how'].some(key => givenOf(noted, passage.source, key));
		const {speakers} = statement;
		if (isSaid || passage.kind === 'reported' || speakers.length === 0 || noted.because !== undefined) return;
		if (speakers.some(speaker => 'role' in speaker)) return;
		const cue = plainCue(article, passage.segments, this.names);
		if (cue === undefined) return;
		const named = this.named.get(cue.name) ?? [];
		const isMeant = named.some(person =>
			speakers.some(speaker =>
				'person' in speaker
					? speaker.person === person.id
					: person.memberships.some(each => each.organization_id === speaker.party),
			),
		);
		const [only, another] = named;
		if (isMeant || only === undefined || another !== undefined) return;
		const where = this.placeOf(passage.source, cue.start);
		this.say(
			{code: 'other-cue', file: this.fileOf(passage.source), at: where, cue: cue.cue, id: only.id},
			at,
		);
	}

	/** A name is found without its accents, and shown with them. */
	private spelling({speakers}: Statement, passage: Passage, noted: NotedStatement): void {
		const {name} = passage.attribution;
		if (name === undefined || givenOf(noted, passage.source, 'named')) return;
		for (const speaker of speakers) {
			const person = 'person' in speaker ? this.people.get(speaker.person) : undefined;
			if (person === undefined) continue;
			const names = namesOf(person);
			const isAlike = names.some(each => fold(each) === fold(name));
			if (
				!isAlike ||
				names.some(each => plainly(each) === plainly(name)) ||
				!this.isNew(`${person.id} ${name}`)
			)
				continue;
			const remark = {
				code: 'unlisted-spelling',
				file: this.fileOf(passage.source),
				id: person.id,
				printed: name,
			} as const;
			this.say(remark, {value: noted, step: 'who'});
		}
	}

	private weekday(article: MarkedArticle, {said}: Statement, passage: Passage, noted: NotedStatement): void {
		if (noted.said === undefined || said.edtf === null) return;
		const extent = this.parseDate(said.edtf);
		if (extent === undefined || extent.start !== extent.end) return;
		const printed = weekdayBeside(article, passage.segments);
		if (printed === undefined || weekdayNamed(printed) === weekdayOfDay(extent.start).index) return;
		const day = weekdayOfDay(extent.start).name;
		const remark = {
			code: 'other-weekday',
			file: this.fileOf(passage.source),
			said: said.edtf,
			day,
			printed,
		} as const;
		this.say(remark, {value: noted, step: 'said'});
	}

	private isNew(key: string): boolean {
		if (this.told.has(key)) return false;
		this.told.add(key);
		return true;
	}

	private say(remark: Remark, traced: Traced): void {
		const {start, end} = this.spanOf(traced);
		this.remarks.push({...remark, start, end});
	}

	/** Under a key of what something was made of. */
	private sayOf(made: object, step: string, remark: Remark): void {
		const traced = this.written.traceOf(made);
		if (traced !== undefined) this.say(remark, {...traced, step});
	}

	private spanOf({value, step}: Traced): TextRange {
		return this.written.spanOf(value, step) ?? {start: 0, end: 0};
	}

	private article(source: string): MarkedArticle | undefined {
		const article = this.articles.get(source);
		return article === undefined ? undefined : markedIn(article);
	}

	private fileOf(source: string): string {
		return this.written.files.get(source) ?? this.sources.get(source)?.file ?? source;
	}

	private placeOf(source: string, offset: number): string {
		const article = this.articles.get(source);
		if (article === undefined) return '';
		const {line, column} = placeAt(linesIn(article), offset);
		return `${line}:${column}`;
	}
}

function namesOf({name, family_name, other_names}: Person): readonly string[] {
	return [name, family_name, ...(other_names ?? []).map(each => each.name)].filter(each => each !== '');
}
