// What is said to authors about their Markdown: containers, wikilinks, headings, links, raw HTML.
import { describe, expect, test } from 'vitest';
import { compile, DESCRIBED, type Files, post, said } from './make.ts';
import { postFile } from './read.ts';

const SITE: Files = { 'site.yaml': 'title: Site' };

describe('containers', () => {
  test('one that is never closed is an error at its line, in a folder of ours', async () => {
    const body = 'Text.\n\n:::note\nopen\n\n:::tip\nclosed\n:::';
    const compiled = await compile({ ...SITE, 'a.md': post('title: A', body) });
    expect(said(compiled, 'error')).toEqual(['a.md:6:1 the container "note" is never closed | end it with a line :::']);
  });

  test('a longer fence holds shorter ones, and code holds any', async () => {
    const body = '::::note\n:::tip\n```\n::::\n```\n:::\n::::\n\nAfter.';
    const compiled = await compile({ ...SITE, 'a.md': post('title: A', body) });
    const { html } = postFile(compiled, 'a');
    expect(html.match(/data-kind="\w+"/g)).toEqual(['data-kind="note"', 'data-kind="tip"']);
    expect(html).toMatch(/<\/div>\n<\/div>\n<p>After\.<\/p>$/);
  });

  test('a name that means nothing is a warning with the nearest one', async () => {
    const compiled = await compile({ ...SITE, 'a.md': post(`title: A\n${DESCRIBED}`, ':::warnin\nx\n:::') });
    expect(said(compiled, 'warning')).toEqual([
      'a.md:5:1 there is no container "warnin"; its lines are shown without it | did you mean "warning"?',
    ]);
  });
});

describe('wikilinks', () => {
  const others: Files = {
    ...SITE,
    'deep/raft-2.md': post(
      `title: How Raft agrees\nid: raft-two\naliases: [old-raft]\n${DESCRIBED}`,
      '## The log\n\nText.',
    ),
  };
  const hrefsOf = async (body: string) => {
    const { html } = postFile(await compile({ ...others, 'a.md': post('title: A', body) }), 'a');
    return Array.from(html.matchAll(/<a href="([^"]*)">([^<]*)/g), ([, href, text]) => [href, text]);
  };

  test('lead by id, alias, title and file, and take the title as their text', async () => {
    const ways = ['raft-two', 'old-raft', 'how raft agrees', 'How  Raft Agrees'];
    for (const way of ways) expect(await hrefsOf(`[[${way}]]`)).toEqual([['#/read/raft-two', 'How Raft agrees']]);
  });

  test('lead to headings by id or title', async () => {
    expect(await hrefsOf('[[raft-two#the-log]] [[raft-two#The log|there]]')).toEqual([
      ['#/read/raft-two/the-log', 'How Raft agrees: The log'],
      ['#/read/raft-two/the-log', 'there'],
    ]);
  });

  test('that lead nowhere are errors with the nearest name, and stay as they were written', async () => {
    const compiled = await compile({ ...others, 'a.md': post('title: A', 'See [[raft-too]] and [[std::vector]].') });
    expect(said(compiled, 'error')).toEqual([
      'a.md:4:5 no post "raft-too" | did you mean "raft-two"?',
      'a.md:4:22 no post "std::vector" | write it as `code` where it is meant as text',
    ]);
  });

  test('in a folder of another generator double brackets may be text', async () => {
    const compiled = await compile({ 'a.md': post('title: A', 'The attribute [[nodiscard]] <b>is</b> new.') });
    expect(said(compiled, 'error')).toEqual([]);
    expect(postFile(compiled, 'a').html).toBe('<p>The attribute <a data-dead="">[[nodiscard]]</a> <b>is</b> new.</p>');
  });

  test('a heading that is not there and a title that two posts have are said', async () => {
    const twins = { 'x/b.md': post(`title: Twin\n${DESCRIBED}`), 'x/c.md': post(`title: Twin\n${DESCRIBED}`) };
    const body = '[[raft-two#The lock]] [[twin]]';
    const compiled = await compile({ ...others, ...twins, 'a.md': post(`title: A\n${DESCRIBED}`, body) });
    expect(said(compiled, 'warning')).toEqual([
      'a.md:5:1 there is no heading "The lock"; the link leads to the post\'s beginning | did you mean "The log"?',
    ]);
    expect(said(compiled, 'error')).toEqual([
      'a.md:5:23 more than one post has the title "twin" | in x/b.md, x/c.md; write an id',
    ]);
  });
});

describe('raw HTML that is taken out', () => {
  const BODY = 'A <blink>word</blink> and <b onclick="x()">one</b>. [x](javascript:x)';
  const OUT = [
    'a.md:4:3 <blink> is taken out | if it is meant as text, write `<blink>`',
    'a.md:4:30 onclick= is taken out of <b> | it may not stand in a post',
    'a.md:4:57 links with javascript: are taken out | http, https and mailto may stand',
  ];

  test.each([
    ['a site.yaml', SITE],
    ['a path', { 'paths/p.yaml': 'title: P\nkind: path\nitems: [a]' }],
  ])('is an error in a folder with %s', async (_, files: Files) => {
    const compiled = await compile({ ...files, 'a.md': post('title: A', BODY) });
    expect(said(compiled, 'error')).toEqual(OUT);
    expect(compiled.root).toBeUndefined();
  });

  test('is a warning in a folder of another generator, which builds', async () => {
    const compiled = await compile({ 'a.md': post('title: A', BODY) });
    expect(said(compiled, 'warning')).toEqual(OUT);
    expect(compiled.root).toBeDefined();
  });
});

describe('headings', () => {
  const warnings = async (body: string) => said(await compile({ 'a.md': post('title: A', body) }), 'warning');

  test('that skip a level are warnings', async () => {
    expect(await warnings('## One\n\n#### Two\n\n> ##### Quoted\n\n### Three\n\n## Four')).toEqual([
      'a.md:6:1 a heading skips a level: #### after ## | write ###',
    ]);
  });

  test('alike have ids apart, and one that an author gave stays whatever stands above', async () => {
    const compiled = await compile({ 'a.md': post('title: A', '## Log\n\n## Log\n\n## Other {#log-1}\n\n## fn-1') });
    const ids = Array.from(postFile(compiled, 'a').html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(ids).toEqual(['log', 'log-2', 'log-1', 'section-fn-1']);
  });

  test('with the same id given twice are a warning', async () => {
    expect(await warnings('## A1 {#x}\n\n## A2 {#x}\n\n<p id="x">x</p>')).toEqual([
      'a.md:6:1 the id "x" is taken; this heading has "x-1"',
      'a.md:8:4 the id "x" stands more than once | give each element an id of its own',
    ]);
  });
});

test('a link without text is a warning at its place', async () => {
  const compiled = await compile({ 'a.md': post('title: A', 'One [](https://x.example) and [![](x.png)](b.md).') });
  expect(said(compiled, 'warning')).toContain(
    'a.md:4:5 the link to "https://x.example" has no text | write [what it leads to](address)',
  );
});

describe('footnotes', () => {
  const warnings = async (body: string) => said(await compile({ 'a.md': post('title: A', body) }), 'warning');

  test('that are named and not written, and those written and not named, are warnings', async () => {
    expect(await warnings('One[^one] and [^tow].\n\n[^one]: Note.\n\n> [^two]: Lost.')).toEqual([
      'a.md:4:15 there is no footnote "tow" | write a line [^tow]: …',
      'a.md:8:3 the footnote "two" is not used and not shown | write [^two] where it belongs, or delete it',
    ]);
  });

  test('of one name are a warning', async () => {
    expect(await warnings('One[^1].\n\n[^1]: First.\n[^1]: Second.')).toEqual([
      'a.md:7:1 there are two footnotes "1" | name them apart',
    ]);
  });

  test('shown as code are code', async () => {
    expect(await warnings('`[^1]`\n\n```md\n[^1]: Note.\n```')).toEqual([]);
  });
});
