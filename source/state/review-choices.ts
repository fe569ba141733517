/** What can be chosen below the line of a decision: what is there already first, what is typed as it is last. */
import type {Entry} from '../dossier/catalogue.ts';
import {formatEdtf} from '../dossier/edtf.ts';
import {idAndName} from '../text/id-and-name.ts';
import {normalise} from '../text/normal-text.ts';
import {factChoices} from './fact-choices.ts';
import {joinChoices} from './join-choices.ts';
import {markedHere, marksHere} from './marked-here.ts';
import {eventsNearest, issuesNearest} from './nearest-first.ts';
import type {ReviewPopup} from './parts.ts';
import {positionChoices} from './position-choices.ts';
import {asTyped, isAmong, noneOf, printedOn, type ReviewChoice} from './review-choice.ts';
import {shownAmong} from './shown-among.ts';
import {speakerChoices} from './speaker-choices.ts';
import type {State} from './state.ts';
import {wordingChoices} from './wording-choices.ts';
import type {Workspace} from './workspace.ts';

export function reviewChoices(
	workspace: Workspace,
	state: State,
	popup: ReviewPopup,
): readonly ReviewChoice[] {
	const {verb, input, statement, event} = popup;
	const typed = input.text.trim();
	const entry = workspace.catalogue.entryOf.get(statement ?? '');
	switch (verb) {
		case 'speaker':
			return speakerChoices(workspace, entry, typed);
		case 'issue':
			return issueChoices(workspace, state, entry, typed);
		case 'date':
			return event === undefined
				? dateChoices(workspace, state, entry, typed)
				: daysOf(workspace, event, typed);
		case 'occasion':
			return eventChoices(workspace, entry, typed);
		case 'join':
			return joinChoices(workspace, state, entry, typed);
		case 'split':
			return splitChoices(workspace, entry, typed);
		case 'position':
			return positionChoices(workspace, entry, typed, marksHere(workspace, state), popup.on);
		case 'accept-all':
			return confidenceChoices(workspace, state, typed);
		case 'note':
			return [asTyped(typed, typed === '' ? 'no note' : typed)];
		case 'words':
		case 'add':
			return wordingChoices(workspace, state, popup);
		case 'facts':
			return factChoices(workspace, state, entry, event, typed);
		case 'gloss':
			return [asTyped(typed, typed === '' ? 'no summary' : typed)];
	}
}

/** Those whose texts hold every word that is typed, those that begin with it first. */
function matching<T>(
	items: readonly T[],
	textsOf: (item: T) => readonly (string | undefined)[],
	typed: string,
): readonly T[] {
	const wanted = normalise(typed, true);
	const found = items.flatMap(item => {
		const texts = textsOf(item).flatMap(text => (text === undefined ? [] : [normalise(text, true)]));
		if (!isAmong(texts, wanted)) return [];
		const begins = texts.some(text => text.startsWith(wanted) || text.includes(` ${wanted}`));
		return [{item, begins}];
	});
	return found.toSorted((a, b) => Number(b.begins) - Number(a.begins)).map(({item}) => item);
}

function issueChoices(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const all = markedHere(workspace, state).flatMap(id => workspace.catalogue.entryOf.get(id) ?? []);
	const has = (id: string) =>
		[...(entry ? [entry] : []), ...all].every(each => each.statement.issues.includes(id));
	const nearest = issuesNearest(workspace, entry);
	// What would be taken away is not what Enter does first.
	const issues = nearest.toSorted((a, b) => Number(has(a.id)) - Number(has(b.id)));
	const found = (part: string) => matching(issues, ({id, name}) => [name, id], part);
	// One whose name has a semicolon is no several.
	const isOne = found(typed).length > 0;
	const parts = isOne ? [typed] : typed.split(';').map(each => each.trim());
	const part = parts.at(-1) ?? '';
	const before = parts.slice(0, -1).filter(each => each !== '');
	// Each before the last is what would be taken where it stood alone.
	const lead = before.map(each => found(each)[0] ?? {id: each, name: each, isNew: true});
	const shown = lead.map(each => ('isNew' in each ? `a new issue: ${each.name}` : each.name));
	const joined = (id: string) => [...lead.map(each => each.id), id].join('; ');
	const isKnown = found(part).some(({id, name}) =>
		[id, name].some(each => normalise(each, true) === normalise(part, true)),
	);
	const isAlone = lead.length === 0;
	const choices = found(part).map(({id, name}) => ({
		text: has(id) && isAlone ? `${name}: take it away` : [...shown, name].join('; '),
		line: joined(id),
		whole: [...lead.map(each => each.name), name].join('; '),
	}));
	if (part === '' && isAlone) return choices;
	if (part === '')
		return [{...asTyped(typed, shown.join('; ')), line: lead.map(({id}) => id).join('; ')}, ...choices];
	const {id, name} = idAndName(part);
	const told = `a new issue: ${name}${id === undefined ? '' : `, with the id ${id}`}`;
	const made = {...asTyped(typed, [...shown, told].join('; ')), line: joined(part)};
	return isKnown ? choices : [...choices, made];
}

/** What is typed first: a date is not looked for in a list. */
function dateChoices(
	workspace: Workspace,
	state: State,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const {catalogue} = workspace;
	const published = [
		...new Set(entry?.statement.passages.map(({source}) => catalogue.sources.get(source)?.issued)),
	];
	const all = markedHere(workspace, state).flatMap(id => catalogue.entryOf.get(id) ?? []);
	const days = new Set([...(entry ? [entry] : []), ...all].map(each => printedOn(workspace, each.sources)));
	const isOfSeveral = days.size > 1;
	const offered = [
		// That is no day that an article says, and is written down as such.
		...(isOfSeveral
			? [{text: `each when it was printed: ${wordDays(days)}`, line: 'printed', whole: 'printed'}]
			: []),
		...published.flatMap(day =>
			day === undefined
				? []
				: [
						{
							text: `${formatEdtf(day)}, when ${isOfSeveral ? 'this one' : 'it'} was printed`,
							line: `printed ${day}`,
							whole: `printed ${day}`,
						},
					],
		),
		...eventsNearest(workspace, entry, catalogue.rounds).flatMap(({name, date: {edtf}}) =>
			edtf === null ? [] : [{text: `${formatEdtf(edtf)}, ${name}`, line: edtf, whole: edtf}],
		),
	];
	const found = matching(offered, ({text, line}) => [text, line], typed);
	const day = entry === undefined ? undefined : workspace.review?.dayOf(entry.statement.id, typed);
	const own = asTyped(typed, day === undefined ? typed : `${typed}: ${formatEdtf(day)}`);
	// Nothing typed is no wish to take the date away: that is chosen.
	const none = noneOf('no date of its own', '', typed);
	return typed === '' ? [...found, ...none] : [...none, own, ...found];
}

function wordDays(days: ReadonlySet<string | undefined>): string {
	const known = [...days].flatMap(day => day ?? []).toSorted();
	const words = known.map(day => formatEdtf(day));
	return (words.length > 3 ? [...words.slice(0, 1), '…', ...words.slice(-1)] : words).join('; ');
}

/** Of a round or an event: what is typed, else the days on which the articles that tell of it were printed. */
function daysOf({catalogue}: Workspace, id: string, typed: string): readonly ReviewChoice[] {
	const {passages = [], round} = catalogue.events.get(id) ?? {};
	if (typed !== '') return [asTyped(typed)];
	const days = passages.flatMap(({source}) => catalogue.sources.get(source)?.issued ?? []);
	return [
		...[...new Set(days)].map(day => ({
			text: `${formatEdtf(day)}, when an article that tells of it was printed`,
			line: day,
			whole: day,
		})),
		...(round === undefined ? [asTyped('', 'no date')] : []),
	];
}

function eventChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const {catalogue} = workspace;
	const found = matching(
		eventsNearest(workspace, entry, catalogue.chronology),
		({name, place, round}) => [name, place, round === undefined ? undefined : `round ${round}`],
		typed,
	);
	return [
		...found.map(({name, round, date: {edtf}}) => {
			const day = edtf === null ? '' : `, ${formatEdtf(edtf)}`;
			const isAlone = catalogue.chronology.every(other => other.name !== name || other.date.edtf === edtf);
			const called = isAlone || edtf === null ? name : `${name}, ${edtf}`;
			const line = round === undefined ? called : `round ${round}`;
			return {text: round === undefined ? `${name}${day}` : `${line}: ${name}${day}`, line, whole: line};
		}),
		...noneOf('no occasion', '', typed),
		...(typed === '' ? [] : [asTyped(typed, `as typed: ${typed}`)]),
	];
}

function splitChoices(
	workspace: Workspace,
	entry: Entry | undefined,
	typed: string,
): readonly ReviewChoice[] {
	const passages = entry?.statement.passages ?? [];
	const own = typed === '' ? [] : [asTyped(typed, `before: ${typed}`)];
	const cuts = passages.flatMap((each, passage): readonly ReviewChoice[] => {
		const source = workspace.catalogue.sources.get(each.source)?.['title-short'] ?? each.source;
		const whole =
			passages.length > 1
				? [{text: `all that ${source} prints`, line: '', whole: '', cut: {passage, segment: 0}}]
				: [];
		const parts =
			each.kind === 'reported'
				? []
				: each.segments.slice(1).map(({exact}, at) => ({
						text: `from: ${exact}`,
						line: '',
						whole: '',
						cut: {passage, segment: at + 1},
					}));
		return [...whole, ...parts];
	});
	return [...own, ...matching(cuts, ({text}) => [text], typed)];
}

function confidenceChoices(workspace: Workspace, state: State, typed: string): readonly ReviewChoice[] {
	const {review} = workspace;
	const shown = shownAmong(workspace, state);
	const progress = review?.progress() ?? {confidences: [], left: 0, others: 0};
	const {left, others} = progress;
	const isOthers = typed !== '' && 'others'.startsWith(typed);
	const confidences = shown === undefined ? progress.confidences : (review?.confidencesOf(shown.ids) ?? []);
	const of =
		shown === undefined
			? `the ${left} left`
			: `the ${shown.ids.length} that the filter ${shown.isAll ? 'shows' : 'has found so far'}`;
	const told = (least: number, line: string): ReviewChoice => {
		const accepted = confidences.filter(each => each >= least).length;
		return {text: `${line} and more: ${accepted} of ${of}`, line, whole: line};
	};
	const number = Number(typed.replace(',', '.'));
	const own =
		typed !== '' && number >= 0 && number <= 1
			? [told(number, typed)]
			: [
					asTyped(
						typed,
						isOthers
							? 'others: nothing else is a draft'
							: typed === ''
								? 'such as 0.9, or 1'
								: `${typed}: no confidence; such as 0.9`,
					),
				];
	const rest: readonly ReviewChoice[] =
		others === 0
			? []
			: [
					{
						text: `others: ${others} that no accepted statement has shown`,
						line: 'others',
						whole: 'others',
					},
				];
	if (isOthers && others > 0) return rest;
	return [
		...own,
		...['0.95', '0.9', '0.8', '0.75'].filter(each => each !== typed).map(each => told(Number(each), each)),
		...rest,
	];
}
