/** Turns an emulated terminal's screen into an SVG picture, cell by cell. */
import type {IBufferCell, Terminal} from '@xterm/headless';

// The height of a line of DejaVu Sans Mono at 14 pixels, so that frames join.
const cell = {width: 8.43, height: 16.3};
const margin = 14;

export type Palette = {readonly background: string; readonly foreground: string; readonly frame: string};

export const palettes: Readonly<Record<'dark' | 'light', Palette>> = {
	dark: {background: '#15181d', foreground: '#e6e6e6', frame: '#2a2f38'},
	light: {background: '#ffffff', foreground: '#1f2328', frame: '#d0d7de'},
};

/** The sixteen colours of xterm, then the colour cube and the greys. */
function indexed(index: number): string {
	const basic = [
		'#000000',
		'#cd3131',
		'#0dbc79',
		'#e5e510',
		'#2472c8',
		'#bc3fbc',
		'#11a8cd',
		'#e5e5e5',
		'#666666',
		'#f14c4c',
		'#23d18b',
		'#f5f543',
		'#3b8eea',
		'#d670d6',
		'#29b8db',
		'#ffffff',
	];
	if (index < 16) return basic[index] ?? '#000000';
	if (index >= 232) return grey(8 + (index - 232) * 10);
	const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
	const cube = index - 16;
	return hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function hex(...parts: readonly number[]): string {
	return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

function grey(level: number): string {
	return hex(level, level, level);
}

function colour(found: IBufferCell, side: 'fg' | 'bg', palette: Palette): string {
	const isForeground = side === 'fg';
	const value = isForeground ? found.getFgColor() : found.getBgColor();
	if (isForeground ? found.isFgRGB() : found.isBgRGB()) return `#${value.toString(16).padStart(6, '0')}`;
	if (isForeground ? found.isFgPalette() : found.isBgPalette()) return indexed(value);
	return isForeground ? palette.foreground : palette.background;
}

type Run = {
	readonly x: number;
	readonly text: string;
	readonly width: number;
	readonly style: string;
	readonly background: string;
};

function runsOf(terminal: Terminal, row: number, palette: Palette): readonly Run[] {
	const line = terminal.buffer.active.getLine(row);
	const runs: Run[] = [];
	for (let x = 0; x < terminal.cols; x++) {
		const found = line?.getCell(x);
		if (found === undefined || found.getWidth() === 0) continue;
		const [front, back] = found.isInverse() ? (['bg', 'fg'] as const) : (['fg', 'bg'] as const);
		const style = [
			`fill="${colour(found, front, palette)}"`,
			found.isBold() ? 'font-weight="bold"' : '',
			found.isDim() ? 'opacity="0.65"' : '',
			found.isUnderline() ? 'text-decoration="underline"' : '',
		]
			.filter(part => part !== '')
			.join(' ');
		const background = colour(found, back, palette);
		const text = found.getChars() || ' ';
		const last = runs.at(-1);
		if (last !== undefined && last.style === style && last.background === background)
			runs[runs.length - 1] = {...last, text: last.text + text, width: last.width + found.getWidth()};
		else runs.push({x, text, width: found.getWidth(), style, background});
	}
	return runs;
}

/** @param title - what the picture shows, for those who cannot see it. */
export function toSvg(terminal: Terminal, palette: Palette, title: string): string {
	const width = terminal.cols * cell.width + 2 * margin;
	const height = terminal.rows * cell.height + 2 * margin;
	const parts = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width)}" height="${Math.round(height)}" viewBox="0 0 ${width.toFixed(1)} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`,
		`<title>${escapeXml(title)}</title>`,
		`<rect width="100%" height="100%" rx="8" fill="${palette.background}" stroke="${palette.frame}"/>`,
	];
	for (let row = 0; row < terminal.rows; row++) {
		for (const run of runsOf(terminal, row, palette)) {
			const x = (margin + run.x * cell.width).toFixed(1);
			const y = margin + row * cell.height;
			const wide = (run.width * cell.width).toFixed(1);
			if (run.background !== palette.background)
				parts.push(
					`<rect x="${x}" y="${y.toFixed(1)}" width="${wide}" height="${cell.height}" fill="${run.background}"/>`,
				);
			if (run.text.trim() === '') continue;
			parts.push(
				`<text x="${x}" y="${(y + 13).toFixed(1)}" textLength="${wide}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" ${run.style}>${escapeXml(run.text)}</text>`,
			);
		}
	}
	return `${[...parts, '</svg>'].join('\n')}\n`;
}

function escapeXml(text: string): string {
	return text.replace(/[&<>]/g, mark => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[mark] ?? mark);
}
