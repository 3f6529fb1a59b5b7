// What the first paint can do without though a selector of it matches: properties that nothing on the first screen asks
// for, motions that nothing there makes. And where that screen ends.
import type { Root } from 'postcss';

/** About what a screen of 1440 lines shows before anybody has scrolled. */
const WORDS = 600;

/** Somewhat more than a phone shows. */
const FEW_WORDS = 200;

const PIECES = /<[^>]*>|[^<]+/g;

/** The beginning of a page up to the word that hardly any screen shows, in its markup. */
export const firstScreen = (html: string): string => html.slice(0, endOf(html, WORDS));

/** The id of the first element below what a phone shows at first; undefined where none comes soon. */
export const belowPhone = (html: string): string | undefined =>
  /\sid="([^"]+)"/.exec(html.slice(endOf(html, FEW_WORDS), endOf(html, WORDS)))?.[1];

/** Where so many words of text have passed. */
function endOf(html: string, most: number): number {
  let words = 0;
  for (const { 0: piece, index } of html.matchAll(PIECES)) {
    if (!piece.startsWith('<')) words += piece.split(/\s+/).filter(Boolean).length;
    if (words > most) return index;
  }
  return html.length;
}

/** The text of a stylesheet without custom properties and motions that the rest of it does not name. Changes `root`. */
export function withoutUnused(root: Root): string {
  for (let before = -1, left = countOf(root); left !== before; left = countOf(root)) {
    before = left;
    const named = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
    root.walkDecls(/^--/, (declaration) => {
      if (!named.has(declaration.prop)) declaration.remove();
    });
  }
  const motions = new Set<string>();
  root.walkDecls(/^animation/, ({ value }) => {
    for (const word of value.split(/[\s,]+/)) motions.add(word);
  });
  root.walkAtRules('keyframes', (rule) => {
    if (!motions.has(rule.params)) rule.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  return root.toString();
}

function countOf(root: Root): number {
  let count = 0;
  root.walkDecls(() => {
    count++;
  });
  return count;
}
