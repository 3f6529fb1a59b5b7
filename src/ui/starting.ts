// Start Here with what a returning reader finds there: fetched together, so that nothing moves when the last arrives.

import type { PostCard } from '../contract/post.ts';
import type { StartFile } from '../contract/site.ts';
import { dayOf } from '../model/calendar-day.ts';
import { newSince } from '../model/new-since.ts';
import { type AppState, after, type Fetched, type Soon } from '../state/app-state.ts';
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
export function starting(app: AppState): Soon<Fetched<Starting>> {
  const { latest } = app.progress;
  const [goes, came] = [latest && goingOn(app, latest), freshOf(app)];
  return after(app.content.start(), (start) =>
    after(goes, (going) =>
      after(came, (fresh) =>
        start.kind === 'failed' ? start : { kind: 'ready', value: { start: start.value, going, fresh } },
      ),
    ),
  );
}

function freshOf(app: AppState): Soon<Starting['fresh']> {
  const visits = app.visits.current;
  const beforeAt = visits?.beforeAt;
  if (!visits || beforeAt === undefined) return undefined;
  return after(app.content.latest(), (latest) => {
    const posts = latest.kind === 'ready' ? newSince(latest.value.posts, visits, FRESH) : [];
    return posts.length === 0 ? undefined : { posts, when: daysAgo(dayOf(beforeAt)) };
  });
}
