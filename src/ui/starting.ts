// Start Here with what a returning reader finds there: fetched together, so that nothing moves when the last arrives.

import type { PostCard } from '../contract/post.ts';
import type { StartFile } from '../contract/site.ts';
import { newSince } from '../model/visits.ts';
import type { AppState, Fetched } from '../state/app-state.ts';
import { type GoingOn, goingOn } from './going-on.ts';
import { daysAgo } from './words.ts';

export interface Starting {
  readonly start: StartFile;
  readonly going: GoingOn | undefined;
  /** What came since the last visit, and when that was, in words. */
  readonly fresh: { readonly posts: readonly PostCard[]; readonly when: string } | undefined;
}

const FRESH = 4;

/** The page of Start Here decides: what is only for a returning reader is left away where it cannot be had. */
export async function starting(app: AppState): Promise<Fetched<Starting>> {
  const { latest } = app.progress;
  const [start, going, fresh] = await Promise.all([app.content.start(), latest && goingOn(app, latest), freshOf(app)]);
  return start.kind === 'failed' ? start : { kind: 'ready', value: { start: start.value, going, fresh } };
}

async function freshOf(app: AppState): Promise<Starting['fresh']> {
  const visits = app.visits.current;
  if (visits?.beforeAt === undefined) return undefined;
  const latest = await app.content.latest();
  const posts = latest.kind === 'ready' ? newSince(latest.value.posts, visits, FRESH) : [];
  if (posts.length === 0) return undefined;
  return { posts, when: daysAgo(new Date(visits.beforeAt).toLocaleDateString('sv')) };
}
