// Where a wikilink leads, and what it says where the author wrote no text for it.
import { hrefOf } from '../../contract/address.ts';
import { toId } from '../../contract/id.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { LinkUse } from '../markdown/body-env.ts';
import { didYouMean } from '../nearest.ts';
import type { PostFiles } from './post-files.ts';
import type { Named } from './post-names.ts';
import type { LinkSource, Target } from './target.ts';

const AS_CODE = 'write it as `code` where it is meant as text';

/** A name that leads nowhere breaks a house rule; a heading that is not there is a warning. */
export function resolveWikilink(use: LinkUse, from: LinkSource, files: PostFiles, diagnostics: Diagnostics): Target {
  const [, name = '', heading = ''] = /^([^#]*)(?:#(.*))?$/s.exec(use.target) ?? [];
  const named: Named | undefined = name.trim() === '' ? undefined : files.names.find(name.trim());
  if (named !== undefined && named.kind !== 'post') {
    report(named, name, use, diagnostics);
    return { kind: 'dead' };
  }
  const post = named?.post ?? from.post;
  if (post === undefined) return { kind: 'dead' };
  const section = heading === '' ? undefined : sectionOf(heading, post.rendered, use, diagnostics);
  const title = named === undefined ? (section?.title ?? heading) : post.title;
  return {
    kind: 'href',
    href: hrefOf({ page: 'post', post: post.id, ...(section !== undefined && { heading: section.id }) }),
    post: post.id,
    text: named === undefined || section === undefined ? title : `${title}: ${section.title}`,
  };
}

/** The section with this id or this title. */
function sectionOf(
  heading: string,
  { outline }: LinkSource['rendered'],
  use: LinkUse,
  diagnostics: Diagnostics,
): LinkSource['rendered']['outline'][number] | undefined {
  const wanted = toId(heading);
  const found = outline.find(({ id }) => id === heading) ?? outline.find(({ title }) => toId(title) === wanted);
  if (found !== undefined) return found;
  diagnostics.warning(
    use.place,
    `there is no heading "${heading}"; the link leads to the post's beginning`,
    didYouMean(
      heading,
      outline.flatMap(({ id, title }) => [title, id]),
    ),
  );
  return undefined;
}

function report(named: Exclude<Named, { kind: 'post' }>, name: string, use: LinkUse, diagnostics: Diagnostics): void {
  if (named.kind === 'draft') diagnostics.warning(use.place, `"${name}" is a draft; the link is left out`);
  else if (named.kind === 'many')
    diagnostics.houseRule(
      use.place,
      `more than one post has the title "${name}"`,
      `in ${named.files.join(', ')}; write an id`,
    );
  else
    diagnostics.houseRule(
      use.place,
      `no post "${name}"`,
      named.near === undefined ? AS_CODE : `did you mean "${named.near}"?`,
    );
}
