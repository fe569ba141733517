/** No letter of any script is written over on the screen, and no frame is out of line for one. */
import {expect, test} from 'vitest';
import {drawDashboard} from '../helpers/drawn-dashboard.tsx';
import {screenLines} from '../helpers/emulator.ts';
import {saying} from '../helpers/saying.ts';

test.each([
	'คำ งาน กำลัง',
	'ຄຳ ນ້ຳ',
	'हिन्दी नमस्ते क्षा',
	'நி தமிழ்',
	'বাংলা ক্ষ',
	'ខ្មែរ',
	'བོད་ཡིག',
	'한글 한글',
	'שָׁלוֹם',
	'العربيّة',
	'é ü',
])('%s', async text => {
	const dashboard = drawDashboard(saying(`${text} and so on.`));
	try {
		dashboard.press('3');
		dashboard.draw();
		await dashboard.catchUp();
		const lines = screenLines(dashboard.emulator.terminal);
		// A terminal may leave cells blank behind a letter that it draws narrower than we count.
		const letters = (of: string) => of.normalize('NFC').replace(/\s+/gu, '');
		expect(letters(lines.join(''))).toContain(letters(`${text} and so on.`));
		for (const line of lines.slice(3, -2)) expect(line.trimEnd()).toMatch(/[│╮╯]$/);
	} finally {
		dashboard.close();
	}
});
