// A build of content is over in seconds, and on Node 20 more than a quarter of its processor's time went into optimising
// code that ends soon after.
import { setFlagsFromString } from 'node:v8';

/** In bytes of bytecode; V8's own measures are 67,584 and 920. */
const FLAGS = ['--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=200'];

/**
 * From now on the process's code is optimised once it ran three times as long, and functions with less of what they call
 * in them. For V8 11 alone, which has no quick compiler between the baseline and the best: there it was measured.
 */
export function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) for (const flag of FLAGS) setFlagsFromString(flag);
}
