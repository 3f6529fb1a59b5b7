// What to offer to a reader at the end of a path: a sequel, another angle, the paths their goals lead to, the topic.

import { paths as words } from '#words/paths.ts';
import { hrefOf } from '../contract/address.ts';
import type { PathFile } from '../contract/path.ts';
import { postsOf } from '../contract/steps.ts';
import { type Following, pathsAfter } from '../model/what-follows.ts';
import type { AppState } from '../state/app-state.ts';

interface Offer {
  readonly how: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly href: string;
  readonly minutes?: number;
}

export interface Follows {
  readonly paths: readonly Following[];
  readonly posts: readonly Offer[];
  readonly topic: Offer | undefined;
}

const PATHS = 2;
const POSTS = 3;

/** What cannot be had is left away; nothing at all is an answer too. */
export async function whatFollows(app: AppState, path: PathFile): Promise<Follows> {
  const steps = postsOf(path);
  const last = steps.at(-1)?.post;
  const [start, post] = await Promise.all([
    app.content.start(),
    last === undefined ? undefined : app.content.post(last),
  ]);
  const goals = start.kind === 'ready' ? start.value.goals : [];
  const paths = pathsAfter(path.id, goals, app.progress.records, PATHS);
  if (post?.kind !== 'ready') return { paths, posts: [], topic: undefined };
  const inside = new Set(steps.map((step) => step.post));
  const related = [
    ...post.value.continuedBy.map((link) => ({ ...link, how: words.continuedIn })),
    ...post.value.angles.map((link) => ({ ...link, how: words.fromAnotherAngle })),
  ];
  const posts = related
    .filter(({ id }) => !inside.has(id))
    .slice(0, POSTS)
    .map(({ id, ...offer }) => ({ ...offer, href: hrefOf({ page: 'post', post: id }) }));
  return { paths, posts, topic: await topicOf(app, post.value.topics[0]) };
}

async function topicOf(app: AppState, id: string | undefined): Promise<Offer | undefined> {
  if (id === undefined) return undefined;
  const topics = await app.content.topics();
  const topic = topics.kind === 'ready' ? topics.value.topics.find((one) => one.id === id) : undefined;
  return topic && { how: words.moreOn, title: topic.title, href: hrefOf({ page: 'topic', topic: id }) };
}
