// @vitest-environment happy-dom
// What a reader can do with a post, its estimate and the look of its text, through the components that show it.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../../src/state/app-state.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import App from '../../../src/ui/App.svelte';
import { appOver, path, post, step } from '../../support/library.ts';

const trees = { id: 'trees', title: 'Merkle trees', minutes: 12 };
const outline = [
  { id: 'first', title: 'First', depth: 2, block: 1, words: 1000 },
  { id: 'deeper', title: 'Deeper', depth: 3, block: 3, words: 500 },
  { id: 'second', title: 'Second', depth: 2, block: 5, words: 500 },
];
const shelf = {
  posts: [post('one', { requires: [trees], outline }), post('two')],
  paths: [path('cap', [step('one'), step('two')])],
};

beforeEach(() => localStorage.clear());

function open(hash: string, app: AppState = appOver(shelf)): AppState {
  location.hash = hash;
  dispatchEvent(new Event('hashchange')); // happy-dom tells later; the router must know before it starts
  render(App, { app });
  return app;
}
const title = () => screen.findByRole('heading', { level: 1 });

async function choose(words: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox'), words);
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(`^${words}`) }));
}

describe('an open post', () => {
  test('says what helps first, and takes the reader at their word that they know it', async () => {
    const app = open('#/paths/cap/one');
    await title();
    expect(screen.getByText('12 min, not read')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'I know this' }));
    expect(await screen.findByText('you know this')).toBeVisible();
    expect(app.progress.of('trees')?.known?.is).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Not quite' }));
    expect(await screen.findByText('12 min, not read')).toBeVisible();
  });

  test('marks in its outline what was read, chapter by chapter', async () => {
    const app = appOver(shelf);
    open('#/read/one', app);
    await title();
    const outlineLink = (name: RegExp) =>
      within(screen.getAllByRole('navigation', { name: 'In this post' })[0] as HTMLElement).getByRole('link', { name });
    await app.progress.readOn('one', post('one', { outline }), new Set(['first']));
    await expect.poll(() => outlineLink(/^First/).dataset['state']).toBe('begun');
    await app.progress.readOn('one', post('one', { outline }), new Set(['deeper']));
    await expect.poll(() => outlineLink(/^First/).dataset['state']).toBe('read');
    expect(outlineLink(/^First/)).toHaveTextContent('First (read)');
    expect(outlineLink(/^Second/)).toHaveTextContent(/^Second$/);
  });

  test('says what changed since the reader was through with it', async () => {
    const changes = [
      { date: '2001-01-01', note: 'Before.', minor: false },
      { date: '2999-01-01', note: 'The proof was wrong.', minor: false },
    ];
    const app = appOver({ posts: [post('one', { changes })] });
    await app.progress.markRead('one');
    open('#/read/one', app);
    await title();
    const news = screen.getByRole('note');
    expect(news).toHaveTextContent('Changed since you read it 1 January 2999: The proof was wrong.');
    expect(news).not.toHaveTextContent('Before.');
  });

  test('says where it first stood, what it compares and where its code is', async () => {
    const canonical = 'https://www.example.org/raft';
    const compares = ['TCP', 'UDP', 'QUIC'];
    const repository = 'https://code.example/raft';
    const by = ['Ada', 'Bo'];
    open('#/read/one', appOver({ posts: [post('one', { canonical, compares, repository, by })] }));
    await title();
    expect(screen.getByRole('link', { name: 'example.org' })).toHaveAttribute('href', canonical);
    expect(screen.getByRole('link', { name: 'code.example' })).toHaveAttribute('href', repository);
    expect(screen.getByText('Compares TCP, UDP and QUIC')).toBeVisible();
    expect(screen.getByText(/by Ada and Bo/)).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('can be marked from the palette, both ways', async () => {
    const app = open('#/read/one');
    await title();
    await choose('Mark as read');
    await expect.poll(() => app.progress.of('one')?.finishedAt).toBeDefined();
    await choose('Mark as unread');
    await expect.poll(() => app.progress.of('one')?.finishedAt).toBeUndefined();
  });
});

describe('the settings', () => {
  test('show on the page what was chosen, and go back to the start', async () => {
    const app = open('#/settings');
    await title();
    await userEvent.click(screen.getByRole('radio', { name: 'Easy to tell apart' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Justified' }));
    await userEvent.click(screen.getByRole('radio', { name: '130 %' }));
    expect(document.documentElement).toHaveAttribute('data-face', 'legible');
    expect(document.documentElement).toHaveAttribute('data-justified');
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.3');
    await userEvent.click(screen.getByRole('button', { name: 'All as at the start' }));
    expect(document.documentElement).not.toHaveAttribute('data-face');
    expect(app.settings.current.textSize).toBe(100);
  });

  test('say what cannot be read and is kept', async () => {
    const store = memoryStore();
    await store.update('progress/bad', () => ({ post: 7 }));
    await store.update('progress/later', () => ({ version: 9, post: 'later' }));
    const app = appOver(shelf, store);
    await app.progress.load();
    open('#/settings', app);
    await title();
    expect(
      screen.getByText(/1 record damaged and 1 record of a newer version of the app cannot be read/),
    ).toBeVisible();
  });
});
