import type * as en from '../en/discussion.ts';

export const discussion: typeof en.discussion = {
  discussedAt: 'Besprochen bei',
  comments: 'Kommentare',
  there: 'dort',
  forum: 'Mitreden',
  frame: 'Diskussion auf GitHub',
  cost: 'Die Diskussion liegt auf GitHub. Wird sie hier gezeigt, erfährt giscus.app von diesem Besuch.',
  show: 'Diskussion zeigen',
  answer: 'Auf GitHub antworten',
};
