// Code blocks from Markdown to HTML: languages, what is warned of, and how large plain code becomes.
import { describe, expect, test } from 'vitest';
import { rendered } from '../make.ts';

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const warned = async (text: string) =>
  (await rendered(text)).diagnostics.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}${hint === undefined ? '' : ` | ${hint}`}`,
  );

const SAMPLES: Readonly<Record<string, string>> = {
  go: 'func main() {}',
  java: 'class A {}',
  rust: 'fn main() {}',
  c: 'int main(void) { return 0; }',
  cpp: 'template <class T> T id(T x) { return x; }',
  python: 'def f(): return 1',
  sql: 'SELECT 1 FROM t;',
  yaml: 'a: 1',
  bash: 'if true; then echo hi; fi',
  console: '$ echo hi\nhi',
  shellsession: '$ echo hi\nhi',
  ts: 'const a: number = 1;',
  js: 'const a = 1;',
  jsx: 'const a = <b>c</b>;',
  tsx: 'const a = <b>c</b>;',
  json: '{"a": 1}',
  http: 'GET / HTTP/1.1\nHost: a.example',
  dockerfile: 'FROM debian',
  hcl: 'a = "b"',
  terraform: 'resource "a" "b" {}',
  nginx: 'server { listen 80; }',
  proto: 'message A { int32 b = 1; }',
  graphql: 'type A { b: Int }',
  wasm: '(module (func (result i32) i32.const 1))',
  wat: '(module)',
  asm: 'mov eax, 1',
  toml: 'a = 1',
  ini: '[a]\nb=1',
  make: 'all:\n\techo hi',
  kotlin: 'fun main() {}',
  swift: 'let a = 1',
  ruby: 'def a; end',
  lua: 'local a = 1',
  zig: 'const a = 1;',
  haskell: 'main = putStrLn "hi"',
  html: '<b>a</b>',
  css: 'a { color: red }',
  xml: '<a b="c"/>',
  diff: '-a\n+b',
  regex: '[a-z]+',
  zone: '$ORIGIN example.com.\n@ 3600 IN A 192.0.2.1 ; home',
  promql: 'sum by (job) (rate(requests_total{code=~"5.."}[5m])) > 0.1',
};

test.each(Object.entries(SAMPLES))('%s is highlighted', async (word, code) => {
  const { html, diagnostics } = await rendered(fence(word, code));
  expect(html).toMatch(/<c-[kscnfvtd]>/);
  expect(html).toContain(`data-lang="${word}"`);
  expect(diagnostics).toEqual([]);
});

test('PromQL tells functions, labels, durations and words apart', async () => {
  const { html } = await rendered(fence('promql', 'rate(a{code="5"}[5m]) and b # why'));
  for (const part of ['<c-f>rate', '<c-v>code', '<c-n>5m', '<c-k>and']) {
    expect(html).toContain(part);
  }
});

describe('what is warned of', () => {
  test('an unknown word, with the nearest, where it stands', async () => {
    expect(await warned(`Text.\n\n${fence('go focsu{1}', 'a()')}`)).toEqual([
      '3:7 "focsu" means nothing after a code\'s language | did you mean "focus"?',
    ]);
  });

  test('an unknown language, but not the words behind it', async () => {
    expect(await warned(fence('pyhton and more', 'a'))).toEqual([
      '1:4 the language "pyhton" is not known; the code is shown plain | did you mean "python"?',
    ]);
  });

  test('lines and marks that are not there', async () => {
    expect(await warned(fence('go {9} mark="b"', 'a()'))).toEqual([
      '1:8 there is no line 9 | the code has 1 line, counted from 1',
      '1:11 b is nowhere in the code | marks are looked for line by line',
    ]);
  });

  test('a notation that means nothing', async () => {
    expect(await warned(fence('go', 'a() // [!code hihglight]'))).toEqual([
      '2:8 [!code hihglight] means nothing | did you mean "highlight"?',
    ]);
  });

  test('groups of one, groups with text, and tabs of one name', async () => {
    expect(await warned(`::: code-group\n${fence('go', 'a()')}:::\n`)).toEqual([
      '1:1 the code group has one piece of code only | a group is two fences or more',
    ]);
    expect(await warned(`::: code-group\n${fence('go', 'a()')}${fence('go', 'b()')}\nText.\n:::\n`)).toEqual([
      '5:1 two tabs of this group are named "go" | name them apart: ```go [Server]',
      '9:1 this is in a code group and is no code | move it out of the group',
    ]);
  });
});

test('plain code has no element a line', async () => {
  const { html } = await rendered(fence('go', 'a()\nb()'));
  expect(html).not.toContain('class=line');
});

test('a mark that crosses the edge of a token is cut there, and the text stays whole', async () => {
  const { html } = await rendered(fence('js mark="a = 1"', 'const a = 1;'));
  const code = /<code>(.*)<\/code>/s.exec(html)?.[1] ?? '';
  expect(code.replace(/<[^>]+>/g, '')).toBe('const a = 1;');
  const marked = [...code.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, text]) => text).join('');
  expect(marked).toBe('a = 1');
});

test('what an author writes into titles, tabs and code stays text', async () => {
  const { html } = await rendered(fence('go title="<script>" mark="<b>" lines', '"<b>&" // [!code focus]'));
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain('&lt;script&gt;');
});

test('a note to the highlighter with a backslash is code, and loses it', async () => {
  const code = 'a(); // [\\!code focus]\nb(); // [!code focus]\nc(); // [\\\\!code ++]';
  const { html, diagnostics } = await rendered(fence('js', code));
  const text = html.replace(/<[^>]+>/g, '');
  expect(text).toContain('a(); // [!code focus]\nb();\nc(); // [\\!code ++]');
  expect(html.match(/class="line focus"/g)).toHaveLength(1);
  expect(diagnostics).toEqual([]);
});
