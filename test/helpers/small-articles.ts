import {createHash} from 'node:crypto';
import type {Shelf} from '../../source/state/workspace.ts';

/** Three invented articles about invented parties: the sources of the small dossier. */

const courier = `Talks on the strait open in Port Alder

PORT ALDER, May 5 - "We will not close the strait to anybody," the Norland foreign minister, Ada Brandt, told reporters on Monday after the first round of talks. "But the fishing fleets," she added, "must leave before the winter."

An Isles spokesperson said that the fleets would stay where they were until there was a treaty.

Brandt called the draft treaty a "paper bridge" that would not carry a single ship. Norland has sent 12 patrol boats to the strait.

The meeting ended without a declaration. In the report "A winter at sea" the harbour office counts 340 trawlers.
`;

const mirror = `Brandt: the strait stays open

“We shall close the strait for nobody,” said the minister Adah Brandt on Monday in Port Alder. She demanded that all fleets be gone when the winter comes.

Mika Sorrel of the Isles answered on Thursday in Tarn: “There will be no treaty without the fish. Never.”

According to the newspaper, Norland keeps 21 patrol boats in the strait. The two sides spoke in a joint note of “quiet waters”.
`;

const wire = `Round two in Tarn ends early

TARN. "Nobody gets a veto over our harbours," Olu Tamm of Norland said. The sentence was heard from the Isles' own bench.

"We are open to a second treaty," Tamm said before the meeting, "if the first one holds." The so-called "grey zone" was not discussed.

In April both capitals had received a letter about the storms. The second round lasted two hours and ended with a date for the next one.
`;

/** The texts by source id, as they would be read from the directory of articles. */
export const smallArticles: ReadonlyMap<string, string> = new Map([
	['courier', courier],
	['mirror', mirror],
	['wire', wire],
]);

/** As they lie at hand, each changed as told. */
export function smallShelf(changed: (text: string) => string = text => text): Shelf {
	return {
		folder: 'articles',
		texts: new Map([...smallArticles].map(([id, text]) => [id, changed(text)])),
		digest: text => createHash('sha256').update(text, 'utf8').digest('hex'),
	};
}
