// @vitest-environment happy-dom
import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Marked from '../../../src/ui/components/Marked.svelte';

test('marks the words found and changes nothing of the text', () => {
  const value = {
    text: 'A Merkle tree, merkled.',
    marks: [
      [2, 8],
      [15, 21],
    ],
  } as const;
  const { container } = render(Marked, { value });
  expect(container.textContent).toBe('A Merkle tree, merkled.');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Merkle', 'merkle']);
});
