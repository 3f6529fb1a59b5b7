// The head of a post: what an author says about it between two lines of three dashes (YAML) or plus signs (TOML).
import * as v from 'valibot';
import { LEVELS, POST_KINDS, PROVENANCES } from '../../contract/vocabulary.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import { checked } from './check.ts';
import { contactUrl, day, flag, newId, oneOf, text, texts, url, whole } from './fields.ts';
import { FOREIGN_KEYS } from './foreign-keys.ts';
import { inOurWords } from './foreign-values.ts';
import { readToml } from './toml.ts';
import { readYaml, type Yaml, type YamlParser } from './yaml.ts';

const discussion = v.pipe(
  v.unknown(),
  v.transform((value) => (Array.isArray(value) ? value : [value]).map(named)),
  v.array(v.object({ title: text, url })),
);

const changes = v.array(v.object({ date: day, note: text, minor: v.optional(flag, 'false') }), 'must be a list');

/** Every key that may stand at the head of a post. */
export const PostMatterSchema = v.object({
  title: v.optional(text),
  subtitle: v.optional(text),
  description: v.optional(text),
  date: v.optional(day),
  updated: v.optional(day),
  lastReviewed: v.optional(day),
  id: v.optional(newId),
  aliases: v.optional(texts),
  authors: v.optional(texts),
  topics: v.optional(texts),
  tags: v.optional(texts),
  kind: v.optional(oneOf(POST_KINDS)),
  level: v.optional(oneOf(LEVELS)),
  provenance: v.optional(oneOf(PROVENANCES)),
  confidence: v.optional(text),
  requires: v.optional(texts),
  continues: v.optional(text),
  angleOf: v.optional(text),
  takeaways: v.optional(texts),
  whenItMatters: v.optional(text),
  compares: v.optional(texts),
  repository: v.optional(url),
  canonical: v.optional(contactUrl),
  discussion: v.optional(discussion),
  changes: v.optional(changes),
  draft: v.optional(flag),
  lang: v.optional(v.pipe(text, v.check(isLanguage, 'must be a language tag like en or pt-BR'))),
  series: v.optional(text),
  part: v.optional(whole),
  order: v.optional(
    v.pipe(v.string('must be a number'), v.regex(/^-?\d+(\.\d+)?$/, 'must be a number'), v.transform(Number)),
  ),
});
const OUR_KEYS: ReadonlySet<string> = new Set(Object.keys(PostMatterSchema.entries));

/** All that an author may say of a post, none of it required here: a title may come from the text. */
export type PostMatter = Readonly<v.InferOutput<typeof PostMatterSchema>>;

/**
 * A post's head and where its text begins. Without a head `yaml` is undefined and the whole file is text. Of a head that
 * is not sound, `matter` holds what could be read.
 */
export interface FrontMatter {
  readonly matter: PostMatter;
  readonly yaml: Yaml | undefined;
  readonly bodyLine: number;
  readonly isSound: boolean;
}

/** Splits and checks; every fault is reported. `parse` may know the head already. */
export function readFrontMatter(source: SourceText, diagnostics: Diagnostics, parse?: YamlParser): FrontMatter {
  const fence = /^(---|\+\+\+)[ \t]*(\n|$)/.exec(source.text)?.[1];
  if (fence === undefined) return { matter: {}, yaml: undefined, bodyLine: 1, isSound: true };
  const opened = source.text.indexOf('\n') + 1;
  const isToml = fence === '+++';
  const end = isToml ? /^\+\+\+[ \t]*$/m : /^(---|\.\.\.)[ \t]*$/m;
  const close = opened === 0 ? null : end.exec(source.text.slice(opened));
  if (close === null) {
    const mend = isToml ? 'end it with a line of three plus signs: +++' : 'end it with a line of three dashes: ---';
    diagnostics.error(source.at(0), 'the front matter is never closed', mend);
    return { matter: {}, yaml: undefined, bodyLine: source.at(source.text.length).line + 1, isSound: false };
  }
  const closed = opened + close.index;
  const bodyLine = source.at(closed).line + 1;
  const written = isToml
    ? readToml(source, opened, closed, diagnostics)
    : readYaml(source, opened, closed, diagnostics, parse);
  if (written === undefined) return { matter: {}, yaml: undefined, bodyLine, isSound: false };
  const yaml = inOurWords(written, source.file, OUR_KEYS, diagnostics);
  const { value, isSound } = checked(PostMatterSchema, yaml, diagnostics, { foreign: FOREIGN_KEYS });
  return { matter: value, yaml, bodyLine, isSound };
}

/** A bare address is named after its host. */
function named(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return { title: URL.canParse(value) ? new URL(value).host.replace(/^www\./, '') : value, url: value };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
