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

  problem: {
    offline: {
      title: 'Not on this device yet',
      text: 'There is no connection, and this page was not opened here before. What you have read on this device still opens.',
    },
    portal: {
      title: 'This network wants something first',
      text: 'It answers with a page of its own in place of the post, perhaps a sign-in. Open any other site to get through, then try again. What you have read on this device still opens.',
    },
    server: {
      title: 'The site is in trouble',
      text: 'Its host answers, but with an error, and this page was not opened here before. What you have read on this device still opens.',
    },
    unknown: { title: 'Not found', text: 'The site has nothing under this name.' },
    missing: {
      title: 'Not there just now',
      text: 'The site names this page, but its host does not give it. It may be in the middle of an update; try again in a minute.',
    },
    damaged: {
      title: 'This arrived damaged',
      text: 'What came is not what the site published, so it is not shown. Some networks answer with pages of their own; signing in to yours may help.',
    },
    unsupported: {
      title: 'This needs a newer version',
      text: 'The site was published in a newer form than this version of the app reads. Reloading brings the new version.',
    },
  },
  tryAgain: 'Try again',
  onThisDevice: 'What is on this device',

  notHere: {
    title: 'Not found',
    heading: {
      post: 'There is no such post here',
      path: 'There is no such path here',
      topic: 'There is no such topic here',
      page: 'There is no such page here',
    },
    why: (sought: string) => `Nothing has the address “${sought}”. It may have been mistyped, or taken down.`,
    nearest: 'Did you mean',
  },

  /** What something found by its name is. */
  kind: { post: 'post', path: 'path', topic: 'topic', page: 'page', section: 'section', action: 'action' },

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
