// What to offer a returning reader: the post they were in, or the part that follows one they finished.

import { hrefOf } from '../contract/address.ts';
import { postsOf } from '../contract/steps.ts';
import { journey } from '../model/journey.ts';
import { minutesLeft, readState } from '../model/progress.ts';
import type { PostProgress } from '../model/record.ts';
import type { AppState } from '../state/app-state.ts';
import { postState, type StopState } from './components/stop-state.ts';
import { unitOf } from './step-words.ts';

export interface GoingOn {
  readonly post: string;
  readonly href: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly hue: string | undefined;
  readonly begun: boolean;
  readonly minutesLeft: number;
  /** The path it is read in, where there is one. */
  readonly path:
    | {
        readonly title: string;
        /** What a step of it is called. */
        readonly unit: string;
        readonly part: number;
        readonly of: number;
        readonly minutesLeft: number;
        /** One for each of its posts. */
        readonly states: readonly StopState[];
      }
    | undefined;
  /** Title of the section the reader stopped in. */
  readonly stoppedAt: string | undefined;
}

/** Undefined where everything was read, or where what was read is not on the device and cannot be fetched. */
export async function goingOn(app: AppState, latest: PostProgress): Promise<GoingOn | undefined> {
  return latest.path === undefined ? inPost(app, latest) : inPath(app, latest, latest.path);
}

async function inPath(app: AppState, latest: PostProgress, id: string): Promise<GoingOn | undefined> {
  const fetched = await app.content.path(id);
  if (fetched.kind === 'failed') return inPost(app, latest);
  const path = fetched.value;
  const steps = postsOf(path);
  const on = journey(steps, app.progress.records);
  const at = steps.findIndex((step) => step.post === latest.post);
  const index = readState(latest) === 'begun' && at >= 0 ? at : on.next;
  const step = index === undefined ? undefined : steps[index];
  if (index === undefined || !step) return undefined;
  const progress = app.progress.of(step.post);
  return {
    post: step.post,
    href: hrefOf({ page: 'post', path: id, post: step.post }),
    title: step.title,
    lang: step.lang,
    hue: path.hue,
    begun: readState(progress) === 'begun',
    minutesLeft: minutesLeft(step.minutes, progress),
    path: {
      title: path.title,
      unit: unitOf(path.kind),
      part: index + 1,
      of: steps.length,
      minutesLeft: on.minutesLeft,
      states: steps.map(({ post }) => postState(post, app.progress.records)),
    },
    stoppedAt: await sectionTitle(app, progress),
  };
}

async function inPost(app: AppState, latest: PostProgress): Promise<GoingOn | undefined> {
  if (readState(latest) !== 'begun') return undefined;
  const fetched = await app.content.post(latest.post);
  if (fetched.kind === 'failed') return undefined;
  const post = fetched.value;
  return {
    post: post.id,
    href: hrefOf({ page: 'post', post: post.id }),
    title: post.title,
    lang: post.lang,
    hue: undefined,
    begun: true,
    minutesLeft: minutesLeft(post.minutes, latest),
    path: undefined,
    stoppedAt: await sectionTitle(app, latest),
  };
}

async function sectionTitle(app: AppState, progress: PostProgress | undefined): Promise<string | undefined> {
  const heading = progress?.position?.heading;
  if (!progress || heading === undefined || readState(progress) !== 'begun') return undefined;
  const fetched = await app.content.post(progress.post);
  return fetched.kind === 'ready' ? fetched.value.outline.find((section) => section.id === heading)?.title : undefined;
}
