import { expect, it } from 'vitest';
import { memoryBlobs } from '../../../src/compiler/cache/blobs.ts';
import { Compiler } from '../../../src/compiler/compile.ts';
import { deflated, jsonOf } from '../../../src/compiler/deflated.ts';
import { isDeflated } from '../../../src/contract/deflated.ts';
import { compile, folderOf, post } from './make.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const text = 'Every quorum meets every other. '.repeat(200);
const postsAmong = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].filter(([file, content]) => file.endsWith('.json') && (jsonOf(content) as { html?: string }).html);

it.each([{}, { html: '' }, { html: text }, { html: '𝄞 “ünïcode” '.repeat(300) }])(
  'says what it said: %#',
  async (value) => {
    expect(jsonOf(await deflated(bytes(value), undefined))).toEqual(value);
  },
);

it('is far smaller, but for what is short and stays as it is', async () => {
  const [long, short] = [bytes({ html: text }), bytes({ html: 'Short.' })];

  expect((await deflated(long, undefined)).length).toBeLessThan(long.length / 10);
  expect(await deflated(short, undefined)).toBe(short);
  expect(isDeflated(short)).toBe(false);
});

it('is made once', async () => {
  const blobs = memoryBlobs();
  const made = await deflated(bytes({ html: text }), blobs);

  expect(await deflated(bytes({ html: text }), blobs)).toBe(made);
});

it('is what becomes of posts in a build, under names made of the bytes that are published', async () => {
  const files = { 'site.yaml': 'title: Site\n', 'long.md': post('title: Long\ndate: 2026-01-01', text) };
  const built = postsAmong((await compile(files)).files).filter(([, content]) => isDeflated(content));
  const preview = await new Compiler(folderOf(files), { drafts: true, isPreview: true }).compile();

  expect(built).toHaveLength(1);
  expect(postsAmong(preview.files).filter(([, content]) => isDeflated(content))).toEqual([]);
});
