// A library of any size made of the corpora, with all that a library has: paths of realistic lengths, topics of which a few
// are large, goals, links between posts. The same one each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusTexts, plainBody } from './scale.ts';

/** Shares of the paths by kind, and how many steps they have at least and at most, with the share of such. */
const KINDS = ['series', 'series', 'series', 'series', 'series', 'series', 'series', 'path', 'path', 'collection'];
const LENGTHS = [
  [0.6, 3, 12],
  [0.95, 13, 30],
  [1, 31, 80],
] as const;
const GOALS = 6;
/** Of twenty posts, so many stand in a path. */
const IN_PATHS = 15;
const MOST_LETTERS = 5_000;

/** What a build is right to refuse. */
const NO_TEXT = /<(?:script|style|button|form|GCed)\b/;

interface Planned {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly number[];
}

/**
 * Writes the author's folder: site.yaml, paths and posts. With `url`, cards and feeds are made as well. The first posts and
 * the first path are the same at any size.
 */
export function writeLibrary(folder: string, posts: number, corpora: string, url?: string): void {
  const texts = corpusTexts(corpora).filter((text) => !NO_TEXT.test(text));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/^#{1,3} ([\w' ,-]{12,60})$/gm)].map(([, name = '']) => name),
  );
  const topics = Math.round(6 * posts ** 0.25);
  const [titles, links] = [seeded(1), seeded(3)];
  const planned = Array.from({ length: posts }, (_, at) => plan(at, names, topics, titles));
  const paths = pathsOf(planned, names, seeded(2));
  mkdirSync(join(folder, 'paths'), { recursive: true });
  mkdirSync(join(folder, 'posts'));
  writeFileSync(join(folder, 'site.yaml'), siteYaml(topics, paths.length, planned[0]?.id ?? '', names, url));
  for (const [at, path] of paths.entries()) writeFileSync(join(folder, `paths/line-${at}.yaml`), path);
  for (const [at, { id, title, topics: on }] of planned.entries()) {
    const day = new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);
    const matter = `---\ntitle: "${title}"\ndate: ${day}\ntopics: [${on.map((topic) => `topic-${topic}`)}]\n---\n`;
    const other = planned[Math.floor(links() * posts)]?.id ?? id;
    const body = plainBody(shortened(texts[at % texts.length] ?? ''), at).replace(/^# .*$/m, '');
    writeFileSync(join(folder, `posts/${id}.md`), `${matter}${body}\nSee also [another post](${other}.md).\n`);
  }
}

/** Whole sections, as many as make a short post: with ten thousand long ones a build would take the time of ten. */
function shortened(text: string): string {
  const [first = '', ...rest] = text.split(/^(?=## )/m);
  return rest.reduce((kept, section) => (kept.length + section.length > MOST_LETTERS ? kept : kept + section), first);
}

/** Large topics are few: the share of each follows its place (Zipf). */
function plan(at: number, names: readonly string[], topics: number, random: () => number): Planned {
  const pick = (): string => names[Math.floor(random() * names.length)] ?? 'A post';
  const title = random() < 0.5 ? `${pick()}: ${pick()}` : `${pick()}, part ${at}`;
  const topic = (): number => Math.floor(topics ** random()) - 1;
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/-$/, '');
  return { id: `${slug}-${at}`, title, topics: [...new Set([topic(), ...(random() < 0.4 ? [topic()] : [])])] };
}

/** As YAML, one text a path. */
function pathsOf(posts: readonly Planned[], names: readonly string[], random: () => number): readonly string[] {
  const free = posts.filter((_, at) => at % 20 < IN_PATHS);
  const paths: string[] = [];
  for (let from = 0; from < free.length; ) {
    const share = random();
    const [, least, most] = LENGTHS.find(([below]) => share < below) ?? LENGTHS[0];
    const steps = free.slice(from, from + least + Math.floor(random() * (most - least)));
    from += steps.length;
    const name = (): string => names[Math.floor(random() * names.length)] ?? 'A path';
    const kind = KINDS[paths.length % KINDS.length];
    const items = steps.map(({ id }) => `  - ${id}\n`).join('');
    const blurb = `${name()}. ${name()}. ${name()}.`;
    paths.push(
      `title: "${name()} ${paths.length}"\nkind: ${kind}\nblurb: "${blurb}"\nwhy: "${blurb}"\nitems:\n${items}`,
    );
  }
  return paths;
}

function siteYaml(topics: number, paths: number, first: string, names: readonly string[], url?: string): string {
  const entries = (count: number, entry: (at: number) => string) => Array.from({ length: count }, (_, at) => entry(at));
  const topic = (at: number) =>
    `  - {id: topic-${at}, title: "Topic ${at} ${names[at * 7]}", scope: "${names[at * 5]}"}\n`;
  const goal = (at: number) => `  - {id: goal-${at}, title: "Goal ${at}", goal: "${names[at]}", paths: [line-${at}]}\n`;
  return [
    'title: Scale\ntagline: A library of any size\nlang: en\n',
    url === undefined ? '' : `url: ${url}\n`,
    `topics:\n${entries(topics, topic).join('')}`,
    `goals:\n${entries(Math.min(GOALS, paths), goal).join('')}`,
    `firstPost: ${first}\n`,
  ].join('');
}

/** Numbers from 0 to 1, the same ones each time. Source: Tommy Ettinger's mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
