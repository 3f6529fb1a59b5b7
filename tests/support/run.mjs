// The one runner behind `npm test`, `npm run lint`, `npm run bench`, `npm run test:faults` and `npm run test:engines`. Runs every step, also after one that failed, and
// ends with one plain line: `N passed, N failed`, counted from what the runners report.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const reports = mkdtempSync(path.join(tmpdir(), 'throughline-reports-'));
const screenReport = path.join(reports, 'screens.json');
const vitestReport = path.join(reports, 'vitest.json');
const snippetReport = path.join(reports, 'snippets.json');
const playwrightReport = path.join(reports, 'playwright.json');

/** A step's `count` says what it adds to the closing line; without one it is a single check. */
const LINT = [
  { name: 'biome', tool: ['biome', 'ci', '.'] },
  { name: 'types: compiler', tool: ['tsc', '-p', 'src/compiler/tsconfig.json'] },
  { name: 'types: workers', tool: ['tsc', '-p', 'src/workers/tsconfig.json'] },
  { name: 'types: tests', tool: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types: ui', tool: ['svelte-check', '--tsconfig', 'src/ui/tsconfig.json'] },
  { name: 'knip', tool: ['knip'] },
  { name: 'spelling', tool: ['cspell', 'lint', '--no-progress', '--no-summary'] },
];
/** Of the unit tests, the one that holds the import directions; `test` runs it with the others. */
const ROOMS = { name: 'rooms', tool: ['vitest', 'run', 'tests/architecture.test.ts'] };
/** What these folders test keeps documents, storage or clocks, so each file gets a world of its own. */
const WITH_WORLDS = ['ui', 'state', 'storage'].map((room) => `tests/unit/${room}`);
const SCREENS = {
  name: 'unit tests of screens, state and storage',
  tool: ['vitest', 'run', ...WITH_WORLDS, ...reporting(screenReport)],
  count: () => countVitest(readJson(screenReport)),
};
/** The rest share one, which takes half the time. */
const UNIT = {
  name: 'unit tests',
  tool: [
    ...['vitest', 'run', '--no-isolate'],
    ...[...WITH_WORLDS, 'tests/snippets'].flatMap((folder) => ['--exclude', `${folder}/**`]),
    ...reporting(vitestReport),
  ],
  count: () => countVitest(readJson(vitestReport)),
};
/** By themselves: they start compilers, which would slow the others down beyond their time. */
const SNIPPETS = {
  name: 'code in posts',
  tool: ['vitest', 'run', 'tests/snippets', ...reporting(snippetReport)],
  count: () => countVitest(readJson(snippetReport)),
};
const BROWSER = {
  name: 'browser tests',
  tool: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
  env: { PLAYWRIGHT_JSON: playwrightReport },
  count: () => countPlaywright(readJson(playwrightReport)),
};

/** Whatever follows on the command line is Playwright's, as `-- --grep F13`. */
const FAULTS = {
  name: 'faults',
  tool: ['playwright', 'test', '-c', 'tests/faults/playwright.config.ts', ...process.argv.slice(3)],
  env: { PLAYWRIGHT_JSON: playwrightReport },
  count: () => countPlaywright(readJson(playwrightReport)),
};
/** Firefox and WebKitGTK, which must be here. */
const ENGINES = {
  name: 'other browsers',
  tool: ['playwright', 'test', '-c', 'tests/engines/playwright.config.ts', ...process.argv.slice(3)],
  env: { PLAYWRIGHT_JSON: playwrightReport },
  count: () => countPlaywright(readJson(playwrightReport)),
};

const KINDS = {
  test: async () =>
    addUp([await all(LINT), await run(UNIT), await run(SCREENS), await run(SNIPPETS), await browser(BROWSER)]),
  faults: () => browser(FAULTS),
  engines: () => run(ENGINES),
  lint: () => all([...LINT, ROOMS]),
  bench,
};

/** Prints for people, and counts in a file. */
function reporting(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

/** Runs an installed tool and shows what it prints: at once, or under its name when it has ended. True where it ended well. */
function isGood([tool, ...parts], env, nameAtEnd) {
  return new Promise((resolve) => {
    const command = path.join('node_modules/.bin', tool);
    const stdio = nameAtEnd === undefined ? 'inherit' : 'pipe';
    const child = spawn(command, parts, {
      stdio,
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    const said = [`\n== ${nameAtEnd}\n`];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
    if (nameAtEnd !== undefined) child.on('close', () => console.log(said.join('').trimEnd()));
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function run({ name, tool, env, count }) {
  console.log(`\n== ${name}`);
  const good = await isGood(tool, env);
  const counted = count?.();
  // A runner that failed without a failed test, or that left no report, is a failure of its own.
  const result = counted ?? { passed: 0, failed: 0 };
  if (good) return count ? result : { passed: 1, failed: 0 };
  return { passed: result.passed, failed: Math.max(1, result.failed) };
}

/** Two at a time: each of them uses one core. */
async function all(steps) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const good = await isGood(step.tool, {}, step.name);
      results.push(good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    }
  };
  await Promise.all([work(), work()]);
  return addUp(results);
}

async function browser(step) {
  const { ensureBrowser } = await import('./browser.mjs');
  if (await ensureBrowser()) return run(step);
  console.error(
    '\n== browser tests\nNo Chromium here. Install one (apt-get install chromium) or name it in CHROMIUM_PATH.',
  );
  return { passed: 0, failed: 1 };
}

/** Each benchmark prints what it measured; it fails by throwing. `name` picks one, as `search` does search.bench.ts. */
async function bench(name = '') {
  const { runnerImport } = await import('vite');
  const results = [];
  const files = (await readdir('tests/bench').catch(() => [])).filter((file) => file.endsWith(`${name}.bench.ts`));
  for (const file of files.sort()) {
    console.log(`\n== ${file}`);
    try {
      const { module } = await runnerImport(path.resolve('tests/bench', file));
      await module.run();
      results.push({ passed: 1, failed: 0 });
    } catch (error) {
      console.error(error);
      results.push({ passed: 0, failed: 1 });
    }
  }
  return addUp(results);
}

/** A file that could not be loaded has no tests to fail, and counts as one. */
function countVitest(report) {
  if (!report) return undefined;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function countPlaywright(report) {
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function addUp(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

const kind = process.argv[2] ?? 'test';
const work = KINDS[kind];
if (!work) throw new Error(`expected one of ${Object.keys(KINDS).join(', ')}, got ${kind}`);
const { passed, failed } = await work(process.argv[3]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
