// What is said of a path on its own page and in lists: its head, its steps, what is planned, and where the reader is in it.

const part = { one: 'more part', other: 'more parts' };
const post = { one: 'more post', other: 'more posts' };

export const journey = {
  outline: {
    /** Steps of a path that are not shown, by its kind. */
    more: {
      series: part,
      path: part,
      collection: post,
      hub: post,
      column: { one: 'more episode', other: 'more episodes' },
    },
    elsewhere: 'elsewhere',
    planned: 'planned',
  },

  goal: {
    /** `goal` ends a sentence that begins with "to". */
    wish: (goal: string) => `If you want to ${goal}`,
    shownAbove: 'shown above',
  },

  head: {
    helpMore: (time: string) => `${time} more with what helps first`,
    start: {
      series: 'Start reading',
      path: 'Start reading',
      collection: 'Read the first post',
      hub: 'Read the first post',
      column: 'Read the first episode',
    },
    continueWith: (step: string, at: number) => `Continue with ${step} ${at}`,
  },

  aside: {
    why: {
      series: 'Why this series',
      path: 'Why this path',
      collection: 'Why this collection',
      hub: 'Why this guide',
      column: 'Why this column',
    },
    how: 'How to read it',
    forThose: (goal: string) => `For those who want to ${goal}.`,
    offTopic: 'It stands beside the subject: the search of everything and the main feed leave it out.',
  },

  helpful: {
    title: 'Helpful first',
    length: (time: string, state: string) => `${time}, ${state}`,
    state: { open: 'not read', read: 'read', known: 'known' },
    know: 'I know this',
    knowPost: (title: string) => `I know ${title}`,
  },

  step: {
    read: (day: string) => `read ${day}`,
    left: (minutes: number) => `${minutes} left`,
    begun: 'begun',
    elsewhere: (host: string) => `elsewhere, at ${host}`,
    planned: 'Planned.',
    expected: (when: string) => `Expected ${when}.`,
  },

  comesNext: 'What comes next',
  goesOn: 'How it goes on',

  card: {
    goingOn: 'Going on',
    /** The path's title follows. */
    goingOnWith: 'Going on with',
    kept: 'kept offline',
    notKept: 'not kept offline',
    left: (time: string, inAll: string | undefined) => `${time} left here${inAll ? `, ${inAll} in all` : ''}.`,
    toRead: (time: string, inAll: string | undefined) => `${time} to read${inAll ? `, ${inAll} in all` : ''}.`,
    stoppedAt: (section: string) => `You stopped at “${section}”.`,
    continue: 'Continue',
    readOn: 'Read on',
  },

  /** `when` is "yesterday" or "9 days ago". */
  newSince: (when: string) => `New since you were here ${when}`,

  firstPost: {
    invitation: 'New here? Begin with this one',
    read: 'Read it',
    readPost: (title: string) => `Read ${title}`,
  },
};
