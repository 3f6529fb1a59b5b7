// A feed before it is written in any format: the newest posts of the site, of a path or of a topic.
import type { LatestFile } from '../../contract/catalog.ts';
import type { Author, Site } from '../../contract/site.ts';
import { pageOf } from '../../contract/static-pages.ts';
import { postsOf } from '../../contract/steps.ts';
import type { BuiltContent } from '../built-content.ts';
import { Kept } from '../kept.ts';
import { have } from '../page-facts.ts';
import type { SiteRoot } from '../site-root.ts';
import { authorsNamed } from '../structured-data.ts';
import { feedHtml } from './feed-html.ts';

/** `url` is the post's page and its id for ever; `published` and `updated` are moments in RFC 3339. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly lang: string;
}

/** `folder` is the page that the feed belongs to, relative to the root; empty for the site. */
export interface FeedHead {
  readonly folder: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly lang: string;
  readonly authors: readonly Author[];
  readonly updated: string;
}

export interface Feed extends FeedHead {
  readonly items: readonly FeedItem[];
}

/** Whole texts are long: a reader who was away longer has the site itself. */
const NEWEST = 30;

/** Where nothing is dated: a feed must have a day, and this one is surely no news. */
const LONG_AGO = '1970-01-01';

/** The site's feed, then one for every path and topic, each made when it is asked for. Posts without a day are in none: they are no news. */
export function* feedsOf(content: BuiltContent, root: SiteRoot): Generator<Feed> {
  const { site } = have(content.start());
  const { paths, topics } = content.ids();
  const itemOf = itemMaker(content, site, root);
  const feed = (folder: string, title: string, description: string | undefined, posts: Iterable<Listed>): Feed => {
    const items = newest(posts).map(itemOf);
    const updated = items.map((item) => item.updated).reduce((a, b) => (a > b ? a : b), moment(LONG_AGO));
    return { folder, title, description, lang: site.lang, authors: site.authors, updated, items };
  };
  yield feed('', site.title, site.tagline, onSubject(content));
  for (const id of paths) {
    const path = have(content.path(id));
    const steps = postsOf(path).map(({ post, date }) => ({ id: post, date }));
    const page = pageOf({ page: 'path', path: id }) ?? '';
    yield feed(page, `${path.title} · ${site.title}`, path.blurb ?? path.goal, steps.sort(newerFirst));
  }
  for (const id of topics) {
    const topic = have(content.topic(id));
    const page = pageOf({ page: 'topic', topic: id }) ?? '';
    yield feed(page, `${topic.title} · ${site.title}`, topic.scope, withOlder(topic, content));
  }
}

/** A post as lists know it. */
interface Listed {
  readonly id: string;
  readonly date?: string | undefined;
}

type Dated = Listed & { readonly date: string };

/** The first that are dated of posts that come newest first; no more of them are asked for. */
function newest(posts: Iterable<Listed>): readonly Dated[] {
  const found = new Map<string, Dated>();
  for (const { id, date } of posts) {
    if (date !== undefined) found.set(id, { id, date });
    if (found.size === NEWEST) break;
  }
  return [...found.values()];
}

function newerFirst(one: Listed, other: Listed): number {
  return compare(other.date ?? '', one.date ?? '') || compare(one.id, other.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function* onSubject(content: BuiltContent): Generator<Listed> {
  for (const post of withOlder(have(content.latest()), content)) if (!isOffTopic(post.id, content)) yield post;
}

function* withOlder(newest: Pick<LatestFile, 'posts' | 'older'>, content: BuiltContent): Generator<Listed> {
  yield* newest.posts;
  for (let ref = newest.older; ref; ) {
    const page = have(content.latest(ref));
    yield* page.posts;
    ref = page.older;
  }
}

/** Posts beside the subject have the feeds of their own paths. */
function isOffTopic(id: string, content: BuiltContent): boolean {
  const paths = have(content.pathsOf(id));
  return paths.length > 0 && paths.every((path) => have(content.path(path)).offTopic);
}

/** Makes an item once while it is likely to stand in another feed as well. */
function itemMaker(content: BuiltContent, site: Site, root: SiteRoot): (post: Dated) => FeedItem {
  const made = new Kept<FeedItem>();
  const titles = new Map(have(content.topics()).topics.map(({ id, title }) => [id, title]));
  const itemOf = ({ id, date }: Dated): FeedItem => {
    const post = have(content.post(id));
    return {
      url: root.page({ page: 'post', post: post.id }),
      title: post.title,
      summary: post.description ?? post.excerpt,
      html: feedHtml(post.html, root),
      published: moment(date),
      updated: moment(post.updated ?? date),
      authors: authorsNamed(post, site.authors),
      tags: [...post.topics.map((topic) => titles.get(topic) ?? topic), ...post.tags],
      lang: post.lang ?? site.lang,
    };
  };
  return (post) => made.get(post.id, () => itemOf(post));
}

const moment = (day: string): string => `${day}T00:00:00Z`;
