// What `compiler-child.mjs` uses of the compiler, in the shape of a configuration: so it is loaded as `vite build` loads it.
import { build } from '../../src/compiler/build.ts';
import { diskBlobs } from '../../src/compiler/cache/blobs.ts';
import { jsonOf } from '../../src/compiler/deflated.ts';

export default { build, diskBlobs, jsonOf };
