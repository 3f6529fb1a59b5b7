/** The two files of a feed, relative to the root; `folder` is the page the feed belongs to, empty for the site. */
export const feedFiles = (folder: string): { readonly atom: string; readonly json: string } => ({
  atom: `${folder}feed.xml`,
  json: `${folder}feed.json`,
});

/** The list of all feeds, for feed readers to take in at once. */
export const OPML_FILE = 'feeds.opml';
