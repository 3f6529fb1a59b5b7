// @vitest-environment happy-dom
// Long lists come a page at a time, in the app as well as by keyboard.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { Ref } from '../../../src/contract/ref.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { failed, ready } from '../../../src/storage/fetched.ts';
import App from '../../../src/ui/App.svelte';
import { appOver, path } from '../../support/library.ts';

const NEXT: Ref = { file: `${'1'.repeat(32)}.json`, bytes: 1 };

beforeEach(() => {
  history.replaceState(null, '', '#/');
});

/** An app of two pages of paths, of which the second has those named and can be out of reach. */
async function twoPages(...further: string[]): Promise<{ readonly app: AppState; readonly way: { isOpen: boolean } }> {
  const names = further.length > 0 ? further : ['two'];
  const [first, second] = [appOver({ paths: [path('one', [])] }), appOver({ paths: names.map((id) => path(id, [])) })];
  const [one, two] = [await first.content.paths(), await second.content.paths()];
  const way = { isOpen: true };
  const paths = async (page?: Ref) => {
    if (page) return way.isOpen ? two : failed('offline');
    return one.kind === 'ready' ? ready({ ...one.value, next: NEXT }) : one;
  };
  return { app: { ...first, content: { ...first.content, paths } }, way };
}

function open(hash: string): void {
  location.hash = hash;
  dispatchEvent(new Event('hashchange')); // happy-dom tells later; the router must know before it starts
}

const titles = () =>
  within(screen.getByRole('main'))
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);

test('what is asked for comes after what is there, takes the focus, and is there again after Back', async () => {
  const { app } = await twoPages();
  open('#/paths');
  const { unmount } = render(App, { app });
  await userEvent.click(await screen.findByRole('button', { name: 'Show more paths' }));
  await expect.poll(titles).toEqual(['Path one', 'Path two']);
  expect(screen.getByRole('link', { name: 'Path two' })).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Show more paths' })).toBeNull();
  unmount();
  render(App, { app });
  await expect.poll(titles).toEqual(['Path one', 'Path two']);
});

test('what takes more than a frame to draw comes whole and in order, below what has the focus, and so after Back', async () => {
  const { app } = await twoPages('two', 'three', 'four', 'five', 'six');
  open('#/paths');
  const { unmount } = render(App, { app });
  await userEvent.click(await screen.findByRole('button', { name: 'Show more paths' }));
  const all = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => `Path ${id}`);
  await expect.poll(titles).toEqual(all);
  expect(screen.getByRole('link', { name: 'Path two' })).toHaveFocus();
  unmount();
  render(App, { app });
  await expect.poll(titles).toEqual(all);
});

test('where it does not come, the list says so and can be asked again', async () => {
  const { app, way } = await twoPages();
  way.isOpen = false;
  open('#/paths');
  render(App, { app });
  const more = await screen.findByRole('button', { name: 'Show more paths' });
  await userEvent.click(more);
  expect(await screen.findByRole('alert')).toHaveTextContent('did not arrive');
  way.isOpen = true;
  await userEvent.click(more);
  await expect.poll(titles).toEqual(['Path one', 'Path two']);
  expect(screen.queryByRole('alert')).toBeNull();
});
