// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { StartFile } from '../../../src/contract/site.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import App from '../../../src/ui/App.svelte';
import ContinueCard from '../../../src/ui/components/ContinueCard.svelte';
import { appOver, path, planned, post, step } from '../../support/library.ts';

const cap = path('cap', [step('one'), step('two')], { title: 'The CAP theorem', status: 'complete' });
const merkle = path('merkle', [step('tree')], { title: 'Merkle trees' });
const posts = [post('one'), post('two'), post('tree'), post('packets', { minutes: 12, title: 'Networks' })];

function open(hash: string, app: AppState): AppState {
  location.hash = hash;
  dispatchEvent(new Event('hashchange')); // happy-dom tells later; the router must know before it starts
  render(App, { app });
  return app;
}
const title = () => screen.findByRole('heading', { level: 1 });
const text = (element: Element) => element.textContent?.replaceAll(/\s+/g, ' ').trim();

async function finished(app: AppState, ...ids: string[]): Promise<AppState> {
  for (const id of ids) await app.progress.markRead(id);
  return app;
}

describe('a path that is read to its end', () => {
  test('says so and offers the path its goals lead to', async () => {
    open('#/paths/cap', await finished(appOver({ posts, paths: [cap, merkle] }), 'one', 'two'));
    const end = await screen.findByRole('region', { name: 'You have reached the end of The CAP theorem' });
    expect(end).toHaveTextContent('2 parts read, 20 min in all.');
    const next = await within(end).findByRole('link', { name: /Merkle trees/ });
    expect(next).toHaveAttribute('href', '#/paths/merkle');
    expect(next).toHaveTextContent('Next, for Goal merkle');
  });

  test('names what is planned, and does not call itself whole', async () => {
    const running = path('cap', [step('one'), planned('Raft')], { title: 'The CAP theorem' });
    open('#/paths/cap', await finished(appOver({ posts, paths: [running] }), 'one'));
    const end = await screen.findByRole('region', {
      name: 'You have reached the end of The CAP theorem, as far as it goes',
    });
    expect(end).toHaveTextContent('Planned next: Raft');
  });

  test('offers a sequel that stands outside the path', async () => {
    const link = { id: 'packets', title: 'Networks', minutes: 12 };
    const last = post('two', { continuedBy: [link, { id: 'one', title: 'Post one', minutes: 10 }] });
    const shelf = { posts: [post('one'), last, post('packets')], paths: [cap] };
    open('#/paths/cap', await finished(appOver(shelf), 'one', 'two'));
    const sequel = await screen.findByRole('link', { name: /Continued in/ });
    expect(sequel).toHaveAttribute('href', '#/read/packets');
    expect(screen.queryAllByRole('link', { name: /Continued in/ })).toHaveLength(1);
  });

  test('is told on its last part too, which names a part that was passed over', async () => {
    const app = open('#/paths/cap/two', await finished(appOver({ posts, paths: [cap, merkle] }), 'two'));
    await title();
    const way = screen.getByRole('navigation', { name: 'Previous and next part' });
    expect(await within(way).findByText('That was the last part')).toBeVisible();
    expect(within(way).getByRole('link', { name: 'Post one', description: '' })).toBeVisible();
    await app.progress.markRead('one');
    expect(await within(way).findByText('You have reached the end of The CAP theorem')).toBeVisible();
  });
});

describe('what helps to have read before a path', () => {
  const help = { id: 'packets', title: 'Networks', minutes: 12 };
  const helped = { ...cap, helpful: [help] };

  test('is named with its length, and counted until the reader knows it', async () => {
    open('#/paths/cap', appOver({ posts, paths: [helped] }));
    const region = await screen.findByRole('region', { name: 'Helpful first' });
    expect(within(region).getByRole('link', { name: 'Networks' })).toHaveAttribute('href', '#/read/packets');
    expect(region).toHaveTextContent('12 min, not read');
    expect(screen.getByText('20 min in all · 12 min more with what helps first')).toBeVisible();

    const known = within(region).getByRole('button', { name: 'I know Networks' });
    await userEvent.click(known);
    expect(known).toHaveAttribute('aria-pressed', 'true');
    expect(region).toHaveTextContent('12 min, known');
    expect(screen.getByText('20 min in all')).toBeVisible();
    await userEvent.click(known);
    expect(region).toHaveTextContent('12 min, not read');
  });

  test('locks nothing', async () => {
    open('#/paths/cap', appOver({ posts, paths: [helped] }));
    expect(await screen.findByRole('link', { name: 'Start reading' })).toHaveAttribute('href', '#/paths/cap/one');
  });
});

describe('the kinds of paths', () => {
  const items = [step('one'), step('two')];

  test.each([
    ['series', '1 Post one', 'Start reading', 'Parts of one work, to read in order.'],
    ['path', '1 Post one', 'Start reading', 'Chosen for one goal, in this order.'],
    ['column', '1 Post one', 'Read the first episode', 'Episodes that stand alone, in any order.'],
    ['collection', 'Post one', 'Read the first post', 'Loose pieces, in any order.'],
    ['hub', 'Post one', 'Read the first post', 'A guide in sections: read what you need.'],
  ] as const)('%s: numbered and named as it is meant to be read', async (kind, first, action, manner) => {
    open('#/paths/p', appOver({ posts, paths: [path('p', items, { kind })] }));
    const list = await screen.findByRole('list', { name: 'Path p' });
    expect(text(within(list).getAllByRole('listitem')[0] as Element)).toMatch(new RegExp(`^${first}`));
    expect(screen.getByRole('link', { name: action })).toBeVisible();
    expect(screen.getByText(manner)).toBeVisible();
    expect(list.classList.contains('loose')).toBe(kind !== 'series' && kind !== 'path');
  });

  test('a hub has its sections with their blurbs, an external step its host, a planned one when to expect it', async () => {
    const external = {
      kind: 'external',
      title: 'The paper',
      url: 'https://www.example.org/p',
      teaser: 'Read it.',
    } as const;
    const later = { kind: 'planned', title: 'Clocks', expect: 'in spring' } as const;
    const hub = path('p', [], { kind: 'hub' });
    const sections = [
      { title: 'Foundations', blurb: 'What the rest stands on.', steps: [step('one')] },
      { title: 'Further', steps: [external, later] },
    ];
    open('#/paths/p', appOver({ posts, paths: [{ ...hub, sections, published: 2, planned: 1 }] }));
    expect(await screen.findByRole('heading', { name: 'Foundations' })).toBeVisible();
    expect(screen.getByText('What the rest stands on.')).toBeVisible();
    const further = within(screen.getByRole('list', { name: 'Further' })).getAllByRole('listitem');
    expect(text(further[0] as Element)).toBe('Elsewhere: The paper Read it. elsewhere, at example.org');
    expect(text(further[1] as Element)).toBe('Planned: Clocks Planned. Expected in spring.');
  });
});

describe('Start Here', () => {
  const site: StartFile['site'] = {
    title: 'Deep Dives',
    lang: 'en',
    authors: [],
    audience: ['Engineers.', 'Students.'],
    audiencePaths: { 'Students.': [{ id: 'cap', title: 'Begin with CAP' }] },
    notThis: ['Hot takes.'],
    expect: [],
    expectNot: [],
    planned: [{ title: 'Raft', note: 'The next post.' }],
    subscribe: [{ title: 'Feed', url: 'https://example.org/feed' }],
    cadence: { everyDays: 14, text: 'about every two weeks' },
    lastDate: '2001-01-01',
  };

  test('says for whom it is and not, how often parts come, and what is planned', async () => {
    open('#/', appOver({ posts, paths: [cap], start: { site } }));
    await title();
    expect(text(screen.getByRole('region', { name: 'What comes next' }))).toBe(
      'What comes next New parts about every two weeks. The last came on 1 January 2001, and nothing has since. ' +
        'Planned: Raft The next post.',
    );
    expect(screen.getByText('Engineers.')).toBeVisible();
    expect(screen.getByText('Hot takes.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Feed' })).toHaveAttribute('href', 'https://example.org/feed');
  });

  test('leads readers of a kind to their paths', async () => {
    open('#/', appOver({ posts, paths: [cap], start: { site } }));
    await title();
    expect(screen.getByRole('link', { name: 'Begin with CAP' })).toHaveAttribute('href', '#/paths/cap');
  });

  test('is not needed to know how it goes on: every path says it', async () => {
    const contact = { title: 'Write to us', url: 'mailto:a@b.example' };
    open('#/paths/cap', appOver({ posts, paths: [cap], start: { site: { ...site, access: 'All free.', contact } } }));
    const under = await screen.findByRole('region', { name: 'How it goes on' });
    expect(under).toHaveTextContent(/^New parts about every two weeks\. The last came on .*All free\./);
    expect(within(under).getByRole('link', { name: 'Feed' })).toHaveAttribute('href', 'https://example.org/feed');
    expect(within(under).getByRole('link', { name: 'Write to us' })).toHaveAttribute('href', contact.url);
  });

  test('promises no pace under a path that is paused', async () => {
    const paused = { ...cap, status: 'paused' } as const;
    open('#/paths/cap', appOver({ posts, paths: [paused], start: { site: { ...site, access: 'All free.' } } }));
    expect(await screen.findByRole('region', { name: 'How it goes on' })).toHaveTextContent(/^All free\./);
  });

  test('shows a newcomer the first post, and nobody else', async () => {
    const start = { firstPost: post('packets', { title: 'Networks' }) };
    const { unmount } = render(App, { app: appOver({ posts, paths: [cap], start }) });
    location.hash = '#/';
    expect(await screen.findByRole('link', { name: 'Read Networks' })).toHaveAttribute('href', '#/read/packets');
    unmount();
    open('#/', await finished(appOver({ posts, paths: [cap], start }), 'one'));
    await title();
    expect(screen.queryByRole('link', { name: 'Read Networks' })).toBeNull();
  });
});

test('the card of a returning reader says whether the post is kept offline, where that is known', () => {
  const going = {
    post: 'one',
    href: '#/read/one',
    title: 'Post one',
    hue: undefined,
    begun: true,
    minutesLeft: 5,
    path: undefined,
    stoppedAt: undefined,
  };
  const { rerender, container } = render(ContinueCard, { going, kept: undefined });
  expect(container).not.toHaveTextContent('offline');
  void rerender({ going, kept: true });
  return expect.poll(() => text(container)).toContain('· kept offline');
});

describe('the shelf', () => {
  test('is empty with a way out', async () => {
    open('#/shelf', appOver({ posts, paths: [cap] }));
    const main = await screen.findByRole('main');
    expect(await within(main).findByText(/^Nothing stands here yet/)).toBeVisible();
    expect(within(main).getByRole('link', { name: 'Start here' })).toHaveAttribute('href', '#/');
  });

  test('keeps what is finished, also where the post is gone', async () => {
    open('#/shelf', await finished(appOver({ posts, paths: [cap] }), 'one', 'a-lost-post'));
    const list = within(await screen.findByRole('region', { name: 'Finished' })).getAllByRole('link');
    expect(list.map((link) => link.textContent).sort()).toEqual(['Post one', 'a lost post']);
  });
});
