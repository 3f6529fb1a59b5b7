// What is said of where a post is discussed.

export const discussion = {
  discussedAt: 'Discussed at',
  comments: 'Comments',
  /** The link to a comment that has no date. */
  there: 'there',
  forum: 'Say something',
  frame: 'Discussion on GitHub',
  cost: 'The discussion lives on GitHub. Showing it here asks giscus.app, which then knows of your visit.',
  show: 'Show the discussion',
  answer: 'Answer on GitHub',
};
