// Tags of other generators: read where Markdown says the same, led to where they load something, else told with their place.
import { expect, test } from 'vitest';
import { compile, post, said } from './make.ts';
import { postFile } from './read.ts';

const links: readonly (readonly [string, string])[] = [
  ['{{< youtube w7Ft2ymGmfc >}}', 'https://youtu.be/w7Ft2ymGmfc'],
  ['{{< youtube id="w7Ft2ymGmfc" title="A talk" >}}', 'https://youtu.be/w7Ft2ymGmfc'],
  ['{{< vimeo 146022717 >}}', 'https://vimeo.com/146022717'],
  ['{{< gist spf13 7896402 >}}', 'https://gist.github.com/spf13/7896402'],
  ['{{< x user="SanDiegoZoo" id="1453110110599868418" >}}', 'https://x.com/SanDiegoZoo/status/1453110110599868418'],
  ['{% youtube dQw4w9WgXcQ %}', 'https://youtu.be/dQw4w9WgXcQ'],
  ['{% gist parkr/931c1c8d465a04042403 %}', 'https://gist.github.com/parkr/931c1c8d465a04042403'],
  ['{% github forem/forem no-readme %}', 'https://github.com/forem/forem'],
];

test.each(links)('%s is a link', async (tag, address) => {
  const built = await compile({ 'a.md': post('title: A', `Before.\n\n${tag}\n`) });
  expect(postFile(built, 'a').html).toContain(`<a href="${address}">`);
  expect(said(built, 'warning').join('\n')).toContain('what is embedded here is shown as a link');
});

test('what is included from elsewhere is left out and told; remarks are left out', async () => {
  const text =
    'One.\n\n{% include note.html text="x" %}\n\n{% comment %}\nno one\nreads\n{% endcomment %}\n\n{{% unknown %}}\n';
  const built = await compile({ 'a.md': post('title: A', text) });
  expect(postFile(built, 'a').html).not.toContain('include');
  expect(postFile(built, 'a').html).not.toContain('reads');
  const told = said(built, 'warning').join('\n');
  expect(told).toMatch(/a\.md:\d+:1 what is included here is left out/);
  expect(told).toMatch(/a\.md:\d+:1 \{\{% unknown … is a tag of another generator/);
});

test('imports of MDX are left out where they stand alone, and stay in code', async () => {
  const text = "import Tabs from '@theme/Tabs';\nimport './x.css';\n\nText.\n\n```js\nimport a from 'b';\n```\n";
  const built = await compile({ 'a.md': post('title: A', text) });
  expect(postFile(built, 'a').html).not.toContain('@theme');
  expect(postFile(built, 'a').html.replace(/<[^>]*>/g, '')).toContain("import a from 'b';");
  expect(said(built, 'warning').join('\n')).toContain('an import is left out');
});

test('a sentence that only begins a line with the word stays', async () => {
  const built = await compile({ 'a.md': post('title: A', "You can\nimport it from 'x'\n") });
  expect(postFile(built, 'a').html).toContain('import it from');
});
