/** What is left of a dossier without what breaks a rule. */
import type {Problem} from '../dossier/problems.ts';
import {checkRules} from '../dossier/rules.ts';
import type {Dossier} from '../dossier/types.ts';

/** How often what breaks a rule is taken out; what refers to it may break one in turn. */
const rounds = 8;

type Sound = {readonly dossier: Dossier | undefined; readonly broken: readonly Problem[]};

/** The dossier without the parts that break a rule; only what was broken at first is a problem, the rest follows. */
export function withoutBroken(whole: Dossier): Sound {
	const broken = checkRules(whole);
	let dossier = whole;
	let left = broken;
	for (let round = 0; left.length > 0 && round < rounds; round++) {
		dossier = without(dossier, left);
		left = checkRules(dossier);
	}
	const isWhole = left.length === 0 && dossier.sources.length > 0 && dossier.parties.length > 0;
	return {dossier: isWhole ? dossier : undefined, broken};
}

function without(dossier: Dossier, problems: readonly Problem[]): Dossier {
	const dropped = new Set(problems.map(({path}) => path.slice(0, 2).join(' ')));
	return Object.fromEntries(
		Object.entries(dossier).map(([name, list]) => [
			name,
			Array.isArray(list) ? list.filter((_, index) => !dropped.has(`${name} ${index}`)) : list,
		]),
	) as Dossier;
}
