// The head of a static page: what search engines, previews and feed readers are told.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import type { CardFile } from './cards/cards.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { jsonInHtml } from './json-in-html.ts';
import type { PageFacts } from './page-facts.ts';
import type { SiteRoot } from './site-root.ts';
import { authorsNamed, structuredData } from './structured-data.ts';

const ICON = 'icons/icon-512.png';

/**
 * Tags a line each, in place of the description that the app's own page has. Without `root`, what needs none; `card` is
 * the picture that previews show.
 */
export function pageHead(facts: PageFacts, root: SiteRoot | undefined, card?: CardFile): string {
  const canonical = facts.post?.canonical ?? root?.at(facts.page);
  const tags = [
    facts.description && meta('name', 'description', facts.description),
    canonical && `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    facts.previous && `<link rel="prev" href="${escapeHtml(facts.previous)}">`,
    facts.next && `<link rel="next" href="${escapeHtml(facts.next)}">`,
    ...(facts.post ? authorsNamed(facts.post, facts.site.authors) : []).map(({ name }) => meta('name', 'author', name)),
    ...previewTags(facts, canonical, root, card),
    ...(root ? feedTags(facts) : []),
    `<script type="application/ld+json">${jsonInHtml(structuredData(facts, root, card))}</script>`,
  ];
  return tags.filter(Boolean).join('\n    ');
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;

/** Open Graph, which Twitter's cards fall back to for all but the picture and their own kind. */
function previewTags(
  facts: PageFacts,
  canonical: string | undefined,
  root: SiteRoot | undefined,
  card: CardFile | undefined,
): string[] {
  const { post, site } = facts;
  const property = (name: string, content: string | undefined): string =>
    content === undefined || content === '' ? '' : meta('property', name, content);
  return [
    property('og:type', post ? 'article' : 'website'),
    property('og:site_name', site.title),
    property('og:title', facts.title),
    property('og:description', facts.description),
    property('og:url', canonical),
    property('og:locale', (post?.lang ?? site.lang).replace('-', '_')),
    property('article:published_time', post?.date),
    property('article:modified_time', post && (post.updated ?? post.date)),
    property('article:section', facts.within[0]?.title),
    ...(root && card ? pictureTags(root.at(card.file), card) : [property('og:image', root?.at(ICON))]),
    meta('name', 'twitter:card', root && card ? 'summary_large_image' : 'summary'),
  ];
}

const pictureTags = (address: string, { width, height, alt }: CardFile): string[] => [
  meta('property', 'og:image', address),
  meta('property', 'og:image:type', 'image/png'),
  meta('property', 'og:image:width', `${width}`),
  meta('property', 'og:image:height', `${height}`),
  meta('property', 'og:image:alt', alt),
  meta('name', 'twitter:image', address),
  meta('name', 'twitter:image:alt', alt),
];

/** The feed nearest to the page first, then the site's. */
function feedTags({ feed, site, trail }: PageFacts): string[] {
  const near = trail.find(({ page }) => page === feed);
  const folders = feed === '' || !near ? [{ title: site.title, page: '' }] : [near, { title: site.title, page: '' }];
  return folders.flatMap(({ title, page }) => {
    const { atom, json } = feedFiles(page);
    return [
      `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(title)}" href="${escapeHtml(atom)}">`,
      `<link rel="alternate" type="application/feed+json" title="${escapeHtml(title)}" href="${escapeHtml(json)}">`,
    ];
  });
}
