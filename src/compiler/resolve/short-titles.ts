// Inside a path its own name need not stand in every title.

const SEPARATORS = /(?::\s+|\s+[–—|-]\s+|,\s+|\.\s+)/g;
const LEAST_LETTERS = 3;

/** Titles without the beginning and the end that all of them share, cut at separators only. One title stays as it is. */
export function shortTitles(titles: readonly string[]): readonly string[] {
  if (new Set(titles).size < 2) return titles;
  const from = sharedStart(titles);
  const reversed = titles.map((title) => title.slice(from));
  const to = sharedEnd(reversed);
  const short = reversed.map((title) => title.slice(0, title.length - to).trim());
  return short.every((title) => (title.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS) ? short : titles;
}

/**
 * Titles for a narrow list of parts: short ones, and of those what stands before a colon, where that alone still tells
 * the parts apart ("CP systems: the hidden cost" is "CP systems").
 */
export function partTitles(titles: readonly string[]): readonly string[] {
  const short = shortTitles(titles);
  const leads = short.map((title) => title.split(/:\s/, 1)[0] ?? title);
  const tell = leads.every((lead) => (lead.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS);
  return tell && new Set(leads).size === leads.length ? leads : short;
}

function sharedStart(titles: readonly string[]): number {
  const [first = ''] = titles;
  const ends = Array.from(first.matchAll(SEPARATORS), ({ 0: sign, index }) => index + sign.length);
  return (
    ends.findLast((end) => titles.every((title) => title.startsWith(first.slice(0, end)) && title.length > end)) ?? 0
  );
}

function sharedEnd(titles: readonly string[]): number {
  const [first = ''] = titles;
  const starts = Array.from(first.matchAll(SEPARATORS), ({ index }) => index);
  const start = starts.find(
    (at) => at > 0 && titles.every((title) => title.endsWith(first.slice(at)) && title.length > first.length - at),
  );
  return start === undefined ? 0 : first.length - start;
}
