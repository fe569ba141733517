/** Pages in which a dossier's words stand where it says, and otherwise nothing but numbers: for tests of what is told beside a page. */
import type {Dossier} from '../../source/dossier/types.ts';
import type {Shelf} from '../../source/state/workspace.ts';

export function madeShelf({sources, statements}: Dossier): Shelf {
	const shown = new Map<string, string>();
	const texts = new Map<string, string>();
	const passages = statements.flatMap(each => each.passages);
	for (const {id} of sources) {
		const here = passages.filter(({source}) => source === id);
		const length = Math.max(0, ...here.flatMap(({segments}) => segments.map(({end}) => end))) + 500;
		const letters = Array.from({length: Math.ceil(length / 7)}, (_, at) => String(at).padStart(6, '0'))
			.join(' ')
			.split('');
		const put = (start: number, words: string) => {
			for (let at = 0; at < words.length; at++) letters[start + at] = words[at] ?? '';
		};
		for (const passage of here)
			if (passage.kind !== 'reported')
				for (const {start, exact, prefix, suffix} of passage.segments)
					put(start - prefix.length, prefix + exact + suffix);
		const text = letters.join('');
		texts.set(id, text);
		for (const passage of here)
			if (passage.kind === 'reported')
				for (const {start, end, sha256} of passage.segments) shown.set(text.slice(start, end), sha256);
	}
	return {folder: 'articles', texts, digest: text => shown.get(text) ?? 'none'};
}
