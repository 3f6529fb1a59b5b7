// A site of a thousand short posts, no two of them alike: what search is tried on where a library is large.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { stringify } from 'yaml';
import { makeBuild } from './builds.ts';
import { writeFolder } from './states.ts';
import { type StaticServer, serveStatic } from './static-server.ts';

const POSTS = 1_000;

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'st'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** A word for a number: the same one for the same number, another one for another below 512,000. */
function word(number: number): string {
  const syllable = (value: number): string =>
    (ONSETS[value % ONSETS.length] ?? '') + (VOWELS[Math.floor(value / ONSETS.length) % VOWELS.length] ?? '');
  return [number, Math.floor(number / 80), Math.floor(number / 6400)].map(syllable).join('');
}

/** The two words that only the post of this number has, in the section of the same name. */
export const ownWords = (post: number): string => `${word(20_000 + post)} ${word(40_000 + post)}`;

function post(number: number): string {
  const some = (from: number) =>
    Array.from({ length: 60 }, (_, at) => word((number * 37 + from + at * at) % 3_000)).join(' ');
  const day = new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
  const front = stringify({ title: `Part ${number} on ${word(number)}`, date: day, lang: 'en' });
  return `---\n${front}---\n\n${some(1)}\n\n## About ${word(10_000 + number)}\n\n${ownWords(number)} ${some(7)}\n\n## And more\n\n${some(11)}\n`;
}

/** Built by the worker that asks for it. */
export const test = base.extend<{ site: StaticServer }, { folder: string }>({
  folder: [
    async ({ browserName: _ }, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'throughline-large-'));
      const posts = Object.fromEntries(Array.from({ length: POSTS }, (_, at) => [`p${at}.md`, post(at)]));
      const site = stringify({ title: 'A thousand posts', lang: 'en', firstPost: 'p0' });
      await writeFolder(path.join(home, 'posts'), { 'site.yaml': site, ...posts });
      await use(await makeBuild('M', path.join(home, 'posts'), path.join(home, 'site')));
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: async ({ folder }, use) => {
    const site = await serveStatic(folder, '/blog/');
    await use(site);
    await site.stop();
  },
});
