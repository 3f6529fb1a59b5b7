// The gallery, in which every form of a post stands, has nothing to be told of.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Compiler } from '../../../src/compiler/compile.ts';
import { said } from './make.ts';

test('the gallery compiles without a warning', { timeout: 60_000 }, async () => {
  const folder = fileURLToPath(new URL('../../fixtures/gallery', import.meta.url));
  const compiled = await new Compiler(folder, { drafts: false, today: '2026-06-01' }).compile();
  expect([...said(compiled, 'error'), ...said(compiled, 'warning')]).toEqual([]);
  expect(compiled.library.posts).toHaveLength(9);
});
