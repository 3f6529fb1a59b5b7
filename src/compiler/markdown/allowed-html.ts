// What raw HTML in a post may hold. Anything not named here is taken out.

/** Elements of text, lists, tables and figures; nothing that runs, loads or asks. */
export const ALLOWED_TAGS: readonly string[] = [
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'hr', 'div', 'section', 'aside', 'blockquote', 'pre', 'figure', 'figcaption'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q'],
  ...['rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
];

const EVERYWHERE = ['id', 'lang', 'dir', 'title', 'role', 'aria-label', 'tabindex', 'data-kind', 'data-align'];

/** By tag; `*` is any. Addresses are checked apart, with those of Markdown. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, string[]>> = {
  '*': EVERYWHERE,
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  details: ['open'],
  time: ['datetime'],
};

/** Classes that our own plugins write. */
export const ALLOWED_CLASSES: Readonly<Record<string, string[]>> = {
  '*': [
    'callout',
    'code-group',
    'callout-title',
    'listing',
    'callout-kind',
    'table',
    'footnotes',
    'footnote-ref',
    'footnote-backref',
    'tasks',
    'task',
  ],
};

/** Outdated tags and what says the same today. */
export const RENAMED_TAGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  tt: 'code',
  strike: 's',
  center: 'div',
  nav: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  article: 'section',
  font: 'span',
};

/** Attributes whose loss changes nothing a reader would miss. */
export const UNMISSED_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['class', 'style', 'loading', 'decoding', 'align', 'valign', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
  ...['target', 'rel', 'name', 'width', 'height', 'srcset', 'sizes', 'color', 'face', 'size', 'itemscope', 'itemprop'],
]);

/** Tags that load something from elsewhere; a link to it takes their place. */
export const EMBEDS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed']);
