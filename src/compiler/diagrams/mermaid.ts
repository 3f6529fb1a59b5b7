// Mermaid's diagrams, drawn one after the other in a window of their own.
import { cleanSvg } from './clean-svg.ts';
import type { Drawing } from './drawing.ts';
import { withoutComments } from './mermaid-comments.ts';
import { MERMAID_CONFIG, ORIGIN } from './mermaid-config.ts';
import { faultOf } from './mermaid-faults.ts';
import { type MermaidWindow, openMermaid } from './mermaid-window.ts';
import { settleTexts } from './text-box.ts';

/** What Mermaid calls the kinds that are drawn well here, and what authors call them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['flowchart', 'flowchart'],
  ['flowchart-v2', 'flowchart'],
  ['sequence', 'sequenceDiagram'],
  ['class', 'classDiagram'],
  ['classDiagram', 'classDiagram'],
  ['state', 'stateDiagram-v2'],
  ['stateDiagram', 'stateDiagram-v2'],
  ['er', 'erDiagram'],
  ['gantt', 'gantt'],
  ['pie', 'pie'],
  ['timeline', 'timeline'],
  ['quadrantChart', 'quadrantChart'],
  ['gitGraph', 'gitGraph'],
  ['xychart', 'xychart-beta'],
]);

const WORKING = `kinds that are drawn: ${[...new Set(KINDS.values())].join(', ')}`;

let opened: MermaidWindow | undefined;

/** Never throws for what an author wrote. */
export async function drawMermaid(source: string): Promise<Drawing> {
  opened ??= openMermaid();
  const { mermaid } = opened;
  opened.forget();
  mermaid.initialize(MERMAID_CONFIG); // each time: what one diagram sets must not reach the next
  const { text, lineOf } = withoutComments(source);
  try {
    const { diagramType } = await mermaid.parse(text);
    if (!KINDS.has(diagramType)) {
      const message = `diagrams of the kind "${/^\s*([\w-]+)/.exec(text)?.[1] ?? diagramType}" are not drawn here`;
      return { kind: 'fault', message, hint: WORKING };
    }
    const { svg } = await mermaid.render('diagram', text);
    return settled(svg, diagramType, opened, text);
  } catch (fault) {
    return faultOf(fault, text, lineOf, WORKING);
  }
}

/** The drawing with what its style sheet says of letters written into them, and without the sheet. */
function settled(written: string, type: string, { body, serialise }: MermaidWindow, source: string): Drawing {
  body.innerHTML = written;
  const root = body.querySelector('svg');
  if (root === null) throw new Error('expected Mermaid to give an SVG');
  if (root.querySelector('foreignObject') !== null) {
    return { kind: 'fault', message: 'labels of HTML are not drawn', hint: 'write them as text' };
  }
  settleTexts(root);
  const title = root.querySelector('title')?.textContent?.trim() || titleIn(source, type);
  const description = root.querySelector('desc')?.textContent?.trim();
  const svg = cleanSvg(serialise(root), ORIGIN).replace(/^<svg/, `$& class="${KINDS.get(type) ?? type}"`);
  return { kind: 'drawn', svg, title: title || undefined, description: description || undefined };
}

/** Kinds in which a line that begins with `title` is one, and no name of a shape. */
const TITLED: ReadonlySet<string> = new Set(['gantt', 'pie', 'quadrantChart', 'sequence', 'timeline', 'xychart']);

/** The name that a source has for itself, where Mermaid does not put it into the drawing as one. */
function titleIn(source: string, type: string): string | undefined {
  const spoken = /^[ \t]*accTitle[ \t]*:[ \t]*(.+)$/m.exec(source);
  const shown = TITLED.has(type)
    ? /^[ \t]*(?:pie[ \t]+(?:showData[ \t]+)?)?title:?[ \t]+"?([^"\n]+)/m.exec(source)
    : null;
  return (spoken ?? shown)?.[1]?.trim();
}
