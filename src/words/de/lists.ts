// What is said in lists of posts and topics, and of the site and its author, in German.

import type * as en from '../en/lists.ts';

export const lists: typeof en.lists = {
  readState: { read: ' · gelesen', begun: ' · begonnen', unread: '' },
  planned: 'geplant',

  site: {
    audience: 'Für wen das ist',
    notThis: 'Was es nicht ist',
    expect: 'Was zu erwarten ist',
    expectNot: 'Was nicht zu erwarten ist',
    feed: 'Feed abonnieren',
  },
};
