// Highlighted code as lines: an element each, with elements around prompts, signs and marked words.
import { escapeHtml } from '../markdown/html-text.ts';
import type { CodeLine, Stretch } from './code-lines.ts';

const TOKEN = /<(c-\w)>([^<]*)<\/c-\w>(\n[ \t]*(?=<\1>))?/g;

/** Highlighted code that needs no elements for its lines: tokens go on over line ends, as comments of many lines do. */
export function withoutLines(highlighted: string): string {
  let goesOn = false;
  return highlighted.replace(TOKEN, (_whole, element: string, text: string, lineEnd: string | undefined) => {
    const start = goesOn ? '' : `<${element}>`;
    goesOn = lineEnd !== undefined;
    return start + text + (lineEnd ?? `</${element}>`);
  });
}

const OPEN = { prompt: '<span class=prompt>', sign: '<span class=sign>', mark: '<mark>' } as const;
const CLOSE = { prompt: '</span>', sign: '</span>', mark: '</mark>' } as const;

/** The highlighted lines of the code, each in an element of its own with its line end, as copying wants it. */
export function linesHtml(highlighted: string, lines: readonly CodeLine[]): string {
  const htmls = highlighted.split('\n');
  return htmls
    .map((html, at) => {
      const line = lines[at];
      const classes = attributeOf(['line', ...(line?.classes ?? [])].join(' '));
      const number = line?.number === undefined ? '' : ` data-n=${line.number}`;
      const sign = line?.sign === undefined ? '' : `<span class=sign>${escapeHtml(line.sign)}</span>`;
      const end = at < htmls.length - 1 ? '\n' : '';
      return `<span class=${classes}${number}>${sign}${withStretches(html, line?.stretches ?? [])}${end}</span>`;
    })
    .join('');
}

/** Elements around stretches of a line's text; where a stretch crosses a highlighted token's edge it is cut there. */
export function withStretches(html: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return html;
  const starts = [...stretches].sort((a, b) => a.from - b.from);
  let out = '';
  let at = 0;
  let open: Stretch | undefined;
  const close = () => {
    if (open !== undefined) out += CLOSE[open.kind];
    open = undefined;
  };
  for (const [piece] of html.matchAll(/<[^>]*>|&\w+;|[^<&]/g)) {
    if (piece.startsWith('<')) close();
    else {
      if (open !== undefined && at >= open.to) close();
      const wanted = starts.find(({ from, to }) => from <= at && at < to);
      if (wanted !== open) close();
      if (wanted !== undefined && open === undefined) out += OPEN[wanted.kind];
      open = wanted;
      at++;
    }
    out += piece;
  }
  close();
  return out;
}

/** A value for an attribute, in quotes only where it needs them. */
const attributeOf = (words: string): string => (words.includes(' ') ? `"${words}"` : words);
