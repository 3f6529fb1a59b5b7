// What is said where something is sought: the palette, the list of keys, what a search found, and its marks in a post.

export const finding = {
  palette: {
    title: 'Jump to',
    field: 'Jump to a post, a section, a page',
    placeholder: 'Jump to…',
    found: 'Found',
    inText: (query: string) => `Search the text for “${query}”`,
  },

  keys: 'Keys',
  searchOnlyIn: 'Search only in',

  hit: {
    notHere: 'Its text is not on this device.',
    inPath: (path: string, part: number, of: number) => `${path}, part ${part} of ${of}`,
    read: 'read',
    begun: 'begun',
    here: 'on this device',
  },

  bar: {
    label: 'Places found in this post',
    places: { one: 'place', other: 'places' },
    /** `places` is "3 places". */
    at: (at: number, places: string) => `${at} of ${places}`,
    found: (sought: string, places: string) => `“${sought}” · ${places}`,
    previous: 'Previous place',
    next: 'Next place',
    stop: 'Stop marking',
  },

  /** What something found by its name is. */
  kind: { post: 'post', path: 'path', topic: 'topic', page: 'page', section: 'section', action: 'action' },
};
