// No component says anything by itself: its words come from `src/words`, in the language of the site.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

/** What a markup may say in any language. */
const SIGNS = /^(?:Aa|Go|[a-z]+-)$/;
const READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'legend',
  'text',
]);

/** Folders of `src/ui` whose files are looked at. */
const LOOKED_AT = ['pages', 'components'];

const files = LOOKED_AT.flatMap((folder) =>
  readdirSync(path.resolve('src/ui', folder)).flatMap((file) => (file.endsWith('.svelte') ? `${folder}/${file}` : [])),
);

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
  readonly attributes?: readonly Node[];
}

/** Every piece of text that a reader sees or hears and that stands in the markup itself. */
function* literals(node: unknown): Generator<string> {
  if (Array.isArray(node)) for (const one of node) yield* literals(one);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, name = '', data = '', value } = node as Node;
  if (type === 'Comment' || name === 'code') return;
  if (type === 'Text') yield data.trim();
  else if (type === 'Literal' && typeof value === 'string' && /^\p{Lu}\p{Ll}+(?: |$)/u.test(value)) yield value;
  else if (type === 'TemplateElement')
    yield (value as { readonly raw: string }).raw.replaceAll(/[\w-]*[/=#:][^ ]*/g, '');
  else if (type === 'Attribute' && !READ_ALOUD.has(name)) {
    for (const part of Array.isArray(value) ? value : [value])
      if ((part as Node | undefined)?.type === 'ExpressionTag' && !/^(?:class|href|src|id|on)/.test(name))
        yield* literals(part);
  } else for (const child of Object.values(node)) yield* literals(child);
}

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !SIGNS.test(text);

describe('the markup of', () => {
  test.each(files)('%s has no words of its own', (file) => {
    const { fragment } = parse(readFileSync(path.resolve('src/ui', file), 'utf8'), { modern: true });
    expect([...literals(fragment)].filter(isWords)).toEqual([]);
  });

  test('a component with words is found out', () => {
    const { fragment } = parse('<p class="a" title={x}>Read {count}</p>{#if a}<i aria-label="Close" />{/if}', {
      modern: true,
    });
    expect([...literals(fragment)].filter(isWords)).toEqual(['Read', 'Close']);
  });
});
