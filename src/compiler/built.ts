// What a build leaves behind, whoever made it: the compiler now, or an earlier process.
import type { RootFile } from '../contract/catalog.ts';
import type { Site } from '../contract/site.ts';
import type { Compiled } from './compile.ts';
import type { Diagnostic } from './diagnostics.ts';

/** What came of a build, as much as those need who write and tell it. With errors there are no files. */
export interface Built {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly root: RootFile | undefined;
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
  readonly stats: Compiled['stats'];
  /** The texts that diagnostics name, by file. */
  readonly texts: ReadonlyMap<string, string>;
}
