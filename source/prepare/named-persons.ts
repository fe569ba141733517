/** The persons of an article by their names. */
import {markedSpans} from '../notes/marks.ts';
import {gather, gatherOnce} from '../text/gather.ts';
import {paragraphsOf} from '../text/paragraphs.ts';
import type {TextRange} from '../text/range.ts';
import type {ParsedArticle, QuotedSpan} from './article.ts';
import {agree, familyOf} from './person-names.ts';
import {type NamedPerson, newPerson} from './who.ts';

/** “Van Berg” of “Ann van Berg”. */
function isEndOf(a: string, b: string): boolean {
	const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].toSorted((x, y) => x.length - y.length);
	return short.includes(' ') && long.endsWith(` ${short}`);
}

const ofMine =
	/(?<!\p{L})[Mm]y (?:late |dear |own )?(father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt|nephew|niece|cousin)(?!\p{L})/u;

export class NamedPersons {
	private readonly bySurname = new Map<string, NamedPerson[]>();
	private readonly givenNames = new Map<string, Set<NamedPerson>>();

	/** All of a family name, in the order in which they are met. */
	of(family: string): readonly NamedPerson[] {
		return this.bySurname.get(family) ?? [];
	}

	/** All of a family name that may be of a gender, where one is told. */
	ofGender(family: string, told: NamedPerson['gender']): readonly NamedPerson[] {
		return this.of(family).filter(
			({gender, genderByName}) => told === undefined || (gender ?? genderByName ?? told) === told,
		);
	}

	/** Who bears a whole name: one that is known by it or by initials, or somebody new. */
	meet(name: string): NamedPerson {
		const family = familyOf(name);
		const same = this.of(family).find(person => agree(person.name, name) || isEndOf(person.name, name));
		const person = same ?? newPerson(name);
		if (same === undefined) gather(this.bySurname, family, person);
		if (name.length > person.name.length) person.name = name;
		person.spellings.add(name);
		const [given = ''] = name.toLowerCase().split(' ', 1);
		gatherOnce(this.givenNames, given, person);
		return person;
	}

	/** Who alone bears a given name, where nobody has it as a family name: “Ann slammed the door”. */
	byGiven(given: string): NamedPerson | undefined {
		const lower = given.toLowerCase();
		if (this.bySurname.has(lower)) return undefined;
		const [only, ...others] = this.givenNames.get(lower) ?? [];
		return others.length === 0 ? only : undefined;
	}

	/** Whom words name that somebody says: “Ann taught me” is not said by Ann. “I, Ann Lee” is. */
	namedIn({text, words}: ParsedArticle, said: QuotedSpan | undefined): ReadonlySet<object> {
		const found = new Set<object>();
		if (said === undefined) return found;
		const {start, end, from, to} = said;
		// “My wife said, ‘Ann, go’”: somebody else names her.
		let told: readonly TextRange[] | undefined;
		const isToldAt = (at: number) => {
			const own = text.slice(start, end);
			told ??= markedSpans(own, paragraphsOf(own));
			return told.some(inner => at >= start + inner.start && at < start + inner.end);
		};
		if (/(?:^|\P{L})(?:I|[Mm]y name),? (?:am |is )?\p{Lu}\p{M}*\p{Ll}/u.test(text.slice(start, end)))
			return found;
		// “My father came”: her father does not say it.
		const kin = ofMine.exec(text.slice(start, end))?.[1];
		if (kin !== undefined)
			for (const family of this.bySurname.values())
				for (const person of family) if (person.role?.toLowerCase().endsWith(kin) === true) found.add(person);
		for (const {text: word, lower, start: at} of words.slice(from, to)) {
			if (!/^\p{Lu}\p{M}*\p{Ll}/u.test(word)) continue;
			const [only, ...others] = this.of(familyOf(lower));
			const person = only === undefined ? this.byGiven(lower) : others.length === 0 ? only : undefined;
			if (person !== undefined && !isToldAt(at)) found.add(person);
		}
		return found;
	}

	/** Somebody of whom no more than a family name is told; but Dame Ann is Ann Lee, where that is named whole. */
	meetAlone(name: string, title = ''): NamedPerson {
		const isHonour = /^(?:sir|dame|lord|lady)$/.test(title);
		const given = isHonour ? this.byGiven(name) : undefined;
		if (given !== undefined) return given;
		const alone = newPerson(isHonour ? `${title.charAt(0).toUpperCase()}${title.slice(1)} ${name}` : name);
		alone.spellings.add(name);
		this.bySurname.set(alone.family, [alone]);
		return alone;
	}

	/** Who bears a name, or a family name that nobody else bears; whatever its capitals, with titles or without. */
	called(label: string): NamedPerson | undefined {
		const name = label.replace(/^(?:mr|mrs|ms|mx|dr|prof)\.? /i, '').toLowerCase();
		const same = this.of(familyOf(name));
		const [only, ...others] = name.includes(' ') ? same.filter(person => agree(person.name, name)) : same;
		return others.length === 0 ? only : undefined;
	}
}
