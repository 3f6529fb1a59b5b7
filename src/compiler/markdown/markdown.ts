// The one list of Markdown plugins, in the order they run.
import { dl } from '@mdit/plugin-dl';
import { mark } from '@mdit/plugin-mark';
import { sub } from '@mdit/plugin-sub';
import { sup } from '@mdit/plugin-sup';
import createMarkdown, { type MarkdownIt } from 'markdown-it';
import { codeGroups } from '../code/code-groups.ts';
import { abbreviations } from './abbreviations.ts';
import { callouts } from './callouts.ts';
import { code } from './code.ts';
import { diagrams } from './diagrams.ts';
import { directions } from './directions.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { foreignTags } from './foreign-tags.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { includes } from './includes.ts';
import { links } from './links.ts';
import { listings } from './listings.ts';
import { maths } from './maths.ts';
import { rawHtml } from './raw-html.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import { wikilinks } from './wikilinks.ts';

/** CommonMark with printed quotes and tables, with what our posts hold besides. It renders with a `BodyEnv` only. */
export function markdown(): MarkdownIt {
  return createMarkdown({ html: true, linkify: false, typographer: true })
    .disable('replacements') // of the typographer only quotes are wanted: (c) is often an item of a list
    .use(footnotes) // takes the notes' definitions out before the others look
    .use(codeGroups) // a container that callouts would not know
    .use(callouts)
    .use(dl)
    .use(abbreviations)
    .use(sub)
    .use(sup)
    .use(mark)
    .use(tasks)
    .use(wikilinks)
    .use(headings)
    .use(links)
    .use(figures) // takes the titles of images that get captions
    .use(images)
    .use(code)
    .use(diagrams)
    .use(maths)
    .use(tables)
    .use(directions)
    .use(rawHtml)
    .use(listings)
    .use(includes)
    .use(foreignTags);
}
