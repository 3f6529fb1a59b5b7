// What the palette can find: the sections of the open post, everything with an address, and what can be done.

import { addressOf, hrefOf } from '../contract/address.ts';
import { readState } from '../model/progress.ts';
import { THEMES } from '../model/settings.ts';
import type { AppState } from '../state/app-state.ts';
import { type Named, namesIn } from '../state/name-finder.ts';

const RECENT = 4;
const SECTIONS = 6;

const PAGES = [
  ['start', 'Start here'],
  ['paths', 'Paths'],
  ['topics', 'Topics'],
  ['latest', 'Latest'],
  ['shelf', 'Your shelf'],
  ['settings', 'Settings'],
  ['about', 'About'],
] as const;

/** All there is to find, and what is offered before anything is typed. */
export interface PaletteNames {
  readonly all: readonly Named[];
  readonly offered: readonly Named[];
}

export async function paletteNames(app: AppState, hash: string): Promise<PaletteNames> {
  const [titles, sections] = await Promise.all([app.content.titles(), sectionsOf(app, hash)]);
  const library = titles.kind === 'ready' ? namesIn(titles.value) : [];
  const pages = PAGES.map(
    ([page, title]): Named => ({ kind: 'page', title, words: page, target: { href: hrefOf({ page }) } }),
  );
  const recent = recentOf(app, library);
  return {
    all: [...sections, ...library, ...pages, ...actionsOf(app)],
    offered: [...sections.slice(0, SECTIONS), ...recent, ...pages],
  };
}

async function sectionsOf(app: AppState, hash: string): Promise<readonly Named[]> {
  const address = addressOf(hash);
  if (address?.page !== 'post') return [];
  const post = await app.content.post(address.post);
  if (post.kind === 'failed') return [];
  return post.value.outline.map(({ id, title }) => {
    const href = hrefOf({ ...address, heading: id });
    return { kind: 'section', title, words: '', target: { href } };
  });
}

function recentOf(app: AppState, library: readonly Named[]): readonly Named[] {
  const records = [...app.progress.records.values()].filter((record) => readState(record) !== 'unread');
  const newest = records.sort((one, other) => other.updatedAt - one.updatedAt).slice(0, RECENT);
  return newest.flatMap(({ post }) => {
    const ends = `/${encodeURIComponent(post)}`;
    return library.find(({ kind, target }) => kind === 'post' && 'href' in target && target.href.endsWith(ends)) ?? [];
  });
}

function actionsOf(app: AppState): readonly Named[] {
  return THEMES.map((theme) => ({
    kind: 'action',
    title: theme === 'system' ? 'Theme: like the system' : `Theme: ${theme}`,
    words: 'colour look settings',
    target: { act: () => void app.settings.change({ theme }) },
  }));
}
