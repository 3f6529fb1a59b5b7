// What is said around every page: the strip, the foot, what a page is while it is on its way, and why it is not there.

export const frame = {
  /** The language of these words, as `lang` has it. */
  lang: 'en',
  skip: 'Skip to the text',
  rooms: 'Rooms',
  foot: 'Foot',
  start: 'Start here',
  paths: 'Paths',
  topics: 'Topics',
  latest: 'Latest',
  shelf: 'Shelf',
  about: 'About',
  settings: 'Settings',
  search: 'Search',
  staysHere: 'What you read stays on this device.',
  close: 'Close',
  loading: 'Loading…',

  /** Said before the name of a station on the line. */
  stop: {
    read: 'Read: ',
    known: 'Known: ',
    begun: 'Begun: ',
    unread: '',
    planned: 'Planned: ',
    external: 'Elsewhere: ',
  },
};
