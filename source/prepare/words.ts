/**
 * Words of reporting, written by hand for this program: verbs that tell that somebody said something, by how plainly
 * they do, nouns of offices and roles, of bodies, and what speaks for others. No list here was counted from any text.
 */

/** Verbs of saying; what they say follows or goes before. */
const strong = `say tell add ask reply answer respond write tweet state declare announce insist warn argue claim
explain note comment remark observe stress emphasize emphasise reiterate repeat acknowledge admit concede assert
contend maintain caution joke quip recall continue conclude complain exclaim shout yell cry whisper murmur mutter
recount retort counter quote boast lament predict suggest propose urge vow pledge promise allege confirm deny
clarify testify post opine muse wonder demand blog text email e-mail chant shoot interject interrupt underline underscore
read go think believe inform reveal report cite summarize summarise specify`;
/** Verbs that may tell of words, of deeds or of thoughts. */
const medium = `call describe refer accuse blame criticize criticise praise denounce condemn dismiss label brand dub
characterize characterise liken slam blast attack mock deride decry ridicule hail tout defend reject refuse oppose
agree disagree express voice mention point indicate outline detail address discuss elaborate speak talk preach joke
advise recommend appeal plead beg apologize apologise thank invite challenge question object protest
appear seem consider regard view see feel hope fear expect plan intend want wish mean show imply hint signal
scold chide rebuke lecture counsel assure reassure remind alert notify proclaim pronounce profess trumpet
threaten swear guarantee offer rule remember reason rail rant gush rave riff fume fret sigh scoff sneer snap chime begin start laugh smile grin shrug nod
cackle chuckle giggle chortle sob weep wail moan groan grumble growl snarl hiss howl roar bellow bark boom thunder drawl mumble
stammer stutter splutter croak gasp snort grunt whine enthuse marvel beam purr coo implore beseech tease`;

const irregular: Readonly<Record<string, readonly string[]>> = {
	say: ['said', 'says', 'saying'],
	tell: ['told', 'tells', 'telling'],
	write: ['wrote', 'written', 'writes', 'writing'],
	think: ['thought', 'thinks', 'thinking'],
	read: ['reads', 'reading'],
	go: ['went', 'goes'],
	speak: ['spoke', 'spoken', 'speaks', 'speaking'],
	see: ['saw', 'seen', 'sees', 'seeing'],
	feel: ['felt', 'feels', 'feeling'],
	mean: ['meant', 'means', 'meaning'],
	show: ['showed', 'shown', 'shows', 'showing'],
	shoot: ['shot'],
	begin: ['began', 'begun', 'begins', 'beginning'],
	swear: ['swore', 'sworn', 'swears', 'swearing'],
	deny: ['denied', 'denies', 'denying'],
	reply: ['replied', 'replies', 'replying'],
	cry: ['cried', 'cries', 'crying'],
	testify: ['testified', 'testifies', 'testifying'],
	clarify: ['clarified', 'clarifies', 'clarifying'],
	specify: ['specified', 'specifies', 'specifying'],
	imply: ['implied', 'implies', 'implying'],
	decry: ['decried', 'decries', 'decrying'],
	quip: ['quipped', 'quips', 'quipping'],
	admit: ['admitted', 'admits', 'admitting'],
	dub: ['dubbed', 'dubs', 'dubbing'],
	slam: ['slammed', 'slams', 'slamming'],
	refer: ['referred', 'refers', 'referring'],
	snap: ['snapped', 'snaps', 'snapping'],
	sob: ['sobbed', 'sobs', 'sobbing'],
	weep: ['wept', 'weeps', 'weeping'],
	beseech: ['besought', 'beseeches', 'beseeching'],
	plan: ['planned', 'plans', 'planning'],
	grin: ['grinned', 'grins', 'grinning'],
	nod: ['nodded', 'nods', 'nodding'],
	shrug: ['shrugged', 'shrugs', 'shrugging'],
	beg: ['begged', 'begs', 'begging'],
	blog: ['blogged', 'blogs', 'blogging'],
};

function formsOf(verb: string): readonly string[] {
	const known = irregular[verb];
	if (known !== undefined) return [verb, ...known];
	const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
	const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
	return [verb, third, `${stem}ed`, `${stem}ing`];
}

function listOf(words: string): readonly string[] {
	return words.split(/\s+/).filter(word => word !== '');
}

/** How plainly a form tells that somebody spoke: 3 for said, told, added; 2 for most verbs of speech; 1 for others. */
export const cueStrength: ReadonlyMap<string, 1 | 2 | 3> = new Map([
	...listOf(medium).flatMap(verb => formsOf(verb).map(form => [form, 1] as const)),
	...listOf(strong).flatMap(verb => formsOf(verb).map(form => [form, 2] as const)),
	...listOf('say tell add reply write tweet ask').flatMap(verb =>
		formsOf(verb).map(form => [form, 3] as const),
	),
]);

/** Nouns that stand before words as a verb of saying does: in a statement, his remark, the message. */
export const speechNouns: ReadonlySet<string> = new Set(
	listOf(`statement statements remark remarks comment comments interview speech letter email e-mail tweet post message
report testimony reply response answer warning claim claims words op-ed memo note communique declaration address
briefing release article column essay blog editorial book memoir verdict quip retort rejoinder plea toast`),
);

/** Heads of phrases that name somebody by what they are or do. */
export const roles: ReadonlySet<string> = new Set(
	listOf(`spokesman spokeswoman spokesperson spokespeople spokesmen official officials officer officers minister ministers
president presidents premier chancellor king queen prince princess pope bishop archbishop cardinal priest pastor rabbi imam
secretary secretaries undersecretary ambassador ambassadors envoy envoys diplomat diplomats negotiator negotiators mediator
mediators delegate delegates delegation delegations representative representatives commissioner commissioners chairman
chairwoman chairperson chair chief chiefs head heads leader leaders director directors manager managers executive executives
boss bosses founder owner owners aide aides adviser advisers advisor advisors assistant deputy deputies governor governors
mayor mayors senator senators congressman congresswoman congressmen lawmaker lawmakers legislator legislators
councillor councilman councilwoman politician politicians candidate candidates nominee voter voters
general generals colonel captain commander sergeant soldier soldiers admiral major lieutenant
judge judges justice lawyer lawyers attorney attorneys prosecutor prosecutors counsel sheriff police detective agent agents
professor professors scientist scientists researcher researchers analyst analysts expert experts economist economists historian
scholar scholars author authors writer writers journalist journalists reporter reporters editor editors columnist anchor host
blogger critic critics commentator commentators strategist strategists consultant consultants pollster organizer organizers
activist activists campaigner campaigners advocate advocates protester protesters demonstrator supporter supporters
opponent opponents ally allies rival rivals friend friends neighbor neighbour neighbors relative relatives father mother
son daughter brother sister wife husband widow uncle aunt parent parents man woman men women boy girl student students
teacher teachers doctor doctors nurse nurses patient patients farmer farmers worker workers employee employees driver
drivers resident residents witness witnesses victim victims survivor survivors citizen citizens member members
colleague colleagues partner partners source sources insider insiders person people veteran veterans
actor actress singer musician artist director coach player players trader traders investor investors banker bankers
union unions ceo cfo coo mp mps mep meps monitor monitors observer observers inspector inspectors fisherman fishermen skipper captain owner clerk engineer
superintendent principal trustee treasurer surgeon architect pilot pilots librarian warden ranger guard guards vicar grandmother
grandfather cousin nephew niece predecessor successor counterpart translator interpreter broker brokers shopkeeper mechanic miner
miners sailor sailors boatman beekeeper shepherd grower growers tenant tenants landlord pensioner passenger passengers refugee
refugees volunteer volunteers porter porters docker stevedore bassist violinist cellist pianist oboist cllr
brigadier monsignor rapporteur rapporteurs facilitator facilitators intermediary convener convenor ombudsman magistrate barrister solicitor
notary attache attaché bursar headteacher headmaster headmistress paramedic firefighter firefighters midwife hairdresser plumber electrician
publican innkeeper hotelier restaurateur winemaker waiter waitress caretaker janitor harbourmaster harbormaster stewards
bystander commuter commuters motorist cyclist trucker haulier hauliers landowner campaigners pickets chairlady whip speaker coordinator
co-ordinator coordinators organiser organisers`),
);

/** Heads of phrases that name a body which speaks, and what it speaks by. */
export const bodies: ReadonlySet<string> = new Set(
	listOf(`ministry ministries government governments administration campaign office department agency agencies council
commission committee party parliament congress senate court house kremlin pentagon embassy mission delegation union
association federation organization organisation alliance company companies firm corporation bank group groups team
network newspaper paper magazine journal channel station website site police army navy military force forces board
cabinet secretariat presidency bureau institute institution university college school center centre foundation charity
church authority authorities state country nation countries side sides report statement study survey poll letter editorial
document memo filing lawsuit complaint ruling release resolution treaty draft communique text`),
);

/** What somebody holds or does, and no party: a ministry speaks for a government that is not named here. */
export const office =
	/^(?:(?:Foreign|Prime|Deputy|State|Home|Federal|National|General|Interior|Public)\s+)*(?:Minist\p{L}+|Department|Office|Bureau|Secretar\p{L}+|Cabinet|Government|Parliament|Congress|Senate|House|Affairs|Relations|Fisher\p{L}+|Trade|Defen[cs]e|Transport\p{L}*|Health|Finance|Treasury|Justice|Interior|Agriculture|Energy|Education|Environment|Labou?r|Culture|Economy|Industry|Commerce|Security|Staff|State|Foreign|Home|Water|Resources|Development|Housing|Police|Army|Navy|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

/** Titles before a name. */
export const titles: ReadonlySet<string> = new Set(
	listOf(`h.e. hon hon. mr mr. mrs mrs. ms ms. mx mx. miss dr dr. sir dame lord lady prof prof. professor rev rev. sen sen. rep rep. gov
gov. gen gen. col col. capt capt. lt lt. sgt sgt. adm adm. president minister secretary ambassador senator
representative governor general colonel captain admiral king queen prince princess chancellor premier judge justice
commissioner chairman chairwoman director mayor envoy spokesman spokeswoman spokesperson deputy foreign prime vice
pope cardinal archbishop bishop cllr cllr. brigadier monsignor msgr msgr.`),
);

export const male: ReadonlySet<string> = new Set(
	listOf(`mr mr. sir lord king prince spokesman chairman congressman father son brother husband uncle man boy grandfather grandson nephew dad stepfather
policeman cameraman lad councilman businessman fisherman salesman widower pope archbishop bishop cardinal actor he him his himself`),
);
export const female: ReadonlySet<string> = new Set(
	listOf(`mrs mrs. ms ms. miss dame lady queen princess spokeswoman chairwoman congresswoman mother daughter sister
grandmother granddaughter niece mum mom stepmother policewoman wife aunt woman girl councilwoman businesswoman widow actress she her hers herself`),
);

/** Words that begin sentences with a capital and name nobody. */
export const noNames: ReadonlySet<string> = new Set(
	listOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december today yesterday tomorrow the a an this that these those it he she they we i you
but and or yet so if when while as in on at by for from with after before since there here what who why how
his her their our my its mr mrs ms dr retired former`),
);

export const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who']);
/** Who is told of by a number or by being one of many. */
export const indefinite: ReadonlySet<string> = new Set(
	listOf(
		'one another many some others both several most few all none nobody everyone somebody someone everybody',
	),
);
