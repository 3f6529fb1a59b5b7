// Everything that is published beside the app, file by file: pages, redirects, feeds, lists for machines.
import type { Address } from '../contract/address.ts';
import { pageOf } from '../contract/static-pages.ts';
import { postsOf } from '../contract/steps.ts';
import { wordsIn } from '../words/in.ts';
import type { BuiltContent } from './built-content.ts';
import type { CardFile, Cards } from './cards/cards.ts';
import { withPolicy } from './content-policy.ts';
import { atomOf } from './feeds/atom.ts';
import { type FeedHead, feedsOf } from './feeds/feed.ts';
import { feedFiles, OPML_FILE } from './feeds/feed-files.ts';
import { jsonFeedOf } from './feeds/json-feed.ts';
import { opmlOf } from './feeds/opml.ts';
import { hostHeaders } from './host-headers.ts';
import { type LongList, longLists, pageLinks, pageNumbered } from './list-pages.ts';
import { factsOf, have, type PageFacts } from './page-facts.ts';
import { framed } from './page-frame.ts';
import { pageHead } from './page-head.ts';
import type { PageTemplate } from './page-template.ts';
import { printCss, printMain, printPageOf } from './print-page.ts';
import { notFoundPage, redirectOf } from './redirects.ts';
import type { RenderPage } from './rendered-page.ts';
import { SiteRoot } from './site-root.ts';
import { type MappedPage, mappedPage, robotsOf, sitemapOf } from './sitemap.ts';
import { SUBSCRIBE_PAGE, subscribeCss, subscribeMain } from './subscribe-page.ts';

/** `app` is the app's page as it was built; `render` draws pages of the app, and `cards` what previews show of them. */
export interface Publication {
  readonly content: BuiltContent;
  readonly app: string;
  readonly template: PageTemplate;
  readonly render: RenderPage;
  readonly cards: Pick<Cards, 'of'>;
}

type Files = AsyncGenerator<readonly [file: string, content: string | Uint8Array]>;

/** Each file by its place in the output. */
export async function* publishedFiles(publication: Publication): Files {
  const { content, app } = publication;
  const { site } = have(content.start());
  const root = site.url === undefined ? undefined : new SiteRoot(site.url);
  yield ['app.html', withPolicy(app, site.forum)];
  const lists = longLists(content);
  yield* appPages(publication, root, lists);
  yield* furtherPages(publication, root, lists);
  yield* wholePaths(publication, root);
  for (const [former, today] of content.ids().moved) {
    const { page, html } = redirectOf(former, have(content.post(today)), site.lang, root);
    yield [fileOf(page), withPolicy(html)];
  }
  yield ['404.html', withPolicy(notFoundPage(site.title, site.lang, root))];
  yield ['_headers', hostHeaders()];
  yield ['robots.txt', robotsOf(root)];
  if (root) yield* feeds(publication, root);
}

const fileOf = (page: string): string => `${decodeURI(page)}index.html`;

function addressesOf(content: BuiltContent): Address[] {
  const { posts, paths, topics } = content.ids();
  return [
    { page: 'start' },
    { page: 'paths' },
    { page: 'topics' },
    ...(content.built.terms ? [{ page: 'terms' } as const] : []),
    { page: 'latest' },
    { page: 'about' },
    ...paths.map((id): Address => ({ page: 'path', path: id })),
    ...topics.map((id): Address => ({ page: 'topic', topic: id })),
    ...posts.map((id): Address => ({ page: 'post', post: id })),
  ];
}

/** The pages that become the app. */
async function* appPages(
  { content, template, render, cards }: Publication,
  root: SiteRoot | undefined,
  lists: readonly LongList[],
): Files {
  const mapped: MappedPage[] = [];
  const listAt = new Map(lists.map((list) => [pageOf(list.address), list]));
  const drawn = new Set<string>();
  for (const address of addressesOf(content)) {
    const facts = factsOf(address, content);
    const card = root && (await cards.of(facts)); // previews find pictures by absolute addresses alone
    if (card && !drawn.has(card.file)) yield [card.file, card.png];
    drawn.add(card?.file ?? '');
    const tags = pageHead(facts, root, card);
    const html = template.fill(address, await render(address, content, content.built.title), tags);
    const list = listAt.get(facts.page);
    const links = list ? `<noscript>${pageLinks(list, 1, content.built.lang)}</noscript>` : '';
    yield [
      fileOf(facts.page),
      withPolicy(
        html.replace('</body>', () => `${links}</body>`),
        facts.site.forum,
      ),
    ];
    mapped.push(...mappedPage(facts.page, facts.post));
  }
  if (root) yield ['sitemap.xml', sitemapOf(mapped, root)];
}

/** The further pages of long lists. */
async function* furtherPages(
  { content, template, render }: Publication,
  root: SiteRoot | undefined,
  lists: readonly LongList[],
): Files {
  for (const list of lists) {
    for (let number = 2; number <= list.count; number++) {
      const answers = list.answers(number);
      const only = new Proxy(content, {
        get: (target, name) => Reflect.get(Reflect.has(answers, name) ? answers : target, name),
      });
      const { body } = await render(list.address, only, content.built.title);
      const facts = { ...factsOf(list.address, content), page: pageNumbered(list.address, number) };
      const links = pageLinks(list, number, content.built.lang);
      yield plainPage(
        template,
        facts,
        root,
        body.replace('</main>', () => `${links}</main>`),
      );
    }
  }
}

async function* wholePaths({ content, template, render, cards }: Publication, root: SiteRoot | undefined): Files {
  const { body } = await render({ page: 'paths' }, content, content.built.title);
  for (const id of content.ids().paths) {
    const path = have(content.path(id));
    const posts = postsOf(path).map((step) => have(content.post(step.post)));
    const whole = factsOf({ page: 'path', path: id }, content);
    const { path: _, ...facts } = whole;
    const card = root && (await cards.of(whole));
    const main = printMain(path, posts, content.built.lang);
    yield plainPage(template, { ...facts, page: printPageOf(id) }, root, framed(body, main), printCss, {
      page: whole.page,
      card,
    });
  }
}

async function* feeds({ content, template, render }: Publication, root: SiteRoot): Files {
  const { site } = have(content.start());
  const all: FeedHead[] = [];
  for (const feed of feedsOf(content, root)) {
    const { atom, json } = feedFiles(feed.folder);
    yield [decodeURI(atom), atomOf(feed, root)];
    yield [decodeURI(json), jsonFeedOf(feed, root)];
    const { items: _, ...head } = feed;
    all.push(head);
  }
  yield [OPML_FILE, opmlOf(site.title, all, root)];
  const { body } = await render({ page: 'about' }, content, content.built.title);
  const start = factsOf({ page: 'about' }, content);
  const facts = {
    ...start,
    title: wordsIn(site.lang).published.subscribe,
    page: SUBSCRIBE_PAGE,
    trail: [],
    description: undefined,
  };
  yield plainPage(template, facts, root, framed(body, subscribeMain(site, all, root)), subscribeCss);
}

/** A page that the app has no address for. `original` is the page that others should name and show in its place. */
function plainPage(
  template: PageTemplate,
  facts: PageFacts,
  root: SiteRoot | undefined,
  body: string,
  css = '',
  original: { readonly page: string; readonly card?: CardFile | undefined } = facts,
): readonly [string, string] {
  const tags = pageHead({ ...facts, page: original.page }, root, original.card);
  const title = `${facts.title} · ${facts.site.title}`;
  return [fileOf(facts.page), withPolicy(template.plain({ page: facts.page, title, tags, body, css }))];
}
