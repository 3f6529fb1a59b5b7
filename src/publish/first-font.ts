// The reading font alone, for the first page of a first visit: see `data-first` in ui/styles/tokens.css. Where it comes
// too late for the first paint that page stays in the fallback: a swap moves the text (measured: 0.05 on a phone's post,
// 0.14 on Start Here, against 0).
import type { AtRule, Root } from 'postcss';

const FAMILY = '"Source Serif 4 first"';

/** Gives the reading font's upright face, where the stylesheet has it, a second one of that name. Changes `root`. */
export function addFirstFont(root: Root): void {
  root.walkAtRules('font-face', (rule) => {
    if (!isReadingFont(rule)) return;
    const first = rule.clone();
    first.walkDecls(/^font-(?:family|display)$/, (declaration) => {
      declaration.value = declaration.prop === 'font-family' ? FAMILY : 'optional';
    });
    rule.before(first);
  });
}

/** Of the fonts that are fetched a page names the reading font alone, and the others come with the linked stylesheets. */
export const isReadingFont = (rule: AtRule): boolean => {
  const text = rule.toString();
  return /Source Serif/.test(text) && /font-weight:\s*400/.test(text) && !/italic/.test(text);
};

export const isFirstFont = (rule: AtRule): boolean => rule.toString().includes(FAMILY);

export const isFetched = (rule: AtRule): boolean => rule.toString().includes('url(');
