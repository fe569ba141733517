/** What `x` offers. */
import type {Action} from './actions.ts';
import type {PaneName} from './parts.ts';

/** A format as far as it can be chosen; how it is written is not known here. */
export type FormatOffer = {
	readonly name: string;
	/** Of a file, without its first dot. */
	readonly extension: string;
	/** Where not all listings have it: which have. */
	readonly only?: {
		readonly of: readonly string[];
		/** What it is written of where the list that is read is none of these, in brief and in a sentence. */
		readonly brief: string;
		readonly why: string;
		/** The pane that shows what it is written of. */
		readonly pane: PaneName;
	};
	/** Whether a slide is written so, too: as the page of the story that tells it. */
	readonly ofSlides?: boolean;
	/** How it is offered, as a command in words, and before which others: by place, those without one last. */
	readonly offered?: {readonly as: string; readonly place?: number};
};

type ExportChoice = {readonly name: string; readonly action: Action};

/** The view itself is no format of a listing, nor is what is seen, as copying takes it. */
export const viewFormat = 'view';
export const seenFormat = 'seen';

export function exportChoices(formats: readonly FormatOffer[]): readonly ExportChoice[] {
	const offered = formats
		.flatMap(({name, offered: offer}) => (offer === undefined ? [] : [{...offer, format: name}]))
		.sort((a, b) => (a.place ?? formats.length + 1) - (b.place ?? formats.length + 1));
	return [
		{name: 'copy the command that opens this view', action: {type: 'copy', what: 'command'}},
		...offered.map(({as, format}): ExportChoice => ({name: as, action: {type: 'export', format}})),
		{name: 'write a text file of what is copied', action: {type: 'export', format: seenFormat}},
		{name: 'write a file of this view', action: {type: 'export', format: viewFormat}},
	];
}
