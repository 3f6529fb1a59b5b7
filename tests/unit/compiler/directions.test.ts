// Posts in which some text runs from the left and some from the right.
import { expect, test } from 'vitest';
import { rendered } from './make.ts';

test('a block says which way it runs where a post has both', async () => {
  const { html } = await rendered(
    'One word, שלום.\n\n## שלום `code_in_code`\n\n- שלום\n\n> שלום עולם, and\n\n1, 2\n\n```\nשלום\n```',
  );
  expect(html).toContain('<p dir="ltr">One word, שלום.</p>');
  expect(html).toMatch(/<h2 [^>]*dir="rtl"/);
  expect(html).toContain('<ul dir="rtl">\n<li>שלום</li>');
  expect(html).toContain('<blockquote dir="rtl">\n<p>');
  expect(html).toContain('<p>1, 2</p>');
});

test('a post in one script says nothing', async () => {
  expect((await rendered('One.\n\n> Два.\n\n分布式')).html).not.toContain('dir=');
});
