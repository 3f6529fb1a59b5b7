// @vitest-environment happy-dom
// Pictures in a post: opened large, and shown from the one saved file where there is no connection.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import Prose from '../../../src/ui/components/Prose.svelte';
import { bringAll } from '../../../src/ui/extras.ts';

beforeAll(bringAll); // as a page does before it shows such a text

const HTML =
  '<p><picture><source type="image/avif" srcset="a.avif 800w" sizes="100vw"><img src="a.png" alt="A field" width="800" height="400" data-saved="a.webp"></picture></p>' +
  '<p><img src="icon.png" alt="An icon" width="16" height="16"> <a href="#/"><img src="b.png" alt="A way" width="800" height="40"></a></p>';

const PROPS = {
  html: HTML,
  look: { codeWrap: false, codeLanguage: '', notes: 'beside' } as const,
  onCode: () => undefined,
};

test('a picture opens large by mouse and by keyboard, and closes back to where it was', async () => {
  render(Prose, PROPS);
  const picture = screen.getByRole('button', { name: 'A field, enlarge' });
  await userEvent.click(picture);
  const dialog = await screen.findByRole('dialog', { name: 'A field' });
  expect(dialog).toHaveAttribute('open');
  expect(dialog.querySelector('source')?.getAttribute('sizes')).toBe('800px');
  await userEvent.click(screen.getByRole('button', { name: 'Actual size' }));
  expect(dialog).toHaveClass('full');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  picture.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'A field' })).toBeInTheDocument();
});

test('icons and pictures that are links do not open', () => {
  render(Prose, PROPS);
  expect(screen.queryByRole('button', { name: /icon|way/ })).not.toBeInTheDocument();
});

test('a picture that does not come is shown from the file that was saved', () => {
  const { container } = render(Prose, PROPS);
  const picture = screen.getByRole('button', { name: 'A field, enlarge' });
  picture.dispatchEvent(new Event('error'));
  expect(picture).toHaveAttribute('src', 'a.webp');
  expect(container.querySelector('source')).toBeNull();
});
