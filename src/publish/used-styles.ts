// The part of the stylesheet that a page needs, so that it can stand in the page and the first paint waits for nothing.
import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss';
import { asked, type Contents, contentsOf, couldMatch } from './selector-match.ts';

const DARK = /\[data-theme="?dark"?\]/;

/**
 * A stylesheet to take parts of. A rule is needed where one of its selectors asks for nothing that the page lacks.
 */
export class Styles {
  readonly #root: Root;
  /** What its selectors ask for: all that tells pages apart. */
  readonly #asked = new Set<string>();
  readonly #taken = new Map<string, string>();

  constructor(css: string) {
    this.#root = postcss.parse(css);
    followSystem(this.#root);
    this.#root.walkRules((rule) => {
      for (const name of isFrame(rule) ? [] : asked(rule.selector)) this.#asked.add(name);
    });
  }

  /** What the page with this `html` needs. Pages that hold the same share one answer. */
  usedBy(html: string): string {
    const contents = new Set([...contentsOf(html)].filter((name) => this.#asked.has(name)));
    const key = [...contents].sort().join(' ');
    const known = this.#taken.get(key);
    if (known !== undefined) return known;
    const root = this.#root.clone();
    prune(root, contents);
    const css = root.toString();
    this.#taken.set(key, css);
    return css;
  }
}

/** Where no script sets the theme, a system that is dark gets the rules of the dark one. */
function followSystem(root: Root): void {
  root.walkRules((rule) => {
    if (!DARK.test(rule.selector)) return;
    const dark = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
    dark.append(rule.clone({ selector: rule.selector.replace(DARK, ':where(:root):not([data-theme])') }));
    rule.after(dark);
  });
}

/** A step of a motion: `from`, `to`, `50%`. */
const isFrame = ({ parent }: Rule): boolean => parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes';

function prune(container: Container, contents: Contents): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'comment') node.remove();
    else if (node.type === 'rule') pruneRule(node, contents);
    else if (node.type === 'atrule') pruneAtRule(node, contents);
  }
}

function pruneRule(rule: Rule, contents: Contents): void {
  const needed = rule.selectors.filter((selector) => couldMatch(selector, contents));
  if (needed.length === 0) rule.remove();
  else if (needed.length < rule.selectors.length) rule.selectors = needed;
}

function pruneAtRule(rule: AtRule, contents: Contents): void {
  if (!rule.nodes || rule.name === 'keyframes') return;
  if (rule.name === 'font-face') {
    if (!isOwnFont(rule)) rule.remove();
    return;
  }
  prune(rule, contents);
  if (rule.nodes.length === 0) rule.remove();
}

/** Of the fonts that are fetched a page names the reading font alone; the others come with the whole stylesheet. */
function isOwnFont(rule: AtRule): boolean {
  const text = rule.toString();
  return (
    !text.includes('url(') || (/Source Serif/.test(text) && /font-weight:\s*400/.test(text) && !/italic/.test(text))
  );
}
