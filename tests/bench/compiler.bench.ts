// How long content takes: cold, with nothing changed, and with one post edited, each in a new process, and how large code
// becomes. With `npm run bench compiler scale` also 1,000 and 10,000 posts. The corpora's folder is CORPORA_DIR.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bothOf, type Corpus, corporaFolder, RUST_BOOK, V8_BLOG } from './corpora.ts';
import { dropPosts, writePosts } from './scale.ts';

/** `code` counts bytes of the code as authors wrote it and as HTML. */
interface Measured {
  readonly posts: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly megabytes: number;
  readonly bytes: number;
  readonly code: { readonly source: number; readonly html: number };
}

/** What a cache keeps of pictures; a cold build here has seen them, as their encoding would hide all else. */
const OF_PICTURES = new Set(['facts', 'picture']);

/** Other work on the machine only ever adds time: the least of some runs is nearest to the truth. */
const RUNS = 3;

const SCALES = [1_000, 10_000];
const MOST_MEGABYTES = 2_000;

export async function run(): Promise<void> {
  const found = corporaFolder();
  if (found === undefined) return;
  const work = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  try {
    const corpora = join(work, 'corpora');
    cpSync(found, corpora, { recursive: true });
    const both = bothOf(corpora);
    measure('V8 blog', { ...V8_BLOG, folder: join(corpora, V8_BLOG.folder) }, join(work, 'cache'));
    measure('Rust book', { ...RUST_BOOK, folder: join(corpora, RUST_BOOK.folder) }, join(work, 'cache'));
    measure('both in one build', { folder: both, edited: RUST_BOOK.edited }, join(work, 'cache'));
    if (process.argv.includes('scale')) measureScale(corpora, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function built(folder: string, cache?: string): Measured {
  const args = ['tests/bench/compiler-child.mjs', folder, ...(cache === undefined ? [] : [cache])];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured; // its last line
}

/** What markdown-it and shiki take by themselves, the least of some runs: machines differ, and goals in milliseconds with them. */
function partsAlone(folder: string): Pick<Measured, 'posts' | 'cpuMs'> {
  const run = () => execFileSync(process.execPath, ['tests/bench/parts-child.mjs', folder], { encoding: 'utf8' });
  const runs = Array.from({ length: RUNS }, () => JSON.parse(run()) as Pick<Measured, 'posts' | 'cpuMs'>); // its last line
  return runs.reduce((one, other) => (other.cpuMs < one.cpuMs ? other : one));
}

function measure(name: string, { folder, edited }: Corpus, cache: string): void {
  built(folder, cache);
  const cold = least(() => {
    for (const kind of readdirSync(cache)) {
      if (!OF_PICTURES.has(kind)) rmSync(join(cache, kind), { recursive: true, force: true });
    }
    return built(folder, cache);
  });
  const same = least(() => built(folder, cache));
  const edit = least(() => {
    appendFileSync(join(folder, edited), '\nOne more sentence.\n');
    return built(folder, cache);
  });
  console.log(`${name}: ${cold.posts} posts, the least of ${RUNS} runs each`);
  console.log(`  cold: ${each(cold)} ms CPU a post, ${seconds(cold)} s, ${Math.round(cold.megabytes)} MB of memory`);
  console.log(`  markdown-it and shiki alone: ${each(partsAlone(folder))} ms CPU a post`);
  console.log(`  nothing changed: ${seconds(same)} s, ${share(same, cold)} of cold`);
  console.log(`  one post edited: ${seconds(edit)} s, ${share(edit, cold)} of cold`);
  console.log(`  code: ${(cold.code.html / cold.code.source).toFixed(2)} bytes of HTML for one of source`);
}

function least(make: () => Measured): Measured {
  const runs = Array.from({ length: RUNS }, make);
  const of = (key: 'ms' | 'cpuMs' | 'megabytes') => Math.min(...runs.map((run) => run[key]));
  const [first] = runs;
  if (first === undefined) throw new Error('expected a run');
  return { ...first, ms: of('ms'), cpuMs: of('cpuMs'), megabytes: of('megabytes') };
}

function measureScale(corpora: string, work: string): void {
  for (const posts of SCALES) {
    const folder = join(work, `posts-${posts}`);
    writePosts(folder, posts, corpora);
    const cold = built(folder);
    dropPosts(folder);
    console.log(
      `${posts} posts: ${each(cold)} ms CPU a post, ${seconds(cold)} s, ${Math.round(cold.megabytes)} MB of memory`,
    );
    if (cold.bytes === 0) throw new Error('expected posts without errors');
    if (cold.megabytes > MOST_MEGABYTES) throw new Error(`expected less than ${MOST_MEGABYTES} MB of memory`);
  }
}

const each = ({ cpuMs, posts }: Pick<Measured, 'posts' | 'cpuMs'>): string => (cpuMs / posts).toFixed(1);
const seconds = ({ ms }: Measured): string => (ms / 1000).toFixed(2);
const share = (part: Measured, whole: Measured): string => `${Math.round((part.ms / whole.ms) * 100)} %`;
