/** Whether the page names the speaker of the words, or gives them by order, a pronoun or another word. */
import {expect, test} from 'vitest';
import {fishingWith, noted} from '../helpers/noted.ts';

const quoted = 'herald: We shall not accept a cut of more than a fifth';

/** How the page, of one paragraph, names Berg, whose words stand there as `[...]` do. */
function named(page: string): string | undefined {
	const words = /\[(.*)\]/s.exec(page)?.[1] ?? '';
	const text = fishingWith(`{${quoted}}`, `{herald: ${JSON.stringify(words)}}`);
	const {built} = noted(text, {herald: `${page.replace(/[[\]]/g, '')}\n`, courier: 'x'});
	const statement = built.dossier?.statements.find(({speakers}) =>
		speakers.some(speaker => 'person' in speaker && speaker.person === 'berg'),
	);
	expect(statement?.passages[0]).toBeDefined();
	return statement?.passages[0]?.attribution.name;
}

test.each([
	'“[We will see],” said Anna Berg.',
	'“[We will see!]” Anna Berg said on Monday.',
	'Anna Berg, the minister, said: “[We will see.]” Tamm left.',
	'Anna Berg spoke first: “It rains. [We will see.]”',
	'Anna Berg told Gen. Lind of the rain, adding “[We will see]”.',
	'Mr. Tamm was told by Anna Berg that “[we will see]”.',
	'“[We will see]”, the U.S. envoy told\nAnna Berg.',
	'Anna Berg: “[We will see.]”',
])('named in the sentence: %s', page => {
	expect(named(page)).toBe('Anna Berg');
});

test.each([
	'“It rains,” said Anna Berg. “[We will see],” she added.',
	'Anna Berg said nothing. “[The sea is deep],” said the trader.',
	'Anna Berg spoke on Monday. He called it “[a paper herring]”.',
	'“[We will see],” she said. Anna Berg then left the room.',
	'“[We will see.]” Anna Berg then left the room.',
	'Anna Berg called it “a herring.” Later “[we will see]” was heard.',
])('not named in it: %s', page => {
	expect(named(page)).toBeUndefined();
});
