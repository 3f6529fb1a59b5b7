// What is said on an open post: before its text, beside it, over it, and after it.

const part = { one: 'part', other: 'parts' };
const post = { one: 'post', other: 'posts' };

export const reading = {
  /** What the steps of a path are called, by its kind. */
  steps: { series: part, path: part, collection: post, hub: post, column: { one: 'episode', other: 'episodes' } },
  /** "part 2 of 5". */
  place: (step: string, at: number, of: number) => `${step} ${at} of ${of}`,

  bar: {
    place: (at: number, of: number) => `${at} of ${of}`,
    left: (time: string) => `${time} left`,
    read: 'read',
  },

  head: {
    doneAbout: (time: string) => `done about ${time}`,
    helpfulFirst: 'Helpful first:',
    notRead: (time: string) => `${time}, not read`,
    read: 'read',
    known: 'you know this',
    markKnown: 'I know this',
    markUnknown: 'Not quite',
    whenItMatters: 'When this matters',
  },

  notes: {
    changed: 'Changed since you read it',
    compares: (things: string) => `Compares ${things}`,
    firstAt: 'First published at',
    codeAt: 'Its code is at',
  },

  share: { name: 'Share', copied: 'Link copied', refused: 'The browser let nothing be copied' },

  contents: {
    inThisPost: 'In this post',
    /** `place` is "Part 2 of 5". */
    inPart: (place: string) => `${place}, and what is in it`,
    partsOf: (path: string) => `Parts of ${path}`,
    read: '(read)',
  },

  picture: { unnamed: 'Picture', actualSize: 'Actual size' },

  passage: {
    copy: 'Copy link to this passage',
    copied: 'Copied',
    copyByHand: 'Copy this address',
    alike: 'The words of this passage have changed since. This is what is most like it.',
    gone: 'The passage of this link is no longer in the text.',
  },

  resume: {
    stoppedAt: (section: string) => `You stopped at “${section}”`,
    stoppedAtBeginning: 'You stopped at the beginning',
    go: 'Go there',
    stay: 'Stay here',
  },

  end: {
    takeaways: 'To take along',
    continuedIn: 'Continued in',
    otherAngle: 'From another angle',
    linkedFrom: 'Linked from',
    confidence: 'How sure this is.',
    reviewed: (day: string) => `Last reviewed on ${day}.`,
    changes: 'Changes',
    change: (day: string, note: string) => `${day}: ${note}`,
    isRead: 'You have read this.',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
  },

  discussion: {
    discussedAt: 'Discussed at',
    comments: 'Comments',
    /** The link to a comment that has no date. */
    there: 'there',
    forum: 'Say something',
    frame: 'Discussion on GitHub',
    cost: 'The discussion lives on GitHub. Showing it here asks giscus.app, which then knows of your visit.',
    show: 'Show the discussion',
    answer: 'Answer on GitHub',
  },

  inPaths: 'This post is part of',

  onward: {
    label: 'Previous and next part',
    next: (time: string) => `Next, ${time}`,
    back: 'Back',
  },

  pathEnd: {
    reached: (path: string) => `You have reached the end of ${path}`,
    reachedSoFar: (path: string) => `You have reached the end of ${path}, as far as it goes`,
    allSoFar: 'That is all so far',
    wasLast: {
      series: 'That was the last part',
      path: 'That was the last part',
      collection: 'That was the last post',
      hub: 'That was the last post',
      column: 'That was the last episode',
    },
    /** `steps` is "5 parts". */
    read: (steps: string, time: string) => `${steps} read, ${time} in all.`,
    planned: 'Planned next:',
    skipped: 'Not read yet:',
    nextFor: (goal: string) => `Next, for ${goal}`,
  },
};
