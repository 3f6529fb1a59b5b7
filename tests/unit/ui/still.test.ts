// Parts that answer nothing are drawn into their places ahead, and nowhere else.
import { expect, test } from 'vitest';
import { drawnWithParts, meet, type StillPart } from '../../../src/ui/still.ts';

const part = (name: string): StillPart => ({ code: () => ({}), props: { name } });
const place = (at: number | undefined) => `<div class="still svelte-x" data-still="${at}"></div>`;
const draw = ({ props }: StillPart) => `<p>${props['name']}</p>`;

test('each part is drawn into its own place, which keeps no number', () => {
  const page = () => {
    const [first, second] = [meet(part('strip')), meet(part('foot'))];
    return { body: `${place(second)}<main></main>${place(first)}` };
  };
  expect(drawnWithParts(page, draw).body).toBe(
    '<div class="still svelte-x"><p>foot</p></div><main></main><div class="still svelte-x"><p>strip</p></div>',
  );
});

test('where nothing is drawn ahead a part has no number', () => {
  drawnWithParts(() => ({ body: '' }), draw);
  expect(meet(part('strip'))).toBeUndefined();
});
