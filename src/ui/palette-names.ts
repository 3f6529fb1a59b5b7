// What the palette can find: the sections of the open post, everything with an address, and what can be done.

import { actions } from '#words/actions.ts';
import { addressOf, hrefOf } from '../contract/address.ts';
import type { PostFile } from '../contract/post.ts';
import { readState } from '../model/progress.ts';
import type { AppState } from '../state/app-state.ts';
import { type Named, namedPost, namesIn } from '../state/name-finder.ts';
import { postActions, readerActions } from './palette-actions.ts';

const RECENT = 4;
const SECTIONS = 6;

const PAGES = ['start', 'paths', 'topics', 'latest', 'shelf', 'settings', 'about'] as const;

/** All there is to find, and what is offered before anything is typed. */
export interface PaletteNames {
  readonly all: readonly Named[];
  readonly offered: readonly Named[];
}

export async function paletteNames(app: AppState, hash: string): Promise<PaletteNames> {
  const [titles, post, recent] = await Promise.all([app.content.titles(), openPost(app, hash), recentOf(app)]);
  const library = titles.kind === 'ready' ? namesIn(titles.value) : [];
  const pages = PAGES.map(
    (page): Named => ({ kind: 'page', title: actions.pages[page], words: page, target: { href: hrefOf({ page }) } }),
  );
  const sections = post ? sectionsOf(post, hash) : [];
  const ofPost = post ? postActions(app, post) : [];
  return {
    all: [...sections, ...library, ...pages, ...ofPost, ...readerActions(app)],
    offered: [...ofPost, ...sections.slice(0, SECTIONS), ...recent, ...pages],
  };
}

async function openPost(app: AppState, hash: string): Promise<PostFile | undefined> {
  const address = addressOf(hash);
  if (address?.page !== 'post') return undefined;
  const post = await app.content.post(address.post);
  return post.kind === 'ready' ? post.value : undefined;
}

function sectionsOf(post: PostFile, hash: string): readonly Named[] {
  const address = addressOf(hash);
  if (address?.page !== 'post') return [];
  const { passage: _, ...place } = address;
  return post.outline.map(({ id, title }) => {
    const href = hrefOf({ ...place, heading: id });
    return { kind: 'section', title, words: '', target: { href }, lang: post.lang };
  });
}

/** What was read last; it is on the device. */
async function recentOf(app: AppState): Promise<readonly Named[]> {
  const records = [...app.progress.records.values()].filter((record) => readState(record) !== 'unread');
  const newest = records.sort((one, other) => other.updatedAt - one.updatedAt).slice(0, RECENT);
  const posts = await Promise.all(newest.map(({ post }) => app.content.post(post)));
  return posts.flatMap((post, at) => {
    const path = newest[at]?.path;
    return post.kind === 'ready' ? namedPost({ ...post.value, path }) : [];
  });
}
