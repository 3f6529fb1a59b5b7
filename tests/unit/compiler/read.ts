// Reads posts and paths out of compiled content the way a reader's device does: by id, through the lookup.
import type { Compiled } from '../../../src/compiler/compile.ts';
import { type LookupFile, lookupPart } from '../../../src/contract/catalog.ts';
import type { PathFile } from '../../../src/contract/path.ts';
import type { PostFile } from '../../../src/contract/post.ts';
import { json, rootOf } from './make.ts';

function lookupFor(compiled: Compiled, id: string): LookupFile {
  const { lookup } = rootOf(compiled);
  return json(compiled, lookup[lookupPart(id, lookup.length)]);
}

export const postFile = (compiled: Compiled, id: string): PostFile =>
  json(compiled, lookupFor(compiled, id).posts[id]?.ref);

export const pathsOfPost = (compiled: Compiled, id: string) => lookupFor(compiled, id).posts[id]?.paths;

export const pathFile = (compiled: Compiled, id: string): PathFile => json(compiled, lookupFor(compiled, id).paths[id]);

export const movedTo = (compiled: Compiled, id: string) => lookupFor(compiled, id).moved[id];
