/**
 * What is accepted with a statement. Whoever accepts one has seen whose words they are, of which party, where they are
 * printed, and on what occasion: so those are accepted with it. What no statement shows stays a draft.
 */
import type {NotesEdit} from '../notes/edit.ts';
import {isPlainMap, listIn, type Plain, textIn} from '../notes/plain.ts';
import type {ListName, MapName} from './book.ts';
import type {Desk, PlacedItem} from './desk.ts';
import {namedSpeakers, nameOrId, occasionOf, partyOfSpeaker, sourcesIn} from './names.ts';

export type Accepted = {
	readonly edits: readonly NotesEdit[];
	/** What is accepted beside the statements, by name. */
	readonly alongside: readonly string[];
};

export function acceptEdits(desk: Desk, statements: readonly PlacedItem[]): Accepted {
	const {book} = desk;
	const edits: NotesEdit[] = [];
	const alongside: string[] = [];
	const seen = new Set<string>();
	/** Whether it is a draft that has not been accepted yet. */
	const take = (section: MapName | ListName, step: string | number, value: Plain | undefined): boolean => {
		const key = `${section} ${step}`;
		if (seen.has(key) || !isPlainMap(value) || value.draft === undefined) return false;
		seen.add(key);
		edits.push({do: 'remove', path: [section, step, 'draft']});
		return true;
	};
	const takeNamed = (section: MapName, id: string | undefined) => {
		const value = id === undefined ? undefined : book.map(section).get(id);
		if (id !== undefined && take(section, id, value)) alongside.push(titleOf(section, id, value));
	};
	for (const {item, index} of statements) {
		edits.push({do: 'remove', path: ['statements', index, 'draft']});
		for (const speaker of namedSpeakers(desk.names, listIn(item.value, 'who'))) {
			takeNamed('people', speaker.person);
			takeNamed('parties', partyOfSpeaker(desk, speaker));
		}
		for (const source of sourcesIn(item.value)) takeNamed('sources', idOfSource(desk, source));
		const event = occasionOf(desk.names, item.value);
		if (event !== undefined && take(event.list, event.index, book.list(event.list)[event.index]))
			alongside.push(textIn(book.list(event.list)[event.index], 'place') ?? 'its occasion');
	}
	return {edits, alongside};
}

function titleOf(section: MapName, id: string, value: Plain | undefined): string {
	return section === 'sources'
		? (textIn(value, 'short') ?? textIn(value, 'outlet') ?? id)
		: nameOrId(id, value);
}

function idOfSource({names}: Desk, name: string): string | undefined {
	const found = names.resolve(['source'], name, 'source');
	return found.ok ? found.id : undefined;
}
