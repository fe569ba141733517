/** Three invented articles of somebody's own talks, with curly marks, straight ones, and words over two paragraphs. */
import {noted} from './noted.ts';

export const articles = {
	gazette: `SARVAR, Oct. 15 (Gazette) - “A river is not a tap,” she told reporters on Tuesday, “and nobody here will turn it.” Márta Kőhalmi,
who leads the delegation of Upper Rava, had arrived in the morning.

“Our rule #1 is simple: no gauge, no deal,” Luca Bassi, the Lower Rava minister, said on Tuesday.

“There will be no second harvest”, said Bassi. “Enough,” he said at the door. “Enough,” she said at her car.

The minister told the parliament that the dam would be filled in spring.
`,
	tribune: `"We support the "board" of gauges," said Ivo Orlo of the Commission on Tuesday.

Kohalmi said: "You can't negotiate with a drought, and we won't try."

"A turbine is not a treaty," Bassi told the Tribune.
`,
	post: `Bassi wrote in a letter:

“The river has always divided us. We shall build the board together.

“But the gauges stay where they are, because ‘nobody moves a gauge’ was the word given in 1971.”
`,
};

const head = `title: The Rava talks
sources:
  gazette: {outlet: The Gazette, published: 2024-10-16}
  tribune: {outlet: The Tribune, published: 2024-10-16}
  post: {outlet: The Post, published: 2024-10-18}
parties: {upper: Upper Rava, lower: Lower Rava, commission: River Commission}
people:
  kohalmi: {name: Márta Kőhalmi, party: upper}
  bassi: {name: Luca Bassi, party: lower}
  orlo: {name: Ivo Orlo, party: commission}
issues: {gauges: Gauges, dam: The dam}
rounds:
  - {date: Tuesday 2024-10-15, place: Sarvar, present: [upper, lower]}
statements:
`;

/** The line on which the first statement begins. */
export const firstLine = head.split('\n').length;

/** What is made of statements, written as items of their list without the two spaces before them. */
export function stated(...statements: readonly string[]) {
	const items = statements.map(each => `  - ${each.replaceAll('\n', '\n    ')}\n`);
	return noted(head + items.join(''), articles);
}

/** The notes with a change anywhere. */
export function talksWith(from: string, to: string, ...statements: readonly string[]) {
	const text = head + statements.map(each => `  - ${each.replaceAll('\n', '\n    ')}\n`).join('');
	if (!text.includes(from)) throw new RangeError(`The notes do not have: ${from}`);
	return noted(text.replace(from, to), articles);
}
