// Everything that was read, put together: relations, paths, topics, goals, and what had to be derived.
import type { Diagnostics } from '../diagnostics.ts';
import { type Library, type Path, postsOfPath } from '../library.ts';
import { type PathFileMatter, readPathFile } from '../matter/path-file.ts';
import type { SiteFile } from '../matter/site-file.ts';
import type { PostsRead } from '../posts.ts';
import { PostFinder } from '../resolve/finder.ts';
import { Names } from '../resolve/names.ts';
import { resolvePath } from '../resolve/paths.ts';
import { relationsOf } from '../resolve/relations.ts';
import { reportRequires } from '../resolve/requires.ts';
import type { Source } from '../source.ts';
import { pathOfSummary, pathsOfFolders, seriesOf } from './derive-paths.ts';
import {
  audiencePathsOf,
  authorsOf,
  goalsOf,
  inGoalOrder,
  reportTwins,
  siteOf,
  siteTitle,
  topicsOf,
} from './derive-site.ts';
import { topicNamesOf } from './derive-topics.ts';
import { readSections } from './sections.ts';
import type { Summary } from './summary.ts';

/** What was read of the folder, besides its texts. */
export interface Read {
  readonly source: Source;
  readonly site: SiteFile;
  readonly summary: Summary | undefined;
  readonly posts: PostsRead;
  readonly about: Library['about'];
}

/** The library, and the former names of posts. Faults are reported and what they concern is left out. */
export function deriveLibrary(
  read: Read,
  diagnostics: Diagnostics,
): { readonly library: Library; readonly moved: ReadonlyMap<string, string> } {
  const {
    site,
    posts: { posts, held },
    source,
    about,
  } = read;
  const finder = new PostFinder(posts, held, diagnostics);
  const idsOf = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id);
  const names = {
    authors: new Names(idsOf(site.matter.authors), diagnostics),
    topics: new Names(idsOf([...(site.matter.topics ?? []), ...(site.matter.lenses ?? [])]), diagnostics),
  };
  const relations = relationsOf(posts, finder, names, topicNamesOf(posts, site, diagnostics), diagnostics);
  reportTwins(site, diagnostics);
  const title = siteTitle(site, source.folder, diagnostics);
  const paths = pathsOf(read, title, finder, diagnostics);
  reportRequires(posts, paths, finder, diagnostics);
  const goals = goalsOf(site, paths, diagnostics);
  const authors = authorsOf(site.matter, names.authors);
  const first = site.matter.firstPost;
  const firstPlace = site.yaml?.at(['firstPost']);
  const library: Library = {
    site: { ...siteOf(site.matter, title, authors, posts), audiencePaths: audiencePathsOf(site, paths, diagnostics) },
    authors,
    posts,
    paths: inGoalOrder(paths, goals),
    topics: topicsOf(site.matter, names.topics),
    goals,
    firstPost:
      first === undefined || firstPlace === undefined ? undefined : finder.expect(first, firstPlace, diagnostics),
    relations,
    about,
  };
  return { library, moved: finder.moved };
}

function pathsOf(read: Read, title: string, finder: PostFinder, diagnostics: Diagnostics): readonly Path[] {
  const {
    source,
    site,
    summary,
    posts: { posts },
  } = read;
  const written = source.paths.map((file) => readPathFile(file, diagnostics));
  const series = withoutTaken(seriesOf(posts, diagnostics), written, diagnostics);
  const paths = [...written.map((file) => resolvePath(file, finder, diagnostics)), ...series];
  if (source.paths.length > 0 || site.matter.goals !== undefined) return paths;
  if (summary !== undefined) return [pathOfSummary(summary, posts, title, diagnostics), ...series];
  const loose = posts.filter(({ matter }) => matter.series === undefined);
  return loose.length === 0
    ? paths
    : [
        ...paths,
        ...pathsOfFolders(loose, title, diagnostics, {
          takenIds: paths.map(({ id }) => id),
          sections: readSections(source.sections, diagnostics),
        }),
      ];
}

/** A series that a path file describes too is an error. */
function withoutTaken(
  series: readonly Path[],
  written: readonly PathFileMatter[],
  diagnostics: Diagnostics,
): readonly Path[] {
  return series.filter((path) => {
    const file = written.find(({ id }) => id === path.id);
    const [post] = postsOfPath(path);
    if (file !== undefined && post !== undefined) {
      diagnostics.error(
        post.at(['series']),
        `${file.source.file} describes the path "${path.id}" too`,
        'take series and part out',
      );
    }
    return file === undefined;
  });
}
