// One build of a whole site in a process of its own: `node site-child.mjs`, with POSTS_DIR, OUT_DIR and CACHE_DIR set. Prints
// JSON as its last line.
import { performance } from 'node:perf_hooks';
import { build } from 'vite';

await build({ logLevel: 'error', build: { reportCompressedSize: false } });
const { user, system } = process.cpuUsage();
const megabytes = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ seconds: performance.now() / 1000, cpuSeconds: (user + system) / 1e6, megabytes }));
