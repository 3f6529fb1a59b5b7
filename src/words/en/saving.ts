// What is said of keeping things on the device: a path or a post kept offline, and the trouble there can be with it.

const of = { part: { one: 'part', other: 'parts' }, post: { one: 'post', other: 'posts' } };

export const saving = {
  /** The word after "2 of 5". */
  of,
  /** `whole` is "5 parts". */
  someOf: (parts: number, whole: string) => `${parts} of ${whole}`,
  someHere: (parts: number, whole: string) => `${parts} of ${whole} on this device.`,
  keep: 'Keep offline',
  running: (title: string) => `Saving ${title}`,
  checkedOf: (bytes: string, whole: string) => `${bytes} of ${whole}, each file checked`,
  pause: 'Pause',
  cancel: 'Cancel',
  notYet: 'Not saved yet.',
  newNotYet: 'The new edition is not complete yet.',
  resume: 'Resume',
  keepOld: 'Keep the old one',
  broken: 'Not whole any more.',
  fileLost: 'A file of it was lost.',
  repair: 'Repair',
  saved: 'Saved',
  checked: (when: string) => `checked ${when}`,
  update: (news: string) => `Update: ${news}`,

  /** Why what is shown may not be the newest edition. */
  standIn: {
    unchecked: 'From this device. Whether the site has a newer edition is not known just now.',
    outdated: 'From this device. The site has a newer edition, which could not be fetched just now.',
    withdrawn: 'From this device. The site has taken this away since; your copy stays.',
    unsupported:
      'The site is published in a newer form now; this is the last edition that this version of the app reads.',
  },

  /** Why the reader's place is not kept. */
  storage: {
    unavailable:
      'This browser window keeps no data, so your place will be forgotten when you close it. Reading works as ever.',
    slow: 'This device is slow to save; your last steps may not be kept yet.',
    newer: 'A newer version of the app keeps your data now; this tab only reads it. Reload to go on from here.',
    full: 'This device is full, so your place is not being kept. Reading works as ever.',
  },

  /** What became of data that was lost, or nearly. */
  keeping: {
    restored:
      'This browser lost what was kept here. Where you were is restored from its copy; what was saved is fetched again.',
    'standing-in':
      'What is kept in this browser does not open. Where you were comes from its copy, and what you read goes there.',
    forgotten:
      'This browser has cleared away what was kept here: where you were, and what was saved. If you have it in a file, bring that in.',
  },
  resetRefused: 'The browser refuses. Starting it anew may help.',
  bringIn: 'Bring in a file',
  reset: 'Build it anew',

  newVersion: { ready: 'A new version is ready', update: 'Update', later: 'Later' },
};
