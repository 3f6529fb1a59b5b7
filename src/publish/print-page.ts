// A whole path on one page, to print or to keep: its parts in order, a table of contents, a new sheet for each part.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import { addressOf, hrefOf } from '../contract/address.ts';
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import { pageOf } from '../contract/static-pages.ts';
import { stepsOf } from '../contract/steps.ts';
import { wordsIn } from '../words/in.ts';
import { type Change, changedHtml } from './html-tree.ts';

/** Relative to the root. */
export const printPageOf = (path: string): string => `${pageOf({ page: 'path', path })}print/`;

export const printCss = `.whole-path .part{margin-block-start:4rem}
@media print{header,.whole-path [hidden]{display:none}.whole-path .part{break-before:page;margin:0}
.whole-path :is(h2,h3,h4){break-after:avoid}.whole-path :is(figure,table,blockquote){break-inside:avoid}}`;

/** What stands in the page's main part; `posts` are the parts that can be read, in order, and `lang` is the site's. */
export function printMain(path: PathFile, posts: readonly PostFile[], lang: string): string {
  const words = wordsIn(lang).published;
  const page = printPageOf(path.id);
  const planned = stepsOf(path).flatMap((step) => (step.kind === 'planned' ? [step.title] : []));
  const contents = posts.map(
    ({ id, title }) => `<li><a href="${escapeHtml(`${page}#${encodeURIComponent(id)}`)}">${escapeHtml(title)}</a></li>`,
  );
  const parts = posts.map(
    (post) =>
      `<article class="prose part" id="${escapeHtml(post.id)}"${post.lang ? ` lang="${escapeHtml(post.lang)}"` : ''} dir="${post.dir}"><h2>${escapeHtml(post.title)}</h2>${partHtml(post, posts, page)}</article>`,
  );
  return `<div class="whole-path"><div class="prose"><h1>${escapeHtml(path.title)}</h1>
${path.blurb ? `<p class="lede">${escapeHtml(path.blurb)}</p>` : ''}
${contents.length > 0 ? `<h2>${words.contents}</h2><ol>${contents.join('')}</ol>` : ''}
${planned.length > 0 ? `<p class="meta">${words.planned(escapeHtml(planned.join('; ')))}</p>` : ''}</div>
${parts.join('\n')}</div>`;
}

/** Ids of one post are made unique among many; links between parts stay on the page; headings go one step down. */
function partHtml(post: PostFile, posts: readonly PostFile[], page: string): string {
  const here = new Set(posts.map(({ id }) => id));
  const own = (id: string): string => `${post.id}--${id}`;
  const place = (id: string): string => `${page}#${encodeURIComponent(id)}`;
  const target = (href: string): string => {
    const address = href.startsWith('#/') ? addressOf(href) : undefined;
    if (address?.page !== 'post')
      return href.startsWith('#') && !href.startsWith('#/') ? `#${own(href.slice(1))}` : href;
    if (!here.has(address.post)) return hrefOf(address);
    return place(address.heading === undefined ? address.post : `${address.post}--${address.heading}`);
  };
  const change: Change = (node) => {
    if (node.tagName === 'button') return [];
    const level = /^h([2-5])$/.exec(node.tagName)?.[1];
    if (level !== undefined) node.tagName = node.nodeName = `h${Number(level) + 1}`;
    if (node.tagName === 'details') node.attrs.push({ name: 'open', value: '' });
    for (const one of node.attrs) {
      if (one.name === 'id') one.value = own(one.value);
      else if (one.name === 'href' || one.name === 'xlink:href') one.value = target(one.value);
      else if (IDS.has(one.name)) one.value = one.value.split(/\s+/).map(own).join(' ');
      else if (one.value.includes('url(#')) one.value = one.value.replaceAll('url(#', `url(#${post.id}--`);
    }
    return undefined;
  };
  return changedHtml(post.html, change);
}

/** Attributes that name other elements. */
const IDS = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']);
