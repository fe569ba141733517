/**
 * What is new in one line: by its name alone, or as the notes have it, `quota: The quota`. What stands before the colon
 * is an id where it is written as one.
 */
export function idAndName(line: string): {readonly id?: string; readonly name: string} {
	const [, id, name] = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(\S.*)$/su.exec(line.trim()) ?? [];
	return id === undefined || name === undefined ? {name: line.trim()} : {id, name};
}
