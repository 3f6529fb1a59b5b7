// Queries whose answer is known: made from a post, they look for that post.
import type { SearchDocument } from '../../src/search/document.ts';

type Kind = 'plain' | 'typo' | 'prefix' | 'two typos' | 'joined' | 'infix';
type Source = 'title' | 'heading' | 'body';

/** `from` is what the query was made of, `kind` what was done to it; `post` is the id that should be found. */
export interface KnownItem {
  readonly query: string;
  readonly kind: Kind;
  readonly from: Source;
  readonly post: string;
}

type Random = () => number;

/** The same queries for the same documents: about two for each, in three kinds. */
export function knownItemQueries(documents: readonly SearchDocument[], seed = 7): readonly KnownItem[] {
  const random = seeded(seed);
  const counts = documentCounts(documents);
  const headings = headingCounts(documents);
  return documents.flatMap((document) => {
    const titles = document.sections.map(({ title }) => title.toLowerCase());
    const made: readonly (readonly [Source, readonly string[]])[] = [
      ['title', thinned(wordsOf(document.title), random)],
      [
        'heading',
        wordsOf(
          pick(
            titles.filter((title) => headings.get(title) === 1),
            random,
          ) ?? '',
        ),
      ],
      ['body', distinctive(document, counts, documents.length / 20, random)],
    ];
    return made
      .filter(([source, words]) => words.length > 1 || (source === 'title' && words.length === 1))
      .flatMap(([from, words]) =>
        kindsOf(words, random).map(([kind, query]) => ({ query, kind, from, post: document.id })),
      );
  });
}

/** Titles as hurried readers type them: a slip in two of their words, two words in one, or only the middle of a word. */
export function badTitleQueries(documents: readonly SearchDocument[], seed = 13): readonly KnownItem[] {
  const random = seeded(seed);
  return documents.flatMap(({ id, title }) => {
    const words = thinned(wordsOf(title), random).slice(0, 5);
    const made: readonly (readonly [Kind, string])[] = [
      ['two typos', misspelled(misspelled(words, random), random).join(' ')],
      ['joined', joined(words, random).join(' ')],
      ['infix', cropped(words, random).join(' ')],
    ];
    return made
      .filter(([, query]) => query !== words.join(' ') && query.length > 4)
      .map(([kind, query]) => ({ query, kind, from: 'title', post: id }));
  });
}

/** Two neighbours become one word. */
function joined(words: readonly string[], random: Random): readonly string[] {
  if (words.length < 2) return words;
  const at = Math.floor(random() * (words.length - 1));
  return words.toSpliced(at, 2, `${words[at]}${words[at + 1]}`);
}

/** A long word loses its first and its last letter or two. */
function cropped(words: readonly string[], random: Random): readonly string[] {
  const chosen = pick(
    words.map((word, at) => ({ word, at })).filter(({ word }) => /^\p{L}{7,}$/u.test(word)),
    random,
  );
  if (chosen === undefined) return words;
  const letters = [...chosen.word];
  const cut = letters.slice(1 + Math.floor(random() * 2), letters.length - 1 - Math.floor(random() * 2));
  return words.toSpliced(chosen.at, 1, cut.join(''));
}

function kindsOf(words: readonly string[], random: Random): readonly (readonly [Kind, string])[] {
  const last = words.at(-1) ?? '';
  const cut = last.length > 4 ? last.slice(0, 3 + Math.floor(random() * (last.length - 3))) : last;
  return [
    ['plain', words.join(' ')],
    ['typo', misspelled(words, random).join(' ')],
    ['prefix', [...words.slice(0, -1), cut].join(' ')],
  ];
}

/** A title as it is remembered: a word missing, two swapped. */
function thinned(words: readonly string[], random: Random): readonly string[] {
  const kept = words.length > 3 ? words.toSpliced(Math.floor(random() * words.length), 1) : [...words];
  if (kept.length < 2 || random() < 0.5) return kept;
  const at = Math.floor(random() * (kept.length - 1));
  return kept.toSpliced(at, 2, kept[at + 1] ?? '', kept[at] ?? '');
}

/** Three words of one section that at most one post in twenty has. */
function distinctive(
  document: SearchDocument,
  counts: ReadonlyMap<string, number>,
  most: number,
  random: Random,
): readonly string[] {
  const long = document.sections.filter(({ text }) => text.length > 200);
  const words = [...new Set(wordsOf(pick(long, random)?.text ?? ''))].filter((word) => /^\p{L}{4,}$/u.test(word));
  return words
    .filter((word) => (counts.get(word) ?? 0) <= most)
    .map((word) => ({ word, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, 3)
    .map(({ word }) => word);
}

function misspelled(words: readonly string[], random: Random): readonly string[] {
  const long = words.map((word, at) => ({ word, at })).filter(({ word }) => /^\p{L}{5,}$/u.test(word));
  const chosen = pick(long, random);
  if (chosen === undefined) return words;
  return words.toSpliced(chosen.at, 1, slip(chosen.word, random));
}

/** A letter left out, doubled, changed or swapped with the next, never the first. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letters = [...word];
  const letter = letters[at] ?? '';
  const other = 'etaoinshrdlu'[Math.floor(random() * 12)] ?? 'e';
  const slips = [[], [letter, letter], [other], [letters[at + 1] ?? '', letter]];
  const kind = Math.floor(random() * 4);
  return letters.toSpliced(at, kind === 3 ? 2 : 1, ...(slips[kind] ?? [])).join('');
}

function documentCounts(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sections } of documents) {
    for (const word of new Set(sections.flatMap(({ text }) => wordsOf(text))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** In how many documents each heading stands: one that stands in several looks for none of them. */
function headingCounts(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sections } of documents) {
    for (const title of new Set(sections.map((section) => section.title.toLowerCase()))) {
      counts.set(title, (counts.get(title) ?? 0) + 1);
    }
  }
  return counts;
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.+#_-]*[\p{L}\p{N}+#]|[\p{L}\p{N}]/gu) ?? [];

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Numbers from 0 to below 1, the same for the same seed. Source: mulberry32, Tommy Ettinger, public domain. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
