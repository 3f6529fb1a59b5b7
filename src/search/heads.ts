// What an answer shows of a post before its text is at hand, written and read, some posts in a part. See README.md.
import type { Ref } from '../contract/ref.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { readHash, writeHash } from './places.ts';

const EXTENSION = 'json';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Where a post stands: its home path, which part it is, counted from 1, of how many. */
interface Place extends Titled {
  readonly part: number;
  readonly parts: number;
}

/**
 * `minutes` is the reading time; `file` is where the PostFile is; `code` are the languages of its listings; `lang` is the
 * post's own where the site is in another.
 */
export interface Head extends Titled {
  readonly minutes: number;
  readonly file: Ref;
  readonly path?: Place | undefined;
  readonly topics: readonly Titled[];
  readonly code: readonly string[];
  readonly lang?: string | undefined;
}

/** Names that come again are written once a part. */
export function writeHeads(writer: ByteWriter, heads: readonly Head[]): void {
  const names = new Map<string, number>();
  const name = (text: string): number => {
    const known = names.get(text) ?? names.size;
    names.set(text, known);
    return known;
  };
  for (const { path, topics, code } of heads) {
    for (const one of [...(path ? [path] : []), ...topics]) [one.id, one.title].forEach(name);
    code.forEach(name);
  }
  writer.number(names.size);
  for (const text of names.keys()) writer.text(text);
  writer.number(heads.length);
  for (const { id, title, minutes, file, path, topics, code } of heads) {
    writer.text(id);
    writer.text(title);
    writer.number(minutes);
    writeHash(writer, file.file);
    writer.number(file.bytes);
    writer.number(path?.part ?? 0);
    if (path) for (const value of [path.parts, name(path.id), name(path.title)]) writer.number(value);
    writer.number(topics.length);
    for (const topic of topics) for (const text of [topic.id, topic.title]) writer.number(name(text));
    writer.number(code.length);
    for (const language of code) writer.number(name(language));
  }
  // last, and only where there are any: readers and indexes of before know of none
  for (const [at, { lang }] of heads.entries()) {
    if (lang === undefined) continue;
    writer.number(at);
    writer.text(lang);
  }
}

/** Throws a RangeError where the bytes are no heads. */
export function readHeads(bytes: Uint8Array): readonly Head[] {
  const reader = new ByteReader(bytes);
  const names = Array.from({ length: reader.number() }, () => reader.text());
  const name = (): string => names[reader.number()] ?? '';
  const titled = (): Titled => ({ id: name(), title: name() });
  const list = <T>(read: () => T): readonly T[] => Array.from({ length: reader.number() }, read);
  const heads = list((): Head => {
    const own = { id: reader.text(), title: reader.text(), minutes: reader.number() };
    const file = { file: readHash(reader, EXTENSION), bytes: reader.number() };
    const part = reader.number();
    const path = part === 0 ? undefined : { part, parts: reader.number(), ...titled() };
    return { ...own, file, path, topics: list(titled), code: list(name) };
  });
  const languages = new Map<number, string>();
  while (reader.at < bytes.length) languages.set(reader.number(), reader.text());
  return heads.map((head, at) => ({ ...head, lang: languages.get(at) }));
}
