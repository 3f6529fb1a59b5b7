// The one list of Markdown plugins, in the order they run.
import createMarkdown, { type MarkdownIt } from 'markdown-it';
import { callouts } from './callouts.ts';
import { code } from './code.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { includes } from './includes.ts';
import { links } from './links.ts';
import { rawHtml } from './raw-html.ts';
import { tables } from './tables.ts';

/** CommonMark with printed quotes and tables, with what our posts hold besides. It renders with a `BodyEnv` only. */
export function markdown(): MarkdownIt {
  return createMarkdown({ html: true, linkify: false, typographer: true })
    .disable('replacements') // of the typographer only quotes are wanted: (c) is often an item of a list
    .use(footnotes) // takes the notes' definitions out before the others look
    .use(callouts)
    .use(headings)
    .use(links)
    .use(images)
    .use(code)
    .use(tables)
    .use(rawHtml)
    .use(includes);
}
