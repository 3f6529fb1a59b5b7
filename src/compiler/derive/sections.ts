// What Hugo's `_index.md` and Docusaurus' `_category_.json` say of a folder: its title, a few words, its place.
import { posix } from 'node:path';
import type { Diagnostics } from '../diagnostics.ts';
import { readFrontMatter } from '../matter/front-matter.ts';
import { readYaml } from '../matter/yaml.ts';
import type { SourceText } from '../source-text.ts';

/** A folder in its author's words; `order` is its place among the others. */
export interface Section {
  readonly title: string | undefined;
  readonly blurb: string | undefined;
  readonly order: number | undefined;
}

/** By folder, relative to the author's; the folder itself is ''. */
export function readSections(sources: readonly SourceText[], diagnostics: Diagnostics): ReadonlyMap<string, Section> {
  return new Map(
    sources.map((source) => {
      const folder = posix.dirname(source.file).replace(/^\.$/, '');
      return [folder, source.file.endsWith('.md') ? readIndex(source, diagnostics) : readCategory(source, diagnostics)];
    }),
  );
}

function readIndex(source: SourceText, diagnostics: Diagnostics): Section {
  const { matter, bodyLine } = readFrontMatter(source, diagnostics);
  const { title, description: blurb, order } = matter;
  const text = source.text.slice(source.lineStart(bodyLine));
  if (text.trim() !== '') {
    diagnostics.info(source.at(source.lineStart(bodyLine)), 'of this page only the title and description are used');
  }
  return { title, blurb, order };
}

/** JSON is YAML too. */
function readCategory(source: SourceText, diagnostics: Diagnostics): Section {
  const { value } = readYaml(source, 0, source.text.length, diagnostics) ?? { value: {} };
  const text = (...names: string[]): string | undefined => {
    let found: unknown = value;
    for (const name of names) found = Object(found)[name];
    return typeof found === 'string' ? found : undefined;
  };
  const position = Number(text('position') ?? Number.NaN);
  return {
    title: text('label'),
    blurb: text('description') ?? text('link', 'description'),
    order: Number.isNaN(position) ? undefined : position,
  };
}
