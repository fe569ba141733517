/**
 * Who the speakers of an article are: the person behind a mention, by all spellings, with titles, roles and party as it
 * prints them; whom a pronoun means. Nothing else is known but adjectives of countries (places.ts) and given names.
 */
import type {ParsedArticle, QuotedSpan} from './article.ts';
import {aliasOf, Bearers, beforeComma, isByRole, isHeadlineRole, isOfMany, isSetApart} from './bearers.ts';
import {noPersonsIn} from './company-names.ts';
import {authorOf, ownerOfWords, ownerPrinted, whyMute, whyUnowned} from './documents.ts';
import {none, unsure} from './doubt.ts';
import {type Extent, extentOf} from './extents.ts';
import {inferGenders} from './inferred-genders.ts';
import {learnFromNames} from './learned-genders.ts';
import {isPronoun, type Mention} from './mentions.ts';
import {NamedPersons} from './named-persons.ts';
import {personNameIn} from './names-in.ts';
import {namesakeOf} from './namesakes.ts';
import {nicknamed} from './nicknames.ts';
import {BodyNames, ownedRole, ownerOf, ownersOf} from './owners.ts';
import {PartyNames} from './party-names.ts';
import {familyOf, givenIn, joined, ownersIn, pairsIn, surnamesIn} from './person-names.ts';
import {isAcross, takeRoles} from './person-roles.ts';
import {Phrases} from './phrases.ts';
import {placeOf} from './places.ts';
import {inOneLine} from './read-words.ts';
import {referentOf} from './referents.ts';
import {rivalOf} from './role-rivals.ts';
import {RoleWords} from './role-words.ts';
import {bodyWho, type NamedPerson, namedWho, nameOf, type OwnedRole, type Who} from './who.ts';

export class People {
	private readonly byMention = new Map<number, NamedPerson>();
	private readonly known = new Set<NamedPerson>();
	private readonly names = new NamedPersons();
	/** Mentions by a family name that several bear, by their index. */
	private readonly unsure = new Set<number>();
	/** Of these those of which nothing near tells who is meant. */
	private readonly untold = new Set<number>();
	/** Persons by the index of a mention that tells of something of theirs. */
	private readonly owners: ReadonlyMap<number, NamedPerson>;
	/** How sure a role may be that several bear, by the index of a mention. */
	private readonly shared = new Map<number, number>();
	private readonly phrases: Phrases;
	private readonly parties: PartyNames;
	private readonly roleWords: RoleWords;
	/** Where the name of a mention begins, past titles and roles, by its index. */
	private readonly nameStarts = new Map<number, number>();
	private readonly bodies: BodyNames;
	/** Whose role is told before their name, as it seems. */
	private readonly announced = new Set<NamedPerson>();
	private readonly bearers: Bearers;
	/** Roles that begin with his, her or its, with their owners named, by the index of a mention. */
	private readonly owned = new Map<number, OwnedRole>();
	/** Persons by such a role as it is printed. */
	private readonly ownedNames = new Map<string, NamedPerson>();

	constructor(
		private readonly article: ParsedArticle,
		private readonly mentions: readonly Mention[],
	) {
		this.phrases = new Phrases(article.words, mentions);
		this.parties = new PartyNames(article.words, surnamesIn(mentions), givenIn(mentions));
		this.roleWords = new RoleWords(this.known, word => this.parties.placeNamed(word));
		this.bearers = new Bearers(article.words, mentions);
		const places = noPersonsIn(article.words, mentions);
		const pairs = pairsIn(mentions);
		for (const mention of mentions)
			if (mention.kind === 'full-name') this.meetFullName(mention, places, pairs);
		for (const {name, mentions: parts} of nicknamed(article, mentions))
			for (const part of parts) this.bind(part, this.names.meet(name));
		for (const name of ownersIn(article.words, mentions))
			if (placeOf(name) === undefined && !places.has(name.toLowerCase())) this.names.meet(name);
		learnFromNames(article.text, this.known, person => this.names.of(person.family).length === 1);
		// Of two of one family name Mr and Ms tell which.
		this.learnGenders();
		for (const mention of mentions)
			if (mention.kind === 'surname') {
				this.meetSurname(mention);
				this.meetGiven(mention);
			}
		for (const mention of mentions) this.meetAnnounced(mention);
		for (const mention of mentions) this.meetRole(mention);
		const printed = mentions.flatMap(({kind, start, end}) =>
			kind === 'body' ? article.text.slice(start, end) : [],
		);
		this.bodies = new BodyNames(printed);
		for (const mention of mentions) this.meetOwned(mention);
		this.owners = ownersOf(article.words, mentions, name => this.called(name));
		this.learnGenders();
	}

	private learnGenders(): void {
		const genders = inferGenders(this.article.words, this.mentions, this.byMention, this.unsure);
		for (const [person, gender] of genders) person.gender = gender;
	}

	private meetFullName(mention: Mention, places: ReadonlySet<string>, pairs: ReadonlySet<string>): void {
		const found = personNameIn(this.article.words, mention, places, pairs);
		if (found === undefined || isOfMany(this.article.words, this.phrases, mention)) return;
		this.nameStarts.set(mention.index, found.from);
		this.bind(mention, this.names.meet(found.name));
	}

	private meetSurname(mention: Mention): void {
		const name = joined(mention.name).split(' ').at(-1) ?? '';
		const found = this.names.ofGender(familyOf(name), mention.gender);
		const earlier = found.filter(person => (person.mentions[0] ?? 0) <= mention.index);
		const person = this.namesake(earlier, mention) ?? found[0];
		if (person !== undefined) {
			person.spellings.add(name);
			this.bind(mention, person);
			return;
		}
		const isPerson = mention.gender !== undefined || isByRole(this.article.words, this.phrases, mention);
		if (!isPerson || placeOf(name) !== undefined) return;
		this.bind(mention, this.names.meetAlone(name, this.article.words[mention.to - 2]?.lower));
	}

	/** “Ann slammed the door”: whom the article has named whole before. */
	private meetGiven(mention: Mention): void {
		if (mention.to - mention.from > 1 || mention.isAfterPreposition || this.byMention.has(mention.index))
			return;
		const name = joined(mention.name);
		const person = placeOf(name) === undefined ? this.names.byGiven(name) : undefined;
		if (person !== undefined && (person.mentions[0] ?? mention.index) < mention.index)
			this.bind(mention, person);
	}

	/** Of several of one family who is meant by its name, perhaps. */
	private namesake(family: readonly NamedPerson[], mention: Mention): NamedPerson | undefined {
		const {person, sure} = namesakeOf(this.article.words, this.mentions, family, mention);
		if (sure !== 'sure') this.unsure.add(mention.index);
		if (sure === 'untold') this.untold.add(mention.index);
		return person;
	}

	private bind(mention: Mention, person: NamedPerson): void {
		this.known.add(person);
		this.byMention.set(mention.index, person);
		person.mentions.push(mention.index);
		// Of whom it may not tell it tells nothing.
		if (this.unsure.has(mention.index)) return;
		person.gender ??= mention.gender;
		takeRoles(person, this.extentOf(mention), this.parties);
	}

	/** “Its president” is of what is told of before, and is who was called that. */
	private meetOwned(mention: Mention): void {
		const {article, mentions, byMention} = this;
		const {words, text} = article;
		if (!/^(?:his|her|its)$/.test(words[mention.from]?.lower ?? '')) return;
		const person =
			byMention.get(this.extentOf(mention).named.index) ??
			this.byMention.get(beforeComma(words, this.phrases, mention)?.index ?? -1);
		if (person === undefined && mention.kind !== 'role') return;
		const owner = ownerOf({words, mentions, byMention}, mention, person);
		if (owner === undefined) return;
		const who = this.whoIs(owner.mention, undefined);
		const name = nameOf(who);
		if (who.kind === 'unknown') return;
		const party = who.kind === 'person' ? who.person.party : who.party;
		// “Third party to the dispute’s envoy”: a description owns nobody.
		if (/^[^\p{Lu}]* [^\p{Lu}]*$/u.test(name)) return;
		const printed = inOneLine(text.slice(mention.start, this.phrases.endOfRole(mention).end));
		const itself = who.kind === 'body' && /\p{Lu}/u.test(name) ? name : undefined;
		const own = isAcross(printed) ? undefined : (party ?? itself);
		if (person?.role !== undefined && /^(?:his|her|its) /i.test(person.role)) {
			const role = ownedRole(person.role, name);
			if (person.party === undefined && own !== undefined)
				person.partyFrom = `“${person.role}”, read as “${role}”`;
			person.party ??= own;
			this.ownedNames.set(person.role.toLowerCase(), person);
			person.role = role;
		} else if (person === undefined) {
			const role = ownedRole(printed, name);
			this.owned.set(mention.index, {role, party: own, because: `“${owner.printed}” is read as ${name}.`});
			const known = this.ownedNames.get(printed.toLowerCase());
			if (known !== undefined) byMention.set(mention.index, known);
		}
	}

	/** “The mill’s owner said so. “…,” Ann Lee told us”: perhaps she is. */
	private meetAnnounced(mention: Mention): void {
		const {article, byMention, bearers} = this;
		if (byMention.has(mention.index) || byMention.has(this.extentOf(mention).named.index)) return;
		const named = bearers.announcedBy(mention);
		const person = byMention.get(named?.index ?? -1);
		if (person === undefined || person.role !== undefined || person.mentions[0] !== named?.index) return;
		const head = article.words[mention.head]?.lower ?? ' ';
		if ([...this.known].some(({role}) => role?.toLowerCase().includes(head))) return;
		const printed = inOneLine(article.text.slice(mention.start, this.phrases.endOfRole(mention).end));
		person.role = printed.replace(/^the /i, '');
		this.announced.add(person);
		byMention.set(mention.index, person);
		this.shared.set(mention.index, unsure);
	}

	/** “the ambassador” is the one who was called that. */
	private meetRole(mention: Mention): void {
		if (!this.bearers.isPersonal(mention) || this.byMention.has(mention.index)) return;
		const {words} = this.article;
		const extent = this.extentOf(mention);
		const apposed =
			extent.named === mention
				? this.byMention.get(beforeComma(words, this.phrases, mention)?.index ?? -1)
				: undefined;
		const isTold =
			(apposed?.role ?? '').includes(words[mention.head]?.text ?? ' ') ||
			isSetApart(words, this.phrases, mention);
		const alias = this.byMention.get(aliasOf(words, this.phrases, mention)?.index ?? -1);
		const named = this.byMention.get(extent.named.index) ?? (isTold ? apposed : undefined) ?? alias;
		if (named !== undefined) this.byMention.set(mention.index, named);
		const isHeading = isHeadlineRole(words, mention);
		if (named !== undefined || (words[mention.from]?.lower !== 'the' && !isHeading)) return;
		const from = isHeading ? mention.from : mention.from + 1;
		const {to} = this.phrases.lastOf(mention);
		const told = words.slice(from, to).filter(({index}) => index !== mention.head);
		const best = this.roleWords.meant(words[mention.head]?.lower ?? '', told, mention.index);
		if (best === undefined) {
			const person = isHeading ? undefined : this.bearers.topicOf(mention, this.byMention);
			if (person === undefined) return;
			this.shared.set(mention.index, unsure);
			this.byMention.set(mention.index, person);
			return;
		}
		const rival = rivalOf({words, mentions: this.mentions}, this.byMention, mention, best.person);
		if (rival === 'meant') return;
		this.byMention.set(mention.index, best.person);
		best.person.mentions.push(mention.index);
		if (rival === 'likely') this.shared.set(mention.index, none);
		else if (!best.isOnly || this.announced.has(best.person)) this.shared.set(mention.index, unsure);
	}

	extentOf(mention: Mention): Extent {
		const {article, phrases, nameStarts} = this;
		return extentOf({article, phrases, nameStarts}, mention);
	}

	/** Who bears a name, or a family name that nobody else bears. */
	called(label: string): NamedPerson | undefined {
		return this.names.called(label);
	}

	/** What a mention stands for; a pronoun by what was said before it, and by whom the words name that are said. */
	whoIs(mention: Mention, previous: Mention | undefined, said?: QuotedSpan): Who {
		const extent = this.extentOf(mention);
		const person = this.byMention.get(mention.index) ?? this.byMention.get(extent.named.index);
		if (person !== undefined) {
			const at = this.unsure.has(mention.index) ? mention.index : extent.named.index;
			if (this.unsure.has(at))
				return namedWho(person, ', or another of that name', this.untold.has(at) ? 0.45 : 0.6);
			const atMost = this.shared.get(mention.index);
			return namedWho(person, atMost === undefined ? '' : ', or another who is called so', atMost);
		}
		const owner = this.called(ownerOfWords(this.article.words, mention) ?? '');
		if (owner !== undefined)
			return {kind: 'person', person: owner, because: `The article tells of the words of ${owner.name}.`};
		const {article, mentions, byMention, owners} = this;
		const read = {words: article.words, text: article.text, mentions, byMention, owners};
		if (isPronoun(mention) && mention.kind !== 'i-we') {
			const named = this.names.namedIn(this.article, said);
			return referentOf({...read, named}, mention, previous, meant => this.whoIs(meant, undefined));
		}
		// “the *Tribune*”: a sign of Markdown is no part of it.
		const printed = inOneLine(this.article.text.slice(extent.start, extent.end)).replace(/[*_`]+/g, '');
		const owned = this.owned.get(mention.index);
		if (owned !== undefined)
			return {...owned, kind: 'role', because: `The article gives a role and no name. ${owned.because}`};
		const of = this.bodies.whole(ownerPrinted(article.words, mention) ?? '');
		if (of !== '') return bodyWho(of, this.partyOf(of), `“${printed}” has the words of ${of}.`);
		const author = authorOf(read, mention);
		if (author !== undefined) {
			const who = this.whoIs(author.mention, previous);
			const because = `“${printed}” has the words of ${nameOf(who)}.`;
			return {...who, because, atMost: Math.min(author.atMost, who.atMost ?? 1)};
		}
		const mute = whyMute(this.article.words, mention) ?? whyUnowned(this.article.words, mention);
		if (mute !== undefined) return {kind: 'unknown', because: `“${printed}” is ${mute}.`};
		if (mention.kind === 'body') {
			const name = this.bodies.whole(printed);
			const party = this.parties.partyIn(name) ?? (name === printed ? undefined : name);
			const because = `The article names no person.${name === printed ? '' : ` “${printed}” is read as ${name}.`}`;
			return bodyWho(name.replace(/^(?:the|an?) /i, ''), party, because);
		}
		const party = this.partyOf(printed);
		if (mention.kind === 'surname' || mention.kind === 'full-name')
			return bodyWho(printed, party, 'The article names no person.');
		if (mention.kind === 'i-we') return {kind: 'unknown', because: `Who says “${printed}” is not told.`};
		const role = mention.key === 'other' ? printed : printed.replace(/^(?:the|an?) /i, '');
		if (!this.bearers.isUntold(mention))
			return {kind: 'role', role, party, because: 'The article gives a role and no name.'};
		const atMost = this.bearers.mostFor(mention, this.byMention);
		return {kind: 'role', role, party, atMost, because: 'No name stands beside the role.'};
	}

	/** The party of a role; a commission by its whole name. */
	private partyOf(role: string): string | undefined {
		const party = this.parties.partyIn(role);
		return party === undefined ? undefined : this.bodies.whole(party);
	}
}
