// A page's own policy allows what stands in it, and nothing else.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../../src/publish/content-policy.ts';

const page = (head: string): string => `<html><head><meta charset="utf-8">${head}</head></html>`;
const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('scripts and styles in the page are allowed by their hashes', () => {
  const policy = policyOf(withPolicy(page('<script>a()</script><script type="module">b()</script><style>c{}</style>')));
  expect(policy).toContain(`script-src 'self' ${hash('a()')} ${hash('b()')};`);
  expect(policy).toContain(`style-src 'self' ${hash('c{}')};`);
});

test('data and files need no hash, and nothing is allowed wholesale', () => {
  const html = page('<script type="application/ld+json">{}</script><script type="module" src="./a.js"></script>');
  const policy = policyOf(withPolicy(html));
  expect(policy).toContain("script-src 'self'; style-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('frames may be shown from the forum alone, and only where the site has one', () => {
  const forum = { repo: 'ada/garden' };
  expect(policyOf(withPolicy(page(''), forum))).toContain('frame-src https://giscus.app;');
  expect(policyOf(withPolicy(page('')))).not.toMatch(/giscus|frame-src/);
});

test('the policy stands before anything that it rules', () => {
  expect(withPolicy(page('<script>a()</script>'))).toMatch(/<meta charset="utf-8">\s*<meta http-equiv/);
});
