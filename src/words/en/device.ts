// What is said of the reader's own things: the space on the device, their reading data, and the shelf.

export const device = {
  space: {
    title: 'Space',
    used: (saved: string, opened: string) => `Saved: ${saved}. Opened posts: ${opened}.`,
    keepsNothing: 'This browser window keeps nothing.',
    /** The choices of a size follow. */
    openedUpTo: 'Posts you opened are kept as well, up to',
    whatGoes: 'Beyond that, what you read longest ago goes first; what is saved never does.',
    promised: 'This browser has promised to keep all of it until you remove it yourself.',
    notPromised: 'This browser may clear it away when the device runs out of room.',
    ask: 'Ask it to keep everything',
    refused: 'It does not promise that yet. Browsers do once a site is installed or visited often.',
    safari:
      'Safari deletes what sites keep after seven days of use without a visit to them. Adding this site to the home screen prevents that.',
  },

  data: {
    title: 'Your reading data',
    what: 'It stays on this device. A file takes it to another, or keeps it safe.',
    damaged: { one: 'record damaged', other: 'records damaged' },
    newer: { one: 'record of a newer version of the app', other: 'records of a newer version of the app' },
    /** `records` is "1 record damaged and 2 records of a newer version of the app". */
    aside: (records: string) =>
      `${records} cannot be read here. Nothing is thrown away: what was found is kept as it is, and goes into the file.`,
    save: 'Save to a file',
    bringIn: 'Bring in a file',
    eraseAll: 'Erase all',
    refused: {
      'too-large': 'This file is too large to be reading data. Nothing was changed.',
      foreign: 'This is not a file of reading data. Nothing was changed.',
      newer: 'This file was written by a newer version of the app. Nothing was changed; update first.',
      damaged: 'This file is cut short or was changed. Nothing was changed here.',
    },
    posts: { one: 'post', other: 'posts' },
    settings: { one: 'setting', other: 'settings' },
    /** `settings` is "2 settings" where the file has newer ones. */
    news: (posts: string, changed: number, same: number, settings: string | undefined) =>
      `${posts} new here, ${changed} further on, ${same} the same${settings ? `; ${settings} chosen later there` : ''}`,
    /** `site` is named where the file is of another. */
    preview: (written: string, site: string | undefined, news: string) =>
      `Written ${written}${site ? ` for “${site}”` : ''}: ${news}. Nothing you have read here is lost.`,
    take: 'Bring it in',
    leave: 'Leave it',
    eraseWarning: 'This forgets what you have read and where you stopped, on this device. It cannot be undone.',
    erase: (posts: string) => `Erase ${posts}`,
    keep: 'Keep it',
    isIn: 'It is in.',
    isErased: 'All of it is forgotten.',
  },

  shelf: {
    read: (day: string) => `read ${day}`,
    percentRead: (percent: number) => `${percent} % read`,
    begun: 'begun',
    left: (time: string) => `${time} left`,
    readOf: (title: string) => `Read of ${title}`,
  },
};
