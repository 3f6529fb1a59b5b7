// The part of the built stylesheets that a page needs. What its first screen needs stands in the page, so that the first
// paint waits for nothing; the rest comes as the files that the app itself would load.
import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss';
import { addFirstFont, isFetched, isFirstFont, isReadingFont } from './first-font.ts';
import { withoutUnused } from './first-styles.ts';
import { Kept } from './kept.ts';
import { asked, type Contents, contentsOf, couldMatch, type When } from './selector-match.ts';

/** A stylesheet as it was built; addresses in it are relative to the root. */
export interface Sheet {
  readonly file: string;
  readonly css: string;
}

/** Stylesheets to take parts of. A rule is needed where one of its selectors asks for nothing that the page lacks. */
export class Styles {
  readonly #sheets: readonly { readonly file: string; readonly root: Root }[];
  /** What their selectors ask for: all that tells pages apart. */
  readonly #asked = new Set<string>();
  readonly #taken = new Kept<string>();

  /** In the order in which they are to stand in a page. */
  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets.map(({ file, css }) => ({ file, root: postcss.parse(css) }));
    for (const { root } of this.#sheets) {
      addFirstFont(root);
      root.walkRules((rule) => {
        for (const name of isFrame(rule) ? [] : asked(rule.selector)) this.#asked.add(name);
      });
    }
  }

  /** All that the page with this `html` needs as long as it stays what it is. */
  usedBy(html: string): string {
    return this.#once(html, 'ever', (contents) =>
      this.#sheets.map(({ root }) => pruned(root, contents, 'ever').toString()).join(''),
    );
  }

  /** What the first paint of this `html` needs, and whatever of its looks may be on the page by then. */
  firstOf(html: string): string {
    return this.#once(html, 'first', (contents) =>
      withoutUnused(postcss.root({ nodes: this.#sheets.flatMap(({ root }) => pruned(root, contents, 'first').nodes) })),
    );
  }

  /** The files that this `html` needs anything of, in their order. */
  filesFor(html: string): readonly string[] {
    const said = this.#once(html, 'files', (contents) =>
      this.#sheets
        .filter(({ root }) => hasRules(pruned(root, contents, 'ever')))
        .map(({ file }) => file)
        .join(' '),
    );
    return said === '' ? [] : said.split(' ');
  }

  /** The files that have nothing but fonts, which pages are shown without at first. */
  faces(): readonly string[] {
    return this.#sheets.filter(({ root }) => root.nodes.length > 0 && root.nodes.every(isFace)).map(({ file }) => file);
  }

  /** Pages that hold the same share one answer. */
  #once(html: string, question: string, answer: (contents: Contents) => string): string {
    const contents = new Set([...contentsOf(html)].filter((name) => this.#asked.has(name)));
    const key = [question, ...[...contents].sort()].join(' ');
    return this.#taken.get(key, () => answer(contents));
  }
}

/** A step of a motion: `from`, `to`, `50%`. */
const isFrame = ({ parent }: Rule): boolean => parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes';

const isFace = (node: ChildNode): boolean => node.type === 'atrule' && node.name === 'font-face';

function hasRules(root: Root): boolean {
  let has = false;
  root.walkRules((rule) => {
    has ||= !isFrame(rule);
  });
  return has;
}

function pruned(root: Root, contents: Contents, when: When): Root {
  const copy = root.clone();
  prune(copy, contents, when);
  return copy;
}

function prune(container: Container, contents: Contents, when: When): void {
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === 'comment') node.remove();
    else if (node.type === 'rule') pruneRule(node, contents, when);
    else if (node.type === 'atrule') pruneAtRule(node, contents, when);
  }
}

function pruneRule(rule: Rule, contents: Contents, when: When): void {
  const needed = rule.selectors.filter((selector) => couldMatch(selector, contents, when));
  if (needed.length === 0) rule.remove();
  else if (needed.length < rule.selectors.length) rule.selectors = needed;
}

function pruneAtRule(rule: AtRule, contents: Contents, when: When): void {
  if (!rule.nodes || rule.name === 'keyframes') return;
  const isLater = when === 'first' && rule.name === 'media' && rule.params === 'print';
  if (rule.name !== 'font-face' && !isLater) prune(rule, contents, when);
  if (isLater || rule.nodes.length === 0 || (rule.name === 'font-face' && !isShown(rule, when))) rule.remove();
}

/** The fallbacks are the device's own; of the fonts that are fetched, a page that stays what it is has the reading font. */
const isShown = (rule: AtRule, when: When): boolean =>
  !isFetched(rule) || isFirstFont(rule) || (when === 'ever' && isReadingFont(rule));
