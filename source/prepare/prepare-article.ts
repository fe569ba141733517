/** One article, as far as it can be read without others. What comes of it is plain data, which a thread can hand over. */
import {mostMarks} from '../notes/mark-scores.ts';
import {type Turn, turnsOf} from '../notes/turns.ts';
import {firstWhere} from '../text/halve.ts';
import type {TextRange} from '../text/range.ts';
import type {FoundArticle, FoundUtterance, FoundWho} from './found.ts';
import {isByline} from './head-lines.ts';
import {meetingOfHead} from './head-meetings.ts';
import {headingsIn, isBesideColon} from './headings.ts';
import {meetingsOf} from './meetings.ts';
import {isPronoun, type Mention} from './mentions.ts';
import {isNickname, ofNickname} from './nicknames.ts';
import {type GivenPage, readPage} from './page.ts';
import {People} from './people.ts';
import {flagsOf} from './quality.ts';
import {quotedInQuestion} from './quoted-in-questions.ts';
import {reportsOf} from './reports.ts';
import {roleAlone} from './role-phrases.ts';
import {saidAround, saidIn} from './said-day.ts';
import {joinSegments} from './segments.ts';
import {readSpeakers, speakersIn} from './speakers.ts';
import {isQuestion, spokenIn} from './spoken-turns.ts';
import {Spots} from './spots.ts';
import {signedBelow} from './told-apart.ts';
import {isOfAnother} from './told-of-others.ts';
import {type NamedPerson, newPerson, type Who} from './who.ts';

/** Less sure than this, nobody is taken to be the speaker. */
export const leastConfidence = 0.5;

/** @param told - what a web page said of itself, which goes before what its text looks like. */
export function prepareArticle(text: string, language: string, told: GivenPage = {}): FoundArticle {
	const {article, read} = readSpeakers(text);
	const page = readPage(text, article.paragraphs, told);
	const reasons = [...page.reasons, ...crowded(text, article.paragraphs)];
	const flags = flagsOf(text, page, article.spans);
	const isEnglish = language === 'eng' || language === 'und';
	const people = new People(article, read.mentions);
	const persons: NamedPerson[] = [];
	const placeOf = (person: NamedPerson) => {
		const known = persons.indexOf(person);
		return known < 0 ? persons.push(person) - 1 : known;
	};
	const found = (who: Who): FoundWho | undefined => {
		switch (who.kind) {
			case 'person':
				return {kind: 'person', person: placeOf(who.person), because: who.because};
			case 'role':
				return {kind: 'role', name: who.role, party: who.party, because: who.because};
			case 'body':
				return {kind: 'body', name: who.name, party: who.party, because: who.because};
			case 'unknown':
				return undefined;
		}
	};
	const isDisordered = flags.some(({flag}) => flag === 'out-of-order');
	const isFurniture = (start: number) =>
		page.furniture.some(range => start >= range.start && start < range.end);
	const headings = headingsIn(text, article.paragraphs, page.heading, page.outlet);
	let previous: Mention | undefined;
	const readings = new Map<number, Who>();
	let spokeBefore = -2;
	const spots = new Spots(text);
	const quotes = speakersIn(article, read).map(({span, clause, mention, confidence, isSubject, reasons}) => {
		const {start, end} = span;
		const segments = [{start, end, spot: spots.quoted(start, end)}];
		const none = {
			segments,
			isReported: false,
			who: undefined,
			named: undefined,
			cue: undefined,
			said: undefined,
		};
		const base = {span, mention, isSubject, paragraph: span.paragraph, sentence: span.sentence};
		if (!isEnglish)
			return {
				...base,
				utterance: {...none, confidence: 0, reasons: ['Speakers are looked for in English only.']},
			};
		// “We go on”: Lee returns.
		const isNamed = isSubject || (mention !== undefined && !isPronoun(mention) && isBesideColon(text, span));
		const heading = isNickname(article, span)
			? ofNickname
			: headings.notSpeechIn(span, isNamed && confidence >= leastConfidence);
		if (heading !== undefined)
			return {...base, utterance: {...none, confidence: 0, reasons: [heading], notSpeech: heading}};
		if (mention === undefined || isFurniture(span.outerStart))
			return {
				...base,
				utterance: {
					...none,
					confidence,
					reasons: ['Nobody is told to say it: perhaps a title, a slogan, a set phrase.'],
				},
			};
		// A pronoun that speaks twice is read once: it is no surer for having been read.
		const who = readings.get(mention.index) ?? people.whoIs(mention, previous, span);
		readings.set(mention.index, who);
		const isSigned = reasons[0] === signedBelow;
		const isStandIn = isPronoun(mention) && mention.kind !== 'i-we';
		// Who signs a quotation that is set apart is not who speaks around it.
		if (!isSigned) previous = isStandIn ? (who.meant ?? previous) : mention;
		const extent = people.extentOf(mention);
		// “The song ‘Herring’”: a thing beside the words, of which no verb says that it speaks.
		const isNoPerson = mention.kind === 'surname' && who.kind === 'body';
		// “… is what newspapers say”: nobody in particular.
		const isAnybody = /^(?:what|whatever|which)\b|^(?:both|all|most|few|none|nobody)$/i.test(
			text.slice(mention.start, mention.end),
		);
		const isThing = isAnybody || ((mention.kind === 'other' || isNoPerson) && !isSubject);
		const isDoubtful = isThing || (isStandIn && isDisordered);
		// “That was late,” said Lee. – “Was it?” she asked.: perhaps another, who answers.
		const mayAnswer =
			isStandIn && text[span.end - 1] === '?' && spokeBefore === span.paragraph - 1 && spokeBefore >= 0;
		spokeBefore = span.paragraph;
		const isOneOfMany = mention.kind === 'indefinite';
		const sure = Math.min(
			confidence,
			isDoubtful ? 0.45 : isOneOfMany ? 0.75 : Math.min(mayAnswer ? 0.6 : 1, who.atMost ?? 1),
		);
		const utterance: FoundUtterance = {
			segments,
			isReported: false,
			who: found(who),
			named: text.slice(extent.start, extent.end).replace(/\s+/g, ' '),
			cue: undefined,
			confidence: who.kind === 'unknown' ? 0 : sure,
			reasons:
				who.kind === 'unknown'
					? [who.because]
					: isStandIn && isDisordered
						? ['the sentences may be out of order, so a pronoun may mislead', ...reasons]
						: reasons,
			said: saidAround(article, span, clause, page.published),
		};
		return {...base, utterance};
	});
	const utterances = joinSegments(
		text,
		quotes.filter(({span}) => span.start >= page.begins),
	);
	const reports = (isEnglish ? reportsOf(article, read.mentions, read.cues) : []).map(report => {
		const who = people.whoIs(report.mention, undefined);
		const extent = people.extentOf(report.mention);
		const {start, end, rule} = report;
		const utterance: FoundUtterance = {
			segments: [{start, end, spot: spots.reported(start, end)}],
			isReported: true,
			who: found(who),
			named: text.slice(extent.start, extent.end).replace(/\s+/g, ' '),
			cue: report.cue,
			confidence: who.kind === 'unknown' ? 0 : 0.6,
			reasons: [rule === 'that' ? 'a clause after “that”' : '“according to”'],
			said: saidIn(article, report.frame, page.published),
		};
		return {utterance, isFolded: rule === 'bare' || rule === 'at the end'};
	});
	const turns = withoutBylines(text, turnsOf(text, article.paragraphs));
	const turnAt = (start: number) => {
		const turn = turns[firstWhere(turns.length, at => (turns[at]?.end ?? 0) > start)];
		return turn === undefined || turn.start > start ? undefined : turn;
	};
	// What stands between marks in a turn is said by whose turn it is, unless the turn tells who else said it.
	const retold = quotes.filter(({span, mention, isSubject, utterance: {who, confidence}}) => {
		const turn = turnAt(span.start);
		if (turn === undefined || mention === undefined || mention.start < turn.start) return false;
		const isOther =
			who?.kind === 'person' ? persons[who.person] !== people.called(turn.label) : isPublic(who);
		return isSubject && isOther && confidence >= leastConfidence;
	});
	const speaking = {
		text,
		page,
		spots,
		personCalled: (label: string) => people.called(label),
		placeOf,
		made: (name: string) => persons.find(person => person.name === name) ?? newPerson(name),
	};
	const whoIs = (mention: Mention) => found(people.whoIs(mention, undefined));
	const asked = quotes.flatMap(quote => {
		const turn = turnAt(quote.span.start);
		if (turn === undefined || retold.includes(quote) || !isQuestion(speaking, turn)) return [];
		const utterance = quotedInQuestion({text, mentions: read.mentions, whoIs}, {...quote, turn});
		return utterance === undefined ? [] : {span: quote.span, utterance};
	});
	// “My father used to say, “…””: in the turn of somebody whom the words are not of.
	const elsewhere = new Set([...retold, ...asked].map(({span}) => span));
	const ofOthers = quotes.flatMap(({span, utterance}) => {
		const turn = turnAt(span.start);
		if (turn === undefined || elsewhere.has(span) || isQuestion(speaking, turn)) return [];
		const [before, after] = [text.slice(turn.start, span.outerStart), text.slice(span.outerEnd, turn.end)];
		if (!isOfAnother(before, text.slice(span.start, span.end), after, true)) return [];
		return {span, utterance: {...utterance, ...unsaid(turn.label)}};
	});
	const apart = [...retold, ...asked, ...ofOthers];
	const spoken = spokenIn(
		speaking,
		turns,
		apart
			.map(({span}) => ({start: span.outerStart, end: span.outerEnd}))
			.toSorted((a, b) => a.start - b.start),
	);
	const isApart = ({segments: [first]}: FoundUtterance) => turnAt(first?.start ?? 0) === undefined;
	return {
		page: {...page, reasons},
		flags,
		language,
		people: persons.map(person => ({
			name: person.name,
			family: person.family,
			spellings: [...person.spellings],
			role: roleAlone(person.role),
			party: person.party,
			partyFrom: person.partyFrom,
		})),
		utterances: [
			...spoken,
			...utterances.filter(isApart),
			...apart.map(({utterance}) => utterance),
			...reports.flatMap(each => (each.isFolded || !isApart(each.utterance) ? [] : each.utterance)),
		].toSorted((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0)),
		folded: reports.flatMap(({utterance, isFolded}) => (isFolded && isApart(utterance) ? utterance : [])),
		meetings: (isEnglish
			? [...meetingsOf(article, page.published), ...meetingOfHead(text, article.paragraphs, page)]
			: []
		).map(meeting => ({
			...meeting,
			begins: spots.beginning(meeting.start, meeting.end),
		})),
	};
}

/** “Interview: Ann Lee” above the first question says who wrote it. */
function withoutBylines(text: string, turns: readonly Turn[]): readonly Turn[] {
	const [first, ...others] = turns;
	const isAbove =
		first !== undefined &&
		isByline(text.slice(first.begins, first.end).trim()) &&
		others.every(({label}) => label !== first.label);
	return isAbove ? others : turns;
}

/** What another said whom nobody names, in the turn of a label. */
function unsaid(label: string): Pick<FoundUtterance, 'who' | 'named' | 'said' | 'confidence' | 'reasons'> {
	const reasons = [`It stands within the words of ${label}, who tells what somebody said.`];
	return {who: undefined, named: undefined, said: undefined, confidence: 0, reasons};
}

/** A role that readers know without whose turn it is: no father of mine. */
function isPublic(who: FoundWho | undefined): boolean {
	return who !== undefined && who.kind === 'role' && !/^(?:my|our|his|her|their)\b/i.test(who.name);
}

/** What is no prose is not read to its end, which is told. */
function crowded(text: string, paragraphs: readonly TextRange[]): readonly string[] {
	const isCrowded = paragraphs.some(
		({start, end}) =>
			end - start > mostMarks && (text.slice(start, end).match(/["“”„«»‹›'‘’]/gu)?.length ?? 0) > mostMarks,
	);
	return isCrowded
		? [`A paragraph has more marks than prose has: those after the first ${mostMarks} are not read.`]
		: [];
}
