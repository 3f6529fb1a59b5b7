// One build in a process of its own, so that nothing is warm: `node compiler-child.mjs <folder> <cache>`. Prints JSON.
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';

const [folder, cache] = process.argv.slice(2);
const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
const { build } = await load('src/compiler/build.ts');
const { diskBlobs } = await load('src/compiler/cache/blobs.ts');
const cpu = process.cpuUsage();
const started = performance.now();
const built = await build(folder, { drafts: false, blobs: cache === undefined ? undefined : diskBlobs(cache) });
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    posts: built.stats.posts,
    ms: performance.now() - started,
    cpuMs: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1000,
    reuse: built.reuse,
    bytes: [...built.files.values()].reduce((sum, { length }) => sum + length, 0),
  }),
);
