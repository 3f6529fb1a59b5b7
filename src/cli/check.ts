// `check`: says everything that is wrong with a folder of posts, and writes nothing.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { type BuildResult, build } from '../compiler/build.ts';
import { readOnlyCache } from '../compiler/cache/place.ts';
import { countBySeverity } from '../compiler/diagnostics.ts';
import { progressOn } from '../compiler/progress.ts';
import { reportOf, summaryOf } from '../compiler/report.ts';
import { command } from './command.ts';

const USAGE = `npm run check: every problem of the posts; writes nothing
  -- --strict     fails on warnings as well
  -- --json       prints for machines
  -- --no-cache   reads all of it anew`;

/** 1 where there are errors, with `--strict` where there are warnings too. */
export const run = command(USAGE, async (args, environment) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
    },
  });
  const folder = environment['POSTS_DIR'] ?? 'posts';
  const started = performance.now();
  const teller = progressOn(process.stderr, () => performance.now());
  const blobs = values['no-cache'] ? undefined : readOnlyCache(environment, '.');
  const compiled = await build(folder, { drafts: true, blobs, onProgress: (progress) => teller.tell(progress) });
  teller.end();
  const seconds = (performance.now() - started) / 1000;
  console.log(values.json ? asJson(compiled) : asText(compiled, folder, seconds));
  const { error, warning } = countBySeverity(compiled.diagnostics);
  return error > 0 || (values.strict && warning > 0) ? 1 : 0;
});

function asText(compiled: BuildResult, folder: string, seconds: number): string {
  const report = reportOf(compiled, { folder, limit: Infinity });
  return [report, summaryOf(compiled, seconds)].filter((part) => part !== '').join('\n\n');
}

function asJson({ diagnostics, stats }: BuildResult): string {
  return JSON.stringify({ stats, counts: countBySeverity(diagnostics), diagnostics }, null, 2);
}
