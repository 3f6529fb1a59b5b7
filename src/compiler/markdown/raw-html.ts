// Raw HTML in posts goes through an allow-list. Our own code, images and links are marks meanwhile, put in afterwards.
import type { MarkdownIt, Token } from 'markdown-it';
import sanitize from 'sanitize-html';
import * as allowed from './allowed-html.ts';
import { type BodyEnv, bodyEnv, placeOfSnippet } from './body-env.ts';
import { NO_ALT, NO_ALT_MEND } from './images.ts';
import { indexOfMark, mark } from './marks.ts';

/** Notes whether a post has raw HTML, and warns of all in it that `withoutDanger` is going to take out. */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.push('raw_html', (state) => {
    const env = bodyEnv(state.env);
    const pieces = state.tokens.flatMap(piecesOf);
    env.usesHtml = pieces.length > 0;
    reportRemoved(pieces, env);
  });
}

interface Piece {
  readonly html: string;
  readonly lines: readonly [number, number] | null;
}

function piecesOf(token: Token): Piece[] {
  if (token.type === 'html_block') return [{ html: token.content, lines: token.map }];
  const inner = (token.children ?? []).filter(({ type }) => type === 'html_inline');
  return inner.map(({ content }) => ({ html: content, lines: token.map }));
}

interface Removal {
  readonly place: ReturnType<typeof placeOfSnippet>;
  readonly mend: string;
  /** Whether something stands in its place. */
  readonly isKept: boolean;
  times: number;
}

function reportRemoved(pieces: readonly Piece[], env: BodyEnv): void {
  const removals = new Map<string, Removal>();
  const removed = new Map<string, readonly Removed[]>();
  for (const piece of pieces) {
    const found = removed.get(piece.html) ?? removedFrom(piece.html); // the same few tags stand in a post again and again
    removed.set(piece.html, found);
    for (const { what, snippet, mend, isKept = false } of found) {
      const before = removals.get(what);
      if (before !== undefined) before.times++;
      else removals.set(what, { place: placeOfSnippet(env, piece.lines, snippet), mend, isKept, times: 1 });
    }
  }
  for (const [what, { place, mend, times, isKept }] of removals) {
    const message = times === 1 ? what : `${what} (${times} times in this file)`;
    if (isKept) env.diagnostics.warning(place, message, mend);
    else env.diagnostics.houseRule(place, message, mend);
  }
}

interface Removed {
  readonly what: string;
  readonly snippet: string;
  readonly mend: string;
  readonly isKept?: boolean;
}

function removedFrom(html: string): readonly Removed[] {
  const removed: Removed[] = [];
  sanitize(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parser: { lowerCaseTags: false },
    onOpenTag: (written, attributes) => {
      const name = written.toLowerCase();
      if (allowed.EMBEDS.has(name)) {
        removed.push({
          what: `<${name}> is shown as a link`,
          snippet: `<${name}`,
          mend: 'nothing is loaded from elsewhere',
          isKept: true,
        });
      } else if (!allowed.ALLOWED_TAGS.includes(name) && !Object.hasOwn(allowed.RENAMED_TAGS, name)) {
        removed.push({
          what: `<${written}> is taken out`,
          snippet: `<${written}`,
          mend: mendFor(written),
        });
      } else {
        for (const attribute of Object.keys(attributes).filter((key) => isMissed(name, key))) {
          removed.push({
            what: `${attribute}= is taken out of <${name}>`,
            snippet: attribute,
            mend: 'it may not stand in a post',
          });
        }
      }
    },
  });
  return removed;
}

const PROGRAMS = /^(script|style|link|svg|form|input|button|object|noscript|template)$/i;

function mendFor(tag: string): string {
  return PROGRAMS.test(tag)
    ? 'posts hold text, no programs and no styles'
    : `if it is meant as text, write \`<${tag}>\``;
}

function isMissed(tag: string, attribute: string): boolean {
  const kept = [...(allowed.ALLOWED_ATTRIBUTES['*'] ?? []), ...(allowed.ALLOWED_ATTRIBUTES[tag] ?? [])];
  return !kept.includes(attribute) && !allowed.UNMISSED_ATTRIBUTES.has(attribute) && !/^(data|aria)-/.test(attribute);
}

/** HTML with allowed tags and attributes only, every tag closed; links and images an author wrote become marks. */
export function withoutDanger(html: string, env: BodyEnv): string {
  const noteLink = (target: string) => {
    if ((indexOfMark('link', target) ?? indexOfMark('wiki', target)) !== undefined) return target;
    env.links.push({ target, place: placeOfSnippet(env, null, target) });
    return mark('link', env.links.length - 1);
  };
  const renamed = Object.entries(allowed.RENAMED_TAGS).map(([old, tagName]) => [
    old,
    (_: string, attribs: sanitize.Attributes): sanitize.Tag => ({ tagName, attribs }),
  ]);
  const embeds = [...allowed.EMBEDS].map((name) => [
    name,
    (_: string, from: sanitize.Attributes) => linkInstead(from, noteLink),
  ]);
  return sanitize(html, {
    allowedTags: [...allowed.ALLOWED_TAGS],
    allowedAttributes: { ...allowed.ALLOWED_ATTRIBUTES },
    allowedClasses: { ...allowed.ALLOWED_CLASSES },
    transformTags: {
      ...Object.fromEntries([...renamed, ...embeds]),
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: { ...(href !== undefined && { href: noteLink(href) }), ...attribs },
      }),
      img: (tagName, attribs) => ({ tagName, attribs: { src: noteImage(attribs, env) } }),
    },
  });
}

function linkInstead(from: sanitize.Attributes, noteLink: (target: string) => string): sanitize.Tag {
  const target = from['src'] ?? '';
  if (!/^https?:\/\//.test(target)) return { tagName: 'span', attribs: {} };
  const host = URL.canParse(target) ? new URL(target).host : target;
  return { tagName: 'a', attribs: { href: noteLink(target) }, text: from['title'] || host };
}

function noteImage(attributes: sanitize.Attributes, env: BodyEnv): string {
  const { src = '', alt = '', title, width } = attributes;
  if (indexOfMark('image', src) !== undefined) return src;
  const place = placeOfSnippet(env, null, src);
  if (attributes['alt'] === undefined) env.diagnostics.warning(place, NO_ALT, NO_ALT_MEND);
  const pixels = width !== undefined && /^\d{1,4}$/.test(width) ? Number(width) : undefined;
  env.images.push({ target: src, alt, title, width: pixels, place });
  return mark('image', env.images.length - 1);
}
