// Posts, their cards, and the links between them, as the contract wants them.
import { type PostCard, type PostFile, PostFileSchema, type PostLink } from '../../contract/post.ts';
import type { Ref } from '../../contract/ref.ts';
import type { NumberedText } from '../../search/numbered.ts';
import { languageOf } from '../../words/languages.ts';
import type { BlobCache } from '../cache/blobs.ts';
import { type ContentFiles, jsonBytes } from '../content-files.ts';
import { deflated } from '../deflated.ts';
import { excerptOf } from '../excerpt.ts';
import type { Finished } from '../finish.ts';
import type { Library, Post } from '../library.ts';
import { backlinksOf } from '../resolve/backlinks.ts';
import { directionOf } from '../script-direction.ts';
import { minutesOf } from '../words.ts';
import type { PostBytes } from './post-bytes.ts';
import type { SearchTexts } from './search-texts.ts';

/** A post that is written out. */
export interface EmittedPost {
  readonly post: Post;
  readonly card: PostCard;
  readonly file: Omit<PostFile, 'html'>;
  readonly html: () => string;
  readonly ref: Ref;
  readonly images: readonly Ref[];
  readonly text: NumberedText;
}

/** What posts are made of. With `kept`, for the author's own eyes, their files are not deflated. */
interface Writing {
  readonly library: Library;
  readonly finished: ReadonlyMap<Post, Finished>;
  readonly blobs: BlobCache | undefined;
  readonly kept: PostBytes | undefined;
  readonly texts: SearchTexts;
}

/** Writes every post's file; in the library's order. */
export async function emitPosts(
  { library, finished, blobs, kept, texts }: Writing,
  content: ContentFiles,
): Promise<ReadonlyMap<Post, EmittedPost>> {
  const emitted = new Map<Post, EmittedPost>();
  const backlinks = backlinksOf(finished);
  texts.begin();
  kept?.begin();
  for (const post of library.posts) {
    const { html = () => '', images = [], filling = [] } = finished.get(post) ?? {};
    const card = cardOf(post, library);
    const file = fileOf(post, card, library, { images, backlinks: backlinks.get(post.id) ?? [] });
    let made: string | undefined;
    const whole = () => {
      made ??= html();
      return made;
    };
    const json = () => jsonBytes(PostFileSchema, { ...file, html: whole() });
    const bytes =
      kept === undefined
        ? await deflated(json(), blobs)
        : kept.of(post.id, { rendered: post.rendered, filling, head: headOf(file) }, json);
    const ref = content.add(bytes, 'json');
    emitted.set(post, { post, card, file, html, ref, images, text: await texts.of(ref, whole, blobs) });
  }
  return emitted;
}

/** All that a post's file says beside what is in its `rendered`, which is long. */
const headOf = ({ outline: _, ...head }: EmittedPost['file']): string => JSON.stringify(head);

function cardOf(post: Post, library: Library): PostCard {
  const { matter, rendered } = post;
  const relations = library.relations.get(post);
  const { description, subtitle } = matter;
  return {
    id: post.id,
    title: post.title,
    subtitle,
    excerpt: excerptOf({ description, subtitle, paragraphs: rendered.paragraphs }),
    minutes: minutesOf(rendered.words),
    date: post.date,
    updated: matter.updated,
    held: post.held,
    kind: matter.kind,
    level: matter.level,
    authors: [...(relations?.authors ?? [])],
    by: bylineOf(relations?.authors ?? [], library.authors),
    topics: [...(relations?.topics ?? [])],
    codeLanguages: [...rendered.codeLanguages],
    lang: langOf(post, library),
  };
}

/** What a post says, or that of a site whose pages are in English for want of words in its own. */
const langOf = ({ matter }: Post, { site }: Library): string | undefined =>
  matter.lang ?? (languageOf(site.lang) ? undefined : site.lang);

/** Names are said where there is a choice of them. */
function bylineOf(ids: readonly string[], authors: Library['authors']): string[] | undefined {
  const names = ids.flatMap((id) => authors.find((author) => author.id === id)?.name ?? []);
  return authors.length > 1 && names.length > 0 ? names : undefined;
}

function fileOf(
  post: Post,
  card: PostCard,
  library: Library,
  { images, backlinks }: Pick<Finished, 'images'> & { readonly backlinks: readonly Post[] },
): EmittedPost['file'] {
  const { matter, rendered } = post;
  const relations = library.relations.get(post);
  const linkTo = (to: Post): PostLink => ({
    id: to.id,
    title: to.title,
    minutes: minutesOf(to.rendered.words),
    lang: langOf(to, library),
  });
  return {
    ...card,
    description: matter.description,
    words: rendered.words,
    blocks: rendered.blocks,
    dir: directionOf(matter.lang, rendered.paragraphs, library.site.lang),
    tags: matter.tags ?? [],
    provenance: matter.provenance,
    confidence: matter.confidence,
    takeaways: matter.takeaways ?? [],
    whenItMatters: matter.whenItMatters,
    canonical: matter.canonical,
    repository: matter.repository,
    compares: matter.compares,
    lastReviewed: matter.lastReviewed,
    discussion: matter.discussion ?? [],
    comments: [...post.comments],
    forum: library.site.forum,
    changes: matter.changes ?? [],
    requires: (relations?.requires ?? []).map(linkTo),
    continues: relations?.continues && linkTo(relations.continues),
    continuedBy: (relations?.continuedBy ?? []).map(linkTo),
    angles: (relations?.angles ?? []).map(linkTo),
    backlinks: backlinks.map(linkTo),
    outline: [...rendered.outline],
    images: [...images],
  };
}
