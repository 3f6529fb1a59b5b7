// How long content takes: cold, with nothing changed, and with one post edited, each in a new process. With
// `npm run bench -- scale` also 1,000 and 10,000 posts. The corpora's folder is CORPORA_DIR.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Measured {
  readonly posts: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly megabytes: number;
  readonly bytes: number;
}

/** A body of posts and the one that is edited. */
const CORPORA = [
  { folder: 'v8-blog/src/blog', edited: '10-years.md' },
  { folder: 'rust-book/src', edited: 'ch01-01-installation.md' },
];

/** What a cache keeps of pictures; a cold build here has seen them, as their encoding would hide all else. */
const OF_PICTURES = new Set(['facts', 'picture']);

const SCALES = [1_000, 10_000];

export async function run(): Promise<void> {
  const corpora = process.env['CORPORA_DIR'] ?? '../shared/corpora';
  const found = CORPORA.filter(({ folder }) => existsSync(join(corpora, folder)));
  if (found.length < CORPORA.length) {
    console.log(
      `no corpora in ${corpora}: CORPORA_DIR names a folder with ${CORPORA.map(({ folder }) => folder).join(' and ')}`,
    );
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  try {
    cpSync(corpora, join(work, 'corpora'), { recursive: true });
    for (const { folder, edited } of CORPORA) measureCorpus(join(work, 'corpora', folder), edited, join(work, 'cache'));
    if (process.argv.includes('scale')) measureScale(join(work, 'corpora'), work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function built(folder: string, cache?: string): Measured {
  const args = ['tests/bench/compiler-child.mjs', folder, ...(cache === undefined ? [] : [cache])];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured; // its last line
}

function measureCorpus(folder: string, edited: string, cache: string): void {
  built(folder, cache);
  for (const kind of readdirSync(cache)) {
    if (!OF_PICTURES.has(kind)) rmSync(join(cache, kind), { recursive: true, force: true });
  }
  const cold = built(folder, cache);
  const same = built(folder, cache);
  appendFileSync(join(folder, edited), '\nOne more sentence.\n');
  const edit = built(folder, cache);
  console.log(`${cold.posts} posts of ${folder.split('/').slice(-3).join('/')}`);
  console.log(`  cold: ${each(cold)} ms CPU a post, ${seconds(cold)} s, ${Math.round(cold.megabytes)} MB of memory`);
  console.log(`  nothing changed: ${seconds(same)} s, ${share(same, cold)} of cold`);
  console.log(`  one post edited: ${seconds(edit)} s, ${share(edit, cold)} of cold`);
}

/** Posts are copies of the corpora's, each with a title, a date and a last sentence of its own. */
function measureScale(corpora: string, work: string): void {
  const texts = CORPORA.flatMap(({ folder }) =>
    readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => readFileSync(join(corpora, folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, '')),
  ).filter((text) => text.length > 2_000);
  for (const posts of SCALES) {
    const folder = join(work, `posts-${posts}`);
    mkdirSync(folder);
    for (let at = 0; at < posts; at++) {
      // without links, which would lead nowhere, and with fences that differ, so that none is known from another post
      const body = (texts[at % texts.length] ?? '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('\n```\n', `\n// ${at}\n\`\`\`\n`);
      const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      writeFileSync(
        join(folder, `p${at}.md`),
        `---\ntitle: Post ${at}\ndate: ${day}\n---\n${body}\nThe sentence of ${at}.\n`,
      );
    }
    const cold = built(folder);
    console.log(
      `${posts} posts: ${each(cold)} ms CPU a post, ${seconds(cold)} s, ${Math.round(cold.megabytes)} MB of memory`,
    );
  }
}

const each = ({ cpuMs, posts }: Measured): string => (cpuMs / posts).toFixed(1);
const seconds = ({ ms }: Measured): string => (ms / 1000).toFixed(2);
const share = (part: Measured, whole: Measured): string => `${Math.round((part.ms / whole.ms) * 100)} %`;
