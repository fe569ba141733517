/** What is shown follows decisions statement by statement as if all had been made anew. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import notesFormat from '../../data/notes.schema.json' with {type: 'json'};
import {catalogue} from '../../source/dossier/catalogue.ts';
import {catalogueAfter} from '../../source/dossier/catalogue-after.ts';
import type {JsonSchema} from '../../source/dossier/json-schema.ts';
import type {Dossier} from '../../source/dossier/types.ts';
import {readNotes} from '../../source/notes/read-notes.ts';
import type {Review} from '../../source/review/review.ts';
import {articleMap, built, decisionFor, draftNotes, opened, wantedDecision} from '../helpers/reviewed.ts';

const read = (text: string) => readNotes(text, notesFormat as JsonSchema);

/** Without what no pane shows: whether people, parties, sources and events are drafts, and what is nobody's speech. */
function told(dossier: Dossier | undefined): unknown {
	if (dossier === undefined) return undefined;
	const plain = <T extends object>(items: readonly T[]) => items.map(each => ({...each, draft: undefined}));
	const {sources, parties, people, events} = dossier;
	return {
		...dossier,
		unspoken: [],
		sources: plain(sources),
		parties: plain(parties),
		people: plain(people),
		events: plain(events),
	};
}

/** The dossier, with the ids of its statements as handles, which stay whatever they are called. */
function byHandle(dossier: Dossier, handles: ReadonlyMap<string, number>): string {
	let text = JSON.stringify(told(dossier));
	// The longest first: some ids begin with others.
	for (const [id, handle] of [...handles].toSorted(([a], [b]) => b.length - a.length))
		text = text.replaceAll(`"${id}`, `"#${handle}`);
	return text;
}

describe('After any decisions, and any taken back,', () => {
	test('what is shown is what all notes made anew show, or is not made', () => {
		let followed = 0;
		fc.assert(
			fc.property(
				draftNotes,
				fc.array(fc.oneof({weight: 4, arbitrary: wantedDecision}, fc.constant('undo' as const)), {
					minLength: 1,
					maxLength: 10,
				}),
				(text, wanted) => {
					const review = opened(text);
					let shown = whole(review);
					for (const each of wanted) {
						if (each === 'undo') review.undo();
						else {
							if (shown?.isNameOld === true && needsNames.has(each.kind)) shown = whole(review);
							review.decide(decisionFor(review, each), articleMap);
						}
						const after = shown && review.shownAfter(shown, read);
						const anew = anewOf(review);
						if (after !== undefined && anew !== undefined) {
							followed++;
							expect(byHandle(after.dossier, after.handles)).toBe(byHandle(anew.dossier, anew.handles));
							if (shown !== undefined)
								expect(outlineOf(catalogueAfter(catalogue(shown.dossier), after.dossier))).toEqual(
									outlineOf(catalogue(after.dossier)),
								);
							if (!after.isNameOld) expect(after.handles).toEqual(anew.handles);
						}
						shown = after ?? whole(review);
					}
				},
			),
			{numRuns: 60},
		);
		expect(followed).toBeGreaterThan(50);
	});
});

/** Decisions that name statements in the file. */
const needsNames: ReadonlySet<string> = new Set(['join', 'split', 'position']);

/** What is made of the text alone, by the handles of the review. */
function anewOf(review: Review) {
	const fresh = opened(review.text);
	const {built: made, handles} = built(fresh);
	const mine = new Map(fresh.handles.map((handle, place) => [handle, review.handles[place] ?? -1]));
	const dossier = made.dossier;
	return (
		dossier && {dossier, handles: new Map([...handles].map(([id, handle]) => [id, mine.get(handle) ?? -1]))}
	);
}

function whole(review: Review) {
	const {built: made, handles} = built(review);
	return review.shownOf(made, handles);
}

function outlineOf({dossier, spokenOn, ...rest}: ReturnType<typeof catalogue>) {
	const day = Number.POSITIVE_INFINITY;
	const counts = [null, ...dossier.parties.map(({id}) => id)].map(party => spokenOn(party, null, day));
	return {...rest, counts, entryOf: [...rest.entryOf]};
}
