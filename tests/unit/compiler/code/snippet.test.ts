// Code that posts take from files: whole, by lines and by regions, and never from outside the folder.
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../../../src/compiler/code/snippet.ts';
import { Compiler } from '../../../../src/compiler/compile.ts';
import { compile, folderOf, post, said, write } from '../make.ts';
import { postFile } from '../read.ts';

const GO = 'package code\n\nfunc commit() {\n\t// region wait\n\tfor acks < 2 {\n\t\t<-done\n\t}\n\t// endregion\n}\n';
const taking = (info: string) => post('title: A', `\`\`\`${info}\nelsewhere\n\`\`\``);
const textOf = (html: string) =>
  /<code>(.*)<\/code>/s
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<');
const compiled = (info: string) => compile({ 'cap/a.md': taking(info), 'code/quorum.go': GO });

describe('a fence', () => {
  test('shows a whole file, named and in its language', async () => {
    const { html } = postFile(await compiled('file=../code/quorum.go'), 'a');
    expect(textOf(html)).toBe(GO.trimEnd());
    expect(html).toContain('<span class="lang">Go</span><span class="title">quorum.go</span>');
  });

  test('shows lines under their numbers in the file, without common indentation', async () => {
    const { html } = postFile(await compiled('go file=../code/quorum.go#L5-L7 lines'), 'a');
    expect(textOf(html)).toBe('for acks < 2 {\n\t<-done\n}');
    expect(html).toContain('data-n=5');
  });

  test.each(['file=../code/quorum.go region=wait', 'file=/code/quorum.go#wait'])('shows a region: %s', async (info) => {
    expect(textOf(postFile(await compiled(`go ${info}`), 'a').html)).toBe('for acks < 2 {\n\t<-done\n}');
  });

  test('shows the file as it is now', async () => {
    const folder = folderOf({ 'a.md': taking('go file=b.go'), 'b.go': 'one()\n' });
    const compiler = new Compiler(folder, { drafts: false });
    expect(textOf(postFile(await compiler.compile(), 'a').html)).toBe('one()');
    write(folder, { 'b.go': 'two()\n' });
    expect(textOf(postFile(await compiler.compile(), 'a').html)).toBe('two()');
  });
});

describe('an error with its place', () => {
  test.each([
    ['go file=../code/quorom.go', 'cap/a.md:4:12 there is no file "code/quorom.go" | did you mean "quorum.go"?'],
    ['go file=../cod/x.go', 'cap/a.md:4:12 there is no file "cod/x.go" | there is no folder "cod" either'],
    ['go file=../code/quorum.go#L8-L20', 'there are no lines 8 to 20 in code/quorum.go | the file has 9 lines'],
    ['go file=../code/quorum.go region=wiat', 'there is no region "wiat" in code/quorum.go | did you mean "wait"?'],
    ['go file=../../secret.txt', '"../../secret.txt" is outside the folder of posts'],
    ['go file=../.env', '"../.env" is hidden'],
  ])('%s', async (info, expected) => {
    expect(said(await compiled(info), 'error').join('\n')).toContain(expected);
  });

  test('a link that leads out of the folder', async () => {
    const folder = folderOf({ 'a.md': taking('go file=b.go') });
    writeFileSync(join(dirname(folder), 'secret.go'), 'secret');
    symlinkSync(join(dirname(folder), 'secret.go'), join(folder, 'b.go'));
    const faults = said(await new Compiler(folder, { drafts: false }).compile(), 'error');
    expect(faults.join('\n')).toContain('"b.go" leads out of the folder of posts');
  });

  test('a region that is never closed', () => {
    expect(regionOf('// region a\nx', 'a')).toMatchObject({ kind: 'fault', hint: 'end it with // endregion' });
  });
});

test.each([
  ['// region a', '// endregion'],
  ['//#region a', '//#endregion a'],
  ['# region a', '# endregion'],
  ['<!-- region a -->', '<!-- endregion -->'],
  ['-- region a', '-- endregion'],
  ['#pragma region a', '#pragma endregion'],
  ['// ANCHOR: a', '// ANCHOR_END: a'],
])('a region may be between %s and %s', (open, close) => {
  expect(regionOf(`before\n${open}\n  in\n${close}\nafter\n`, 'a')).toEqual({
    kind: 'found',
    code: 'in',
    firstLine: 3,
  });
});

test('regions in a region are shown, their marks are not', () => {
  const text = '// region a\n1\n// region b\n2\n// endregion\n3\n// endregion\n4';
  expect(regionOf(text, 'a')).toMatchObject({ code: '1\n2\n3' });
});
