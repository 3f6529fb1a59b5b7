// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../../src/state/app-state.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import App from '../../../src/ui/App.svelte';
import { appOver, path, planned, post, step, updatesByHand } from '../../support/library.ts';

const cap = path('cap', [step('one'), step('two'), planned('Raft')], {
  title: 'The CAP theorem',
  blurb: 'What it says.',
});
const shelf = { posts: [post('one'), post('two'), post('alone')], paths: [cap] };

beforeEach(() => localStorage.clear());

/** Opens the app at an address. */
function open(hash: string, app: AppState = appOver(shelf)): AppState {
  location.hash = hash;
  dispatchEvent(new Event('hashchange')); // happy-dom tells later; the router must know before it starts
  render(App, { app });
  return app;
}
const title = () => screen.findByRole('heading', { level: 1 });

describe('Start Here', () => {
  test('leads a newcomer to the goals and their paths', async () => {
    open('#/');
    expect(await title()).toHaveTextContent('What would you like to understand?');
    expect(screen.getByRole('heading', { name: 'Goal cap' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Post one' })).toHaveAttribute('href', '#/paths/cap/one');
    expect(screen.queryByRole('link', { name: 'Continue' })).not.toBeInTheDocument();
  });

  test('shows a returning reader first where they were', async () => {
    const app = appOver(shelf);
    await app.progress.open('one', 'cap');
    await app.progress.readOn('one', { words: 2200, outline: [{ id: 'first', words: 1100 }] }, new Set(['first']));
    await app.progress.move('one', { heading: 'first', block: 2, offset: 0, quote: '' });
    open('#/', app);
    const card = await screen.findByRole('region', { name: 'Post one' });
    expect(within(card).getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '#/paths/cap/one');
    expect(card).toHaveTextContent('part 1 of 2');
    expect(card).toHaveTextContent('5 min left here, 15 min in all');
    expect(card).toHaveTextContent('You stopped at “First”.');
  });

  test('offers the next part when one was finished', async () => {
    const app = appOver(shelf);
    await app.progress.open('one', 'cap');
    await app.progress.markRead('one');
    open('#/', app);
    const card = await screen.findByRole('region', { name: 'Post two' });
    expect(within(card).getByRole('link', { name: 'Read on' })).toHaveAttribute('href', '#/paths/cap/two');
  });
});

test('Start Here tells what came since the last visit, and only that', async () => {
  const store = memoryStore();
  await store.update('visits', () => ({ seenAt: Date.parse('2026-09-10T12:00:00Z') }));
  const posts = [post('fresh', { date: '2026-09-20' }), post('known', { date: '2026-09-06' }), post('undated')];
  const app = appOver({ posts, paths: [] }, store);
  await app.visits.start();
  open('#/', app);
  const fresh = await screen.findByRole('region', { name: /^New since you were here/ });
  expect(
    within(fresh)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Post fresh']);
});

describe('a path', () => {
  test('shows its steps with teasers, minutes and what is planned', async () => {
    open('#/paths/cap');
    expect(await title()).toHaveTextContent('The CAP theorem');
    const steps = within(screen.getByRole('list', { name: 'The CAP theorem' })).getAllByRole('listitem');
    expect(steps.map((item) => item.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '1 Post one Why one. 10 min',
      '2 Post two Why two. 10 min',
      'Planned: 3 Raft Planned next.',
    ]);
  });

  test('goes on with the first part that is not read', async () => {
    const app = appOver(shelf);
    await app.progress.open('one', 'cap');
    await app.progress.markRead('one');
    open('#/paths/cap', app);
    await title();
    expect(screen.getByRole('link', { name: 'Continue with part 2' })).toHaveAttribute('href', '#/paths/cap/two');
    expect(screen.getByText('1 of 2 read · 10 min left of 20 min')).toBeVisible();
  });
});

describe('a post', () => {
  test('inside a path has its parts, its place and the way on', async () => {
    open('#/paths/cap/one');
    expect(await title()).toHaveTextContent('Post one');
    expect(screen.getAllByRole('banner')[0]).toHaveTextContent('The CAP theorem · 1 of 2 · 10 min left');
    const parts = screen.getAllByRole('navigation', { name: 'Parts of The CAP theorem' })[0] as HTMLElement;
    expect(within(parts).getByRole('link', { name: 'Post one' })).toHaveAttribute('aria-current', 'page');
    const next = within(screen.getByRole('navigation', { name: 'Previous and next part' })).getByRole('link');
    expect(next).toHaveAttribute('href', '#/paths/cap/two');
  });

  test('at the end of a path says what is planned', async () => {
    open('#/paths/cap/two');
    await title();
    const way = screen.getByRole('navigation', { name: 'Previous and next part' });
    await expect.poll(() => way.textContent).toContain('Planned next: Raft');
  });

  test('on its own offers the paths it belongs to', async () => {
    open('#/read/one');
    await title();
    const offer = await screen.findByRole('navigation', { name: 'This post is part of' });
    expect(within(offer).getByRole('link')).toHaveAttribute('href', '#/paths/cap/one');
  });

  test('keeps links to parts of the path inside the path', async () => {
    const linked = post('one', { html: '<p><a href="#/read/two/first">there</a> <a href="#/read/alone">away</a></p>' });
    open('#/paths/cap/one', appOver({ ...shelf, posts: [linked, post('two'), post('alone')] }));
    await title();
    expect(screen.getByRole('link', { name: 'there' })).toHaveAttribute('href', '#/paths/cap/two/first');
    expect(screen.getByRole('link', { name: 'away' })).toHaveAttribute('href', '#/read/alone');
  });

  test('can be marked as read and unread by hand', async () => {
    const app = open('#/read/one');
    await title();
    await userEvent.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(app.progress.of('one')?.finishedAt).toBeDefined();
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as unread' }));
    expect(app.progress.of('one')?.finishedAt).toBeUndefined();
  });

  test('sets the title of the document', async () => {
    open('#/read/one');
    await title();
    expect(document.title).toBe('Post one · Deep Dives');
  });
});

describe('an address that names nothing', () => {
  test.each(['#/read/post-alnoe', '#/nowhere', '#/paths/cpa', '#/topics/none', '#/read/%E0%A4%A'])(
    '%s says so',
    async (hash) => {
      open(hash);
      expect((await title()).textContent).toMatch(/^There is no such (post|path|topic|page) here$/);
    },
  );

  test('offers the nearest titles', async () => {
    open('#/read/post-alnoe');
    await title();
    const offered = within(await screen.findByRole('list', { name: 'Did you mean' })).getAllByRole('link');
    expect(offered[0]).toHaveTextContent('Post alone');
  });
});

describe('the palette', () => {
  const options = async () =>
    (await screen.findAllByRole('option')).map((option) => option.textContent?.replaceAll(/\s+/g, ' ').trim());

  test('finds the sections of the open post, posts, pages and actions by name', async () => {
    open('#/paths/cap/one');
    await title();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(await options()).toContain('First section');
    await userEvent.keyboard('tow');
    await expect.poll(options).toContain('Post two post');
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.keyboard('theme sepia');
    await expect.poll(options).toContain('Theme: sepia action');
  });

  test('goes where the chosen name leads, and is gone', async () => {
    open('#/');
    await title();
    await userEvent.keyboard('/');
    await userEvent.type(await screen.findByRole('combobox'), 'post two');
    await expect.poll(async () => (await options())[0]).toBe('Post two post');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(location.hash).toBe('#/read/two');
    await expect.poll(() => screen.queryByRole('combobox')).toBeNull();
  });

  test('hands over to the full text', async () => {
    open('#/');
    await title();
    await userEvent.keyboard('/');
    await userEvent.type(await screen.findByRole('combobox'), 'quorum');
    await userEvent.click(await screen.findByRole('option', { name: /Search the text for “quorum”/ }));
    expect(location.hash).toBe('#/search?q=quorum');
  });

  test('does not open while something is typed in a field, nor where letter keys are off', async () => {
    const app = open('#/');
    await title();
    await app.settings.change({ letterKeys: false });
    await userEvent.keyboard('/');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

test('j and k go along the path', async () => {
  open('#/paths/cap/one');
  await title();
  await userEvent.keyboard('j');
  expect(location.hash).toBe('#/paths/cap/two');
});

describe('a new version', () => {
  test('is announced quietly and applied only when the reader says so', async () => {
    const updates = updatesByHand();
    open('#/', appOver(shelf, undefined, updates));
    await title();
    expect(screen.queryByText('A new version is ready')).not.toBeInTheDocument();
    updates.announce();
    expect(await screen.findByText('A new version is ready')).toBeVisible();
    expect(updates.applied()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Update' }));
    expect(updates.applied()).toBe(1);
  });
});
