// What can be done by name: pages, and actions with the words they are found by besides their own.

/** A name, and words it is found by besides. */
export type Action = readonly [name: string, words: string];

export const actions = {
  pages: {
    start: 'Start here',
    paths: 'Paths',
    topics: 'Topics',
    latest: 'Latest',
    shelf: 'Your shelf',
    settings: 'Settings',
    about: 'About',
  },

  next: ['Next part', 'path go'] as Action,
  previous: ['Previous part', 'path go'] as Action,
  markUnread: ['Mark as unread', 'reading not done'] as Action,
  markRead: ['Mark as read', 'reading done finished'] as Action,
  unknown: ['I do not know this', 'skip estimate'] as Action,
  known: ['I know this', 'skip estimate'] as Action,
  copyLink: ['Copy link to this post', 'address share url'] as Action,
  share: ['Share this post', 'send'] as Action,
  print: ['Print', 'paper pdf'] as Action,

  settings: 'settings',
  theme: (name: string): Action => [`Theme: ${name}`, 'colour look'],
  themes: { system: 'like the system', light: 'light', sepia: 'sepia', dark: 'dark', black: 'black' },
  larger: ['Larger text', 'size bigger zoom'] as Action,
  smaller: ['Smaller text', 'size zoom'] as Action,
  face: (name: string): Action => [`Type: ${name}`, 'font face dyslexia'],
  faces: { serif: 'serif', plain: 'sans', legible: 'easy to tell apart' },
  width: (name: string): Action => [`Width: ${name}`, 'measure column'],
  widths: { narrow: 'narrow', normal: 'normal', wide: 'wide' },
  lineHeight: (name: string): Action => [`Space between lines: ${name}`, 'leading height'],
  lineHeights: { tight: 'tight', normal: 'normal', loose: 'loose' },
  ragged: ['Ragged right edge', 'align'] as Action,
  justified: ['Justified text', 'align'] as Action,
  scrollCode: ['Let long code scroll', 'lines wrap'] as Action,
  wrapCode: ['Wrap long code', 'lines'] as Action,
  notesEnd: ['Footnotes at the end', 'sidenotes'] as Action,
  notesBeside: ['Footnotes beside the text', 'sidenotes'] as Action,
  motionSystem: ['Motion like the system', 'animation'] as Action,
  motionLess: ['Less motion', 'animation'] as Action,
  reset: ['All settings as at the start', 'reset'] as Action,
  saveData: ['Save reading data to a file', 'export backup'] as Action,
};
