// The reader's own shelf, and what is on the device.
import type { Linked } from '../formats.ts';

export const shelf = {
  title: 'Shelf',
  heading: 'Your shelf',
  lede: 'What you have opened is kept on this device and opens without a connection.',
  saved: 'What is saved, and how much room it takes',
  begun: 'Going on',
  finished: 'Finished',
  more: 'Show more',
  empty: 'Nothing stands here yet. What you read will, with the place you stopped at.',
  start: 'Start here',

  device: 'On this device',
  deviceLede: 'What is saved opens without a connection: every post and picture of it, each proved whole.',
  remove: 'Remove',
  removeOne: (title: string) => `Remove ${title}`,
  removed: (title: string) => `${title} is removed.`,
  undo: 'Undo',
  nothing: ['Nothing is saved yet. ', 'Choose a path', ' and keep it offline.'] as Linked,
  check: 'Check everything now',
  checking: 'Reading and checking …',
  whole: 'Everything saved is whole.',
  notWhole: 'Not everything is whole; see above.',
};
