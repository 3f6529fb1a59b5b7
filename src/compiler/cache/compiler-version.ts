// A name for this very compiler: what it made is only of use to one that would make the same.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyOf } from './blobs.ts';

/** What decides what content becomes: four rooms' code, the fonts that diagrams are measured with, and what is drawn and bound of it. */
const FOLDERS = ['compiler', 'contract', 'search', 'words', 'ui/fonts', 'publish/cards', 'publish/epub'];

/** What is installed, as npm writes it down, or what was asked for where it does not. */
const INSTALLED = ['node_modules/.package-lock.json', 'package-lock.json', 'package.json'];

let version: string | undefined;

/** A hash of the compiler's own sources, the versions of what it uses, and those of Node; found once a process. */
export function compilerVersion(): string {
  version ??= hashOfCompiler(new URL('../../', import.meta.url));
  return version;
}

function hashOfCompiler(src: URL): string {
  const sources = FOLDERS.flatMap((room) => {
    const folder = new URL(`${room}/`, src);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
    return files.sort().flatMap((file) => [`${room}/${file}`, readFileSync(new URL(file, folder))]);
  });
  return keyOf('compiler', JSON.stringify(process.versions), installed(new URL('../', src)), ...sources);
}

function installed(project: URL): Uint8Array {
  for (const file of INSTALLED) {
    try {
      return readFileSync(fileURLToPath(new URL(file, project)));
    } catch {
      // the next one says as much
    }
  }
  throw new Error('expected a package.json in the project');
}
