// What "saved" means. A save names every file of a path or a post; it is saved once all of them lie on the device.
import * as v from 'valibot';
import type { PathFile } from '../contract/path.ts';
import type { PostFile } from '../contract/post.ts';
import { type Ref, RefSchema } from '../contract/ref.ts';
import { postsOf } from '../contract/steps.ts';

const PartSchema = v.object({ post: v.string(), title: v.string(), files: v.array(RefSchema) });

/**
 * One edition of what is saved. The first of a part's files is the post, then come its images; the first of `others` is
 * the path's own file, then comes its search index.
 */
const EditionSchema = v.object({ parts: v.array(PartSchema), others: v.array(RefSchema) });
export type Edition = Readonly<v.InferOutput<typeof EditionSchema>>;

const SaveSchema = v.object({
  /** `path/<id>` or `post/<id>`: the name that the content source knows it by. */
  name: v.pipe(v.string(), v.regex(/^(?:path|post)\//)),
  title: v.string(),
  hue: v.optional(v.string()),
  /** The edition that was proved complete; `lost` are files that were found missing or wrong since. */
  saved: v.optional(
    v.object({ edition: EditionSchema, savedAt: v.number(), verifiedAt: v.number(), lost: v.array(v.string()) }),
  ),
  /** The edition on its way; it takes the place of `saved` as a whole. */
  wanted: v.optional(v.object({ edition: EditionSchema, paused: v.boolean() })),
});
export type Save = Readonly<v.InferOutput<typeof SaveSchema>>;

/** A record, or undefined where it is damaged or from a build this one does not understand. */
export function parseSave(value: unknown): Save | undefined {
  const parsed = v.safeParse(SaveSchema, value);
  return parsed.success ? parsed.output : undefined;
}

/** The edition of a path that its file describes; the file itself is part of it, and so is its search index. */
export const editionOfPath = (path: PathFile, own: Ref): Edition => ({
  parts: postsOf(path).map(({ post, title, ref, images }) => ({ post, title, files: [ref, ...images] })),
  others: [own, ...(path.search ? [path.search] : [])],
});

export const editionOfPost = ({ id, title, images }: PostFile, own: Ref): Edition => ({
  parts: [{ post: id, title, files: [own, ...images] }],
  others: [],
});

/** Every file once, in the order of reading. */
export function filesOf({ parts, others }: Edition): readonly Ref[] {
  const all = [...others, ...parts.flatMap(({ files }) => files)];
  return [...new Map(all.map((ref) => [ref.file, ref])).values()];
}

export const bytesOf = (edition: Edition): number => filesOf(edition).reduce((sum, { bytes }) => sum + bytes, 0);

/** How many parts have all their files; what belongs to no part counts with the first. */
export function partsWith({ parts, others }: Edition, has: (file: string) => boolean): number {
  const isWhole = (files: readonly Ref[]) => files.every(({ file }) => has(file));
  return parts.filter(({ files }, at) => isWhole(files) && (at > 0 || isWhole(others))).length;
}

/** The ids of all posts that were saved and of which nothing was lost since. */
export const savedPosts = (saves: Iterable<Save>): ReadonlySet<string> =>
  new Set(
    [...saves].flatMap(({ saved }) => {
      const isWhole = ({ file }: Ref): boolean => !saved?.lost.includes(file);
      return (saved?.edition.parts ?? []).filter(({ files }) => files.every(isWhole)).map(({ post }) => post);
    }),
  );

/** What a newer edition would bring. */
export interface Difference {
  readonly added: number;
  readonly revised: number;
  readonly removed: number;
}

/** Undefined where both editions are of the same files. */
export function difference(held: Edition, newest: Edition): Difference | undefined {
  const files = (edition: Edition) => filesOf(edition).map(({ file }) => file);
  const known = new Set(files(held));
  if (files(newest).length === known.size && files(newest).every((file) => known.has(file))) return undefined;
  const before = new Map(held.parts.map(({ post, files }) => [post, key(files)]));
  const now = new Set(newest.parts.map(({ post }) => post));
  return {
    added: newest.parts.filter(({ post }) => !before.has(post)).length,
    revised: newest.parts.filter(({ post, files }) => before.has(post) && before.get(post) !== key(files)).length,
    removed: held.parts.filter(({ post }) => !now.has(post)).length,
  };
}

const key = (files: readonly Ref[]): string => files.map(({ file }) => file).join();

/** Files that no limit may take away. */
export const pinned = (saves: readonly Save[]): ReadonlySet<string> =>
  new Set(
    saves
      .flatMap(({ saved, wanted }) => [saved?.edition, wanted?.edition])
      .flatMap((edition) => (edition ? filesOf(edition) : []))
      .map(({ file }) => file),
  );

/** Where a save keeps what a content name leads to. */
export function refIn({ name, saved }: Save, sought: string): Ref | undefined {
  if (!saved) return undefined;
  if (sought === name && name.startsWith('path/')) return saved.edition.others[0];
  return saved.edition.parts.find(({ post }) => `post/${post}` === sought)?.files[0];
}
