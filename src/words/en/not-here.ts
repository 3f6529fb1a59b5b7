// What is said where nothing has the address that was asked for.

export const notHere = {
  title: 'Not found',
  heading: {
    post: 'There is no such post here',
    path: 'There is no such path here',
    topic: 'There is no such topic here',
    page: 'There is no such page here',
  },
  why: (sought: string) => `Nothing has the address “${sought}”. It may have been mistyped, or taken down.`,
  nearest: 'Did you mean',
};
