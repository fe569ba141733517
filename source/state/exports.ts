/** What `x` offers. */
import type {Action} from './actions.ts';

export type ExportChoice = {readonly name: string; readonly action: Action};

export const exportChoices: readonly ExportChoice[] = [
	{name: 'copy the command that opens this view', action: {type: 'copy', what: 'command'}},
	{name: 'write a Markdown file', action: {type: 'export', format: 'markdown'}},
	{name: 'write a CSV file', action: {type: 'export', format: 'csv'}},
	{name: 'write a JSON file', action: {type: 'export', format: 'json'}},
	{name: 'write a CSL-JSON file for a reference manager', action: {type: 'export', format: 'csl-json'}},
	{name: 'write a file of this view', action: {type: 'export', format: 'view'}},
];
