// One build in a process of its own, so that nothing is warm: `node compiler-child.mjs <folder> <cache>`. Prints JSON. The
// compiler is loaded as `vite build` loads it, in one file: one by one, as commands are, its modules run some percent slower.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { loadConfigFromFile } from 'vite';

const [folder, cache] = process.argv.slice(2);
const parts = fileURLToPath(new URL('compiler-parts.ts', import.meta.url));
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, parts, undefined, 'silent');
const { build, diskBlobs, jsonOf } = loaded.config;
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
