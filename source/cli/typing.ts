/** Letters that were heard and not typed yet. */

/** From so many letters on a text is taken to be sent, not typed, and to go on in the next read. */
const many = 1000;
/** With so many no more is waited for. */
const enough = 20_000;

/**
 * Letters that come in one read are one edit, and so are those of reads right behind one another: a text that is sent
 * without the brackets of a paste comes in reads of four kilobytes, and neither its letters nor its reads are worth a
 * search and a screen each, while Ctrl-c waits behind them.
 */
export class Typing {
	private text = '';
	private waiting: NodeJS.Immediate | undefined;

	/**
	 * @param type - does an edit.
	 * @param draw - called when what has been heard is done.
	 */
	constructor(
		private readonly type: (text: string) => void,
		private readonly draw: () => void,
	) {}

	hear(letters: string): void {
		this.text += letters;
	}

	/** Does what has been typed so far. */
	write(): void {
		this.forgetWaiting();
		const {text} = this;
		this.text = '';
		if (text !== '') this.type(text);
	}

	/** All that one read held has been heard. */
	endRead(): void {
		this.forgetWaiting();
		if (this.text.length < many || this.text.length >= enough) this.finish();
		// What lies ready is read between the two.
		else this.waiting = setImmediate(() => (this.waiting = setImmediate(() => this.finish())));
	}

	private finish(): void {
		this.write();
		this.draw();
	}

	private forgetWaiting(): void {
		clearImmediate(this.waiting);
		this.waiting = undefined;
	}
}
