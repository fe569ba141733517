import type {Line} from '../view/spans.ts';
import {StyledLine} from './styled-line.tsx';

type Props = {
	readonly lines: readonly Line[];
};

/** Lines under each other. */
export function Lines({lines}: Props) {
	return (
		<>
			{lines.map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
				<StyledLine key={row} line={line} />
			))}
		</>
	);
}
