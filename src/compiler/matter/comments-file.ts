// `<post>.comments.yaml` beside a post: what readers wrote about it elsewhere, brought along. It is text and stays text:
// markup in it is shown as it was typed.
import * as v from 'valibot';
import type { Comment } from '../../contract/post.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import { checked } from './check.ts';
import { day, text, url } from './fields.ts';
import { readYaml } from './yaml.ts';

const said = { author: text, date: v.optional(day), url: v.optional(url), text };
const listOf = <const S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema, 'must be a list'), []);

/** Answers stand one deep: what answers an answer is an answer to the same comment. */
const CommentsSchema = v.object({
  comments: v.array(v.object({ ...said, replies: listOf(v.object(said)) }), 'must be a list'),
});

const ENDING = /\.comments\.ya?ml$/;

/** The comments of each post by the post's file; a file beside no post is a warning. */
export function readComments(
  sources: readonly SourceText[],
  posts: readonly SourceText[],
  diagnostics: Diagnostics,
): ReadonlyMap<string, readonly Comment[]> {
  const files = new Set(posts.map(({ file }) => file));
  return new Map(
    sources.flatMap((source) => {
      const post = source.file.replace(ENDING, '.md');
      if (!files.has(post)) {
        diagnostics.warning(source.at(0), `there is no post ${post}`, 'comments stand beside their post, by its name');
        return [];
      }
      const yaml = readYaml(source, 0, source.text.length, diagnostics);
      if (yaml === undefined) return [];
      return [[post, checked(CommentsSchema, yaml, diagnostics, { fallback: { comments: [] } }).value.comments]];
    }),
  );
}
