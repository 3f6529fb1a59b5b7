// The programs in posts: fences marked `run`, pieces of one program put together, and the `output` fences that say what
// they print. A fence with `file=` is that whole file, whichever part of it the post shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { fenceInfo } from '../../src/compiler/code/fence-info.ts';

export interface Program {
  /** `cap/what-cap-says.md:117`, where its first piece stands. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
  /** The program's own file, if it has one: it runs there, beside its data. */
  readonly file: string | undefined;
  /** What the post says it prints; undefined where it says nothing. */
  readonly output: string | undefined;
}

type Draft = { -readonly [Key in keyof Program]: Program[Key] };

/** Every program of a folder of posts, in order of their places. */
export function programsIn(folder: string): readonly Program[] {
  const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return posts.sort().flatMap((post) => programsOf(readFileSync(path.join(folder, post), 'utf8'), folder, post));
}

/** The programs of one post; `post` is its file in the folder. */
export function programsOf(text: string, folder: string, post: string): readonly Program[] {
  const programs: Draft[] = [];
  const named = new Map<string, Draft>();
  let last: Draft | undefined;
  for (const { info, content, map } of new MarkdownIt().parse(text, {})) {
    const { word, file, run } = fenceInfo(info);
    if (info.trim().split(/\s/)[0] === 'output') {
      if (last !== undefined) last.output = (last.output ?? '') + content;
    } else if (run !== undefined) {
      last = named.get(run);
      if (last !== undefined && run !== '') {
        last.code += content;
        continue;
      }
      const own = file === undefined ? undefined : path.join(folder, path.dirname(post), file.split('#')[0] ?? '');
      const code = own === undefined ? content : existsSync(own) ? readFileSync(own, 'utf8') : '';
      const place = `${post}:${(map?.[0] ?? 0) + 1}`;
      last = { place, language: word || path.extname(own ?? '').slice(1), code, file: own, output: undefined };
      programs.push(last);
      if (run !== '') named.set(run, last);
    }
  }
  return programs;
}
