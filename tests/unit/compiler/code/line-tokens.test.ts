// What was highlighted before never changes what comes after: a cold build and a warm one give the same bytes.
import { expect, test } from 'vitest';
import { memoryBlobs } from '../../../../src/compiler/cache/blobs.ts';
import { highlight, languageOf } from '../../../../src/compiler/markdown/highlighter.ts';

async function html(word: string, code: string): Promise<string> {
  const language = languageOf(word);
  if (language === undefined) throw new Error(`expected the language ${word}`);
  return highlight(code, language, memoryBlobs());
}

test('code within code looks the same before and after its own language was used', async () => {
  const page = '# Title\n\n```rust\nfn main() {}\n```\n';
  const before = await html('markdown', page);
  await html('rust', 'fn main() {}');
  expect(await html('markdown', `${page}\nOther\n`)).toBe(`${before}\nOther\n`);
});

test('a line is read in the state that the lines before it leave', async () => {
  const line = 'let a = 1;';
  expect(await html('js', line)).toContain('<c-k>let</c-k>');
  expect(await html('js', `/*\n${line}\n*/\n${line}`)).toBe(
    `<c-c>/*</c-c>\n<c-c>${line}</c-c>\n<c-c>*/</c-c>\n${await html('js', line)}`,
  );
  expect(await html('js', `\`\n${line}\n\``)).toContain(`<c-s>${line}</c-s>`);
});

test('a line that came before is the same again', async () => {
  const code = 'fn main() {\n    let s = "a";\n}\n\nfn other() {\n    let s = "a";\n}';
  const once = await html('rust', code);
  expect(await html('rust', `${code}\n${code}`)).toBe(`${once}\n${once}`);
});
