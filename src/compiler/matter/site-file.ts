// posts/site.yaml: what the author says of the whole publication.
import * as v from 'valibot';
import { LANGUAGES, languageOf } from '../../words/languages.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { SourceText } from '../source-text.ts';
import { checked } from './check.ts';
import { link, newId, text, texts, url, whole } from './fields.ts';
import { readYaml, type Yaml } from './yaml.ts';

const author = v.object({
  id: newId,
  name: text,
  bio: v.optional(text),
  longBio: v.optional(text),
  picture: v.optional(text),
  links: v.optional(v.array(link, 'must be a list')),
  disclosure: v.optional(text),
});

const topic = v.object({
  id: newId,
  title: text,
  scope: v.optional(text),
  keywords: v.optional(texts),
  planned: v.optional(texts),
});

const goal = v.object({ id: newId, title: text, goal: v.optional(text), why: v.optional(text), paths: texts });

/** A bare text says who; with it can stand the paths for them. */
const audience = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { who: value } : value)),
  v.object({ who: text, paths: v.optional(texts) }),
);

const planned = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { title: value } : value)),
  v.object({ title: text, note: v.optional(text) }),
);

const listOf = <const S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema, 'must be a list'));

const forum = v.object({
  repo: v.pipe(text, v.regex(/^[\w.-]+\/[\w.-]+$/, 'must be a repository like owner/name')),
  repoId: text,
  category: text,
  categoryId: text,
});

/** Every key of site.yaml. */
export const SiteMatterSchema = v.object({
  title: v.optional(text),
  tagline: v.optional(text),
  url: v.optional(url),
  lang: v.optional(text),
  authors: listOf(author),
  topics: listOf(topic),
  lenses: listOf(topic),
  goals: listOf(goal),
  firstPost: v.optional(text),
  cadence: v.optional(v.object({ everyDays: whole, text })),
  audience: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (Array.isArray(value) ? value : [value])),
      v.array(audience),
    ),
  ),
  notThis: v.optional(texts),
  expect: v.optional(texts),
  expectNot: v.optional(texts),
  promise: v.optional(text),
  access: v.optional(text),
  planned: listOf(planned),
  subscribe: listOf(link),
  support: v.optional(link),
  contact: v.optional(link),
  giscus: v.optional(forum),
});
/** The site as written, none of it required. */
export type SiteMatter = Readonly<v.InferOutput<typeof SiteMatterSchema>>;

/** A checked site file; without one both are what an empty file would give. */
export interface SiteFile {
  readonly matter: SiteMatter;
  readonly yaml: Yaml | undefined;
}

/** Errors are reported; what could not be read then counts as not said. `siteUrl` holds where the file names no `url`. */
export function readSiteFile(source: SourceText | undefined, diagnostics: Diagnostics, siteUrl?: string): SiteFile {
  const known = siteUrl === undefined ? {} : { url: siteUrl };
  const yaml = source && readYaml(source, 0, source.text.length, diagnostics);
  if (yaml === undefined) return { matter: known, yaml };
  const matter = { ...known, ...checked(SiteMatterSchema, yaml, diagnostics).value };
  tellLanguage(matter.lang, yaml, diagnostics);
  return { matter, yaml };
}

/** Not for the author to mend, but to know. */
function tellLanguage(lang: string | undefined, yaml: Yaml, diagnostics: Diagnostics): void {
  if (lang === undefined || languageOf(lang) !== undefined) return;
  diagnostics.info(
    yaml.at(['lang']),
    `the interface has no words in "${lang}" yet, so what surrounds the posts is English`,
    `it speaks ${LANGUAGES.join(' and ')}; README, “Words and languages”, says how to add one`,
  );
}
