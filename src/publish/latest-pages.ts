// The newest posts in pages: `latest/` is the app's own, the older ones are for readers and crawlers without script.
import type { LatestFile } from '../contract/catalog.ts';
import { wordsIn } from '../words/in.ts';
import type { BuiltContent } from './built-content.ts';
import { have } from './page-facts.ts';

/** `latest/` is number 1. */
export const latestPage = (number: number): string => (number === 1 ? 'latest/' : `latest/${number}/`);

/** Every page of the newest posts, the newest first. */
export function latestFiles(content: BuiltContent): readonly LatestFile[] {
  const files = [have(content.latest())];
  for (let older = files[0]?.older; older; older = files.at(-1)?.older) files.push(have(content.latest(older)));
  return files;
}

/** Links from one page to its neighbours, for a site in the language `lang`; empty where it is the only one. */
export function latestLinks(number: number, count: number, lang: string): string {
  if (count < 2) return '';
  const { pages, newer, older, page } = wordsIn(lang).published;
  const link = (to: number, rel: string, text: string): string =>
    to < 1 || to > count ? '' : `<a class="link" rel="${rel}" href="${latestPage(to)}">${text}</a>`;
  return `<nav class="meta" aria-label="${pages}">${link(number - 1, 'prev', newer)} ${page(number, count)} ${link(number + 1, 'next', older)}</nav>`;
}
