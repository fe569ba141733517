import {Text, Transform} from 'ink';
import {memo} from 'react';
import type {Line, Span} from '../view/spans.ts';
import type {Style} from '../view/theme.ts';
import {useAppearance} from './appearance.tsx';

type Props = {
	/** What the line says; it must fit where it stands. */
	readonly line: Line;
};

/** One line of spans, drawn in the theme's colours. */
export const StyledLine = memo(function StyledLine({line}: Props) {
	// A line without text would have no height.
	if (line.length === 0) return <Text> </Text>;
	return (
		<Text wrap="truncate-end">
			{line.map((span, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity of their own
				<StyledSpan key={place} span={span} />
			))}
		</Text>
	);
});

function StyledSpan({span}: {readonly span: Span}) {
	const {theme, hasLinks} = useAppearance();
	const {link} = span;
	const text = <Text {...textProps(theme.tones[span.tone])}>{span.text}</Text>;
	if (!hasLinks || link === undefined || !/^https?:\/\//.test(link)) return text;
	return <Transform transform={drawn => `\u001B]8;;${link}\u0007${drawn}\u001B]8;;\u0007`}>{text}</Transform>;
}

/** A style in the words of Ink's `Text`. */
export function textProps({dim, color, ...style}: Style) {
	return {...style, ...(color === undefined ? {} : {color}), ...(dim ? {dimColor: true} : {})};
}
