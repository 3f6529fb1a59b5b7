// Ids of posts, paths, topics and goals. They stand in addresses and in the reader's own data, so they never change.

/** Lower-case letters and digits of any script, joined by hyphens; at most 100 characters. */
const ID = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/** Words that records keyed by id cannot hold safely; valibot leaves them out without a word. */
const RESERVED = new Set(['constructor', 'prototype']);

export const isId = (text: string): boolean => text.length <= 100 && ID.test(text) && !RESERVED.has(text);

/** The nearest id to any text: "C++ & You.md" without its extension becomes "c-you". Empty where nothing is left. */
export function toId(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const id = words.join('-').slice(0, 100).replace(/-$/, '');
  return RESERVED.has(id) ? `the-${id}` : id;
}
