// What the builds name their files.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folder } from './builds.ts';

/** The name of a post's file in a build. */
export async function fileOf(build: 'a' | 'b', post: string): Promise<string> {
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder(build), 'c/v1', file), 'utf8'));
  for (const { file } of (await read('root.json')).lookup) {
    const entry = (await read(`files/${file}`)).posts[post];
    if (entry) return entry.ref.file;
  }
  throw new Error(`expected ${post} in build ${build}`);
}
