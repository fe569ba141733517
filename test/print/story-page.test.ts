/** The story as a page: whole by itself, and harmless whatever the dossier holds. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readCommand} from '../../source/cli/read-command.ts';
import {catalogue} from '../../source/dossier/catalogue.ts';
import {printStory} from '../../source/print/story-page.ts';
import {dossier as talks} from '../helpers/embedded.ts';
import {arbitraryDossier, hostileStrings, smallDossier} from '../helpers/make-dossier.ts';

const tags =
	/<(?:!doctype html|\/?(?:html|head|body|title|style|h[123]|p|ul|li|strong|blockquote|footer|div)|html lang="en"|meta [^<>]*|div class="ours")>/g;

function hostile(text: string) {
	const dossier = smallDossier();
	return catalogue({
		...dossier,
		title: text,
		description: text,
		events: dossier.events.map(event => ({...event, name: text, place: text, outcome: text, format: text})),
		parties: dossier.parties.map(party => ({...party, name: text})),
		issues: dossier.issues.map(issue => ({...issue, name: text})),
		positions: dossier.positions.map(position => ({...position, sentence: text})),
		sources: dossier.sources.map(source => ({...source, title: text, 'title-short': text})),
		statements: dossier.statements.map(statement => ({...statement, gloss: text})),
	});
}

describe('in HTML', () => {
	test('nothing of a dossier is a tag, a script or a character that acts', () => {
		const texts = fc.oneof(
			fc.constantFrom(
				...hostileStrings,
				'<script>alert(1)</script>',
				'"><img src=x onerror=y>',
				'</style>',
				'&lt;',
			),
			fc.string({unit: 'binary', maxLength: 30}),
		);
		fc.assert(
			fc.property(texts, text => {
				const page = printStory(hostile(text), 'html');
				expect(page.replace(tags, '')).not.toMatch(/[<>]/);
				expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
				expect(page.match(/<style>/g)?.length).toBe(1);
			}),
		);
	});

	test('nothing is fetched, and no script runs', () => {
		const page = printStory(catalogue(talks), 'html');
		expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
		expect(page).not.toMatch(/<(?:script|link|img|iframe|a)\b|\bsrc=|\bhref=|url\(|@import/);
		expect(page).toContain('<h2>Round 2: NATO and Russia in Brussels</h2>');
		expect(page).toContain('<div class="ours"><p>Summary, not a quotation: Russia insists');
		expect(page).toMatch(/<blockquote><p>“Russia is a peace-loving country\./);
	});
});

describe('in Markdown', () => {
	test('every line is of the page: no text begins a heading, a list or a quotation', () => {
		fc.assert(
			fc.property(fc.constantFrom(...hostileStrings, '# x', '> x', '1. x', '- x', '+ x', '=== x'), text => {
				const page = printStory(hostile(text), 'markdown');
				for (const line of page.split('\n'))
					expect(line).toMatch(/^(?:#{1,3} |> “|- \*\*|— |$|[^#>\-+=\d]|\d+(?!\d*[.)]))/);
			}),
		);
	});
});

test('any dossier has a story', () => {
	fc.assert(
		fc.property(arbitraryDossier, dossier => {
			const opened = catalogue(dossier);
			for (const format of ['markdown', 'html'] as const) {
				const page = printStory(opened, format);
				for (const {round} of opened.rounds) expect(page).toContain(`Round ${round}: `);
			}
		}),
		{numRuns: 30},
	);
});

test.each([
	[['story'], {do: 'story', format: 'markdown'}],
	[['story', 'a.json', '--format', 'html'], {do: 'story', format: 'html', options: {dossier: 'a.json'}}],
	[['story', '--format', 'csv'], {do: 'refuse'}],
	[['story', 'a.json', 'b.json'], {do: 'refuse'}],
	[['story', '--filter', 'x'], {do: 'refuse'}],
])('%j', (argv, command) => {
	expect(readCommand(argv)).toMatchObject(command);
});
