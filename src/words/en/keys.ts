// The list of keys.

export const keys: readonly (readonly [keys: string, what: string])[] = [
  ['/ or Ctrl K', 'Jump to a post, a section, a page'],
  ['j or →', 'Next part of the path'],
  ['k or ←', 'Previous part of the path'],
  ['n, N', 'Next, previous place found, in a post opened from search'],
  ['?', 'This list'],
  ['Esc', 'Close'],
];
