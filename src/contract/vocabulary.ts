// The words an author may choose from, shared by the checks at build and by the screens.

export const POST_KINDS = ['explain', 'build', 'compare', 'guide', 'case', 'project', 'opinion', 'personal'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const PATH_KINDS = ['series', 'path', 'collection', 'hub', 'column'] as const;
export type PathKind = (typeof PATH_KINDS)[number];

export const LEVELS = ['intro', 'working', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = ['planned', 'running', 'complete', 'paused'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a post's knowledge comes from: done at work, learned by study, or both. */
export const PROVENANCES = ['experience', 'study', 'mixed'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Colours a path's line can have; each has a tone for every theme in `ui/styles/tokens.css`. */
export const HUES = ['teal', 'green', 'gold', 'blue', 'violet', 'rose', 'rust', 'plum'] as const;
export type Hue = (typeof HUES)[number];

/** What keeps a post from the world: its author's word, or a day that has not come. Only authors meet such posts, while they write. */
export const HELD = ['draft', 'scheduled'] as const;
export type Held = (typeof HELD)[number];
