/** What is wrong with what is opened along with a dossier: with a person's settings, and the folder of the articles. */
import type {Problem} from '../dossier/problems.ts';
import type {Message} from '../state/parts.ts';
import {sanitize} from '../text/sanitize.ts';
import type {Beside} from './beside.ts';
import {say} from './say.ts';
import type {NoShelf} from './shelf.ts';

/**
 * What of it the dashboard is told, and what it says at its foot. A view that is handed over is shown as it was: what is
 * wrong beside it stands in the terminal instead, before it and after.
 */
export function faultsOf(
	view: string | undefined,
	problems: readonly string[],
	lacking: NoShelf | undefined,
): Pick<Beside, 'noArticles' | 'message'> {
	const [problem] = lacking?.problems ?? [];
	const noArticles = problem === undefined ? undefined : sayNoArticles(problem);
	const message = sayOpened(problems, noArticles);
	if (view === undefined || message === undefined) return {noArticles, message};
	say(message.text);
	return {noArticles};
}

/** All that is wrong with the settings, whose file is named once, and with the folder of the articles. */
export function sayOpened(
	[problem, ...others]: readonly string[],
	noArticles?: string | undefined,
): Message | undefined {
	const brief = others.map(each => each.replace(/^.*?\.yaml:(?=\d+: )/, 'Line '));
	const said = [
		...(noArticles === undefined ? [] : [noArticles]),
		...(problem === undefined ? [] : [problem, ...brief]),
	];
	return said.length === 0 ? undefined : {tone: 'bad', text: sanitize(said.join(' '))};
}

/** Which folder cannot be read, and what is missing for it. */
export function sayNoArticles(problem: Problem): string {
	const folder = 'file' in problem ? problem.file : '';
	const what =
		problem.code === 'no-such-directory'
			? `There is no folder ${folder}`
			: problem.code === 'not-a-directory'
				? `${folder} is a file, not a folder`
				: `The folder ${folder} cannot be read`;
	return `${what}: no article is at hand, so no page is shown and no sentence around a quote whole.`;
}
