// @vitest-environment happy-dom
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { ready } from '../../../src/storage/fetched.ts';
import App from '../../../src/ui/App.svelte';
import { appOver } from '../../support/library.ts';

test('a term leads to the place where it is explained', async () => {
  const app = appOver({});
  const quorum = { id: 'term-quorum', term: 'Quorum', text: 'More than half.', post: { id: 'raft', title: 'Raft' } };
  app.content.terms = () => Promise.resolve(ready({ terms: [quorum] }));
  location.hash = '#/terms';
  dispatchEvent(new Event('hashchange'));
  render(App, { app });
  expect(await screen.findByRole('link', { name: 'Quorum' })).toHaveAttribute('href', '#/read/raft/term-quorum');
  expect(screen.getByRole('link', { name: 'Raft' })).toHaveAttribute('href', '#/read/raft');
  expect(screen.getByText('More than half.')).toBeVisible();
});
