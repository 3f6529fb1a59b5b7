// The search page, and what a search says of its answer.
import { formats } from './quantities.ts';

const posts = (count: number): string => formats.counted(count, { one: 'post', other: 'posts' });

export const search = {
  title: 'Search',
  field: 'Words to search for',
  placeholder: 'Words, in text and code',
  help: '“exact words” in quotes, -word to leave one out. Arrow keys go through what is found.',
  posts: 'Posts',
  passages: 'Passages',
  nearest: 'Near to it:',
  everything: 'Search everything',
  nothing: 'Try fewer words, or other ones. Words are found when a letter or two is wrong, too.',

  hasCode: (language: string) => `Has ${language}`,
  unread: 'Not read yet',
  kept: 'On this device',

  searching: 'Searching…',
  found: (count: number) => (count === 0 ? 'Nothing found in the texts.' : `${posts(count)} found.`),
  checked: (count: number) =>
    `The exact words were looked up in the ${formats.counted(count, { one: 'likeliest post', other: 'likeliest posts' })}.`,
  hidden: (count: number) =>
    `${formats.counted(count, { one: 'more post', other: 'more posts' })} outside of what you chose.`,
  searchedOffline: (count: number) => `Searched the ${posts(count)} you saved; the rest needs a connection.`,
  searchedDamaged: (count: number) => `Searched the ${posts(count)} you saved; the index of the rest arrived damaged.`,
  missing: (count: number) => `The text of ${posts(count)} is not on this device.`,

  problem: {
    offline:
      'The search index is not on this device yet, and there is no connection. The palette still finds posts by their titles.',
    damaged:
      'The search index arrived damaged, twice. It is asked for again with the next letter; the palette still finds posts by their titles.',
  },
};
