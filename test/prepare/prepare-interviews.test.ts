/** Questions and answers: whose each is, and whose the words are that somebody quotes in an answer. */
import {describe, expect, test} from 'vitest';
import {prepareArticle} from '../../source/prepare/prepare-article.ts';
import {toldIn} from '../helpers/told-in.ts';

const interview = `LANTERN
Weekly of the Coast

Odile Farr, 61, has been arbiter of the weir since May. We met her in Lisk, where Harun Pell is mayor.

LANTERN: Ms Farr, did you sleep?

FARR: Five hours. (laughs) It is enough for a judge.

LANTERN: Ms Brandt's spokeswoman speaks of "a theft of water". Is it one?

FARR: At the meal Mr Pell told me, "Find me a number I can print," and Ms Brandt said, "Find me a bucket I can count." These go together.

LANTERN: Will there be a fourth meeting?

FARR: My mother used to say: "Ask the tide." I ask it every day.
`;

describe('of an interview', () => {
	const told = toldIn(interview);
	const saidBy = (who: string) => told.filter(([, name]) => name === who).map(([words]) => words);

	test('the label with a family name is the person, and the paper’s name is no speaker', () => {
		expect(saidBy('Odile Farr')).toContain('Five hours. … It is enough for a judge.');
		expect(saidBy('questioner')).toContain('Ms Farr, did you sleep?');
		expect(told.map(([, who]) => who)).not.toContain('LANTERN');
	});

	test('words of others in an answer are theirs, and no part of the answer', () => {
		expect(saidBy('Harun Pell')).toEqual(['Find me a number I can print,']);
		expect(saidBy('Brandt')).toEqual(['Find me a bucket I can count.']);
		expect(saidBy('Odile Farr')).toContain(
			'At the meal Mr Pell told me, … and Ms Brandt said, … These go together.',
		);
	});

	test('words in a question are those of whom it names', () => {
		expect(told).toContainEqual(['a theft of water', "Ms Brandt's spokeswoman"]);
	});

	test('what a mother used to say is not of whose mother she is', () => {
		expect(told).toContainEqual(['Ask the tide.', undefined]);
		expect(saidBy('Odile Farr')).toContain('My mother used to say: … I ask it every day.');
	});
});

test.each([
	['Q: Is it over?\n\nA: Not yet.\n\nQ: And if it rains?\n\nA: Then we wait.\n'],
	['**Q.** Is it over?\n\n**A.** Not yet.\n\n**Q.** And if it rains?\n\n**A.** Then we wait.\n'],
])('questions are a questioner’s, and who answers is left open where letters stand for names: %j', text => {
	expect(toldIn(text)).toEqual([
		['Is it over?', 'questioner'],
		['Not yet.', undefined],
		['And if it rains?', 'questioner'],
		['Then we wait.', undefined],
	]);
});

test('who is spoken to by name in the questions answers them', () => {
	const text =
		'Odile Farr has led the board for nine years.\n\nQ. Mrs Farr, is it over?\n\nA. Not yet.\n\nQ. And if it rains?\n\nA. Then we wait.\n';
	expect(toldIn(text).filter(([, who]) => who === 'Odile Farr')).toHaveLength(2);
});

test('labels in bold are labels', () => {
	const text =
		'Odile Farr met us in Lisk.\n\n**Coast:** Is it over?\n\n**Farr:** Not yet.\n\n**Coast**: And if it rains?\n\n**Farr**: Then we wait.\n';
	expect(toldIn(text).filter(([, who]) => who === 'Odile Farr')).toEqual([
		['Not yet.', 'Odile Farr'],
		['Then we wait.', 'Odile Farr'],
	]);
});

describe('words that a question quotes', () => {
	const told = toldIn(`Odile Farr, 61, arbiter of the weir, met us in Lisk.

Q: Ms Brandt said her town was not “a bucket for other people’s rain”. Is it?

A: It is not.

Q: And Harun Pell? The line “You will learn to swim” has been printed everywhere.

A: He was tired.

Q: There is a saying here, “the tide keeps no diary”. Do you like it?

A: Not at all.

Q: Your own spokesman, Ivo Maas, said the towns would “dig no further wells”. Did they?

A: They did.
`);

	test.each([
		['a bucket for other people’s rain', 'Brandt'],
		['You will learn to swim', 'Harun Pell'],
		['dig no further wells', 'Ivo Maas'],
		['the tide keeps no diary', undefined],
	])('are those of whom it names before them, else nobody’s: %s', (words, who) => {
		expect(told.filter(([said]) => said.includes(words))).toEqual([[words, who]]);
	});
});

describe('who is asked is told before the first question', () => {
	const turns = 'Q: Is it over?\n\nA: Not yet.\n\nQ: And if it rains?\n\nA: Then we wait.\n';

	test.each([
		'Rain and ink: a conversation with Odile Farr\n\nBy Hugh Hill\n\n',
		'Hugh Hill talks to Dr Odile Farr\n\n',
		'ODILE FARR, arbiter, met us in Lisk.\n\n',
		'The weir\n\nInterview by Hugh Hill\n\nOdile Farr has led the board for nine years. Hugh Hill met her.\n\n',
	])('%j', head => {
		expect(toldIn(head + turns).filter(([, who]) => who === 'Odile Farr')).toEqual([
			['Not yet.', 'Odile Farr'],
			['Then we wait.', 'Odile Farr'],
		]);
	});

	test('but where two are, nobody is given', () => {
		const head = 'Odile Farr is the arbiter.\n\nHarun Pell is the mayor.\n\n';
		expect(toldIn(head + turns).filter(([, who]) => who === undefined)).toHaveLength(2);
	});
});

test('who is asked is a person whom the introduction tells of, and no company that she talks with', () => {
	const text = [
		'Odile Farr: ‘I’ll smile when it’s signed’',
		'Odile Farr has led the union since 2017. We met between two sessions of the talks with Lansing Terminals. She had tea.',
		'Q: Is the door open?',
		'A: It has always been open, and I have walked through it.',
		'Q: Who taught you?',
		'A: My mother had a stall on the market for thirty years.',
	].join('\n\n');
	const answers = prepareArticle(text, 'eng');
	const named = answers.utterances.map(({who}) =>
		who?.kind === 'person' ? answers.people[who.person]?.name : undefined,
	);
	expect(new Set(named)).toEqual(new Set(['Odile Farr', undefined]));
	expect(named.at(-1)).toBe('Odile Farr');
});

test.each(['Khalid al-Amri', 'Khalid bin Amri', 'Ambassador al-Amri', 'Ursula von der Leyen', 'al-Amri'])(
	'a label with a small word in it is one: %s',
	label => {
		const turns = ['Are you closer?', 'We are.', 'And the guns?', 'They are a question of kilometres.'];
		const text = `Post\n\nThe envoy spoke to us.\n\n${turns
			.map((turn, at) => `${at % 2 === 0 ? 'Post' : label}: ${turn}`)
			.join('\n\n')}\n`;
		expect(toldIn(text)).toEqual(
			turns.map((turn, at) => [turn, at % 2 === 0 ? 'questioner' : label.replace('Ambassador ', '')]),
		);
	},
);

test('a role before a name in a label is no part of the name, and a name behind a role is whose it is', () => {
	const text = `PRESENTER (ANN FARR): The weir is open.

DEPUTY MINISTER PELL: It is.

PRESENTER: Is everybody glad?

DEPUTY MINISTER PELL (on tape): The ferrymen said to me at the gate this morning, "Is it more than a puddle?" I said, "It is more than a puddle."
`;
	expect(toldIn(text)).toEqual([
		['The weir is open.', 'Ann Farr'],
		['It is.', 'Pell'],
		['Is everybody glad?', 'Ann Farr'],
		['The ferrymen said to me at the gate this morning, … I said, "It is more than a puddle."', 'Pell'],
		['Is it more than a puddle?', undefined],
	]);
});

test('who asks for a paper that the head names with its article is a questioner', () => {
	const turns = ['Was it late?', 'It was.', 'And now?', 'Later.'];
	const text = `Late or later?\n\nThe Weir Review, 8 March 2025\n\n${turns
		.map((turn, at) => `${at % 2 === 0 ? 'Weir Review' : 'Farr'}: ${turn}`)
		.join('\n\n')}\n`;
	expect(toldIn(text).map(([, who]) => who)).toEqual(['questioner', 'Farr', 'questioner', 'Farr']);
});

describe('labels of initials', () => {
	const told = toldIn(`Odile Farr arbitrates at the weir. Henk Pell asked her how.

Henk Pell: You were asked to come for a week.

Odile Farr: I brought one coat.

HP: The dean, Ivo Maas, wrote that an arbiter is “a ferry without oars”. Is she?

OF: Ivo has oars.

HP: And the tide?

OF: It keeps its word.
`);

	test('are those of the persons whom the article names whole', () => {
		expect(told.map(([words, who]) => [words.slice(0, 12), who])).toEqual([
			['You were ask', 'Henk Pell'],
			['I brought on', 'Odile Farr'],
			['The dean, Iv', 'Henk Pell'],
			['a ferry with', 'Ivo Maas'],
			['Ivo has oars', 'Odile Farr'],
			['And the tide', 'Henk Pell'],
			['It keeps its', 'Odile Farr'],
		]);
	});

	test('are nobody’s whom they fit as well as another', () => {
		const turns = 'HP: Late?\n\nOF: No.\n\nHP: Sure?\n\nOF: Yes.\n';
		const who = toldIn(`Odile Farr and Otto Frey came to the weir with Henk Pell.\n\n${turns}`);
		expect(who).toEqual([
			['Late?', 'Henk Pell'],
			['No.', 'OF'],
			['Sure?', 'Henk Pell'],
			['Yes.', 'OF'],
		]);
	});
});

test('a title with a colon and words between marks is no turn', () => {
	const text = `Post\n\nInterview: "I carry two suitcases of mistrust"\n\nThe envoy spoke to us.\n\nPost: Are you closer?\n\nOdile Farr: We are.\n\nPost: And the guns?\n\nOdile Farr: I carry two suitcases of mistrust.\n`;
	expect(toldIn(text).map(([, who]) => who)).not.toContain('Interview');
	expect(toldIn(text)).toContainEqual(['I carry two suitcases of mistrust.', 'Odile Farr']);
});

test('a title with a colon is no turn, and a speaker without a name is a role', () => {
	const text = `Harbour Bill: Second Reading

Tarrow Assembly, 4 March 2025

Mr Colm Pell: Will she give way?

Mrs Farr: I will.

Mr Speaker: Order.

Mr Pell: I am grateful.

Mrs Farr: He is welcome.
`;
	expect(toldIn(text).map(([, who]) => who)).toEqual([
		'Colm Pell',
		'Farr',
		'Mr Speaker',
		'Colm Pell',
		'Farr',
	]);
});

test('what goes on in a transcript without a label is said by whom the one above names', () => {
	const text = `TRANSCRIPT

MODERATOR: Mrs Berg, please.

MINISTER BERG: We tabled a paper. I will not tell you the figure.

What I will tell you is that it was not laughed at.

(PAUSE)

MODERATOR: Mr Lund.

MR LUND: I have no paper.

MODERATOR: None?

MR LUND: I did not laugh.

He pours himself a glass of water.

MODERATOR: Thank you. The bar is on the left.

END OF TRANSCRIPT
`;
	const told = toldIn(text);
	expect(told.map(([words]) => words)).toContain(
		'We tabled a paper. I will not tell you the figure. … What I will tell you is that it was not laughed at.',
	);
	expect(JSON.stringify(told)).not.toMatch(/pours|PAUSE|END OF/);
});

describe('who asks has a name', () => {
	const turns =
		'Q: Why are you here?\n\nA: Because nobody else came.\n\nQ: And the company?\n\nA: It wrote.\n\nQ: Will you go on?\n\nA: Yes.';
	const askers = (text: string) =>
		toldIn(text).flatMap(([words, who]) => (words.endsWith('?') ? (who ?? 'nobody') : []));

	test.each([
		['By Tomas Reed', 'Tomas Reed'],
		['Interview: Tomas Reed', 'Tomas Reed'],
		['Interview by Tomas Reed', 'Tomas Reed'],
		['Tomas Reed spoke to Ines Vaal on the quay.', 'Tomas Reed'],
		['By our staff', 'questioner'],
		['By Tomas Reed\nBy Lena Ost', 'questioner'],
	])('where the lines above tell it: %s', (line, who) => {
		const text = `The Harbour Lantern, 12 March 2026\nWhy pilots wait\n\n${line}\n\nIt rained on the quay that day.\n\n${turns}\n`;
		expect(askers(text)).toEqual([who, who, who]);
	});

	test('and where questions begin with it, or their labels have it beside them', () => {
		const text = `Press conference of the board, 12 March 2026

MS VAAL: We have a deal of sorts.

QUESTION: Tomas Reed, Harbour Lantern. Is it signed?

MS VAAL: Not yet.

QUESTION: A follow-up, if I may. When?

MS VAAL: In June.

QUESTION: Mrs Vaal, Minister Holm said no. Who is right?

MS VAAL: I am.

QUESTION (Lena Ost, Radio Vell): Is there a second paper?

MS VAAL: There is.
`;
		expect(askers(text)).toEqual(['Tomas Reed', 'Tomas Reed', 'questioner', 'Lena Ost']);
	});
});
