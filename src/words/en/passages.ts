// What is said of a passage that a link names.

export const passages = {
  copy: 'Copy link to this passage',
  copied: 'Copied',
  copyByHand: 'Copy this address',
  alike: 'The words of this passage have changed since. This is what is most like it.',
  gone: 'The passage of this link is no longer in the text.',
};
