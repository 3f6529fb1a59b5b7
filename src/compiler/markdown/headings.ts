// Headings: the one that is the title leaves the text, the rest begin at depth 2 and get ids that can be linked to.
import GithubSlugger from 'github-slugger';
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { toId } from '../../contract/id.ts';
import { type BodyEnv, bodyEnv, placeOfLine } from './body-env.ts';

/** Adds ids and `tabindex="-1"` to headings and mends their depths. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', (state) => {
    const env = bodyEnv(state.env);
    const slugger = new GithubSlugger();
    takeTitle(state, env, slugger);
    reportSkips(state.tokens, env);
    shiftDepths(state.tokens, env);
    nameHeadings(state.tokens, env, slugger);
  });
}

/** The text of an inline token: no marks, code as it is. */
export function plainText(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map((child) => {
    if (child.type === 'text' || child.type === 'code_inline') return child.content;
    if (child.type === 'wikilink') return child.content || child.info;
    return child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : '';
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function takeTitle(state: StateCore, env: BodyEnv, slugger: GithubSlugger): void {
  const open = state.tokens[0];
  if (open?.type !== 'heading_open') return;
  const text = plainText(state.tokens[1]);
  const isTitle = env.title === undefined ? text !== '' : toId(text) === toId(env.title);
  if (!isTitle) return;
  const place = placeOfLine(env, open.map?.[0] ?? 0);
  const anchor = ownId(state.tokens[1]) ?? slugger.slug(text);
  env.dropped = { text: plainText(state.tokens[1]), place, depth: depthOf(open), anchor };
  state.tokens.splice(0, 3);
}

function shiftDepths(tokens: readonly Token[], env: BodyEnv): void {
  const all = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const opens = all.filter(({ type }) => type === 'heading_open');
  const first = opens.find((open) => depthOf(open) === 1);
  const dropped = env.dropped?.depth ?? 1;
  const highest = Math.min(...opens.map(depthOf));
  const shift = first === undefined ? -Math.min(dropped - 1, highest - 2) : 1;
  if (first !== undefined) {
    const place = placeOfLine(env, first.map?.[0] ?? 0);
    env.diagnostics.warning(
      place,
      'a # heading that is not the title; all headings are moved one level down',
      'write ##',
    );
  }
  for (const heading of all) heading.tag = `h${Math.min(6, depthOf(heading) + shift)}`;
}

const depthOf = (heading: Token): number => Number(heading.tag.slice(1));

/** A heading more than one level below the one before it; those in quotations and callouts are left alone. */
function reportSkips(tokens: readonly Token[], env: BodyEnv): void {
  let above: number | undefined;
  for (const open of tokens) {
    if (open.type !== 'heading_open' || open.level > 0) continue;
    const depth = depthOf(open);
    if (above !== undefined && depth > above + 1) {
      const signs = (count: number) => '#'.repeat(count);
      const message = `a heading skips a level: ${signs(depth)} after ${signs(above)}`;
      env.diagnostics.warning(placeOfLine(env, open.map?.[0] ?? 0), message, `write ${signs(above + 1)}`);
    }
    above = depth;
  }
}

/** Ids that authors give come first, so that no heading above can take one away. */
function nameHeadings(tokens: readonly Token[], env: BodyEnv, slugger: GithubSlugger): void {
  const headings = tokens.flatMap((open, at) =>
    open.type === 'heading_open' ? [{ open, inline: tokens[at + 1], given: ownId(tokens[at + 1]) }] : [],
  );
  for (const { open, given } of headings) {
    if (given === undefined) continue;
    const id = slugger.slug(given, true);
    const place = placeOfLine(env, open.map?.[0] ?? 0);
    if (id !== given) env.diagnostics.warning(place, `the id "${given}" is taken; this heading has "${id}"`);
    open.attrSet('id', id);
  }
  for (const { open, inline, given } of headings) {
    if (given === undefined) open.attrSet('id', idFor(plainText(inline), slugger));
    open.attrSet('tabindex', '-1');
  }
}

/** GitHub's, but never that of a footnote. */
function idFor(text: string, slugger: GithubSlugger): string {
  const id = slugger.slug(text || 'section') || 'section';
  return /^fn(ref)?-\d/.test(id) ? `section-${id}` : id;
}

/** `## Title { #id }`, as other generators write it; taken out of the text. */
function ownId(inline: Token | undefined): string | undefined {
  const last = inline?.children?.at(-1);
  if (last?.type !== 'text') return undefined;
  const found = /\s*\{:?\s*(?:#([\w-]+))?(?:\s*\.[\w-]+)*\s*\}\s*$/.exec(last.content);
  if (found === null) return undefined;
  last.content = last.content.slice(0, found.index);
  return found[1];
}
