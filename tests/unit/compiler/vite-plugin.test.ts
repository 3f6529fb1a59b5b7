// The plugin in a real Vite build: content beside the app, or one short error after the whole list.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createLogger } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { content } from '../../../src/compiler/vite-plugin.ts';
import type { RootFile } from '../../../src/contract/catalog.ts';
import { filePath } from '../../../src/contract/ref.ts';
import { ROOT_FILE } from '../../../src/contract/version.ts';
import { DESCRIBED, type Files, folderOf, post } from './make.ts';

const PAGE =
  '<html lang="%SITE_LANG%"><head><title>%SITE_TITLE%</title><meta name="description" content="%SITE_DESCRIPTION%"></head></html>';

beforeEach(() => {
  vi.stubEnv('VITEST', ''); // under Vitest the plugin does nothing
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function built(posts: Files) {
  const named = Object.entries(posts).map(([file, text]) => [`posts/${file}`, text] as const);
  const root = folderOf({ 'index.html': PAGE, ...Object.fromEntries(named) });
  const said: string[] = [];
  const logger = createLogger('silent');
  logger.info = (message) => {
    said.push(message);
  };
  const plugins = [content({ postsDir: 'posts' })];
  const result = build({ configFile: false, root, base: './', customLogger: logger, plugins });
  const failure = await result.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  return { failure, said: said.join('\n'), dist: join(root, 'dist') };
}

test('a build writes the content beside the app, and the site into the page', async () => {
  const site = 'title: Me & you\ntagline: A "quote"\nlang: de\n';
  const { failure, said, dist } = await built({ 'a.md': post(`title: A\n${DESCRIBED}`), 'site.yaml': site });
  expect(failure).toBeUndefined();
  expect(said).toContain('content: 1 post in 1 path, 2 words, 0 errors, 0 warnings');
  const root = JSON.parse(readFileSync(join(dist, ROOT_FILE), 'utf8')) as RootFile;
  expect(existsSync(join(dist, filePath(root.start)))).toBe(true);
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<title>Me &amp; you</title>');
  expect(page).toContain('content="A &quot;quote&quot;"');
});

test('the page is in the language of its words, and the words in that of the site', async () => {
  const inLanguage = (lang: string) =>
    built({
      'a.md': post(`title: A\n${DESCRIBED}`),
      'site.yaml': `title: T\nlang: ${lang}\n`,
      '../index.html': `${PAGE}<script type="module" src="/main.js"></script>`,
      '../main.js': "import { said } from '#words/said.js';\nconsole.log(said);",
      ...Object.fromEntries(
        ['en', 'de'].map((one) => [`../src/words/${one}/said.js`, `export const said = 'in ${one}';`]),
      ),
    });
  const scriptOf = (dist: string): string =>
    readdirSync(join(dist, 'assets'))
      .map((file) => readFileSync(join(dist, 'assets', file), 'utf8'))
      .join('');
  const german = await inLanguage('de-AT');
  expect(readFileSync(join(german.dist, 'index.html'), 'utf8')).toContain('<html lang="de-AT">');
  expect(scriptOf(german.dist)).toContain('in de');
  const french = await inLanguage('fr');
  expect(readFileSync(join(french.dist, 'index.html'), 'utf8')).toContain('<html lang="en">');
  expect(scriptOf(french.dist)).toContain('in en');
  expect(scriptOf(french.dist)).not.toContain('in de');
});

test('a build with faults lists them all, then fails once and writes nothing', async () => {
  const faulty = { 'a.md': post('date: 2025-02-30'), 'b.md': post('title: B\nkind: x') };
  const { failure, said, dist } = await built(faulty);
  expect(failure).toMatchObject({ message: 'content: 2 errors, listed above' });
  expect(said).toContain('a.md:2:7 error:');
  expect(said).toContain('b.md:3:7 error:');
  expect(existsSync(join(dist, ROOT_FILE))).toBe(false);
});

test('a strict build fails on a warning, and says it', async () => {
  const odd = { 'a.md': post('title: A\nkeywords: x') };
  expect((await built(odd)).failure).toBeUndefined();
  vi.stubEnv('STRICT', '1');
  const { failure, said } = await built(odd);
  expect(failure).toMatchObject({ message: 'content: 1 warning, and the build is strict' });
  expect(said).toContain('a.md:3:1 warning:');
});

test('under Vitest it does nothing', () => {
  vi.stubEnv('VITEST', 'true');
  expect(content({ postsDir: 'posts' }).map((plugin) => Object.keys(plugin))).toEqual([['name']]);
});
