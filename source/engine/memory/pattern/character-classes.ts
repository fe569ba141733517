/**
 * Characters that no part of an expression tells apart are one class. What the machine learns of a text it
 * learns of classes, so that a few letters stand for all.
 */
import type {Work} from './work.ts';

/** The class of what is before the beginning of a text. Nothing reads it, and it is no part of a word. */
export const outside = 0;

const unitsOfNear = 0x500;
const notYet = -1;
const maximumFar = 0x10000;
/** Making a native expression ready takes some tens of microseconds; asking it, a tenth of one. */
const workToCompile = 3000;
const workToAsk = 15;

export class CharacterClasses {
	private readonly tests: readonly CharacterTest[];
	private readonly knownSignatures = new Map<string, number>();
	/** For each class which of the tests it passes, a bit each, 16 in a UTF-16 unit. */
	private readonly signatures: string[] = [''];
	/** Classes of Latin, Greek and Cyrillic letters, by code point. */
	private readonly near = new Int16Array(unitsOfNear).fill(notYet);
	private readonly far = new Map<number, number>();
	/** The character that is being looked at, and what is known of it so far. */
	private asked: {readonly codePoint: number; readonly bits: number[]; test: number} | undefined;

	/** @param sources - numbered as `passes` numbers them. */
	constructor(sources: readonly string[], sensitive: boolean) {
		this.tests = sources.map(source => new CharacterTest(source, sensitive));
	}

	/** Negative where the class is not known yet: then `find` finds it. */
	get(codePoint: number): number {
		return (codePoint < unitsOfNear ? this.near[codePoint] : this.far.get(codePoint)) ?? notYet;
	}

	/** Finds the class of a character; negative where the work is used up before, to be asked again. */
	find(codePoint: number, work: Work): number {
		if (this.asked?.codePoint !== codePoint) this.asked = {codePoint, bits: [], test: 0};
		const {asked} = this;
		const character = String.fromCodePoint(codePoint);
		for (; asked.test < this.tests.length; asked.test++) {
			if (work.left <= 0) return notYet;
			const unit = asked.test >> 4;
			const passes = this.tests[asked.test]?.passes(character, work) === true ? 1 : 0;
			asked.bits[unit] = (asked.bits[unit] ?? 0) | (passes << (asked.test & 15));
		}
		this.asked = undefined;
		return this.keep(codePoint, asked.bits.map(bits => String.fromCharCode(bits)).join(''));
	}

	/** Whether the characters of a class are what a source of the expression reads. */
	passes(characterClass: number, source: number): boolean {
		const bits = this.signatures[characterClass]?.charCodeAt(source >> 4) ?? 0;
		return ((bits >> (source & 15)) & 1) === 1;
	}

	private keep(codePoint: number, signature: string): number {
		const found = this.knownSignatures.get(signature) ?? this.signatures.push(signature) - 1;
		this.knownSignatures.set(signature, found);
		if (this.far.size >= maximumFar) this.far.clear();
		if (codePoint < unitsOfNear) this.near[codePoint] = found;
		else this.far.set(codePoint, found);
		return found;
	}
}

/** Whether a character is what a source reads, as the native engine sees it. */
class CharacterTest {
	private readonly source: string;
	private readonly sensitive: boolean;
	private expression: RegExp | undefined;
	private readonly isLiteral: boolean;

	constructor(source: string, sensitive: boolean) {
		this.source = source;
		this.sensitive = sensitive;
		const hasCase = source.toLowerCase() !== source || source.toUpperCase() !== source;
		this.isLiteral = /^[^.]$/su.test(source) && (sensitive || !hasCase);
	}

	passes(character: string, work: Work): boolean {
		work.left -= workToAsk;
		if (this.isLiteral) return character === this.source;
		if (this.expression === undefined) {
			work.left -= workToCompile;
			this.expression = new RegExp(`^(?:${this.source})$`, this.sensitive ? 'u' : 'iu');
		}
		return this.expression.test(character);
	}
}
