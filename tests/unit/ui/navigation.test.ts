// @vitest-environment happy-dom
// Links of the app: a page that is at hand is shown before the next frame, and what is meant for the browser stays its own.
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import App from '../../../src/ui/App.svelte';
import { appOver, path, post, step } from '../../support/library.ts';

const shelf = { posts: [post('one'), post('two')], paths: [path('cap', [step('one'), step('two')])] };

async function openFirst(): Promise<HTMLAnchorElement> {
  location.hash = '#/paths/cap/one';
  dispatchEvent(new Event('hashchange')); // happy-dom tells later; the router must know before it starts
  render(App, { app: appOver(shelf) });
  await screen.findByRole('heading', { level: 1, name: 'Post one' });
  return screen.getByRole('link', { name: /^Next/ }) as HTMLAnchorElement;
}

/** Everything that needs no task of its own, and so no frame. */
async function withoutFrames(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

test('the next part is there without another task, with an entry of its own in the history', async () => {
  const next = await openFirst();
  const before = history.length;
  next.click();
  expect(location.hash).toBe('#/paths/cap/two');
  expect(history.length).toBe(before + 1);
  await withoutFrames();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Post two');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  'a click with %j is the browser’s',
  async (how) => {
    const next = await openFirst();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
    next.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
  },
);
