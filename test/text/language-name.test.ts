import {expect, test} from 'vitest';
import {knownNames, languageName} from '../../source/text/language-name.ts';

test('the names that are written down are those of the platform', () => {
	const asked = new Intl.DisplayNames('en', {type: 'language'});
	for (const [tag, name] of Object.entries(knownNames)) {
		expect(name).toBe(asked.of(tag));
		expect(languageName(tag)).toBe(name);
	}
});

test('of any other language the platform is asked, and what is no language is called as it is written', () => {
	expect(languageName('ka')).toBe('Georgian');
	expect(languageName('ukr')).toBe('Ukrainian');
	expect(languageName('de-AT')).toBe('Austrian German');
	expect(languageName('no such language')).toBe('no such language');
	expect(languageName('constructor')).toBe('constructor');
});
