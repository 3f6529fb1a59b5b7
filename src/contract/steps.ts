// What a path consists of, in order. Apart from its schema, which pages that come with their content do without.
import type { PathFile, PostStep, Step } from './path.ts';

/** Every step of a path in order, without its sections. */
export const stepsOf = (path: PathFile): readonly Step[] => path.sections.flatMap((section) => section.steps);

/** The steps of a path that can be read here, in order. */
export const postsOf = (path: PathFile): readonly PostStep[] =>
  stepsOf(path).filter((step): step is PostStep => step.kind === 'post');
