// What a page is, for those who do not see it: search engines, previews, feed readers.
import type { Address } from '../contract/address.ts';
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import type { Site } from '../contract/site.ts';
import { pageOf } from '../contract/static-pages.ts';
import { postsOf } from '../contract/steps.ts';
import type { Fetched } from '../storage/fetched.ts';
import { wordsIn } from '../words/in.ts';
import type { BuiltContent } from './built-content.ts';

/** A page by its title and its address relative to the root. */
interface NamedPage {
  readonly title: string;
  readonly page: string;
}

/** `trail` leads from Start Here to the page itself; `feed` is the folder of the feed that tells of its news. */
export interface PageFacts extends NamedPage {
  readonly site: Site;
  readonly description: string | undefined;
  readonly trail: readonly NamedPage[];
  readonly feed: string;
  readonly post?: PostFile;
  readonly path?: PathFile;
  /** Paths that the post stands in, its home first. */
  readonly within: readonly PathFile[];
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** The facts of any page that the content has. Throws for others. */
export function factsOf(address: Address, content: BuiltContent): PageFacts {
  const { site } = have(content.start());
  const words = wordsIn(site.lang).published;
  const page = pageOf(address) ?? '';
  const start: NamedPage = { title: site.title, page: '' };
  const common = { site, page, within: [], feed: '' };
  const under = (room: 'paths' | 'topics', title: string): NamedPage[] => [
    start,
    { title: words.title[room], page: `${room}/` },
    { title, page },
  ];
  if (address.page === 'post') return postFacts(address.post, content, site, start);
  if (address.page === 'path') {
    const path = have(content.path(address.path));
    const description = path.blurb ?? path.goal ?? path.why;
    return { ...common, title: path.title, description, path, trail: under('paths', path.title), feed: page };
  }
  if (address.page === 'topic') {
    const { title, scope } = have(content.topic(address.topic));
    return { ...common, title, description: scope, trail: under('topics', title), feed: page };
  }
  if (address.page === 'start') return { ...common, title: site.title, description: site.tagline, trail: [start] };
  if (address.page === 'about') {
    const { title } = have(content.about());
    return { ...common, title, description: site.tagline, trail: [start, { title, page }] };
  }
  const title = named(words.title, address.page) ?? site.title;
  const description = named(words.description, address.page) ?? site.tagline;
  return { ...common, title, description, trail: [start, { title, page }] };
}

const named = (words: Readonly<Record<string, string>>, page: Address['page']): string | undefined => words[page];

function postFacts(id: string, content: BuiltContent, site: Site, start: NamedPage): PageFacts {
  const post = have(content.post(id));
  const page = pageOf({ page: 'post', post: id }) ?? '';
  const within = have(content.pathsOf(id)).map((path) => have(content.path(path)));
  const home = within[0];
  const ordered = within.find(({ kind }) => kind === 'series');
  const parts = ordered ? postsOf(ordered).map((step) => step.post) : [];
  const at = parts.indexOf(id);
  const homePage = home && { title: home.title, page: pageOf({ page: 'path', path: home.id }) ?? '' };
  return {
    site,
    page,
    title: post.title,
    description: post.description ?? post.excerpt,
    post,
    within,
    trail: [start, ...(homePage ? [homePage] : []), { title: post.title, page }],
    feed: homePage?.page ?? '',
    previous: pageOfPost(parts[at - 1]),
    next: at < 0 ? undefined : pageOfPost(parts[at + 1]),
  };
}

const pageOfPost = (post: string | undefined): string | undefined => post && pageOf({ page: 'post', post });

/** What the build itself has written is there. */
export function have<Value>(fetched: Fetched<Value>): Value {
  if (fetched.kind === 'failed') throw new Error(`the build lists content that it does not have: ${fetched.reason}`);
  return fetched.value;
}
