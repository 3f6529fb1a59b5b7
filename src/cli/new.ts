// `npm run new`: writes a post that `check --strict` has nothing to say about, and puts it into a path.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ask, type Person, terminal } from './ask.ts';
import { command } from './command.ts';
import { type Folder, readFolder } from './folder.ts';
import { type Plan, planOf, type Wish } from './new-post.ts';

const TEXT = { type: 'string' } as const;
/** What may be said on the command line. */
export const OPTIONS = {
  title: TEXT,
  description: TEXT,
  date: TEXT,
  path: TEXT,
  'new-path': TEXT,
  kind: TEXT,
  part: TEXT,
  dir: TEXT,
} as const;

export const USAGE = `npm run new -- --title "What a cache promises" [--path id] [--part 2]
  --description "60 to 160 characters, for lists"   --date 2026-01-31   --dir folder/in/posts
  --new-path "Title of a path" [--kind series|path|collection|hub|column]`;

type Said = Partial<Record<keyof typeof OPTIONS, string>>;

/** 0 where the post was written, 1 where it could not be, 2 where no title was given. Never overwrites a post. */
export async function newPost(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  whoIsThere: () => Person | undefined = terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const said: Said = { ...values, ...(positionals.length > 0 && { title: values.title ?? positionals.join(' ') }) };
  const root = environment['POSTS_DIR'] ?? 'posts';
  const around = dirname(resolve(root));
  if (!existsSync(around)) return refused(`there is no folder ${around} to make ${root} in`);
  const folder = readFolder(root);
  const person = said.title === undefined ? whoIsThere() : undefined;
  const asked = person === undefined ? said : await answers(said, folder, person.ask);
  person?.leave();
  if (asked === undefined) return refused('nothing was written');
  if (asked.title === undefined) {
    console.error(`a post needs a title:\n\n${USAGE}`);
    return 2;
  }
  const dir = asked.dir === undefined ? undefined : inFolder(asked.dir, root);
  if (asked.dir !== undefined && dir === undefined) return refused(`"${asked.dir}" is outside of ${root}`);
  const plan = planOf(wishOf(asked, asked.title, dir), folder, (file) => readFileSync(join(root, file), 'utf8'));
  return plan.kind === 'fault' ? refused(plan.message) : written(plan, root, folder);
}

export const run = command(USAGE, newPost);

function refused(why: string): number {
  console.error(why);
  return 1;
}

function wishOf({ description, date, path, part, kind, ...said }: Said, title: string, dir: string | undefined): Wish {
  const newPath = said['new-path'];
  return { title, description, date: date ?? today(), path, newPath, kind, part, dir };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Asks for what was not said; an empty answer leaves it out. Undefined where the person left. */
async function answers(said: Said, { paths }: Folder, ask: Ask): Promise<Said | undefined> {
  const found: Said = { ...said };
  const ids = paths.map(({ id }) => id);
  const isInPath = () => (found.path ?? found['new-path']) !== undefined;
  const known = ids.length === 0 ? 'there is none yet' : ids.join(', ');
  const questions = [
    { key: 'title', text: 'Title: ', isOpen: () => true },
    { key: 'description', text: 'In a sentence or two, 60 to 160 characters (Enter: later): ', isOpen: () => true },
    { key: 'path', text: `Path (${known}; Enter: none, or a new one): `, isOpen: () => !isInPath() && ids.length > 0 },
    { key: 'new-path', text: 'Title of a new path (Enter: none): ', isOpen: () => !isInPath() },
    { key: 'part', text: 'Step of the path (Enter: after the last post): ', isOpen: () => found.path !== undefined },
  ] as const;
  for (const { key, text, isOpen } of questions) {
    if (found[key] !== undefined || !isOpen()) continue;
    const answer = await ask(text);
    if (answer === undefined || (key === 'title' && answer === '')) return undefined;
    if (answer !== '') found[key] = answer;
  }
  return found;
}

/** A folder as it is seen from here or from the folder of posts, relative to the latter; undefined outside of it. */
function inFolder(dir: string, root: string): string | undefined {
  for (const base of ['.', root]) {
    const below = relative(resolve(root), resolve(base, dir)).split(sep).join('/');
    if (below === '' || !(below === '..' || below.startsWith('../') || /^([a-z]:|\/)/i.test(below))) return below;
  }
  return undefined;
}

function written({ post, path }: Extract<Plan, { kind: 'plan' }>, root: string, { isOurs, posts }: Folder): number {
  const files = [post, ...(path?.isNew ? [path] : [])].map(({ file }) => join(root, file));
  const there = files.find((file) => existsSync(file));
  if (there !== undefined) return refused(`${there} is there already and stays as it is`);
  for (const file of files) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(root, post.file), post.text, { flag: 'wx' }); // fails rather than overwrites
  console.log(`${posix.join(root, post.file)}: written, ${post.said}`);
  if (path !== undefined) {
    replaceFile(join(root, path.file), path.text);
    console.log(`${posix.join(root, path.file)}: ${path.said}`);
  }
  if (path?.isNew && !isOurs && posts.length > 0)
    console.log(
      'This is the first path of the folder: from now on only files in paths/ make paths, folders no longer do.',
    );
  console.log('npm run dev shows it while you write. It is published once the line "draft: true" is gone.');
  return 0;
}

/** Whole or not at all, also where the command is stopped. */
function replaceFile(file: string, text: string): void {
  const unfinished = `${file}.writing`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
