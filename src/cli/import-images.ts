// `npm run import-images`: brings the images that posts show from elsewhere into the folder, beside the posts, and leads
// their links there. Nothing that exists is overwritten, and a post changes only for images that have come.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOnlyCache } from '../compiler/cache/place.ts';
import { Compiler } from '../compiler/compile.ts';
import type { Post } from '../compiler/library.ts';
import { command } from './command.ts';
import { fetchImage } from './fetch-image.ts';
import { nameFor, withLink } from './image-links.ts';

const USAGE = `npm run import-images: brings images that posts show from elsewhere into the folder
  -- --dry-run   only says what would be fetched`;

/** 0 where all images came, 1 where one did not. */
export const run = command(USAGE, async (args, environment) => {
  const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } });
  const folder = environment['POSTS_DIR'] ?? 'posts';
  const { library } = await new Compiler(folder, { drafts: true, blobs: readOnlyCache(environment, '.') }).compile();
  let done = 0;
  let failed = 0;
  for (const post of library.posts) {
    for (const address of remoteImages(post)) {
      const said = values['dry-run'] ? 'would be fetched' : await importOne(folder, post, address);
      console.log(`${join(folder, post.source.file)}: ${address} ${typeof said === 'string' ? said : said.why}`);
      if (typeof said === 'string') done++;
      else failed++;
    }
  }
  const verb = values['dry-run'] ? 'to fetch' : 'brought in';
  console.log(
    `${done} images ${verb}, ${failed} failed; one post at a time, its text changed only where an image came`,
  );
  return failed > 0 ? 1 : 0;
});

/** The addresses of images from elsewhere, as written, each once. */
function remoteImages({ rendered }: Post): readonly string[] {
  const targets = rendered.images.map(({ target }) => target);
  return [...new Set(targets.filter((target) => /^(https?:)?\/\//i.test(target)))];
}

/** What was done, or why nothing was. */
async function importOne(folder: string, post: Post, address: string): Promise<string | { readonly why: string }> {
  const path = join(folder, post.source.file);
  const before = readFileSync(path, 'utf8');
  if (withLink(before, address, '') === before) return { why: 'stands in the text in a way that is not understood' };
  const fetched = await fetchImage(address.startsWith('//') ? `https:${address}` : address);
  if (fetched.kind === 'failed') return { why: `did not come: ${fetched.why}` };
  const name = place(dirname(path), nameFor(address, fetched.extension), fetched.bytes);
  replaceFile(path, withLink(before, address, name));
  return `→ ${name} (${Math.ceil(fetched.bytes.length / 1024)} kB)`;
}

/** Writes under a name that is free, or finds the same bytes under it; gives the name. */
function place(folder: string, wanted: string, bytes: Uint8Array): string {
  const [, stem = wanted, extension = ''] = /^(.*)\.(\w+)$/.exec(wanted) ?? [];
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${stem}-${number}.${extension}`;
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) return name;
    if (existsSync(path)) continue;
    writeFileSync(path, bytes, { flag: 'wx' }); // fails rather than overwrites
    return name;
  }
}

/** Whole or not at all, also where the command is stopped. */
function replaceFile(path: string, text: string): void {
  const unfinished = `${path}.importing`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
