/** The small dossier with hostile text in every field that takes text. */
import type {Dossier} from '../../source/dossier/types.ts';
import {smallDossier} from './make-dossier.ts';

/** Fields that are ids, dates, digests, codes or one of a few words: text never stands there. */
const structural = new Set([
	...[
		'$schema',
		'format',
		'version',
		'id',
		'edtf',
		'basis',
		'kind',
		'stance',
		'sha256',
		'verdict',
		'how',
		'type',
	],
	...['quality', 'language', 'original-language', 'lang', 'code', 'classification', 'start_date', 'end_date'],
	...[
		'issued',
		'original-date',
		'accessed',
		'URL',
		'since',
		'evidence',
		'issues',
		'about',
		'statements',
		'sources',
	],
	...['party', 'person', 'issue', 'source', 'occasion', 'organization_id', 'passage'],
]);

export function hostileDossier(hostile: string): Dossier {
	const strings = (value: unknown, key: string): unknown => {
		if (typeof value === 'string') return structural.has(key) && key !== 'format' ? value : hostile + value;
		if (Array.isArray(value)) return value.map(item => strings(item, key));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, strings(part, name)]));
	};
	return strings(smallDossier(), '') as Dossier;
}
