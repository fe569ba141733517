/** An emulated terminal for tests: xterm's headless one, read cell by cell. */
import headless from '@xterm/headless';

export type EmulatedCell = {
	readonly text: string;
	/** Colours and attributes as one comparable text. */
	readonly look: string;
};

export type Emulator = {
	readonly write: (text: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	readonly lines: () => readonly string[];
	readonly cells: () => readonly (readonly EmulatedCell[])[];
	readonly cursor: () => {readonly x: number; readonly y: number};
	readonly terminal: headless.Terminal;
};

/** xterm has no screen of one column: it has two then. */
export function createEmulator(columns: number, rows: number): Emulator {
	const terminal = new headless.Terminal({
		cols: Math.max(2, columns),
		rows,
		allowProposedApi: true,
		scrollback: 1000,
	});
	return {
		terminal,
		write: text => new Promise(resolve => terminal.write(text, resolve)),
		resize: (newColumns, newRows) => terminal.resize(Math.max(2, newColumns), newRows),
		lines: () => screenLines(terminal),
		cells: () => screenCells(terminal),
		cursor: () => ({x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY}),
	};
}

/** The visible lines, without the blanks at their ends. */
export function screenLines(terminal: headless.Terminal): readonly string[] {
	const buffer = terminal.buffer.active;
	return Array.from(
		{length: terminal.rows},
		(_, y) => buffer.getLine(buffer.baseY + y)?.translateToString(true, 0, terminal.cols) ?? '',
	);
}

export function screenCells(terminal: headless.Terminal): readonly (readonly EmulatedCell[])[] {
	const buffer = terminal.buffer.active;
	return Array.from({length: terminal.rows}, (_, y) => {
		const line = buffer.getLine(buffer.baseY + y);
		return Array.from({length: terminal.cols}, (_, x) => {
			const cell = line?.getCell(x);
			if (cell === undefined) return {text: ' ', look: 'none'};
			const attributes = [
				cell.isBold(),
				cell.isDim(),
				cell.isItalic(),
				cell.isUnderline(),
				cell.isInverse(),
				cell.isInvisible(),
				cell.isStrikethrough(),
				cell.isOverline(),
				cell.isBlink(),
			];
			const colours = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode(), cell.getBgColor()];
			const isHalf = cell.getWidth() === 0;
			return {
				text: isHalf ? '' : cell.getChars() || ' ',
				look: [...attributes.map(Number), ...colours].join(','),
			};
		});
	});
}
