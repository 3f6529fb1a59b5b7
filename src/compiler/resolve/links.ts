// Where a link leads: another post by its file, a place in the same post, a file beside it, the web, or nowhere.
import { posix } from 'node:path';
import { addressOf, hrefOf } from '../../contract/address.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { LinkUse } from '../markdown/body-env.ts';
import { didYouMean } from '../nearest.ts';
import type { Rendered } from '../render.ts';
import type { PostFiles } from './post-files.ts';
import type { LinkSource, Target } from './target.ts';
import { resolveWikilink } from './wikilinks.ts';

const DEAD: Target = { kind: 'dead' };

/** A dead link to a `.md` file is an error, any other a warning. */
export function resolveLink(use: LinkUse, from: LinkSource, files: PostFiles, diagnostics: Diagnostics): Target {
  if (use.wiki !== undefined) return resolveWikilink(use, from, files, diagnostics);
  const target = use.target.trim();
  if (target.startsWith('//')) return web(`https:${target}`);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (['http', 'https', 'mailto'].includes(scheme)) return web(target);
    diagnostics.houseRule(use.place, `links with ${scheme}: are taken out`, 'http, https and mailto may stand');
    return DEAD;
  }
  const address = target.startsWith('#/') ? addressOf(target) : undefined;
  if (address !== undefined)
    return address.page === 'post' ? hrefTo(address.post, target) : { kind: 'href', href: target };
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  if (path === '') return selfLink(decoded(anchor), use, from, diagnostics);
  return internal(decoded(path), decoded(anchor), use, from, files, diagnostics);
}

/** What is not plain ASCII is percent-encoded; the rest stays as the author wrote it. */
function web(address: string): Target {
  return { kind: 'href', href: address.replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function selfLink(anchor: string, use: LinkUse, { post, rendered }: LinkSource, diagnostics: Diagnostics): Target {
  if (post === undefined) return { kind: 'href', href: hrefOf({ page: 'about' }) };
  return postAt(post.id, headingIn(rendered, anchor, use, diagnostics));
}

const hrefTo = (post: string, href: string): Target => ({ kind: 'href', href, post });

const postAt = (post: string, heading: { heading?: string }): Target =>
  hrefTo(post, hrefOf({ page: 'post', post, ...heading }));

/** The heading to open at; none where the text has no such place, which is a warning. */
function headingIn(
  { anchors, heading }: Rendered,
  anchor: string,
  use: LinkUse,
  diagnostics: Diagnostics,
): { heading?: string } {
  if (anchor === '' || anchor.toLowerCase() === heading?.anchor) return {}; // the title stands at the beginning
  const found = [anchor, anchor.toLowerCase()].find((id) => anchors.has(id));
  if (found !== undefined) return { heading: found };
  const headings = [...anchors].filter((id) => !/^fn(ref)?-\d/.test(id));
  const near =
    didYouMean(anchor, headings) ??
    (headings.length > 0 ? `headings there: ${headings.slice(0, 8).join(', ')}` : undefined);
  diagnostics.warning(use.place, `there is no heading "${anchor}"; the link leads to the post's beginning`, near);
  return {};
}

function internal(
  path: string,
  anchor: string,
  use: LinkUse,
  from: LinkSource,
  files: PostFiles,
  diagnostics: Diagnostics,
): Target {
  const file = posix.normalize(
    path.startsWith('/') ? path.slice(1) || '.' : posix.join(posix.dirname(from.file), path),
  );
  if (file === 'about.md') return { kind: 'href', href: hrefOf({ page: 'about' }) };
  if (file === '.' || file === './') return { kind: 'href', href: hrefOf({ page: 'start' }) };
  const post = files.find(file);
  if (post !== undefined) return postAt(post.id, headingIn(post.rendered, anchor, use, diagnostics));
  if (files.isHeld(file)) diagnostics.warning(use.place, `"${path}" is a draft; the link is left out`);
  else if (!file.endsWith('.md') && files.isFile(file)) return { kind: 'file', file };
  else reportDead(path, file, use, from, files, diagnostics);
  return DEAD;
}

function reportDead(
  path: string,
  file: string,
  use: LinkUse,
  from: LinkSource,
  files: PostFiles,
  diagnostics: Diagnostics,
): void {
  if (!/\.md$/i.test(file)) {
    diagnostics.warning(
      use.place,
      `nothing here answers to "${path}"; the link is left out`,
      'link to a post by its file, as in part-2.md',
    );
    return;
  }
  const near = files.nearest(file);
  const relative = near === undefined ? undefined : posix.relative(posix.dirname(from.file), near);
  const mend =
    relative === undefined
      ? 'link to a file of this folder, as in part-2.md or ../a/b.md'
      : `did you mean "${relative}"?`;
  diagnostics.error(use.place, `no post "${path}"`, mend);
}
