// Which paths to offer to a reader who has finished one. The author's goals decide; what was read is left out.
import type { PathOutline } from '../contract/path.ts';
import { readState } from './progress.ts';
import type { ProgressByPost } from './record.ts';

/** A goal as Start Here has it, as much as the rule needs. */
export interface GoalOfPaths {
  readonly title: string;
  readonly paths: readonly PathOutline[];
}

export interface Following {
  readonly path: PathOutline;
  /** The goal that leads on to it. */
  readonly goal: string;
}

/**
 * At most `limit` paths with something left to read: first those that come after the finished one under a goal of its
 * own, then the others of those goals, then the first of the goals that follow.
 */
export function pathsAfter(
  finished: string,
  goals: readonly GoalOfPaths[],
  progress: ProgressByPost,
  limit: number,
): readonly Following[] {
  const named = (goal: GoalOfPaths, paths: readonly PathOutline[]) => paths.map((path) => ({ path, goal: goal.title }));
  const own = goals.filter(({ paths }) => paths.some(({ id }) => id === finished));
  const after = own.flatMap((goal) => named(goal, goal.paths.slice(placeOf(finished, goal) + 1)));
  const before = own.flatMap((goal) => named(goal, goal.paths.slice(0, placeOf(finished, goal))));
  const lastOwn = goals.findLastIndex((goal) => own.includes(goal));
  const others = [...goals.slice(lastOwn + 1), ...goals.slice(0, lastOwn + 1)].filter((goal) => !own.includes(goal));
  const offered = [...after, ...before, ...others.flatMap((goal) => named(goal, goal.paths))];
  const fresh = offered.filter(({ path }) => path.id !== finished && hasMore(path, progress));
  return fresh.filter(({ path }, at) => fresh.findIndex((one) => one.path.id === path.id) === at).slice(0, limit);
}

const placeOf = (id: string, goal: GoalOfPaths): number => goal.paths.findIndex((path) => path.id === id);

/** Of a long path the outline names only the first steps: what it leaves out counts as unread. */
function hasMore({ steps, more }: PathOutline, progress: ProgressByPost): boolean {
  const posts = steps.flatMap(({ kind, post }) => (kind === 'post' && post !== undefined ? [post] : []));
  return posts.length > 0 && (more > 0 || posts.some((post) => readState(progress.get(post)) !== 'read'));
}
