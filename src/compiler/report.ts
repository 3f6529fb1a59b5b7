// What a person reads after a compilation: every diagnostic, then one line that counts.
import type { Compiled, Reuse } from './compile.ts';
import { countBySeverity, type Diagnostic } from './diagnostics.ts';
import { formatDiagnostic } from './format-diagnostics.ts';

/** So many warnings are read on a terminal, and as many infos; `npm run check` lists all. Errors are always told in full. */
export const MOST_SHOWN = 20;

/** How much is shown: all of it, or warnings and infos up to a number each. */
export interface ReportOptions {
  /** The folder as the author names it, to stand before file names. */
  readonly folder: string;
  readonly limit: number;
}

/** The diagnostics as text, errors last so that they stand nearest to the prompt. Empty where there are none. */
export function reportOf(
  { diagnostics, sources }: Pick<Compiled, 'diagnostics' | 'sources'>,
  { folder, limit }: ReportOptions,
): string {
  const shown = (severity: Diagnostic['severity'], most: number): string[] => {
    const all = diagnostics.filter((one) => one.severity === severity);
    const lines = all.slice(0, most).map((one) => formatDiagnostic(one, { folder, sources }));
    const left = all.length - lines.length;
    return left > 0 ? [...lines, `… and ${plural(left, `more ${severity}`)}; npm run check lists all`] : lines;
  };
  return [...shown('info', limit), ...shown('warning', limit), ...shown('error', Infinity)].join('\n');
}

/** `12 posts in 3 paths, 24,310 words, 0 errors, 2 warnings, 1.2 s, 3.4 MB, 11 of 12 texts from the cache` */
export function summaryOf(
  { stats, diagnostics, files, reuse }: Pick<Compiled, 'stats' | 'diagnostics' | 'files' | 'reuse'>,
  seconds: number,
): string {
  const counts = countBySeverity(diagnostics);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    `${plural(stats.posts, 'post')} in ${plural(stats.paths, 'path')}`,
    plural(stats.words, 'word'),
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    `${seconds.toFixed(1)} s`,
    ...(bytes > 0 ? [sizeOf(bytes)] : []),
    ...fromCache(reuse),
  ].join(', ');
}

function fromCache(reuse: Reuse): string[] {
  if (reuse.kind === 'all') return ['all from the cache'];
  const { made, known } = reuse;
  return known === 0 ? [] : [`${known.toLocaleString('en')} of ${plural(made + known, 'text')} from the cache`];
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
