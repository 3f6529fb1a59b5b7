// Deployments into a real folder: what pages of earlier builds need stays for a while, and no moment is a broken site.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deploy } from '../../../src/publish/deploy.ts';
import { planDeploy } from '../../../src/publish/deploy-plan.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'throughline-deploy-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const target = (): string => path.join(home, 'published');

async function made(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(home, name);
  await rm(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

/** A build whose pages all say which one it is, with a script and a post that are its own. */
const build = (name: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  made(name, {
    'index.html': `page of ${name}: assets/${name}.js`,
    'c/v1/root.json': `root of ${name}: c/v1/files/${name}.json`,
    [`assets/${name}.js`]: name,
    [`c/v1/files/${name}.json`]: name,
    'icon.svg': 'icon',
    'sw.js': `worker of ${name}`,
    ...more,
  });

async function standing(): Promise<string[]> {
  const entries = await readdir(target(), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(target(), path.join(entry.parentPath, entry.name))).sort();
}
const text = (file: string): Promise<string> => readFile(path.join(target(), file), 'utf8');

test('a first deployment is the build, and a record of it', async () => {
  expect(await deploy(await build('a'), target(), '2026-01-01')).toMatchObject({ kind: 'done', written: 6, kept: 0 });
  expect(await standing()).toEqual(
    ['assets/a.js', 'c/v1/files/a.json', 'c/v1/root.json', 'deployed.json', 'icon.svg', 'index.html', 'sw.js'].sort(),
  );
});

test('named files stay 90 days from the deployment that left them out, however long they had been in use', async () => {
  await deploy(await build('a'), target(), '2025-01-01');
  await deploy(await build('b'), target(), '2026-01-01');
  await deploy(await build('c'), target(), '2026-04-01'); // 90 days
  expect(await standing()).toEqual(expect.arrayContaining(['assets/a.js', 'assets/b.js', 'c/v1/files/a.json']));
  await deploy(await build('c'), target(), '2026-04-02');
  expect(await standing()).not.toContain('assets/a.js');
  expect(await standing()).toContain('assets/b.js');
});

test('a file that a later build has again is in use again', async () => {
  for (const [name, day] of [
    ['a', '2026-01-01'],
    ['b', '2026-01-02'],
    ['a', '2026-03-30'],
    ['b', '2026-05-30'],
  ] as const)
    await deploy(await build(name), target(), day);
  expect(await standing()).toContain('assets/a.js');
});

test('pages that are no more go at once, with their folders; what was never deployed stays', async () => {
  await deploy(await build('a', { 'read/gone/index.html': 'x' }), target(), '2026-01-01');
  await writeFile(path.join(target(), 'CNAME'), 'example.org');
  await mkdir(path.join(target(), '.git'));
  await writeFile(path.join(target(), '.git/HEAD'), 'ref');
  await deploy(await build('b'), target(), '2026-01-02');
  const files = await standing();
  expect(files.filter((file) => file.startsWith('read'))).toEqual([]);
  expect(await readdir(target())).not.toContain('read');
  expect(files).toEqual(expect.arrayContaining(['CNAME', '.git/HEAD']));
});

test('what has not changed is not written again', async () => {
  await deploy(await build('a'), target(), '2026-01-01');
  expect(await deploy(await build('a'), target(), '2026-01-02')).toMatchObject({ written: 0, removed: 0 });
});

test.each([
  ['', 'gone'],
  ['not JSON', 'spoiled'],
  ['{"version":1,"files":[3],"left":{}}', 'of another kind'],
])('a record that is %s is no reason to remove anything (%s)', async (record) => {
  await deploy(await build('a'), target(), '2025-01-01');
  await writeFile(path.join(target(), 'deployed.json'), record);
  await deploy(await build('b'), target(), '2026-01-01');
  expect(await standing()).toContain('assets/a.js');
});

test('an unfinished build and a folder inside the build are refused, and nothing is touched', async () => {
  const half = await build('half');
  await rm(path.join(half, 'sw.js'));
  expect(await deploy(half, target(), '2026-01-01')).toMatchObject({ kind: 'refused' });
  expect(await readdir(home)).not.toContain('published');
  const whole = await build('whole');
  expect(await deploy(whole, path.join(whole, 'out'), '2026-01-01')).toMatchObject({ kind: 'refused' });
  expect(await deploy(whole, whole, '2026-01-01')).toMatchObject({ kind: 'refused' });
});

test('everything that a file leads to goes out before it, and the worker at the end', () => {
  const { write } = planDeploy(
    ['sw.js', 'index.html', 'c/v1/root.json', 'icon.svg', 'c/v1/files/x.json', 'read/a/index.html', 'assets/a.js'],
    [],
    undefined,
    '2026-01-01',
  );
  expect(write).toEqual([
    'assets/a.js',
    'c/v1/files/x.json',
    'icon.svg',
    'c/v1/root.json',
    'index.html',
    'read/a/index.html',
    'sw.js',
  ]);
});

test('killed at any moment, what stands there is whole, and the next run ends it', async () => {
  const many = (name: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`assets/${name}-${at}.js`, name]));
  const [before, after] = [await build('before', many('before')), await build('after', many('after'))];
  let killed = 0;
  for (let turn = 0; turn < 8; turn++) {
    await rm(target(), { recursive: true, force: true });
    await deploy(before, target(), '2026-01-01');
    if (await isKilledAt(after, (turn + 1) * 8)) killed++;
    const page = await text('index.html');
    expect(await standing()).toContain(page.split(': ')[1]);
    expect(await standing()).toContain((await text('c/v1/root.json')).split(': ')[1]);
    if ((await text('sw.js')) === 'worker of after') expect(page).toContain('after');
    expect(await deploy(after, target(), '2026-01-02')).toMatchObject({ kind: 'done' });
    const files = await standing();
    expect(files.filter((file) => file.startsWith('.deploying'))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining([...Object.keys(many('before')), ...Object.keys(many('after'))]));
  }
  expect(killed).toBeGreaterThan(0);
}, 60_000);

/** Deploys in a process of its own that is killed once so many of the new files stand there. */
async function isKilledAt(built: string, count: number): Promise<boolean> {
  const code = `import { runnerImport } from 'vite';
const { module } = await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
await module.deploy(process.argv[2], process.argv[3], '2026-01-02');`;
  const place = path.resolve('src/publish/deploy.ts');
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, place, built, target()], {
    stdio: 'inherit',
  });
  let isOver = false;
  const end = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  void end.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const come = (await readdir(path.join(target(), 'assets'))).filter((file) => file.startsWith('after-'));
    if (come.length >= count) child.kill('SIGKILL');
  }
  return end;
}
