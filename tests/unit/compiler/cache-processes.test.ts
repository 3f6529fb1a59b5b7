// The cache among processes: builds that are killed in the middle, and two at once on one folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../src/compiler/build.ts';
import { diskBlobs } from '../../../src/compiler/cache/blobs.ts';
import { folderOf, post } from './make.ts';

const code = (seed: number) => `\`\`\`js\n${'let a = 1;\n'.repeat(seed)}\n\`\`\`\n`;

const GARDEN = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`p${at}.md`, post(`title: P ${at}`, code(at + 1))]),
);

/** Builds as often as asked, with an edit before each; says `go` when the first one begins. */
const BUILDER = `
  import { writeFileSync } from 'node:fs';
  import { runnerImport } from 'vite';
  const [folder, cache, name, times] = process.argv.slice(1);
  const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
  const { build } = await load(${JSON.stringify(resolve('src/compiler/build.ts'))});
  const { diskBlobs } = await load(${JSON.stringify(resolve('src/compiler/cache/blobs.ts'))});
  console.log('go');
  for (let time = 0; time < Number(times); time++) {
    writeFileSync(folder + '/' + name + '.md', '---\\ntitle: ' + name + time + '\\n---\\nText ' + time % 3);
    await build(folder, { drafts: false, blobs: diskBlobs(cache) });
  }
`;

async function builder(folder: string, cache: string, name: string, times: number): Promise<ChildProcess> {
  const args = ['--input-type=module', '-e', BUILDER, folder, cache, name, String(times)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function expectSound(folder: string, cache: string): Promise<void> {
  for (const drafts of [false, true]) {
    const kept = await build(folder, { drafts, blobs: diskBlobs(cache) });
    const cold = await build(folder, { drafts });
    expect([...kept.files.keys()]).toEqual([...cold.files.keys()]);
    for (const [path, bytes] of cold.files) expect(Buffer.from(kept.files.get(path) ?? []).equals(bytes)).toBe(true);
  }
}

/** At moments by chance: from before the first file is read to after several builds. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 8);
const LATEST_MS = 500;

const newCache = () => mkdtempSync(join(tmpdir(), 'throughline-cache-'));

test('a build that is killed leaves nothing that harms the next', { timeout: 240_000 }, async () => {
  const folder = folderOf(GARDEN);
  const cache = newCache();
  for (let kill = 0; kill < KILLS; kill++) {
    const child = await builder(folder, cache, 'edited', 1000);
    await new Promise((done) => setTimeout(done, Math.random() * LATEST_MS));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expectSound(folder, cache);
  }
  expect(readdirSync(cache).length).toBeGreaterThan(0);
});

test('two builds at once do not disturb each other', { timeout: 120_000 }, async () => {
  const folder = folderOf(GARDEN);
  const cache = newCache();
  const children = await Promise.all([builder(folder, cache, 'one', 12), builder(folder, cache, 'two', 12)]);
  const codes = await Promise.all(children.map(async (child) => child.exitCode ?? (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  await expectSound(folder, cache);
  writeFileSync(join(folder, 'p1.md'), post('title: P 1', 'Other.'));
  await expectSound(folder, cache);
});
