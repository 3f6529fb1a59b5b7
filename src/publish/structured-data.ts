// What a page is in the vocabulary of schema.org, for search engines and reader modes.
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import type { Author } from '../contract/site.ts';
import { postsOf } from '../contract/steps.ts';
import type { CardFile } from './cards/cards.ts';
import type { PageFacts } from './page-facts.ts';
import type { SiteRoot } from './site-root.ts';

type Data = Readonly<Record<string, unknown>>;

/** One JSON-LD graph. Without `root` it names no address, for there are only absolute ones. */
export function structuredData(facts: PageFacts, root: SiteRoot | undefined, card?: CardFile): Data {
  const things = [
    facts.post && article(facts, facts.post, root, card),
    facts.path && pathData(facts.path, facts.site.lang, root),
    facts.page === '' && webSite(facts, root),
    root && facts.trail.length > 1 && breadcrumbs(facts, root),
  ];
  return { '@context': 'https://schema.org', '@graph': things.filter(Boolean) };
}

function article(facts: PageFacts, post: PostFile, root: SiteRoot | undefined, card: CardFile | undefined): Data {
  const url = post.canonical ?? root?.at(facts.page);
  return {
    '@type': 'Article',
    headline: post.title,
    alternativeHeadline: post.subtitle,
    description: facts.description,
    url,
    mainEntityOfPage: url,
    image: card && root?.at(card.file),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    inLanguage: post.lang ?? facts.site.lang,
    wordCount: post.words,
    keywords: post.tags.length > 0 ? post.tags : undefined,
    author: authorsOf(post, facts.site.authors),
    isPartOf: facts.within.map((path) => pathHead(path, root)),
  };
}

/** The post's own authors; where it names none, those of the site. */
export const authorsNamed = (post: PostFile, authors: readonly Author[]): readonly Author[] => {
  const own = authors.filter(({ id }) => post.authors.includes(id));
  return own.length > 0 ? own : authors;
};

const authorsOf = (post: PostFile, authors: readonly Author[]): Data[] =>
  authorsNamed(post, authors).map(({ name, links }) => ({ '@type': 'Person', name, url: webLink(links) }));

const webLink = (links: Author['links']): string | undefined => links.find(({ url }) => /^https?:/.test(url))?.url;

function pathHead(path: PathFile, root: SiteRoot | undefined): Data {
  const isSeries = path.kind === 'series' || path.kind === 'column';
  return {
    '@type': isSeries ? 'CreativeWorkSeries' : 'Collection',
    name: path.title,
    url: root?.page({ page: 'path', path: path.id }),
  };
}

const pathData = (path: PathFile, lang: string, root: SiteRoot | undefined): Data => ({
  ...pathHead(path, root),
  description: path.blurb ?? path.goal,
  inLanguage: lang,
  hasPart: postsOf(path).map(({ post, title }) => ({
    '@type': 'Article',
    headline: title,
    url: root?.page({ page: 'post', post }),
  })),
});

const webSite = ({ site }: PageFacts, root: SiteRoot | undefined): Data => ({
  '@type': 'WebSite',
  name: site.title,
  description: site.tagline,
  inLanguage: site.lang,
  url: root?.url,
});

const breadcrumbs = ({ trail }: PageFacts, root: SiteRoot): Data => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, page }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: title,
    item: root.at(page),
  })),
});
