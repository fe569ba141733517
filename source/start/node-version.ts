/**
 * Imported before anything else, so that a Node too old for the rest says so in one sentence. The launcher is built
 * in syntax that old ones can read.
 */

/** As `engines` of the package: the lines of Node, and the first version of each that has all we use. */
const needed: Readonly<Record<number, number>> = {20: 19, 22: 4};

/** @param version - as `process.versions.node`. */
export function isTooOld(version: string): boolean {
	const parts = version.split('.');
	const line = Number(parts[0]);
	const least = needed[line];
	return line < 23 && (least === undefined || Number(parts[1]) < least);
}

if (isTooOld(process.versions.node)) {
	process.stderr.write(
		`roundtable: this is Node ${process.versions.node}; Roundtable needs Node 20.19 or newer (of 22, 22.4 or newer).\n`,
	);
	process.exit(2);
}
