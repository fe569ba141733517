/** Which kinds of passages, which sources, issues and languages are asked for, so that what stands for a statement is such. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {PassageKind} from '../dossier/types.ts';
import type {Question} from '../engine/question.ts';
import {languagesOf} from '../fields/choice-fields.ts';
import {type Choice, resolveValue} from '../fields/choices.ts';
import {type FilterFields, keyNamed} from '../fields/field.ts';
import {type All, type FieldTerm, leavesOf, type QueryNode} from '../query/tree.ts';
import {lettersAndDigits} from '../text/normal-text.ts';
import {oncePer} from '../text/once-per.ts';

type Kinds = ReadonlySet<PassageKind>;

const allKinds: Kinds = new Set(['direct', 'partial', 'term', 'reported']);
export const quotedKinds: Kinds = new Set(['direct', 'partial', 'term']);

const kindChoices = [...allKinds].map(choiceOf);
const reportedChoice = [choiceOf('reported')];

function choiceOf(id: string): Choice {
	return {id, label: id, insert: id, names: [id], beginnings: [id]};
}

const kindsIn = oncePer((query: All) => kindsOf(query, false));

/**
 * The kinds of which a passage may stand for a statement: those that `kind:` and `-is:reported` leave, and only
 * quoted ones where reported statements are not shown. Where nothing would be left, any.
 */
export function kindsAsked({query, isReportedShown}: Pick<Question, 'query' | 'isReportedShown'>): Kinds {
	const asked = kindsIn(query);
	const shown = isReportedShown ? asked : both(asked, quotedKinds);
	return shown.size > 0 ? shown : isReportedShown ? allKinds : quotedKinds;
}

function kindsOf(node: QueryNode, isExcluded: boolean): Kinds {
	switch (node.type) {
		case 'all':
		case 'any': {
			const parts = node.parts.map(part => kindsOf(part, isExcluded));
			const isTogether = (node.type === 'all') !== isExcluded;
			return parts.length === 0 ? allKinds : parts.reduce(isTogether ? both : either);
		}
		case 'not':
			return kindsOf(node.part, !isExcluded);
		case 'field':
			return kindsOfField(node, isExcluded);
		default:
			return allKinds;
	}
}

function kindsOfField({key, values}: FieldTerm, isExcluded: boolean): Kinds {
	const means = (choices: readonly Choice[]) => values.flatMap(({text}) => resolveValue(choices, text));
	if (key === 'is') return isExcluded && means(reportedChoice).length > 0 ? quotedKinds : allKinds;
	if (key !== 'kind' || values.every(({text}) => lettersAndDigits(text) === '')) return allKinds;
	const meant = new Set(means(kindChoices));
	return new Set([...allKinds].filter(kind => meant.has(kind) !== isExcluded));
}

/** Ids of the sources, or what the key names, that are asked for, wherever that is; undefined where none is. */
export function choicesAsked(
	key: 'source' | 'issue' | 'lang',
	root: All,
	fields: FilterFields,
	catalogue: Catalogue,
): ReadonlySet<string> | undefined {
	const texts = leavesOf(root).flatMap(({term, isExcluded}) =>
		term.type === 'field' && term.key === key && !isExcluded
			? term.values.filter(({isAsking}) => isAsking).map(({text}) => text)
			: [],
	);
	const field = texts.length === 0 ? undefined : keyNamed(fields, key);
	if (field?.kind !== 'choice') return undefined;
	const {choices} = field.facet(catalogue, []);
	return new Set(texts.flatMap(text => resolveValue(choices, text)));
}

/** Ids of the sources that are asked for by name, or by the language of the page; undefined where none is. */
export function sourcesAsked(
	root: All,
	fields: FilterFields,
	catalogue: Catalogue,
): ReadonlySet<string> | undefined {
	const named = choicesAsked('source', root, fields, catalogue);
	const languages = choicesAsked('lang', root, fields, catalogue);
	if (languages === undefined) return named;
	const {sources} = catalogue.dossier;
	const inThem = sources.filter(one => languagesOf(one).some(tag => languages.has(tag))).map(({id}) => id);
	return new Set(named === undefined ? inThem : inThem.filter(id => named.has(id)));
}

function both(a: Kinds, b: Kinds): Kinds {
	return new Set([...a].filter(kind => b.has(kind)));
}

function either(a: Kinds, b: Kinds): Kinds {
	return new Set([...a, ...b]);
}
