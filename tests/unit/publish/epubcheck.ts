// EPUBCheck, where it is installed: the program that shops and libraries judge books by.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian's package; EPUBCHECK names another. */
const JAR = process.env['EPUBCHECK'] ?? '/usr/share/java/epubcheck.jar';

export const hasEpubcheck = existsSync(JAR);

/** Every error and warning that it has about a book. */
export function faultsOf(book: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-epub-'));
  try {
    const file = path.join(folder, 'book.epub');
    writeFileSync(file, book);
    const said = run(['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', JAR, '--failonwarnings', file]);
    if (!said.includes('Messages:') && !said.includes('No errors or warnings'))
      return [`epubcheck did not run: ${said}`];
    return said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(parts: readonly string[]): string {
  try {
    return execFileSync('java', parts, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (fault) {
    const { stdout, stderr } = fault as { readonly stdout?: string; readonly stderr?: string }; // it ends with 1 for a book with faults
    return `${stdout}\n${stderr}`;
  }
}
