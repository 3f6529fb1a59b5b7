// A folder that names no topics still has subjects: the tags that several of its posts share.
import { compareText, type Diagnostics } from '../diagnostics.ts';
import type { Post } from '../library.ts';
import type { SiteFile } from '../matter/site-file.ts';
import { HERE } from '../source.ts';

/** How many posts must share a tag for it to be a topic, and how many topics there are at most. */
const LEAST_POSTS = 3;
const MOST_TOPICS = 12;

/**
 * The topics each post names, or, where no post and no site.yaml names any, those of its tags that are derived; then the
 * lenses among its tags.
 */
export function topicNamesOf(
  posts: readonly Post[],
  site: SiteFile,
  diagnostics: Diagnostics,
): (post: Post) => readonly string[] {
  const areNamed = site.matter.topics !== undefined || posts.some(({ matter }) => matter.topics !== undefined);
  const lenses = new Set((site.matter.lenses ?? []).map(({ id }) => id));
  const lensesOf = ({ matter }: Post) => (matter.tags ?? []).filter((tag) => lenses.has(tag));
  if (areNamed) return (post) => [...(post.matter.topics ?? []), ...lensesOf(post)];
  const tags = sharedTags(posts);
  if (tags.size > 0)
    diagnostics.info(
      HERE,
      `the topics are the tags that most posts share: ${[...tags].join(', ')}`,
      'site.yaml can say them: topics: …',
    );
  return ({ matter }) => (matter.tags ?? []).filter((tag) => tags.has(tag) || lenses.has(tag));
}

function sharedTags(posts: readonly Post[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const tag of posts.flatMap(({ matter }) => [...new Set(matter.tags)]))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= LEAST_POSTS);
  const mostFirst = shared.sort(([tag, count], [other, times]) => times - count || compareText(tag, other));
  return new Set(mostFirst.slice(0, MOST_TOPICS).map(([tag]) => tag));
}
