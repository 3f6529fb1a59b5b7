// What keys of other generators say in our words. https://jekyllrb.com/docs/front-matter, https://gohugo.io/content-management/front-matter,
// https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog, and the exports of DEV and Hashnode.
import { toId } from '../../contract/id.ts';
import { isIsoLike, looseDay } from './loose-day.ts';

/** Our key for a foreign one, and how its value is read; undefined where it does not say the same. */
export interface Reading {
  readonly to: string;
  readonly read: (value: unknown) => unknown;
}

/** A head as it was read: texts, lists and records. */
export type Matter = Readonly<Record<string, unknown>>;

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const asDay = (value: unknown): string | undefined => {
  const text = asText(isMatter(value) ? value['date'] : value);
  return text !== undefined && (isIsoLike(text) || looseDay(text) !== undefined) ? text : undefined;
};
const asNumber = (value: unknown): string | undefined =>
  /^-?\d+(\.\d+)?$/.test(String(value)) && Number(value) !== 0 ? String(value) : undefined; // Hugo's 0 is "none"
const asWhole = (value: unknown): string | undefined => (/^\d{1,6}$/.test(String(value)) ? String(value) : undefined);
const asAddress = (value: unknown): string | undefined =>
  /^https?:\/\//i.test(asText(value) ?? '') ? asText(value) : undefined;

const DATE: Reading = { to: 'date', read: asDay };

/** By foreign key in lower case; the first that can read the value is taken. */
export const READINGS: ReadonlyMap<string, readonly Reading[]> = new Map<string, readonly Reading[]>([
  ...named(DATE, 'pubdate pub_date publishdate publish_date published_at publishedat datepublished created created_at'),
  ...named(
    { to: 'updated', read: asDay },
    'updateddate updated_at updatedat lastmod last_modified_at modified dateupdated last_update last_updated',
  ),
  ...named({ to: 'description', read: asText }, 'excerpt summary seodescription seo_description'),
  ...named({ to: 'canonical', read: asAddress }, 'canonical_url canonicalurl'),
  ...named({ to: 'authors', read: namesOf }, 'author'),
  ...named({ to: 'tags', read: (value) => value }, 'category categories'),
  ...named({ to: 'lang', read: (value) => asText(value)?.replace('_', '-') }, 'language locale'),
  ...named({ to: 'order', read: asNumber }, 'weight sidebar_position nav_order'),
  ...named({ to: 'part', read: asWhole }, 'series_order seriesorder series_weight series_part'),
  ...named({ to: 'aliases', read: formerNames }, 'permalink redirect_from'),
  ['published', [{ to: 'draft', read: (value) => ({ false: 'true', true: 'false' })[String(value)] }, DATE]],
  ['slug', [{ to: 'id', read: idOfSlug }]],
  ['status', [{ to: 'draft', read: (value) => (value === 'draft' ? 'true' : undefined) }]],
  ['unlisted', [{ to: 'draft', read: (value) => (value === 'true' ? 'true' : undefined) }]],
  [
    'url',
    [
      { to: 'canonical', read: asAddress },
      { to: 'aliases', read: formerNames },
    ],
  ],
]);

function named(reading: Reading, keys: string): [string, readonly Reading[]][] {
  return keys.split(' ').map((key) => [key, [reading]]);
}

/** Keys whose values say nothing here once they were understood: what is published already, an order of none. */
export function saysNothing(key: string, value: unknown): boolean {
  if (key === 'status') return value === 'published' || value === 'publish';
  if (key === 'weight') return value === '0';
  return key === 'unlisted' && value === 'false';
}

/** Authors as texts or as `{name: …}`, one or several. */
export function namesOf(value: unknown): unknown {
  const one = (author: unknown): unknown =>
    isMatter(author) && author['name'] !== undefined ? author['name'] : author;
  return Array.isArray(value) ? value.map(one) : one(value);
}

/** An address such as `/2019/title/` or `/title/index.html`; none where it is a pattern such as `/:year/:title/`. */
function formerNames(value: unknown): readonly string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  const names = all.filter((one) => !/[:{]/.test(one)).map((one) => one.replace(/\/index\.html?$/i, ''));
  const useful = names.filter((one) => toId(one) !== '');
  return useful.length === 0 ? undefined : useful;
}

function idOfSlug(value: unknown): string | undefined {
  const last = (asText(value) ?? '').replace(/\/+$/, '').replace(/^.*\//, '');
  return toId(last) || undefined;
}

export function isMatter(value: unknown): value is Matter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
