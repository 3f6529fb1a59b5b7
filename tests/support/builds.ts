// The two builds that browser tests deploy; only B knows its address. Made once for all tests; Playwright hands their folders on to its workers.
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'vite';

/** The line that only build B's edition of `what-cap-says` has. */
export const REVISION = 'This line came with the second deployment.';

/** A former id that the post says of itself there. */
export const FORMER = 'pick-two';

/** Only build B has a forum, and comments, of which one means harm. */
const FORUM = 'giscus: { repo: ada/garden, repoId: R_1, category: Posts, categoryId: C_1 }\n';
const COMMENTS = `comments:
  - author: Ada
    date: 2026-09-07
    text: |
      A first paragraph.

      <script>document.title = 'harmed'</script><img src=x onerror="document.title = 'harmed'">
    replies:
      - { author: Bo, text: Agreed. }
`;

export const buildA = (): string => folderOf('SITE_A');
export const buildB = (): string => folderOf('SITE_B');

function folderOf(name: string): string {
  const folder = process.env[name];
  if (folder === undefined) throw new Error(`expected ${name} from the global setup, got nothing`);
  return folder;
}

/** Playwright's global setup; what it returns cleans up. */
export default async function makeBuilds(): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'throughline-builds-'));
  const revised = path.join(home, 'posts');
  await cp('posts', revised, { recursive: true });
  const post = path.join(revised, 'cap/what-cap-says.md');
  const text = await readFile(post, 'utf8');
  await writeFile(post, `${text.replace(/^---/, `---\naliases: [${FORMER}]`)}\n${REVISION}\n`);
  await appendFile(path.join(revised, 'site.yaml'), `\nurl: https://example.org/blog/\n${FORUM}`);
  await writeFile(path.join(revised, 'cap/what-cap-says.comments.yaml'), COMMENTS);
  process.env['SITE_A'] = await makeBuild('A', path.resolve('posts'), path.join(home, 'a'));
  process.env['SITE_B'] = await makeBuild('B', revised, path.join(home, 'b'));
  return () => rm(home, { recursive: true, force: true });
}

/** Builds a folder of posts under a name that the page then says. `atStart` is run before the app's own first line. */
export async function makeBuild(name: string, posts: string, folder: string, atStart = ''): Promise<string> {
  process.env['POSTS_DIR'] = posts;
  process.env['OUT_DIR'] = folder;
  const first = {
    name: 'at-start',
    transform: (code: string, id: string) => /src\/main\.ts$/.test(id) && atStart + code,
  };
  await build({ logLevel: 'warn', plugins: [marked(name), ...(atStart ? [first as Plugin] : [])] });
  return folder;
}

/** Says in the page which build it is, and names its files so that no two builds share one. */
function marked(name: string): Plugin {
  const mark = name.toLowerCase();
  return {
    name: 'mark-build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            entryFileNames: `assets/${mark}-[name]-[hash].js`,
            chunkFileNames: `assets/${mark}-[name]-[hash].js`,
          },
        },
      },
    }),
    transformIndexHtml: (html) => html.replace('<html', `<html data-build="${name}"`),
  };
}
