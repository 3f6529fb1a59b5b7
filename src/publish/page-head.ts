// The head of a static page: what search engines, previews and feed readers are told.
import { escapeHtml } from '../compiler/markdown/html-text.ts';
import { filePath } from '../contract/ref.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { jsonInHtml } from './json-in-html.ts';
import type { PageFacts } from './page-facts.ts';
import type { SiteRoot } from './site-root.ts';
import { authorsNamed, structuredData } from './structured-data.ts';

const ICON = 'icons/icon-512.png';

/** Tags a line each, in place of the description that the app's own page has. Without `root`, what needs none. */
export function pageHead(facts: PageFacts, root: SiteRoot | undefined): string {
  const canonical = facts.post?.canonical ?? root?.at(facts.page);
  const tags = [
    facts.description && meta('name', 'description', facts.description),
    canonical && `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    facts.previous && `<link rel="prev" href="${escapeHtml(facts.previous)}">`,
    facts.next && `<link rel="next" href="${escapeHtml(facts.next)}">`,
    ...(facts.post ? authorsNamed(facts.post, facts.site.authors) : []).map(({ name }) => meta('name', 'author', name)),
    ...previewTags(facts, canonical, root),
    ...(root ? feedTags(facts) : []),
    `<script type="application/ld+json">${jsonInHtml(structuredData(facts, root))}</script>`,
  ];
  return tags.filter(Boolean).join('\n    ');
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;

/** Open Graph, which Twitter's cards fall back to for all but their own kind. */
function previewTags(facts: PageFacts, canonical: string | undefined, root: SiteRoot | undefined): string[] {
  const { post, site } = facts;
  const picture = post?.images[0];
  const image = root?.at(picture ? filePath(picture) : ICON);
  const property = (name: string, content: string | undefined): string =>
    content === undefined || content === '' ? '' : meta('property', name, content);
  return [
    property('og:type', post ? 'article' : 'website'),
    property('og:site_name', site.title),
    property('og:title', facts.title),
    property('og:description', facts.description),
    property('og:url', canonical),
    property('og:image', image),
    property('og:locale', (post?.lang ?? site.lang).replace('-', '_')),
    property('article:published_time', post?.date),
    property('article:modified_time', post && (post.updated ?? post.date)),
    property('article:section', facts.within[0]?.title),
    meta('name', 'twitter:card', image !== undefined && picture ? 'summary_large_image' : 'summary'),
  ];
}

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
