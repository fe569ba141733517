import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {AppearanceProvider, createAppearance} from '../../source/components/appearance.tsx';
import {RoundsTable} from '../../source/components/rounds-table.tsx';
import {ascii, type Glyphs, unicode} from '../../source/view/glyphs.ts';
import {themes} from '../../source/view/theme.ts';

function draw(glyphs: Glyphs): readonly string[] {
	const rows = [
		{'#': `${glyphs.cursor} 1`, Date: '5 May', Place: 'Tarn', Format: 'two sides'},
		{'#': '  2', Date: '8 May', Place: 'Ålesund', Format: 'everybody'},
	];
	const {lastFrame, unmount} = render(
		<AppearanceProvider value={createAppearance(themes.none, glyphs, false)}>
			<RoundsTable rows={rows} />
		</AppearanceProvider>,
	);
	const lines = (lastFrame() ?? '').split('\n');
	unmount();
	return lines;
}

test('the rounds stand in a table, the cursor as a value of its first column', () => {
	expect(draw(unicode)).toEqual([
		'┌─────┬───────┬─────────┬───────────┐',
		'│ #   │ Date  │ Place   │ Format    │',
		'├─────┼───────┼─────────┼───────────┤',
		'│ ▸ 1 │ 5 May │ Tarn    │ two sides │',
		'├─────┼───────┼─────────┼───────────┤',
		'│   2 │ 8 May │ Ålesund │ everybody │',
		'└─────┴───────┴─────────┴───────────┘',
	]);
});

test('its frame is ASCII where the glyphs are', () => {
	const lines = draw(ascii);
	expect(lines[0]).toBe('+-----+-------+---------+-----------+');
	expect(lines[3]).toBe('| > 1 | 5 May | Tarn    | two sides |');
});
