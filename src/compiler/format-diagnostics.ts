// Diagnostics as an author reads them in a terminal: place, message, the line itself with a caret, and the mend.
import type { Diagnostic } from './diagnostics.ts';
import type { SourceText } from './source-text.ts';

const WIDTH = 110;
/** Signs that terminals draw two columns wide: East Asian ones and emoji; and those that take no column. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** What a formatter needs besides: the texts by file, and what to write before a file's name, as in `posts/`. */
export interface Excerpts {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** One diagnostic in full, on two to four lines without a last line end. Infos stay on one line. */
export function formatDiagnostic(one: Diagnostic, excerpts: Excerpts): string {
  const head = `${placeOf(one, excerpts.folder)} ${one.severity}: ${one.message}`;
  if (one.severity === 'info') return one.hint === undefined ? head : `${head}; ${one.hint}`;
  const lines = [head, ...sourceLines(one, excerpts.sources.get(one.file))];
  if (one.hint !== undefined) lines.push(`  = ${one.hint}`);
  return lines.join('\n');
}

/** `posts/raft-2.md:14:3` */
function placeOf(one: Diagnostic, folder: string): string {
  const name = one.file === '.' ? folder || '.' : [folder, one.file].filter(Boolean).join('/');
  return `${name}:${one.line}:${one.column}`;
}

function sourceLines(one: Diagnostic, source: SourceText | undefined): string[] {
  const whole = source?.line(one.line) ?? '';
  if (whole.trim() === '') return [];
  const from = Math.max(0, Math.min(one.column - 1 - WIDTH / 2, whole.length - WIDTH));
  const shown = whole.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const before = [...whole.slice(from, one.column - 1)]
    .map((sign) => (UNSEEN.test(sign) ? '' : WIDE.test(sign) ? '  ' : ' '))
    .join('');
  const number = String(one.line);
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${before}^`];
}
