// What every open post says, a stranger's first among them: no more than that.

export const post = {
  whenItMatters: 'When this matters',
  read: '(read)',
  isRead: 'You have read this.',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  share: { name: 'Share', copied: 'Link copied', refused: 'The browser let nothing be copied' },
};
