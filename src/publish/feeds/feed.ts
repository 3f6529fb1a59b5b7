// A feed before it is written in any format: the newest posts of the site, of a path or of a topic.
import type { PostFile } from '../../contract/post.ts';
import type { Author, Site } from '../../contract/site.ts';
import { pageOf } from '../../contract/static-address.ts';
import type { BuiltContent } from '../built-content.ts';
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
export interface Feed {
  readonly folder: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly lang: string;
  readonly authors: readonly Author[];
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** Whole texts are long: a reader who was away longer has the site itself. */
const NEWEST = 30;

/** Where nothing is dated: a feed must have a day, and this one is surely no news. */
const LONG_AGO = '1970-01-01';

/** The site's feed, then one for every path and topic. Posts without a day are in none: they are no news. */
export function feedsOf(content: BuiltContent, root: SiteRoot): Feed[] {
  const { site } = have(content.start());
  const { posts, paths, topics } = content.ids();
  const itemOf = itemMaker(content, site, root);
  const feed = (folder: string, title: string, description: string | undefined, ids: readonly string[]): Feed => {
    const items = newest(ids, content).map(itemOf);
    const updated = items.map((item) => item.updated).reduce((a, b) => (a > b ? a : b), moment(LONG_AGO));
    return { folder, title, description, lang: site.lang, authors: site.authors, updated, items };
  };
  return [
    feed(
      '',
      site.title,
      site.tagline,
      posts.filter((id) => !isOffTopic(id, content)),
    ),
    ...paths.map((id) => {
      const { title, blurb, goal, sections } = have(content.path(id));
      const ids = sections.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'post' ? [step.post] : [])));
      return feed(pageOf({ page: 'path', path: id }) ?? '', `${title} · ${site.title}`, blurb ?? goal, ids);
    }),
    ...topics.map((id) => {
      const topic = have(content.topic(id));
      const ids = topic.posts.map((post) => post.id);
      return feed(pageOf({ page: 'topic', topic: id }) ?? '', `${topic.title} · ${site.title}`, topic.scope, ids);
    }),
  ];
}

/** Posts beside the subject have the feeds of their own paths. */
function isOffTopic(id: string, content: BuiltContent): boolean {
  const paths = have(content.pathsOf(id));
  return paths.length > 0 && paths.every((path) => have(content.path(path)).offTopic);
}

type Dated = PostFile & { readonly date: string };

function newest(ids: readonly string[], content: BuiltContent): Dated[] {
  const posts = [...new Set(ids)].map((id) => have(content.post(id)));
  const dated = posts.filter((post): post is Dated => post.date !== undefined);
  return dated.sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(b.date, a.date))).slice(0, NEWEST);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Makes each item once, whatever number of feeds it stands in. */
function itemMaker(content: BuiltContent, site: Site, root: SiteRoot): (post: Dated) => FeedItem {
  const made = new Map<string, FeedItem>();
  const titles = new Map(have(content.topics()).topics.map(({ id, title }) => [id, title]));
  return (post) => {
    const known = made.get(post.id);
    if (known) return known;
    const item: FeedItem = {
      url: root.page({ page: 'post', post: post.id }),
      title: post.title,
      summary: post.description ?? post.excerpt,
      html: feedHtml(post.html, root),
      published: moment(post.date),
      updated: moment(post.updated ?? post.date),
      authors: authorsNamed(post, site.authors),
      tags: [...post.topics.map((id) => titles.get(id) ?? id), ...post.tags],
      lang: post.lang ?? site.lang,
    };
    made.set(post.id, item);
    return item;
  };
}

const moment = (day: string): string => `${day}T00:00:00Z`;
