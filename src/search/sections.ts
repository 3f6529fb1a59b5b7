// A post's finished HTML cut into what search finds: the text before the first heading, and one entry a heading. The build
// indexes these sections and the worker takes its excerpts from them, so both always speak of the same text.
import { attributeOf, type HtmlPiece, htmlPieces } from './html-pieces.ts';
import { TextBuilder } from './text-builder.ts';

/**
 * `heading` is the heading's id, undefined for the text before the first one, which is always there. `title` is one line.
 * `text` ends before the next heading of any depth; its blocks are apart by newlines, its code keeps its own lines.
 */
export interface Section {
  readonly heading: string | undefined;
  readonly title: string;
  readonly text: string;
  /** It is a list of links to other sites and little else: sources, references, further reading. */
  readonly references?: true;
}

/** How much of the text of references stands in list items, and of how many characters at most there is one link away. */
const LEAST_IN_ITEMS = 0.8;
const MOST_PER_LINK = 300;
const FEWEST_LINKS = 2;
const ELSEWHERE = /^https?:/;

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main math nav ol p pre section summary svg table tbody td text tfoot th thead title tr ul video'
  ).split(' '),
);
const LEFT_OUT = new Set(['annotation', 'annotation-xml', 'button', 'script', 'style', 'template']);
const LEFT_OUT_CLASSES = new Set(['as-text', 'copy', 'footnote-backref', 'footnote-ref']);
/** Of the thousands of elements in code hardly one is looked at twice. */
const MAYBE_LEFT_OUT = new RegExp(['aria-hidden', ...LEFT_OUT_CLASSES].join('|'));
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const HEADING = /^h[2-6]$/;

/** Cuts at every `h2` to `h6` that has an id. Takes time linear in the HTML's length, and any HTML. */
export function sectionsOf(html: string): readonly Section[] {
  const cutter = new SectionCutter();
  for (const piece of htmlPieces(html)) cutter.take(piece);
  return cutter.finish();
}

class SectionCutter {
  readonly #sections: Section[] = [];
  #heading: string | undefined;
  #title = new TextBuilder();
  #text = new TextBuilder();
  #inHeading = false;
  #codeDepth = 0;
  #itemDepth = 0;
  /** Characters of the text, those of them in list items, and links to elsewhere in these. */
  #count = { all: 0, inItems: 0, links: 0 };
  /** The element that is being left out, and how many of its name are open. */
  #leftOut: { readonly name: string; readonly open: number } | undefined;

  take(piece: HtmlPiece): void {
    if (piece.kind !== 'text') this.#tag(piece);
    else if (this.#leftOut === undefined) {
      if (!this.#inHeading) this.#countText(piece.text.trim().length);
      if (this.#codeDepth > 0 && !this.#inHeading) this.#text.addCode(piece.text);
      else this.#current().add(piece.text);
    }
  }

  finish(): readonly Section[] {
    this.#close();
    return this.#sections;
  }

  #current(): TextBuilder {
    return this.#inHeading ? this.#title : this.#text;
  }

  #tag(tag: Exclude<HtmlPiece, { kind: 'text' }>): void {
    const id = tag.kind === 'open' && HEADING.test(tag.name) ? attributeOf(tag.attributes, 'id') : undefined;
    if (id) this.#open(id);
    else if (this.#leftOut !== undefined) this.#passOver(tag);
    else if (tag.kind === 'open' && isLeftOut(tag.name, tag.attributes)) this.#leftOut = { name: tag.name, open: 1 };
    else this.#mark(tag);
  }

  #passOver(tag: Exclude<HtmlPiece, { kind: 'text' }>): void {
    if (this.#leftOut === undefined || tag.name !== this.#leftOut.name) return;
    const open = this.#leftOut.open + (tag.kind === 'open' ? 1 : -1);
    this.#leftOut = open > 0 ? { name: tag.name, open } : undefined;
  }

  #countText(characters: number): void {
    this.#count.all += characters;
    if (this.#itemDepth > 0) this.#count.inItems += characters;
  }

  #mark(tag: Exclude<HtmlPiece, { kind: 'text' }>): void {
    if (tag.name === 'li') this.#itemDepth = Math.max(0, this.#itemDepth + (tag.kind === 'open' ? 1 : -1));
    if (tag.kind === 'open' && tag.name === 'a' && this.#itemDepth > 0) {
      if (ELSEWHERE.test(attributeOf(tag.attributes, 'href') ?? '')) this.#count.links++;
    }
    if (tag.kind === 'close' && HEADING.test(tag.name)) this.#inHeading = false;
    if (tag.name === 'pre') this.#codeDepth = Math.max(0, this.#codeDepth + (tag.kind === 'open' ? 1 : -1));
    if (tag.name === 'tspan') this.#current().add(' ');
    if (BLOCKS.has(tag.name)) this.#current().breakLine();
  }

  #open(heading: string): void {
    this.#close();
    this.#heading = heading;
    this.#title = new TextBuilder();
    this.#text = new TextBuilder();
    this.#inHeading = true;
    this.#codeDepth = 0;
    this.#itemDepth = 0;
    this.#count = { all: 0, inItems: 0, links: 0 };
    this.#leftOut = undefined;
  }

  #close(): void {
    const title = this.#title.text().replaceAll('\n', ' ');
    const section = { heading: this.#heading, title, text: this.#text.text() };
    this.#sections.push(this.#isReferences() ? { ...section, references: true } : section);
  }

  #isReferences(): boolean {
    const { all, inItems, links } = this.#count;
    return links >= FEWEST_LINKS && inItems >= all * LEAST_IN_ITEMS && all <= links * MOST_PER_LINK;
  }
}

function isLeftOut(name: string, attributes: string): boolean {
  if (VOID.has(name) || attributes.endsWith('/')) return false;
  if (LEFT_OUT.has(name)) return true;
  // of drawings those that are content: their labels are words that readers remember
  if (name === 'svg' && attributeOf(attributes, 'role') !== 'img') return true;
  if (!MAYBE_LEFT_OUT.test(attributes)) return false;
  if (attributeOf(attributes, 'aria-hidden') === 'true') return true;
  const classes = attributeOf(attributes, 'class')?.split(/\s+/) ?? [];
  return classes.some((one) => LEFT_OUT_CLASSES.has(one));
}
