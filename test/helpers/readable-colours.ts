/** A coloured frame as text that can be read: each stretch between the name of its tone and a `‹/›`. */
import {createPaint} from '../../source/components/paint.ts';
import type {Theme} from '../../source/view/theme.ts';

const sgr = /\u001b\[[\d;:]*m/g;

/** Names the stretches of a frame by the theme's tones; sequences that are none of them are shown as they are. */
export function readable(frame: string, theme: Theme): string {
	const paint = createPaint(theme, false);
	const names = new Map<string, string>();
	const name = (key: string, painted: string) => {
		const [open = '', close] = painted.split('x');
		if (close !== undefined && open !== '' && !names.has(open)) names.set(open, key);
	};
	for (const tone of [
		'plain',
		'accent',
		'match',
		'warning',
		'good',
		'added',
		'removed',
		'muted',
		'strong',
	] as const)
		name(tone, paint.text('x', theme.tones[tone]));
	name('focus', paint.text('x', theme.focusedFrame));
	name('frame', paint.text('x', theme.frame));
	return frame
		.split('\n')
		.map(line => line.replace(/(?:\u001b\[[\d;:]*m)+/g, run => tagged(run, names)).trimEnd())
		.join('\n');
}

/** Neighbouring sequences: the end of one stretch, the start of the next, or both. */
function tagged(run: string, names: ReadonlyMap<string, string>): string {
	const sequences = run.match(sgr) ?? [];
	const isEnd = (sequence: string) => /^\u001b\[(?:0|2[2-9]|39|49)m$/.test(sequence);
	const opening = sequences.filter(sequence => !isEnd(sequence)).join('');
	const end = sequences.some(isEnd) ? '‹/›' : '';
	if (opening === '') return end;
	return `${end}‹${names.get(opening) ?? opening.replaceAll('\u001b', '␛')}›`;
}
