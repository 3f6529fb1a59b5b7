// The one door to diagrams: source in, drawing or fault out. The same source gives the same bytes.
import { type BlobCache, keyOf } from '../cache/blobs.ts';
import { compilerVersion } from '../cache/compiler-version.ts';
import type { DiagramKind, Drawing } from './drawing.ts';
import { drawDot } from './graphviz.ts';
import { drawMermaid } from './mermaid.ts';

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** Drawn once for each source, faults too; never rejects for what an author wrote. */
export async function draw(kind: DiagramKind, source: string, blobs: BlobCache): Promise<Drawing> {
  const key = keyOf('diagram', compilerVersion(), kind, source);
  const known = await blobs.get(key);
  if (known !== undefined) return JSON.parse(utf8.decoder.decode(known)) as Drawing; // put in below
  const drawing = await (kind === 'dot' ? drawDot(source) : drawMermaid(source));
  await blobs.put(key, utf8.encoder.encode(JSON.stringify(drawing)));
  return drawing;
}
