/** Takes a text apart from its start on, by expressions. */
export class Scanner {
	private readonly text: string;
	private at = 0;

	constructor(text: string) {
		this.text = text;
	}

	isAtEnd(): boolean {
		return this.at >= this.text.length;
	}

	/**
	 * What the expression finds where the last find ended; undefined, and nothing taken, where it finds nothing there.
	 *
	 * @param expression - with the flag `y`.
	 */
	take(expression: RegExp): string | undefined {
		expression.lastIndex = this.at;
		const taken = expression.exec(this.text)?.[0];
		this.at += taken?.length ?? 0;
		return taken;
	}
}
