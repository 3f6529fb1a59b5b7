// The part of the stylesheet that a page needs, so that it can stand in the page and the first paint waits for nothing.
import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss';

const DARK = /\[data-theme="?dark"?\]/;
const CLASS_OR_ID = /[.#]((?:[-\w\u0080-\uffff]|\\.)+)/g;

/**
 * A stylesheet to take parts of. A rule is needed where one of its selectors names no class, and no element of ours
 * that the page lacks; this keeps too much rather than too little.
 */
export class Styles {
  readonly #root: Root;
  readonly #taken = new Map<string, string>();

  constructor(css: string) {
    this.#root = postcss.parse(css);
    followSystem(this.#root);
  }

  /** What the page with this `html` needs. Pages of the same classes share one answer. */
  usedBy(html: string): string {
    const classes = classesIn(html);
    const key = [...classes].sort().join(' ');
    const known = this.#taken.get(key);
    if (known !== undefined) return known;
    const root = this.#root.clone();
    prune(root, classes);
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

function classesIn(html: string): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const [, quoted, bare] of html.matchAll(/\bclass=(?:"([^"]*)"|([^\s">]+))/g)) {
    for (const name of (quoted ?? bare ?? '').split(/\s+/)) classes.add(name);
  }
  return classes;
}

function prune(container: Container, classes: ReadonlySet<string>): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'comment') node.remove();
    else if (node.type === 'rule') pruneRule(node, classes);
    else if (node.type === 'atrule') pruneAtRule(node, classes);
  }
}

function pruneRule(rule: Rule, classes: ReadonlySet<string>): void {
  const needed = rule.selectors.filter((selector) => isNeeded(selector, classes));
  if (needed.length === 0) rule.remove();
  else if (needed.length < rule.selectors.length) rule.selectors = needed;
}

function pruneAtRule(rule: AtRule, classes: ReadonlySet<string>): void {
  if (!rule.nodes || rule.name === 'keyframes') return;
  if (rule.name === 'font-face') {
    if (!isOwnFont(rule)) rule.remove();
    return;
  }
  prune(rule, classes);
  if (rule.nodes.length === 0) rule.remove();
}

/** Of the fonts that are fetched a page names the reading font alone; the others come with the whole stylesheet. */
function isOwnFont(rule: AtRule): boolean {
  const text = rule.toString();
  return (
    !text.includes('url(') || (/Source Serif/.test(text) && /font-weight:\s*400/.test(text) && !/italic/.test(text))
  );
}

/** What stands in `:not(…)` need not be there. */
function isNeeded(selector: string, classes: ReadonlySet<string>): boolean {
  const wanted = selector.replaceAll(/:not\([^)]*\)/g, '');
  return [...wanted.matchAll(CLASS_OR_ID)].every(([whole, name]) => whole.startsWith('#') || classes.has(name ?? ''));
}
