/** Faulty documents made from the small dossier, for the tests of bad input. */
import {parseDossier} from '../../source/dossier/parse.ts';
import {formatPath} from '../../source/dossier/path.ts';
import type {Path, Problem} from '../../source/dossier/problems.ts';
import {smallDossier} from './make-dossier.ts';

/** One change: a value put at a path, or, without a value, the field or element there taken out. */
export type Change = {readonly at: Path; readonly put?: unknown};

/** The small dossier as plain JSON data with these changes. */
export function changed(...changes: readonly Change[]): unknown {
	const document: unknown = JSON.parse(JSON.stringify(smallDossier()));
	for (const change of changes) apply(document, change);
	return document;
}

/** A document as the bytes of a file, indented as an editor would. */
export function bytesOf(document: unknown): Uint8Array {
	return Buffer.from(typeof document === 'string' ? document : JSON.stringify(document, undefined, '\t'));
}

function apply(document: unknown, {at, put}: Change): void {
	const name = at.at(-1);
	let parent = document;
	for (const step of at.slice(0, -1)) parent = member(parent, step);
	if (typeof parent !== 'object' || parent === null || name === undefined)
		throw new RangeError(`Nothing at ${at.join('.')}`);
	if (put !== undefined) Reflect.set(parent, name, put);
	else if (Array.isArray(parent)) parent.splice(Number(name), 1);
	else Reflect.deleteProperty(parent, name);
}

/** The value at a path; throws where there is none, so that a test cannot change nothing. */
export function member(parent: unknown, step: string | number): unknown {
	if (typeof parent !== 'object' || parent === null || !(step in parent))
		throw new RangeError(`No ${step} here`);
	return Reflect.get(parent, step);
}

/** The problems of the small dossier so changed. */
export async function problemsWith(...changes: readonly Change[]): Promise<readonly Problem[]> {
	const parsed = await parseDossier(bytesOf(changed(...changes)));
	return parsed.ok ? [] : parsed.problems;
}

/** Problems as code and path, `wrong-type sources[0].title`. */
export function brief(problems: readonly Problem[]): readonly string[] {
	return problems.map(problem => `${problem.code} ${formatPath(problem.path)}`);
}
