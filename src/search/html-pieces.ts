// Finished HTML as a row of texts and tags, in one pass over it. It never fails: what is odd is read as a browser would,
// or left out.

export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

const SPACE = /\s/;
const [GREATER, EQUALS, DOUBLE, SINGLE] = [62, 61, 34, 39]; // the signs > = " '
const NAME = /[a-zA-Z][^\s/>]*/y;

/** Texts have their entities decoded; names are in lower case; attributes are as they stand in the tag. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const tag = nextMark(html, at);
    if (tag > at) yield { kind: 'text', text: decodeEntities(html.slice(at, tag)) };
    if (tag === html.length) return;
    if (html.startsWith('<!--', tag)) {
      at = endAfter(html, '-->', tag + 4);
      continue;
    }
    const end = tagEnd(html, tag + 1);
    const piece = tagOf(html, tag, end);
    if (piece !== undefined) yield piece;
    at = end + 1;
    if (piece?.kind === 'open' && (piece.name === 'script' || piece.name === 'style'))
      at = rawEnd(html, piece.name, at);
  }
}

/** What may follow a `<` that opens or closes a tag or a comment; any other is text. */
const MARK = /[a-zA-Z/!?]/y;

function nextMark(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    MARK.lastIndex = at + 1;
    if (MARK.test(html)) return at;
  }
  return html.length;
}

function endAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Where the tag's `>` is, past those in quoted values; the end where there is none. */
function tagEnd(html: string, from: number): number {
  let value = false;
  for (let at = from; at < html.length; at++) {
    const sign = html.charCodeAt(at);
    if (sign === GREATER) return at;
    if (sign === EQUALS) value = true;
    else if (value && (sign === DOUBLE || sign === SINGLE)) {
      at = endAfter(html, html.charAt(at), at + 1) - 1;
      value = false;
    } else if (value && !SPACE.test(html.charAt(at))) value = false;
  }
  return html.length;
}

function tagOf(html: string, from: number, end: number): HtmlPiece | undefined {
  const closing = html[from + 1] === '/';
  NAME.lastIndex = from + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0];
  if (name === undefined || end === html.length) return undefined;
  if (closing) return { kind: 'close', name: name.toLowerCase() };
  return { kind: 'open', name: name.toLowerCase(), attributes: html.slice(NAME.lastIndex, end) };
}

/** What a script or style holds is no HTML: it goes up to its own end tag. */
function rawEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** An attribute's decoded value, '' where it has none, undefined where it is not there. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  if (!attributes.includes(wanted)) return undefined;
  for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (name?.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return undefined;
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  middot: '·',
  bull: '•',
  rarr: '→',
  larr: '←',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  le: '≤',
  ge: '≥',
  ne: '≠',
};

/** Numbers and the names that posts use; any other entity stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
