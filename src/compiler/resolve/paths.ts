// Path files with their steps found.
import type { Diagnostics } from '../diagnostics.ts';
import type { Item, Path, PathSection, Post } from '../library.ts';
import type { Item as ItemMatter, PathFileMatter } from '../matter/path-file.ts';
import type { KeyPath } from '../matter/yaml-text.ts';
import type { PostFinder } from './finder.ts';

/** A path file's steps as posts; a step that names no post, or one twice, is an error. Drafts become planned steps. */
export function resolvePath(file: PathFileMatter, finder: PostFinder, diagnostics: Diagnostics): Path {
  const { matter, id } = file;
  const seen = new Set<Post>();
  const steps = (items: readonly ItemMatter[] | undefined, path: KeyPath): readonly Item[] =>
    (items ?? []).flatMap((item, at) => resolveItem(item, [...path, at], { file, finder, diagnostics, seen }));
  const sections: readonly PathSection[] =
    matter.sections === undefined
      ? [{ title: undefined, blurb: undefined, items: steps(matter.items, ['items']) }]
      : matter.sections.map(({ title, blurb, items }, at) => ({
          title,
          blurb,
          items: steps(items, ['sections', at, 'items']),
        }));
  const { title, kind, goal, blurb, why, strapline, level, status } = matter;
  const offTopic = matter.offTopic || undefined;
  return { id, title, kind, goal, blurb, why, strapline, offTopic, level, status, sections };
}

interface Resolving {
  readonly file: PathFileMatter;
  readonly finder: PostFinder;
  readonly diagnostics: Diagnostics;
  readonly seen: Set<Post>;
}

function resolveItem(item: ItemMatter, path: KeyPath, { file, finder, diagnostics, seen }: Resolving): Item[] {
  const { teaser, note, expect } = item;
  if (item.planned !== undefined) return [{ kind: 'planned', title: item.planned, note, expect }];
  if (item.external !== undefined) {
    return [{ kind: 'external', title: item.title ?? item.external, url: item.external, teaser }];
  }
  const name = item.post ?? '';
  const place = file.yaml.at([...path, 'post']);
  const post = finder.expect(name, place, diagnostics);
  if (post === undefined) {
    const draft = finder.findHeld(name);
    return draft === undefined ? [] : [{ kind: 'planned', title: draft.title, note: undefined, expect: undefined }];
  }
  if (seen.has(post)) diagnostics.error(place, `the path already has "${name}"`, 'keep one of the two steps');
  seen.add(post);
  return [{ kind: 'post', post, teaser }];
}
