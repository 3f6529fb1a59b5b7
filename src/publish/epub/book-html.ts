// A post's text for readers of books: they have no script and often no colour, and show a page at a time.
import { html as parse5 } from 'parse5';
import {
  attribute,
  type Change,
  changedTree,
  classesOf,
  type Element,
  element,
  isToken,
  type Node,
  textNode,
  textOf,
} from '../html-tree.ts';
import { footnotesOf, isNoteReference, noteReference } from './footnotes.ts';
import { mathForBook } from './maths.ts';
import { xhtmlOf } from './xhtml.ts';

/** What a text needs to know of the book around it. */
export interface InBook {
  /** Where a link leads from inside the book; undefined for one that is to be mere text. */
  readonly link: (href: string) => string | undefined;
  /** The file in the book that shows a picture; undefined where it cannot be shown. */
  readonly picture: (src: string) => string | undefined;
  /** Stands for a picture that has no description and cannot be shown. */
  readonly noPicture: string;
}

export const bookHtml = (html: string, book: InBook): string => xhtmlOf(changedTree(html, forBook(book)));

/** Attributes that mean something in a book. */
const KEPT = new Set([
  'id',
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'datetime',
  'cite',
  'start',
  'reversed',
  'value',
]);
const KEPT_TOO = new Set(['colspan', 'rowspan', 'scope', 'width', 'height', 'class', 'role', 'epub:type', 'xml:lang']);

/** Classes that the book's style knows. */
const CLASSES = new Set([
  ...['callout', 'callout-title', 'code', 'diagram', 'equation', 'details', 'summary', 'table', 'tab', 'missing-image'],
  ...['k', 'c', 'line', 'lit', 'focus', 'sign', 'number', 'right', 'center', 'footnotes', 'footnote', 'tasks'],
]);

const GONE = new Set(['button', 'source', 'script', 'style', 'template']);
const OURS = new Set(['group', 'img', 'note']);

const forBook =
  (book: InBook): Change =>
  (node) => {
    if (node.namespaceURI === parse5.NS.SVG) return drawing(node);
    if (node.namespaceURI === parse5.NS.MATHML) return mathForBook(node);
    const classes = classesOf(node);
    if (GONE.has(node.tagName)) return [];
    if (node.tagName === 'section' && classes.includes('footnotes')) return footnotesOf(node);
    if (isNoteReference(node)) return noteReference(node, book.link);
    if (node.tagName === 'details' && isPart(node, 'diagram')) return []; // the drawing's source
    if (node.tagName === 'picture') return node.childNodes;
    if (node.tagName === 'img') return [pictureOf(node, book)];
    if (node.tagName === 'input') return [textNode(attribute(node, 'checked') === undefined ? '☐' : '☑')];
    if (node.tagName === 'figcaption' && textOf(node).trim() === '') return [];
    if (classes.includes('code-tab')) return withTitle(node);
    rename(node);
    label(node);
    if (node.tagName === 'a') return linked(node, book);
    tidy(node);
    const isPlain = (node.tagName === 'span' || node.tagName === 'div') && node.attrs.length === 0;
    return isPlain || isToken(node) ? node.childNodes : undefined;
  };

const isPart = ({ parentNode }: Element, of: 'code' | 'diagram'): boolean =>
  parentNode !== null && 'attrs' in parentNode && classesOf(parentNode).includes(of);

/** What opens and closes stands open; tables say their columns' side by class. */
function rename(node: Element): void {
  const set = (tagName: string, name: string): void => {
    node.tagName = node.nodeName = tagName;
    node.attrs = [...node.attrs.filter((one) => one.name !== 'class'), { name: 'class', value: name }];
  };
  if (node.tagName === 'details') set('div', 'details');
  else if (node.tagName === 'summary') set('div', 'summary');
  else if (node.tagName === 'pre') node.attrs.push({ name: 'dir', value: 'ltr' }); // which a book's style may not say
  const side = attribute(node, 'data-align');
  if (side !== undefined) node.attrs.push({ name: 'class', value: side });
}

/** Numbers of lines as text; a fence's language and title in one line. */
function label(node: Element): void {
  const number = attribute(node, 'data-n');
  if (number !== undefined) {
    node.childNodes.unshift(element('span', [textNode(`${number.padStart(3)}  `)], { class: 'number' }));
  }
  if (node.tagName === 'figcaption' && isPart(node, 'code')) {
    const parts = node.childNodes.filter((child) => textOf(child).trim() !== '');
    node.childNodes = parts.flatMap((part, at) => (at === 0 ? [part] : [textNode(' · '), part]));
  }
}

function tidy(node: Element): void {
  node.attrs = node.attrs.flatMap((one) => {
    if (one.name === 'class') {
      const names = one.value.split(/\s+/).filter((name) => CLASSES.has(name));
      return names.length === 0 ? [] : [{ ...one, value: names.join(' ') }];
    }
    if (one.name === 'role' && OURS.has(one.value)) return [];
    if (one.name === 'lang') return [one, { name: 'xml:lang', value: one.value }];
    return KEPT.has(one.name) || KEPT_TOO.has(one.name) ? [one] : [];
  });
}

function linked(node: Element, book: InBook): readonly Node[] | undefined {
  const href = attribute(node, 'href');
  const target = href === undefined ? undefined : book.link(href);
  if (target === undefined && attribute(node, 'id') === undefined) return node.childNodes;
  node.attrs = node.attrs.flatMap((one) => (one.name !== 'href' ? [one] : target ? [{ ...one, value: target }] : []));
  tidy(node);
  return undefined;
}

function pictureOf(node: Element, { picture, noPicture }: InBook): Node {
  const src = picture(attribute(node, 'src') ?? '');
  const alt = attribute(node, 'alt') ?? '';
  if (src === undefined) return element('span', [textNode(`[${alt || noPicture}]`)], { class: 'missing-image' });
  node.attrs = node.attrs.map((one) => (one.name === 'src' ? { ...one, value: src } : one));
  tidy(node);
  return node;
}

/** Tabs stand one after another, each under its name, unless its code says the same. */
function withTitle(tab: Element): readonly Node[] {
  const name = attribute(tab, 'data-tab') ?? '';
  const caption = tab.childNodes.map(textOf).join('').trim();
  return caption.startsWith(name)
    ? tab.childNodes
    : [element('p', [textNode(name)], { class: 'tab' }), ...tab.childNodes];
}

/** Without a style sheet a drawing has lines and letters, not black boxes. */
function drawing(node: Element): readonly Node[] | undefined {
  const has = (name: string): boolean => attribute(node, name) !== undefined;
  if (node.tagName === 'rect' && !(has('width') && has('height'))) return [];
  const sizes = node.tagName === 'circle' || node.tagName === 'ellipse' ? ['width', 'height'] : [];
  const unknown = new Set(['tabindex', ...sizes]);
  node.attrs = node.attrs.filter(({ name }) => !name.startsWith('data-') && !unknown.has(name));
  if (node.tagName === 'svg') node.attrs.push({ name: 'fill', value: 'none' }, { name: 'stroke', value: '#333' });
  if (node.tagName === 'text' && !has('fill')) {
    node.attrs.push({ name: 'fill', value: '#000' }, { name: 'stroke', value: 'none' });
  }
  return undefined;
}
