// Puts into rendered HTML what needs the whole folder: where links lead, and the images with their sizes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePath, type Ref } from '../contract/ref.ts';
import type { ContentFiles } from './content-files.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { ImageFile, ImageFiles } from './image-files.ts';
import type { ImageUse } from './markdown/body-env.ts';
import { escapeHtml } from './markdown/html-text.ts';
import { replaceMarks } from './markdown/marks.ts';
import type { Rendered } from './render.ts';
import { type LinkSource, resolveLink } from './resolve/links.ts';
import type { PostFiles } from './resolve/post-files.ts';

/** Where links and images are looked for, and where what they need and what they lack is put. */
export interface Finishing {
  readonly files: PostFiles;
  readonly images: ImageFiles;
  readonly content: ContentFiles;
  readonly diagnostics: Diagnostics;
}

/** HTML ready to be shown, and the images it shows, each once. */
export interface Finished {
  readonly html: string;
  readonly images: readonly Ref[];
}

/** What leads nowhere or is missing is reported, and shown as text. */
export async function finish(rendered: Rendered, from: LinkSource, to: Finishing): Promise<Finished> {
  const hrefs = rendered.links.map((use) => attributeOf(use, from, to));
  const images = new Map<string, Ref>();
  const tags: string[] = [];
  for (const use of rendered.images) {
    const { html, ref } = await imageOf(use, from, to);
    tags.push(html);
    if (ref !== undefined) images.set(ref.file, ref);
  }
  const linked = replaceMarks(rendered.html, 'link', ['href="', '"'], (index) => hrefs[index] ?? '');
  const html = replaceMarks(linked, 'image', ['<img src="', '"[^>]*>'], (index) => tags[index] ?? '');
  return { html, images: [...images.values()] };
}

/** A link that leads nowhere is an `a` without an address: text, and nothing to press. */
const DEAD = 'data-dead=""';

/** Files that a link may lead to; nothing that runs as a page of the site. */
const ATTACHMENT = /\.(pdf|zip|gz|tgz|tar|txt|csv|json|yaml|toml|png|jpe?g|gif|webp|avif|epub|mp3|mp4|webm|wasm|bin)$/i;

function attributeOf(
  use: Rendered['links'][number],
  from: LinkSource,
  { files, content, diagnostics }: Finishing,
): string {
  const target = resolveLink(use, from, files, diagnostics);
  if (target.kind === 'dead') return DEAD;
  if (target.kind === 'href') return `href="${escapeHtml(target.href)}"`;
  const extension = ATTACHMENT.exec(target.file)?.[1]?.toLowerCase();
  if (extension === undefined) {
    diagnostics.warning(
      use.place,
      `"${use.target}" is no file that is published; the link is left out`,
      'put it into a zip file',
    );
    return DEAD;
  }
  return `href="${filePath(content.add(readFileSync(join(files.folder, target.file)), extension))}"`;
}

async function imageOf(use: ImageUse, from: LinkSource, to: Finishing): Promise<{ html: string; ref?: Ref }> {
  const { target, alt, place } = use;
  if (/^(https?:)?\/\//i.test(target)) {
    to.diagnostics.warning(place, 'an image from elsewhere is shown as a link', 'put the file beside the post');
    const address = target.startsWith('//') ? `https:${target}` : target;
    return { html: `<a class="remote-image" href="${escapeHtml(address)}">${escapeHtml(alt || address)}</a>` };
  }
  const found = /^[a-z][a-z0-9+.-]*:/i.test(target) ? NOT_A_FILE : await to.images.find(decodedPath(target), from.file);
  if (found.kind === 'image') {
    const ref = to.content.add(found.image.bytes, found.image.extension);
    return { html: tagOf(use, ref, found.image), ref };
  }
  const message =
    found.kind === 'missing' ? `there is no image "${target}"` : `the image "${shortened(target)}" cannot be read`;
  to.diagnostics.warning(place, message, found.kind === 'missing' ? 'its place is kept by its description' : found.why);
  return { html: `<span class="missing-image" role="img">${escapeHtml(alt || 'Missing image')}</span>` };
}

const NOT_A_FILE = { kind: 'unreadable', why: 'put it into a file beside the post' } as const;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function tagOf({ alt, title, width: wanted }: ImageUse, ref: Ref, { width, height }: ImageFile): string {
  const scale = wanted !== undefined && width !== undefined ? wanted / width : 1;
  const attributes = [
    `src="${filePath(ref)}"`,
    `alt="${escapeHtml(alt)}"`,
    ...(title === undefined ? [] : [`title="${escapeHtml(title)}"`]),
    ...(width === undefined ? [] : [`width="${Math.round(width * scale)}"`]),
    ...(height === undefined ? [] : [`height="${Math.round(height * scale)}"`]),
    'loading="lazy"',
    'decoding="async"',
  ];
  return `<img ${attributes.join(' ')}>`;
}

function decodedPath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
