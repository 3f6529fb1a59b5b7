// In the place of a page whose code did not arrive.

export const loadFailed = {
  title: 'This page did not load',
  why: 'A part of the app did not arrive. The connection may be down; pages you have opened before still work.',
  again: 'Try again',
};
