/** The small dossier with a text put into every field that takes free text, still valid. */
import type {Dossier} from '../../source/dossier/types.ts';
import {smallDossier} from './make-dossier.ts';

const freeText = new Set([
	'agenda',
	'assessment',
	'because',
	'container-title',
	'cue',
	'description',
	'exact',
	'family',
	'family_name',
	'format',
	'given',
	'gloss',
	'name',
	'note',
	'original-publisher',
	'outcome',
	'place',
	'role',
	'says',
	'sentence',
	'summary',
	'title',
	'title-short',
]);
const reasons = new Set(['absent', 'occasion_absent']);

/** @param change - what becomes of each text. */
export function dossierWithTexts(change: (text: string) => string): Dossier {
	const document: unknown = JSON.parse(JSON.stringify(smallDossier()));
	if (typeof document !== 'object' || document === null) throw new TypeError('No dossier');
	const {format} = document as Dossier;
	changeTexts(document, change, false);
	// The one `format` that is no free text says what the file is.
	return {...(document as Dossier), format};
}

function changeTexts(node: object, change: (text: string) => string, isReason: boolean): void {
	for (const [key, value] of Object.entries(node)) {
		if (typeof value === 'string' && (isReason || freeText.has(key) || reasons.has(key)))
			Reflect.set(node, key, change(value));
		else if (typeof value === 'object' && value !== null) changeTexts(value, change, reasons.has(key));
	}
	makeRoom(node);
}

/** Places in the articles are moved apart, so that longer words fit between them. */
const apart = 1_000_000;
const context = 32;

function makeRoom(node: object): void {
	if (Array.isArray(node)) return;
	const of = (key: string): unknown => Reflect.get(node, key);
	const [start, end, length, exact] = [of('start'), of('end'), of('length'), of('exact')];
	if (typeof length === 'number') Reflect.set(node, 'length', (length + 1) * apart);
	if (typeof start !== 'number' || typeof end !== 'number') return;
	Reflect.set(node, 'start', start * apart);
	Reflect.set(node, 'end', typeof exact === 'string' ? start * apart + exact.length : end * apart);
	for (const key of ['prefix', 'suffix']) {
		const words = of(key);
		if (typeof words === 'string') Reflect.set(node, key, words.padEnd(context, '.'));
	}
}
