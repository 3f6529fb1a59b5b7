// The deployments that the fault tests make: a library with a path of twenty parts, one of them with a picture; a second
// edition; one that does not start; one in a newer format; one whose worker is retired; one by an author who means harm.
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { FORMAT } from '../../src/contract/version.ts';
import { makeBuild } from '../support/builds.ts';
import { PAYLOADS } from '../support/payloads.ts';

export const PARTS = 20;
export const REVISED = 'This line came with the second edition.';
type Name = 'a' | 'b' | 'c' | 'broken' | 'newer' | 'retired' | 'hostile';

export const folder = (name: Name): string => path.join(process.env['FAULT_SITES'] ?? '', name);

/**
 * Playwright's global setup; what it returns cleans up. A folder named by FAULT_SITES is filled once and stays, for a suite
 * that is run in pieces.
 */
export default async function makeBuilds(): Promise<() => Promise<void>> {
  const kept = process.env['FAULT_SITES'];
  if (kept === undefined) {
    const home = await newHome();
    await publishAll(home);
    return () => rm(home, { recursive: true, force: true });
  }
  if ((await mkdir(kept, { recursive: true })) !== undefined) await publishAll(kept);
  return () => Promise.resolve();
}

async function publishAll(home: string): Promise<void> {
  const first = path.join(home, 'posts');
  await cp('posts', first, { recursive: true });
  await writeLong(first);
  const second = path.join(home, 'posts-2');
  await cp(first, second, { recursive: true });
  await appendFile(path.join(second, 'long/long-3.md'), `\n${REVISED}\n`);
  await rm(path.join(second, 'long/long-7.md'));
  await writeFile(path.join(second, 'paths/long.yaml'), pathFile([...numbers()].filter((n) => n !== 7)));
  await makeBuild('A', first, folder('a'));
  await makeBuild('B', second, folder('b'));
  await makeBuild('C', second, folder('c'));
  await cp(folder('b'), folder('broken'), { recursive: true });
  await makeBuild('BROKEN', first, folder('broken'), 'throw new Error("this build does not start");');
  await cp(folder('a'), folder('newer'), { recursive: true });
  const root = path.join(folder('newer'), 'c/v1/root.json');
  await writeFile(root, JSON.stringify({ ...JSON.parse(await readFile(root, 'utf8')), format: FORMAT + 1 }));
  process.env['RETIRE_WORKER'] = '1';
  await makeBuild('RETIRED', first, folder('retired'));
  delete process.env['RETIRE_WORKER'];
  await makeBuild('HOSTILE', await writeHostile(path.join(home, 'hostile-posts')), folder('hostile'));
  await addTab();
}

/** Playwright's global setup where the first deployment is enough, with nothing but the long path. */
export async function makeFirst(): Promise<() => Promise<void>> {
  const home = await newHome();
  const posts = path.join(home, 'posts');
  await mkdir(path.join(posts, 'paths'), { recursive: true });
  await writeFile(path.join(posts, 'site.yaml'), 'title: Throughline\n');
  await writeLong(posts);
  await makeBuild('A', posts, folder('a'));
  await addTab();
  return () => rm(home, { recursive: true, force: true });
}

async function newHome(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-faults-'));
  process.env['FAULT_SITES'] = home;
  return home;
}

const numbers = (): readonly number[] => Array.from({ length: PARTS }, (_, n) => n + 1);

async function writeLong(posts: string): Promise<void> {
  await mkdir(path.join(posts, 'long'));
  for (const n of numbers()) {
    const text = Array.from({ length: 30 }, (_, at) => `Paragraph ${at} of part ${n} says ${words(n * 100 + at)}.`);
    const picture = n === 5 ? '![A square of one colour](square.png)\n\n' : '';
    const matter = `---\ntitle: Long part ${n}\ndate: 2026-01-01\n---\n\n`;
    await writeFile(path.join(posts, `long/long-${n}.md`), `${matter}${picture}${text.join('\n\n')}\n`);
  }
  const square = sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a6b3c' } });
  await square.png().toFile(path.join(posts, 'long/square.png'));
  await writeFile(path.join(posts, 'paths/long.yaml'), pathFile(numbers()));
}

/** How many posts there are in the hostile deployment, `hostile-1` and on. */
export const HOSTILE = Object.values(PAYLOADS).flat().length;

/** A payload in the text, the title and the description of a post each; without a `site.yaml` these are warnings. */
async function writeHostile(posts: string): Promise<string> {
  await mkdir(posts);
  for (const [at, payload] of Object.values(PAYLOADS).flat().entries()) {
    const words = JSON.stringify(payload.replaceAll('\0', ' '));
    const matter = `---\ntitle: ${words}\ndescription: ${words}\ndate: 2026-01-01\ntags: [${words}]\n---\n\n`;
    await writeFile(path.join(posts, `hostile-${at + 1}.md`), `${matter}Before.\n\n${payload}\n\nAfter.\n`);
  }
  return posts;
}

const pathFile = (parts: readonly number[]): string =>
  `title: The long one\nkind: series\nstatus: complete\nitems:\n${parts.map((n) => `  - post: long-${n}\n    teaser: Part ${n}.\n`).join('')}`;

/** Words that differ from one another, so that files do not shrink to nothing. */
const words = (seed: number): string =>
  Array.from({ length: 40 }, (_, n) => Math.imul(seed + 1, 2_654_435_761 + n * 40_503).toString(36)).join(' ');

async function addTab(): Promise<void> {
  const out = path.join(folder('a'), 'fault');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { input: path.resolve('tests/faults/tab.ts'), output: { entryFileNames: 'tab.js' } },
    },
  });
  if (!(await readdir(out)).includes('tab.js')) throw new Error('expected tab.js to be built');
  await writeFile(
    path.join(out, 'index.html'),
    '<!doctype html><title>Tab</title><script type="module" src="tab.js"></script>',
  );
}
