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
  },

  notes: {
    changed: 'Changed since you read it',
    compares: (things: string) => `Compares ${things}`,
    firstAt: 'First published at',
    codeAt: 'Its code is at',
  },

  inThisPost: 'In this post',
  /** `place` is "Part 2 of 5". */
  inPart: (place: string) => `${place}, and what is in it`,
  partsOf: (path: string) => `Parts of ${path}`,

  picture: { unnamed: 'Picture', actualSize: 'Actual size' },

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
  },

  inPaths: 'This post is part of',

  onward: {
    label: 'Previous and next part',
    next: (time: string) => `Next, ${time}`,
    back: 'Back',
  },
};
