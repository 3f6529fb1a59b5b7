// A file of posts/paths/: an ordered or loose set of steps with the author's reasons.
import * as v from 'valibot';
import { toId } from '../../contract/id.ts';
import { LEVELS, PATH_KINDS, STATUSES } from '../../contract/vocabulary.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import { checked } from './check.ts';
import { flag, oneOf, text, url } from './fields.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A bare text names a post. */
const item = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { post: value } : value)),
  v.object({
    post: v.optional(text),
    teaser: v.optional(text),
    planned: v.optional(text),
    note: v.optional(text),
    expect: v.optional(text),
    external: v.optional(url),
    title: v.optional(text),
  }),
  v.check(
    (one) => kindsOf(one) === 1,
    'must be one of {post, teaser}, {planned, note, expect}, {external, title, teaser}',
  ),
  v.check((one) => one.external === undefined || one.title !== undefined, 'an external step needs a title'),
);
/** A step as written: one of `post`, `planned`, `external`. */
export type Item = Readonly<v.InferOutput<typeof item>>;

const items = v.array(item, 'must be a list');

/** Every key of a path file. */
export const PathMatterSchema = v.object({
  title: text,
  kind: oneOf(PATH_KINDS),
  goal: v.optional(text),
  blurb: v.optional(text),
  why: v.optional(text),
  level: v.optional(oneOf(LEVELS)),
  status: v.optional(oneOf(STATUSES)),
  strapline: v.optional(text),
  offTopic: v.optional(flag),
  items: v.optional(items),
  sections: v.optional(
    v.array(v.object({ title: v.optional(text), blurb: v.optional(text), items: v.optional(items) }), 'must be a list'),
  ),
});
/** A path as written; a sound one has either items or sections. */
type PathMatter = Readonly<v.InferOutput<typeof PathMatterSchema>>;

/** A checked path file. Its id is its file's name. */
export interface PathFileMatter {
  readonly id: string;
  readonly source: SourceText;
  readonly matter: PathMatter;
  readonly yaml: Yaml;
}

/** Every fault is reported; what was read so far is given all the same, so that others can name the path. */
export function readPathFile(source: SourceText, diagnostics: Diagnostics): PathFileMatter {
  const name = source.file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const id = toId(name);
  if (id !== name) diagnostics.error(source.at(0), `"${name}" is no id for a path`, id && `name the file ${id}.yaml`);
  const yaml = readYaml(source, 0, source.text.length, diagnostics);
  const fallback: PathMatter = { title: id, kind: 'path' };
  if (yaml === undefined)
    return { id, source, matter: fallback, yaml: { value: {}, at: () => source.at(0), atKey: () => source.at(0) } };
  const { value: matter, isSound } = checked(PathMatterSchema, yaml, diagnostics, { fallback });
  if (matter.items !== undefined && matter.sections !== undefined) {
    diagnostics.error(
      yaml.atKey(['sections']),
      'a path has items or sections, not both',
      'move the items into a section',
    );
  } else if (isSound && matter.items === undefined && matter.sections === undefined) {
    diagnostics.error(yaml.atKey([]), 'the path has no steps', 'add items: with a line like - post: id');
  }
  return { id, source, matter, yaml };
}

function kindsOf(one: { post?: unknown; planned?: unknown; external?: unknown }): number {
  return [one.post, one.planned, one.external].filter((value) => value !== undefined).length;
}
