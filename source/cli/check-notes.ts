/** `roundtable check` of notes: their rules, and every word held to its article. */

import {sayNotShown} from '../dossier/left-out.ts';
import {wordReport} from '../dossier/wording.ts';
import {type Checked, checkPassages} from '../notes/check-passages.ts';
import {wordUnaccounted} from '../notes/check-wording.ts';
import type {Fixed} from '../notes/fix-dossier.ts';
import {placeAt} from '../notes/lines.ts';
import {fileOf} from '../notes/make-sources.ts';
import type {NotesProblem} from '../notes/problems.ts';
import type {ReadNotes} from '../notes/read-notes.ts';
import {sayNotesProblem, wordNotesReport, wordRemarks} from '../notes/wording.ts';
import {sanitize} from '../text/sanitize.ts';
import {
	asJson,
	countContents,
	problemsAsJson,
	soundBefore,
	type ToCheck,
	type Told,
	writeFixed,
} from './check-told.ts';
import {fixNotes} from './fix-notes.ts';
import {digest, type NotesFile, notesFrom, notesOf, readNotesFile, whatLacks} from './notes-file.ts';
import {status} from './status.ts';

/** What shows only once something else has been put right is put right, too. */
const fixingRounds = 4;

async function fixWhole(notes: NotesFile, articles: string | undefined): Promise<Fixed> {
	let fixed = fixNotes(notes);
	const done = [...fixed.done];
	for (let round = 1; round < fixingRounds && fixed.done.length > 0; round++) {
		const again = await notesOf(Buffer.from(fixed.text), notes.name, articles);
		if (!again.ok) break;
		const next = fixNotes(again);
		done.push(...next.done);
		fixed = next;
	}
	return {text: fixed.text, done};
}

export async function checkNotes({file, articles, how, input}: ToCheck): Promise<Told> {
	const notes = input === undefined ? await readNotesFile(file, articles) : await notesFrom(input, articles);
	if (!notes.ok) {
		const json = {file, problems: problemsAsJson([notes.problem], file)};
		return {status: status.usage, complaints: [wordReport([notes.problem], {file})], lines: [], json};
	}
	const {read, built} = notes;
	if (how.isFixing) {
		const fixed = await fixWhole(notes, articles);
		const {said} = await writeFixed(file, fixed);
		const again = await checkNotes({file, articles, how: {...how, isFixing: false}});
		const json = {...again.json, fixed: fixed.done};
		if (fixed.done.length > 0 || built.problems.length > 0)
			return {...again, complaints: [...said, ...again.complaints], json};
		if (again.status !== status.done) return {...again, json};
		const [first, ...rest] = again.lines;
		const lines = [...(first === undefined ? [] : [first]), ...soundBefore(sanitize(file), how), ...rest];
		return {...again, lines, json};
	}
	const {dossier} = built;
	const checked =
		dossier === undefined ? undefined : withFolders(checkPassages(dossier, notes.articles, digest), read);
	const remarks = built.remarks();
	const asNotedJson = (problem: NotesProblem) => ({
		...placeAt(read.lines, problem.start),
		code: problem.code,
		message: sayNotesProblem(problem),
	});
	const json = {
		file,
		...(checked === undefined ? {} : asJson(checked)),
		problems: built.problems.map(asNotedJson),
		remarks: remarks.map(asNotedJson),
	};
	const open = [
		...wordRemarks(remarks, read.lines, {file, isAll: how.isAll}),
		...(checked === undefined
			? []
			: wordUnaccounted(checked.unaccounted, how.isAll, built.leftOut.statement)),
	];
	const shown = sanitize(file);
	if (built.problems.length > 0) {
		const report = wordNotesReport(built.problems, read.lines, {file, isAll: how.isAll});
		const isUnreadable = dossier === undefined && read.notes === undefined;
		const left = sayNotShown(built.leftOut);
		const complaints = left === '' ? [report] : [report, `${shown}: ${left}.`];
		return {status: isUnreadable ? status.usage : status.nothing, complaints, lines: open, json};
	}
	if (dossier === undefined) {
		const complaint = `${shown}: no dossier yet: the notes have no ${whatLacks(read)}.`;
		return {status: status.nothing, complaints: [complaint], lines: open, json};
	}
	const rest =
		dossier.statements.length > 0
			? 'every word of it stands in its article.'
			: 'nobody says anything in it yet: add statements.';
	const line = `${shown}: ${countContents(dossier)}; ${rest}`;
	return {status: status.done, complaints: [], lines: [line, ...open], json};
}

/** What no statement quotes, with the articles as the notes name them, which a dossier names without their folder. */
function withFolders(checked: Checked, {notes}: ReadNotes): Checked {
	const unaccounted = checked.unaccounted.map(each => {
		const noted = notes?.sources[each.source];
		return noted === undefined ? each : {...each, file: fileOf(each.source, noted)};
	});
	return {...checked, unaccounted};
}
