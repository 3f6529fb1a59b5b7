// What stands in pages, lists and books that are published beside the app.
import { formats } from './quantities.ts';

export const published = {
  about: 'About',
  needsScript: (site: string) => `${site} needs JavaScript to show its posts.`,

  title: { paths: 'Paths', topics: 'Topics', terms: 'Terms', latest: 'Latest' },
  description: {
    paths: 'Every path to read in order, with what each is for.',
    topics: 'Everything by subject.',
    terms: 'What a word means here, and where it is explained.',
    latest: 'Every post, newest first.',
  },

  pages: 'Pages',
  newer: 'Newer posts',
  older: 'Older posts',
  pathsBefore: 'Paths before',
  morePaths: 'More paths',
  page: (number: number, count: number) => `Page ${number} of ${count}`,

  /** `link` is a link to the post. */
  moved: (link: string) => `This has moved to ${link}.`,
  notFound: 'Not found',
  noSuchPage: 'There is no such page here',
  noSuchPageWhy: 'It may have been mistyped, or taken down. These lead on:',
  start: 'Start Here',

  contents: 'Contents',
  planned: (titles: string) => `Planned: ${titles}`,

  subscribe: 'Subscribe',
  subscribeHow:
    'A feed tells a reading program of your choice when a post has come, with its whole text. Nobody learns who you are. Give the program this address:',
  /** Both are links. */
  subscribeParts: (all: (text: string) => string, json: (text: string) => string) =>
    `Or only what you follow, from the lists below. ${all('All feeds in one file')} is for programs that take such a list, and there is ${json('JSON')} for those that prefer it.`,
  otherWays: 'Other ways',

  book: {
    about: 'About this book',
    cover: 'Cover',
    text: 'Start of the text',
    places: 'Places',
    whenItMatters: 'When this matters',
    takeaways: 'To take along',
    edition: (title: string, parts: number, day: string) =>
      `${title}, ${parts === 1 ? 'one part' : formats.counted(parts, { one: 'part', other: 'parts' })} as of ${day}.`,
    /** `link` is a link to it. */
    newest: (link: string) => `The newest edition is at ${link}.`,
    from: (site: string) => `From ${site}.`,
    toCome: 'Still to come',
    elsewhere: 'To read elsewhere',
    picture: 'Picture',
  },
};
