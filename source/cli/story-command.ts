/** `roundtable story`: the story of the rounds as a page. */
import type {Catalogue} from '../dossier/catalogue.ts';
import type {StoryFormat} from '../print/story-formats.ts';
import {printStory} from '../print/story-page.ts';
import {writeOut} from './write-out.ts';

/** @returns the exit status. */
export function writeStory(catalogue: Catalogue, format: StoryFormat): Promise<number> {
	return writeOut(printStory(catalogue, format));
}
