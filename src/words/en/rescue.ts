// Where the app does not start.

export const rescue = {
  title: 'This version does not start',
  lede: 'What you have read and what is saved on this device is untouched. One of these may help.',
  again: 'Load it again',
  before: 'Use the version before',
  save: 'Save your reading data to a file',
  noneBefore: 'There is no earlier version on this device.',
  noData: 'This browser does not give the data out just now.',
};
