/** The statements of the small dossier: one of every kind. */
import type {Statement} from '../../source/dossier/types.ts';
import {passage, reported, statement} from './small-passages.ts';

/** Nine statements: in several wordings, in several segments, reported, partial, disputed, undated, nobody's. */
export function statements(): readonly Statement[] {
	return [
		statement('open-strait', 'Norland will keep the strait open to all', ['brandt'], {
			occasion: 'port-alder',
			about: ['port-alder'],
			issues: ['passage'],
			passages: [
				passage('p-courier-open', 'courier', 'direct', ['We will not close the strait to anybody,'], 'told'),
				passage('p-mirror-open', 'mirror', 'direct', ['We shall close the strait for nobody,'], 'said'),
			],
		}),
		statement('fleets-leave', 'Norland wants the fishing fleets gone before winter', ['brandt'], {
			occasion: 'port-alder',
			issues: ['fishing'],
			passages: [
				passage('p-courier-fleets', 'courier', 'direct', [
					'But the fishing fleets,',
					'must leave before the winter.',
				]),
				reported('p-mirror-fleets', 'mirror', 'She demanded that all fleets be gone when the winter comes.'),
			],
		}),
		statement('fleets-stay', 'The Isles keep their fleets there until there is a treaty', [], {
			speakers: [{role: 'Isles spokesperson', party: 'isles'}],
			occasion: 'port-alder',
			issues: ['fishing', 'treaty'],
			passages: [
				reported(
					'p-courier-stay',
					'courier',
					'the fleets would stay where they were until there was a treaty',
				),
			],
		}),
		statement('paper-bridge', 'Brandt thinks little of the draft treaty', ['brandt'], {
			occasion: 'port-alder',
			issues: ['treaty'],
			passages: [passage('p-courier-bridge', 'courier', 'partial', ['paper bridge'], 'called')],
		}),
		statement('no-treaty', 'No treaty for the Isles without fishing rights', ['sorrel'], {
			said: {edtf: '2031-05-08', basis: 'inference', because: 'Thursday of the same week.'},
			occasion: 'tarn',
			about: ['tarn', 'port-alder'],
			issues: ['treaty', 'fishing'],
			passages: [
				passage('p-mirror-never', 'mirror', 'direct', ['There will be no treaty without the fish. Never.']),
			],
		}),
		statement('no-veto', 'Nobody shall have a veto over the harbours', ['sorrel'], {
			said: {edtf: '2031-05-08', basis: 'inference', because: 'It was said in the second round.'},
			attribution: {basis: 'inference', because: 'The article itself says whose bench it came from.'},
			occasion: 'tarn',
			issues: ['passage'],
			passages: [
				{
					...passage('p-wire-veto', 'wire', 'direct', ['Nobody gets a veto over our harbours,'], 'said'),
					attribution: {
						how: 'explicit',
						name: 'Olu Tamm',
						who: [{person: 'tamm'}],
						verdict: 'differs',
						because: 'The sentence came from the bench of the Isles.',
					},
				},
			],
		}),
		statement('second-treaty', 'Norland is open to a second treaty', ['tamm'], {
			said: {edtf: '2031-05-08~', basis: 'inference', because: 'Before the meeting in Tarn.'},
			about: ['tarn'],
			occasion_absent: 'The article does not say where.',
			issues: ['treaty'],
			passages: [
				passage('p-wire-second', 'wire', 'direct', [
					'We are open to a second treaty,',
					'if the first one holds.',
				]),
			],
		}),
		statement('quiet-waters', 'Both sides wish for calm', [], {
			speakers: [{party: 'norland'}, {party: 'isles'}],
			said: {edtf: null, basis: 'articles', because: 'The joint note has no date.'},
			occasion_absent: 'A note, not a meeting.',
			issues: ['passage'],
			passages: [passage('p-mirror-quiet', 'mirror', 'partial', ['quiet waters'], 'spoke')],
		}),
		statement('grey-zone', 'A set phrase for the disputed waters', [], {
			said: {edtf: '2031-05', basis: 'articles'},
			occasion_absent: 'A phrase of the reporter.',
			issues: [],
			passages: [
				{
					...passage('p-wire-grey', 'wire', 'term', ['grey zone']),
					attribution: {how: 'none', verdict: 'agrees'},
				},
			],
		}),
	];
}
