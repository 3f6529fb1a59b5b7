// Every kind of diagram that is promised draws, the same each time; all else is a fault with a line.
import { describe, expect, test } from 'vitest';
import { memoryBlobs } from '../../../../src/compiler/cache/blobs.ts';
import { draw } from '../../../../src/compiler/diagrams/draw.ts';
import type { DiagramKind } from '../../../../src/compiler/diagrams/drawing.ts';

const drawn = (source: string, kind: DiagramKind = 'mermaid') => draw(kind, source, memoryBlobs());

const KINDS: readonly (readonly [kind: string, source: string, label: string])[] = [
  ['flowchart', 'flowchart TD\n  A[First box] --> B{Second}\n  classDef hot fill:#f00\n  class A hot', 'First box'],
  ['sequence', 'sequenceDiagram\n  A->>B: hello there\n  Note over A: aside', 'hello there'],
  ['class', 'classDiagram\n  class Store {\n    +get(key) Value\n  }\n  Store <|-- Memory', '+get(key) : Value'],
  ['state', 'stateDiagram-v2\n  [*] --> Idle\n  Idle --> [*] : stop', 'Idle'],
  ['er', 'erDiagram\n  POST ||--o{ NOTE : holds', 'holds'],
  ['gantt', 'gantt\n  dateFormat YYYY-MM-DD\n  section One\n  Draft :a, 2025-01-01, 5d', 'Draft'],
  ['pie', 'pie title Time\n  "Reading" : 3\n  "Writing" : 1', 'Reading'],
  ['timeline', 'timeline\n  title History\n  1989 : Paxos', 'Paxos'],
  ['quadrant', 'quadrantChart\n  x-axis Low --> High\n  quadrant-1 Plan\n  Search: [0.3, 0.8]', 'Search'],
  ['git', 'gitGraph\n  commit\n  branch review\n  commit', 'review'],
  ['chart', 'xychart-beta\n  x-axis [p50, p99]\n  bar [20, 90]', 'p50'],
];

describe.each(KINDS)('a %s diagram', (_, source, label) => {
  test('keeps its labels and brings no style, script or colour', async () => {
    const drawing = await drawn(source);
    if (drawing.kind === 'fault') throw new Error(drawing.message);
    expect(drawing.svg).toContain(label);
    expect(drawing.svg).not.toMatch(/<style|<script|foreignObject| style=| fill=| stroke=|NaN|https?:|<a /);
  });

  test('is the same whatever was drawn before it', async () => {
    const first = await drawn(source);
    await drawn('flowchart LR\n  A --> B\n  classDef hot fill:#f00\n  class A hot');
    expect(await drawn(source)).toEqual(first);
  });
});

test('a graph for Graphviz draws', async () => {
  const drawing = await drawn('digraph { root -> "a leaf" [label="left"]; root [color=red] }', 'dot');
  if (drawing.kind === 'fault') throw new Error(drawing.message);
  expect(drawing.svg).toContain('a leaf');
  expect(drawing.svg).toContain('marked');
  expect(drawing.svg).not.toMatch(/<style| style=| fill=| stroke=|<a /);
});

test.each([
  ['flowchart TD\n  A --> B\n  B --> --> C', 3],
  ['%% a comment\nflowchart TD\n%% another\n  A --> B\n  B --> --> C', 5],
  ['---\ntitle: T\n---\nsequenceDiagram\n  A->>B hello', 5],
  ['pie\n  "a" : x', 2],
  ['flowchrt TD\n  A --> B', 1],
])('%j is a fault at its line', async (source, line) => {
  expect(await drawn(source)).toMatchObject({ kind: 'fault', line });
});

test.each(['mindmap\n  root((Log))', 'C4Context\n  Person(a, "Reader")', 'architecture-beta\n  group api(cloud)[API]'])(
  '%j is a kind that is not drawn, and those that are get named',
  async (source) => {
    const fault = await drawn(source);
    expect(fault).toMatchObject({ kind: 'fault', hint: expect.stringContaining('sequenceDiagram') });
  },
);

test('an empty diagram, and one that asks for HTML, script or links, is harmless', async () => {
  expect((await drawn('')).kind).toBe('fault');
  const evil = '%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "x{}"}}%%\nflowchart TD\n';
  const drawing = await drawn(`${evil}  A["<img src=x onerror=alert(1)>"] --> B\n  click A "javascript:alert(1)"`);
  expect(JSON.stringify(drawing)).not.toMatch(/<img|javascript:|<style|foreignObject/);
});

test('classes of an author do not reach the page', async () => {
  const drawing = await drawn('flowchart TD\n  A --> B\n  classDef copy fill:#f00\n  class A copy');
  expect(JSON.stringify(drawing)).not.toContain('copy');
});

test('a graph that breaks off is a fault at its line', async () => {
  expect(await drawn('digraph {\n  a -> -> b\n}', 'dot')).toMatchObject({ kind: 'fault', line: 2 });
});
