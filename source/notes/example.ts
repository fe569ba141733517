/** A small worked example: two invented articles and notes on them that teach the format. */

export type ExampleFile = {readonly name: string; readonly text: string};

/** @param schema - where editors find the schema of notes. */
export function exampleFiles(schema: string): readonly ExampleFile[] {
	return [
		{name: 'herald.txt', text: herald},
		{name: 'courier.txt', text: courier},
		{name: 'talks.yaml', text: `# yaml-language-server: $schema=${schema}\n${talks}`},
	];
}

const herald = `Norvania refuses deep cuts as fishing talks open

PORT VELL, March 4 - “We shall not accept a cut of more than a fifth,” Anna Berg,
the Norvanian Minister of Fisheries, told reporters on Monday after the first round of talks.
“But we are ready to count the fish together,” she added.

Ostland’s envoy Pavel Tamm said that his country would open its logbooks if the other side did.

The talks in Port Vell ended after four hours with a date for the next round. Norvania has sent
12 patrol boats to the strait.
`;

const courier = `Ostland: count first, cut later

Pavel Tamm, who leads the Ostland delegation, said on Monday: “Nobody can divide a fish that nobody has counted.”
He called the figures of the other side “a paper herring”.

“We will not accept a cut of more than a fifth,” the Norvanian minister Anna Berg had said before.
Some 20 Norvanian patrol boats are in the strait.
`;

const talks = `# Notes on a negotiation. This file and the articles beside it are all that you write;
#
#     roundtable talks.yaml                        shows them, and follows every save
#     roundtable check talks.yaml                  says what is wrong, and what is quoted in no statement yet
#     roundtable build talks.yaml -o talks.json    makes a dossier that needs no article, for others
#
# Try it: change a word of a quotation, save, and look at the dashboard. ! lists what is wrong there.
# Articles and people are invented. The guide is data/NOTES.md of the package.

title: Fishing talks between Norvania and Ostland

# The articles, plain text in UTF-8. Their file is the name before the colon and .txt, or say file: other.txt
sources:
  herald: {outlet: The Harbour Herald, published: 2025-03-04}
  courier: {outlet: The Courier, published: 2025-03-05}

parties:
  norvania: Norvania
  ostland: {name: Ostland, code: OST, also: [Ostlanders]} # a code and other names, if you like

people:
  berg: {name: Anna Berg, party: norvania, role: Minister of Fisheries}
  tamm: {name: Pavel Tamm, party: ostland, role: Envoy}

# What is fought over
issues:
  quota: Quota
  counting: Counting the fish

# They number themselves. A weekday may stand before a date, and is held against it then.
rounds:
  - date: Monday 2025-03-03
    place: Port Vell
    present: [norvania, ostland]
    outcome: A date for the next round.

# Who said what. The words are looked for in the article: marks, spaces and line breaks do not matter, words and commas do.
# What the article prints is what is shown. Offsets, kinds, ids and days follow from it.
statements:
  - who: berg
    on: quota
    at: 1 # the round; or its place
    quotes: # the same thought in two articles is one statement
      herald: We shall not accept a cut of more than a fifth
      courier: We will not accept a cut of more than a fifth

  - who: Anna Berg # any spelling of a name will do
    on: counting
    said: Monday # the last one before the article
    quotes: {herald: But we are ready to count the fish together}

  - who: tamm
    on: counting
    at: Port Vell
    quotes: {courier: Nobody can divide a fish that nobody has counted}

  - who: tamm
    on: counting
    at: 1
    gloss: Ostland opens its logbooks if the other side does. # of what has no marks, your own words are shown
    reports: {herald: would open its logbooks … the other side did}

  - who: tamm
    on: counting
    at: 1
    quotes: {courier: a paper herring}

# Where the parties stand; what they said on the issue bears it out.
positions:
  - {party: norvania, on: quota, rejects: A cut of more than a fifth.}
  - {party: ostland, on: counting, demands: "First count the fish, then divide them."}

# Where the articles disagree
discrepancies:
  - kind: number
    title: How many patrol boats are in the strait
    versions:
      - {says: twelve, where: {herald: Norvania has sent 12 patrol boats}}
      - {says: about twenty, where: {courier: Some 20 Norvanian patrol boats}}
`;
