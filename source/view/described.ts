import type {Line} from './spans.ts';

/** Something told whole: a title for the frame and lines for the pane. */
export type Described = {readonly title: string; readonly lines: readonly Line[]};
