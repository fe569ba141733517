/** The format as JSON Schema 2020-12, made from the zod schema; `data/dossier.schema.json` is this, written out. */
import * as z from 'zod';
import {formatVersion} from './format-version.ts';
import type {Path} from './problems.ts';
import {dossierSchema} from './schema.ts';
import {alternatives, isSchema, type JsonSchema, schemaUnder} from './schema-parts.ts';

export type {JsonSchema};

/** The whole schema, with a URN as its `$id`, since it lives in the package and at no address. */
export function dossierJsonSchema(): JsonSchema {
	const {$schema, ...rest} = z.toJSONSchema(dossierSchema, {target: 'draft-2020-12'});
	return {
		$schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
		$id: `urn:roundtable:dossier:${formatVersion}`,
		...rest,
	};
}

/** The schemas that may hold at a path of a document: several where the format has alternatives there. */
function schemasAt(root: JsonSchema, path: Path): readonly JsonSchema[] {
	let nodes = alternatives(root);
	for (const step of path)
		nodes = nodes.flatMap(node => {
			const below = typeof step === 'number' ? node.items : schemaUnder(node.properties, step);
			return isSchema(below) ? alternatives(below) : [];
		});
	return nodes;
}

/** The names of the fields that an object at this path may have, in the order of the format. */
export function fieldsAt(root: JsonSchema, path: Path): readonly string[] {
	const names = schemasAt(root, path).flatMap(node => Object.keys(node.properties ?? {}));
	return [...new Set(names)];
}

/** What the format says about the value at this path, if it says anything. */
export function descriptionAt(root: JsonSchema, path: Path): string | undefined {
	return schemasAt(root, path).find(node => node.description !== undefined)?.description;
}
