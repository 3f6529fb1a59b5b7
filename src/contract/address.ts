// Addresses of the app's pages. One type, written as a hash and read back; the two are each other's inverse.
import { type Passage, readPassage, writePassage } from './passage.ts';

export type Address =
  | { readonly page: 'start' | 'paths' | 'topics' | 'terms' | 'latest' | 'shelf' | 'offline' | 'settings' | 'about' }
  | { readonly page: 'path'; readonly path: string }
  | {
      readonly page: 'post';
      readonly post: string;
      readonly path?: string;
      readonly heading?: string;
      readonly passage?: Passage;
      /** Words to mark in the text and step through. */
      readonly find?: string;
    }
  | { readonly page: 'topic'; readonly topic: string }
  | { readonly page: 'search'; readonly query?: string; readonly within?: string };

/** The link to a page, `#/…`, ready for an `href`. */
export function hrefOf(address: Address): string {
  return `#/${segmentsOf(address).map(encodeURIComponent).join('/')}${queryOf(address)}`;
}

function segmentsOf(address: Address): string[] {
  switch (address.page) {
    case 'start':
      return [];
    case 'path':
      return ['paths', address.path];
    case 'post': {
      const place = address.path === undefined ? ['read'] : ['paths', address.path];
      return [...place, address.post, ...(address.heading === undefined ? [] : [address.heading])];
    }
    case 'topic':
      return ['topics', address.topic];
    default:
      return [address.page];
  }
}

function queryOf(address: Address): string {
  const query = new URLSearchParams();
  if (address.page === 'post' && address.passage) query.set('quote', writePassage(address.passage));
  if (address.page === 'post' && address.find) query.set('find', address.find);
  if (address.page === 'search' && address.query) query.set('q', address.query);
  if (address.page === 'search' && address.within) query.set('in', address.within);
  return query.size > 0 ? `?${query}` : '';
}

/** What a hash means; undefined where it names no page. Never throws, whatever a stranger's link holds. */
export function addressOf(hash: string): Address | undefined {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const params = new URLSearchParams(query);
  const segments = path.split('/').filter((segment) => segment !== '');
  let parts: string[];
  try {
    parts = segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const [room, first, second, third] = parts;
  if (room === undefined) return { page: 'start' };
  if (room === 'read' && first !== undefined && parts.length <= 3) {
    return { page: 'post', post: first, ...(second !== undefined && { heading: second }), ...askedOf(params) };
  }
  if (room === 'paths' && first !== undefined && parts.length <= 4) {
    if (second === undefined) return { page: 'path', path: first };
    return {
      page: 'post',
      path: first,
      post: second,
      ...(third !== undefined && { heading: third }),
      ...askedOf(params),
    };
  }
  if (room === 'topics' && first !== undefined && parts.length === 2) return { page: 'topic', topic: first };
  if (parts.length > 1) return undefined;
  if (room === 'search') {
    const q = params.get('q');
    const within = params.get('in');
    return { page: 'search', ...(q && { query: q }), ...(within && { within }) };
  }
  return PLAIN.find((page) => page.page === room);
}

/** What is to be marked in a post: a passage that was shared, or words that were searched for. */
function askedOf(params: URLSearchParams): { readonly passage?: Passage; readonly find?: string } {
  const passage = readPassage(params.get('quote') ?? '');
  const find = params.get('find');
  return { ...(passage && { passage }), ...(find && { find }) };
}

const PLAIN: readonly Address[] = [
  { page: 'paths' },
  { page: 'topics' },
  { page: 'terms' },
  { page: 'latest' },
  { page: 'shelf' },
  { page: 'offline' },
  { page: 'settings' },
  { page: 'about' },
];
