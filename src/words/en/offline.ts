// What the screens say of keeping things offline: moments, and why something stopped.
import { formats } from './quantities.ts';

export const offline = {
  /** A moment of this very day. */
  today: (time: string) => `today, ${time}`,
  stops: {
    offline: 'There is no connection. What is here stays; go on when there is one.',
    portal: 'This network answers with a page of its own, perhaps a sign-in. Once you are through it, go on.',
    server: 'The site is in trouble just now. What is here stays; try again later.',
    unknown: 'The site no longer has this.',
    missing: 'The site no longer has one of the files. Going on takes its newest edition.',
    damaged: 'What came is not what the site published, so it was not kept.',
    unsupported:
      'The site was published in a newer form than this version of the app reads. Reload to get the new one.',
    full: 'This device has no room left. Everything saved before is untouched; free some space, then go on.',
    slow: 'This device does not answer in time. Another tab may be busy; go on in a moment.',
    unavailable: 'This browser window keeps nothing, so nothing can be saved. Reading works as ever.',
    newer: 'A newer version of the app keeps your data now. Reload this tab to save more.',
  },
  areMissing: (size: string) => `${size} are missing.`,
  didNotCome: (title: string, others: number) =>
    `“${title}”${others === 0 ? '' : ` and ${formats.counted(others, { one: 'other', other: 'others' })}`} did not come.`,
  added: (count: number) => formats.counted(count, { one: 'new part', other: 'new parts' }),
  revised: (count: number) => `${count} revised`,
  withdrawn: (count: number) => `${count} withdrawn`,
  reordered: 'A newer order of its parts',
};
