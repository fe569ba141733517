/** What is left of a dossier without what breaks a rule. */
import type {Problem} from '../dossier/problems.ts';
import {checkRules} from '../dossier/rules.ts';
import type {Dossier} from '../dossier/types.ts';

/** How often what breaks a rule is taken out; what refers to it may break one in turn. */
const rounds = 8;

type Sound = {readonly dossier: Dossier | undefined; readonly broken: readonly Problem[]};

/**
 * The dossier without the parts that break a rule; only what was broken at first is a problem, the rest follows. A position
 * stays where other statements bear it out, from the same day.
 */
export function withoutBroken(whole: Dossier): Sound {
	const broken = checkRules(whole);
	let dossier = whole;
	let left = broken;
	for (let round = 0; left.length > 0 && round < rounds; round++) {
		dossier = withEvidenceLeft(without(dossier, left), dossier);
		left = checkRules(dossier);
	}
	const isWhole = left.length === 0 && dossier.sources.length > 0 && dossier.parties.length > 0;
	return {dossier: isWhole ? dossier : undefined, broken};
}

/** Of each position the evidence that is left, if it began as early. */
function withEvidenceLeft(dossier: Dossier, before: Dossier): Dossier {
	const days = new Map(dossier.statements.map(({id, said}) => [id, said.edtf]));
	if (days.size === before.statements.length) return dossier;
	const positions = dossier.positions.map(position => {
		const evidence = position.evidence.filter(id => days.has(id));
		const gone = before.statements.filter(({id}) => position.evidence.includes(id) && !days.has(id));
		const isBegunAfter =
			gone.some(({said}) => said.edtf === position.since) &&
			evidence.every(id => days.get(id) !== position.since);
		return evidence.length === 0 || isBegunAfter ? position : {...position, evidence};
	});
	return {...dossier, positions};
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
