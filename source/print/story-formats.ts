/** What the story of the rounds can be printed as. */
export const storyFormats = ['markdown', 'html'] as const;
export type StoryFormat = (typeof storyFormats)[number];
