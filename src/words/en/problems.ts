// Why content could not be shown, in words that say what still works.

export const problems = {
  /** By reason. */
  why: {
    offline: {
      title: 'Not on this device yet',
      text: 'There is no connection, and this page was not opened here before. What you have read on this device still opens.',
    },
    portal: {
      title: 'This network wants something first',
      text: 'It answers with a page of its own in place of the post, perhaps a sign-in. Open any other site to get through, then try again. What you have read on this device still opens.',
    },
    server: {
      title: 'The site is in trouble',
      text: 'Its host answers, but with an error, and this page was not opened here before. What you have read on this device still opens.',
    },
    unknown: { title: 'Not found', text: 'The site has nothing under this name.' },
    missing: {
      title: 'Not there just now',
      text: 'The site names this page, but its host does not give it. It may be in the middle of an update; try again in a minute.',
    },
    damaged: {
      title: 'This arrived damaged',
      text: 'What came is not what the site published, so it is not shown. Some networks answer with pages of their own; signing in to yours may help.',
    },
    unsupported: {
      title: 'This needs a newer version',
      text: 'The site was published in a newer form than this version of the app reads. Reloading brings the new version.',
    },
  },
  tryAgain: 'Try again',
  onThisDevice: 'What is on this device',
};
