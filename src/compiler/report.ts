// What a person reads after a compilation: every diagnostic, then one line that counts.
import type { Compiled } from './compile.ts';
import { countBySeverity, type Diagnostic } from './diagnostics.ts';
import { formatDiagnostic } from './format-diagnostics.ts';

/** How much is shown: all of it, or warnings and infos up to a number each. */
export interface ReportOptions {
  /** The folder as the author names it, to stand before file names. */
  readonly folder: string;
  readonly limit: number;
}

/** The diagnostics as text, errors last so that they stand nearest to the prompt. Empty where there are none. */
export function reportOf(compiled: Compiled, { folder, limit }: ReportOptions): string {
  const { diagnostics, sources } = compiled;
  const shown = (severity: Diagnostic['severity'], most: number): string[] => {
    const all = diagnostics.filter((one) => one.severity === severity);
    const lines = all.slice(0, most).map((one) => formatDiagnostic(one, { folder, sources }));
    const left = all.length - lines.length;
    return left > 0 ? [...lines, `… and ${left} more of kind ${severity}; npm run check shows all`] : lines;
  };
  return [...shown('info', limit), ...shown('warning', limit), ...shown('error', Infinity)].join('\n');
}

/** `12 posts in 3 paths, 24,310 words, 0 errors, 2 warnings, 1.2 s` */
export function summaryOf({ stats, diagnostics }: Compiled, seconds: number): string {
  const counts = countBySeverity(diagnostics);
  return [
    `${plural(stats.posts, 'post')} in ${plural(stats.paths, 'path')}`,
    plural(stats.words, 'word'),
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    `${seconds.toFixed(1)} s`,
  ].join(', ');
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
