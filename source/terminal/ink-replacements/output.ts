/**
 * Stands in for Ink 6.8's `build/output.js` in the bundle (see build.mjs). Ink's own takes every text of a frame
 * apart into characters, measures each, and puts them together again: at 120x40 that is 30 to 100 ms a frame while
 * the code is cold. Here texts are laid beside each other as they are; only where they overlap are cells looked at.
 * A test compares the two on random texts.
 */
import {width} from '../../text/cells.ts';
import {parseLine, serialiseRow} from '../frame.ts';
import {plainStyle} from '../style.ts';
import {measuredLines} from './measured-lines.ts';
import {withoutMarkup} from './without-markup.ts';

type Transformer = (text: string, index: number) => string;
type Clip = {readonly x1?: number; readonly x2?: number; readonly y1?: number; readonly y2?: number};
type Piece = {readonly x: number; readonly text: string; readonly cells: number};

const options = {ascii: false, links: true};

export default class Output {
	private readonly width: number;
	private readonly height: number;
	private readonly rows: Piece[][];

	constructor({width: columns, height}: {readonly width: number; readonly height: number}) {
		this.width = columns;
		this.height = height;
		this.rows = Array.from({length: height}, () => []);
	}

	/** Puts a text of one or several lines at a place, in cells; what lies above or below is left out. */
	write(
		x: number,
		y: number,
		text: string,
		{transformers}: {readonly transformers: readonly Transformer[]},
	): void {
		if (text === '') return;
		for (const [index, {text: line, cells}] of measuredLines(text).entries()) {
			const row = this.rows[y + index];
			if (row === undefined) continue;
			const shown = transformers.reduce((before, transform) => transform(before, index), line);
			row.push({x, text: shown, cells: shown === line ? cells : width(withoutMarkup(shown))});
		}
	}

	/** This program never clips: its texts are made to fit. */
	clip(_clip: Clip): void {}

	unclip(): void {}

	get(): {readonly output: string; readonly height: number} {
		return {output: this.rows.map(pieces => this.join(pieces)).join('\n'), height: this.height};
	}

	private join(pieces: readonly Piece[]): string {
		let text = '';
		let at = 0;
		for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
			if (piece.x < at) return this.overlay(pieces);
			text += ' '.repeat(piece.x - at) + piece.text;
			at = piece.x + piece.cells;
		}
		return text.trimEnd();
	}

	/** Cell by cell, later texts over earlier ones. */
	private overlay(pieces: readonly Piece[]): string {
		const blank = parseLine('', this.width, options);
		const texts = [...blank.texts];
		const styles = [...blank.styles];
		for (const piece of pieces) {
			const from = Math.max(0, piece.x);
			const cells = Math.min(piece.cells, this.width - from);
			const row = parseLine(piece.text, Math.max(0, cells), options);
			for (let cell = 0; cell < cells; cell++) {
				texts[from + cell] = row.texts[cell] ?? ' ';
				styles[from + cell] = row.styles[cell] ?? plainStyle;
			}
		}
		return serialiseRow(texts, styles).trimEnd();
	}
}
