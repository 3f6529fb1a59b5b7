// What a new post has to know of the folder it comes into: who is there already. Texts are not rendered for it.

import { Diagnostics } from '../compiler/diagnostics.ts';
import { readFrontMatter } from '../compiler/matter/front-matter.ts';
import { type PathFileMatter, readPathFile } from '../compiler/matter/path-file.ts';
import { readSiteFile, type SiteMatter } from '../compiler/matter/site-file.ts';
import { idOfFile } from '../compiler/naming.ts';
import { isOurs, readSource } from '../compiler/source.ts';

/** A post by the names it has; `series` and `part` are those of its front matter. */
export interface KnownPost {
  readonly file: string;
  readonly names: readonly string[];
  readonly topics: readonly string[];
  readonly series: string | undefined;
  readonly part: number | undefined;
}

/** `isOurs` where the folder was written for this compiler. */
export interface Folder {
  readonly posts: readonly KnownPost[];
  readonly paths: readonly PathFileMatter[];
  readonly site: SiteMatter;
  readonly isOurs: boolean;
}

/** Empty where there is no such folder yet. Faults are left to `check`. */
export function readFolder(folder: string): Folder {
  const unheard = new Diagnostics();
  const source = readSource(folder, unheard);
  return {
    posts: source.posts.map((text) => {
      const { matter } = readFrontMatter(text, unheard);
      const { id = idOfFile(text.file), aliases = [], topics = [], series, part } = matter;
      return { file: text.file, names: [id, ...aliases], topics, series, part };
    }),
    paths: source.paths.map((text) => readPathFile(text, unheard)),
    site: readSiteFile(source.site, unheard).matter,
    isOurs: isOurs(source),
  };
}
