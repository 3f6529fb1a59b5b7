// The piece of a post that shows what the settings do.

export const sample = {
  label: 'A sample of a post with these settings',
  title: 'What a quorum buys',
  text: 'A write that a majority has stored cannot be forgotten by any later majority, because two majorities of the same set always share a member. That one sentence carries Raft, Paxos and Zab; the rest is bookkeeping.',
  /** A comment at the end of a line of code that is too long for a phone. */
  comment: '// once a majority holds it',
};
