// What is said in lists of posts and topics, and of the site and its author.

export const lists = {
  /** After the facts of a post. */
  readState: { read: ' · read', begun: ' · begun', unread: '' },
  /** A topic that has no post yet. */
  planned: 'planned',

  site: {
    audience: 'Who this is for',
    notThis: 'What it is not',
    expect: 'What to expect',
    expectNot: 'What not to expect',
    feed: 'Subscribe by feed',
  },
};
