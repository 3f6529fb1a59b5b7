// Words that stand nearly everywhere: they are listed in part or not at all, and still find what they should.
import { describe, expect, test } from 'vitest';
import { opened, post, section } from './make.ts';

describe('a word that is in most of very many sections', () => {
  const many = Array.from({ length: 2600 }, (_, at) =>
    post(`p${at}`, 'the plain text', { sections: [section('', `the w${at}`), section('', `the lock w${at} x`)] }),
  );
  const { index, ids } = opened([...many, post('titled', 'the last', { title: 'The one' })]);

  test('is found by its title, and beside a rarer one is in nobody’s way', async () => {
    expect(await ids('the ')).toEqual(['titled']);
    expect((await ids('the w7 '))[0]).toBe('p7');
  });

  test('keeps no phrase from being looked for in the texts', async () => {
    expect(await ids('"the w7"')).toContain('p7');
  });

  test('is looked for in the texts where it must not be', async () => {
    const { posts, query } = await index.search('w7 -the', { limit: 5 });
    expect(posts.map(({ id }) => id)).toContain('p7');
    expect(query.withoutPhrases).toEqual(['the']);
  });
});

describe('in a large library', () => {
  const SECTIONS = 12_800;
  const filler = Array.from({ length: 20 }, (_, at) => `filler${at}`).join(' ');
  /** One section in six says `common`, one in sixty-four says it often; all but one in eight say `usual`. */
  const text = (at: number): string => {
    const common = at % 64 === 3 ? 'common common common' : at % 6 === 0 ? 'common' : '';
    return `${filler} ${common} ${common !== '' ? `beside${at}` : ''} ${at % 8 === 0 ? '' : 'usual'}`;
  };
  const documents = Array.from({ length: SECTIONS / 8 }, (_, number) =>
    post(`p${number}`, '', {
      sections: Array.from({ length: 8 }, (_, at) => section('', text(number * 8 + at))),
    }),
  );
  const headed = post('headed', '', { sections: [section('Usual and common', filler)] });
  const { index, ids } = opened([...documents, headed]);

  test('a common word is found where it is said often or is a heading', async () => {
    const { posts, total } = await index.search('common ', { limit: 300 });
    expect(total).toBe(SECTIONS / 64 + 1);
    expect(posts[0]?.id).toBe('headed');
    expect(posts.slice(1).every(({ id }) => Number(id.slice(1)) % 8 === 0)).toBe(true);
  });

  test('a word that is nearly everywhere is found in headings alone', async () => {
    expect(await ids('usual ')).toEqual(['headed']);
  });

  test('what is said once beside a rare word still finds that, and is left to the texts to leave out', async () => {
    expect(await ids('common beside6 ')).toContain('p0');
    expect((await index.search('"common beside6"', { limit: 10 })).posts.map(({ id }) => id)).toContain('p0');
    const without = await index.search('beside6 -common', { limit: 10 });
    expect(without.query.withoutPhrases).toEqual(['common']);
  });
});
