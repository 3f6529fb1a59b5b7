// What every open post says, in German.

import type * as en from '../en/post.ts';

export const post: typeof en.post = {
  whenItMatters: 'Wann das wichtig ist',
  read: '(gelesen)',
  isRead: 'Dieser Beitrag ist gelesen.',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  share: { name: 'Teilen', copied: 'Link kopiert', refused: 'Der Browser lässt das Kopieren nicht zu' },
};
