// One build in a process of its own, so that nothing is warm: `node compiler-child.mjs <folder> <cache>`. Prints JSON.
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';

const [folder, cache] = process.argv.slice(2);
const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
const { build } = await load('src/compiler/build.ts');
const { jsonOf } = await load('src/compiler/deflated.ts');
const { diskBlobs } = await load('src/compiler/cache/blobs.ts');
const cpu = process.cpuUsage();
const started = performance.now();
const built = await build(folder, { drafts: false, blobs: cache === undefined ? undefined : diskBlobs(cache) });
const { user, system } = process.cpuUsage(cpu);
/** Bytes of code in all posts: as it was written, and as HTML. */
function codeOf(files) {
  const code = { source: 0, html: 0 };
  for (const [path, bytes] of files) {
    const html = path.endsWith('.json') ? jsonOf(bytes).html : undefined;
    for (const [, inner] of (html ?? '').matchAll(/<pre tabindex="0"[^>]*><code>(.*?)<\/code><\/pre>/gs)) {
      const source = inner.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt);/g, '&');
      code.source += Buffer.byteLength(source);
      code.html += Buffer.byteLength(inner);
    }
  }
  return code;
}

console.log(
  JSON.stringify({
    posts: built.stats.posts,
    ms: performance.now() - started,
    cpuMs: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1000,
    reuse: built.reuse,
    code: codeOf(built.files),
    bytes: [...built.files.values()].reduce((sum, { length }) => sum + length, 0),
  }),
);
