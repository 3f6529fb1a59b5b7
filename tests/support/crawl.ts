// Follows every address of a site as it is served, pages, feeds and lists, and says which lead nowhere.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Crawled {
  /** Addresses below the site's root, without fragments. */
  readonly seen: ReadonlySet<string>;
  /** `from → to: why`. */
  readonly broken: readonly string[];
}

interface Page {
  readonly status: number;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** `own` is the address the site believes to have, which is `url` here; links to other sites are not followed. */
export async function crawl(url: string, own: string, starts: readonly string[]): Promise<Crawled> {
  const pages = new Map<string, Promise<Page>>();
  const broken: string[] = [];
  const pageAt = (address: string): Promise<Page> => {
    const known = pages.get(address) ?? read(address, own, url);
    pages.set(address, known);
    return known;
  };
  const open = starts.map((start) => ({ from: 'the start', to: new URL(start, url).href }));
  const asked = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, to } = next;
    if (asked.has(to)) continue;
    asked.add(to);
    const [address = '', fragment = ''] = to.split('#');
    if (!address.startsWith(url)) {
      if (address.startsWith(new URL('/', url).href)) broken.push(`${from} → ${to}: outside the site`);
      continue;
    }
    const { status, ids, links } = await pageAt(address);
    if (status !== 200) broken.push(`${from} → ${to}: ${status}`);
    const name = decodeURIComponent(fragment);
    if (name !== '' && !name.startsWith('/') && !ids.has(name)) broken.push(`${from} → ${to}: nothing has this id`);
    open.push(...links.map((link) => ({ from: address, to: link })));
  }
  return { seen: new Set([...pages.keys()].map((address) => address.slice(url.length))), broken };
}

async function read(address: string, own: string, url: string): Promise<Page> {
  const answer = await fetch(address);
  const text = await answer.text();
  const here = (link: string): string => (link.startsWith(own) ? url + link.slice(own.length) : link);
  if (answer.headers.get('content-type')?.startsWith('text/html'))
    return readHtml(answer.status, text, answer.url, here);
  if (!/\.(?:xml|opml|json|webmanifest|txt)$/.test(address))
    return { status: answer.status, ids: new Set(), links: [] };
  const named = [...text.matchAll(/https?:(?:(?!&(?:lt|gt|quot);)[^\s"'<>\\)])+/g)].map(([link]) =>
    link.replaceAll('&amp;', '&'),
  );
  return { status: answer.status, ids: new Set(), links: named.filter((link) => link.startsWith(own)).map(here) };
}

const LINKS: Readonly<Record<string, string>> = {
  ...{ a: 'href', link: 'href', img: 'src', source: 'srcset', script: 'src', iframe: 'src' },
};

function readHtml(status: number, text: string, address: string, here: (link: string) => string): Page {
  const ids = new Set<string>();
  const found: string[] = [];
  let base = address;
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      const of = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      const id = of('id');
      if (id !== undefined) ids.add(id);
      if (node.tagName === 'base') base = new URL(of('href') ?? '', address).href;
      const value = of(LINKS[node.tagName] ?? 'data-none');
      if (value !== undefined) found.push(...(node.tagName === 'source' ? pictures(value) : [value]));
      const property = of('property');
      if (node.tagName === 'meta' && (property === 'og:image' || property === 'og:url'))
        found.push(of('content') ?? '');
      if (node.tagName === 'meta' && of('http-equiv') === 'refresh') found.push(of('content')?.split('url=')[1] ?? '');
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(text));
  const links = found.map((link) => here(new URL(link, base).href)).filter((link) => link.startsWith('http'));
  return { status, ids, links };
}

const pictures = (set: string): string[] => set.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '');
