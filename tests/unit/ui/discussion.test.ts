// @vitest-environment happy-dom
// What others say of a post, below it.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Discussion from '../../../src/ui/components/Discussion.svelte';
import { post } from '../../support/library.ts';

const forum = { repo: 'ada/garden', repoId: 'R_1', category: 'Posts & more', categoryId: 'C_1' };

test('a post that nobody speaks of shows nothing', () => {
  const { container } = render(Discussion, { post: post('raft') });
  expect(container.textContent?.trim()).toBe('');
});

test('comments are text, whatever they hold', () => {
  const text = 'One.\n\n<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const reply = { author: '<b>Bo</b>', date: '2026-01-02', url: 'https://example.org/2', text: 'Yes.' };
  const { container } = render(Discussion, {
    post: post('raft', { comments: [{ author: 'Ada', text, replies: [reply] }] }),
  });
  expect(container.querySelector('img, script')).toBeNull();
  const comments = screen.getByRole('region', { name: 'Comments' });
  expect(within(comments).getByText('<img src=x onerror="alert(1)"><script>alert(2)</script>')).toBeVisible();
  expect(within(comments).getByText('<b>Bo</b>')).toBeVisible();
  expect(within(comments).getByRole('link', { name: /2026|Jan/ })).toHaveAttribute('href', 'https://example.org/2');
});

test('the forum’s frame is there after a tap, shut in, and not before', async () => {
  const { container } = render(Discussion, { post: post('raft', { forum }) });
  expect(container.querySelector('iframe')).toBeNull();
  expect(screen.getByRole('link', { name: 'Answer on GitHub' })).toHaveAttribute(
    'href',
    'https://github.com/ada/garden/discussions?discussions_q=raft',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show the discussion' }));
  const frame = screen.getByTitle('Discussion on GitHub');
  const { origin, searchParams } = new URL(frame.getAttribute('src') ?? '');
  expect(origin).toBe('https://giscus.app');
  expect(searchParams.get('category')).toBe('Posts & more');
  expect(searchParams.get('term')).toBe('raft');
  expect(frame.getAttribute('sandbox')).not.toMatch(/top-navigation|modals|downloads/);
});

test('only the forum itself may say how high its frame is', async () => {
  render(Discussion, { post: post('raft', { forum }) });
  await userEvent.click(screen.getByRole('button', { name: 'Show the discussion' }));
  const frame = screen.getByTitle('Discussion on GitHub');
  const tell = (origin: string, resizeHeight: unknown) =>
    dispatchEvent(new MessageEvent('message', { origin, data: { giscus: { resizeHeight } } }));
  tell('https://evil.example', 9000);
  tell('https://giscus.app', 'tall');
  await expect.poll(() => frame.getAttribute('height')).toBe('480');
  tell('https://giscus.app', 900);
  await expect.poll(() => frame.getAttribute('height')).toBe('900');
});
