/** Punctuation and signs beyond ASCII, one ASCII character for each, so that columns stay what they are. */
const plainSigns: Readonly<Record<string, string>> = {
	'…': '.',
	'–': '-',
	'—': '-',
	'−': '-',
	'‘': "'",
	'’': "'",
	'‚': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'«': '"',
	'»': '"',
	'•': '*',
	'·': '.',
	'●': '*',
	'○': 'o',
	'▸': '>',
	'▶': '>',
	'◂': '<',
	'✓': 'v',
	'✕': 'x',
	'×': 'x',
	'→': '>',
	'←': '<',
	'↑': '^',
	'↓': 'v',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\ufffd': '?',
};

const signs = new RegExp(`[${Object.keys(plainSigns).join('')}]`, 'g');
const pictures = /[\u2400-\u2421]/g;

/** The text with its letters as they are and its signs in ASCII; of the same length in UTF-16 units. */
export function withPlainSigns(text: string): string {
	return text.replace(signs, sign => plainSigns[sign] ?? sign).replace(pictures, '?');
}
