// Whatever stands around the characters of a line, the characters stay as they are.
import { expect, test } from 'vitest';
import type { Stretch } from '../../../../src/compiler/code/code-lines.ts';
import { withStretches } from '../../../../src/compiler/code/line-html.ts';
import { escapeText } from '../../../../src/compiler/markdown/html-text.ts';

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('stretches over tokens keep the text, and every element is closed', () => {
  const next = random(7);
  const below = (count: number) => Math.floor(next() * count);
  for (let round = 0; round < 500; round++) {
    const tokens = Array.from({ length: 1 + below(5) }, () =>
      Array.from({ length: 1 + below(6) }, () => 'ab <&"é'[below(7)]).join(''),
    );
    const html = tokens.map((token) => (below(2) ? `<c-k>${escapeText(token)}</c-k>` : escapeText(token)));
    const text = tokens.join('');
    const from = below(text.length);
    const to = from + 1 + below(text.length - from);
    const stretches: Stretch[] = [
      { from, to, kind: 'mark' },
      { from: to, to: to + 2, kind: 'sign' },
    ];
    const result = withStretches(html.join(''), stretches);
    expect(textOf(result)).toBe(text);
    const marked = [...result.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, inner = '']) => textOf(inner)).join('');
    expect(marked).toBe(text.slice(from, to));
    expect(result.match(/<(?:c-k|mark|span)\b/g)?.length).toBe(result.match(/<\/(?:c-k|mark|span)>/g)?.length);
  }
});
