// Puts into rendered HTML what needs the whole folder: where links lead, and the images with their sizes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePath, type Ref } from '../contract/ref.ts';
import { wordsIn } from '../words/in.ts';
import type { ContentFiles } from './content-files.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { ImageFiles } from './image-files.ts';
import { pictureHtml } from './images/picture-html.ts';
import type { ImageUse } from './markdown/body-env.ts';
import { escapeHtml } from './markdown/html-text.ts';
import { replaceMarks } from './markdown/marks.ts';
import type { Rendered } from './render.ts';
import { resolveLink } from './resolve/links.ts';
import type { PostFiles } from './resolve/post-files.ts';
import type { LinkSource, Target } from './resolve/target.ts';

/** Where links and images are looked for, and where what they need and what they lack is put. */
export interface Finishing {
  readonly files: PostFiles;
  readonly images: ImageFiles;
  readonly content: ContentFiles;
  readonly diagnostics: Diagnostics;
  /** What the site says of its language. */
  readonly siteLang?: string | undefined;
  /** Called after each picture. */
  readonly onPicture?: () => void;
}

/** HTML ready to be shown, and what saving it takes: of each image the one file that is enough, and all linked files. */
export interface Finished {
  /** Made when it is asked for: of ten thousand posts together it would fill the memory. */
  readonly html: () => string;
  /** What stands in the place of its marks: the same in the same text gives the same HTML. */
  readonly filling: readonly string[];
  /** Ids of the posts that the text links to, each once. */
  readonly linkedPosts: readonly string[];
  readonly images: readonly Ref[];
}

/** What leads nowhere or is missing is reported, and shown as text. */
export async function finish(rendered: Rendered, from: LinkSource, to: Finishing): Promise<Finished> {
  const targets = rendered.links.map((use) => resolveLink(use, from, to.files, to.diagnostics));
  const images = new Map<string, Ref>();
  const hrefs = rendered.links.map((use, at) => attributeOf(use, targets[at], to, images));
  const tags: string[] = [];
  for (const [at, use] of rendered.images.entries()) {
    const { html, ref } = await imageOf(use, from, to, at === rendered.firstImage);
    to.onPicture?.();
    tags.push(html);
    if (ref !== undefined) images.set(ref.file, ref);
  }
  const names = rendered.links.map((use, at) => escapeHtml(wikiText(use, targets[at])));
  const html = () => filled(rendered.html, hrefs, names, tags);
  const filling = [...hrefs, ...names, ...tags];
  return { html, filling, images: [...images.values()], linkedPosts: postsIn(targets) };
}

/** With all links and images in the place of their marks. */
function filled(html: string, hrefs: readonly string[], names: readonly string[], tags: readonly string[]): string {
  const named = replaceMarks(html, 'wiki', ['<a href="', '">[^<]*</a>'], (index) => {
    return `<a ${hrefs[index] ?? DEAD}>${names[index] ?? ''}</a>`;
  });
  const linked = replaceMarks(named, 'link', ['href="', '"'], (index) => hrefs[index] ?? '');
  return replaceMarks(linked, 'image', ['<img src="', '"[^>]*>'], (index) => tags[index] ?? '');
}

const postsIn = (targets: readonly Target[]): readonly string[] => [
  ...new Set(targets.flatMap((target) => (target.kind === 'href' ? (target.post ?? []) : []))),
];

/** A link that leads nowhere is an `a` without an address: text, and nothing to press. */
const DEAD = 'data-dead=""';

/** Files that a link may lead to; nothing that runs as a page of the site. */
const ATTACHMENT = /\.(pdf|zip|gz|tgz|tar|txt|csv|json|yaml|toml|png|jpe?g|gif|webp|avif|epub|mp3|mp4|webm|wasm|bin)$/i;

function attributeOf(
  use: Rendered['links'][number],
  target: Target | undefined,
  { files, content, diagnostics }: Finishing,
  saved: Map<string, Ref>,
): string {
  if (target === undefined || target.kind === 'dead') return DEAD;
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
  const ref = content.add(readFileSync(join(files.folder, target.file)), extension);
  saved.set(ref.file, ref);
  return `href="${filePath(ref)}"`;
}

/** A wikilink that leads nowhere may be meant as text, and so stays as it was written. */
function wikiText(use: Rendered['links'][number], target: Target | undefined): string {
  return (target?.kind === 'href' ? target.text : undefined) ?? `[[${use.target}]]`;
}

async function imageOf(
  use: ImageUse,
  from: LinkSource,
  to: Finishing,
  isFirst: boolean,
): Promise<{ html: string; ref?: Ref }> {
  const { target, alt, place } = use;
  if (/^(https?:)?\/\//i.test(target)) {
    to.diagnostics.warning(place, 'an image from elsewhere is shown as a link', REMOTE_MEND);
    const address = target.startsWith('//') ? `https:${target}` : target;
    return { html: `<a class="remote-image" href="${escapeHtml(address)}">${escapeHtml(alt || address)}</a>` };
  }
  const found = /^[a-z][a-z0-9+.-]*:/i.test(target) ? NOT_A_FILE : await to.images.find(decodedPath(target), from.file);
  if (found.kind === 'image') {
    const { html, saved } = pictureHtml(use, found.image, to.content, isFirst);
    return { html, ref: saved };
  }
  const message =
    found.kind === 'missing' ? `there is no image "${target}"` : `the image "${shortened(target)}" cannot be read`;
  to.diagnostics.warning(place, message, found.kind === 'missing' ? 'its place is kept by its description' : found.why);
  return {
    html: `<span class="missing-image" role="img">${escapeHtml(alt || wordsIn(from.post?.matter.lang, to.siteLang).rendered.missingImage)}</span>`,
  };
}

const REMOTE_MEND = 'put the file beside the post; npm run import-images does so for all of them';

const NOT_A_FILE = { kind: 'unreadable', why: 'put it into a file beside the post' } as const;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function decodedPath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
