// The pages that list: paths, topics, terms, the newest posts.
import type { Linked } from '../formats.ts';
import { formats } from './quantities.ts';

export const catalog = {
  paths: 'Paths',
  pathsLede: 'Series to read in order, and other ways through what is here.',
  noPaths: ['There are no paths here yet. ', 'All posts', ' stand by their date.'] as Linked,
  morePaths: 'Show more paths',
  pathsFailed: 'The other paths did not arrive. Try again in a moment.',

  latest: 'Latest',
  latestLede: 'Newest first. If you are new here, a path is the better way in.',
  noPosts: 'No posts yet.',
  older: 'Show older posts',
  olderFailed: 'The older posts did not arrive. Try again in a moment.',

  topics: 'Topics',
  noTopics: ['No topics yet. ', 'All posts', ' stand by their date.'] as Linked,
  across: 'Across all topics',
  posts: 'Posts',
  planned: 'Planned',
  noPostsYet: 'No posts yet',
  countPlanned: (count: number) => `${count} planned`,
  onlyPlanned: 'Nothing is published on this topic yet. This is meant to come:',
  nothing: 'Nothing here yet.',
  allTopics: 'All topics',

  terms: 'Terms',
  termsLede: 'What a word means here, and where it is explained.',
  /** Before the title of the post that explains it. */
  termIn: 'In',
  noTerms: 'No terms yet.',
  noTermsWhy: 'What the posts define will stand here.',
  /** Links to them. */
  explained: (count: number): Linked => [
    '',
    formats.counted(count, { one: 'term', other: 'terms' }),
    ' explained in the posts',
  ],
};
