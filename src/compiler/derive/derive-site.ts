// What site.yaml says, filled up from what the folder and the posts say.
import type { Author, Site } from '../../contract/site.ts';
import { compareText, type Diagnostics } from '../diagnostics.ts';
import type { Goal, Path, Post, Topic } from '../library.ts';
import type { SiteFile, SiteMatter } from '../matter/site-file.ts';
import { titleOfFolder, titleOfName } from '../naming.ts';
import { didYouMean } from '../nearest.ts';
import type { Names } from '../resolve/names.ts';
import { HERE } from '../source.ts';
import type { Place } from '../source-text.ts';

/** The title, from the folder's name where site.yaml has none; that is said. */
export function siteTitle({ matter }: SiteFile, folder: string, diagnostics: Diagnostics): string {
  if (matter.title !== undefined) return matter.title;
  const title = titleOfFolder(folder);
  diagnostics.info(HERE, `the title of the site is the folder's name: "${title}"`, 'site.yaml can say it: title: …');
  return title;
}

/** The site as readers get it; `lastDate` is the day of the newest post. */
export function siteOf(
  matter: SiteMatter,
  title: string,
  authors: readonly Author[],
  posts: readonly Post[],
): Omit<Site, 'audiencePaths'> {
  const lastDate = posts.map(({ date }) => date ?? '').reduce((a, b) => (a > b ? a : b), '');
  return {
    title,
    tagline: matter.tagline,
    url: matter.url,
    lang: matter.lang ?? 'en',
    authors: [...authors],
    audience: (matter.audience ?? []).map(({ who }) => who),
    notThis: matter.notThis ?? [],
    expect: matter.expect ?? [],
    expectNot: matter.expectNot ?? [],
    promise: matter.promise,
    access: matter.access,
    cadence: matter.cadence,
    lastDate: lastDate || undefined,
    planned: matter.planned ?? [],
    subscribe: matter.subscribe ?? [],
    support: matter.support,
    contact: matter.contact,
    forum: matter.giscus,
  };
}

/** Authors of site.yaml, then those that only posts name. */
export function authorsOf(matter: SiteMatter, names: Names): readonly Author[] {
  const known = (matter.authors ?? []).map(({ picture: _, ...author }) => ({ ...author, links: author.links ?? [] }));
  return [...known, ...[...names.found].map(([id, name]) => ({ id, name, links: [] }))];
}

/** Topics of site.yaml, then those that only posts name, then the lenses. */
export function topicsOf(matter: SiteMatter, names: Names): readonly Topic[] {
  const described = (topics: SiteMatter['topics'], lens: true | undefined): readonly Topic[] =>
    (topics ?? []).map(({ id, title, scope, keywords = [], planned = [] }) => ({
      id,
      title,
      scope,
      keywords,
      planned,
      lens,
    }));
  const found = [...names.found].map(([id, name]) => ({
    id,
    title: titleOfName(name),
    scope: undefined,
    keywords: [],
    planned: [],
    lens: undefined,
  }));
  return [...described(matter.topics, undefined), ...found, ...described(matter.lenses, true)];
}

/** Goals of site.yaml; without any, each path is one. */
export function goalsOf({ matter, yaml }: SiteFile, paths: readonly Path[], diagnostics: Diagnostics): readonly Goal[] {
  if (matter.goals === undefined || yaml === undefined) {
    if (paths.length > 0)
      diagnostics.info(HERE, `each path is a goal on Start Here`, 'site.yaml can say them: goals: …');
    return paths.map((path) => ({
      id: path.id,
      title: path.title,
      goal: path.goal,
      why: path.why ?? path.blurb,
      paths: [path],
    }));
  }
  return matter.goals.map(({ id, title, goal, why, paths: named }, nth) => {
    return {
      id,
      title,
      goal,
      why,
      paths: pathsNamed(named, paths, (at) => yaml.at(['goals', nth, 'paths', at]), diagnostics),
    };
  });
}

/** The paths for each kind of reader that names some, by the words it is named with. */
export function audiencePathsOf(
  { matter, yaml }: SiteFile,
  paths: readonly Path[],
  diagnostics: Diagnostics,
): Site['audiencePaths'] {
  const entries = (matter.audience ?? []).flatMap(({ who, paths: named }, nth) => {
    if (named === undefined || yaml === undefined) return [];
    const found = pathsNamed(named, paths, (at) => yaml.at(['audience', nth, 'paths', at]), diagnostics);
    return [[who, found.map(({ id, title }) => ({ id, title }))] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function pathsNamed(
  names: readonly string[],
  paths: readonly Path[],
  placeOf: (at: number) => Place,
  diagnostics: Diagnostics,
): readonly Path[] {
  const byId = new Map(paths.map((path) => [path.id, path]));
  return names.flatMap((name, at) => {
    const path = byId.get(name);
    if (path !== undefined) return [path];
    const mend = didYouMean(name, byId.keys()) ?? `paths: ${[...byId.keys()].join(', ')}`;
    diagnostics.error(placeOf(at), `no path "${name}"`, mend);
    return [];
  });
}

/** Two authors, topics or goals of one id are errors; a lens stands among the topics. */
export function reportTwins({ matter, yaml }: SiteFile, diagnostics: Diagnostics): void {
  if (yaml === undefined) return;
  const topics = (matter.topics ?? []).map(({ id }) => id);
  for (const key of ['authors', 'topics', 'lenses', 'goals'] as const) {
    const seen = new Set<string>(key === 'lenses' ? topics : []);
    for (const [at, { id }] of (matter[key] ?? []).entries()) {
      if (seen.has(id))
        diagnostics.error(yaml.at([key, at, 'id']), `${key} has "${id}" twice`, 'give one of them another id');
      seen.add(id);
    }
  }
}

/** Paths as readers meet them: in the order of the goals, then by id. */
export function inGoalOrder(paths: readonly Path[], goals: readonly Goal[]): readonly Path[] {
  const rest = [...paths].sort((a, b) => compareText(a.id, b.id));
  return [...new Set([...goals.flatMap((goal) => goal.paths), ...rest])];
}
